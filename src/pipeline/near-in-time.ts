/** Which articles are too far apart in time to be compared. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import { areNearInTime } from "../basics/near-in-time.js";
import type { ResolvedOptions } from "../types.js";

/** Whether `withinDays` lets two articles be compared, by their times. */
export function nearInTime(one: number, two: number, options: ResolvedOptions): boolean {
  return areNearInTime(one, two, longestGap(options));
}

/** The milliseconds between two articles up to which they are compared. */
export function longestGap({ withinDays }: ResolvedOptions): number {
  return withinDays === null ? Number.POSITIVE_INFINITY : withinDays * MS_PER_DAY;
}
