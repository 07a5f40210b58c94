import fc from "fast-check";
import { expect, test } from "vitest";
import { FingerprintWriter } from "../../../src/sketch/fingerprint-writer.js";
import { commonStretch } from "../../../src/text/house-text/common-stretch.js";
import { houseMask } from "../../../src/text/house-text/house-text.js";
import { surelyOwn } from "../../../src/text/house-text/surely-own.js";

const [SIZE, WINDOW, GAP] = [5, 6, 4];

/** Runs of made-up words that texts are put together from, and words of their own between. */
const piece = fc.oneof(
  fc.record({ from: fc.nat(5), start: fc.nat(30), length: fc.integer({ min: 1, max: 40 }), isParagraph: fc.boolean() }),
  fc.record({ own: fc.integer({ min: 1, max: 60 }), isParagraph: fc.boolean() }),
);
const texts = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 });

test("what is surely a text's own is in no stretch that a text shares with any other", () => {
  let sure = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(20, Number.POSITIVE_INFINITY), fc.boolean(), (pieces, enough, isMixed) => {
      const most = isMixed ? 2 * SIZE : SIZE; // tokens in a shingle
      let fresh = 10_000;
      const starts = pieces.map((parts) => {
        const found = new Set<number>();
        let at = 0;
        for (const part of parts) {
          if (part.isParagraph) found.add(at);
          at += "own" in part ? part.own : part.length;
        }
        return found;
      });
      const words = pieces.map((parts) =>
        Uint32Array.from(
          parts.flatMap((part) =>
            "own" in part
              ? Array.from({ length: part.own }, () => fresh++)
              : Array.from({ length: part.length }, (_, i) => 100 * part.from + part.start + i),
          ),
        ),
      );
      const prints = words.map((ids, row) => {
        const writer = new FingerprintWriter();
        writer.room(ids.length).set(ids);
        return writer.write(
          Uint8Array.from(ids, (id) => (isMixed && id % 3 > 0 ? 1 : 2)),
          { shingleSize: SIZE, sampling: WINDOW, seed: 1 },
          (word) => starts[row]!.has(word),
        );
      });
      for (const [row, ids] of words.entries()) {
        const { keys, positions } = prints[row]!;
        const others = words.map((_, other) => other).filter((other) => other !== row);
        const holders = (key: number): number[] => others.filter((other) => prints[other]!.keys.includes(key));
        const isShared = (key: number): boolean => holders(key).length > 0;
        const isLine = (i: number): boolean => {
          const start = positions[i]!;
          const ends = Array.from({ length: most + WINDOW - 2 }, (_, more) => start + 1 + more);
          const isShort = ends.some((end) => starts[row]!.has(end) || end === ids.length);
          return (start === 0 || starts[row]!.has(start)) && positions[i + 1] !== start && isShort;
        };
        const own = surelyOwn(
          { ...prints[row]!, words: ids.length, isShared, isLine },
          { size: most, window: WINDOW, gap: GAP },
          enough,
        );
        // The most that could be marked: every shared shingle is house text, and every stretch the longest.
        const mask = houseMask(ids.length, positions, (i) => {
          const stretches = holders(keys[i]!).map((other) =>
            commonStretch(ids, positions[i]!, words[other]!, prints[other]!, keys[i]!),
          );
          return stretches.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
        });
        for (let i = 0; i < own.length; i += 2) {
          sure += own[i + 1]! - own[i]!;
          expect(mask?.subarray(own[i]!, own[i + 1]!).includes(1) ?? false).toBe(false);
        }
      }
    }),
    { numRuns: 2000 },
  );
  expect(sure).toBeGreaterThan(20_000);
});
