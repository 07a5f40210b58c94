/** A text in the tokens of a word diff, and the form in which two are compared. */
import { withoutReferences } from "../../text/markup.js";
import { asMeant } from "../../text/misread-utf8.js";
import { type ReplacedText, replacedFurther } from "../../text/replaced-text.js";
import { INVISIBLE, UNSPACED_SCRIPTS } from "../../text/words/character-table.js";
import { foldedText } from "../../text/words/folded-text.js";

/** White space, and what nobody sees, such as what turns the direction of reading. */
const GAP = `(?:\\s|${INVISIBLE})`;
const LETTER = `(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}\\p{N}])`;
const WORD = `${LETTER}(?:${INVISIBLE}*(?:['’.,\\-]${INVISIBLE}*)?${LETTER})*`;
// In scripts without spaces each character is a word, with the marks on it.
const TOKEN = new RegExp(`(?:^${GAP}+)?(?:[${UNSPACED_SCRIPTS}]\\p{M}*|${WORD}|(?!${GAP}).)${GAP}*|^${GAP}+$`, "gsu");

/** The tokens of a text as they are written; a character reference (`&amp;`) and a misread sign ("Ã©") count as the sign they stand for. */
export function tokensOf(given: string): string[] {
  const plain = signsOf(given);
  const starts = Array.from(plain.text.matchAll(TOKEN), ({ index }) => plain.given({ start: index, end: index }).start);
  return starts.map((start, i) => given.slice(start, starts[i + 1]));
}

/** The signs that a text stands for. */
function signsOf(given: string): ReplacedText {
  return replacedFurther(asMeant(given), withoutReferences);
}

/** The form in which two tokens are compared. */
export function folded(token: string): string {
  return foldedText(signsOf(token).text);
}
