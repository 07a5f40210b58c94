// Cases as they lie in seeds/: a folder each, with the articles and what an editor expects of them (seeds/README.md).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A case, or a folder of cases, or a folder of such: all of them, by name. */
export function readCases(folder) {
  if (existsSync(path.join(folder, "expected.json"))) return [readCase(folder)];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readCases(path.join(folder, name)));
}

function readCase(folder) {
  const lines = readFileSync(path.join(folder, "articles.ndjson"), "utf8").split("\n");
  return {
    name: path.basename(folder),
    articles: lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line)),
    expected: JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")),
  };
}
