import type { Article } from "wirecopy";

/** Two agencies and six papers tell every event, one a day. `truth` says which article was made from which. A copy changes a share
 * `changed` of its words on average (0-0.5), each copy another; a share `statements` of the texts that are nobody's copy end with the same
 * statement, word for word and without quotation marks (0-1). */
export function makeArchive(
  events?: number,
  seed?: number,
  options?: { changed?: number; statements?: number },
): { articles: Article[]; truth: { from: string; to: string }[]; outlets: string[] };
/** Numbers from 0 to below 1, the same for the same seed. */
export function makeRandom(seed: number): () => number;
