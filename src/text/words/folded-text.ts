/** A text in the form in which two are the same to whoever reads them. */
import { foldWord } from "./character-table.js";

/** A figure set high behind another one, which is a power and no digit more. */
const POWERS = /(?<=\p{N})[²³¹⁰⁴-⁹]/gu;

/** The text with its words folded (`foldWord`), plain quotes and dashes, and one space for white space. */
export function foldedText(text: string): string {
  const plain = text
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(POWERS, "^$&");
  return foldWord(plain).replace(/\s+/g, " ").trim();
}
