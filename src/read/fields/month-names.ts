/** Days whose month has its name, in the languages with most news. */
import { wordSet } from "../../basics/word-set.js";

/** The names of each month, whole and short. */
const NAMES = [
  "january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen styczeń stycznia января янв січня ocak يناير ledna ianuarie tammikuuta ιανουαρίου",
  "february feb februar februari feber février févr fév febrero fevereiro fev febbraio luty lutego февраля фев лютого şubat فبراير února februarie helmikuuta φεβρουαρίου",
  "march mar märz mär maart mrt mars marzo março marzec marca марта мар березня mart مارس marts března martie maret maaliskuuta μαρτίου",
  "april apr avril avr abril abr aprile kwiecień kwietnia апреля апр квітня nisan أبريل dubna aprilie huhtikuuta απριλίου",
  "may mai mei mayo maio maggio mag maj maja мая травня mayıs مايو května toukokuuta μαΐου",
  "june jun juni juin junio junho giugno giu czerwiec czerwca июня июн червня haziran يونيو června iunie kesäkuuta ιουνίου",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca июля июл липня temmuz يوليو července iulie heinäkuuta ιουλίου",
  "august aug augustus augusti août agosto ago sierpień sierpnia августа авг серпня ağustos أغسطس srpna agustus elokuuta αυγούστου",
  "september sept sep septembre septiembre setiembre setembro set settembre wrzesień września сентября сент сен вересня eylül سبتمبر září septembrie syyskuuta σεπτεμβρίου",
  "october oct oktober okt octobre octubre outubro out ottobre ott październik października октября окт жовтня ekim أكتوبر října octombrie lokakuuta οκτωβρίου",
  "november nov novembre noviembre novembro listopad listopada ноября нояб ноя листопада kasım نوفمبر listopadu noiembrie marraskuuta νοεμβρίου",
  "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudzień grudnia декабря дек грудня aralık ديسمبر prosince decembrie joulukuuta δεκεμβρίου",
].map(wordSet);

/** Up to the year, the day and the name: "9 March ", "9. März ", "9 de marzo de ". A part of expressions that ignore case, as the next one is. */
export const DAY_AND_MONTH =
  "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?(?<name>\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?";
/** Up to the year, the name and the day: "March 9, ". */
export const MONTH_AND_DAY = "(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s+";

/** 1 to 12, or 0 where it is no month. */
export function monthOf(name: string): number {
  return NAMES.findIndex((names) => names.has(name.toLowerCase())) + 1;
}
