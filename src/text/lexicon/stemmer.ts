/**
 * A word to its stem, so that `elections` meets `election`. A stem is a key, not a word: it is compared and never shown.
 *
 * Eleven languages have a Snowball-like stemmer from the package natural (MIT), taken file by file: natural's index prints to standard
 * output and reads `.env` files when loaded. Korean gets its words' first two syllables, Arabic what light10 leaves of them, every other language
 * the first five letters.
 */
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import german from "natural/lib/natural/stemmers/porter_stemmer_de.js";
import spanish from "natural/lib/natural/stemmers/porter_stemmer_es.js";
import french from "natural/lib/natural/stemmers/porter_stemmer_fr.js";
import italian from "natural/lib/natural/stemmers/porter_stemmer_it.js";
import dutch from "natural/lib/natural/stemmers/porter_stemmer_nl.js";
import norwegian from "natural/lib/natural/stemmers/porter_stemmer_no.js";
import portuguese from "natural/lib/natural/stemmers/porter_stemmer_pt.js";
import russian from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import swedish from "natural/lib/natural/stemmers/porter_stemmer_sv.js";
import ukrainian from "natural/lib/natural/stemmers/porter_stemmer_uk.js";
import { primarySubtag } from "../../basics/language-tag.js";
import { remembered } from "../../basics/remembered.js";
import { requireString } from "../../basics/require.js";
import { plainWord, UNSPACED_SCRIPTS } from "../words/character-table.js";
import { arabicStem } from "./arabic-stem.js";

/** Turns words of one language, as `splitWords` gives them, into stems. Spelled with accents or without, a word has one stem. */
export interface Stemmer {
  /** Primary BCP 47 subtag, `und` for the stemmer of all other languages. */
  readonly language: string;
  /** The stem; never empty for a word that is not. The same word always has the same stem. */
  stem(word: string): string;
}

/** One of natural's. */
interface SnowballStemmer {
  stem(word: string): string;
}

/** The stemmer of a language, given as a BCP 47 tag; its primary subtag decides. Two calls for one language return one object. */
export function stemmerFor(language: string): Stemmer {
  requireString("The language", language);
  return STEMMERS.get(primarySubtag(language)) ?? prefixStemmer;
}

/** The first five letters. Words with a digit and words of scripts that write no spaces stay whole. */
const prefixStemmer: Stemmer = {
  language: "und",
  stem(spelled) {
    const word = plainFigure(plainWord(spelled));
    if (word.length <= PREFIX_LENGTH || KEEPS_WHOLE.test(word)) return word;
    let end = 0;
    for (let letters = 0; letters < PREFIX_LENGTH && end < word.length; letters++)
      end += word.codePointAt(end)! > 0xffff ? 2 : 1;
    return word.slice(0, end);
  },
};

/**
 * Korean writes particles onto its words: the first two syllables, which have some five letters, are the stem; of a figure what stands up to its
 * last digit, so that 112명을 meets 112명이.
 */
const korean: Stemmer = {
  language: "ko",
  stem(word) {
    if (LEADING_FIGURE.test(word)) return word.replace(AFTER_LAST_DIGIT, "");
    return HANGUL.test(word) ? word.slice(0, 2) : prefixStemmer.stem(word);
  },
};
const arabic: Stemmer = {
  language: "ar",
  stem(word) {
    return KEEPS_WHOLE.test(word) ? prefixStemmer.stem(word) : arabicStem(plainWord(word));
  },
};
const LEADING_FIGURE = /^[0-9]/;
const AFTER_LAST_DIGIT = /[^0-9]+$/;
const HANGUL = /^[\uac00-\ud7a3]/;

// Five letters did as well as four or six where a language has no stemmer of its own.
const PREFIX_LENGTH = 5;
const KEEPS_WHOLE = new RegExp(`[\\p{N}${UNSPACED_SCRIPTS}]`, "u");

// Longer "words" are addresses and noise; some of natural's stemmers take quadratic time on them.
const LONGEST_WORD = 40;

// News repeats its words: a look-up is some hundred times faster than a stemmer.
const MOST_STEMS = 50_000;

/** What a stemmer gets wrong in words that news is full of: `gobiernos` loses a pronoun it has not, `eleicoes` never meets `eleicao`. */
const REPAIRS: Record<string, readonly [RegExp, string]> = {
  es: [/ernos$/, "erno"],
  pt: [/oes$/, "ao"],
};

/** "1.1bn" is the figure of "1.1 billion", "40cm" that of "40 cm", "07.35" is 7.35, "07h35" 7h35; "5G" and "3D" are words. */
function plainFigure(word: string): string {
  return LEADING_FIGURE.test(word) ? word.replace(FIGURE_WITH_UNIT, "$1").replace(PADDED_HOUR, "$1") : word;
}
const FIGURE_WITH_UNIT = /^([0-9][0-9.,]*[0-9]|[0-9](?=\p{L}{2}))\p{L}{1,8}$/u;
const PADDED_HOUR = /^0([0-9](?:[.,h]|$))/;

/** Names decline in these: of "Кольцова" a case's ending goes, of "Кольцов" what looks like one. What is left is stemmed until it stays. */
const DECLINED = new Set(["ru", "uk"]);
/** Shorter stems are many words' ("под"). */
const SHORTEST_SETTLED = 4;

function settled(stemmer: SnowballStemmer, word: string): string {
  let stem = stemmer.stem(word);
  for (let next = stemmer.stem(stem); next !== stem && next.length >= SHORTEST_SETTLED; next = stemmer.stem(stem))
    stem = next;
  return stem;
}

const STEMMERS: ReadonlyMap<string, Stemmer> = new Map([
  ...Object.entries({
    de: german,
    en: english,
    es: spanish,
    fr: french,
    it: italian,
    nl: dutch,
    no: norwegian,
    pt: portuguese,
    ru: russian,
    sv: swedish,
    uk: ukrainian,
  }).map(([language, stemmer]): [string, Stemmer] => [language, cached(language, stemmer)]),
  [korean.language, korean],
  [arabic.language, arabic],
]);

function cached(language: string, stemmer: SnowballStemmer): Stemmer {
  const repair = REPAIRS[language];
  const find = (spelled: string): string => {
    const word = plainFigure(plainWord(spelled));
    const repaired = repair ? word.replace(repair[0], repair[1]) : word;
    return (DECLINED.has(language) ? settled(stemmer, repaired) : stemmer.stem(repaired)) || word;
  };
  const stem = remembered(find, { most: MOST_STEMS, copies: false });
  return { language, stem: (word) => (word.length > LONGEST_WORD || word.length < 2 ? plainWord(word) : stem(word)) };
}
