/**
 * Texts in scripts without capitals to credits: in Arabic, Hebrew, Hindi, Korean, Persian and Thai by the patterns here ("المصدر:", "(서울=해안뉴스)",
 * "به گزارش"), in Chinese and Japanese by those of han.ts. Where a name ends is told by quotation marks, by what follows, or by the word that it ends
 * in; so fewer wordings are read than where names have capitals.
 */

import { type CreditPatterns, type PatternCredit, patternCredits } from "./credit-patterns.js";
import { HAN } from "./han.js";

/** Datelines and attributions count up to here, in UTF-16 code units: further down they are about a detail. Han characters say more. */
const HAN_HEAD_LENGTH = 400;
export const UNCASED_HEAD_LENGTH = 600;

const QUOTED = `[«"“”'‘׳״](?<name>[^«»"“”'’\\n]{2,40}?)[»"”“'’׳״]`;
const WORD = "[\\p{L}\\p{M}\\p{N}-]+";
const LINE_END = "\\s*(?:$|[.،,)।/])";

/** A name in quotation marks, or of as many words as there are up to what ends it. */
function nameUpTo(end: string): string {
  return `(?:${QUOTED}|(?<bare>${WORD}(?: ${WORD}){0,3}?)(?=${end}))`;
}

/** Of a dateline: one or two words. */
const PLACE = `\\s{0,3}${WORD}(?:[ /]${WORD})?`;

const ARABIC_OUTLET = "(?:وكالة(?: أنباء)?|صحيفة|جريدة|قناة|موقع|شبكة|مجلة|إذاعة)";
const ARABIC_END = " (?:للأنباء|الإخبارية|اليوم|أمس|عن|أن|بأن|إن|في|الرسمية|المحلية)|[،,.:؛)]|\\n|$";
const ARABIC_SIGN = "\\((?<known>[\\p{L}\\p{M}. ]{2,30})\\)";
const ARABIC: CreditPatterns = {
  dateline: new RegExp(
    `^${PLACE}(?:[،,]? ?\\p{N}{1,2} ${WORD}(?: \\p{N}{4})?)?[،,]? ?(?:\\((?:${ARABIC_OUTLET} )?(?<name>[\\p{L}\\p{M}. ]{2,30}?)(?: للأنباء)?\\)\\s?[-–—:]|/(?<signed>[\\p{L}\\p{M}. ]{2,20})/|${ARABIC_SIGN}\\s?(?=\\p{L}))`,
    "dgu",
  ),
  tail: new RegExp(`(?:[.؟!»]\\s?|^)${ARABIC_SIGN}\\s*$`, "dgmu"),
  source: new RegExp(`(?:المصدر\\s?:|^\\(نقلا?ً?ا? عن)\\s?(?:${ARABIC_OUTLET} )?${nameUpTo(LINE_END)}`, "dgmu"),
  cited: new RegExp(`نقلت [^.،\\n]{3,50} عن ${ARABIC_OUTLET} ${nameUpTo(ARABIC_END)}`, "dgu"),
  attribution: new RegExp(
    `(?:(?:قالت|ذكرت|أفادت|نقلت|أوردت|كشفت|نشرت|(?:بحسب|حسب|وفق)(?: ما (?:ذكرت|أوردت|نشرت|نقلت)ه?)?|نقلا?ً?ا? عن) |وفق(?:ا|اً|ًا) ل)(?:${ARABIC_OUTLET} ${nameUpTo(ARABIC_END)}|(?<known>${WORD}(?: ${WORD})??)(?=${ARABIC_END}))`,
    "dgu",
  ),
};

const HEBREW_OUTLET = "(?:סוכנות(?: הידיעות)?|ה?עיתון|אתר(?: החדשות)?|ערוץ|רשת)";
/**
 * A name between quotation marks, the first of which opens a word, be it behind one or two letters of prepositions: those inside "צה״ל" and "עו״ד"
 * mark abbreviations.
 */
const HEBREW_QUOTED = `(?<=(?:^|[\\s(-])[בהלמוש]{0,2})(?=.[\\p{L}\\p{N}])${QUOTED}`;
/** Without such marks: sure behind "news agency" alone, as there are agencies and networks of other kinds. */
const HEBREW_BARE = `(?:סוכנות הידיעות (?<agency>${WORD})|${HEBREW_OUTLET} (?<known>${WORD}))(?=[,.:;)]|\\n|$| (?:כי|על|ש|היום|הבוקר|הערב|אתמול))`;
const HEBREW: CreditPatterns = {
  source: new RegExp(`(?<!צילום.{0,3})מקור\\s?:\\s?(?:${HEBREW_OUTLET} )?${nameUpTo(LINE_END)}`, "dgmu"),
  cited: new RegExp(`בהסתמך על (?:${HEBREW_OUTLET} )?${QUOTED}`, "dgu"),
  attribution: new RegExp(
    `(?<!\\p{L}\\p{L})(?:לפי|על[ -]פי|די?ווח[הו]?|מדווחת?|פורס(?:ם|מה)|פרסמ?ה?|פרסם|נחשפה?|נחשף|חשפה?|חשף|מסרה)(?:(?! כי ) [^"«.,\\n]{1,25}?)? ?[בהל]?-?(?:(?:${HEBREW_OUTLET} )?${HEBREW_QUOTED}|${HEBREW_BARE})`,
    "dgu",
  ),
  tail: new RegExp(`(?:[.?!"”]\\s?|^)\\((?:${HEBREW_OUTLET} )?(?<known>[\\p{L}\\p{M}"״ ]{2,30})\\)\\s*$`, "dgmu"),
};

const HINDI_OUTLET = "(?:(?:समाचार|न्यूज\u093c?) एजेंसी|समाचार ?पत्र|अख\u093c?बार|चैनल|वेबसाइट|पोर्टल|दैनिक)";
const HINDI_NAME = `(?:${HINDI_OUTLET} ${nameUpTo(" (?:की|के|ने)")}|(?<paper>${WORD} (?:टाइम्स|न्यूज\u093c?|समाचार|पोस्ट|एक्सप्रेस|टीवी)))`;
const HINDI_MONTH = "(?:जन|फ|मार्च|अप्रै|मई|जून|जुला|अग|सित|अक्|नव|दिस)[\\p{L}\\p{M}]*";
const HINDI: CreditPatterns = {
  // With its date in front, or a sign behind: "उत्तरी घाट (जेटी) बंद होगा" names nobody.
  dateline: new RegExp(
    `^${PLACE}(?:,? ${WORD} ${HINDI_MONTH})?,? ?\\((?=[^\\n()]*\\p{L})(?:(?:(?<signed>[\\p{L}\\p{M}. ]{2,9}\\.)|${nameUpTo("\\)")})\\)(?:\\s?[।:–—-]|(?<= ${HINDI_MONTH},? ?\\(.*))|(?<known>${WORD})\\))\\s?(?=\\p{L})`,
    "dgu",
  ),
  source: new RegExp(`(?:स्रोत|इनपुट|साभार)\\s?[:-]\\s?(?:${HINDI_OUTLET} )?${nameUpTo(LINE_END)}`, "dgmu"),
  cited: new RegExp(`(?:${HINDI_NAME}|(?<known>${WORD})) के हवाले से`, "dgu"),
  attribution: new RegExp(
    `(?:${HINDI_NAME}|(?<known>${WORD})) (?:(?:की (?:एक )?रिपोर्ट )?के (?:अनुसार|मुताबिक)|की रिपोर्ट|ने (?:यह )?(?:बताया|ख\u093c?बर|रिपोर्ट|अपनी रिपोर्ट|लिखा|कहा|प्रकाशित))`,
    "dgu",
  ),
};

const KOREAN_NAME =
  "(?<name>[\\p{sc=Hangul}A-Za-z]{1,12}?(?:뉴스|일보|신문|신보|통신사?|방송|타임[스즈]|저널|매일|TV|라디오))";
const KOREAN: CreditPatterns = {
  dateline: new RegExp(
    `^\\s*[(\\[【][\\p{sc=Hangul}·]{1,10}(?:[ ·][A-Za-z]{2,10})?\\s?=\\s?(?:${KOREAN_NAME}[^\\n)\\]】]{0,20}[)\\]】]|(?<signed>[\\p{sc=Hangul}A-Za-z\\d]{2,12})[)\\]】](?=[\\p{sc=Hangul}·, ]{2,24}(?:기자|특파원)))`,
    "dgu",
  ),
  source: new RegExp(`(?<!사진\\s?)출처\\s?[:=]\\s?${KOREAN_NAME}`, "dgu"),
  tail: new RegExp(`(?:^|[.]\\s?)[(/[]${KOREAN_NAME}[)/\\]]?\\s*$`, "dgmu"),
  cited: new RegExp(`${KOREAN_NAME}[을를] 인용`, "dgu"),
  attribution: new RegExp(
    `${KOREAN_NAME}(?:의? ?(?:단독 )?보도에 따르면|에 따르면|[은는이가] (?:[^.\\n]{0,60} )?(?:보도|전)(?:했|하였))`,
    "dgu",
  ),
};

const PERSIAN_OUTLET = "(?:خبرگزاری|روزنامه|پایگاه خبری|وب‌?سایت|سایت|شبکه|هفته‌نامه)";
const PERSIAN_END = "[،,:]| (?:به نقل|از|در|گزارش|نوشت|اعلام|منتشر)";
const PERSIAN: CreditPatterns = {
  source: new RegExp(`(?:منبع|برگرفته از)\\s?:\\s?(?:${PERSIAN_OUTLET} )?${nameUpTo(LINE_END)}`, "dgmu"),
  cited: new RegExp(
    `به نقل از (?:${PERSIAN_OUTLET} ${nameUpTo(PERSIAN_END)}|(?<agency>${WORD}(?:نیوز|پرس|نا))(?=،))`,
    "dgu",
  ),
  attribution: new RegExp(
    `(?:به (?:گزارش|نوشته) |بر ?اساس گزارش |نخستین بار )${PERSIAN_OUTLET} ${nameUpTo(PERSIAN_END)}`,
    "dgu",
  ),
};

const THAI_OUTLET = "(?:สำนักข่าว|หนังสือพิมพ์|เว็บไซต์(?:ข่าว)?|สถานีโทรทัศน์|สถานีวิทยุ|ช่อง)";
const THAI: CreditPatterns = {
  source: new RegExp(`(?:(?<!ภาพ\\s?)ที่มา\\s?:|ขอบคุณข้อมูลจาก)\\s?(?:${THAI_OUTLET}\\s?)?${nameUpTo(LINE_END)}`, "dgmu"),
  cited: new RegExp(`โดยอ้าง(?:อิง)?\\s?${THAI_OUTLET}\\s?${nameUpTo("\\s?ว่า")}`, "dgu"),
  attribution: new RegExp(
    `${THAI_OUTLET}\\s?${nameUpTo("\\s?(?:รายงาน|ระบุ|เปิดเผย)")}|(?:ตามรายงานของ|โดย)\\s?${THAI_OUTLET}\\s?(?<last>${WORD})(?=\\s|$)`,
    "dgu",
  ),
};

/** The letters of each script, how far its head goes, and the languages that are written in it. */
const SCRIPTS: readonly (readonly [RegExp, number, readonly CreditPatterns[]])[] = [
  [/[\u2E80-\uFFFF]/, HAN_HEAD_LENGTH, [HAN]],
  [/[\u0620-\u064A]/, UNCASED_HEAD_LENGTH, [ARABIC, PERSIAN]],
  [/[\u05D0-\u05EA]/, UNCASED_HEAD_LENGTH, [HEBREW]],
  [/[\u0905-\u0939]/, UNCASED_HEAD_LENGTH, [HINDI]],
  [/[\uAC00-\uD7A3]/, UNCASED_HEAD_LENGTH, [KOREAN]],
  [/[\u0E01-\u0E2E]/, UNCASED_HEAD_LENGTH, [THAI]],
];

/** Script by script, form by form. Empty for a text in none of these scripts. Time grows with the length of the text. */
export function* findUncasedCredits(text: string): Generator<PatternCredit> {
  // Of most texts one look tells that they are in none of them.
  if (!/[\u05D0-\u0E2E\u2E80-\uFFFF]/.test(text)) return;
  for (const [letter, headLength, languages] of SCRIPTS)
    if (letter.test(text)) for (const patterns of languages) yield* patternCredits(text, patterns, headLength);
}
