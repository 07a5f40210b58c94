import { expect, test } from "vitest";
import { keptRoom } from "../../src/basics/kept-room.js";

test("room is handed out again, so that a comparison allocates nothing; a longer array serves the calls that follow", () => {
  const room = keptRoom(Uint32Array);
  const first = room(10);
  expect(first.length).toBeGreaterThanOrEqual(10);
  expect(room(10)).toBe(first);
  const second = room(1000);
  expect(second.length).toBeGreaterThanOrEqual(1000);
  expect(room(10)).toBe(second);
});

test("the memory of a very long list is not kept", () => {
  const room = keptRoom(Uint8Array);
  const kept = room(10);
  expect(room(1_000_000)).toHaveLength(1_000_000);
  expect(room(10)).toBe(kept);
});
