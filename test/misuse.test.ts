/** What users of plain JavaScript hand in by mistake: each is answered by a sentence that says what to mend. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { adjustedRandIndex, bcubed, pairwise } from "../src/evaluate.js";
import * as core from "../src/index.js";
import * as node from "../src/node.js";
import { findCredits } from "../src/stages.js";

const articles = [{ id: "a", text: "One." }];
const clustering = core.clusterArticles(articles);
/** Anything at all, as a caller without types may hand it in. */
const wrong = (value?: unknown): never => value as never;

test.each<[string, () => unknown, RegExp]>([
  [
    "clusterArticles of an async iterable",
    () => core.clusterArticles(wrong(node.readArticles("-"))),
    /an async iterable was given\. To read it, await clusterArticles from wirecopy\/node\./,
  ],
  [
    "clusterArticles of a promise",
    () => core.clusterArticles(wrong(Promise.resolve(articles))),
    /a promise was given\. Await it first\./,
  ],
  [
    "clusterArticles of nothing",
    () => core.clusterArticles(wrong()),
    /^The articles must be an array or another iterable .*; undefined was given\.$/,
  ],
  [
    "addAll of an object",
    () => new core.StoryIndex().addAll(wrong({})),
    /^The articles must be .*; an object was given\.$/,
  ],
  [
    "renderReport of nothing",
    () => core.renderReport(wrong()),
    /^The clustering is undefined\. Use what clusterArticles or clustering\(\) gives\.$/,
  ],
  [
    "renderReport the wrong way round",
    () => core.renderReport(wrong(articles), wrong(clustering)),
    /^The clustering is an array of 1\./,
  ],
  [
    "renderReport of a promise",
    () => core.renderReport(wrong(node.clusterArticles(articles))),
    /^The clustering is a promise\. .* Await it first\.$/,
  ],
  [
    "renderReport with two clusterings",
    () => core.renderReport(clustering, wrong(clustering)),
    /^The articles must be .*; an object was given\.$/,
  ],
  [
    "diffClusterings of articles",
    () => core.diffClusterings(wrong(articles), clustering),
    /^before is an array of 1\./,
  ],
  ["diffClusterings of one clustering", () => core.diffClusterings(clustering, wrong()), /^after is undefined\./],
  ["findCredits of a number", () => findCredits(wrong(5)), /^The text is 5\. Use a string\.$/],
  [
    "findCredits with one name",
    () => findCredits("By AP", wrong("AP")),
    /^known must be .* of names of outlets; "AP" was given\.$/,
  ],
  [
    "bcubed of nothing",
    () => bcubed(wrong(), wrong()),
    /^predicted must be .* of groups of ids; undefined was given\.$/,
  ],
  ["pairwise of a word", () => pairwise(wrong("x"), []), /^gold must be .*; "x" was given\.$/],
  [
    "adjustedRandIndex of ids",
    () => adjustedRandIndex([["a"]], wrong(["a"])),
    /^A group of predicted must be .* of ids; "a" was given\.$/,
  ],
])("%s", (_, misuse, message) => {
  expect(misuse).toThrow(core.InputError);
  expect(misuse).toThrow(message);
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  ["readArticles of nothing", () => node.readArticles(wrong()).next(), /^The path is undefined\. Use a string\.$/],
  [
    "readArticles with an unknown option",
    () => node.readArticles("-", wrong({ formats: "csv" })).next(),
    /^There is no option "formats"\. Did you mean format\?$/,
  ],
  [
    "readArticles with a format for options",
    () => node.readArticles("-", wrong("csv")).next(),
    /^The options must be a plain object; "csv" was given\.$/,
  ],
  ["openIndex of nothing", () => node.openIndex(wrong()), /^The folder of the index is undefined\. Use a string\.$/],
])("%s", async (_, misuse, message) => {
  await expect(misuse()).rejects.toThrow(core.InputError);
  await expect(misuse()).rejects.toThrow(message);
});

test("of a live index", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-misuse-"));
  const index = await node.openIndex(join(folder, "index"));
  const says = (misuse: () => unknown, message: RegExp): void => {
    expect(misuse).toThrow(core.InputError);
    expect(misuse).toThrow(message);
  };
  says(() => index.prune(wrong()), /^What to prune must be a plain object; undefined was given\.$/);
  says(() => index.prune(wrong({ befor: "2024" })), /^There is no option of prune "befor"\. Did you mean before\?$/);
  says(() => index.prune(wrong({})), /^before is undefined\. Give a date/);
  says(() => index.prune({ before: "2024-01-01", keep: wrong("a") }), /^keep must be .* of ids; "a" was given\.$/);
  says(() => index.addAll(wrong({})), /^The articles must be .*; an object was given\.$/);
  await index.close();
  rmSync(folder, { recursive: true });
});
