/** Labels to the answer: stories in their stated order, and copies that run from where each report comes from. */
import { byCodeUnits, groupedByLabel } from "../basics/order.js";
import { WordTallies } from "../story/word-tallies.js";
import type { Clustering, Copy, ResolvedOptions } from "../types.js";
import { assembleStory, largestFirst } from "./assemble-story.js";
import type { Collection } from "./collection.js";
import { originArticles } from "./origin-articles.js";
import { inReportOrder } from "./report-order.js";

export interface Labelled {
  collection: Collection;
  /** Articles in order: earliest first, undated last, then by id. Labels and copies go by the place in this list. */
  rows: readonly number[];
  /** Report label and story label of each place. */
  reports: Uint32Array;
  stories: Uint32Array;
  copies: Copy[];
  options: ResolvedOptions;
}

export function assembleClustering(labelled: Labelled): Clustering {
  const { stories, copies } = assembleStories(labelled);
  return {
    stories: stories.sort(largestFirst),
    copies: copies.sort((x, y) => byCodeUnits(x.to, y.to) || byCodeUnits(x.from, y.from)),
    options: structuredClone(labelled.options),
  };
}

/** The stories in the order of their first articles, each made from its own articles alone; and the copies in `inReportOrder`. */
export function assembleStories({
  collection,
  rows,
  reports,
  stories: labels,
  copies,
}: Omit<Labelled, "options">): Pick<Clustering, "stories" | "copies"> {
  const origins = originArticles(collection, rows, reports, copies);
  const tallies = new WordTallies(collection.vocabulary);
  const stories = groupedByLabel(labels).map((places) =>
    assembleStory(
      collection,
      {
        rows: places.map((place) => rows[place]!),
        origins: places.map((place) => origins[place]!),
        reports: Uint32Array.from(places, (place) => reports[place]!),
      },
      tallies,
    ),
  );
  return { stories, copies: inReportOrder(copies, stories, new Map(origins.map((origin) => [origin.id, origin]))) };
}
