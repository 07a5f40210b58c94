import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "lmdb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArticleLog, requireIndex } from "../../src/live/article-log.js";
import { LiveIndex } from "../../src/live/live-index.js";
import { loadLmdb } from "../../src/live/load-lmdb.js";
import { IndexAccessError, IndexFormatError, InputError, openIndex } from "../../src/node.js";
import { StoryIndex } from "../../src/story-index.js";
import type { ClusterOptions } from "../../src/types.js";
import { inventedArticle, inventedArticles } from "../invented-news.js";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "wirecopy-live-")), "index");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const file = (): string => join(folder, "articles.mdb");
const bytes = (index: { clustering(): unknown }): string => JSON.stringify(index.clustering());

/** Up to the end of what the newer of the two meta pages names as the last page. */
function fullLength(path: string): number {
  const held = readFileSync(path);
  const pageSize = held.readUInt32LE(48);
  const [a, b] = [held, held.subarray(pageSize)] as const;
  return (Number((a.readBigUInt64LE(152) > b.readBigUInt64LE(152) ? a : b).readBigUInt64LE(144)) + 1) * pageSize;
}

/** Flips the bytes of a table's name wherever it stands in the file. */
function flip(table: string): void {
  const held = readFileSync(file());
  for (let at = held.indexOf(table); at >= 0; at = held.indexOf(table))
    for (let i = 0; i < table.length; i++) held[at + i]! ^= 0x80;
  writeFileSync(file(), held);
}

/** The page of a database from which its many articles are reached. */
function branchOf(held: Buffer): DataView {
  const pageSize = held.readUInt32LE(48);
  for (let page = 2; ; page++) {
    const at = page * pageSize;
    if (held.readUInt32LE(at) === page && held.readUInt16LE(at + 18) === 1)
      return new DataView(held.buffer, held.byteOffset + at, pageSize);
  }
}

/** Writes down who writes. */
async function markOf(writer: { pid: number; began: string }): Promise<void> {
  const root = open({ path: file(), noSubdir: true, maxDbs: 4 });
  await root.openDB({ name: "settings", encoding: "json" }).put("writer", writer);
  await root.close();
}

function inMemory(articles = inventedArticles(0, 12), options: ClusterOptions = {}): StoryIndex {
  const index = new StoryIndex(options);
  index.addAll(articles);
  return index;
}

describe("a live index", () => {
  test("gives the same copies and clustering as one in memory, also after it was closed and opened", async () => {
    const memory = new StoryIndex();
    const index = await openIndex(folder);
    for (const article of inventedArticles(0, 12)) expect(index.add(article)).toEqual(memory.add(article));
    const before = bytes(index);
    expect(before).toBe(bytes(memory));
    expect(memory.clustering().copies.length).toBeGreaterThan(0);
    await index.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(before);
    expect(again.match(inventedArticle(12))).toEqual(memory.match(inventedArticle(12)));
    expect(again.compare("article-1", "article-2")).toEqual(memory.compare("article-1", "article-2"));
    expect(again.explain("article-1", "article-2")).toEqual(memory.explain("article-1", "article-2"));
    expect(again.explainStory("article-1", "article-2")).toEqual(memory.explainStory("article-1", "article-2"));
    expect(again.toBytes()).toEqual(memory.toBytes());
    expect(again.has("article-12")).toBe(false);
    await again.close();
  });

  test("says whether this very article is held, beside many and after it was opened again", async () => {
    const index = await openIndex(folder, { language: "en" });
    index.addAll(inventedArticles(0, 12));
    await index.close();
    const reader = await openIndex(folder, { readOnly: true });
    for (const article of inventedArticles(0, 12)) expect(reader.holds(article)).toBe(true);
    const one = inventedArticle(3);
    expect(reader.holds({ ...one, text: `${one.text} More.` })).toBe(false);
    expect(reader.holds({ ...one, publishedAt: "2031-01-01" })).toBe(false);
    expect(reader.holds(inventedArticle(12))).toBe(false);
    await reader.close();
  });

  test("holds what named no language whatever language it is opened with, and none that names another", async () => {
    const { language: _, ...article } = inventedArticle(3);
    const german = { ...inventedArticle(4), language: null };
    const index = await openIndex(folder, { language: "de" });
    index.add(german);
    await index.close();
    const again = await openIndex(folder, { language: "fr" });
    again.add(article);
    await again.close();
    const reader = await openIndex(folder, { readOnly: true, language: "guess" });
    for (const one of [article, german]) expect(reader.holds(one)).toBe(true);
    for (const one of [article, german]) expect(reader.holds({ ...one, language: "sv" })).toBe(false);
    await reader.close();
  });

  test("replaces an article in one write, also for a reader beside it and after it was opened again", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 4));
    const reader = await openIndex(folder, { readOnly: true });
    expect(reader.size).toBe(4);
    const changed = { ...inventedArticle(1), text: inventedArticle(7).text };
    const wanted = inMemory([inventedArticle(0), inventedArticle(2), inventedArticle(3)]);
    const copies = wanted.add(changed);
    expect(index.match(changed)).toEqual(copies);
    expect(index.holds(inventedArticle(1))).toBe(true);
    expect(index.replace(changed)).toEqual(copies);
    expect(index.replace(inventedArticle(8))).toEqual(wanted.add(inventedArticle(8)));
    expect(index.ids()).toEqual(wanted.ids());
    const refused = { ...changed, publishedAt: "Mon, 04 Mar 2024" };
    expect(() => index.replace(refused)).toThrow(InputError);
    expect(() => reader.replace(changed)).toThrow(IndexAccessError);
    for (const one of [index, reader]) expect(bytes(one)).toBe(bytes(wanted));
    await index.close();
    await reader.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(wanted));
    expect(again.remove("article-1")).toBe(true);
    await again.close();
  });

  test("matches what is held beside a snapshot, which then still tells which record is whose", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 600));
    await index.close();
    expect(existsSync(join(folder, "held-1.bin"))).toBe(true);
    const again = await openIndex(folder);
    again.match(inventedArticle(1));
    again.remove("article-2");
    await again.close();
    const reader = await openIndex(folder, { readOnly: true });
    expect([reader.size, reader.has("article-1"), reader.has("article-2")]).toEqual([599, true, false]);
    await reader.close();
  });

  test("forgets what is removed, for good", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 12));
    expect(index.remove("article-2")).toBe(true);
    expect(index.remove("article-2")).toBe(false);
    index.add({ ...inventedArticle(2), text: inventedArticle(7).text });
    const before = bytes(index);
    await index.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(before);
    await again.close();
  });

  test("prunes what was published before a date, and neither undated articles nor those to keep", async () => {
    const index = await openIndex(folder);
    const { publishedAt: _, ...undated } = inventedArticle(3);
    index.addAll([inventedArticle(0), inventedArticle(1), undated, inventedArticle(9)]);
    expect(() => index.prune({ before: "yesterday" })).toThrow(InputError);
    expect(() => index.prune({ before: "2024-07-05", after: "soon" })).toThrow(/^after is "soon"\. Give a date/);
    expect(index.prune({ before: "2024-07-05", keep: ["article-1"] })).toEqual(["article-0"]);
    expect(index.stats()).toMatchObject({ articles: 3, lastPublishedAt: "2024-07-10T08:00:00.000Z" });
    await index.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(inMemory([inventedArticle(1), undated, inventedArticle(9)])));
    await again.close();
  });

  test("removes many at once, and passes over what is not held", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 4));
    expect(index.removeAll(["article-2", "nobody", "article-0", "article-2"])).toEqual(["article-2", "article-0"]);
    expect(index.removeAll(["article-2"])).toEqual([]);
    expect(() => index.removeAll("article-1")).toThrow(/The ids must be an array .* "article-1" was given/);
    await index.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(inMemory([inventedArticle(1), inventedArticle(3)])));
    await again.close();
  });

  test("refuses ids to keep that are no strings, which would keep nothing", async () => {
    const index = await openIndex(folder);
    index.add({ ...inventedArticle(0), id: "7" });
    expect(() => index.prune({ before: "2025-01-01", keep: [7 as never] })).toThrow(
      /An id in keep is 7\. Use a string/,
    );
    expect(index.size).toBe(1);
    await index.close();
  });

  test("takes articles from a generator that fills one object anew for each", async () => {
    const index = await openIndex(folder);
    const articles = inventedArticles(0, 6);
    function* oneObject(last?: object) {
      const article = inventedArticle(0);
      for (const values of last === undefined ? articles : [...articles, last]) yield Object.assign(article, values);
    }
    expect(() => index.addAll(oneObject({ id: "bad", text: 7 }))).toThrow(/Nothing was added/);
    expect(index.size).toBe(0);
    index.addAll(oneObject());
    await index.close();
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(inMemory(articles)));
    await again.close();
  });

  test("stays as it is where an article cannot be used: nothing is written", async () => {
    const index = await openIndex(folder);
    index.add(inventedArticle(0));
    expect(() => index.add(inventedArticle(0))).toThrow(/"article-0", which is taken/);
    expect(() => index.addAll([inventedArticle(1), { id: "x", text: 7 as never }])).toThrow(
      /articles\[1\].*Nothing was added/s,
    );
    await index.close();
    const again = await openIndex(folder);
    expect(again.size).toBe(1);
    await again.close();
  });

  test("takes any string for an id or an outlet", async () => {
    const ids = ["__proto__", "a\u0000b", "x".repeat(5000), "\ud800", "é", "../../etc", " "];
    const index = await openIndex(folder);
    for (const id of ids) index.add({ ...inventedArticle(1), id, source: id });
    await index.close();
    const again = await openIndex(folder);
    for (const id of ids) expect(again.has(id), JSON.stringify(id.slice(0, 20))).toBe(true);
    expect(again.remove("x".repeat(5000))).toBe(true);
    await again.close();
  });

  test("does not mind a clock that goes back: dates come from the articles, in any order", async () => {
    const articles = inventedArticles(0, 12).reverse();
    const index = await openIndex(folder, { withinDays: 3 });
    for (const article of articles.slice(0, 6)) index.add(article);
    index.prune({ before: "2024-07-01" });
    await index.close();
    const again = await openIndex(folder);
    for (const article of articles.slice(6)) again.add(article);
    expect(bytes(again)).toBe(bytes(inMemory(inventedArticles(0, 12), { withinDays: 3 })));
    await again.close();
  });

  test("takes an article of 2 MB, and gives it back after it was closed", { timeout: 120_000 }, async () => {
    const text = inventedArticles(0, 6000)
      .map((article) => article.text)
      .join("\n\n");
    const long = { id: "long", source: "Bay Tribune", text };
    expect(long.text.length).toBeGreaterThan(2e6);
    const index = await openIndex(folder);
    index.add(long);
    await index.close();
    const again = await openIndex(folder);
    expect(again.match({ ...inventedArticle(0), id: "short" }).map(({ from, to }) => [from, to].sort())).toEqual([
      ["long", "short"],
    ]);
    await again.close();
  });

  test("stays the same size while a window of news moves on", { timeout: 120_000 }, async () => {
    const index = await openIndex(folder);
    const sizes: number[] = [];
    for (let week = 0; week < 12; week++) {
      const articles = inventedArticles(week * 40, week * 40 + 40);
      index.addAll(articles);
      if (week > 0) for (const { id } of inventedArticles((week - 1) * 40, week * 40)) index.remove(id);
      sizes.push(index.stats().fileSize);
    }
    expect(sizes[11]!).toBeLessThanOrEqual(sizes[5]! * 1.2);
    expect(bytes(index)).toBe(bytes(inMemory(inventedArticles(440, 480))));
    await index.close();
  });

  test("stays in its folder where the process goes to another", async () => {
    const before = process.cwd();
    try {
      process.chdir(join(folder, ".."));
      const index = await openIndex("index");
      index.addAll(inventedArticles(0, 600));
      process.chdir("/");
      expect(index.stats().fileSize).toBeGreaterThan(0);
      await index.close();
    } finally {
      process.chdir(before);
    }
    expect(existsSync(join(folder, "held-1.bin"))).toBe(true);
  });
});

describe("a closed index", () => {
  test("says so, and closes once", async () => {
    const index = await openIndex(folder);
    await index.close();
    await index.close();
    expect(() => index.add(inventedArticle(0))).toThrow("The index was closed");
    expect(() => index.size).toThrow(IndexAccessError);
  });
});

describe("readers and writers", () => {
  test("has one writer: the second is told who writes", async () => {
    const index = await openIndex(folder);
    await expect(openIndex(folder)).rejects.toThrow(IndexAccessError);
    await expect(openIndex(folder)).rejects.toThrow("This process is writing to the index in ");
    await index.close();
    await (await openIndex(folder)).close();
  });

  test("lets a writer in after the last one died", async () => {
    await (await openIndex(folder)).close();
    await markOf({ pid: process.pid, began: "1" });
    const index = await openIndex(folder);
    index.add(inventedArticle(0));
    expect(index.size).toBe(1);
    await index.close();
  });

  test("never acknowledges one id twice where a second writer could not see the first: that one writes no more", async () => {
    const first = await openIndex(folder);
    first.add(inventedArticle(0));
    // What another container sees: nobody of that number.
    await markOf({ pid: process.pid, began: "1" });
    const second = await openIndex(folder);
    second.add(inventedArticle(1));
    expect(() => first.add(inventedArticle(1))).toThrow(
      /Another process has taken over writing .* Nothing was changed/,
    );
    expect(() => first.remove("article-0")).toThrow(expect.objectContaining({ code: "in-use" }));
    expect(first.size).toBe(1);
    await first.close();
    await expect(openIndex(folder)).rejects.toThrow("This process is writing to the index in ");
    second.add(inventedArticle(2));
    await second.close();
    const index = await openIndex(folder);
    expect(bytes(index)).toBe(bytes(inMemory(inventedArticles(0, 3))));
    await index.close();
  });

  test("opens an index that holds one id twice, and keeps the later article", async () => {
    const [earlier, later] = [inventedArticle(0), { ...inventedArticle(7), id: "article-0" }];
    await (await openIndex(folder)).close();
    const log = new ArticleLog(await loadLmdb(), folder, false);
    for (const article of [earlier, later, inventedArticle(1)]) log.append([inMemory([article]).toBytes()]);
    await log.close();
    for (const readOnly of [true, false, true]) {
      const index = await openIndex(folder, { readOnly });
      expect(bytes(index)).toBe(bytes(inMemory([later, inventedArticle(1)])));
      await index.close();
    }
    const index = await openIndex(folder);
    index.remove("article-0");
    await index.close();
    const reader = await openIndex(folder, { readOnly: true });
    expect(reader.size).toBe(1);
    await reader.close();
  });

  test("says that within one process the writer comes before the reader", async () => {
    await (await openIndex(folder)).close();
    const reader = await openIndex(folder, { readOnly: true });
    await expect(openIndex(folder)).rejects.toThrow(
      /This process reads the index in .* already\. In one process, open it for writing first/,
    );
    await reader.close();
  });

  test("lets a writer in that was refused, once the reader of its process is closed", async () => {
    await (await openIndex(folder)).close();
    const reader = await openIndex(folder, { readOnly: true });
    await expect(openIndex(folder)).rejects.toMatchObject({ code: "in-use" });
    await reader.close();
    const writer = await openIndex(folder);
    writer.add(inventedArticle(0));
    expect(writer.size).toBe(1);
    await writer.close();
  });

  test("shows a reader what the writer adds and removes", async () => {
    const writer = await openIndex(folder);
    writer.addAll(inventedArticles(0, 6));
    const reader = await openIndex(folder, { readOnly: true });
    expect(bytes(reader)).toBe(bytes(writer));
    writer.addAll(inventedArticles(6, 12));
    writer.remove("article-4");
    writer.remove("article-7");
    writer.add(inventedArticle(4));
    expect(reader.size).toBe(11);
    expect(bytes(reader)).toBe(bytes(writer));
    expect(() => reader.add(inventedArticle(20))).toThrow(/opened for reading/);
    expect(() => reader.prune({ before: "2025-01-01" })).toThrow(/opened for reading/);
    expect(bytes(reader)).toBe(bytes(writer));
    await reader.close();
    await writer.close();
  });

  test("starts a reader over that was away for too many removals", async () => {
    const lmdb = await loadLmdb();
    await (await openIndex(folder)).close();
    const writer = LiveIndex.of(new ArticleLog(lmdb, folder, false, 2), {}, false);
    writer.addAll(inventedArticles(0, 9));
    const reader = await openIndex(folder, { readOnly: true });
    for (const number of [0, 3, 5, 6]) writer.remove(`article-${number}`);
    writer.add(inventedArticle(20));
    expect(bytes(reader)).toBe(bytes(writer));
    await reader.close();
    await writer.close();
  });
});

describe("a folder that cannot be used", () => {
  test("lets no reader change anything, also where there would be nothing to change", async () => {
    const writer = await openIndex(folder);
    writer.add(inventedArticle(0));
    const reader = await openIndex(folder, { readOnly: true });
    expect(() => reader.remove("nowhere")).toThrow(IndexAccessError);
    expect(() => reader.prune({ before: "1990-01-01" })).toThrow(IndexAccessError);
    expect(() => reader.addAll([])).toThrow(/Open it without readOnly/);
    await reader.close();
    await writer.close();
  });

  test("takes only true or false for readOnly", async () => {
    await expect(openIndex("")).rejects.toThrow('The folder of the index is "". Give the path of a folder.');
    await expect(openIndex(folder, { readOnly: "false" as never })).rejects.toThrow(
      'readOnly is "false". Use true or false.',
    );
  });

  test("says which option was meant", async () => {
    const misspelt = { readonly: true } as object;
    await expect(openIndex(folder, misspelt)).rejects.toThrow('There is no option "readonly". Did you mean readOnly?');
  });

  test("says that there is no index to read", async () => {
    const reading = openIndex(folder, { readOnly: true });
    await expect(reading).rejects.toThrow(IndexAccessError);
    await expect(reading).rejects.toThrow(/There is no index in .*\. Check the path\. .*openIndex without readOnly/);
    // And the advice holds.
    await (await openIndex(folder)).close();
    const reader = await openIndex(folder, { readOnly: true });
    expect(reader.size).toBe(0);
    await reader.close();
  });

  test("says what stands in its place", async () => {
    writeFileSync(folder, "a file");
    await expect(openIndex(folder)).rejects.toThrow(IndexAccessError);
  });

  test("is made with all that it is in", async () => {
    await (await openIndex(join(folder, "of", "news"))).close();
    expect(existsSync(join(folder, "of", "news", "articles.mdb"))).toBe(true);
  });

  test.runIf(existsSync("/proc/self"))("fails where the system makes no folder", async () => {
    await expect(openIndex("/proc/wirecopy/index")).rejects.toMatchObject({ name: "IndexAccessError", code: "failed" });
  });

  test("refuses other sketch options, takes other everyday ones", async () => {
    const index = await openIndex(folder, { withinDays: 3 });
    index.add(inventedArticle(0));
    await index.close();
    await expect(openIndex(folder, { sketch: { seed: 9 } })).rejects.toThrow(IndexFormatError);
    const again = await openIndex(folder, { threshold: 0.9 });
    expect(again.clustering().options).toMatchObject({ withinDays: 3, threshold: 0.9 });
    await again.close();
    const undecided = { readOnly: undefined, withinDays: undefined, sketch: { seed: undefined } };
    const same = await openIndex(folder, undecided);
    expect(same.clustering().options.withinDays).toBe(3);
    await same.close();
  });

  test("made with a seed of its own, is opened where the seed is left undefined", async () => {
    await (await openIndex(folder, { sketch: { seed: 9 } })).close();
    const again = await openIndex(folder, { sketch: { seed: undefined } });
    expect(again.clustering().options.sketch.seed).toBe(9);
    await again.close();
  });

  test.each([
    ["of a later format", "settings", "format", 2, /has format 2, and this version reads format 1/],
    ["with an altered article", "articles", 1, Buffer.from("WCIXnonsense"), /./],
  ])("refuses an index %s", async (_, name, key, value, message) => {
    const index = await openIndex(folder);
    index.add(inventedArticle(0));
    await index.close();
    const root = open({ path: file(), noSubdir: true, maxDbs: 4 });
    const db =
      name === "settings"
        ? root.openDB({ name, encoding: "json" })
        : root.openDB({ name, encoding: "binary", keyEncoding: "uint32" });
    await db.put(key as never, value as never);
    await root.close();
    await expect(openIndex(folder)).rejects.toThrow(IndexFormatError);
    await expect(openIndex(folder)).rejects.toThrow(message);
  });

  test.each([
    [100, "is no index"],
    [5000, "was cut short"],
    [20_000, "was cut short"],
  ])("refuses a file cut to %d bytes", async (length, what) => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 12));
    await index.close();
    truncateSync(file(), length);
    await expect(openIndex(folder)).rejects.toThrow(IndexAccessError);
    await expect(openIndex(folder, { readOnly: true })).rejects.toThrow(what);
  });

  test("a file cut short whose other pages were altered is told as damaged, whatever stands in them", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 12));
    await index.close();
    const whole = readFileSync(file());
    for (const filling of [0x01, 0x7f, 0xff]) {
      writeFileSync(file(), Buffer.from(whole.subarray(0, whole.length - 4096)).fill(filling, 2 * 4096));
      const opening = openIndex(folder, { readOnly: true });
      await expect(opening).rejects.toMatchObject({ name: "IndexAccessError", code: "damaged" });
    }
  });

  test("takes an index that was emptied, beside its writer and as a crash leaves it", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 60));
    index.removeAll(inventedArticles(0, 60).map(({ id }) => id));
    const left = join(folder, "../left");
    mkdirSync(left);
    copyFileSync(file(), join(left, "articles.mdb"));
    // The file ends before what is its last page by its own account.
    expect(statSync(file()).size).toBeLessThan(fullLength(file()));
    for (const path of [folder, left]) {
      const reader = await openIndex(path, { readOnly: true });
      expect(reader.size).toBe(0);
      await reader.close();
    }
    await index.close();
  });

  test("an empty file is an index that was just begun to a writer, and none to a reader", async () => {
    mkdirSync(folder);
    writeFileSync(file(), "");
    await expect(openIndex(folder, { readOnly: true })).rejects.toThrow(/is empty\. Copy it again from a backup/);
    expect(() => requireIndex(folder)).toThrow(/is empty/);
    const index = await openIndex(folder);
    index.add(inventedArticle(0));
    expect(index.size).toBe(1);
    await index.close();
  });

  test.each([
    ["is empty", () => writeFileSync(file(), "")],
    ["is missing", () => {}],
  ])("a file that %s beside a snapshot is no new index", async (what, make) => {
    mkdirSync(folder);
    make();
    writeFileSync(join(folder, "held-3.bin"), "a snapshot");
    const message = new RegExp(`articles\\.mdb ${what}\\. Copy it again from a backup`);
    await expect(openIndex(folder)).rejects.toThrow(message);
    await expect(openIndex(folder, { readOnly: true })).rejects.toThrow(message);
    expect(readFileSync(join(folder, "held-3.bin"), "utf8")).toBe("a snapshot");
  });

  test.each(["settings", "articles", "removals"])("tells a reader that the table %s is damaged", async (table) => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 12));
    await index.close();
    flip(table);
    await expect(openIndex(folder, { readOnly: true })).rejects.toThrow(IndexAccessError);
    await expect(openIndex(folder, { readOnly: true })).rejects.toThrow(/is damaged.*Copy it again from a backup/);
  });

  test.each<[string, string, (branch: DataView) => void]>([
    ["a page is another", "is damaged", (branch) => branch.setUint16(18, 4, true)],
    ["articles are missing", "is damaged: articles are missing", (branch) => branch.setUint16(20, 4, true)],
  ])("says where %s that the file is damaged", async (_, what, harm) => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 120));
    await index.close();
    const held = readFileSync(file());
    harm(branchOf(held));
    writeFileSync(file(), held);
    for (const readOnly of [true, false]) {
      const opening = openIndex(folder, { readOnly });
      await expect(opening).rejects.toMatchObject({ name: "IndexAccessError", code: "damaged" });
      await expect(opening).rejects.toThrow(what);
    }
  });

  test("writes nothing over articles whose settings are damaged", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, 12));
    await index.close();
    flip("settings");
    await expect(openIndex(folder)).rejects.toThrow(/is damaged.*Copy it again from a backup/);
  });

  test.each([0, 2])("says how many articles a record holds that has not one: %i", async (articles) => {
    const log = new ArticleLog(await loadLmdb(), folder, false);
    log.append([inMemory(inventedArticles(0, articles)).toBytes()]);
    log.rewind();
    expect(() => LiveIndex.of(log, {}, true)).toThrow(
      new IndexFormatError(`Record 1 of the index holds ${articles} articles, not one. Build it anew.`),
    );
    await log.close();
  });

  test("refuses a file that is something else", async () => {
    mkdirSync(folder);
    writeFileSync(file(), "no database ".repeat(1000));
    await expect(openIndex(folder)).rejects.toThrow(/is no index.*build the index anew/);
  });
});
