/** The articles of the cases in `seeds/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/types.js";

const SEEDS = join(import.meta.dirname, "../seeds");

/** The folders of the cases, in their order. */
export function seedNames(): string[] {
  return readdirSync(SEEDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The articles of one case; without a name those of all, in the order of the folders. */
export function seedArticles(name?: string): Article[] {
  const names = name === undefined ? seedNames() : [name];
  return names
    .flatMap((one) => readFileSync(join(SEEDS, one, "articles.ndjson"), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Article);
}
