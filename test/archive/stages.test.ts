import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FingerprintStage } from "../../src/archive/fingerprint-stage.js";
import { parseRow, ROW_VERSION, type Row } from "../../src/archive/rows.js";
import { orderKey, sampleKey } from "../../src/archive/sort-keys.js";
import { Workspace } from "../../src/archive/workspace.js";
import { STAGES } from "../../src/cli/arguments/stage-arguments.js";
import { clusterArticles } from "../../src/cluster-articles.js";
import { resolveOptions } from "../../src/options.js";
import type { Article, ClusterOptions } from "../../src/types.js";
import { Inventor, joined } from "../inventor.js";
import { briefing, seedArticles, wrapped } from "../seed-articles.js";
import { clusterInStages, type EngineSettings } from "./plain-engine.js";

function expectSame(articles: Article[], options: ClusterOptions = {}, settings: EngineSettings = {}): void {
  const whole = clusterArticles(articles, options);
  const parts = clusterInStages(articles, options, settings);
  const lines = (values: readonly object[]): string[] => values.map((value) => JSON.stringify(value)).sort();
  expect(whole.copies.length).toBeGreaterThan(0);
  expect(lines(parts.copies)).toEqual(lines(whole.copies));
  expect(lines(parts.stories)).toEqual(lines(whole.stories));
}

/** One report in many outlets, each with a line of its own around it, and with a different opening in every fifth. */
function manyReprints(count: number): Article[] {
  const body =
    "The harbour board voted on Tuesday to close the old fish quay of Ellmouth for two years while engineers replace its rotten piles. " +
    "Forty boats will move to the northern basin, the board said, and the ice house stays open. Skipper Marta Quill said the fleet had " +
    "asked for shorter works and lower dues. The council expects a bill of 14 million, of which a third comes from the coast fund.";
  return Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    source: `Outlet ${i % 7}`,
    publishedAt: new Date(Date.UTC(2024, 2, 1, i % 50)).toISOString(),
    text: `${i % 5 === 0 ? `Desk ${i} reports from the coast this week. ` : ""}${body}\n\nFollow Outlet ${i % 7} every morning for the news of the coast and of the islands.`,
  }));
}

describe("stages on parts of a collection give the answer of one process, to the byte", () => {
  test("all seeds, in four languages and more", () => {
    expectSame(seedArticles());
  });

  test("house text around briefs, which is most of what they say", () => {
    const names = ["untitled-unrelated", "teasers", "morning-briefing", "twin-fires", "one-block"];
    expectSame(wrapped(names.flatMap(seedArticles)));
  });

  test("a round-up and a brief that it printed whole", () => {
    expectSame(briefing());
  });

  test("house text that more articles hold than are sampled", () => {
    const footer = new Inventor(1).paragraphs(4);
    const page = (i: number): string => joined(new Inventor(2 + i).paragraphs(3), i % 3 === 0 ? footer : []);
    const pages = Array.from({ length: 120 }, (_, i) => ({ id: `page ${i}`, text: page(i) }));
    expectSame([...pages, { id: "again", text: page(0) }]);
  });

  test("house text around the two articles of an outlet among others on one subject", () => {
    const articles = seedArticles("polish-rewrite").map((article, i) => ({ ...article, source: `Outlet ${i % 2}` }));
    expectSame(articles.flatMap((article, i) => (i % 2 === 0 ? wrapped([article]) : [article])));
  });

  test("other options: a reach in days, excerpts that join, surer copies", () => {
    expectSame(seedArticles(), {
      withinDays: 2,
      joinOn: ["reprint", "edited", "rewritten", "excerpt"],
      threshold: 0.8,
    });
  });

  test.each([1, 2, 7])("stories in periods of %d days", (storyDays) => {
    const undated = seedArticles("court-days").map(({ publishedAt: _, ...article }) => ({
      ...article,
      id: `u ${article.id}`,
    }));
    expectSame([...seedArticles(), ...undated], { storyDays }, { parts: 3 });
    expectSame(seedArticles(), { storyDays, withinDays: 1 });
  });

  test("bands of signatures instead of kept shingles", () => {
    expectSame(seedArticles().slice(0, 30), { sketch: { method: "banded" } });
  });

  test("keys that more articles hold than may be paired, in stretches", () => {
    const articles = [...manyReprints(80), ...seedArticles().slice(0, 20)];
    expectSame(articles, {}, { hot: 65, stretch: 100 });
  });

  test("one part as well as many", () => {
    for (const parts of [1, 5]) expectSame(manyReprints(12), {}, { parts });
  });
});

test("of articles with one id the engine keeps the first by order", () => {
  const articles = seedArticles("agency-reprints");
  const later = articles.map((article) => ({ ...article, publishedAt: "2031-01-01", text: `${article.text} Again.` }));
  expect(clusterInStages([...later, ...articles])).toEqual(clusterInStages(articles));
  const asEarly = articles.map((article) => ({ ...article, text: `${article.text} Again.` }));
  expect(clusterInStages([...asEarly, ...articles])).toEqual(clusterInStages([...articles, ...asEarly]));
});

test("what is no article becomes a row that says why, and stops nothing", () => {
  const stage = new FingerprintStage(resolveOptions());
  expect([...stage.take({ id: "a" })]).toEqual([{ v: 4, problem: expect.stringContaining("text") }]);
  expect([...stage.take({ id: "a", text: "One two three four five six." })]).toEqual([
    expect.objectContaining({ v: 4, record: expect.any(String) }),
  ]);
});

test("a row of another version, or none, is refused with what to do", () => {
  expect(() => parseRow('{"v":1}', "Line 1")).toThrow(
    "Line 1 is a row of version 1, and this version of wirecopy reads",
  );
  expect(() => parseRow("[1]", "Line 1")).toThrow("Line 1 is");
  expect(() => parseRow("{", "Line 1")).toThrow("Line 1 is not JSON");
});

test("records made with other options are not mixed", () => {
  const [one, two] = [{}, { threshold: 0.9 }].map((options) => {
    const [row] = [...new FingerprintStage(resolveOptions(options)).take({ id: "a", text: "A bee flew by." })];
    return row!.record as string;
  });
  const workspace = new Workspace();
  workspace.hold(one!);
  expect(() => workspace.hold(two!)).toThrow("different options");
});

test("sort keys stand byte by byte in the order of the articles", () => {
  const ids = ["", "a", "aa", "a b", "a~", "a}", "b", "\u0001", "é", "\ud83d\ude00", "\uffee", "\ud800", "Z"];
  const inOrder = [...ids].sort((a, b) => (a < b ? -1 : 1));
  const byKey = (keyOf: (id: string) => string): string[] =>
    [...ids].sort((a, b) => Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))));
  expect(byKey((id) => orderKey(0, id))).toEqual(inOrder);
  const times = [Number.NaN, 0, -5, 1, 1.7e12];
  expect(times.map((time) => orderKey(time, "a")).sort()).toEqual(
    [-5, 0, 1, 1.7e12, Number.NaN].map((time) => orderKey(time, "a")),
  );
  expect(new Set(ids.map((id) => sampleKey(7, id))).size).toBe(ids.length);
});

describe("the page on the stages", () => {
  const page = readFileSync(new URL("../../docs/stages-as-commands.md", import.meta.url), "utf8");

  test("names the version of the rows, and no other", () => {
    const versions = [...page.matchAll(/`v`, now (\d+)|"v":(\d+)/g)].map(([, now, inRow]) => Number(now ?? inRow));
    expect([...new Set(versions)]).toEqual([ROW_VERSION]);
  });

  test("shows rows that each stage reads and writes, with parts left out", () => {
    const seen = { "<": new Map<string, Row[]>(), ">": new Map<string, Row[]>() };
    const nameOf = (stage: string): string => stage.slice(0, 3).toLowerCase(); // enough to tell them apart
    clusterInStages(
      ["agency-reprints", "house-text", "morning-briefing"].flatMap(seedArticles),
      { storyDays: 14 },
      {
        parts: 1,
        onRow: (stage, way, row) => {
          const rows = seen[way === "reads" ? "<" : ">"];
          const name = nameOf(stage.constructor.name);
          rows.set(name, [...(rows.get(name) ?? []), row]);
        },
      },
    );
    const shown = [...page.matchAll(/^### (\S+)\n[^#]*?^```\n([^`]*)^```/gm)];
    expect(shown.map(([, stage]) => stage)).toEqual(STAGES);
    for (const [, stage, rows] of shown)
      for (const [, way, row] of rows!.replace(/\n +/g, "").matchAll(/^([<>]) (.*)$/gm))
        expect(seen[way as "<" | ">"].get(nameOf(stage!)), row).toContainEqual(
          // The engine of this test may hand over more than is read.
          way === "<" ? expect.objectContaining(shownIn(row!)) : shownIn(row!),
        );
  });

  const shownIn = (row: string): Row => withRest(JSON.parse(row)) as Row;

  /** What is shown of a row: "…" stands for the rest of a text or a list. */
  function withRest(value: unknown): unknown {
    if (typeof value === "string" && value.endsWith("…")) {
      const begin = value.slice(0, -1);
      return { asymmetricMatch: (real: unknown) => typeof real === "string" && real.startsWith(begin) };
    }
    if (Array.isArray(value)) {
      const shown = value.filter((one) => one !== "…").map(withRest);
      const expected = expect.arrayContaining(shown);
      return shown.length < value.length ? expected : shown;
    }
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([field, inField]) => [field, withRest(inField)]));
    return value;
  }
});

test("the job for Spark makes rows of the version that the stages read", () => {
  const job = readFileSync(new URL("../../spark/archive.py", import.meta.url), "utf8");
  expect(/^ROW_VERSION = (\d+)/m.exec(job)?.[1]).toBe(String(ROW_VERSION));
});
