/** Dates as people read them, in the languages with most news: "9 March 2024", "March 9, 2024", "9. März 2024", "09.03.2024", "2024年3月9日". */
import { isoFromDate } from "./iso-from-date.js";
import { DAY_AND_MONTH, MONTH_AND_DAY, monthOf } from "./month-names.js";

const YEAR = "(?:19|20)\\d\\d";
const ISO = new RegExp(`(?<!\\d)(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`, "g");
/** The day is first wherever points divide a date; a year of two digits is of this century. */
const POINTS = new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(${YEAR}|\\d\\d)(?![\\d.])`, "g");
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY_AND_MONTH}(${YEAR})(?!\\d)`, "giu");
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH_AND_DAY}(${YEAR})(?!\\d)`, "giu");
const CHARACTERS = new RegExp(`(${YEAR})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, "g");

/** Behind or before the day of a change: "9 March 2024, updated 10 March 2024". */
const UPDATED =
  /updated|modified|aktualisiert|geändert|bijgewerkt|mise? à jour|modifié|actualizad|atualizad|aggiornat|uppdatera|opdatere|oppdater|aktualiz|обновл|изменен|оновлен|güncelle|更新|수정/iu;

/**
 * The one day that a line names, as `2024-03-09`, or the earlier of two where one is of a change; `undefined` where it names none, or several.
 */
export function shownDate(line: string): string | undefined {
  const found = new Set<string>();
  const note = (year: string, month: number | string, day: string): void => {
    const iso = isoFromDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
    if (iso !== undefined) found.add(iso);
  };
  for (const [, year, month, day] of line.matchAll(ISO)) note(year!, month!, day!);
  for (const [, day, month, year] of line.matchAll(POINTS))
    note(year!.length === 2 ? `20${year}` : year!, month!, day!);
  for (const [, day, name, year] of line.matchAll(DAY_FIRST)) note(year!, monthOf(name!), day!);
  for (const [, name, day, year] of line.matchAll(MONTH_FIRST)) note(year!, monthOf(name!), day!);
  for (const [, year, month, day] of line.matchAll(CHARACTERS)) note(year!, month!, day!);
  return found.size === 1 || (found.size === 2 && UPDATED.test(line)) ? [...found].sort()[0] : undefined;
}
