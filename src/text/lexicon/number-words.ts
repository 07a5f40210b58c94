/**
 * The numbers from three to ten as words, in languages without capitals: their names do not show, so that figures are all the facts by which two
 * tellings of one event can be known. One and two are words of any text, and above ten figures are printed. Words are read one by one, so that
 * Arabic 11 to 19 in words ("three ten") are misread.
 */
import { PREFIXES } from "./arabic-stem.js";

/**
 * Plain words (`plainWord`); the ninth and on are other spellings of the first and on. A dash stands for a number whose plain word is another word
 * too: Persian نه is "no", Urdu نو "new" and آٹھ, without its sign, "rise".
 */
const THREE_TO_TEN: Record<string, string> = {
  ar: "ثلاث اربع خمس ست سبع ثماني تسع عشر ثلاث اربع خمس ست سبع ثمان",
  fa: "سه چهار پنج شش هفت هشت - ده",
  hi: "तीन चार पांच छह सात आठ नौ दस - - - छः",
  ur: "تين چار پانچ چھ سات - - دس",
};

/** What Arabic writes onto them beside `PREFIXES`: "so", "with" or "for" without an article, and the ending beside a masculine noun. */
const WRITTEN_ONTO = /^[فبل](?=.{3})|(?<=.{2})ة$/gu;

/** "3" to "10" for a word as it is compared that is one of these numbers in a language (primary subtag). */
export function numberInDigits(language: string, word: string): string | undefined {
  const words = Object.hasOwn(THREE_TO_TEN, language) ? THREE_TO_TEN[language]!.split(" ") : [];
  const at = words.indexOf(language === "ar" ? word.replace(PREFIXES, "").replace(WRITTEN_ONTO, "") : word);
  return at < 0 ? undefined : String((at % 8) + 3);
}
