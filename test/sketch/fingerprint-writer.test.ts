import fc from "fast-check";
import { expect, test } from "vitest";
import { FingerprintWriter } from "../../src/sketch/fingerprint-writer.js";
import { rollShingles } from "../../src/sketch/shingles.js";
import { winnow } from "../../src/sketch/winnow.js";

test("one writer gives for text after text what the stages give", () => {
  const writer = new FingerprintWriter();
  const text = fc.record({
    words: fc.uint32Array({ maxLength: 3000 }),
    shingleSize: fc.integer({ min: 1, max: 12 }),
    sampling: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      for (const { words, shingleSize, sampling } of texts) {
        writer.room(words.length).set(words);
        const { keys, positions } = writer.write(words.length, { shingleSize, sampling, seed: 7 });
        expect({ keys: keys.slice(), positions: positions.slice() }).toEqual(
          winnow(rollShingles(words, shingleSize, 7), sampling),
        );
      }
    }),
  );
});
