/** Bad and hostile input: a clear sentence or a sane result, nothing else lost, no crash, no hang. */
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { readCases } from "../bench/cases/read-cases.mjs";
import { NearHolders } from "../src/candidates/near-holders.js";
import { type Article, clusterArticles, IndexFormatError, InputError, StoryIndex } from "../src/index.js";
import { alignPassages } from "../src/stages.js";
import { seedArticles } from "./seed-articles.js";

const REPORT =
  "The harbour board of Ellmouth voted on Tuesday to close the northern pier for eleven months. Engineers had found cracks in 43 of the 120 concrete piles during an inspection in March.\n\nFishing boats will be moved to the old quay, where the city has promised free berths until October. The repairs are expected to cost 18.4 million crowns, two thirds of it paid by the province.";
const good = (id: string): Article => ({ id, text: REPORT });

describe("what cannot be used is refused with a sentence that says where, what and how to mend it", () => {
  test.each<[string, unknown, RegExp]>([
    ["a number", 7, /articles must be an array.*7/],
    ["null", null, /articles must be an array/],
    ["a string", "news", /articles must be an array.*"news"/],
    ["an object", { id: "a", text: "b" }, /articles must be an array/],
    ["null among articles", [good("a"), null], /^articles\[1\] is null\. Every article needs at least/],
    ["no id", [good("a"), { text: "x" }], /^articles\[1\] has no id/],
    ["an empty id", [{ id: "", text: "x" }], /^articles\[0\] has no id/],
    ["a numeric id", [{ id: 7, text: "x" }], /^articles\[0\] has the id 7\. Ids are strings; use String\(id\)/],
    ["no text", [{ id: "a" }], /^articles\[0\] \("a"\) has undefined for text/],
    ["text that is no string", [{ id: "a", text: ["x"] }], /has an array of 1 for text/],
    ["a taken id", [good("a"), good("a")], /^articles\[1\] has the id "a", which is taken/],
    [
      "a date that is none",
      [{ id: "a", text: "x", publishedAt: "last Tuesday" }],
      /the date "last Tuesday"\. Use ISO 8601 in the form 2024-03-09 or 2024-03-09T14:30:00Z, or leave it out\.$/,
    ],
    ["an impossible date", [{ id: "a", text: "x", publishedAt: "2024-02-30" }], /the date "2024-02-30"/],
    ["a title that is no string", [{ id: "a", text: "x", title: 3 }], /has 3 for title/],
  ])("%s", (_, articles, message) => {
    expect(() => clusterArticles(articles as Article[])).toThrow(InputError);
    expect(() => clusterArticles(articles as Article[])).toThrow(message);
  });

  test("a refused article leaves an index as it was", () => {
    const index = new StoryIndex();
    index.add(good("a"));
    const before = index.toBytes();
    for (const bad of [good("a"), { id: "b" }, null, { id: "c", text: "x", publishedAt: "?" }]) {
      expect(() => index.add(bad as Article)).toThrow(InputError);
    }
    expect(index.toBytes()).toEqual(before);
  });

  test("comparing what is not held", () => {
    expect(() => new StoryIndex().compare("a", "b")).toThrow(/No article "a" is held/);
  });
});

describe("poor texts stay alone and lose nothing", () => {
  test.each<[string, string]>([
    ["empty", ""],
    ["white space", " \n\n\t "],
    ["one word", "Fire"],
    ["punctuation", "?!… — «»"],
    ["lone surrogates", "\ud800 fire \udc00\udc00 in Tarvik \ud800"],
    ["NUL and controls", "a\u0000b \u0007 fire\u0000"],
    ["right to left", "אש בנמל חיפה \u202E evil \u202C حريق في الميناء"],
    ["combining marks without end", `f${"\u0301".repeat(5000)}ire`],
    ["zero-width characters", "\u200B\u200D\uFEFF\u00AD"],
    ["emoji families", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ])("%s", (_, text) => {
    const { stories, copies } = clusterArticles([{ id: "poor", text }, good("rich"), { ...good("copy") }]);
    expect(stories.map(({ articleIds }) => articleIds)).toEqual([["copy", "rich"], ["poor"]]);
    expect(copies.map(({ from, to }) => [from, to].sort())).toEqual([["copy", "rich"]]);
  });

  test("a page of nothing but house text", () => {
    const house =
      "Sign up for our morning letter and never miss a story from the coast. All rights reserved, also for pictures.";
    const bodies = [
      "Bakers in Holm have agreed on a new recipe for the rye loaf after a dispute that split the guild for nine years. The loaf will hold a tenth less salt and rest for twenty hours. Master baker Odile Krantz called it a victory of patience, her rival Tomas Wehl a defeat of butter. Both sold out before noon on Wednesday, and the queue reached the pharmacy at the corner of Mill Lane.",
      "A comet that was last seen in 1871 will pass low over the southern hills on Sunday, astronomers at Varn College expect. Whoever wants to see it should look for two fingers of glow above the horizon at about four in the morning. Its tail points away from the sun and is some eleven million kilometres long. The next visit falls in the year 2177, said observatory director Hanne Lund.",
      "The ferry Marit ran aground off Skarre Island with 212 people aboard; divers found a gash of four metres in her hull. Lifeboats took all passengers to Ellmouth, where the Red Lantern inn served soup until midnight. Captain Piet Ohm told investigators that a buoy had been out of place since the February gales. The owner hopes to tow her to the yard at Brenn before the weekend.",
    ];
    const articles = bodies.map((body, i) => ({ id: `${i}`, text: `${body}\n\n${house}`, source: "The Coast" }));
    const { stories, copies } = clusterArticles([...articles, { id: "page", text: house, source: "The Coast" }]);
    expect(stories.map(({ articleIds }) => articleIds)).toEqual([["0"], ["1"], ["2"], ["page"]]);
    expect(copies).toEqual([]);
  });

  test("no articles", () => {
    expect(clusterArticles([])).toMatchObject({ stories: [], copies: [] });
  });

  test("ids that are names of the language", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const { stories } = clusterArticles(ids.map(good));
    expect(stories).toHaveLength(1);
    expect(stories[0]!.articleIds).toEqual([...ids].sort());
  });
});

describe("the same text in another dress is the same text", () => {
  test.each<[string, string]>([
    ["decomposed accents", REPORT.replace("Ellmouth", "Éllmoúth").normalize("NFD")],
    ["composed accents", REPORT.replace("Ellmouth", "Éllmoúth").normalize("NFC")],
    ["soft hyphens", REPORT.replaceAll("e", "e\u00AD")],
    ["zero-width joiners", REPORT.replaceAll("o", "o\u200D")],
    ["capitals", REPORT.toUpperCase()],
    ["Windows line ends", REPORT.replaceAll("\n", "\r\n")],
    ["no paragraphs", REPORT.replaceAll("\n\n", " ")],
  ])("%s", (_, text) => {
    const { copies } = clusterArticles([good("a"), { id: "b", text }]);
    expect(copies).toHaveLength(1);
    expect(copies[0]!.kind).toBe("reprint");
  });
});

describe("size", () => {
  test("5,000 identical articles are one report, without a copy for every pair", () => {
    const articles = Array.from({ length: 5000 }, (_, i) => good(`n${i}`));
    const { stories, copies } = clusterArticles(articles);
    expect(stories).toHaveLength(1);
    expect(stories[0]!.reports).toHaveLength(1);
    expect(copies.length).toBeLessThan(20_000);
  });

  test("a paragraph of 5 MB is read and found again", () => {
    const long = `${REPORT.replaceAll("\n\n", " ")} `.repeat(Math.ceil(5_000_000 / REPORT.length));
    const { copies } = clusterArticles([{ id: "long", text: long }, good("short")]);
    expect(copies).toHaveLength(1);
  });

  test("a word of 5 MB is no trouble", () => {
    const { stories } = clusterArticles([{ id: "long", text: "a".repeat(5_000_000) }, good("short")]);
    expect(stories).toHaveLength(2);
  });
});

describe("saved bytes that cannot be trusted", () => {
  const saved = (): Uint8Array => {
    const index = new StoryIndex();
    index.add(good("a"));
    return index.toBytes();
  };
  const altered = (at: number, by: (byte: number) => number): Uint8Array => {
    const bytes = saved();
    bytes[at] = by(bytes[at]!);
    return bytes;
  };

  test.each<[string, () => Uint8Array, RegExp]>([
    ["nothing", () => new Uint8Array(0), /not a wirecopy index/],
    ["something else", () => Uint8Array.from({ length: 50 }, (_, i) => i), /not a wirecopy index/],
    ["the future", () => altered(4, () => 99), /format 99, and this version reads format 1/],
    ["cut short", () => saved().slice(0, -5), /cut short or altered/],
    ["one bit changed", () => altered(60, (byte) => byte ^ 1), /cut short or altered/],
  ])("%s", (_, bytes, message) => {
    expect(() => StoryIndex.fromBytes(bytes())).toThrow(IndexFormatError);
    expect(() => StoryIndex.fromBytes(bytes())).toThrow(message);
  });
});

test("what holds the bytes of an index is read where it is a view of them, else refused as no bytes", () => {
  const saved = new StoryIndex().toBytes();
  expect(StoryIndex.fromBytes(new DataView(saved.buffer) as never).size).toBe(0);
  for (const given of [saved.buffer, [...saved], undefined] as never[]) {
    expect(() => StoryIndex.fromBytes(given)).toThrow(InputError);
    expect(() => new StoryIndex().addBytes(given)).toThrow(/of an ArrayBuffer, new Uint8Array\(buffer\)\.$/);
  }
});

test("bytes of another realm are read", () => {
  const index = new StoryIndex();
  index.add({ id: "a", text: "One." });
  const elsewhere = runInNewContext("Uint8Array.from(bytes)", { bytes: index.toBytes() }) as Uint8Array;
  expect(elsewhere).not.toBeInstanceOf(Uint8Array);
  expect(StoryIndex.fromBytes(elsewhere).has("a")).toBe(true);
});

describe("one article at a time", () => {
  test("of very many copies the first, the neighbours in time and the latest are returned, and all are in one report", () => {
    const index = new StoryIndex();
    const at = (hour: number): string => new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
    const text =
      "The ferry of Merrow stays in the harbour until the storm has passed the bay, the harbour office said on Monday.";
    index.addAll(Array.from({ length: 100 }, (_, hour) => ({ id: `${hour}`, text, publishedAt: at(hour) })));
    const copies = index.add({ id: "new", text, publishedAt: new Date(Date.UTC(2024, 0, 1, 20, 30)).toISOString() });
    const others = copies.map(({ from, to }) => Number(from === "new" ? to : from)).sort((a, b) => a - b);
    expect(others).toEqual([0, 20, 21, ...Array.from({ length: 60 }, (_, i) => 40 + i)]);
    expect(index.clustering().stories[0]!.reports[0]!.articleIds).toHaveLength(101);
  });

  test("adding gives the copies among what is held; matching keeps nothing", () => {
    const index = new StoryIndex();
    expect(index.add({ ...good("first"), publishedAt: "2024-03-01" })).toEqual([]);
    const [copy] = index.match({ ...good("second"), publishedAt: "2024-03-02" });
    expect(copy).toMatchObject({
      from: "first",
      to: "second",
      kind: "reprint",
      similarity: 1,
      coverage: { from: 1, to: 1 },
    });
    expect(index.has("second")).toBe(false);
    expect(index.size).toBe(1);
    expect(index.remove("first")).toBe(true);
    expect(index.remove("first")).toBe(false);
  });

  test("replacing gives the copies among the others, also of an article that is not held; matching tells them before", () => {
    const index = new StoryIndex();
    index.addAll([good("first"), { id: "second", text: "Something else altogether." }]);
    const before = index.toBytes();
    const copies = index.match(good("second"));
    expect(copies).toMatchObject([{ kind: "reprint" }]);
    expect(index.match({ id: "first", text: "Neither." })).toEqual([]);
    expect(index.toBytes()).toEqual(before);
    expect(index.replace(good("second"))).toEqual(copies);
    expect(index.replace(good("third"))).toHaveLength(2);
    const three = index.toBytes();
    expect(() => index.replace({ ...good("second"), publishedAt: "Mon, 04 Mar 2024" })).toThrow(InputError);
    expect(index.toBytes()).toEqual(three);
    expect(index.ids()).toEqual(["first", "second", "third"]);
  });

  test("ids come in the order of time, and what is too old or dated ahead is pruned, save what is to be kept", () => {
    const index = new StoryIndex();
    const days = { late: "2024-03-09", early: "2024-03-01", older: "2024-02-01", ahead: "2204-03-09" };
    for (const [id, publishedAt] of Object.entries(days)) index.add({ ...good(id), publishedAt });
    index.add(good("undated"));
    expect(index.ids()).toEqual(["older", "early", "late", "ahead", "undated"]);
    expect(index.prune({ before: "2024-03-05", after: "2030-01-01", keep: ["older"] })).toEqual(["early", "ahead"]);
    expect(index.ids()).toEqual(["older", "late", "undated"]);
    expect(() => index.prune({ before: "soon" })).toThrow(/^before is "soon"\. Give a date/);
    expect(() => index.prune({ before: "2024-03-09", after: "2024-03-01" })).toThrow(/^after is "2024-03-01", earlier/);
    index.add({ ...good("noon"), publishedAt: "2024-03-09T12:00:00Z" });
    expect(index.prune({ before: "2024-01-01", after: "2024-03-09" })).toEqual([]);
    expect(index.prune({ before: null as never, after: "2024-03-09T11:00:00Z" })).toEqual(["noon"]);
    expect(index.prune({ after: "2024-03-08" })).toEqual(["late"]);
    for (const none of [{}, { before: undefined }, { after: null as never, keep: [] }])
      expect(() => index.prune(none)).toThrow(/Give before, after or both\.$/);
  });

  test("a saved index is read with its options, and with others in their place", () => {
    const dated = ["2024-03-01", "2024-03-09"].map((publishedAt) => ({ ...good(publishedAt), publishedAt }));
    const index = new StoryIndex({ threshold: 0.6 });
    index.addAll(dated);
    const read = StoryIndex.fromBytes(index.toBytes(), { withinDays: 7, threshold: undefined });
    expect(read.clustering()).toEqual(clusterArticles(dated, { withinDays: 7, threshold: 0.6 }));
    expect(() => StoryIndex.fromBytes(index.toBytes(), { sketch: { seed: 2 } })).toThrow(IndexFormatError);
    expect(StoryIndex.fromBytes(index.toBytes(), { sketch: { seed: 1 } }).size).toBe(2);
    expect(() => StoryIndex.fromBytes(index.toBytes(), null as never)).toThrow(/The options must be a plain object/);
  });

  test.each(["ar-talmana", "cs-lomnicko", "hi-dhavalgarh"])(
    "rewrites with few names and figures are found as in a clustering: %s",
    (name) => {
      const [one] = readCases(join(import.meta.dirname, "../bench/cases/days", name));
      const index = new StoryIndex();
      index.addAll(one!.articles);
      const rewrites = index.clustering().copies.filter(({ kind }) => kind === "rewritten");
      expect(rewrites.length).toBeGreaterThan(0);
      for (const { from, to } of rewrites) {
        for (const id of [from, to]) {
          index.remove(id);
          const found = index.add(one!.articles.find((article) => article.id === id)!);
          expect(found.flatMap((copy) => [copy.from, copy.to])).toEqual(expect.arrayContaining([from, to]));
        }
      }
    },
  );

  test("withinDays keeps dated articles apart that lie further from each other", () => {
    const dated = [
      { ...good("a"), publishedAt: "2024-03-01" },
      { ...good("b"), publishedAt: "2024-03-09" },
    ];
    expect(clusterArticles(dated, { withinDays: 7 }).stories).toHaveLength(2);
    expect(clusterArticles(dated, { withinDays: 8 }).stories).toHaveLength(1);
    const atOnce = [...dated, { ...good("c"), publishedAt: "2024-03-09" }];
    expect(clusterArticles(atOnce, { withinDays: 0 }).stories.map(({ articleIds }) => articleIds)).toEqual([
      ["b", "c"],
      ["a"],
    ]);
  });
});

describe("a page that prints two items whole", () => {
  const ferry =
    "The night ferry between Ostrand and the Lemme islands ran onto a sandbank on Friday with 212 passengers aboard. Nobody was hurt. Tugs pulled the Aurelie free at high water shortly before five, and she reached the port of Ostrand under her own power. The shipping company blamed a buoy that a storm had moved 300 metres to the south.";
  const museum =
    "Thieves took eleven bronze bells from the folk museum of Grauheim during the weekend, its director said. The oldest was cast in 1587 for a chapel in the vineyards. A rear window had been cut out with a glazier's tool; the alarm had been switched off since a false call in spring. Insurers put the loss at 640,000 florins.";
  const page = `News from the provinces\n\n${ferry}\n\n${museum}`;

  test.each<[string, string, string]>([
    ["ferry first", ferry, museum],
    ["museum first", museum, ferry],
  ])("does not make one report of them: %s", (_, first, second) => {
    const { stories, copies } = clusterArticles([
      { id: "1", text: first },
      { id: "2", text: second },
      { id: "page", text: page },
    ]);
    expect(copies.filter(({ from, to }) => from === "page" || to === "page")).toHaveLength(2);
    const reports = stories.flatMap((story) => story.reports.map(({ articleIds }) => articleIds));
    expect(reports.find((ids) => ids.includes("1"))).not.toContain("2");
    expect(stories.find(({ articleIds }) => articleIds.includes("1"))!.articleIds).not.toContain("2");
  });
});

test("a passage counts words as equal that differ in their endings alone, and alignPassages counts them as changed", () => {
  const later = REPORT.replace("voted", "votes");
  const [copy] = clusterArticles([good("a"), { id: "b", text: later }]).copies;
  expect(copy!.passages.map(({ similarity }) => similarity)).toEqual([1]);
  const [aligned] = alignPassages(REPORT, later);
  expect(aligned!.similarity).toBeLessThan(1);
});

describe("which article a copy comes from", () => {
  const at = (id: string, hour: string, source: string, text = REPORT): Article => ({
    id,
    text,
    source,
    publishedAt: `2024-03-01T${hour}:00:00Z`,
  });

  test("a credited article is the source, though another printed the text before it", () => {
    const clustering = clusterArticles([
      at("alpha", "08", "Alpha"),
      at("wire", "09", "Northwire"),
      at("gamma", "10", "Gamma", `(Northwire) - ${REPORT}`),
    ]);
    expect(clustering.stories[0]!.reports[0]!.origin).toMatchObject({ articleId: "wire", credited: "Northwire" });
    expect(clustering.copies.filter(({ to }) => to === "wire")).toEqual([]);
    expect(clustering.copies.map(({ from, to }) => `${from} ${to}`)).toContain("wire alpha");
  });

  test("a credit means no update that was printed later", () => {
    const update = at("update", "11", "Northwire", `${REPORT} The mayor called it a relief.`);
    const copy = at("copy", "10", "Gamma", `(Northwire) - ${REPORT}`);
    const index = new StoryIndex();
    index.add(copy);
    expect(index.match(update)).toMatchObject([{ from: "copy", to: "update" }]);
    index.addAll([update, at("wire", "09", "Northwire")]);
    expect(index.compare("update", "copy")).toMatchObject({ from: "copy", to: "update" });
    expect(index.explain("update", "copy")).toMatchObject({ from: "copy", to: "update", copy: { from: "copy" } });
  });

  test("an outlet's own copyright line makes its article no copy of one that it printed later", () => {
    const url = "https://lakeherald.example/news";
    const index = new StoryIndex();
    index.addAll([
      { ...at("first", "09", "Lake Herald", `${REPORT}\n\nFollow us. © Lake Herald Media`), url },
      { ...at("second", "09", "Lake Herald"), url, publishedAt: "2024-03-01T09:10:00Z" },
    ]);
    expect(index.compare("first", "second")).toMatchObject({ from: "first", to: "second" });
  });

  test("an explanation has a copy run as the clustering does, where two articles alone do not tell", () => {
    const index = new StoryIndex();
    index.addAll(seedArticles("two-cleanings"));
    const [copy] = index.clustering().copies.filter(({ from, to }) => from === "clean-a" && to === "clean-c");
    expect(index.compare("clean-a", "clean-c")).toMatchObject({ from: "clean-c" });
    expect(index.explain("clean-c", "clean-a")).toMatchObject({ from: "clean-a", to: "clean-c", copy });
  });

  test("an outlet's own copyright line does not hide the outlet it credits", () => {
    const text = `According to Reuters, the pier will close. ${REPORT}\n\n© 2024 Lake Herald`;
    const { stories } = clusterArticles([{ id: "a", text, source: "Lake Herald" }]);
    expect(stories[0]!.reports[0]!.origin.credited).toBe("Reuters");
  });
});

describe("what is removed or only matched leaves no room taken", () => {
  test("matching does not make an index grow, and a shrunken one gives the same answers", () => {
    const index = new StoryIndex();
    const kept = Array.from({ length: 5 }, (_, i) => ({ id: `kept${i}`, text: `${REPORT} Item ${i}.` }));
    for (const article of kept) index.add(article);
    const before = index.toBytes();
    for (let i = 0; i < 300; i++) index.match({ id: "other", text: `${REPORT} Number ${i}.` });
    for (let i = 0; i < 600; i++) index.add({ id: `gone${i}`, text: `Short item ${i} of the day.` });
    for (let i = 0; i < 600; i++) index.remove(`gone${i}`);
    expect(index.toBytes()).toEqual(before);
    expect(index.clustering()).toEqual(clusterArticles(kept));
    const copies = index.match({ ...kept[0]!, id: "zero" });
    expect(copies.map(({ from }) => from)).toContain("kept0");
  });
});

describe("words and names of articles that are not held", () => {
  const words = (index: StoryIndex): Set<string> => {
    const { vocabulary, table } = index.parts();
    const { pool, offsets } = vocabulary;
    const spans = Array.from(offsets.subarray(1), (end, id) => pool.subarray(offsets[id]!, end));
    return new Set([...spans.map((units) => String.fromCharCode(...units)), ...table.details.names]);
  };
  const strange = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => `wörd${(from + i).toString(36)}`).join(" ");

  test("are forgotten once they were matched, and answers are those of an index that was never asked", () => {
    const articles = seedArticles();
    const [index, fresh] = [new StoryIndex(), new StoryIndex()];
    const strangers = (): string[] => {
      const known = words(fresh);
      return [...words(index)].filter((word) => !known.has(word));
    };
    for (const [i, article] of articles.entries()) {
      const text = `OKLAND (Reptile ${i}) - ${strange(9 * i, 9 * i + 9)} ${article.text}`;
      index.match({ ...article, source: `Zebra ${i}`, text });
      expect(index.add(article)).toEqual(fresh.add(article));
    }
    expect(strangers()).toEqual([]);
    expect(index.toBytes()).toEqual(fresh.toBytes());
    index.match({ id: "long", text: strange(0, 80_000) }); // so many that stems are numbered anew
    for (const article of articles) {
      const again = { ...article, id: `${article.id}, again` };
      expect(index.match(again)).toEqual(fresh.match(again));
    }
    expect(index.clustering()).toEqual(fresh.clustering());
    expect(strangers()).toEqual([]);
  });

  test.each([
    ["rows", 300, 0],
    ["words", 2, 140_000],
  ])("are forgotten once most %s are vacant", (_, count, more) => {
    const index = new StoryIndex();
    index.addAll(seedArticles().slice(0, 20));
    const clustering = index.clustering();
    for (let i = 0; i < count; i++) index.add({ id: `gone${i}`, text: strange(i, i + 1) + " and".repeat(more) });
    index.add({ id: "kept", text: REPORT });
    for (let i = 0; i < count; i++) index.remove(`gone${i}`);
    expect(words(index).has("wörd0")).toBe(false);
    expect(words(index).has("word0")).toBe(false);
    index.remove("kept");
    expect(index.clustering()).toEqual(clustering);
  });

  test("are forgotten at once where it was added last", () => {
    const index = new StoryIndex();
    index.addAll(seedArticles().slice(0, 20));
    const before = words(index);
    for (const id of ["one", "two"]) index.add({ id, source: `Zebra ${id}`, text: `${strange(0, 9)} ${id}` });
    for (const id of ["two", "one"]) index.remove(id);
    expect(words(index)).toEqual(before);
  });

  test("do not come with bytes that are refused", () => {
    const [index, other] = [new StoryIndex(), new StoryIndex()];
    index.addAll([good("a"), { ...good("b"), source: "Zebra Gazette" }]);
    const before = words(index);
    const clustering = index.clustering();
    other.add({ ...good("a"), text: strange(0, 99) });
    expect(() => index.addBytes(other.toBytes())).toThrow(/which is taken/);
    expect([...words(index)].filter((word) => !before.has(word))).toEqual([]);
    expect(index.clustering()).toEqual(clustering);
  });

  test("stay in no map, once the article whose outlet no other names was removed", () => {
    const [earlier, index] = [new StoryIndex(), new StoryIndex()];
    const source = "The Northern Pier";
    for (const one of [earlier, index]) one.add(good("a"));
    const comeAndGo = (one: StoryIndex): void => {
      one.add({ ...good("b"), source, title: "Pier closed" });
      one.explain("a", "b");
      one.remove("b");
    };
    comeAndGo(earlier); // what all indexes share forgets names when there are many
    const maps = new Set<Map<unknown, unknown>>();
    const set = Map.prototype.set;
    const watch = vi.spyOn(Map.prototype, "set").mockImplementation(function (this: Map<unknown, unknown>, ...entry) {
      if (entry[0] === source) maps.add(this);
      return set.apply(this, entry);
    });
    comeAndGo(index);
    watch.mockRestore();
    expect(maps.size).toBeGreaterThan(1);
    expect([...maps].filter((map) => map.has(source))).toEqual([]);
  });
});

test("the article that came last is replaced, matched and removed without a new table of keys", () => {
  const index = new StoryIndex();
  index.addAll(seedArticles().slice(0, 20));
  index.match(good("a"));
  index.add(good("a"));
  const { slots } = index.parts().postings;
  for (let i = 0; i < 9; i++) {
    index.replace({ ...good("a"), title: `Pier ${i}` });
    index.match(good("a"));
    index.remove("a");
    index.add(good("a"));
  }
  expect(index.parts().postings.slots).toBe(slots);
});

test("an article whose copies cannot be told is taken back all the same", () => {
  const index = new StoryIndex();
  index.add(good("a"));
  const search = vi.spyOn(NearHolders.prototype, "all").mockImplementationOnce(() => {
    throw new RangeError("out of memory");
  });
  expect(() => index.match(good("b"))).toThrow("out of memory");
  expect(index.size).toBe(1);
  const before = index.toBytes();
  search.mockImplementationOnce(() => {
    throw new RangeError("out of memory");
  });
  expect(() => index.match({ ...good("a"), title: "Another" })).toThrow("out of memory");
  expect(index.toBytes()).toEqual(before);
  search.mockRestore();
  expect(index.match(good("b")).map(({ from }) => from)).toEqual(["a"]);
});

describe("articles that come late", () => {
  test("find yesterday's print of a text among hundreds of older ones", () => {
    const index = new StoryIndex({ withinDays: 2 });
    const day = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
    for (let i = 1; i <= 100; i++) index.add({ ...good(`old${i}`), publishedAt: day(i) });
    const copies = index.match({ ...good("today"), publishedAt: day(101) });
    expect(copies.map(({ from }) => from)).toEqual(["old100", "old99"]);
  });

  test("banded candidates are found one by one as well as all at once", () => {
    const options = { sketch: { method: "banded" as const, sampling: 64 } };
    const index = new StoryIndex(options);
    const changed = REPORT.replace("closing", "shutting").replace("promised", "pledged");
    index.add(good("a"));
    expect(index.add({ id: "b", text: changed }).map(({ kind }) => kind)).toEqual(["reprint"]);
    expect(clusterArticles([good("a"), { id: "b", text: changed }], options).copies).toHaveLength(1);
  });
});

test("saved bytes are memory of their own, in types too: what Blob and fetch take", () => {
  const bytes: Uint8Array<ArrayBuffer> = new StoryIndex().toBytes();
  expect(bytes.buffer).toBeInstanceOf(ArrayBuffer);
});

describe("the title of a story", () => {
  const report = {
    text: "The ferry Sula Star ran aground on a sandbank off Kessin in thick fog on Friday. All 84 passengers were taken off by lifeboat, the coast guard said. Captain Rolf Aasen told broadcasters that the radar had failed.",
    publishedAt: "2031-03-07T09:00:00Z",
  };
  const titleOf = (titles: readonly (string | undefined)[]): string => {
    const articles = titles.map((title, i) => ({ ...report, id: `ferry-${i}`, source: `Outlet ${i}`, title }));
    const { stories } = clusterArticles(articles);
    expect(stories).toHaveLength(1);
    return stories[0]!.title;
  };

  test("is that of the origin, unless it says nothing of the story and another does", () => {
    expect(titleOf(["Ferry aground off Kessin", "84 rescued from ferry"])).toBe("Ferry aground off Kessin");
    expect(titleOf(["Print", "5-day forecast", "84 rescued from ferry"])).toBe("84 rescued from ferry");
    expect(titleOf(["Print", "5-day forecast"])).toBe("Print");
    const fuller = ["Ferry Sula Star aground", "Sula Star off Kessin"];
    expect(titleOf(["Listen to our ferry podcast", ...fuller])).toBe("Ferry Sula Star aground");
    expect(titleOf(["Star podcast", "84 off ferry", ...fuller])).toBe("Ferry Sula Star aground");
    expect(titleOf(["Star ferry waits", ...fuller])).toBe("Star ferry waits");
    expect(titleOf(["Our ferry podcast", "84 off ferry", "84 saved from Star"])).toBe("Our ferry podcast");
    expect(titleOf([undefined, "84 rescued from ferry"])).toBe("84 rescued from ferry");
    expect(titleOf([undefined, ""])).toBe("");
  });
});
