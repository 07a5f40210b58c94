import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asOption, type Setting } from "../../../src/read/files/way-to-set.js";

test.each<[Setting, string]>([
  [{ format: "csv" }, 'format: "csv"'],
  [{ encoding: "windows-1252" }, 'encoding: "windows-1252"'],
  [{ dateOrder: "dmy" }, 'dateOrder: "dmy"'],
  [{ map: { publishedAt: "none" } }, 'map: { publishedAt: "none" }'],
])("%j is named as a caller of the library writes it", (setting, words) => {
  expect(asOption(setting)).toBe(words);
});

test("no message of reading names a flag of the command by itself", () => {
  const folder = new URL("../../../src/read/", import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".ts")) expect(readFileSync(new URL(name, folder), "utf8"), name).not.toMatch(/\s--[a-z]/);
});
