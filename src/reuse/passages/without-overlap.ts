/** Blocks that may overlap, to passages that overlap on neither side. */
import { appendTo } from "../../basics/append-to.js";
import type { Block } from "./block.js";

/** Equal words of a passage. Shorter ones are phrases that anybody uses. */
const FEWEST_EQUAL = 8;

/**
 * In order of `b`. The blocks with most equal words win; what is left of a weaker one counts only while it stays a passage. Each is held against its
 * neighbours alone.
 */
export function withoutOverlap(blocks: readonly Block[]): Block[] {
  const ranked = blocks.filter((block) => block.equal >= FEWEST_EQUAL);
  ranked.sort((x, y) => y.equal - x.equal || x.bStart - y.bStart || x.aStart - y.aStart);
  const kept: Block[] = [];
  const stretches = new BlockStretches();
  for (const block of ranked) {
    const free = trimmed(block, stretches.meeting(block));
    if (free === undefined) continue;
    kept.push(free);
    stretches.add(free);
  }
  return kept.sort((x, y) => x.bStart - y.bStart);
}

/** The block without its overlap with those kept, cut at one end by the same number of words on both sides. */
function trimmed(block: Block, kept: readonly Block[]): Block | undefined {
  let { aStart, aEnd, bStart, bEnd } = block;
  // A cut on one side moves the other, which may so come to overlap another block: until nothing is left to cut.
  for (let cut = -1; cut !== 0; ) {
    cut = 0;
    for (const other of kept) {
      const front = Math.max(
        overlapAtFront(aStart, aEnd, other.aStart, other.aEnd),
        overlapAtFront(bStart, bEnd, other.bStart, other.bEnd),
      );
      aStart += front;
      bStart += front;
      if (aStart >= aEnd || bStart >= bEnd) return undefined;
      const back = Math.max(
        overlapAtBack(aStart, aEnd, other.aStart, other.aEnd),
        overlapAtBack(bStart, bEnd, other.bStart, other.bEnd),
      );
      aEnd -= back;
      bEnd -= back;
      if (aStart >= aEnd || bStart >= bEnd) return undefined;
      cut += front + back;
    }
  }
  const lost = block.bEnd - block.bStart - (bEnd - bStart);
  const equal = Math.min(block.equal - lost, aEnd - aStart, bEnd - bStart);
  return equal < FEWEST_EQUAL ? undefined : { aStart, aEnd, bStart, bEnd, equal };
}

/** Blocks are looked up by stretches of so many words. */
const WORDS_A_STRETCH = 64;

/** Blocks by the stretches they reach into in both lists, so that a block is held against its neighbours alone. */
class BlockStretches {
  readonly #blocks: Block[] = [];
  readonly #inA = new Map<number, number[]>();
  readonly #inB = new Map<number, number[]>();

  add(block: Block): void {
    const number = this.#blocks.push(block) - 1;
    for (const stretch of stretchesOf(block.aStart, block.aEnd)) appendTo(this.#inA, stretch, number);
    for (const stretch of stretchesOf(block.bStart, block.bEnd)) appendTo(this.#inB, stretch, number);
  }

  /** All that overlap a block on either side, and some that come near it, in the order they were added. */
  meeting({ aStart, aEnd, bStart, bEnd }: Block): Block[] {
    const numbers = new Set<number>();
    for (const stretch of stretchesOf(aStart, aEnd))
      for (const number of this.#inA.get(stretch) ?? []) numbers.add(number);
    for (const stretch of stretchesOf(bStart, bEnd))
      for (const number of this.#inB.get(stretch) ?? []) numbers.add(number);
    return [...numbers].sort((x, y) => x - y).map((number) => this.#blocks[number]!);
  }
}

function stretchesOf(start: number, end: number): number[] {
  const stretches: number[] = [];
  for (let stretch = Math.floor(start / WORDS_A_STRETCH); stretch * WORDS_A_STRETCH < end; stretch++)
    stretches.push(stretch);
  return stretches;
}

function overlapAtFront(start: number, end: number, from: number, to: number): number {
  return from <= start && to > start ? Math.min(to, end) - start : 0;
}

function overlapAtBack(start: number, end: number, from: number, to: number): number {
  return from < end && from >= start && to > from ? end - from : 0;
}
