/** Whether one of two texts says that it comes from the other. */
import { isSurelyBefore } from "../../basics/publication-times.js";
import { hasKey } from "../../text/outlets/outlets.js";
import type { ReuseText } from "../texts/reuse-text.js";

/** An agency's own page may go up after those of its customers: up to how much later a credit is still believed, in milliseconds. */
const PAGE_LAG = 30 * 60_000;

/** Whether a text names the other's outlet, which is not its own, and the other may have been there before it. */
export function creditsOutletOf(text: ReuseText, other: ReuseText): boolean {
  const isNamed = hasKey(text.credited, other.outlet) && other.outlet !== text.outlet;
  const isTooLate = isSurelyBefore(text.time, other.time) && other.time - text.time > PAGE_LAG;
  return isNamed && !isTooLate;
}
