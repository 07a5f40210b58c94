/** What pages and feeds say of their language, where that can be so. */
import { isLanguageTag, primarySubtag } from "../basics/language-tag.js";
import { guessLanguage } from "../text/language/guess-language.js";

/** Characters from which the language of a text is plain: of 14,000 English texts so long, tables of figures aside, none was taken for another. */
const PLAIN = 200;

/**
 * The first of the tags that is one. But software says English of pages and feeds whose language nobody told it; where the text is plainly in
 * another language, it is that.
 */
export function toldLanguage(tags: readonly (string | null | undefined)[], text: string): string | undefined {
  const told = tags.find(isLanguageTag);
  if (told === undefined || primarySubtag(told) !== "en" || text.length < PLAIN) return told;
  const guessed = guessLanguage(text);
  return guessed === "und" || guessed === "en" ? told : guessed;
}
