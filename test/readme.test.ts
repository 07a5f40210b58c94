/** What the README shows is what happens. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as wirecopy from "../src/index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the example prints what the README says it prints", () => {
  const [, code, output] = /<!-- example:[^\n]*-->\n```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme)!;
  const body = code!.replace(/import (\{[^}]*\}) from "wirecopy";/, "const $1 = wirecopy;");
  const lines: string[] = [];
  new Function("wirecopy", "console", body)(wirecopy, { log: (line: string) => lines.push(line) });
  expect(`${lines.join("\n")}\n`).toBe(output);
});

describe("the tables are complete", () => {
  const table = (heading: string): string => readme.split(`## ${heading}`)[1]!.split("\n## ")[0]!;

  test("every option stands in it with its default", () => {
    const withoutLimit: Record<string, string> = { withinDays: "no limit", storyDays: "all at once" };
    for (const [name, value] of Object.entries(wirecopy.DEFAULTS)) {
      const row = table("Options")
        .split("\n")
        .find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).toMatch(/^\|/);
      const shown = withoutLimit[name] ?? JSON.stringify(value).replaceAll(",", ", ");
      if (name !== "sketch") expect(row).toContain(shown);
    }
    for (const name of Object.keys(wirecopy.DEFAULTS.sketch)) expect(table("Options")).toContain(`\`${name}\``);
  });

  test("every field of a clustering, and of all that is in it, stands in it", () => {
    const text = `MALVERA (Northwire) - ${"The harbour board closed the northern pier after engineers found cracks. ".repeat(9)}`;
    const clustering = wirecopy.clusterArticles([
      { id: "wire", title: "Pier shut", source: "Northwire", publishedAt: "2024-03-04T09:00:00Z", text },
      { id: "copy", title: "Pier shut", source: "Bay Tribune", publishedAt: "2024-03-04T11:00:00Z", text },
    ]);
    const results = table("Results").split("The kinds of copy:")[0]!;
    const { stories, copies } = clustering;
    const [story, copy] = [stories[0]!, copies[0]!];
    const [report, source, passage] = [story.reports[0]!, story.sources[0]!, copy.passages[0]!];
    expect(report.origin.basis).toBe("credit-line");
    for (const told of [clustering, story, report, report.origin, source, copy, passage])
      for (const name of Object.keys(told)) expect(results).toMatch(new RegExp(`\`\\.?${name}(?:\\[\\])?\``));
  });

  test("every field of an explanation stands in it", () => {
    const index = new wirecopy.StoryIndex();
    index.addAll([
      { id: "a", text: "One." },
      { id: "b", text: "Two." },
    ]);
    const results = table("Results").split("What `explain(a, b)`")[1]!;
    for (const explanation of [index.explain("a", "b"), index.explainStory("a", "b")])
      for (const name of Object.keys(explanation)) expect(results).toContain(`\`${name}\``);
    for (const name of [
      ...Object.keys(index.explain("a", "b").rules[0]!),
      ...Object.keys(index.explain("a", "b").signals[0]!),
    ])
      expect(results).toContain(`\`${name}\``);
  });

  test("every method of a StoryIndex stands in the list", () => {
    const list = readme.split("The methods of a `StoryIndex`:")[1]!.split("\n### ")[0]!;
    const internal = ["constructor", "parts", "idsByRow", "toPrune", "languageOf", "insert", "outletOf", "explainBoth"];
    for (const name of Object.getOwnPropertyNames(wirecopy.StoryIndex.prototype))
      if (!internal.includes(name)) expect(list).toMatch(new RegExp(`\`${name}(?:\\([a-z, {}]*\\))?\``));
    expect(list).toContain("`StoryIndex.fromBytes(bytes, options?)`");
  });

  test("the commands for set-up are those that the checks use", () => {
    expect(readme).toContain("npm ci --no-audit --no-fund && npm test");
    expect(readFileSync(new URL("../.ci/run", import.meta.url), "utf8")).toContain(
      "npm ci --no-audit --no-fund && npm test",
    );
  });
});
