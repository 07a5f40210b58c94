import { expect, test } from "vitest";
import { Looks } from "../../src/watch/looks.js";
import type { Look, WatchedSource } from "../../src/watch/watched-source.js";

const MINUTE = 60_000;

/** A source whose looks end when `end` is called, and which is due as long as nobody looks. */
function source(name: string) {
  const found: Look = {};
  let begun = 0;
  let end = (): void => {};
  const watched: WatchedSource = {
    name,
    nextAt: 0,
    look: () => {
      begun++;
      return new Promise((resolve) => {
        end = () => {
          watched.nextAt = Number.POSITIVE_INFINITY;
          resolve(found);
        };
      });
    },
  };
  return { watched, end: () => end(), begun: () => begun };
}

const names = (looks: [WatchedSource, unknown][]): string[] => looks.map(([{ name }]) => name);

test("looks that end are taken in the order of their sources, without those that last", async () => {
  const [first, slow, last] = [source("first"), source("slow"), source("last")];
  const looks = new Looks([first.watched, slow.watched, last.watched], new AbortController().signal);
  looks.begin(0);
  last.end();
  first.end();
  expect(names(await looks.quick(20))).toEqual(["first", "last"]);
  expect(looks.areOver).toBe(false);
});

test("one that lasts is not begun again, wakes who waits when it ends, and is taken then", async () => {
  const slow = source("slow");
  const looks = new Looks([slow.watched], new AbortController().signal);
  looks.begin(0);
  expect(await looks.quick(20)).toEqual([]);
  looks.begin(MINUTE);
  expect(slow.begun()).toBe(1);
  const waiting = looks.wait(MINUTE);
  slow.end();
  await waiting;
  // Nor is one begun that has ended and was not taken: what it found would be lost.
  slow.watched.nextAt = 0;
  looks.begin(MINUTE);
  expect(slow.begun()).toBe(1);
  slow.watched.nextAt = Number.POSITIVE_INFINITY;
  expect(looks.areOver).toBe(false);
  expect(names(await looks.quick(20))).toEqual(["slow"]);
  expect(looks.areOver).toBe(true);
});

test("a look that fails is handed on, and harms nothing before it is taken", async () => {
  const failing: WatchedSource = { name: "failing", nextAt: 0, look: () => Promise.reject(new Error("no")) };
  const looks = new Looks([failing], new AbortController().signal);
  looks.begin(0);
  const [[, look]] = (await looks.all()) as [[WatchedSource, Promise<Look>]];
  await expect(look).rejects.toThrow("no");
});

test("who waits is told when to stop", async () => {
  const stop = new AbortController();
  const looks = new Looks([], stop.signal);
  const waiting = looks.wait(MINUTE);
  stop.abort();
  await expect(waiting).rejects.toThrow();
});
