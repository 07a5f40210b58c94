import { expect, test } from "vitest";
import { sharedCopy } from "../../src/threads/shared-copy.js";

test("plain data stays equal, and its typed arrays lie in shared memory", () => {
  const value = { name: "x", list: [1, 2], none: undefined, parts: [{ ids: Uint32Array.of(1, 2 ** 32 - 1) }] };
  const copy = sharedCopy(value);
  expect(copy).toEqual(value);
  expect(copy.parts[0]!.ids.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("a view is copied without what lies around it", () => {
  const view = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
  expect(sharedCopy(view).buffer.byteLength).toBe(16);
  expect([...sharedCopy(view)]).toEqual([2, 3]);
});

test("an array that stands in many places is copied once, one that is shared already not at all", () => {
  const column = Uint8Array.of(7);
  const [one, two] = sharedCopy([column, column]);
  expect(one).toBe(two);
  expect(sharedCopy(one)).toBe(one);
});
