/** Lists kept by row are what was put, or forgotten; never another's. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { RowLists } from "../../src/basics/row-lists.js";

const ROOM = 40;
const step = fc.oneof(
  fc.record({ row: fc.nat(20), put: fc.array(fc.nat(1000), { maxLength: 12 }) }),
  fc.record({ row: fc.nat(20), forget: fc.constant(true) }),
);

test("a list is the one put last for its row; in a full room those forgotten make way, or all where they fill less than half", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lists = new RowLists(ROOM);
      const plain = new Map<number, number[]>();
      let used = 0;
      let longest = 0;
      for (const { row, ...what } of steps) {
        if ("forget" in what) {
          lists.forget(row);
          plain.delete(row);
        } else {
          longest = Math.max(longest, what.put.length);
          const room = Math.max(ROOM, 4 * longest);
          if (used + what.put.length > room) {
            used = [...plain.values()].reduce((sum, { length }) => sum + length, 0);
            if (2 * used > room) {
              plain.clear();
              used = 0;
            }
          }
          used += what.put.length;
          lists.put(row, what.put.length).set(what.put);
          plain.set(row, what.put);
        }
        for (let held = 0; held <= 20; held++)
          expect(lists.get(held) && [...lists.get(held)!]).toEqual(plain.get(held));
      }
    }),
  );
});

test("a list that was given stays as it is when others are put", () => {
  const lists = new RowLists(ROOM);
  const first = lists.put(1, 3);
  first.set([7, 8, 9]);
  for (let row = 2; row < 30; row++) lists.put(row, 10).fill(row);
  expect([...first]).toEqual([7, 8, 9]);
});

test("two lists that are longer than the room both stay, whichever was put first", () => {
  const lists = new RowLists(ROOM);
  lists.put(1, 3 * ROOM).fill(1);
  lists.put(2, ROOM).fill(2);
  lists.put(3, 5 * ROOM).fill(3);
  expect([1, 2, 3].map((row) => lists.get(row)?.length)).toEqual([3 * ROOM, ROOM, 5 * ROOM]);
});
