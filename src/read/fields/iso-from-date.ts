/** Dates as feeds, pages and tables write them, to ISO 8601. By hand, because `Date.parse` takes a missing zone for the reader's own. */
import { parseTime } from "../../basics/iso-time.js";
import { isPlaceholderTime } from "../../basics/publication-times.js";
import { foldWord } from "../../text/words/character-table.js";
import { DAY_AND_MONTH, MONTH_AND_DAY, MONTH_AND_DAY_BEHIND, monthOf } from "./month-names.js";

/** RFC 822 names months in English alone, of which three letters tell. */
const RFC_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 822 and its successors: `Sat, 09 Mar 2024 14:30:00 +0100`. */
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:\s+|-)([a-z]{3})[a-z]*\.?(?:\s+|-)(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{2}):?(\d{2})|([a-z]{1,5}))?)?$/i;

/** The zones that RFC 822 names, in hours, and those of the middle of Europe. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
};

/** ISO 8601 without its separators: `20260303`, `20260303T081500Z`, `20260303081500`; from the century of the first newspaper on. */
const BASIC =
  /^((?:1[6-9]|2[01])\d{2})(\d{2})(\d{2})(?:(?:[T ]|(?=\d{6}))(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** `dmy`: 03/04/2024 is the third of April; `mdy`: it is the fourth of March. */
export type DateOrder = "dmy" | "mdy";
export const DATE_ORDERS: readonly DateOrder[] = ["dmy", "mdy"];

// The expressions of a day with a clock behind it, up to `FIGURES`, have one set of names for their groups.
const YEAR = "(?<year>(?:1[6-9]|2[01])\\d{2})";
const WEEKDAY = "(?:יום\\s)?(?:[\\p{L}\\p{M}]{2,14}\\.?[,،]?\\s+)?";
/** Before the hour: "at", "um", "à", "às", "om", "kl.", "alle", "a las", "o", "в". */
const CLOCK =
  "(?:(?:,|\\s[-–|]|,?\\s(?:at|um|às?|om|kl\\.?|alle|a\\slas|o|в))?\\s+(?<hour>\\d{1,2})(?:[:.]|\\s?h\\s?)(?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s*(?<half>am|pm|[ap]\\.m\\.)?(?:Uhr|h)?(?:\\s*(?<zone>[a-z]{2,5}))?)?";

/** Day, month and year between dots, which nobody writes month first: `6.5.2024`, `Mo., 06.05.2024, 05:40 Uhr`. */
const DOTTED = new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}${CLOCK}$`, "iu");

/** The year first, which the month always follows: `2024/5/6`, `2024.05.06 05:40`, `2024-5-6`. */
const YEAR_FIRST = new RegExp(`^${YEAR}([/.-])\\s?(?<month>\\d{1,2})\\2\\s?(?<day>\\d{1,2})\\.?${CLOCK}$`, "iu");

/** The month by its name: `6. Mai 2024`, `6 de mayo de 2024`, and `May 6, 2024, 5:40 p.m.`. */
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY_AND_MONTH}${YEAR}(?:\\sг\\.?)?${CLOCK}$`, "iu");
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH_AND_DAY}${YEAR}(?:,?\\s\\p{L}{2,12})?${CLOCK}$`, "iu");

/** Year, month and day as Hungarians write them (`2026. március 3., 8:15`), and the number of a month in words: `Thứ Ba, ngày 3 tháng 3 năm 2026`. */
const YEAR_AND_NAME = new RegExp(`^${YEAR}${MONTH_AND_DAY_BEHIND}\\.?${CLOCK}$`, "iu");
const NUMBERED = new RegExp(
  `^(?:\\p{L}[\\p{L} ]{1,11},?\\s)?(?:ngày\\s)?(?<day>\\d{1,2})\\s(?:tháng|thg)\\s(?<month>\\d{1,2})(?:,|\\snăm)?\\s${YEAR}${CLOCK}$`,
  "iu",
);

/** As programs print it: `Mon Mar 04 2024 09:00:00 GMT+0100 (CET)` and, with the year last, `Mon Mar  4 09:00:00 +0000 2024`. */
const PRINTED =
  /^[a-z]{3} ([a-z]{3})\s+(\d{1,2})(?: (\d{4}))? (\d\d:\d\d:\d\d)(?: (?:GMT|UTC)?(?:([+-]\d\d):?(\d\d))?(?: \(.*\))?)?(?: (\d{4}))?$/i;

/** Year, month and day behind the signs for them: `2024年3月4日 9時30分`, `2024년 3월 4일`. */
const SIGNED =
  /^(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일](?:\s*[（(].[）)])?(?:\s*(?<hour>\d{1,2})(?::|\s?[時时시]\s?)(?<minute>\d{1,2})\s?[分분]?)?$/;

/** Figures alone, which are a date once somebody says in which order: `3/4/2024`, `03-04-24, 05:40`, `03.04.24`. */
const FIGURES = new RegExp(
  `^${WEEKDAY}(?<first>\\d{1,2})(?<sign>[/.-])(?<next>\\d{1,2})\\k<sign>(?:${YEAR}|(?<shortYear>\\d{2}))${CLOCK}$`,
  "iu",
);

/** A zone that ISO 8601 writes as Z: `2026-03-03 08:15:00 UTC`. */
const GREENWICH = /\s?(?:UTC|GMT)$/i;

/** A zone's name in capitals or with a slash behind ISO 8601, as Java and Go print it: `2026-03-03T08:15:00+01:00[Europe/Paris]`, `2026-03-03 08:15:00 +0100 CET m=+0.01`. */
const ZONED =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s?(Z(?=\[)|[+-]\d\d:?\d\d)?\s?(?:([A-Z]{1,5})|\[?[A-Za-z_]+(?:\/[\w+-]+)+\]?|\[[A-Z]{1,5}\]|[+-]\d\d(?:\d\d)?)(?: m=[+-][\d.]+)?$/;

/** Seconds since 1970 have 9 or 10 digits from 1973 to 2286, before a point that Python writes; milliseconds 12 or 13. */
const SECONDS = /^\d{9,10}(?:\.\d+)?$/;
const MILLISECONDS = /^\d{12,13}$/;

/**
 * The same moment in ISO 8601, as it stands where it is ISO 8601 already; `undefined` where it is no date that can be told. What may mean two
 * days (`03/04/2026`) is none, unless `order` says which one it means, and so is what programs write for no date. A number is told by its digits:
 * a date (`20260303`), seconds or milliseconds since 1970.
 */
export function isoFromDate(value: unknown, order?: DateOrder): string | undefined {
  const iso = writtenDate(value, order);
  return iso === undefined || isPlaceholder(iso) ? undefined : iso;
}

/** Whether it is a date, and one that programs write for none (`isPlaceholderTime`). */
export function isPlaceholderDate(value: unknown): boolean {
  const iso = writtenDate(value, undefined);
  return iso === undefined ? value === 0 || value === "0" : isPlaceholder(iso);
}

function isPlaceholder(iso: string): boolean {
  return isPlaceholderTime(parseTime(iso));
}

function writtenDate(value: unknown, order: DateOrder | undefined): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value === "number" || typeof value === "bigint")
    return isoFromText(String(value).replace(/\.\d+$/, ""), order);
  return typeof value === "string" ? isoFromText(value.trim(), order) : undefined;
}

/** In digits of ASCII, whichever script's they are; a year of the Buddhist era behind a word in Thai as that of ours. */
export function withPlainFigures(date: string): string {
  return date
    .replace(/(?!\d)\p{Nd}/gu, foldWord)
    .replace(/(?<=\p{sc=Thai}[\s.]{0,3})2[45]\d\d(?!\d)/gu, (year) => String(Number(year) - 543));
}

function isoFromText(written: string, order: DateOrder | undefined): string | undefined {
  const given = withPlainFigures(written);
  if (isTime(given)) return given;
  const read = (expression: RegExp): string | undefined => isoFromGroups(expression.exec(given)?.groups);
  return [
    isoFromBasic(given),
    isoFromEpoch(given),
    isoFromGreenwich(given),
    read(DOTTED),
    read(YEAR_FIRST),
    isoFromZoned(given),
    isoFromRfc822(given),
    read(DAY_FIRST),
    read(MONTH_FIRST),
    read(YEAR_AND_NAME),
    read(NUMBERED),
    isoFromPrinted(given),
    read(SIGNED),
    order && isoFromFigures(given, order),
  ].find(isTime);
}

function isTime(iso: string | undefined): boolean {
  return iso !== undefined && !Number.isNaN(parseTime(iso));
}

function isoFromBasic(given: string): string | undefined {
  const match = BASIC.exec(given);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "00", zone = "Z"] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone.toUpperCase()}`;
}

function isoFromEpoch(given: string): string | undefined {
  const milliseconds = MILLISECONDS.test(given)
    ? Number(given)
    : SECONDS.test(given)
      ? Math.trunc(Number(given)) * 1000
      : undefined;
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

function isoFromGreenwich(given: string): string | undefined {
  return GREENWICH.test(given) ? given.replace(GREENWICH, "Z") : undefined;
}

function isoFromZoned(given: string): string | undefined {
  const [, day, clock, offset, name = ""] = ZONED.exec(given) ?? [];
  if (day === undefined) return undefined;
  const zone = offset ?? ZONES[name.toUpperCase()];
  // A zone that tells no hours leaves the day.
  return zone === undefined ? day : `${day}T${clock}${zone}`;
}

function isoFromPrinted(given: string): string | undefined {
  const [, name, day, year, clock, zoneHours, zoneMinutes, yearBehind] = PRINTED.exec(given) ?? [];
  if (name === undefined || (year === undefined) === (yearBehind === undefined)) return undefined;
  const month = RFC_MONTHS.indexOf(name.toLowerCase()) + 1;
  return `${year ?? yearBehind}-${two(month)}-${two(day!)}T${clock}${zoneHours ? `${zoneHours}:${zoneMinutes}` : "Z"}`;
}

function isoFromFigures(given: string, order: DateOrder): string | undefined {
  const { first, sign, next, shortYear, ...behind } = FIGURES.exec(given)?.groups ?? {};
  if (first === undefined) return undefined;
  // Between dots the day comes first everywhere.
  const [day, month] = order === "dmy" || sign === "." ? [first, next] : [next, first];
  return isoFromGroups({ ...behind, day, month, year: behind.year ?? fullYear(shortYear!) });
}

/** The day, and behind it the time, unless there is none or it has a zone nobody knows. */
function isoFromGroups(groups: Readonly<Record<string, string | undefined>> = {}): string | undefined {
  const { year, month, name, day, hour, minute, second = "00", half, zone: zoneName = "Z" } = groups;
  if (day === undefined) return undefined;
  const date = `${year}-${two(month ?? monthOf(name!))}-${two(day)}`;
  const zone = ZONES[zoneName.toUpperCase()];
  if (hour === undefined || zone === undefined) return date;
  const isAfternoon = half?.toLowerCase().startsWith("p");
  const hours = half === undefined ? hour : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return `${date}T${two(hours)}:${two(minute!)}:${second}${zone}`;
}

function isoFromRfc822(given: string): string | undefined {
  const match = RFC_822.exec(given);
  if (match === null) return undefined;
  const [, day, name, year, hour, minute, second = "00", zoneHours, zoneMinutes, zoneName] = match;
  const month = RFC_MONTHS.indexOf(name!.toLowerCase()) + 1;
  const date = `${year!.length === 4 ? year! : fullYear(year!)}-${two(month)}-${two(day!)}`;
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : zoneName ? ZONES[zoneName.toUpperCase()] : "Z";
  // A zone nobody knows leaves the day.
  return hour === undefined || zone === undefined ? date : `${date}T${two(hour)}:${minute}:${second}${zone}`;
}

function fullYear(shortYear: string): string {
  return String(Number(shortYear) + (Number(shortYear) < 50 ? 2000 : 1900));
}

function two(value: number | string): string {
  return String(value).padStart(2, "0");
}
