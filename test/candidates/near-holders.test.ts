import fc from "fast-check";
import { expect, test } from "vitest";
import { NearHolders } from "../../src/candidates/near-holders.js";
import { PostingTable } from "../../src/candidates/posting-table.js";

const KEY = 7;
const [MOST, WITHIN] = [5, 10];

const times = fc.oneof(fc.nat(40), fc.constant(Number.NaN));
const steps = fc.array(fc.record({ time: times, gone: fc.option(fc.nat(400)), ask: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

test.each([0, 300])("with %d holders more, near ones are those that a plain look at all of them finds", (crowd) => {
  fc.assert(
    fc.property(steps, (run) => {
      const held: (number | undefined)[] = [];
      const order = (row: number): number => (Number.isNaN(held[row]) ? 1000 : held[row]!);
      const compare = (a: number, b: number): number => order(a) - order(b) || a - b;
      const postings = new PostingTable();
      const holders = new NearHolders(postings, { time: (row) => held[row]!, compare, within: WITHIN });
      const add = (time: number): void => {
        const row = held.push(time) - 1;
        postings.add(row, [KEY]);
        holders.added(row, Uint32Array.of(KEY));
      };
      for (let i = 0; i < crowd; i++) add((i * 7) % 90);
      for (const { time, gone, ask } of run) {
        add(time);
        if (gone !== null && held[gone] !== undefined && gone !== held.length - 1) {
          holders.removed(gone, Uint32Array.of(KEY));
          postings.remove(gone);
          held[gone] = undefined;
        }
        if (!ask) continue;
        const row = held.length - 1;
        const all = [...held.keys()].filter((other) => held[other] !== undefined).sort(compare);
        const isNear = (other: number | undefined): other is number =>
          other !== undefined && other !== row && !(Math.abs(held[other]! - time) > WITHIN);
        const truth = all.filter(isNear);
        const found = holders.all(KEY, row, MOST);
        expect(found?.sort(compare)).toEqual(truth.length > MOST ? undefined : truth);
        if (found !== undefined) continue;
        const own = all.indexOf(row);
        const ends = new Set([truth[0]!, ...[all[own - 1], all[own + 1]].filter(isNear)]);
        for (const other of truth.toReversed()) if (ends.size < MOST) ends.add(other);
        expect(holders.some(KEY, row, MOST).sort(compare)).toEqual([...ends].sort(compare));
      }
    }),
    { numRuns: crowd === 0 ? 300 : 60 },
  );
});
