/** Days whose month has its name, in the languages with most news. */
import { wordSet } from "../../basics/word-set.js";

/** The names of each month, whole and short. */
const NAMES = [
  "january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen styczeń stycznia января янв січня ocak يناير ledna ianuarie tammikuuta ιανουαρίου január जनवरी জানুয়ারি জানুয়ারী جنوری ژانویه ஜனவரி มกราคม ม.ค ינואר",
  "february feb februar februari feber février févr fév febrero fevereiro fev febbraio luty lutego февраля фев лютого şubat فبراير února februarie helmikuuta φεβρουαρίου február फ़रवरी फरवरी ফেব্রুয়ারি ফেব্রুয়ারী فروری فوریه பிப்ரவரி กุมภาพันธ์ ก.พ פברואר",
  "march mar märz mär maart mrt mars marzo março marzec marca марта мар березня mart مارس marts března martie maret maaliskuuta μαρτίου március machi मार्च মার্চ مارچ மார்ச் มีนาคม มี.ค מרץ מרס",
  "april apr avril avr abril abr aprile kwiecień kwietnia апреля апр квітня nisan أبريل dubna aprilie huhtikuuta απριλίου április aprili अप्रैल এপ্রিল اپریل آوریل ஏப்ரல் เมษายน เม.ย אפריל",
  "may mai mei mayo maio maggio mag maj maja мая травня mayıs مايو května toukokuuta μαΐου május मई মে مئی مه மே พฤษภาคม พ.ค מאי",
  "june jun juni juin junio junho giugno giu czerwiec czerwca июня июн червня haziran يونيو června iunie kesäkuuta ιουνίου június जून জুন جون ژوئن ஜூன் มิถุนายน มิ.ย יוני",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca июля июл липня temmuz يوليو července iulie heinäkuuta ιουλίου július julai जुलाई জুলাই جولائی ژوئیه ஜூலை กรกฎาคม ก.ค יולי",
  "august aug augustus augusti août agosto ago sierpień sierpnia августа авг серпня ağustos أغسطس srpna agustus elokuuta αυγούστου augusztus agosti अगस्त আগস্ট অগাস্ট اگست اوت ஆகஸ்ட் สิงหาคม ส.ค אוגוסט",
  "september sept sep septembre septiembre setiembre setembro set settembre wrzesień września сентября сент сен вересня eylül سبتمبر září septembrie syyskuuta σεπτεμβρίου szeptember septemba सितंबर सितम्बर সেপ্টেম্বর ستمبر سپتامبر செப்டம்பர் กันยายน ก.ย ספטמבר",
  "october oct oktober okt octobre octubre outubro out ottobre ott październik października октября окт жовтня ekim أكتوبر října octombrie lokakuuta οκτωβρίου október oktoba अक्टूबर अक्तूबर অক্টোবর اکتوبر اکتبر அக்டோபர் ตุลาคม ต.ค אוקטובר",
  "november nov novembre noviembre novembro listopad listopada ноября нояб ноя листопада kasım نوفمبر listopadu noiembrie marraskuuta νοεμβρίου novemba नवंबर नवम्बर নভেম্বর نومبر نوامبر நவம்பர் พฤศจิกายน พ.ย נובמבר",
  "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudzień grudnia декабря дек грудня aralık ديسمبر prosince decembrie joulukuuta δεκεμβρίου desemba दिसंबर दिसम्बर ডিসেম্বর دسمبر دسامبر டிசம்பர் ธันวาคม ธ.ค דצמבר",
].map((names) => wordSet(names.normalize()));

/** A month, in Thai as one word or short: "มี.ค". */
const NAME = "(?<name>[\\p{L}\\p{M}]{2,14}|\\p{sc=Thai}{1,4}\\.\\p{sc=Thai})";
/**
 * Up to the year, the day and the name: "9 March ", "9. März ", "9 de marzo de ", "9 במרץ ". A part of expressions that ignore case, as the next one
 * is.
 */
export const DAY_AND_MONTH = `(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|ב)?${NAME}\\.?[,،]?\\s+(?:de\\s+|พ\\.ศ\\.\\s?)?`;
/** Up to the year, the name and the day: "March 9, ". */
export const MONTH_AND_DAY = `${NAME}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s+`;
/** Behind the year, the name and the day: ". március 9". */
export const MONTH_AND_DAY_BEHIND = `\\.?\\s+${NAME}\\s+(?<day>\\d{1,2})`;

/** 1 to 12, or 0 where it is no month. */
export function monthOf(name: string): number {
  return NAMES.findIndex((names) => names.has(name.toLowerCase().normalize())) + 1;
}
