/** The language of a page or a feed's entry: what it says, unless that is English and its text plainly is not. */
import { isLanguageTag, primarySubtag } from "../basics/language-tag.js";
import { guessLanguage } from "../text/language/guess-language.js";

/** UTF-16 code units from which the language of a text is plain: of 14,000 English texts so long, tables of figures aside, none was taken for another. */
const PLAIN_LENGTH = 200;

/**
 * The first of `tags` that is a language tag. Software says English of pages and feeds whose language nobody told it: where the text is plainly in
 * another language, that one.
 */
export function toldLanguage(tags: readonly (string | null | undefined)[], text: string): string | undefined {
  const told = tags.find(isLanguageTag);
  if (told === undefined || primarySubtag(told) !== "en" || text.length < PLAIN_LENGTH) return told;
  const guessed = guessLanguage(text);
  return guessed === "und" || guessed === "en" ? told : guessed;
}
