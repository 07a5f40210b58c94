/**
 * The language of a text, from its beginning: by script, then, where languages share one, by frequent words and telling letters.
 * Sums of whole numbers over small tables: nothing is trained, and every engine gives the same answer.
 */
import { FNV_PRIME, FNV_START } from "../../basics/hash.js";
import { primarySubtag } from "../../basics/language-tag.js";
import { requireString } from "../../basics/require.js";
import type { Article } from "../../types.js";
import { SPACE } from "../words/text-units.js";
import { type LanguageEvidence, languageEvidence, PLACES } from "./language-evidence.js";
import { FAMILIES, type Family } from "./language-families.js";
import { Head } from "./language-head.js";
import { SCRIPT_NAMES } from "./letter-table.js";

const WORD_EDGE = 0x60; // the code unit before "a": place 0 in a pair of letters
const MOST_WORDS = 150; // more changed no answer
/**
 * UTF-16 code units from which the language of a text is plain: of 14,000 English texts so long, tables of figures aside, none was taken
 * for another.
 */
const PLAIN_LENGTH = 200;
/** Evidence from which it is: texts in languages that have no table here have .5 at most, made-up words .2, nearly all others 1 and more. */
const PLAIN_EVIDENCE = 0.6;

/** Scripts that languages are written in beside their own; Japanese in a line or a table with few signs of its own. */
const WRITTEN_IN: Readonly<Record<string, string>> = { sr: "Latin", kk: "Latin", ja: "zh" };

const head = new Head();
/** How often each pair of letters stands in the text; all 0 between calls. */
const timesOf = new Uint16Array(PLACES * PLACES);
const pairsMet = new Uint16Array(PLACES * PLACES);

/**
 * Primary BCP 47 subtag, or `und` where nothing tells. Reads at most the first 2,000 code units. Takes plain text: of HTML, whose tags would count
 * as words, give what the page shows (`innerText`).
 */
export function guessLanguage(text: string): string {
  requireString("The text", text);
  return guess(head.read(text)).language;
}

/**
 * A language, and what speaks for it: its score for each code unit that was read; of a script that one language writes, no end of it. So much of
 * that is its lead over the language that was told.
 */
interface Guess {
  language: string;
  evidence: number;
  lead: number;
}

/** The language of what was read into the head last, which is of this script. */
function guess(script: string, told = ""): Guess {
  const family = FAMILIES[script];
  if (family) return likeliest(family, script, told);
  return { language: script, evidence: Number.POSITIVE_INFINITY, lead: leadElsewhere(script, told) };
}

/** The lead over a language that is none of this script's; none in Latin letters, in which any language may be written. */
function leadElsewhere(script: string, told: string): number {
  return told !== script &&
    script !== "Latin" &&
    [...SCRIPT_NAMES, ...Object.values(FAMILIES).flatMap(({ languages }) => languages)].includes(told) &&
    WRITTEN_IN[told] !== script
    ? Number.POSITIVE_INFINITY
    : 0;
}

/** The language of an article, by its text, or by its title where it has no text. */
export function guessArticleLanguage({ text, title }: Pick<Article, "text" | "title">): string {
  return guessLanguage(text.trim() === "" ? (title ?? "") : text);
}

/**
 * The language that is told of a text, unless the text plainly is in another: software says English, or the language of its site, of texts whose
 * language nobody told it. A language of which nothing is known here is doubted only where the text is English.
 */
export function believedLanguage(told: string, text: string): string {
  if (text.length < PLAIN_LENGTH) return told;
  const { language, evidence, lead } = guess(head.read(text), primarySubtag(told));
  return language !== "und" && evidence > PLAIN_EVIDENCE && lead > PLAIN_EVIDENCE ? language : told;
}

/** The language with the highest sum over the first words. */
function likeliest(family: Family, script: string, told: string): Guess {
  const { languages } = family;
  const evidence = languageEvidence(family);
  const scores = new Int32Array(languages.length);
  const read = addWords(evidence, scores);
  let best = -1;
  for (let place = 0; place < languages.length; place++) {
    if (best >= 0 && scores[place]! <= scores[best]!) continue;
    if (!evidence.rulesOut(place, head.units, head.length)) best = place;
  }
  const language = scores[best]! > family.floor ? languages[best]! : "und";
  const place = languages.indexOf(told);
  let lead = (scores[best]! - scores[place]!) / read;
  if (place < 0) lead = language === "en" ? Number.POSITIVE_INFINITY : leadElsewhere(script, told);
  else if (evidence.rulesOut(place, head.units, head.length)) lead = Number.POSITIVE_INFINITY;
  return { language, evidence: scores[best]! / read, lead };
}

/** Adds up the first words: the words themselves, their telling letters, their pairs of letters. Gives how many code units were read. */
function addWords(evidence: LanguageEvidence, scores: Int32Array): number {
  const { units, length } = head;
  let met = 0;
  let left = MOST_WORDS;
  let at = 0;
  while (at < length) {
    if (units[at] === SPACE) {
      at++;
      continue;
    }
    if (left-- === 0) break;
    const start = at;
    let hash = FNV_START;
    let before = 0;
    for (let unit = units[at]!; unit !== SPACE; unit = units[++at]!) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      let place = unit - WORD_EDGE;
      if (place < 0 || place > 26) {
        if (unit > 127) evidence.addLetter(unit, scores);
        place = -1;
      } else if (before >= 0) {
        const pair = before * PLACES + place;
        if (timesOf[pair]!++ === 0) pairsMet[met++] = pair;
      }
      before = place;
    }
    if (before >= 0 && timesOf[before * PLACES]!++ === 0) pairsMet[met++] = before * PLACES;
    evidence.addWord(units, start, at, hash, scores);
  }
  evidence.takePairs(pairsMet, met, timesOf, scores);
  return at;
}
