import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCases } from "../../../bench/cases/read-cases.mjs";
import { StoryIndex } from "../../../src/index.js";
import { renderExplanation } from "../../../src/report/terminal/render-explanation.js";
import type { Article } from "../../../src/types.js";
import { seedArticles } from "../../seed-articles.js";

const reprints = seedArticles("agency-reprints");
const strike = readCases("bench/cases/desk/bus-strike-vote")[0]!.articles;

function explained(articles: readonly Article[], id: string, otherId: string): string {
  const index = new StoryIndex();
  index.addAll(articles);
  const explanation = index.explain(id, otherId);
  const story = index.explainStory(explanation.from, explanation.to);
  return renderExplanation({ explanation, story }, { color: false, width: 100 });
}

describe("renderExplanation", () => {
  test("says what made two articles a copy, with every signal", () => {
    const text = explained(reprints, "reprints-agency", "reprints-trimmed");
    expect(text).toMatch(/^A copy: reprints-trimmed from reprints-agency, \w+\.\n/);
    expect(text).toMatch(/decided by: .* \(met, by [\d.]+ steps\)/);
    expect(text).toContain("compared in this collection: shared wording");
    expect(text).toMatch(/passages\.words +\d+ {2}words inside the passages/);
    expect(text).toMatch(/\nOne story: they are in one report\.\n\nWhat these words mean/);
  });

  test("says what two others lack", () => {
    const text = explained([...reprints, ...strike], "reprints-agency", "bus-2");
    expect(text).toMatch(/^No copy: .*\n.*\n {2}nearest rule: .* \(not met\)\n {4}.*, (at least|below) /);
    expect(text.split("\nSignals")[0]).toMatch(/: missed\n/);
    expect(text).toContain("compared in this collection: never, nothing suggests it\n");
    expect(text).toMatch(/\nNot one story: they (are not similar enough|share too few rare words to be compared)\.\n/);
  });

  test("one step is no steps", () => {
    const text = explained(seedArticles("earnings-template"), "earnings-ostra-wire", "earnings-valk-wire");
    expect(text).toMatch(/\n {2}other figures +met, by 1 step\n/);
  });

  test("of two articles in different languages says that first, and names no veto where there is nothing to stop", () => {
    const articles = [...reprints, ...seedArticles("chinese-story")];
    const text = explained(articles, "reprints-trimmed", "chinese-agency");
    expect(text).toMatch(/^No copy: .*\n {2}They are in different languages, /);
    expect(text).toMatch(/\n {2}nearest rule: .* \(not met\)\n/);
    expect(explained(articles, "reprints-trimmed", "reprints-agency")).not.toContain("different languages");
  });

  test("ends with where its words are explained, a page of the package", () => {
    const text = explained(strike, "bus-2", "bus-6");
    const page = /\n\nWhat these words mean: (docs\/\S+\.md) in the package \(node_modules\/wirecopy\)\n$/.exec(text);
    const told = readFileSync(page?.[1] ?? "", "utf8");
    const signals = [...text.matchAll(/^ {2}(\w+(?:\.\w+)?) +(?:[\d.]+|unknown) {2}/gm)].map(([, signal]) => signal!);
    expect(signals.length).toBeGreaterThan(20);
    for (const signal of signals) expect(told).toContain(`\`${signal}\``);
  });

  test("names the mean of several pairs apart from the similarity of the one that is shown, and the others that are nearer", () => {
    const text = explained(strike, "bus-2", "bus-6");
    const story = text.slice(text.indexOf("\nNot one story: similar enough by themselves, but kept apart by others"));
    expect(story).toMatch(
      /\n {2}mean similarity of 2 pairs of articles of their reports 0\.25; the two alone need 0\.16\n/,
    );
    expect(story).toMatch(
      /\nSignals of the pair, measured on bus-2 and bus-5\n {2}A report is compared by its fullest articles[\s\S]*the most alike\.\n {2}words /,
    );
    expect(story).toContain("what counts of this pair\n");
    expect(story).toContain("  in one story with bus-2: bus-3, similarity 0.44, to the other one 0.11\n");
    expect(story).toContain("  in one story with bus-6: bus-4, similarity 0.74, to the other one 0.06\n");
  });
});
