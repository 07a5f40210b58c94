/** The snapshot that a live index saves for its next opening: used where it is sound, and of no consequence where it is not. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArticleLog } from "../../src/live/article-log.js";
import { loadLmdb } from "../../src/live/load-lmdb.js";
import { readSnapshot, writeSnapshot } from "../../src/live/snapshot-file.js";
import { openIndex } from "../../src/node.js";
import { resolveOptions } from "../../src/options.js";
import { StoryIndex } from "../../src/story-index.js";
import { inventedArticle, inventedArticles } from "../invented-news.js";

/** More than a writer leaves unsaved when it closes. */
const MANY = 600;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-snapshot-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (index: { clustering(): unknown }): string => JSON.stringify(index.clustering());
const snapshots = (): string[] => readdirSync(folder).filter((name) => name.startsWith("held-"));

/** Articles that an opening has to read one by one. */
async function readOneByOne(): Promise<number> {
  const log = new ArticleLog(await loadLmdb(), folder, true);
  await log.loadSnapshot();
  const { added } = log.changes()!;
  await log.close();
  return added.length;
}

function inMemory(numbers: Iterable<number>): StoryIndex {
  const index = new StoryIndex();
  index.addAll(Array.from(numbers, inventedArticle));
  return index;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

async function fill(): Promise<void> {
  const index = await openIndex(folder);
  index.addAll(inventedArticles(0, MANY));
  await index.close();
}

describe("a live index that was closed", { timeout: 60_000 }, () => {
  test("is opened without reading its articles, and goes on as it was", async () => {
    await fill();
    expect(snapshots()).toEqual(["held-1.bin"]);
    expect(await readOneByOne()).toBe(0);
    const index = await openIndex(folder);
    expect(bytes(index)).toBe(bytes(inMemory(range(0, MANY))));
    index.addAll(inventedArticles(MANY, MANY + 15));
    index.remove("article-7");
    index.prune({ before: "2024-07-02" });
    const before = bytes(index);
    const { size } = index;
    await index.close();
    // So little has changed that it is read from the records.
    expect(await readOneByOne()).toBe(15);
    const again = await openIndex(folder);
    expect(again.size).toBe(size);
    expect(again.has("article-7")).toBe(false);
    expect(bytes(again)).toBe(before);
    const memory = inMemory(range(0, MANY + 15).filter((number) => again.has(`article-${number}`)));
    expect(again.match(inventedArticle(7))).toEqual(memory.match(inventedArticle(7)));
    await again.close();
  });

  test("finds the records of its articles where others were removed before it was saved", async () => {
    const first = await openIndex(folder);
    first.addAll(inventedArticles(0, MANY));
    for (const { id } of inventedArticles(100, 300)) first.remove(id);
    await first.close();
    expect(await readOneByOne()).toBe(0);
    const second = await openIndex(folder);
    second.addAll(inventedArticles(MANY, MANY + 20)); // in the rows that are vacant
    for (const { id } of inventedArticles(350, 360)) second.remove(id);
    await second.close();
    const third = await openIndex(folder);
    const left = [...range(0, 100), ...range(300, 350), ...range(360, MANY + 20)];
    expect(bytes(third)).toBe(bytes(inMemory(left)));
    await third.close();
  });

  test("holds no word of what was only matched, refused, or added last and removed", async () => {
    const index = await openIndex(folder);
    index.addAll(inventedArticles(0, MANY));
    index.match({ id: "asked", text: "The quaggas of Ellmouth were asked for." });
    const refused = { id: "refused", text: 7 as never };
    const strange = ["quaggas", "quaggaherds"].map((word) => ({ id: word, text: `The ${word} of Ellmouth are many.` }));
    expect(() => index.addAll([...strange, refused])).toThrow(/Nothing was added/);
    index.addAll(strange);
    index.remove("quaggaherds");
    index.remove("quaggas");
    await index.close();
    const saved = readFileSync(join(folder, snapshots()[0]!));
    expect(saved.includes(Buffer.from("drought", "utf16le"))).toBe(true);
    expect(saved.includes(Buffer.from("quagga", "utf16le"))).toBe(false);
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(inMemory(range(0, MANY))));
    await again.close();
  });

  test("is saved anew after many changes, in place of the old file, while others read it", async () => {
    await fill();
    const writer = await openIndex(folder);
    const reader = await openIndex(folder, { readOnly: true });
    expect(reader.size).toBe(MANY);
    for (const { id } of inventedArticles(0, 550)) writer.remove(id);
    writer.add(inventedArticle(MANY));
    await writer.close();
    expect(snapshots()).toEqual(["held-2.bin"]);
    expect(await readOneByOne()).toBe(0);
    const again = await openIndex(folder);
    expect(bytes(again)).toBe(bytes(inMemory(range(550, MANY + 1))));
    expect(bytes(reader)).toBe(bytes(again));
    await reader.close();
    await again.close();
  });

  test.each<[string, (path: string) => void]>([
    ["gone", (path) => rmSync(path)],
    ["empty", (path) => writeFileSync(path, "")],
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, 100_000))],
    ["longer", (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(8)]))],
    ["altered in its head", (path) => alter(path, 5)],
    ["altered in its description", (path) => alter(path, 40)],
    ["altered in the middle", (path) => alter(path, readFileSync(path).length >> 1)],
    ["altered at its end", (path) => alter(path, readFileSync(path).length - 9)],
    [
      "that of another index",
      (path) => writeSnapshot(folder, Number(/\d+/.exec(path.slice(folder.length))![0]), { parts: 1 }),
    ],
  ])("is read from its records where the file is %s", async (_, harm) => {
    await fill();
    harm(join(folder, "held-1.bin"));
    expect(await readOneByOne()).toBe(MANY);
    const index = await openIndex(folder);
    expect(index.size).toBe(MANY);
    expect(index.has("article-5")).toBe(true);
    await index.close();
    // And saved again.
    expect(snapshots()).toEqual(["held-2.bin"]);
    expect(await readOneByOne()).toBe(0);
  });

  test("does not count a file that no transaction named, and removes it", async () => {
    await fill();
    writeFileSync(join(folder, "held-2.bin"), "half a file");
    writeFileSync(join(folder, "held-list.txt"), "not ours");
    expect(await readOneByOne()).toBe(0);
    await (await openIndex(folder)).close();
    expect(existsSync(join(folder, "held-2.bin"))).toBe(false);
    expect(snapshots().sort()).toEqual(["held-1.bin", "held-list.txt"]);
  });
});

function alter(path: string, at: number): void {
  const data = readFileSync(path);
  data[at]! ^= 1;
  writeFileSync(path, data);
}

describe("a snapshot", () => {
  test("gives an index that goes on like one that was never written down, whatever is added and removed before and after", async () => {
    const step = fc.record({
      kind: fc.constantFrom("add", "add", "remove", "match", "restart"),
      number: fc.nat(14),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const steady = new StoryIndex();
        let moved = new StoryIndex();
        for (const { kind, number } of steps) {
          const article = inventedArticle(number);
          const held = steady.has(article.id);
          expect(moved.has(article.id)).toBe(held);
          if (kind === "restart") {
            const mark = writeSnapshot(folder, 1, moved.parts());
            const parts = (await readSnapshot(folder, mark)) as ReturnType<StoryIndex["parts"]>;
            moved = StoryIndex.ofParts(parts, resolveOptions());
          } else if (kind === "remove") expect(moved.remove(article.id)).toBe(steady.remove(article.id));
          else if (!held && kind === "add") expect(moved.add(article)).toEqual(steady.add(article));
          else if (!held) expect(moved.match(article)).toEqual(steady.match(article));
        }
        expect(bytes(moved)).toBe(bytes(steady));
        expect(moved.toBytes()).toEqual(steady.toBytes());
      }),
      { numRuns: 30 },
    );
  });

  test("is refused whichever byte is altered", async () => {
    const value = {
      names: ["a", "\ud800"],
      columns: [Uint8Array.of(1, 2, 3), Float64Array.of(Number.NaN, -0, 2 ** 53)],
    };
    const mark = writeSnapshot(folder, 3, value);
    expect(await readSnapshot(folder, mark)).toEqual(value);
    const path = join(folder, "held-3.bin");
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      if (at === 6 || at === 7) continue; // free
      const altered = Buffer.from(whole);
      altered[at]! ^= 1 << (at % 8);
      writeFileSync(path, altered);
      expect(await readSnapshot(folder, mark), `byte ${at}`).toBeUndefined();
    }
  });
});
