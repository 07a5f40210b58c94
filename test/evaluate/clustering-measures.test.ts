import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.js";
import { adjustedRandIndex, bcubed, pairwise } from "../../src/evaluate.js";

type Labels = Map<string, string>;

const groupsOf = (labels: Labels): string[][] => {
  const groups = new Map<string, string[]>();
  for (const [id, label] of labels) groups.set(label, [...(groups.get(label) ?? []), id]);
  return [...groups.values()];
};

// Two gold groups of three; the prediction moves "c" to the wrong side.
const gold = [
  ["a", "b", "c"],
  ["d", "e", "f"],
];
const moved = [
  ["a", "b"],
  ["c", "d", "e", "f"],
];

describe("worked by hand", () => {
  test("B-cubed averages over ids", () => {
    // precision: a, b 1; c 1/4; d, e, f 3/4. recall: a, b 2/3; c 1/3; d, e, f 1.
    const scores = bcubed(gold, moved);
    expect(scores.precision).toBeCloseTo((2 + 1 / 4 + 9 / 4) / 6, 12);
    expect(scores.recall).toBeCloseTo((4 / 3 + 1 / 3 + 3) / 6, 12);
    expect(scores.f1).toBeCloseTo((2 * 0.75 * (14 / 18)) / (0.75 + 14 / 18), 12);
  });

  test("pairwise counts pairs", () => {
    // said ab and the six of c, d, e, f; right ab, de, df, ef; wanted six.
    const scores = pairwise(gold, moved);
    expect(scores.precision).toBeCloseTo(4 / 7, 12);
    expect(scores.recall).toBeCloseTo(4 / 6, 12);
  });

  test("the adjusted Rand index takes chance away", () => {
    // both 4, expected 6 x 7 / 15 = 2.8, most 6.5.
    expect(adjustedRandIndex(gold, moved)).toBeCloseTo((4 - 2.8) / (6.5 - 2.8), 12);
  });

  test("Bagga and Baldwin's example: joining two small groups costs less than joining two large ones", () => {
    const truth = [
      ["1", "2", "3", "4", "5"],
      ["6", "7"],
      ["8", "9", "A", "B", "C"],
    ];
    const small = [
      ["1", "2", "3", "4", "5"],
      ["6", "7", "8", "9", "A", "B", "C"],
    ];
    const large = [
      ["1", "2", "3", "4", "5", "8", "9", "A", "B", "C"],
      ["6", "7"],
    ];
    expect(bcubed(truth, small).precision).toBeCloseTo(16 / 21, 12); // 76.2 % in the paper
    expect(bcubed(truth, large).precision).toBeCloseTo(7 / 12, 12); // 58.3 %
    expect(bcubed(truth, small).recall).toBe(1);
  });
});

describe("edges", () => {
  test("an id missing from the prediction is alone", () => {
    const partial = [["a", "b"], ["d"]];
    const full = [["a", "b"], ["c"], ["d"], ["e"], ["f"]];
    expect(bcubed(gold, partial)).toEqual(bcubed(gold, full));
    expect(adjustedRandIndex(gold, partial)).toBe(adjustedRandIndex(gold, full));
  });

  test("an id that the gold lacks is left out", () => {
    expect(bcubed(gold, [["a", "b", "x"], ["c", "d", "y", "e", "f"], ["z"]])).toEqual(bcubed(gold, moved));
  });

  test("nothing to group is no mistake", () => {
    expect(bcubed([], [["a"]])).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(pairwise([["a"], ["b"]], [])).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(adjustedRandIndex([], [])).toBe(1);
    expect(adjustedRandIndex([["a", "b"]], [["a", "b"]])).toBe(1);
  });

  test("an id in two groups is an error that names it", () => {
    expect(() => bcubed([["a"], ["a"]], [])).toThrow(InputError);
    expect(() => bcubed([], [["a", "a"]])).toThrow('predicted holds the id "a" twice');
  });
});

describe("against the slow truth, pair by pair", () => {
  const labels = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean()), { maxLength: 24 })
    .map((rows) => ({
      gold: new Map(rows.map(([g], at) => [`i${at}`, `g${g}`])) as Labels,
      predicted: new Map(
        rows.flatMap(([, p, present], at) => (present ? [[`i${at}`, `p${p}`] as const] : [])),
      ) as Labels,
    }));

  test("B-cubed, pairwise and the adjusted Rand index agree with their definitions", () => {
    fc.assert(
      fc.property(labels, ({ gold, predicted }) => {
        const ids = [...gold.keys()];
        const inGold = (a: string, b: string) => gold.get(a) === gold.get(b);
        const inPredicted = (a: string, b: string) =>
          a === b || (predicted.has(a) && predicted.get(a) === predicted.get(b));
        const share = (part: number, whole: number) => (whole > 0 ? part / whole : 1);
        let precision = 0;
        let recall = 0;
        for (const a of ids) {
          const both = ids.filter((b) => inGold(a, b) && inPredicted(a, b)).length;
          precision += both / ids.filter((b) => inPredicted(a, b)).length;
          recall += both / ids.filter((b) => inGold(a, b)).length;
        }
        let n11 = 0;
        let n10 = 0;
        let n01 = 0;
        let n00 = 0;
        for (const [at, a] of ids.entries())
          for (const b of ids.slice(at + 1))
            if (inGold(a, b)) inPredicted(a, b) ? n11++ : n10++;
            else inPredicted(a, b) ? n01++ : n00++;
        const [g, p] = [groupsOf(gold), groupsOf(predicted)];
        expect(bcubed(g, p).precision).toBeCloseTo(share(precision, ids.length), 10);
        expect(bcubed(g, p).recall).toBeCloseTo(share(recall, ids.length), 10);
        expect(pairwise(g, p).precision).toBeCloseTo(share(n11, n11 + n01), 10);
        expect(pairwise(g, p).recall).toBeCloseTo(share(n11, n11 + n10), 10);
        // The pair form of the index (Steinley 2004).
        const below = (n11 + n10) * (n10 + n00) + (n11 + n01) * (n01 + n00);
        const ari = below === 0 ? 1 : (2 * (n11 * n00 - n10 * n01)) / below;
        expect(adjustedRandIndex(g, p)).toBeCloseTo(ari, 10);
      }),
    );
  });

  test("the order of groups and ids is irrelevant", () => {
    fc.assert(
      fc.property(labels, ({ gold, predicted }) => {
        const turned = (map: Labels) =>
          groupsOf(map)
            .map((group) => [...group].reverse())
            .reverse();
        expect(bcubed(turned(gold), turned(predicted)).f1).toBeCloseTo(
          bcubed(groupsOf(gold), groupsOf(predicted)).f1,
          12,
        );
      }),
    );
  });
});
