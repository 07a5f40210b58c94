/**
 * How ordinary a word is in its language, before any article has been read: the share of news-length texts that hold it.
 *
 * A collection of five articles about one fire cannot know that "said" is ordinary and "fire" is not; these tables do. `guessLanguage` tells
 * languages apart by them too. Shares are on a scale of some forty levels; finer figures were worth nothing in practice. The tables hold
 *
 * - of the eleven languages with a stemmer the 300 most frequent words,
 * - of 22 more the words that a fifth of the texts hold, and of 4 those that nearly half of them hold,
 * - of Chinese and Japanese the characters that four fifths of the texts hold.
 */
import { primarySubtag } from "../../basics/language-tag.js";
import { plainWord } from "../words/character-table.js";
import { WORDS } from "./background/words.js";

/** Texts of 400 words that hold a word of each level, in thousandths: each level nine tenths of the one above. */
const LEVELS = [1000];
while (LEVELS.at(-1)! > 20) LEVELS.push(Math.floor(LEVELS.at(-1)! * 0.9 + 0.5));

/**
 * Share of texts of about 400 words that hold a word, 0–1; 0 where the word or the language is not in the tables.
 * The language is a BCP 47 tag whose primary subtag decides; the word is folded (`foldWord`), with its accents or without.
 */
export function backgroundShare(language: string, word: string): number {
  const subtag = primarySubtag(language);
  // Korean words change their ends: the table holds how they begin.
  return sharesOf(subtag).get(subtag === "ko" ? word.slice(0, 2) : plainWord(word)) ?? 0;
}

/** Primary subtags of the languages whose ordinary words are known: there, a word that is not in the table is not ordinary. */
export const BACKGROUND_LANGUAGES: readonly string[] = Object.keys(WORDS);

/** The words of a language, a space between words, a bar between levels; "" where it has no table. */
export function backgroundTable(tag: string): string {
  return Object.hasOwn(WORDS, tag) ? WORDS[tag]! : "";
}

/** The words of a language's table by level, the most frequent level first; levels may be empty. */
export function backgroundLevels(tag: string): string[][] {
  return backgroundTable(tag)
    .split("|")
    .map((level) => (level === "" ? [] : level.split(" ")));
}

const parsed = new Map<string, ReadonlyMap<string, number>>();
const NONE: ReadonlyMap<string, number> = new Map();

function sharesOf(tag: string): ReadonlyMap<string, number> {
  const known = parsed.get(tag);
  if (known) return known;
  if (!Object.hasOwn(WORDS, tag)) return NONE;
  const shares = new Map<string, number>();
  for (const [level, words] of backgroundLevels(tag).entries()) {
    for (const spelled of words) {
      const word = plainWord(spelled);
      if (!shares.has(word)) shares.set(word, LEVELS[level]! / 1000); // the most frequent ones come first
    }
  }
  parsed.set(tag, shares);
  return shares;
}
