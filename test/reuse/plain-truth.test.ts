/** The fast ways to measure a pair against the plain ones, and the decision that looks no further than it must against the whole one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allSignals } from "../../bench/fit/measure-signals.js";
import { decide, weigh } from "../../src/reuse/decision/decide.js";
import { sharedRuns } from "../../src/reuse/passages/shared-runs.js";
import { chainedWords } from "../../src/reuse/signals/chained-words.js";
import { FactOverlap, LEAST_FACTS } from "../../src/reuse/signals/fact-overlap.js";
import { MeasuredPair } from "../../src/reuse/signals/measured-pair.js";
import { orderSignificance } from "../../src/reuse/signals/order-significance.js";
import { maskPair, type PairedText } from "../../src/reuse/signals/pair-masks.js";
import { factShare, sharedFigures } from "../../src/reuse/signals/shared-facts.js";
import { SharedRareWords } from "../../src/reuse/signals/shared-rare-words.js";
import { shingleSetSimilarity } from "../../src/reuse/signals/shingle-similarity.js";
import { narrowFacts } from "../../src/reuse/texts/fact-set.js";
import { IndexedText } from "../../src/reuse/texts/indexed-text.js";
import { Mask } from "../../src/reuse/texts/mask.js";
import type { ReuseText } from "../../src/reuse/texts/reuse-text.js";
import { SeedIndex } from "../../src/reuse/texts/seed-index.js";
import { type WordColumns, WordFlag } from "../../src/text/words/word-columns.js";
import {
  plainChains,
  plainFactShare,
  plainFacts,
  plainFigureShare,
  plainOrder,
  plainRuns,
  plainSimilarity,
} from "./plain-measures.js";

/** Words out of a few, so that texts share much, with any flags; now and then a stretch that the other text has too. */
const wordsOf = (few: number): fc.Arbitrary<number[]> =>
  fc
    .array(
      fc.oneof(
        fc.nat(few).map((word) => [word]),
        fc.nat(3).map((from) => Array.from({ length: 40 }, (_, i) => 100 * from + i)),
      ),
      {
        minLength: 0,
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.flat());

const flag = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      WordFlag.Capital,
      WordFlag.Capital | WordFlag.SentenceStart,
      WordFlag.SentenceStart | WordFlag.ParagraphStart,
      WordFlag.AfterColon,
      WordFlag.House,
    ),
  },
);

const text = fc
  .tuple(
    wordsOf(60),
    fc.infiniteStream(flag),
    fc.array(fc.tuple(fc.nat(300), fc.nat(30)), { maxLength: 3 }),
    fc.constantFrom(1, 1, 0.5),
    fc.option(fc.nat(20)),
    fc.constantFrom("", "post", "wire"),
    fc.constantFrom("", "post", "wire"),
    fc.option(fc.nat(2)),
  )
  .map(([ids, flags, quoted, wordsPerToken, day, outlet, credited, title]): ReuseText => {
    const length = ids.length;
    const marks = Uint8Array.from(ids, () => flags.next().value as number);
    for (const [from, words] of quoted)
      for (let i = from; i < Math.min(length, from + words); i++) marks[i]! |= WordFlag.Quoted;
    return {
      words: {
        ids: Uint32Array.from(ids),
        spelled: Uint32Array.from(ids),
        starts: new Uint32Array(length),
        ends: new Uint32Array(length),
        flags: marks,
      },
      // One of four titles, so that texts often stand under one.
      title: Uint32Array.from({ length: 6 }, (_, i) => i + (title ?? 7 * i)),
      // Two words to a stem; a stem's words weigh differently and only one of them is a figure.
      stems: Uint32Array.from(ids, (id) => id >> 1),
      weights: Uint16Array.from(ids, (id) => 700 + ((id * 37) % 1600)),
      figures: Uint8Array.from(ids, (id) => (id % 7 === 0 ? 1 : 0)),
      word: (id) => String.fromCodePoint(0x4e00 + id),
      isLone: () => false,
      wordsPerToken,
      language: "en",
      time: day === null ? Number.NaN : day * 86_400_000,
      outlet,
      credited,
    };
  });

const pair = fc.tuple(text, text).map(([a, b]): [IndexedText, IndexedText] => [new IndexedText(a), new IndexedText(b)]);

const paired = (a: IndexedText, b: IndexedText): { a: PairedText; b: PairedText } =>
  maskPair(a, b, sharedRuns(a.seeds, b.seeds), sharedRuns(b.seeds, a.seeds));

const isHouse = ({ flags }: WordColumns, i: number): boolean => (flags[i]! & WordFlag.House) !== 0;

const withoutHouse = (words: WordColumns): WordColumns => ({
  ...words,
  flags: words.flags.map((flags) => flags & ~WordFlag.House),
});

/** Start, end, start, end and so on of what stands between words of house text. */
function runsWithoutHouse(words: WordColumns): number[] {
  const bounds: number[] = [];
  for (let i = 0; i <= words.ids.length; i++) {
    const inside = i < words.ids.length && !isHouse(words, i);
    if (inside !== (bounds.length % 2 === 1)) bounds.push(i);
  }
  return bounds;
}

describe("for any two texts", () => {
  test("shared runs are those of the plain definition", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(sharedRuns(a.seeds, b.seeds)).toEqual(plainRuns(a.text.stems, b.text.stems));
      }),
    );
  });

  test("a pair turns reporting into quotation and nothing else, and counts it", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const sides = paired(a, b);
        for (const { indexed, mask, counts } of [sides.a, sides.b]) {
          mask.forEach((kind, i) => {
            const own = indexed.mask[i];
            expect(kind === own || (own === Mask.Prose && kind === Mask.Quoted)).toBe(true);
          });
          const of = (wanted: number): number => mask.filter((kind) => kind === wanted).length;
          expect(counts).toEqual({ prose: of(Mask.Prose), quoted: of(Mask.Quoted), house: of(Mask.House) });
        }
        expect(a.mask).toEqual(new IndexedText(a.text).mask);
      }),
    );
  });

  test("shares of facts and figures are those of the plain definition", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { a: one, b: other } = paired(a, b);
        const fast = [narrowFacts(a.facts, a.text, one.mask), narrowFacts(b.facts, b.text, other.mask)] as const;
        const plain = [plainFacts(a.text, one.mask), plainFacts(b.text, other.mask)] as const;
        expect(factShare(fast[0], fast[1])).toBe(plainFactShare(plain[0], plain[1]));
        expect(factShare(fast[1], fast[0])).toBe(plainFactShare(plain[1], plain[0]));
        expect(sharedFigures(fast[0], fast[1])).toEqual(plainFigureShare(plain[0], plain[1]));
        expect(factShare(a.facts, b.facts)).toBe(
          plainFactShare(plainFacts(a.text, a.mask), plainFacts(b.text, b.mask)),
        );
      }),
    );
  });

  test("the quick look at facts agrees, and the one that does not know the other text's house text misses none", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 6, maxLength: 9 }), fc.nat(6), (first, left) => {
        let texts = first;
        const overlap = new FactOverlap({
          words: (row) => texts[row]!.words,
          unmarkedWords: (row) => withoutHouse(texts[row]!.words),
          surelyOwn: (row) => runsWithoutHouse(texts[row]!.words).filter((_, i) => (i >> 1) % 3 !== left),
          surelyOwnBesideCopies: (row) => (row === left ? [] : runsWithoutHouse(texts[row]!.words)),
          traits: (row) => texts[row]!,
          weigh: (ids, size, row, weights) => {
            for (let i = 0; i < size; i++) weights[i] = texts[row]!.weights[texts[row]!.words.ids.indexOf(ids[i]!)]!;
          },
        });
        const expectTheSame = () => {
          const indexed = texts.map((one) => new IndexedText(one));
          for (const [a, one] of indexed.entries()) {
            for (const [b, other] of indexed.entries()) {
              const share = Math.max(factShare(one.facts, other.facts), factShare(other.facts, one.facts));
              expect(overlap.shareFacts(a, b)).toBe(share >= LEAST_FACTS);
              if (share >= LEAST_FACTS) expect(overlap.mayShareFacts(a, b)).toBe(true);
            }
          }
        };
        expectTheSame();
        // Words weigh otherwise, and one row is another text.
        texts = texts.map((one) => ({
          ...one,
          weights: one.weights.map((weight, i) => weight * (1 + (one.words.ids[i]! % 3))),
        }));
        texts[0] = texts[left % texts.length]!;
        overlap.clear();
        overlap.forget(0);

        expectTheSame();
      }),
    );
  });

  test("order and chains are those of the plain definition", () => {
    const shared = new SharedRareWords(); // one for all pairs, as in use
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { a: one, b: other } = paired(a, b);
        shared.fill(one, other);
        expect(orderSignificance(shared)).toBe(plainOrder(a.text, one.mask, b.text, other.mask));
        expect(chainedWords(shared)).toBe(plainChains(a.text, one.mask, b.text, other.mask));
      }),
      { numRuns: 300 },
    );
  });

  test("similarity is that of the plain definition", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 7 }), ([a, b], size) => {
        expect(shingleSetSimilarity(a, b, size)).toBe(plainSimilarity(a.text, b.text, size));
      }),
    );
  });

  test("the decision is the same whether all signals are measured or only what it needs", () => {
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(pair, fc.constantFrom(0, 0.02, 0.2, 0.44, 0.45, 0.46, 0.5, 0.9, 0.985, 1), ([a, b], threshold) => {
        const signals = allSignals(new MeasuredPair(a, b));
        const found = decide(new MeasuredPair(a, b), threshold);
        const derived = weigh(signals).probability;
        seen.add(found?.kind);
        if (derived >= threshold) expect(found).toMatchObject({ confidence: derived });
        else if (found !== undefined) {
          expect(["quotes", "boilerplate"]).toContain(found.kind);
          expect(found.confidence).toBe(Math.round((1 - derived) * 1000) / 1000);
        }
        expect(found?.kind).toBe(decide(signals, threshold)?.kind);
      }),
      { numRuns: 600 },
    );
    expect(seen.size).toBeGreaterThan(4);
  });
});

test("places of long texts are not confused", () => {
  const words = Uint32Array.from({ length: 150_000 }, (_, i) => (i * i) % 65_521);
  const a = new SeedIndex(words.subarray(70_000));
  expect(sharedRuns(a, new SeedIndex(words))[0]).toMatchObject({ a: 0, length: 80_000 });
});
