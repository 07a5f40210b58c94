/** When articles were published, and what the times of two say: whether they are near each other, and which was printed first. */
import { MS_PER_DAY, parseTime } from "./iso-time.js";

/** The century of the first newspaper: what is earlier was no day of one, as .NET's 0001-01-01. */
const EARLIEST = Date.UTC(1600, 0, 1);

/** Milliseconds since 1970 of `Article.publishedAt`; NaN where the article is undated, be it by a date that programs write for none. */
export function publicationTime(publishedAt: string | null | undefined): number {
  const time = parseTime(publishedAt ?? "");
  return isPlaceholderTime(time) ? Number.NaN : time;
}

/** In UTC, such as "2024-03-09T14:30:00.000Z"; a day alone is the day, "2024-03-09". `undefined` where the article is undated. */
export function publishedInUtc(publishedAt: string | null | undefined): string | undefined {
  const time = publicationTime(publishedAt);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  return isDayAlone(time) ? iso.slice(0, iso.indexOf("T")) : iso;
}

/** Whether programs write this time for none: the beginning of their count (1970, midnight in Greenwich), or one before newspapers. */
export function isPlaceholderTime(time: number): boolean {
  return time < EARLIEST || time === 0;
}

/** Whether a time of publication is a day whose hour nobody noted: it is midnight in Greenwich, however it was written. */
export function isDayAlone(time: number): boolean {
  return time % MS_PER_DAY === 0;
}

/** The last instant that a time of publication can stand for: of a day alone its last. NaN stays NaN. */
export function latestPrint(time: number): number {
  return isDayAlone(time) ? time + MS_PER_DAY - 1 : time;
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
