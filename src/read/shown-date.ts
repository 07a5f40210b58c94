/** Dates as people read them, in the languages with most news: "9 March 2024", "March 9, 2024", "9. März 2024", "09.03.2024", "2024年3月9日". */
import { wordSet } from "../basics/word-set.js";
import { isoFromDate } from "./iso-from-date.js";

/** The names of each month, whole and short. */
const MONTHS = [
  "january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen styczeń stycznia января янв січня ocak يناير",
  "february feb februar februari feber février févr fév febrero fevereiro fev febbraio luty lutego февраля фев лютого şubat فبراير",
  "march mar märz mär maart mrt mars marzo março marzec marca марта мар березня mart مارس",
  "april apr avril avr abril abr aprile kwiecień kwietnia апреля апр квітня nisan أبريل",
  "may mai mei mayo maio maggio mag maj maja мая травня mayıs مايو",
  "june jun juni juin junio junho giugno giu czerwiec czerwca июня июн червня haziran يونيو",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca июля июл липня temmuz يوليو",
  "august aug augustus augusti août agosto ago sierpień sierpnia августа авг серпня ağustos أغسطس",
  "september sept sep septembre septiembre setiembre setembro set settembre wrzesień września сентября сент сен вересня eylül سبتمبر",
  "october oct oktober okt octobre octubre outubro out ottobre ott październik października октября окт жовтня ekim أكتوبر",
  "november nov novembre noviembre novembro listopad listopada ноября нояб ноя листопада kasım نوفمبر",
  "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudzień grudnia декабря дек грудня aralık ديسمبر",
].map(wordSet);

const YEAR = "(?:19|20)\\d\\d";
const ISO = new RegExp(`(?<!\\d)(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`, "g");
/** The day is first wherever points divide a date; a year of two digits is of this century. */
const POINTS = new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(${YEAR}|\\d\\d)(?![\\d.])`, "g");
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?(${YEAR})(?!\\d)`,
  "giu",
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(${YEAR})(?!\\d)`,
  "giu",
);
const CHARACTERS = new RegExp(`(${YEAR})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, "g");

/** The one day that a line names, as `2024-03-09`; `undefined` where it names none, or several. */
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
  return found.size === 1 ? [...found][0] : undefined;
}

/** 1 to 12, or 0 where it is no month. */
function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.has(name.toLowerCase())) + 1;
}
