/** Dates as people read them, in the languages with most news: "9 March 2024", "March 9, 2024", "9. März 2024", "09.03.2024", "2024年3月9日". */
import { type DateOrder, isoFromDate, withPlainFigures } from "../fields/iso-from-date.js";
import { DAY_AND_MONTH, MONTH_AND_DAY, monthOf } from "../fields/month-names.js";

const YEAR = "(?:19|20)\\d\\d";
const ISO = new RegExp(`(?<!\\d)(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`, "g");
/** The day is first wherever points divide a date; a year of two digits is of this century. */
const POINTS = new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(${YEAR}|\\d\\d)(?![\\d.])`, "g");
/** Which number is the day depends on the country; two numbers that cannot both be a month tell it by themselves. */
const SLASHES = new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(${YEAR}|\\d\\d)(?![\\d/])`, "g");
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY_AND_MONTH}(${YEAR})(?!\\d)`, "giu");
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\p{M}])${MONTH_AND_DAY}(${YEAR})(?!\\d)`, "giu");
const CHARACTERS = new RegExp(`(${YEAR})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, "g");

/** Behind or before the day of a change: "9 March 2024, updated 10 March 2024". */
const UPDATED =
  /updated|modified|aktualisiert|geändert|bijgewerkt|mise? à jour|modifié|actualizad|atualizad|aggiornat|uppdatera|opdatere|oppdater|aktualiz|обновл|изменен|оновлен|güncelle|更新|수정/iu;

/**
 * The one day that a line names, as `2024-03-09`, or the earlier of two where one is of a change; `undefined` where it names none, or several.
 * A day in figures that may be two (`03/04/2024`) is none, unless `order` says which one it is.
 */
export function shownDate(shown: string, order?: DateOrder): string | undefined {
  const line = withPlainFigures(shown);
  const found = new Set<string | undefined>();
  for (const [, year, month, day] of line.matchAll(ISO)) found.add(dayOf(year!, month!, day!));
  for (const [, day, month, year] of line.matchAll(POINTS)) found.add(dayOf(year!, month!, day!));
  for (const [, first, second, year] of line.matchAll(SLASHES)) found.add(dayInFigures(first!, second!, year!, order));
  for (const [, day, name, year] of line.matchAll(DAY_FIRST)) found.add(dayOf(year!, monthOf(name!), day!));
  for (const [, name, day, year] of line.matchAll(MONTH_FIRST)) found.add(dayOf(year!, monthOf(name!), day!));
  for (const [, year, month, day] of line.matchAll(CHARACTERS)) found.add(dayOf(year!, month!, day!));
  found.delete(undefined);
  return found.size === 1 || (found.size === 2 && UPDATED.test(line)) ? [...found].sort()[0] : undefined;
}

/** `undefined` where the calendar has no such day. */
function dayOf(year: string, month: number | string, day: string): string | undefined {
  const fullYear = year.length === 2 ? `20${year}` : year;
  return isoFromDate(`${fullYear}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** `undefined` also where either number may be the month. */
function dayInFigures(first: string, second: string, year: string, order?: DateOrder): string | undefined {
  const dayFirst = order === "mdy" ? undefined : dayOf(year, second, first);
  const monthFirst = order === "dmy" ? undefined : dayOf(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : undefined;
}
