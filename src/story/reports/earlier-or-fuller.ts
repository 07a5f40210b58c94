/** Which of two articles is the likelier source of the other, where no credit says it. */
import { isSurelyBefore } from "../../basics/print-times.js";

/** What is asked of an article. */
export interface Printed {
  id: string;
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** But for house text. */
  words: number;
}

/**
 * Whether `a` was printed before `b`, what is dated before what is not; where neither was, whether it is the fuller, else the first by id. A total
 * order.
 */
export function isEarlierOrFuller(a: Printed, b: Printed): boolean {
  const [timeOfA, timeOfB] = [timeOrNever(a), timeOrNever(b)];
  if (timeOfA !== timeOfB) return timeOfA < timeOfB;
  return a.words !== b.words ? a.words > b.words : a.id < b.id;
}

/**
 * The same of two articles alone, as `findOrigin` has it of a report: an hour is neither before nor after its day without an hour, and so the fuller of
 * the two is the source. Of three articles it may make a ring.
 */
export function isSurelyEarlierOrFuller(a: Printed, b: Printed): boolean {
  const isOpen = a.words !== b.words && !isSurelyBefore(a.time, b.time) && !isSurelyBefore(b.time, a.time);
  if (isOpen && Number.isNaN(a.time) === Number.isNaN(b.time)) return a.words > b.words;
  return isEarlierOrFuller(a, b);
}

function timeOrNever({ time }: Printed): number {
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
