import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestEdits } from "../../../src/report/passages/fewest-edits.js";

/** The items that no way of making one list of the other keeps more of, by a table of all beginnings. */
function mostKept(from: readonly string[], to: readonly string[]): number {
  let row = new Array<number>(to.length + 1).fill(0);
  for (const item of from) {
    const next = [0];
    for (const [j, other] of to.entries()) next.push(item === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}

describe("fewestEdits", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });

  test("makes the new list of the old one, and no way changes fewer items", () => {
    fc.assert(
      fc.property(list, list, (from, to) => {
        const edits = fewestEdits(from, to, 28)!;
        const made: string[] = [];
        let passed = 0;
        for (const { kind, count } of edits) {
          if (kind === "added") made.push(...to.slice(made.length, made.length + count));
          else {
            if (kind === "same") made.push(...from.slice(passed, passed + count));
            passed += count;
          }
        }
        expect(made).toEqual(to);
        expect(passed).toBe(from.length);
        expect(edits.every(({ kind, count }, i) => count > 0 && kind !== edits[i - 1]?.kind)).toBe(true);
        const kept = edits.reduce((sum, { kind, count }) => sum + (kind === "same" ? count : 0), 0);
        expect(kept).toBe(mostKept(from, to));
      }),
    );
  });

  test("gives up where more items change than it may count", () => {
    expect(fewestEdits(["a", "b"], ["c", "b"], 1)).toBeUndefined();
    expect(fewestEdits(["a", "b"], ["c", "b"], 2)).toEqual([
      { kind: "removed", count: 1 },
      { kind: "added", count: 1 },
      { kind: "same", count: 1 },
    ]);
  });
});
