/** What is packed comes back as it was, against the plain truth of the columns themselves. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleRow, ArticleTable } from "../../src/store/article-table.js";
import { ChunkedColumn } from "../../src/store/chunked-column.js";
import { PackedWords } from "../../src/store/packed-words.js";
import type { WordColumns } from "../../src/text/words/word-columns.js";

/** A vocabulary in which every odd word is the one before with accents. */
const plainOf = (id: number): number => id - (id % 2);
const vocabulary = { makePlain: (ids: Uint32Array) => ids.set(ids.map(plainOf)) };

const word = fc.record({
  id: fc.oneof(fc.nat(300), fc.integer({ min: 0xeffe, max: 0x1_0002 }), fc.nat(2 ** 28 - 1)),
  gap: fc.oneof(fc.nat(8), fc.nat(100_000)),
  length: fc.oneof(fc.nat(33), fc.nat(100_000)),
  flags: fc.oneof(fc.constantFrom(0, 16), fc.nat(255)),
});
const text = fc.array(word, { maxLength: 80 }).map((words): WordColumns => {
  let end = 0;
  const starts = words.map(({ gap, length }) => {
    end += gap + length;
    return end - length;
  });
  const spelled = Uint32Array.from(words, ({ id }) => id);
  return {
    ids: spelled.map(plainOf),
    spelled,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(words, ({ length }, i) => starts[i]! + length),
    flags: Uint8Array.from(words, ({ flags }) => flags),
  };
});
const name = fc.string({ unit: "binary", maxLength: 12 });
const details = fc.record({
  title: name,
  source: name,
  credited: name,
  creditedKey: name,
  language: fc.constantFrom("en", "zh"),
  time: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -8.64e15, max: 8.64e15 })),
  wordsPerToken: fc.constantFrom(1.5, 1, 0.5),
});
const article = fc.record({ details, title: text, body: text, gaps: fc.array(fc.nat(300), { maxLength: 40 }) });

/** Strings: comparing long arrays takes seconds. */
const plain = ({ ids, spelled, starts, ends, flags }: WordColumns): string[] =>
  [ids, spelled, starts, ends, flags].map(String);

function rowOf(given: Parameters<Parameters<typeof article.map>[0]>[0], id: string): ArticleRow {
  let position = 0;
  const positions = Uint32Array.from(given.gaps, (gap) => (position += gap));
  const keys = Uint32Array.from(given.gaps, (gap, i) => Math.imul(gap + i, 0x9e3779b1));
  return {
    details: { ...given.details, id },
    title: given.title,
    body: given.body,
    fingerprint: { keys, positions },
  };
}

function expectRow(table: ArticleTable, row: number, expected: ArticleRow): void {
  const held = table.row(row);
  expect(plain(held.title)).toEqual(plain(expected.title));
  expect(plain(held.body)).toEqual(plain(expected.body));
  expect(table.wordIds(row)).toEqual(expected.body.ids);
  expect(held.fingerprint).toEqual(expected.fingerprint);
  const { id, title, source, credited, creditedKey, language, time, wordsPerToken } = held.details;
  expect({ id, title, source, credited, creditedKey, language, time, wordsPerToken }).toEqual(expected.details);
}

describe("a table of packed articles", () => {
  test("gives every row as it was added, also after removing, adding again, and as another table made of its parts", () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(20)), (articles, removals) => {
        const table = new ArticleTable(vocabulary);
        const rows = new Map<number, ArticleRow>();
        const add = (given: (typeof articles)[number], id: string): void => {
          const row = rowOf(given, id);
          rows.set(table.add(row), row);
        };
        articles.forEach((given, i) => {
          add(given, `a${i}`);
        });
        for (const number of removals) {
          const row = number % (articles.length + 3);
          if (!rows.has(row)) continue;
          table.remove(row);
          rows.delete(row);
        }
        for (const [i, given] of articles.slice(0, 3).entries()) add(given, `b${i}`);
        const parts = ArticleTable.of(structuredClone(table.parts()), vocabulary);
        for (const some of [table, parts]) {
          expect(some.size).toBe(rows.size);
          for (const [row, expected] of rows) {
            expect(some.rowOf(expected.details.id)).toBe(row);
            expectRow(some, row, expected);
          }
          const byTime = [...rows].sort(([, one], [, two]) => {
            const [a, b] = [one.details, two.details].map(({ time }) =>
              Number.isNaN(time) ? Number.POSITIVE_INFINITY : time,
            );
            return a! < b! ? -1 : a! > b! ? 1 : one.details.id < two.details.id ? -1 : 1;
          });
          expect(some.ordered()).toEqual(byTime.map(([row]) => row));
        }
      }),
    );
  });

  test("made of parts, takes more without touching what it was made of", () => {
    const one = fc.sample(article, { numRuns: 40, seed: 7 }).map((given, i) => rowOf(given, `a${i}`));
    const first = new ArticleTable(vocabulary);
    for (const row of one.slice(0, 20)) first.add(row);
    const before = JSON.stringify(first.parts());
    const second = ArticleTable.of(first.parts(), vocabulary);
    for (const row of one.slice(20)) second.add(row);
    for (const [row, expected] of one.entries()) expectRow(second, row, expected);
    expect(JSON.stringify(first.parts()) === before).toBe(true);
  });

  test("takes the words of a text longer than a chunk", () => {
    const packed = new PackedWords();
    const long = (words: number): WordColumns => ({
      ids: Uint32Array.from({ length: words }, (_, i) => (i * 7919) % 100_000),
      spelled: Uint32Array.from({ length: words }, (_, i) => (i * 7919) % 100_000),
      starts: Uint32Array.from({ length: words }, (_, i) => 5 * i),
      ends: Uint32Array.from({ length: words }, (_, i) => 5 * i + 4),
      flags: Uint8Array.from({ length: words }, (_, i) => (i % 40 < 2 ? 16 : 0)),
    });
    const texts = [3, 200_000, 70_000, 65_536, 1, 0, 2].map(long);
    for (const words of texts) packed.add(words);
    packed.takeBack();
    packed.add(texts.at(-1)!);
    for (const [i, words] of texts.entries()) expect(plain(packed.words(i, packed.spelled(i)))).toEqual(plain(words));
  });
});

test("a chunked column gives back each stretch and forgets what is cut, however long the stretches", () => {
  const step = fc.oneof(
    fc.record({ length: fc.oneof(fc.nat(500), fc.constantFrom(65_535, 65_536, 65_537, 150_000)) }),
    fc.constant("cut" as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let column = new ChunkedColumn(Uint8Array);
      const held: { address: number; length: number; value: number }[] = [];
      for (const [i, each] of steps.entries()) {
        if (each !== "cut")
          held.push({
            address: column.append(new Uint8Array(each.length).fill(i)),
            length: each.length,
            value: i,
          });
        else if (held.length > 0) column.cut(held.pop()!.address);
        if (i % 5 === 4) column = new ChunkedColumn(Uint8Array, column.parts());
      }
      for (const { address, length, value } of held) {
        const view = column.view(address, length);
        expect(view.length).toBe(length);
        expect(view.every((byte) => byte === value)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
