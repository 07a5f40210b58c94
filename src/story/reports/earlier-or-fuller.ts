/** Which of two articles is the likelier source of the other, where no credit says it. */
import { isSurelyBefore } from "../../basics/publication-times.js";

/** What is asked of an article. */
export interface Printed {
  id: string;
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** But for house text. */
  words: number;
}

/**
 * Whether `a` comes before `b`: the earlier first, undated ones last; at one time the fuller first, then by id. A total order.
 */
export function isEarlierOrFuller(a: Printed, b: Printed): boolean {
  const [timeOfA, timeOfB] = [timeOrNever(a), timeOrNever(b)];
  if (timeOfA !== timeOfB) return timeOfA < timeOfB;
  return a.words !== b.words ? a.words > b.words : a.id < b.id;
}

/**
 * Whether `a` comes before `b` where there are these two alone, as `findOrigin` decides it in a report. Where one has an hour and the other is dated
 * by that day alone, neither is surely earlier, and the fuller is the source. Not an order: three articles may each come before the next in a ring.
 */
export function isSurelyEarlierOrFuller(a: Printed, b: Printed): boolean {
  const isOpen = a.words !== b.words && !isSurelyBefore(a.time, b.time) && !isSurelyBefore(b.time, a.time);
  if (isOpen && Number.isNaN(a.time) === Number.isNaN(b.time)) return a.words > b.words;
  return isEarlierOrFuller(a, b);
}

function timeOrNever({ time }: Printed): number {
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
