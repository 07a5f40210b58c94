/** What each word of a text is: reporting, quoted, or house text. */
import { type WordColumns, WordFlag } from "../../text/words/word-columns.js";

/** What a word is. */
export const Mask = { Prose: 0, Quoted: 1, House: 2 } as const;

/** How many words of a text are what. */
export interface MaskCounts {
  prose: number;
  quoted: number;
  house: number;
}

/** `Mask` of every word of a text by itself. */
export function ownMask({ flags }: WordColumns): Uint8Array {
  const mask = new Uint8Array(flags.length);
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i]!;
    if ((flag & (WordFlag.House | WordFlag.Quoted)) === 0) continue;
    mask[i] = (flag & WordFlag.House) !== 0 ? Mask.House : Mask.Quoted;
  }
  return mask;
}

/** How many words of a mask are what. */
export function countMask(mask: Uint8Array): MaskCounts {
  let quoted = 0;
  let house = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === Mask.Quoted) quoted++;
    else if (mask[i] === Mask.House) house++;
  }
  return { prose: mask.length - quoted - house, quoted, house };
}

/** Tokens but for house text. */
export function ownTokens({ prose, quoted }: MaskCounts): number {
  return prose + quoted;
}

/** Words but for house text. */
export function ownWords(counts: MaskCounts, wordsPerToken: number): number {
  return ownTokens(counts) * wordsPerToken;
}
