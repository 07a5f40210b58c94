/** How far apart in time articles are compared. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import type { ResolvedOptions } from "../types.js";

/** The milliseconds between two articles up to which they are compared. */
export function longestGap({ withinDays }: ResolvedOptions): number {
  return withinDays === null ? Number.POSITIVE_INFINITY : withinDays * MS_PER_DAY;
}
