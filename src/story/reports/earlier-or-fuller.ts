/** Which of two articles is the likelier source of the other, where neither credits the other's outlet. */
import { isSurelyBefore } from "../../basics/publication-times.js";
import { sameOutlet } from "../../text/outlets/outlets.js";
import type { OriginArticle } from "./origins.js";

/** What is asked of an article. */
export type Printed = Pick<OriginArticle, "id" | "time" | "words" | "source" | "credited">;

/**
 * Whether `a` comes before `b`: the earlier first, undated ones last; at one time what its outlet signs as its own report first, then the fuller, then
 * by id. A total order.
 */
export function isEarlierOrFuller(a: Printed, b: Printed): boolean {
  const [timeOfA, timeOfB] = [timeOrNever(a), timeOrNever(b)];
  if (timeOfA !== timeOfB) return timeOfA < timeOfB;
  return isSignedOrFuller(a, b) ?? a.id < b.id;
}

/**
 * Whether `a` comes before `b` where there are these two alone, as `findOrigin` decides it in a report. Where one has an hour and the other is dated
 * by that day alone, neither is surely earlier, and the signed or the fuller is the source. Not an order: three articles may each come before the
 * next in a ring.
 */
export function isSurelyEarlierOrFuller(a: Printed, b: Printed): boolean {
  const isOpen = !isSurelyBefore(a.time, b.time) && !isSurelyBefore(b.time, a.time);
  const isFirst = isOpen && Number.isNaN(a.time) === Number.isNaN(b.time) ? isSignedOrFuller(a, b) : undefined;
  return isFirst ?? isEarlierOrFuller(a, b);
}

/** Of two articles of which neither is earlier; undefined where they are alike. */
function isSignedOrFuller(a: Printed, b: Printed): boolean | undefined {
  const isSigned = signsReport(a);
  if (isSigned !== signsReport(b)) return isSigned;
  return a.words === b.words ? undefined : a.words > b.words;
}

/** Whether the outlet of an article signs it, as agencies do; it may sign with its initials. */
function signsReport({ credited, source }: Printed): boolean {
  return credited !== "" && sameOutlet(credited, source);
}

function timeOrNever({ time }: Printed): number {
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
