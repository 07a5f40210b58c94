import fc from "fast-check";
import { expect, test } from "vitest";
import { mix32 } from "../../../src/basics/hash.js";
import { HeavyWords, type WeightView } from "../../../src/text/lexicon/telling-keys.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../../../src/text/words/word-columns.js";

test("the heaviest words are those a full sort puts first, text after text", () => {
  const vocabulary = new Vocabulary();
  const words = Array.from({ length: 40 }, (_, i) => vocabulary.idOf(`word${i}`));
  const weight = (id: number): number => (id % 3 === 0 ? 0 : (id * 7) % 5); // many ties, and words worth nothing
  const view: WeightView = {
    weigh: (ids, size, weights) => weights.set(ids.subarray(0, size).map((id) => (id * 7) % 5)),
    isShared: (id) => id % 3 !== 0,
  };
  const heavy = new HeavyWords();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.boolean())),
      fc.integer({ min: 1, max: 9 }),
      (text, most) => {
        const columns = columnsOf(text);
        const slow = sortedByScore(
          text.filter(([, house]) => !house).map(([id]) => id),
          weight,
          vocabulary,
        ).slice(0, most);
        expect([...heavy.keys([columns], view, vocabulary, most)]).toEqual(slow);
      },
    ),
  );
});

function sortedByScore(ids: readonly number[], weight: (id: number) => number, vocabulary: Vocabulary): number[] {
  const score = (id: number): number => weight(id) * Math.min(3, ids.filter((other) => other === id).length);
  return [...new Set(ids)]
    .filter((id) => score(id) > 0)
    .sort((a, b) => score(b) - score(a) || vocabulary.hash(a) - vocabulary.hash(b))
    .map((id) => mix32(vocabulary.hash(id) ^ 0x51ed270b));
}

function columnsOf(text: readonly (readonly [number, boolean])[]): WordColumns {
  const places = Uint32Array.from(text, (_, i) => i);
  return {
    ids: Uint32Array.from(text, ([id]) => id),
    spelled: Uint32Array.from(text, ([id]) => id),
    starts: places,
    ends: places,
    flags: Uint8Array.from(text, ([, house]) => (house ? WordFlag.House : 0)),
  };
}
