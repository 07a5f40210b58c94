/** The articles of all cases in `seeds/`, in the order of the folders. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/types.js";

const SEEDS = join(import.meta.dirname, "../seeds");

export function seedArticles(): Article[] {
  return readdirSync(SEEDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readFileSync(join(SEEDS, name, "articles.ndjson"), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Article);
}
