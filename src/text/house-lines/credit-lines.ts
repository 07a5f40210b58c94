/** Lines that say who wrote or photographed, or where a text is from: "By Jane Doe, Staff Writer", "Fonte: Nordwire". They tell no news. */
import type { Span } from "../../types.js";
import { alternatives, PHRASES } from "../credits/cue-phrases.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { markShortLines } from "./short-lines.js";

const FEWEST_WORDS = 2;
const DIGIT = /\d/;
/** What stands from an address on names nobody else. */
const ADDRESS = /\s\S*@\S/u;
/** These stand near either end of a text. */
const BYLINE = opening(`${PHRASES.byline}|${PHRASES.contribution}|${PHRASES.reporters}`, String.raw`[\s:]`);
const PICTURE = opening(PHRASES.photo, "[:/]");
const SOURCE = opening(PHRASES.source, ":");

/** Sets `WordFlag.House` on the words of each such line. */
export function markCreditLines(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  markShortLines(words, text, paragraphs, ({ start, end }, first, last, isNearEnd) => {
    if (last - first < FEWEST_WORDS) return false;
    const line = text.slice(start, end);
    const cue = PICTURE.exec(line) ?? SOURCE.exec(line) ?? (isNearEnd ? BYLINE.exec(line) : null);
    if (cue === null) return false;
    const address = line.search(ADDRESS);
    let named = last;
    if (address >= 0) while (named > first && words.starts[named - 1]! > start + address) named--;
    return holdsNames(words, text, start + cue[0].length, first, named);
  });
}

/**
 * Whether the words from `first` to before `end` that stand behind a place in the text are names, but for a few. Figures count as neither: when it was
 * published may stand behind who wrote.
 */
export function holdsNames(
  { starts, flags }: WordColumns,
  text: string,
  from: number,
  first: number,
  end: number,
): boolean {
  let names = 0;
  let others = 0;
  for (let i = first; i < end; i++) {
    if (starts[i]! < from || DIGIT.test(text[starts[i]!]!)) continue;
    if ((flags[i]! & WordFlag.Capital) !== 0) names++;
    else others++;
  }
  return names > 0 && 2 * others <= names + 1;
}

function opening(phrases: string, behind: string): RegExp {
  return new RegExp(String.raw`^(?:${alternatives(phrases)})\s*${behind}\s*`, "iu");
}
