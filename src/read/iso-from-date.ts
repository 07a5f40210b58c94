/** Dates as feeds, pages and tables write them, to ISO 8601. By hand, because `Date.parse` takes a missing zone for the reader's own. */
import { parseTime } from "../basics/iso-time.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 822 and its successors: `Sat, 09 Mar 2024 14:30:00 +0100`. */
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{2}):?(\d{2})|([a-z]{1,5}))?)?$/i;

/** The zones that RFC 822 names, in hours. */
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
};

/** The same moment in ISO 8601, as it stands where it is ISO 8601 already; `undefined` where the text is no date that can be told. */
export function isoFromDate(text: string): string | undefined {
  const given = text.trim();
  if (!Number.isNaN(parseTime(given))) return given;
  const match = RFC_822.exec(given);
  if (match === null) return undefined;
  const [, day, name, year, hour, minute, second = "00", zoneHours, zoneMinutes, zoneName] = match;
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  const fullYear = year!.length === 4 ? year! : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const date = `${fullYear}-${two(month)}-${two(day!)}`;
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : zoneName ? ZONES[zoneName.toUpperCase()] : "Z";
  // A zone nobody knows leaves the day.
  const iso = hour === undefined || zone === undefined ? date : `${date}T${two(hour)}:${minute}:${second}${zone}`;
  return Number.isNaN(parseTime(iso)) ? undefined : iso;
}

function two(value: number | string): string {
  return String(value).padStart(2, "0");
}
