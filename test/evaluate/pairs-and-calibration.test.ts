import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.js";
import { expectedCalibrationError, pairScores, reliabilityTable } from "../../src/evaluate.js";
import type { CopyKind } from "../../src/types.js";

describe("pairScores", () => {
  const gold = [
    { a: "a", b: "b", label: 1 as const },
    { a: "a", b: "c", label: 1 as const },
    { a: "b", b: "c", label: 0 as const },
    { a: "c", b: "d", label: 0 as const },
    { a: "d", b: "e", label: null },
  ];

  test("counts labelled pairs in either order, and no others", () => {
    const scores = pairScores(gold, [
      ["b", "a"],
      ["c", "b"],
      ["d", "e"],
      ["x", "y"],
      ["a", "b"],
    ]);
    expect(scores).toEqual({
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 1,
      accuracy: 1 / 2,
    });
  });

  test("says nothing wrong when it says nothing", () => {
    expect(pairScores(gold, [])).toMatchObject({ precision: 1, recall: 0, f1: 0 });
    expect(pairScores([], [])).toMatchObject({ precision: 1, recall: 1, accuracy: 1 });
  });

  test("scores the copies of a clustering without those that only share quotations", () => {
    const copies: { from: string; to: string; kind: CopyKind }[] = [
      { from: "a", to: "b", kind: "edited" },
      { from: "b", to: "c", kind: "quotes" },
    ];
    const said = copies.filter(({ kind }) => kind !== "quotes");
    expect(
      pairScores(
        gold,
        said.map(({ from, to }) => [from, to]),
      ),
    ).toMatchObject({ precision: 1, truePositives: 1, falsePositives: 0 });
  });

  test("takes true and false for 1 and 0", () => {
    const pairs = [
      { a: "a", b: "b", label: true },
      { a: "a", b: "c", label: false },
    ];
    expect(pairScores(pairs, [["a", "b"]])).toMatchObject({ f1: 1, trueNegatives: 1 });
  });

  test("keeps ids apart whatever they hold", () => {
    const pairs = [{ a: "1:a", b: "b", label: 1 as const }];
    expect(pairScores(pairs, [["1:", "ab"]]).truePositives).toBe(0);
  });

  test("a pair labelled twice is an error", () => {
    expect(() => pairScores([...gold, { a: "b", b: "a", label: 0 }], [])).toThrow(InputError);
  });
});

describe("calibration", () => {
  const rows = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.65, right: true },
    { confidence: 1, right: true },
  ];

  test("bins by confidence, 1 in the last", () => {
    const table = reliabilityTable(rows, 5);
    expect(table).toHaveLength(5);
    expect(table[4]).toMatchObject({ from: 0.8, to: 1, count: 3, shareRight: 2 / 3 });
    expect(table[4]?.meanConfidence).toBeCloseTo(2.9 / 3, 12);
    expect(table[0]).toEqual({ from: 0, to: 0.2, count: 0, meanConfidence: null, shareRight: null });
  });

  test("each claim lies in the bin whose ends are around it, however many there are", () => {
    const claims = fc.integer({ min: 1, max: 1000 }).chain((bins) =>
      fc.record({
        bins: fc.constant(bins),
        confidence: fc.oneof(
          fc.nat(bins).map((whole) => whole / bins),
          fc.nat(1000).map((thousandths) => thousandths / 1000),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
      }),
    );
    fc.assert(
      fc.property(claims, ({ bins, confidence }) => {
        const { from, to } = reliabilityTable([{ confidence, right: true }], bins).find(({ count }) => count === 1)!;
        expect(from).toBeLessThanOrEqual(confidence);
        expect(confidence < to || (confidence === 1 && to === 1)).toBe(true);
      }),
      {
        examples: [
          [{ bins: 100, confidence: 0.29 }],
          [{ bins: 50, confidence: 0.58 }],
          [{ bins: 10, confidence: 0.8999999999999999 }],
        ],
      },
    );
  });

  test("weights the gap of each bin by its claims", () => {
    // last bin: |2.9/3 - 2/3| = 0.3 over three; 0.6-0.8: |0.65 - 1| = 0.35 over one.
    expect(expectedCalibrationError(rows, 5)).toBeCloseTo((3 * 0.3 + 0.35) / 4, 12);
    expect(expectedCalibrationError([], 5)).toBe(0);
  });

  test("refuses what is no probability", () => {
    expect(() => reliabilityTable([{ confidence: 1.2, right: true }])).toThrow("rows[0].confidence is 1.2");
    expect(() => reliabilityTable([{ confidence: Number.NaN, right: true }])).toThrow(InputError);
    expect(() => reliabilityTable([], 0)).toThrow("bins is 0");
  });

  test("is the distance from the share right when there is one bin", () => {
    const claim = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (claims, bins) => {
        const mean = claims.reduce((sum, row) => sum + row.confidence, 0) / claims.length;
        const right = claims.filter((row) => row.right).length / claims.length;
        expect(expectedCalibrationError(claims, 1)).toBeCloseTo(Math.abs(mean - right), 10);
        // Finer bins never hide an error that one bin shows.
        expect(expectedCalibrationError(claims, bins)).toBeGreaterThanOrEqual(Math.abs(mean - right) - 1e-9);
        expect(reliabilityTable(claims, bins).reduce((sum, bin) => sum + bin.count, 0)).toBe(claims.length);
      }),
    );
  });
});
