/**
 * How much reporting stands in the passages that two texts share: the proof that is shown is the proof that decides.
 * A passage is a stretch of shared runs with small changes between them; phrases that stand alone are in none, so a text that merely uses
 * the words of its subject has no evidence here.
 */
import { firstPlace } from "../../basics/search.js";
import type { Block } from "../passages/block.js";
import type { SharedRun } from "../passages/shared-runs.js";
import { Mask } from "../texts/mask.js";
import type { PairedText } from "./pair-masks.js";

export interface PassageEvidence {
  /** Words of reporting in shared runs inside passages. */
  words: number;
  /** Words of reporting in shared runs of the passage that has most of them. */
  longest: number;
}

/** `runs`, by position in the first text, and `blocks` lead from the first text to the second. */
export function measurePassages(
  first: PairedText,
  second: PairedText,
  runs: readonly SharedRun[],
  blocks: readonly Block[],
): PassageEvidence {
  const [maskA, maskB] = [first.mask, second.mask];
  const { wordsPerToken } = first.indexed.text;
  let words = 0;
  let longest = 0;
  for (const block of blocks) {
    let own = 0;
    let counted = block.aStart; // words of a up to here have been counted
    for (let i = firstPlace(runs.length, (run) => runs[run]!.a >= block.aStart); i < runs.length; i++) {
      const { a, b, length } = runs[i]!;
      if (a >= block.aEnd) break;
      if (a + length > block.aEnd || b < block.bStart || b + length > block.bEnd) continue;
      for (let t = Math.max(0, counted - a); t < length; t++) {
        if (maskA[a + t] === Mask.Prose && maskB[b + t] === Mask.Prose) own++;
      }
      counted = Math.max(counted, a + length);
    }
    words += own;
    if (own > longest) longest = own;
  }
  return { words: words * wordsPerToken, longest: longest * wordsPerToken };
}
