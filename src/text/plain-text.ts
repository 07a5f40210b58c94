/** A text, or a title, as its readers were to see it: no markup in it, and no letters that were misread on the way. */
import { withoutMarkup } from "./markup.js";
import { asMeant } from "./misread-utf8.js";
import { type ReplacedText, replacedFurther } from "./replaced-text.js";

/** Time grows with the length of the text. */
export function plainText(given: string): ReplacedText {
  return replacedFurther(asMeant(given), withoutMarkup);
}
