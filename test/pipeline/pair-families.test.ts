import fc from "fast-check";
import { expect, test } from "vitest";
import { byFamily } from "../../src/pipeline/pair-families.js";

test("pairs of one family stand together, families in the order of their earliest places", () => {
  const a = Uint32Array.of(0, 1, 2, 3, 4);
  const b = Uint32Array.of(5, 3, 4, 6, 5);
  // 0, 2, 4 and 5 hang together, and so do 1, 3 and 6.
  expect([...byFamily(a, b, 7)]).toEqual([0, 2, 4, 1, 3]);
});

test("whatever the pairs, it is the plain truth: labels spread until none changes", () => {
  const pair = fc.tuple(fc.nat(19), fc.nat(19));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const labels = Array.from({ length: 20 }, (_, place) => place);
      for (let round = 0; round < 20; round++)
        for (const [a, b] of pairs) labels[a] = labels[b] = Math.min(labels[a]!, labels[b]!);
      const expected = pairs.map((_, i) => i).sort((i, j) => labels[pairs[i]![0]]! - labels[pairs[j]![0]]! || i - j);
      const column = (side: 0 | 1): Uint32Array => Uint32Array.from(pairs, (one) => one[side]);
      expect([...byFamily(column(0), column(1), 20)]).toEqual(expected);
    }),
  );
});
