/** Lines that say who wrote or photographed: "By Jane Doe, Staff Writer", "Foto: Ilna Torvek". They tell nothing of the news. */
import type { Span } from "../../types.js";
import { PHRASES } from "../credits/cue-phrases.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { markShortLines } from "./short-lines.js";

const FEWEST_WORDS = 2;
/** These stand near either end of a text. */
const BYLINE = opening(`${PHRASES.byline}|${PHRASES.contribution}|${PHRASES.reporters}`, String.raw`[\s:]`);
const PICTURE = opening(PHRASES.photo, "[:/]");

/** Sets `WordFlag.House` on the words of each such line. */
export function markCreditLines(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  const { starts, flags } = words;
  markShortLines(words, paragraphs, ({ start, end }, first, last, isNearEnd) => {
    if (last - first < FEWEST_WORDS) return false;
    const line = text.slice(start, end);
    const cue = PICTURE.exec(line) ?? (isNearEnd ? BYLINE.exec(line) : null);
    if (cue === null) return false;
    let names = 0;
    let others = 0;
    for (let i = first; i < last; i++) {
      if (starts[i]! < start + cue[0].length) continue;
      if ((flags[i]! & WordFlag.Capital) !== 0) names++;
      else others++;
    }
    return names > 0 && 2 * others <= names + 1;
  });
}

function opening(phrases: string, behind: string): RegExp {
  const starts = phrases.split("|").map((marked) => marked.trim().replace("*", ""));
  return new RegExp(String.raw`^(?:${starts.join("|")})\s*${behind}\s*`, "iu");
}
