/**
 * Names of months and weekdays in eleven languages, so that "Tuesday" and "18 July" count as figures: two reports from one template
 * differ in them, and a notice that is no news has none.
 */
import { plainWord } from "../words/character-table.js";

const MONTHS_AND_WEEKDAYS: Record<string, string> = {
  en: "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
  de: "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag jan feb apr aug sept okt nov dez",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche janv févr juil sept",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo ene feb abr jun jul ago sept oct nov dic",
  pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo jan fev abr jun jul ago set out nov dez",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica gen feb apr mag giu lug ago set ott nov dic",
  nl: "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  sv: "januari februari mars april maj juni juli augusti september oktober november december måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen",
  no: "januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag",
  ru: "января январь январе февраля февраль феврале марта март марте апреля апрель апреле мая май мае июня июнь июне июля июль июле августа август августе сентября сентябрь сентябре октября октябрь октябре ноября ноябрь ноябре декабря декабрь декабре понедельник понедельника вторник вторника среда среду среды четверг четверга пятница пятницу пятницы суббота субботу субботы воскресенье воскресенья",
  uk: "січня січень січні лютого лютий березня березень березні квітня квітень квітні травня травень травні червня червень червні липня липень липні серпня серпень серпні вересня вересень вересні жовтня жовтень жовтні листопада листопад листопаді грудня грудень грудні понеділок понеділка вівторок вівторка середа середу середи четвер четверга пятниця пятницю пятниці субота суботу суботи неділя неділю неділі",
};

const sets = new Map<string, ReadonlySet<string>>();

/** Whether a word as it is compared (`plainWord`) names a month or a weekday in a language (primary subtag). */
export function isCalendarWord(language: string, word: string): boolean {
  return calendarWords(language)?.has(word) === true;
}

/** Whether such a word names a month or a weekday in any of the languages. */
export function isAnyCalendarWord(word: string): boolean {
  return Object.keys(MONTHS_AND_WEEKDAYS).some((language) => isCalendarWord(language, word));
}

/** Whether the months and weekdays of a language are known. */
export function knowsCalendar(language: string): boolean {
  return calendarWords(language) !== undefined;
}

function calendarWords(language: string): ReadonlySet<string> | undefined {
  const held = sets.get(language);
  if (held !== undefined || !Object.hasOwn(MONTHS_AND_WEEKDAYS, language)) return held;
  const made = new Set(plainWord(MONTHS_AND_WEEKDAYS[language]!).split(" "));
  sets.set(language, made);
  return made;
}
