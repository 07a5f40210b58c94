/**
 * Passages without the words that the next sentence or paragraph happens to begin with in both texts, or a lone word that does so in one: what was
 * taken ends with the sentence, and "The" begins many.
 */
import { isStart, type WordColumns, WordFlag } from "../../text/words/word-columns.js";
import type { Block } from "./block.js";

/** The longest beginning of another paragraph that is chance ("The mayor, Oda Brisk, said"), and the longest end of one, which says more. */
const [LONGEST_BEGINNING, LONGEST_END] = [6, 2];
/** The longest beginning or end of another sentence in a paragraph. */
const LONGEST_IN_PARAGRAPH = 1;

/** The blocks of `alignRuns` without them. The words at the edges of a block count as equal, and there are more of them than are taken off. */
export function withoutStrayWords(blocks: readonly Block[], a: WordColumns, b: WordColumns): Block[] {
  return blocks.map((block) => {
    const back = strayAtEnd(block, a, b);
    const front = strayAtStart(block, a, b);
    if (front + back === 0) return block;
    const { aStart, aEnd, bStart, bEnd, equal } = block;
    return {
      aStart: aStart + front,
      aEnd: aEnd - back,
      bStart: bStart + front,
      bEnd: bEnd - back,
      equal: equal - front - back,
    };
  });
}

function strayAtEnd({ aEnd, bEnd }: Block, a: WordColumns, b: WordColumns): number {
  // A short sentence that at least one text has no more of.
  if (startsSentence(a, aEnd) || startsSentence(b, bEnd)) return 0;
  return strayWords((back) => [aEnd - back, bEnd - back], LONGEST_BEGINNING, a, b);
}

function strayAtStart({ aStart, bStart }: Block, a: WordColumns, b: WordColumns): number {
  if (startsSentence(a, aStart) && startsSentence(b, bStart)) return 0;
  return strayWords((front) => [aStart + front, bStart + front], LONGEST_END, a, b);
}

/** How many words are on the far side of a border of sentences that is this near in both texts, or one word away in one; 0 where none is. */
function strayWords(
  at: (words: number) => [inA: number, inB: number],
  longest: number,
  a: WordColumns,
  b: WordColumns,
): number {
  for (let words = 1; words <= longest; words++) {
    const [inA, inB] = at(words);
    const [startsInA, startsInB] = [startsSentence(a, inA), startsSentence(b, inB)];
    // A lone word is on the far side of it in one text, and in the other no more than the word next to what was taken.
    if (words === 1 ? !startsInA && !startsInB : !startsInA || !startsInB) continue;
    const isParagraph = ((a.flags[inA]! | b.flags[inB]!) & WordFlag.ParagraphStart) !== 0;
    return isParagraph || words <= LONGEST_IN_PARAGRAPH ? words : 0;
  }
  return 0;
}

function startsSentence({ flags }: WordColumns, word: number): boolean {
  return isStart(flags, WordFlag.SentenceStart, word);
}
