/** The table of ids is a Map of ids to rows, however often ids come and go. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mix32 } from "../../src/basics/hash.js";
import { IdTable } from "../../src/store/id-table.js";

/** A table beside the map it has to agree with. Every id that is added gets a row of its own. */
class Both {
  readonly #ids: string[] = [];
  readonly #idOf = (row: number): string => this.#ids[row] ?? expect.fail(`there is no row ${row}`);
  readonly map = new Map<string, number>();
  table = new IdTable(this.#idOf);

  /** Adds an id that is not held, removes one that is. */
  turn(id: string): void {
    if (this.map.has(id)) {
      this.table.remove(id);
      this.map.delete(id);
    } else {
      const row = this.#ids.push(id) - 1;
      this.table.add(id, row);
      this.map.set(id, row);
    }
  }

  /** Goes on with a table made from the parts of this one. */
  copyTable(): void {
    this.table = IdTable.of(this.#idOf, this.table.parts());
  }

  expectSame(ids: Iterable<string>): void {
    expect(this.table.size).toBe(this.map.size);
    const { slots, taken } = this.table.parts();
    expect(slots.filter((slot) => slot !== 0).length).toBe(taken);
    for (const id of ids) expect(this.table.rowOf(id), id).toBe(this.map.get(id));
  }
}

describe("a table of ids", () => {
  test("agrees with a Map after every step, where few ids crowd its slots", () => {
    const ids = Array.from({ length: 60 }, (_, i) => `id ${i}`);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, "copy"), { maxLength: 150 }), (steps) => {
        const both = new Both();
        for (const step of steps) {
          if (step === "copy") both.copyTable();
          else both.turn(step);
          both.expectSame(both.map.keys());
        }
        both.expectSame(ids);
      }),
      { numRuns: 40 },
    );
  });

  test("agrees with a Map after very many steps, most of its slots removed ones", () => {
    const both = new Both();
    const ids = Array.from({ length: 3000 }, (_, i) => `https://example.org/${i}`);
    for (const id of ids) both.turn(id);
    both.expectSame(ids);
    for (let step = 0; step < 40_000; step++) {
      const id = ids[mix32(step) % ids.length]!;
      // Nine in ten are gone in the middle of it.
      if (both.map.has(id) || step < 10_000 || step > 30_000 || mix32(~step) % 10 === 0) both.turn(id);
      if (step % 5000 === 0) both.expectSame(ids);
    }
    both.expectSame(ids);
    for (const id of [...both.map.keys()]) both.turn(id);
    both.expectSame(ids);
    expect(both.table.size).toBe(0);
  });

  test("does not grow with ids that come and go", () => {
    const both = new Both();
    for (let i = 0; i < 20_000; i++) {
      both.turn(`id ${i}`);
      if (i >= 20) both.turn(`id ${i - 20}`);
    }
    expect(both.table.parts().slots.length).toBeLessThan(200);
  });

  test("a copy made from its parts goes its own way", () => {
    const both = new Both();
    for (let i = 0; i < 50; i++) both.turn(`id ${i}`);
    const { table } = both;
    both.copyTable();
    for (let i = 0; i < 50; i += 2) both.turn(`id ${i}`);
    both.copyTable();
    both.expectSame(Array.from({ length: 50 }, (_, i) => `id ${i}`));
    expect(table.size).toBe(50);
    for (let i = 0; i < 50; i++) expect(table.rowOf(`id ${i}`)).toBe(i);
  });
});
