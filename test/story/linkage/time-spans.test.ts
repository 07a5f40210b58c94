/** A group may grow while the days from its first to its last dated item stay within reach. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeSpans } from "../../../src/story/linkage/time-spans.js";

interface TimeSpan {
  first: number;
  last: number;
}

const NO_DATE: TimeSpan = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
const item = fc.oneof(
  fc.tuple(fc.nat(50), fc.nat(8)).map(([first, days]): TimeSpan => ({ first, last: first + days })),
  fc.constant(NO_DATE),
);

function plainlyMayJoin(members: readonly TimeSpan[], most: number): boolean {
  const times = members.flatMap(({ first, last }) => [first, last]).filter(Number.isFinite);
  return times.length === 0 || Math.max(...times) - Math.min(...times) <= most;
}

test("two groups may join where all their items together are within reach, undated ones whatever they join", () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 2, maxLength: 8 }),
      fc.oneof(fc.nat(30), fc.constant(Number.POSITIVE_INFINITY)),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }),
      (items, most, merges) => {
        const first = Float64Array.from(items, (each) => each.first);
        const last = Float64Array.from(items, (each) => each.last);
        const spans = new TimeSpans({ first, last, most });
        const members = new Map(items.map((each, node) => [node, [each]]));
        let next = items.length;
        for (const [one, two] of merges) {
          const nodes = [...members.keys()];
          const [a, b] = [nodes[one % nodes.length]!, nodes[two % nodes.length]!];
          if (a === b) continue;
          const together = [...members.get(a)!, ...members.get(b)!];
          expect(spans.mayJoin(a, b)).toBe(plainlyMayJoin(together, most));
          spans.joined(a, b, next);
          members.delete(a);
          members.delete(b);
          members.set(next++, together);
        }
      },
    ),
  );
});
