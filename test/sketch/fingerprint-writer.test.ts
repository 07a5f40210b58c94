import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FingerprintWriter } from "../../src/sketch/fingerprint-writer.js";
import { rollShingles } from "../../src/sketch/shingles.js";
import { winnow } from "../../src/sketch/winnow.js";

const wholeWords = (tokens: number): Uint8Array => new Uint8Array(tokens).fill(2);

test("one writer gives for text after text what the stages give", () => {
  const writer = new FingerprintWriter();
  const text = fc.record({
    tokens: fc.array(fc.tuple(fc.nat(0xffffffff), fc.constantFrom(1, 2)), { maxLength: 3000 }),
    shingleSize: fc.integer({ min: 1, max: 12 }),
    sampling: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      for (const { tokens, shingleSize, sampling } of texts) {
        const words = Uint32Array.from(tokens, ([hash]) => hash);
        const halves = Uint8Array.from(tokens, ([, half]) => half);
        writer.room(words.length).set(words);
        const { keys, positions } = writer.write(halves, { shingleSize, sampling, seed: 7 }, () => false);
        expect({ keys: keys.slice(), positions: positions.slice() }).toEqual(
          winnow(rollShingles(words, halves, shingleSize, 7), sampling),
        );
      }
    }),
  );
});

describe("a paragraph too short for winnowing to be sure", () => {
  const [SIZE, SAMPLING] = [5, 6];
  const print = (paragraphs: readonly number[][]): [number, number][] => {
    const words = paragraphs.flat();
    const starts = new Set<number>();
    let at = 0;
    for (const paragraph of paragraphs) {
      starts.add(at);
      at += paragraph.length;
    }
    const writer = new FingerprintWriter();
    writer.room(words.length).set(words);
    const options = { shingleSize: SIZE, sampling: SAMPLING, seed: 1 };
    const { keys, positions } = writer.write(wholeWords(words.length), options, (word) => starts.has(word));
    return Array.from(keys, (key, i) => [positions[i]!, key]);
  };
  const words = (from: number, length: number): number[] => Array.from({ length }, (_, i) => from + i);
  const keysAt = (found: readonly [number, number][], position: number): number[] =>
    found.filter(([at]) => at === position).map(([, key]) => key);

  test("has one key in whatever text it stands", () => {
    const line = [7, 8, 9];
    const above = print([line, words(100, 40)]);
    const below = print([words(200, 50), line]);
    const between = print([words(300, 30), line, words(400, 30)]);
    expect(keysAt(above, 0).at(-1)).toBe(keysAt(below, 50).at(-1));
    expect(keysAt(above, 0).at(-1)).toBe(keysAt(between, 30).at(-1));
    expect(keysAt(above, 0).at(-1)).not.toBe(keysAt(print([[7, 9, 8], words(100, 40)]), 0).at(-1));
  });

  test("stands among the kept shingles in the order of the text, behind one at its first word", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 30 }), (lengths) => {
        const paragraphs = lengths.map((length, i) => words(1000 * i, length));
        const found = print(paragraphs);
        const text = Uint32Array.from(paragraphs.flat());
        const kept = winnow(rollShingles(text, wholeWords(text.length), SIZE, 1), SAMPLING);
        const lines = lengths.filter((length) => length < SIZE + SAMPLING - 1).length;
        expect(found).toHaveLength(kept.keys.length + lines);
        for (let i = 1; i < found.length; i++) expect(found[i]![0]).toBeGreaterThanOrEqual(found[i - 1]![0]);
        const first = new Map([...found].reverse()); // of each position the key that stands first
        for (const [i, position] of kept.positions.entries()) expect(first.get(position)).toBe(kept.keys[i]);
      }),
    );
  });

  test("has none where it is the whole text, nor a longer one", () => {
    expect(print([words(1, 4)])).toHaveLength(1);
    const two = [words(1, SIZE + SAMPLING - 1), words(50, SIZE + SAMPLING - 1)];
    const text = Uint32Array.from(two.flat());
    const kept = winnow(rollShingles(text, wholeWords(text.length), SIZE, 1), SAMPLING);
    expect(print(two)).toHaveLength(kept.keys.length);
  });
});
