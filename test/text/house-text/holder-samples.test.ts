import fc from "fast-check";
import { expect, test } from "vitest";
import { hashString } from "../../../src/basics/hash.js";
import { HolderSamples, type KeyHolders } from "../../../src/text/house-text/holder-samples.js";

const KEY = 7;

test("a sample is the twelve holders of least rank, and how many there are, whatever was added, removed and asked before", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.boolean()), { maxLength: 200 }), (steps) => {
      const held = new Map<number, string>();
      let named = 0;
      const rows = (): number[] => [...held.keys()];
      const holders: KeyHolders = {
        first: () => Math.min(1, held.size),
        next: (cursor) => (cursor < held.size ? cursor + 1 : 0),
        itemAt: (cursor) => rows()[cursor - 1]!,
        isShared: () => held.size > 1,
      };
      const samples = new HolderSamples(holders, {
        rank: (row) => hashString(held.get(row)!) >>> 28,
        id: (row) => held.get(row)!,
      });
      for (const [row, ask] of steps) {
        if (held.has(row)) {
          samples.removed(row, Uint32Array.of(KEY));
          held.delete(row);
        } else {
          held.set(row, `article ${named++}`); // a row that comes back is another article
          samples.added(row, Uint32Array.of(KEY));
        }
        if (ask) expect(samples.of(KEY)).toEqual({ rows: leastTwelve(held), held: held.size });
      }
      expect(samples.of(KEY)).toEqual({ rows: leastTwelve(held), held: held.size });
    }),
  );
});

function leastTwelve(held: ReadonlyMap<number, string>): number[] {
  return [...held]
    .sort(([, a], [, b]) => (hashString(a) >>> 28) - (hashString(b) >>> 28) || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([row]) => row);
}
