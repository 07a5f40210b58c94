import fc from "fast-check";
import { expect, test } from "vitest";
import { RelatedArticles } from "../../../src/text/house-text/related-articles.js";
import { WordVectors } from "../../../src/text/house-text/word-vectors.js";

/** Two texts that are related or not by the cosine of two parts, one of the first text and one of either. */
interface Compared {
  texts: [number[], number[]];
  parts: [number[], { row: 0 | 1; words: number[] }];
  /** Words of both parts. */
  common: number[];
  limit: number;
}

/** 5 of 15 words are common. */
function wholeTexts(): Compared {
  const texts: [number[], number[]] = [range(0, 15), range(10, 25)];
  return { texts, parts: [texts[0], { row: 1, words: texts[1] }], common: range(10, 15), limit: 0.12 };
}

/** The first 10 words are shared; of the 30 behind them 4 are common. */
function rests(): Compared {
  const shared = range(0, 10);
  const [one, two] = [range(10, 40), [...range(40, 66), ...range(20, 24)]];
  const texts: [number[], number[]] = [shared.concat(one), shared.concat(two)];
  return { texts, parts: [one, { row: 1, words: two }], common: range(20, 24), limit: 0.06 };
}

/** The first 55 words are shared, 5 of them again and again; of the 35 behind them one text has these four times. */
function versions(): Compared {
  const common = range(0, 5);
  const said = (times: number): number[] => Array<number[]>(times).fill(common).flat();
  const [shared, left] = [
    [...said(8), ...range(5, 20)],
    [...range(20, 35), ...said(4)],
  ];
  const texts: [number[], number[]] = [shared.concat(left), shared.concat(range(35, 70))];
  return { texts, parts: [shared, { row: 0, words: left }], common, limit: 0.1 };
}

// Whichever way weights go, no cosine moves faster than one does here: straight to its limit, past it, and back.
test.each([
  ["all words of two texts", wholeTexts()],
  ["what two texts of one outlet do not share", rests()],
  ["what two versions of a text share and what is left of one", versions()],
])("whether articles are related is what a fresh look says, by the cosine of %s", (_, compared) => {
  const size = 1 + Math.max(...compared.texts.flat());
  const hundredths = (min: number, max: number) => fc.noBias(fc.integer({ min, max })).map((n) => n / 100);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2000, max: 6000 }), { minLength: size, maxLength: size }),
      fc.tuple(hundredths(20, 200), fc.constantFrom(0.01, -0.01)).map(([room, side]) => room * side),
      fc.array(hundredths(-100, 300), { minLength: 12, maxLength: 12 }),
      (drawn, away, places) => {
        // By words that are heavy in the other text a small change of this one changes most.
        const ofOther = drawn.map((_, word) => (compared.common.includes(word) ? 8000 : 1000));
        const first = withCosine(compared.limit + away, [drawn, ofOther], compared);
        const way = steepest(first, compared);
        const weights = [[...first[0]!], ofOther];
        const { vectors, related } = relations(compared, weights);
        for (const place of [0, ...places]) {
          for (let word = 0; word < size; word++)
            weights[0]![word] = Math.round(first[0]![word]! - away * place * way[word]!);
          vectors.reweigh();
          expect(related.areRelated(0, 1)).toBe(relations(compared, weights).related.areRelated(0, 1));
        }
      },
    ),
    { numRuns: 30 },
  );
});

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** The cosine by the book. */
function cosineOf(weights: number[][], { parts: [one, { row, words }] }: Compared): number {
  const value = (said: number[], word: number, of: number): number => times(said, word) * weights[of]![word]!;
  const first = weights[0]!.map((_, word) => value(one, word, 0));
  const second = weights[0]!.map((_, word) => value(words, word, row));
  const dot = first.reduce((sum, x, word) => sum + x * second[word]!, 0);
  return dot / (Math.hypot(...first) * Math.hypot(...second));
}

function times(said: number[], word: number): number {
  return Math.min(4, said.filter((one) => one === word).length);
}

/** Weights of which those of common words in the first text are changed, all alike, so that the parts have this cosine. */
function withCosine(cosine: number, weights: number[][], compared: Compared): number[][] {
  const changed = (by: number): number[][] =>
    weights.with(
      0,
      weights[0]!.map((weight, word) => (compared.common.includes(word) ? weight * by : weight)),
    );
  let [less, more] = [0.01, 4];
  while (more - less > 1e-9) {
    const by = (less + more) / 2;
    if (cosineOf(changed(by), compared) < cosine) less = by;
    else more = by;
  }
  return changed(more);
}

/** How the weights of the first text move that raise the cosine by 1, nearly, on the shortest way there. */
function steepest(weights: number[][], compared: Compared): number[] {
  const moved = (by: number[]): number =>
    cosineOf(
      weights.with(
        0,
        weights[0]!.map((weight, word) => weight + by[word]!),
      ),
      compared,
    );
  const rise = (by: number[]): number => moved(by) - moved(by.map((one) => -one));
  const none = weights[0]!.map(() => 0);
  const way = none.map((_, word) => rise(none.with(word, 1)) / Math.max(1, times(compared.texts[0], word)) ** 2);
  const step = way.map((by) => by / Math.max(...way.map(Math.abs)));
  return step.map((by) => (2 * by) / rise(step));
}

/** Of either text only the first shingle is kept. */
function relations({ texts }: Compared, weights: number[][]) {
  const view = {
    ids: (row: number) => Uint32Array.from(texts[row]!),
    weigh: (ids: Uint32Array, size: number, row: number, into: Uint32Array) => {
      for (let i = 0; i < size; i++) into[i] = weights[row]![ids[i]!]!;
    },
    wordsPerToken: () => 1,
    vocabularySize: () => weights[0]!.length,
    fingerprint: (row: number) => ({ keys: Uint32Array.of(texts[row]![0]!), positions: Uint32Array.of(0) }),
    outlet: () => "herald",
    isQuoted: (row: number, word: number) => (row + word) % 3 > 0,
    startsParagraph: () => (word: number) => word === 0,
  };
  const vectors = new WordVectors(view);
  return { vectors, related: new RelatedArticles(view, vectors) };
}
