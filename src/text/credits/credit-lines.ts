/** Lines that say who wrote or photographed: "By Jane Doe, Staff Writer", "Foto: Ilna Torvek". They tell nothing of the news. */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { PHRASES } from "./cue-phrases.js";

/** Words of such a line. */
const [FEWEST_WORDS, MOST_WORDS] = [2, 14];
/** Bylines stand among so many paragraphs from either end of a text. */
const NEAR_END = 4;
const BYLINE = opening(`${PHRASES.byline}|${PHRASES.contribution}|${PHRASES.reporters}`, String.raw`[\s:]`);
const PICTURE = opening(PHRASES.photo, "[:/]");

/** Sets `WordFlag.House` on the words of each such line that is a paragraph by itself, of a text that has others. */
export function markCreditLines({ starts, flags }: WordColumns, text: string, paragraphs: readonly Span[]): void {
  let word = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    const first = word;
    while (word < starts.length && starts[word]! < end) word++;
    if (word - first < FEWEST_WORDS || word - first > MOST_WORDS || paragraphs.length === 1) continue;
    const line = text.slice(start, end);
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    const cue = PICTURE.exec(line) ?? (isNearEnd ? BYLINE.exec(line) : null);
    if (cue === null) continue;
    let names = 0;
    let others = 0;
    for (let i = first; i < word; i++) {
      if (starts[i]! < start + cue[0].length) continue;
      if ((flags[i]! & WordFlag.Capital) !== 0) names++;
      else others++;
    }
    if (names > 0 && 2 * others <= names + 1) for (let i = first; i < word; i++) flags[i]! |= WordFlag.House;
  }
}

function opening(phrases: string, behind: string): RegExp {
  const starts = phrases.split("|").map((marked) => marked.trim().replace("*", ""));
  return new RegExp(String.raw`^(?:${starts.join("|")})\s*${behind}\s*`, "iu");
}
