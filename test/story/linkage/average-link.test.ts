import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageLink, type Dendrogram } from "../../../src/story/linkage/average-link.js";
import type { SparsePairs } from "../../../src/story/linkage/cluster-sums.js";

type Triple = [first: number, second: number, similarity: number];

function sparse(triples: readonly Triple[]): SparsePairs {
  return {
    first: Uint32Array.from(triples, ([a]) => a),
    second: Uint32Array.from(triples, ([, b]) => b),
    similarity: Float64Array.from(triples, ([, , s]) => s),
  };
}

/** The definition, word for word: in each round look at all pairs of clusters and join the best. */
function slowAverageLink(items: number, triples: readonly Triple[], least: number): Dendrogram {
  const of = new Map(triples.map(([a, b, s]) => [`${a} ${b}`, s]));
  let clusters = Array.from({ length: items }, (_, i) => ({ node: i, members: [i] }));
  const merges: { left: number; right: number; height: number }[] = [];
  for (;;) {
    let best: { a: (typeof clusters)[number]; b: (typeof clusters)[number]; mean: number } | undefined;
    for (const b of clusters) {
      for (const a of clusters) {
        if (a.node >= b.node) continue;
        let sum = 0;
        for (const x of a.members) for (const y of b.members) sum += of.get(`${Math.min(x, y)} ${Math.max(x, y)}`) ?? 0;
        const mean = sum / (a.members.length * b.members.length);
        if (mean < least || (best !== undefined && mean <= best.mean)) continue;
        best = { a, b, mean };
      }
    }
    if (best === undefined) break;
    const { a, b, mean } = best;
    clusters = clusters.filter((cluster) => cluster !== a && cluster !== b);
    clusters.push({ node: items + merges.length, members: [...a.members, ...b.members] });
    merges.push({ left: a.node, right: b.node, height: mean });
  }
  return {
    items,
    left: Uint32Array.from(merges, ({ left }) => left),
    right: Uint32Array.from(merges, ({ right }) => right),
    height: Float64Array.from(merges, ({ height }) => height),
  };
}

const graphs = fc.integer({ min: 1, max: 14 }).chain((items) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: items - 1 }),
        fc.integer({ min: 0, max: items - 1 }),
        fc.integer({ min: 1, max: 40 }),
      ),
      { selector: ([a, b]) => Math.min(a, b) * items + Math.max(a, b), maxLength: 60 },
    )
    .map((triples) => ({
      items,
      triples: triples
        .filter(([a, b]) => a !== b)
        .map(([a, b, s]): Triple => [Math.min(a, b), Math.max(a, b), s])
        .sort((x, y) => x[0] - y[0] || x[1] - y[1]),
    })),
);

describe("averageLink", () => {
  test("makes the merges of the slow definition, ties included", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 10 }), ({ items, triples }, least) => {
        const slow = slowAverageLink(items, triples, least);
        const fast = averageLink(items, sparse(triples), { least });
        expect([...fast.left]).toEqual([...slow.left]);
        expect([...fast.right]).toEqual([...slow.right]);
        expect([...fast.height]).toEqual([...slow.height]);
      }),
      { numRuns: 400 },
    );
  });

  test("gives nothing for no items and no merges for unrelated ones", () => {
    expect(averageLink(0, sparse([]), { least: 1 }).left).toHaveLength(0);
    expect(averageLink(3, sparse([]), { least: 1 }).left).toHaveLength(0);
  });

  test("joins items of one label first, however unlike they are", () => {
    const tree = averageLink(3, sparse([[0, 1, 50]]), { least: 1, together: [7, 8, 7] });
    expect([tree.left[0], tree.right[0], tree.height[0]]).toEqual([2, 0, Number.POSITIVE_INFINITY]);
    expect(tree.height[1]).toBe(25);
  });

  test("makes no merge its rule forbids", () => {
    const tree = averageLink(
      3,
      sparse([
        [0, 1, 9],
        [1, 2, 5],
      ]),
      { least: 1, rule: { mayJoin: (a, b) => a + b !== 1, joined: () => {} } },
    );
    expect([tree.left[0], tree.right[0]]).toEqual([1, 2]);
  });

  test("a chain of strong links does not join its ends", () => {
    const chain: Triple[] = Array.from({ length: 30 }, (_, i) => [i, i + 1, 100]);
    const tree = averageLink(31, sparse(chain), { least: 40 });
    expect(tree.left.length).toBeLessThan(25);
  });

  test("a cluster that knows many others takes in its members at the cost of the members", () => {
    // Item 0 has a faint link to 50,000 others, and strong ones to some that have no other: they join it one by one.
    const faint = 50_000;
    const time = (members: number): number => {
      const triples = Array.from({ length: members + faint }, (_, i): Triple => [0, i + 1, i < members ? 100_000 : 1]);
      const pairs = sparse(triples);
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        expect(averageLink(members + faint + 1, pairs, { least: 100 }).left).toHaveLength(members);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...times);
    };
    time(4);
    expect(time(400) / time(4)).toBeLessThan(8);
  });
});
