/** The language of a page or a feed's entry: what it says, where its text does not plainly speak against it. */
import { isLanguageTag } from "../../basics/language-tag.js";
import { believedLanguage } from "../../text/language/guess-language.js";

/** The first of `tags` that is a language tag, if it is to be believed of the text (`believedLanguage`). */
export function toldLanguage(tags: readonly (string | null | undefined)[], text: string): string | undefined {
  const told = tags.find(isLanguageTag);
  return told === undefined ? undefined : believedLanguage(told, text);
}
