/** Articles as the search for origins reads them: each by itself, and by its copies. */
import { isDerived } from "../basics/derived-kinds.js";
import type { OriginArticle } from "../story/reports/origins.js";
import type { Copy } from "../types.js";
import type { Collection } from "./collection.js";

/** One for each of `rows`, in their order; `reports` has the label of its report. */
export function originArticles(
  collection: Collection,
  rows: readonly number[],
  reports: Uint32Array,
  copies: readonly Copy[],
): OriginArticle[] {
  const placeOf = new Map(rows.map((row, place) => [collection.details(row).id, place]));
  const nearness = nearnessOf(copies, placeOf, reports);
  const madeFrom = madeFromOf(copies, placeOf);
  return rows.map((row, place) => {
    const { id, source, credited, creditedKey, time } = collection.details(row);
    return {
      id,
      source,
      sourceKey: collection.outletKeyOf(row),
      credited,
      creditedKey,
      time,
      words: collection.ownWords(row),
      nearness: nearness[place]!,
      madeFrom: madeFrom[place]!,
    };
  });
}

/** How much each article has word for word in common with the copies of its report: similarities added up, in thousandths. */
function nearnessOf(copies: readonly Copy[], placeOf: ReadonlyMap<string, number>, reports: Uint32Array): Uint32Array {
  const nearness = new Uint32Array(placeOf.size);
  for (const { from, to, similarity } of copies) {
    const [one, two] = [placeOf.get(from), placeOf.get(to)];
    if (one === undefined || two === undefined || reports[one] !== reports[two]) continue;
    nearness[one]! += Math.round(similarity * 1000);
    nearness[two]! += Math.round(similarity * 1000);
  }
  return nearness;
}

/** Ids of the articles that each place was made from. */
function madeFromOf(copies: readonly Copy[], placeOf: ReadonlyMap<string, number>): string[][] {
  const madeFrom: string[][] = Array.from(placeOf, () => []);
  for (const copy of copies) {
    const place = placeOf.get(copy.to);
    if (place !== undefined && isDerived(copy)) madeFrom[place]!.push(copy.from);
  }
  return madeFrom;
}
