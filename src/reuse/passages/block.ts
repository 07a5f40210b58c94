/** What two texts share, as blocks of words; and blocks as they are shown, passages of the texts and shares of their words. */
import type { WordColumns } from "../../text/words/word-columns.js";
import type { Copy, Passage } from "../../types.js";

/** A stretch of words of both lists that belong together; half-open word positions. */
export interface Block {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
  /** Words aligned and equal. */
  equal: number;
}

/** Passages as spans of the two texts. */
export function toPassages(blocks: readonly Block[], a: WordColumns, b: WordColumns): Passage[] {
  return blocks.map((block) => ({
    from: { start: a.starts[block.aStart]!, end: a.ends[block.aEnd - 1]! },
    to: { start: b.starts[block.bStart]!, end: b.ends[block.bEnd - 1]! },
    similarity: (2 * block.equal) / (block.aEnd - block.aStart + block.bEnd - block.bStart),
  }));
}

/** Share of the words of each text that lie inside the blocks, 0–1; 0 of a text without words. */
export function coverageOf(blocks: readonly Block[], a: WordColumns, b: WordColumns): Copy["coverage"] {
  let [inA, inB] = [0, 0];
  for (const { aStart, aEnd, bStart, bEnd } of blocks) {
    inA += aEnd - aStart;
    inB += bEnd - bStart;
  }
  return { from: inA === 0 ? 0 : inA / a.ids.length, to: inB === 0 ? 0 : inB / b.ids.length };
}
