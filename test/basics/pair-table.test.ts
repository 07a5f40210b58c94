/** The table of pairs is a Map of pairs to numbers. */
import { expect, test } from "vitest";
import { mix32 } from "../../src/basics/hash.js";
import { PairTable } from "../../src/basics/pair-table.js";

test("agrees with a Map while it grows, is overwritten, and begins anew", () => {
  const table = new PairTable();
  for (let round = 0; round < 2; round++) {
    const map = new Map<string, number>();
    for (let step = 1; step <= 20_000; step++) {
      // Half of the pairs come again; some reach to the last of 32 bits.
      const drawn = mix32(step % 10_000) % 4 === 0 ? mix32(step % 10_000) : step % 500;
      const [a, b] = [drawn, mix32(~(step % 10_000)) % 300];
      if (table.get(a, b) !== (map.get(`${a} ${b}`) ?? 0))
        expect.fail(`step ${step} finds ${table.get(a, b)} for ${a} ${b}`);
      table.set(a, b, step);
      map.set(`${a} ${b}`, step);
    }
    expect(table.size).toBe(map.size);
    expect(map.size).toBeGreaterThan(5000);
    for (const [pair, value] of map) {
      const [a, b] = pair.split(" ").map(Number);
      expect(table.get(a!, b!)).toBe(value);
    }
    table.clear();
    expect(table.size).toBe(0);
    for (const pair of map.keys()) {
      const [a, b] = pair.split(" ").map(Number);
      expect(table.get(a!, b!)).toBe(0);
    }
  }
});

test("tells a pair from the same two the other way round", () => {
  const table = new PairTable();
  table.set(3, 8, 1);
  expect([table.get(3, 8), table.get(8, 3), table.get(3, 3)]).toEqual([1, 0, 0]);
});

test("numbers pairs in the order in which they first come", () => {
  const table = new PairTable();
  const map = new Map<string, number>();
  for (let step = 0; step < 40_000; step++) {
    const [a, b] = [mix32(step) % 150, step % 2 === 0 ? mix32(step + 7) % 150 : mix32(step % 9000)];
    const expected = map.get(`${a} ${b}`) ?? map.size + 1;
    map.set(`${a} ${b}`, expected);
    const given = table.numberOf(a, b);
    if (given !== expected) expect.fail(`step ${step}: ${a} ${b} has the number ${given}, not ${expected}`);
  }
  expect(map.size).toBeGreaterThan(20_000);
  expect(table.size).toBe(map.size);
});
