/**
 * The steps of the work that fall into pieces which need nothing of each other. Each has a name, so that another thread which holds the same
 * articles can be asked for it; pieces and answers are plain data.
 */

import { type ChannelQuestion, channelCosines } from "../story/event/channels.js";
import { type NeighbourPairs, type NeighbourQuestion, neighbourPairs } from "../story/event/event-candidates.js";
import { type CandidateKeys, candidateKeys } from "./candidate-keys.js";
import type { HeldArticles } from "./held-articles.js";
import { type Judgement, judgePair } from "./judge-pair.js";

export interface Step<Piece, Answer> {
  readonly name: string;
  run(held: HeldArticles, piece: Piece): Answer;
}

/** Runs a step for many pieces: in one thread, or spread over several. */
export interface Executor {
  /** The answers in the order of the pieces. */
  each<Piece, Answer>(step: Step<Piece, Answer>, pieces: readonly Piece[]): Answer[];
  /** Each thread is told the house text that the others found: after `keysStep`. */
  shareHouseText(): void;
}

/** The calling thread by itself. */
export function thisThread(held: HeldArticles): Executor {
  return { each: (step, pieces) => pieces.map((piece) => step.run(held, piece)), shareHouseText() {} };
}

/** Pairs of rows, `a[i]` with `b[i]`. */
export interface RowPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Pairs of places, `first[i]` with `second[i]`; other names than those of rows, so that neither is taken for the other. */
export interface PlacePairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** House text told apart, and the keys that candidates share. */
export const keysStep: Step<Uint32Array, CandidateKeys> = {
  name: "keys",
  run: (held, rows) => candidateKeys(held.collection(), rows),
};

/** Which pairs share enough facts to be compared: 1 each. */
export const factsStep: Step<RowPairs, Uint8Array> = {
  name: "facts",
  run: (held, { a, b }) => {
    const collection = held.collection();
    return Uint8Array.from(a, (row, i) => (collection.shareFacts(row, b[i]!) ? 1 : 0));
  },
};

/** The exact comparison of each pair. */
export const judgeStep: Step<RowPairs, Judgement[]> = {
  name: "judge",
  run: (held, { a, b }) => {
    const collection = held.collection();
    return Array.from(a, (row, i) => judgePair(collection, row, b[i]!));
  },
};

/** Which articles may tell of one event, for some of them. */
export const neighbourStep: Step<NeighbourQuestion, NeighbourPairs> = {
  name: "neighbours",
  run: (_held, question) => neighbourPairs(question),
};

/** What one channel says of all pairs that may tell of one event. */
export const channelStep: Step<ChannelQuestion, Float64Array> = {
  name: "channel",
  run: (_held, question) => channelCosines(question),
};

/** Every step that a thread may be asked for. */
export const STEPS: readonly Step<never, unknown>[] = [keysStep, factsStep, judgeStep, neighbourStep, channelStep];
