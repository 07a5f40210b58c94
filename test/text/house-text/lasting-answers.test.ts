import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LastingAnswers } from "../../../src/text/house-text/lasting-answers.js";
import { RelatedArticles } from "../../../src/text/house-text/related-articles.js";
import { WordVectors } from "../../../src/text/house-text/word-vectors.js";

/** In the texts whose relations are asked for. */
const WORDS = 32;

/** Rows that stand where `places` says; whether two are near each other, and how often that was asked. */
function rowsOnALine(places: number[]) {
  const began = [...places];
  const generations = places.map(() => 0);
  const drifts = {
    state: 1,
    drift: (row: number) => Math.abs(places[row]! - began[row]!),
    generation: (row: number) => generations[row]!,
  };
  const asked: [number, number][] = [];
  const areNear = new LastingAnswers((a, b) => {
    asked.push([a, b]);
    const apart = Math.abs(places[a]! - places[b]!);
    return { isYes: apart < 10, lasts: Math.abs(apart - 10) - 0.5 };
  }, drifts);
  return { began, generations, drifts, asked, areNear };
}

describe("an answer about two rows", () => {
  test("stands while they drift less than it lasts, in either order", () => {
    const places = [0, 4, 30];
    const { drifts, asked, areNear } = rowsOnALine(places);
    expect([areNear.get(1, 0), areNear.get(0, 1), areNear.get(2, 0)]).toEqual([true, true, false]);
    expect(asked).toEqual([
      [1, 0],
      [2, 0],
    ]);
    places[1] = 9;
    drifts.state++;
    expect(areNear.get(0, 1)).toBe(true);
    expect(asked).toHaveLength(2);
    places[1] = 10;
    drifts.state++;
    expect(areNear.get(0, 1)).toBe(false);
    expect(areNear.get(0, 2)).toBe(false);
    expect(asked).toHaveLength(3);
  });

  test("does not outlive a row", () => {
    const places = [0, 4];
    const { began, generations, areNear } = rowsOnALine(places);
    expect(areNear.get(0, 1)).toBe(true);
    began[1] = places[1] = 50;
    generations[1]!++;
    expect(areNear.get(0, 1)).toBe(false);
  });
});

test("whether two articles are related is what it would be if it were asked for the first time, however words came to weigh what they do", () => {
  // Two texts of eight words that share one have a cosine of about 1/8: near the limit.
  const text = fc.uniqueArray(fc.nat(WORDS - 1), { minLength: 7, maxLength: 9 });
  const change = fc.array(fc.tuple(fc.nat(WORDS - 1), fc.integer({ min: -20, max: 20 })), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 8, maxLength: 8 }),
      fc.array(fc.integer({ min: 900, max: 1100 }), { minLength: WORDS, maxLength: WORDS }),
      fc.array(change, { minLength: 4, maxLength: 12 }),
      fc.boolean(),
      expectTheSameAskedAnew,
    ),
  );
});

test("whether versions of one text at one outlet are related is what it would be if it were asked for the first time", () => {
  const [shared, words] = [45, 400];
  const someOf = (min: number, end: number, least: number, most: number) =>
    fc.uniqueArray(fc.noBias(fc.integer({ min, max: end - 1 })), { minLength: least, maxLength: most });
  // What is left has three or four words of 45 that are shared, a cosine of about 1/10, and about one of 27 in common: near both limits. Some
  // repeat a part of what they share.
  const text = fc
    .tuple(someOf(shared, words, 24, 24), someOf(0, shared, 3, 4), fc.constantFrom(0, 8), fc.nat(2))
    .map(([left, ofShared, part, times]) => [
      ...Array(shared).keys(),
      ...Array.from({ length: times }, () => [...Array(part).keys()]).flat(),
      ...left,
      ...ofShared,
    ]);
  const change = fc
    .array(fc.noBias(fc.integer({ min: -30, max: 30 })), { minLength: words, maxLength: words })
    .map((by) => [...by.entries()]);
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 6, maxLength: 6 }),
      fc.array(fc.integer({ min: 600, max: 1400 }), { minLength: words, maxLength: words }),
      fc.array(change, { minLength: 4, maxLength: 8 }),
      fc.constant(true),
      expectTheSameAskedAnew,
    ),
    { numRuns: 30, endOnFailure: true }, // to make an example smaller takes minutes
  );
});

function expectTheSameAskedAnew(
  first: number[][],
  firstWeights: number[],
  changes: [number, number][][],
  ofOneOutlet: boolean,
) {
  const texts = [...first];
  const weights = [...firstWeights];
  const { vectors, related } = relations(texts, weights, ofOneOutlet);
  for (const [step, changed] of changes.entries()) {
    const fresh = relations(texts, weights, ofOneOutlet).related;
    for (let a = 0; a < texts.length; a++)
      for (let b = 0; b < a; b++) expect(related.areRelated(a, b)).toBe(fresh.areRelated(b, a));
    for (const [word, by] of changed) weights[word]! += by;
    if (step % 3 === 2) {
      texts[0] = first[step % texts.length]!; // its number is given to another
      for (const known of [vectors, related]) known.forget(0);
    }
    vectors.reweigh();
  }
}

/** Texts of a collection whose shingles are pairs of words, all of them kept. */
function relations(texts: number[][], weights: number[], ofOneOutlet: boolean) {
  const view = {
    ids: (row: number) => Uint32Array.from(texts[row]!),
    weigh: (ids: Uint32Array, size: number, _row: number, into: Uint32Array) => {
      for (let i = 0; i < size; i++) into[i] = weights[ids[i]!]!;
    },
    wordsPerToken: () => 1,
    vocabularySize: () => weights.length,
    fingerprint: (row: number) => {
      const words = texts[row]!;
      const keys = words.slice(1).map((word, i) => weights.length * words[i]! + word);
      return { keys: Uint32Array.from(keys), positions: Uint32Array.from(keys, (_, i) => i) };
    },
    outlet: () => (ofOneOutlet ? "herald" : ""),
    isQuoted: (row: number, word: number) => (row + word) % 3 > 0,
    startsParagraph: () => (word: number) => word === 0,
  };
  const vectors = new WordVectors(view);
  return { vectors, related: new RelatedArticles(view, vectors) };
}
