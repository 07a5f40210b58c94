/** What the times of publication of two articles say: whether they are near each other, and which was printed first. */
import { MS_PER_DAY } from "./iso-time.js";

/** The last instant that a time of publication can stand for: midnight stands for a day whose hour nobody noted. NaN stays NaN. */
export function latestPrint(time: number): number {
  return time % MS_PER_DAY === 0 ? time + MS_PER_DAY - 1 : time;
}

/** Whether what was printed at `a` was printed before `b` for sure; false where either is NaN. */
export function isSurelyBefore(a: number, b: number): boolean {
  return latestPrint(a) < b;
}

/** By when the first of some articles was printed for sure; Infinity where none is dated. */
export function surelyPrintedBy(articles: Iterable<{ readonly time: number }>): number {
  let limit = Number.POSITIVE_INFINITY;
  for (const { time } of articles) if (latestPrint(time) < limit) limit = latestPrint(time);
  return limit;
}

/** Whether two times, in milliseconds since 1970, are at most so many milliseconds apart. One that is undated (NaN) is near all others. */
export function areNearInTime(one: number, two: number, within: number): boolean {
  return !(Math.abs(one - two) > within);
}
