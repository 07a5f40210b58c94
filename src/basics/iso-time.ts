/** ISO 8601 dates and times to instants, the same on every engine (Date.parse reads more, and not everywhere the same). */

const DATE =
  /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;
/** Dates reach this many milliseconds from 1970 in either direction. */
export const MOST_TIME = 8.64e15;

/** The time zones furthest from Greenwich. */
const MOST_ZONE_MINUTES = 14 * 60;

/** Milliseconds since 1970 of an ISO 8601 date, with or without a time; without a zone it is UTC. NaN where it is none, or no `Date` can hold it. */
export function parseTime(text: string): number {
  const match = DATE.exec(text.trim());
  if (match === null) return Number.NaN;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] = match;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo)) return Number.NaN;
  // 24:00:00 is the end of a day, and no time follows it.
  if (h > 24 || mi > 59 || s > 60 || (h === 24 && (mi > 0 || s > 0 || Number(fraction) > 0))) return Number.NaN;
  const shift = zoneMinutes(zone);
  if (Number.isNaN(shift)) return Number.NaN;
  const utc = Date.UTC(2000, mo - 1, d, h, mi, s, Number(fraction.padEnd(3, "0").slice(0, 3)));
  const time = utc + (daysBefore(y) - daysBefore(2000) + leapShift(y, mo)) * MS_PER_DAY - shift * MS_PER_MINUTE;
  return Math.abs(time) <= MOST_TIME ? time : Number.NaN;
}

// Date.UTC reads the years 0 to 99 as 1900 to 1999, so the year is added by hand to a date in 2000, a leap year.
function daysBefore(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function leapShift(year: number, month: number): number {
  return month > 2 && !isLeap(year) ? -1 : 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Minutes ahead of Greenwich; NaN for a zone that is nowhere. */
function zoneMinutes(zone: string): number {
  if (zone === "Z" || zone === "z") return 0;
  const digits = zone.slice(1).replace(":", "");
  const minute = Number(digits.slice(2) || "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + minute;
  if (minute > 59 || minutes > MOST_ZONE_MINUTES) return Number.NaN;
  return zone.startsWith("-") ? -minutes : minutes;
}
