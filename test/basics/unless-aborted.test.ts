import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { unlessAborted } from "../../src/basics/unless-aborted.js";

const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

describe("unlessAborted", () => {
  test("gives what the promise gives, or its error, and leaves no listener", async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(7), signal, () => 8)).toBe(7);
    await expect(unlessAborted(Promise.reject(new Error("no")), signal, () => 8)).rejects.toThrow("no");
    expect(listeners(signal)).toBe(0);
  });

  test("gives what stop gives, or its error, once the signal is aborted", async () => {
    const interruption = new AbortController();
    const never = new Promise<number>(() => {});
    const stopped = unlessAborted(never, interruption.signal, () => 8);
    const thrown = unlessAborted(never, interruption.signal, () => {
      throw new Error("stopped");
    });
    expect(listeners(interruption.signal)).toBe(2);
    const settled = Promise.allSettled([stopped, thrown]);
    interruption.abort();
    expect(await settled).toEqual([
      { status: "fulfilled", value: 8 },
      { status: "rejected", reason: new Error("stopped") },
    ]);
    expect(await unlessAborted(sleep(50, 7), interruption.signal, () => 8)).toBe(8);
  });
});
