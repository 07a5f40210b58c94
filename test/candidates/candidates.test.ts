/** Candidate search against the slow truth: all pairs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsPair, joinOnKeys, keyedRows } from "../../src/candidates/key-join.js";
import { PostingTable } from "../../src/candidates/posting-table.js";
import { DEFAULTS, InputError } from "../../src/index.js";
import { BandIndex, bandKeys, collisionProbability, estimateJaccard, minhash, shingles } from "../../src/stages.js";
import { cpuTime } from "../cpu-time.js";

// Keys that are alike in three of their bytes, and the least and greatest.
const key = fc.oneof(
  fc.nat(12),
  fc.tuple(fc.nat(1), fc.nat(3)).map(([low, byte]) => low + 2 ** (8 * byte)),
  fc.constantFrom(0xffffffff, 0x80000000, 0),
);
const rows = fc.array(
  fc.uniqueArray(key, { maxLength: 8 }).map((keys) => Uint32Array.from(keys)),
  { maxLength: 25 },
);

describe("joining rows on keys", () => {
  test("without a cap it finds exactly the pairs that share enough keys", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 3 }), (lists, least) => {
        const truth: [number, number, number][] = [];
        for (let a = 0; a < lists.length; a++) {
          for (let b = a + 1; b < lists.length; b++) {
            const shared = lists[a]!.filter((held) => lists[b]!.includes(held)).length;
            if (shared >= least) truth.push([a, b, shared]);
          }
        }
        const found = joinOnKeys(keyedRows(lists), 1000, least);
        expect(Array.from(found.a, (a, i) => [a, found.b[i], found.shared[i]])).toEqual(truth);
      }),
    );
  });

  test("with a cap, rows of a longer key meet the next row and the first only", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (lists, cap) => {
        const truth = new Map<string, number>();
        for (const held of new Set(lists.flatMap((list) => [...list]))) {
          const holders = lists.flatMap((list, row) => (list.includes(held) ? [row] : []));
          for (const [i, a] of holders.entries())
            for (const [j, b] of holders.entries())
              if (j > i && (holders.length <= cap || i === 0 || j === i + 1))
                truth.set(`${a} ${b}`, (truth.get(`${a} ${b}`) ?? 0) + 1);
        }
        const { a, b, shared } = joinOnKeys(keyedRows(lists), cap, 1);
        expect(new Map(Array.from(a, (row, i) => [`${row} ${b[i]}`, shared[i]]))).toEqual(truth);
      }),
    );
  });

  test("tens of thousands of keys, each of two rows, are told apart by all of their bits", () => {
    const size = 20_000;
    const keys = Uint32Array.from({ length: size }, (_, i) => (i % 141) * 65_536 + Math.floor(i / 141));
    const { a, b } = joinOnKeys(keyedRows([keys, keys.toReversed()]), 64, size);
    expect([...a, ...b]).toEqual([0, 1]);
    const each = Array.from(keys, (held) => Uint32Array.of(held));
    const pairs = joinOnKeys(keyedRows([...each, ...each]), 64, 1);
    expect(Array.from(pairs.a, (row, i) => pairs.b[i]! - row)).toEqual(Array(size).fill(size));
  });

  test("whether a pair was found is told of every pair", () => {
    fc.assert(
      fc.property(rows, (lists) => {
        const found = joinOnKeys(keyedRows(lists), 1000, 1);
        const held = new Set(Array.from(found.a, (a, i) => `${a} ${found.b[i]}`));
        for (let a = 0; a <= lists.length; a++)
          for (let b = 0; b <= lists.length; b++) expect(holdsPair(found, a, b)).toBe(held.has(`${a} ${b}`));
      }),
    );
  });

  test("a key that all rows hold costs two pairs a row, and still links them all", () => {
    const lists = Array.from({ length: 10_000 }, () => Uint32Array.of(7));
    const { a, b } = joinOnKeys(keyedRows(lists), 64, 1);
    expect(a.length).toBe(2 * 10_000 - 3);
    expect(new Set([...a, ...b]).size).toBe(10_000);
  });
});

function itemsOf(table: PostingTable, key: number): number[] {
  const items: number[] = [];
  for (let at = table.first(key); at !== 0; at = table.next(at)) items.push(table.itemAt(at));
  return items;
}

describe("the posting table", () => {
  test("holds what a map of lists holds, through any adds and removes", () => {
    const step = fc.oneof(
      fc.record({ add: fc.tuple(key, fc.nat(9)) }),
      fc.record({ remove: fc.nat(9), isTakenBack: fc.boolean() }),
      fc.record({ save: fc.constant(true) }),
      fc.record({ tryOut: fc.array(key, { maxLength: 12 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const table = new PostingTable();
        const truth = new Map<number, number[]>();
        const keysOf = Array.from({ length: 10 }, (): number[] => []);
        for (const one of steps) {
          if ("add" in one) {
            const [held, item] = one.add;
            table.add(item, [held]);
            truth.set(held, [...(truth.get(held) ?? []), item]);
            keysOf[item]!.push(held);
          } else if ("tryOut" in one) {
            table.add(10, one.tryOut);
            for (const held of one.tryOut) expect(itemsOf(table, held)).toContain(10);
            table.takeBack(10, one.tryOut);
          } else if ("save" in one) {
            table.parts();
          } else {
            if (one.isTakenBack) table.takeBack(one.remove, keysOf[one.remove]!);
            else table.remove(one.remove);
            keysOf[one.remove] = [];
            for (const [held, items] of truth)
              truth.set(
                held,
                items.filter((item) => item !== one.remove),
              );
          }
        }
        for (const [held, items] of truth) {
          expect(itemsOf(table, held).sort()).toEqual([...items].sort());
          expect(table.isShared(held)).toBe(new Set(items).size > 1);
          const others = [...new Set(items)].filter((item) => item !== 3);
          expect(table.onlyOther(held, 3)).toBe(others.length === 1 ? others[0] : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the posting table under change", () => {
  test("what is taken back leaves every other key in reach, however the table grew meanwhile", () => {
    const table = new PostingTable();
    for (let item = 0; item < 500; item++) table.add(item, [item * 977]);
    const many = Array.from({ length: 5000 }, (_, i) => i * 1009 + 3);
    table.add(900, many);
    table.takeBack(900, many);
    for (let item = 0; item < 500; item++) expect(itemsOf(table, item * 977)).toEqual([item]);
    for (const key of many) expect(itemsOf(table, key)).not.toContain(900);
  });

  test("a thousand items taken back leave no trace, so that the table need not be made anew for them", () => {
    const table = new PostingTable();
    for (let item = 0; item < 3000; item++) table.add(item, [Math.imul(item, 0x2545f491) >>> 0]);
    const before = { ...table.parts(), slots: table.parts().slots.slice() };
    for (let round = 0; round < 1000; round++) {
      // Some keys that are held, some new, some twice.
      const keys = Array.from({ length: 60 }, (_, i) => Math.imul(round * 45 + (i % 50), 0x2545f491) >>> 0);
      table.add(5000, keys);
      for (const key of keys) expect(itemsOf(table, key)[0]).toBe(5000);
      table.takeBack(5000, keys);
    }
    const after = table.parts();
    expect(after.slots).toEqual(before.slots);
    expect(after.keysHeld).toBe(before.keysHeld);
    expect(after.items.length).toBe(before.items.length);
  });

  test("lists keep their order, latest first, when removed items are swept out", () => {
    const table = new PostingTable();
    for (let item = 0; item < 2000; item++) table.add(item, [item % 7, 100 + item]);
    for (let item = 0; item < 1990; item++) table.remove(item);
    for (let key = 0; key < 7; key++) {
      const left = Array.from({ length: 10 }, (_, i) => 1999 - i).filter((item) => item % 7 === key);
      expect(itemsOf(table, key)).toEqual(left);
    }
    expect(itemsOf(table, 100)).toEqual([]);
    table.add(5, [0]);
    expect(itemsOf(table, 0)[0]).toBe(5);
  });

  test("holding one item of many that come and go costs no more than adding them", () => {
    const comeAndGo = (): void => {
      const table = new PostingTable();
      for (let i = 0; i < 200_000; i++) table.add(0, [i]);
      table.remove(0);
      for (let item = 1; item < 20_000; item++) {
        for (let i = 0; i < 8; i++) table.add(item, [item * 8 + i]);
        table.remove(item);
      }
    };
    expect(cpuTime(comeAndGo)).toBeLessThan(1000);
  });

  test("items that go the way they came, last first, come back at the cost of their keys alone", () => {
    const keysOf = (item: number): number[] => Array.from({ length: 20 }, (_, i) => (item * 13 + i * 7919) % 300_000);
    const table = new PostingTable();
    for (let item = 0; item < 20_000; item++) table.add(item, keysOf(item));
    const comeAndGo = (): void => {
      for (let round = 0; round < 1000; round++) {
        for (const item of [20_000, 20_001]) table.add(item, keysOf(item));
        for (const item of [20_001, 20_000]) table.takeBack(item, keysOf(item));
      }
    };
    expect(cpuTime(comeAndGo)).toBeLessThan(1000);
  });
});

describe("bands", () => {
  test("the S-curve rises from never to always, and is steep in between", () => {
    expect(collisionProbability(0, 20, 5)).toBe(0);
    expect(collisionProbability(1, 20, 5)).toBe(1);
    expect(collisionProbability(0.8, 14, 8)).toBeCloseTo(0.924, 3);
    expect(collisionProbability(0.5, 14, 8)).toBeCloseTo(0.053, 3);
  });

  test.each([
    [1.5, 128, 64, "jaccard is 1.5. Use a number from 0 to 1."],
    [Number.NaN, 128, 64, "jaccard is NaN. Use a number from 0 to 1."],
    [0.5, 0, 64, "bands is 0. Use a whole number, 1 or more."],
    [0.5, 128, 1.5, "rows is 1.5. Use a whole number, 1 or more."],
  ])("have no S-curve for %d, %d bands and %d rows", (jaccard, bands, rows, message) => {
    expect(() => collisionProbability(jaccard, bands, rows)).toThrow(new InputError(message));
  });

  test("items collide as often as the S-curve says", () => {
    const [bands, size, trials] = [32, 128, 300];
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) {
      const members = (from: number): string[] => Array.from({ length: 60 }, (_, i) => `${trial} ${from + i}`);
      const index = new BandIndex(size, bands);
      index.add(0, minhash(shingles(members(0), 1), size));
      if (index.candidates(minhash(shingles(members(20), 1), size)).length > 0) hits++;
    }
    const expected = collisionProbability(0.5, bands, size / bands);
    expect(Math.abs(hits / trials - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / trials));
  });

  test("an unseen signature finds nothing, and a removed item is gone", () => {
    const index = new BandIndex(128, 32);
    const held = minhash(shingles(["a", "b", "c"], 1));
    expect(index.candidates(held)).toEqual([]);
    index.add(3, held);
    index.add(1, held);
    expect(index.candidates(held)).toEqual([1, 3]);
    index.remove(3);
    expect(index.candidates(held)).toEqual([1]);
    expect(estimateJaccard(held, held)).toBe(1);
  });

  test("replacing an item takes time in its bands, however many others are held", () => {
    const index = new BandIndex(16, 16);
    const signature = (item: number): Uint32Array => Uint32Array.from({ length: 16 }, (_, i) => item * 16 + i);
    for (let item = 0; item < 20_000; item++) index.add(item, signature(item));
    const replace = (): void => {
      for (let item = 0; item < 5000; item++) {
        index.remove(item);
        index.add(item, signature(item + 100_000));
      }
    };
    expect(cpuTime(replace)).toBeLessThan(2000);
    expect(index.candidates(signature(7))).toEqual([]);
    expect(index.candidates(signature(100_007))).toEqual([7]);
  });

  test("an item may have several signatures, and loses all of them", () => {
    const index = new BandIndex(4, 2);
    index.add(9, Uint32Array.of(1, 1, 1, 1));
    index.add(9, Uint32Array.of(2, 2, 2, 2));
    expect(index.candidates(Uint32Array.of(1, 1, 2, 2))).toEqual([9]);
    index.remove(9);
    expect(index.candidates(Uint32Array.of(1, 1, 2, 2))).toEqual([]);
  });

  test("a signature of another size, an item that is no number and half bands are refused", () => {
    const index = new BandIndex(128, 32);
    const short = minhash(shingles(["a"]), 64);
    const message = /The signature has 64 slots, and the index was made for 128\. Make both with the same size\./;
    expect(() => index.add(1, short)).toThrow(message);
    expect(() => index.candidates(short)).toThrow(InputError);
    expect(() => index.add(-1, minhash(shingles(["a"])))).toThrow(/item is -1\. Use a whole number/);
    expect(() => new BandIndex(128, 2.5)).toThrow(/bands is 2\.5\. Use a whole number, 1 or more\./);
    expect(() => new BandIndex(0, 1)).toThrow(/signatureSize is 0\. Use a whole number from 1 to 65536\./);
    expect(() => bandKeys(short, 33)).toThrow(/bands is 33, which does not divide signatureSize 64/);
  });

  test("an index made without numbers has those of the defaults", () => {
    const { signatureSize, bands } = DEFAULTS.sketch;
    const index = new BandIndex();
    expect([index.bands, index.rows]).toEqual([bands, signatureSize / bands]);
  });

  test("bands that do not divide the signature are refused with the nearest that do", () => {
    expect(() => new BandIndex(128, 33)).toThrow(
      /bands is 33, which does not divide signatureSize 128\. Use 32 or 64\./,
    );
  });
});
