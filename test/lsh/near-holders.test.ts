import fc from "fast-check";
import { expect, test } from "vitest";
import { NearHolders } from "../../src/lsh/near-holders.js";
import { PostingTable } from "../../src/lsh/posting-table.js";

const KEY = 7;
const [MOST, WITHIN] = [5, 10];

const times = fc.oneof(fc.nat(40), fc.constant(Number.NaN));
const steps = fc.array(fc.record({ time: times, gone: fc.option(fc.nat(400)), ask: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

test.each([0, 300])("with %d holders more, near ones are those that a plain look at all of them finds", (crowd) => {
  fc.assert(
    fc.property(steps, (all) => {
      const held: (number | undefined)[] = [];
      const order = (row: number): number => (Number.isNaN(held[row]) ? 1000 : held[row]!);
      const compare = (a: number, b: number): number => order(a) - order(b) || a - b;
      const postings = new PostingTable();
      const holders = new NearHolders(postings, { time: (row) => held[row]!, compare, within: WITHIN });
      const add = (time: number): void => {
        const row = held.push(time) - 1;
        postings.add(KEY, row);
        holders.added(row, Uint32Array.of(KEY));
      };
      for (let i = 0; i < crowd; i++) add((i * 7) % 90);
      for (const { time, gone, ask } of all) {
        add(time);
        if (gone !== null && held[gone] !== undefined && gone !== held.length - 1) {
          holders.removed(gone, Uint32Array.of(KEY));
          postings.remove(gone);
          held[gone] = undefined;
        }
        if (!ask) continue;
        const row = held.length - 1;
        const truth = [...held.keys()]
          .filter((other) => other !== row && held[other] !== undefined && !(Math.abs(held[other]! - time) > WITHIN))
          .sort(compare);
        const found = holders.all(KEY, row, MOST);
        expect(found?.sort(compare)).toEqual(truth.length > MOST ? undefined : truth);
        if (found !== undefined) continue;
        const ends = [truth[0]!, ...truth.slice(1 - MOST)];
        expect(holders.ends(KEY, row, MOST).sort(compare)).toEqual(ends);
      }
    }),
    { numRuns: crowd === 0 ? 300 : 60 },
  );
});
