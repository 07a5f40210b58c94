/** Articles that gather paragraphs from reports of unrelated events: a morning briefing, a week in review. They tell no event of their own. */
import type { Copy } from "../types.js";

/** A copy between two places in the order of the collection, `a` before `b`. */
export interface VerifiedCopy {
  a: number;
  b: number;
  copy: Copy;
}

/** Places of all articles that share an excerpt with each of two others that are not related to each other. */
export function findRoundUps(
  copies: readonly VerifiedCopy[],
  areRelated: (a: number, b: number) => boolean,
): Set<number> {
  const partners = new Map<number, number[]>();
  for (const { a, b, copy } of copies) {
    if (copy.kind !== "excerpt") continue;
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const held = partners.get(one);
      if (held === undefined) partners.set(one, [two]);
      else held.push(two);
    }
  }
  const found = new Set<number>();
  for (const [place, others] of partners) {
    const [first, ...rest] = others;
    if (isRoundUp(first!, rest, areRelated)) found.add(place);
  }
  return found;
}

/** Whether an article is a round-up that shares an excerpt with each of these: the first of them in the order of the collection, and the rest. */
export function isRoundUp(
  first: number,
  rest: readonly number[],
  areRelated: (a: number, b: number) => boolean,
): boolean {
  return rest.some((other) => other !== first && !areRelated(first, other));
}
