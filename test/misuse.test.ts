/** What users of plain JavaScript hand in by mistake: each is answered by a sentence that says what to mend. */
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { adjustedRandIndex, bcubed, pairScores, pairwise, reliabilityTable } from "../src/evaluate.js";
import * as core from "../src/index.js";
import * as node from "../src/node.js";
import * as stages from "../src/stages.js";
import { temporaryFolder } from "./temporary-folder.js";

const articles = [{ id: "a", text: "One." }];
const clustering = core.clusterArticles(articles);
const copied = ["a", "b"].map((id) => ({
  id,
  text: "The ferry of Merrow stays in the harbour until the storm has passed the bay.",
}));
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
    /a Promise was given\. Await it first\./,
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
    "clusterArticles with a signal",
    () => core.clusterArticles([], wrong({ signal: AbortSignal.timeout(1) })),
    /^There is no option "signal"\. It is one of clusterArticles from wirecopy\/node\.$/,
  ],
  [
    "clusterArticles with threads",
    () => core.clusterArticles([], wrong({ threads: 2 })),
    /^There is no option "threads"\. It is one of clusterArticles from wirecopy\/node\.$/,
  ],
  [
    "clusterArticles with a Map of options",
    () => core.clusterArticles([], wrong(new Map([["threshold", 0.9]]))),
    /^The options must be a plain object; a Map was given\.$/,
  ],
  [
    "an index with a Map for sketch",
    () => new core.StoryIndex({ sketch: wrong(new Map([["seed", 2]])) }),
    /^sketch must be a plain object; a Map was given\.$/,
  ],
  [
    "addAll of bytes",
    () => new core.StoryIndex().addAll([wrong(Buffer.from("One."))]),
    /^articles\[0\] is a Uint8Array\. Every article needs at least \{ id, text \}\.$/,
  ],
  [
    "compare with an article that has no id",
    () => new core.StoryIndex().compare(wrong(), "a"),
    /^No article undefined is held\./,
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
    /^The clustering is a Promise\. .* Await it first\.$/,
  ],
  [
    "renderReport with two clusterings",
    () => core.renderReport(clustering, wrong(clustering)),
    /^The articles must be .*; an object was given\.$/,
  ],
  ["renderReport of stories alone", () => core.renderReport(wrong({ stories: [] })), /^The clustering is an object\./],
  [
    "renderReport without options",
    () => core.renderReport(wrong({ ...clustering, options: null })),
    /^The clustering is an object\. Use what clusterArticles or clustering\(\) gives\.$/,
  ],
  [
    "dropCopies of nothing",
    () => core.dropCopies(wrong(), clustering),
    /^The articles must be .*; undefined was given\.$/,
  ],
  [
    "dropCopies with a gap among the articles",
    () => core.dropCopies([...articles, wrong(null)], clustering),
    /^articles\[1\] is null\. Every article needs at least \{ id, text \}\.$/,
  ],
  [
    "dropCopies with a number for an id",
    () => core.dropCopies([wrong({ id: 5, text: "One." })], clustering),
    /^articles\[0\] has the id 5\. Ids are strings; use String\(id\)\.$/,
  ],
  [
    "dropCopies of a clustering whose options say nothing",
    () => core.dropCopies(articles, wrong({ ...clustering, options: {} })),
    /^The clustering is an object\. Use what clusterArticles or clustering\(\) gives\.$/,
  ],
  [
    "dropCopies with a story that is none",
    () => core.dropCopies(articles, wrong({ ...clustering, stories: [{}] })),
    /^The clustering is an object\. Use what clusterArticles or clustering\(\) gives\.$/,
  ],
  [
    "dropCopies with a report that is none",
    () => core.dropCopies(articles, wrong({ ...clustering, stories: [{ articleIds: ["a"], reports: [{}] }] })),
    /^The clustering is an object\./,
  ],
  [
    "renderReport with a copy that is none",
    () => core.renderReport(wrong({ ...clustering, copies: [{}] })),
    /^The clustering is an object\./,
  ],
  [
    "renderReport with a Date",
    () => core.renderReport(clustering, [wrong({ id: "a", publishedAt: new Date(0) })]),
    /^The article "a" has a Date for publishedAt\. Use toISOString\(\) of it or leave it out\.$/,
  ],
  [
    "renderReport with a number for a title",
    () => core.renderReport(clustering, [wrong({ id: "a", title: 7 })]),
    /^The article "a" has 7 for title\. Use a string or leave it out\.$/,
  ],
  [
    "renderReport with a URL",
    () => core.renderReport(clustering, [wrong({ id: "a", url: new URL("https://bay.example/1") })]),
    /^The article "a" has an object for url\. Use a string or leave it out\.$/,
  ],
  [
    "dropCopies by length with a number for a text",
    () => core.dropCopies([wrong({ id: "b", text: 7 }), copied[0]!], core.clusterArticles(copied), "fullest"),
    /^The article "b" has 7 for text\. Use a string or leave it out\.$/,
  ],
  [
    "pickRepresentative with ids for articles",
    () => core.pickRepresentative(clustering.stories[0]!.reports[0]!, "fullest", wrong(["a"])),
    /^articles\[0\] is "a"\. Every article needs at least /,
  ],
  [
    "renderReport with an article under another name",
    () => core.renderReport(clustering, [...articles, wrong({ guid: "b", text: "Two." })]),
    /^articles\[1\] has no id\. .* It has a field "guid"; if that is meant, call it id\.$/,
  ],
  [
    "dropCopies with a promise",
    () => core.dropCopies([], wrong(node.clusterArticles(articles))),
    /^The clustering is a Promise\. .* Await it first\.$/,
  ],
  [
    "dropCopies by an unknown rule, of no articles",
    () => core.dropCopies([], clustering, wrong("newest")),
    /^The rule is "newest"\. Use "earliest", "fullest", "origin", or a function/,
  ],
  [
    "pickRepresentative of no report",
    () => core.pickRepresentative(wrong(undefined)),
    /^The report is undefined\. Use one of the reports of a story\.$/,
  ],
  [
    "pickRepresentative of a story",
    () => core.pickRepresentative(wrong(clustering.stories[0]), "origin"),
    /^The report is an object\. Use one of the reports of a story\.$/,
  ],
  [
    "minhash into a plain array",
    () => stages.minhash(new Uint32Array(1), 4, 1, wrong(new Array(4))),
    /^into is an array of 4\. Use the Uint32Array /,
  ],
  [
    "onePermutationMinhash into floats",
    () => stages.onePermutationMinhash(new Uint32Array(1), 4, 1, wrong(new Float64Array(4))),
    /^into is .*\. Use the Uint32Array /,
  ],
  [
    "pickRepresentative of no articles",
    () => core.pickRepresentative(clustering.stories[0]!.reports[0]!, "fullest", wrong(null)),
    /^The articles must be .*; null was given\.$/,
  ],
  [
    "diffClusterings of articles",
    () => core.diffClusterings(wrong(articles), clustering),
    /^before is an array of 1\./,
  ],
  ["diffClusterings of one clustering", () => core.diffClusterings(clustering, wrong()), /^after is undefined\./],
  [
    "shingles of what splitWords gives",
    () => stages.shingles(wrong(stages.splitWords("one two"))),
    /^words\[0\] is an object\. Use strings: the text of each word that splitWords gives\.$/,
  ],
  ["findCredits of a number", () => stages.findCredits(wrong(5)), /^The text is 5\. Use a string\.$/],
  [
    "findCredits with one name",
    () => stages.findCredits("By AP", wrong("AP")),
    /^known must be .* of names of outlets; "AP" was given\.$/,
  ],
  [
    "bcubed of nothing",
    () => bcubed(wrong(), wrong()),
    /^predicted must be .* of groups of ids; undefined was given\.$/,
  ],
  [
    "pairScores of nothing",
    () => pairScores(wrong(), []),
    /^gold must be .* of \{ a, b, label \}; undefined was given\.$/,
  ],
  ["pairScores of a word", () => pairScores([], wrong("ab")), /^said must be .* of pairs of ids; "ab" was given\.$/],
  ["pairScores of numbers", () => pairScores([], wrong([[1, 2]])), /^An id of a pair is 1\. Use a string\.$/],
  [
    "pairScores of copies",
    () => pairScores([], wrong([{ from: "a", to: "b" }])),
    /^said holds an object\. Use pairs of ids: \[from, to\] for a copy\.$/,
  ],
  [
    "pairScores with labels read from a table",
    () => pairScores([{ a: "x", b: "y", label: wrong("0") }], []),
    /^The label of "x", "y" is "0"\. Use 1 or true, 0 or false, or null\.$/,
  ],
  [
    "pairScores without a label",
    () => pairScores([wrong({ a: "x", b: "y" })], []),
    /^The label of "x", "y" is undefined\./,
  ],
  [
    "reliabilityTable of what was read from a table",
    () => reliabilityTable([{ confidence: 0.5, right: wrong("false") }]),
    /^rows\[0\]\.right is "false"\. Use true or false\.$/,
  ],
  ["bcubed of numbers", () => bcubed([["1"]], wrong([[1]])), /^An id of predicted is 1\. Use a string\.$/],
  [
    "bcubed of stories",
    () => bcubed([["a"]], wrong(clustering.stories)),
    /^A group of predicted must be .* of ids, such as the articleIds of a story; an object was given\.$/,
  ],
  [
    "reliabilityTable with a gap",
    () => reliabilityTable([wrong(null)]),
    /^rows\[0\] must be a plain object; null was given\.$/,
  ],
  [
    "pairScores with a gap",
    () => pairScores([wrong(null)], []),
    /^A pair of gold must be a plain object; null was given\.$/,
  ],
  [
    "findQuotations given to map",
    () => ["One.", "Two."].map(stages.findQuotations as never),
    /^paragraphs must be an array or another iterable of spans; 0 was given\.$/,
  ],
  [
    "findQuotations with a gap",
    () => stages.findQuotations("One.", [wrong(null)]),
    /^paragraphs\[0\] is null\. Every span needs \{ start, end \}\.$/,
  ],
  [
    "findQuotations with paragraphs of a longer text",
    () =>
      stages.findQuotations("One.", [
        { start: 0, end: 2 },
        { start: 2, end: 9 },
      ]),
    /^paragraphs\[1\] goes from 2 to 9; what is left of the text, from 2 to 4\. Use what splitParagraphs gives of the text\.$/,
  ],
  [
    "findQuotations with paragraphs in another order",
    () =>
      stages.findQuotations("One.", [
        { start: 2, end: 4 },
        { start: 0, end: 2 },
      ]),
    /^paragraphs\[1\] goes from 0 to 2; /,
  ],
  [
    "findQuotations with a span turned round",
    () => stages.findQuotations("One.", [{ start: 2, end: 1 }]),
    /^paragraphs\[0\] goes from 2 to 1; /,
  ],
  [
    "creditedOutlet of a url that is a number",
    () => stages.creditedOutlet({ text: "One.", url: wrong(5) }),
    /^The article has 5 for url\. Use a string or leave it out\.$/,
  ],
  [
    "creditedOutlet of a source that is a number",
    () => stages.creditedOutlet({ text: "One.", source: wrong(5) }),
    /^The article has 5 for source\. Use a string or leave it out\.$/,
  ],
  [
    "creditedOutlet with one name for a list",
    () => stages.creditedOutlet({ text: "One." }, "AP"),
    /^known must be .* of names of outlets; "AP" was given\.$/,
  ],
  ["outletOf of a name", () => stages.outletOf(wrong("AP")), /^The article must be a plain object; "AP" was given\.$/],
  [
    "outletOf of a list",
    () => stages.outletOf({ source: wrong(["AP"]) }),
    /^The article has .* for source\. Use a string/,
  ],
  ["reliabilityTable of nothing", () => reliabilityTable(wrong()), /^rows must be .*; undefined was given\.$/],
  ["pairwise of a word", () => pairwise(wrong("x"), []), /^gold must be .*; "x" was given\.$/],
  [
    "adjustedRandIndex of ids",
    () => adjustedRandIndex([["a"]], wrong(["a"])),
    /^A group of predicted must be .* of ids, .*; "a" was given\.$/,
  ],
])("%s is refused in a sentence", (_, misuse, message) => {
  expect(misuse).toThrow(core.InputError);
  expect(misuse).toThrow(message);
});

test.each<[string, (value: never) => unknown]>([
  ["alignPassages", (value) => stages.alignPassages(value, "")],
  ["alignPassages' second", (value) => stages.alignPassages("", value)],
  ["creditFinder's text", (value) => stages.creditFinder()(value)],
  ["creditedOutlet's text", (value) => stages.creditedOutlet({ text: value })],
  ["creditedOutlet", stages.creditedOutlet],
  ["diffPassage", (value) => stages.diffPassage(value, "")],
  ["diffPassage's second", (value) => stages.diffPassage("", value)],
  ["findQuotations", (value) => stages.findQuotations(value)],
  ["guessLanguage", stages.guessLanguage],
  ["normaliseOutlet", stages.normaliseOutlet],
  ["outletKey", stages.outletKey],
  ["sameOutlet", (value) => stages.sameOutlet(value, "")],
  ["sameOutlet's second", (value) => stages.sameOutlet("", value)],
  ["splitParagraphs", stages.splitParagraphs],
  ["splitWords", stages.splitWords],
  ["stemmerFor", stages.stemmerFor],
])("%s asks for a string", (_, ask) => {
  for (const value of [undefined, null, 5, ["a"]]) {
    expect(() => ask(wrong(value))).toThrow(core.InputError);
    expect(() => ask(wrong(value))).toThrow(/ is .*\. Use a string\.$/);
  }
});

test.each<[string, (value: never) => unknown]>([
  ["bestOrigin", stages.bestOrigin],
  ["creditFinder", (value) => stages.creditFinder(value)],
])("%s asks for a list", (_, ask) => {
  for (const value of [null, 5, "AP"]) {
    expect(() => ask(wrong(value))).toThrow(core.InputError);
    expect(() => ask(wrong(value))).toThrow(/ must be an array or another iterable of .* was given\.$/);
  }
});

const hashes = stages.shingles(["a", "b"], 1);
test.each<[string, (value: never) => unknown]>([
  ["BandIndex.add", (value) => new stages.BandIndex(2, 1).add(1, value)],
  ["BandIndex.candidates", (value) => new stages.BandIndex(2, 1).candidates(value)],
  ["bandKeys", (value) => stages.bandKeys(value, 1)],
  ["containment", (value) => stages.containment(value, hashes)],
  ["estimateJaccard", (value) => stages.estimateJaccard(value, hashes)],
  ["estimateJaccard's second", (value) => stages.estimateJaccard(hashes, value)],
  ["intersectionSize", (value) => stages.intersectionSize(value, hashes)],
  ["jaccard", (value) => stages.jaccard(value, hashes)],
  ["jaccard's second", (value) => stages.jaccard(hashes, value)],
  ["minhash", (value) => stages.minhash(value)],
])("%s asks for hashes", (_, ask) => {
  for (const value of [undefined, [1, 2], "ab", new Float64Array(2)]) {
    expect(() => ask(wrong(value))).toThrow(core.InputError);
    expect(() => ask(wrong(value))).toThrow(/ is .*\. Use the Uint32Array that shingles or minhash gives\.$/);
  }
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  ["readArticles of nothing", () => node.readArticles(wrong()).next(), /^The path is undefined\. Use a string\.$/],
  [
    "readArticles of a stream",
    () => node.readArticles(wrong(Readable.from([]))).next(),
    /^The path is an async iterable\. To read a stream of bytes use readArticles\("-", \{ stdin: stream \}\)\.$/,
  ],
  [
    "readArticles of a stream of text",
    () => node.readArticles("-", { stdin: wrong(Readable.from(["{}"])) }).next(),
    /^stdin gives "\{\}"\. Use a stream of bytes: one that is opened without an encoding\.$/,
  ],
  [
    "readArticles of a stream of articles",
    () => node.readArticles("-", { stdin: Readable.from(articles), format: "ndjson" }).next(),
    /^stdin gives an object\. Use a stream of bytes/,
  ],
  [
    "readArticles of a text for a stream",
    () => node.readArticles("-", { stdin: wrong("{}") }).next(),
    /^stdin is "\{\}"\. Use a stream of bytes, such as createReadStream\(path\)\.$/,
  ],
  [
    "readArticles with an unknown option",
    () => node.readArticles("-", wrong({ formats: "csv" })).next(),
    /^There is no option "formats"\. Did you mean format\?$/,
  ],
  [
    "readRecords of a text",
    () => node.readRecords(wrong("[]")).next(),
    /^The records are "\[\]"\. Give an array of objects, or what gives them one by one\.$/,
  ],
  [
    "readRecords with an option that files have",
    () => node.readRecords([], wrong({ format: "csv" })).next(),
    /^There is no option of readRecords "format"\./,
  ],
  [
    "readArticles with a format for options",
    () => node.readArticles("-", wrong("csv")).next(),
    /^The options must be a plain object; "csv" was given\.$/,
  ],
  [
    "readArticles with ids in an object",
    () => node.readArticles("-", wrong({ ids: {} })).next(),
    /^ids is an object\. Use a Map\.$/,
  ],
  [
    "readArticles with something else than a function",
    () => node.readArticles("-", wrong({ onProblem: "skip" })).next(),
    /^onProblem is "skip"\. Use a function\.$/,
  ],
  [
    "clusterArticles with something else than a function",
    () => node.clusterArticles(articles, wrong({ onProgress: 5 })),
    /^onProgress is 5\. Use a function\.$/,
  ],
  [
    "clusterArticles with an AbortController",
    () => node.clusterArticles(articles, wrong({ signal: new AbortController() })),
    /^signal is an object\. Use the signal of an AbortController\.$/,
  ],
  [
    "clusterArticles with a number of threads for options",
    () => node.clusterArticles(articles, wrong(2)),
    /^The options must be a plain object; 2 was given\.$/,
  ],
  [
    "clusterArticles with a Map of options",
    () => node.clusterArticles(articles, wrong(new Map([["threads", 2]]))),
    /^The options must be a plain object; a Map was given\.$/,
  ],
  [
    "readArticles with a Map of fields",
    () => node.readArticles("-", wrong({ map: new Map([["text", "body"]]) })).next(),
    /^map must be a plain object; a Map was given\.$/,
  ],
  [
    "openIndex with a flag for options",
    () => node.openIndex("x", wrong(true)),
    /^The options must be .*; true was given\.$/,
  ],
  ["openIndex of nothing", () => node.openIndex(wrong()), /^The folder of the index is undefined\. Use a string\.$/],
])("%s is refused in a sentence", async (_, misuse, message) => {
  await expect(misuse()).rejects.toThrow(core.InputError);
  await expect(misuse()).rejects.toThrow(message);
});

test("a live index refuses what it cannot use, each time in a sentence", async () => {
  const index = await node.openIndex(join(temporaryFolder(), "index"));
  const says = (misuse: () => unknown, message: RegExp): void => {
    expect(misuse).toThrow(core.InputError);
    expect(misuse).toThrow(message);
  };
  says(() => index.prune(wrong()), /^What to prune must be a plain object; undefined was given\.$/);
  says(() => index.prune(wrong({ befor: "2024" })), /^There is no option of prune "befor"\. Did you mean before\?$/);
  says(() => index.prune({}), /^No date says what to prune\. Give before, after or both\.$/);
  says(() => index.prune({ before: "2024-01-01", keep: wrong("a") }), /^keep must be .* of ids; "a" was given\.$/);
  says(() => index.addAll(wrong({})), /^The articles must be .*; an object was given\.$/);
  await index.close();
});

test("no article is held under what is no id", () => {
  const index = new core.StoryIndex();
  index.addAll(copied);
  for (const id of [undefined, null, 7, {}, Symbol("a")]) {
    expect(index.has(wrong(id))).toBe(false);
    expect(index.remove(wrong(id))).toBe(false);
  }
  expect(() => index.compare("a", wrong(7))).toThrow(/^No article 7 is held\./);
  expect(() => index.timeOf(wrong())).toThrow(/^No article undefined is held\./);
});
