/** The articles of one story to the story: its reports with their origins, its sources, title, times and keywords. */
import { groupedByLabel } from "../basics/order.js";
import { keywords } from "../story/keywords.js";
import { findOrigin, type OriginArticle, outletsInSeveral } from "../story/reports/origins.js";
import { findSources } from "../story/reports/sources.js";
import { withCreditsInPlace, withCreditsSettled } from "../story/reports/story-credits.js";
import { titleOf } from "../story/story-title.js";
import type { WordTallies } from "../story/word-tallies.js";
import type { Report, Story } from "../types.js";
import type { Collection } from "./collection.js";

/** The articles of one story: earliest first, undated last, then by id. All columns are of one length. */
export interface StoryColumns {
  /** Their rows in the collection. */
  rows: readonly number[];
  origins: readonly OriginArticle[];
  /** The label of each one's report. */
  reports: Uint32Array;
}

/** `tallies` may serve one story after the other. Time grows with the words of the articles. */
export function assembleStory(
  collection: Collection,
  { rows, origins, reports }: StoryColumns,
  tallies: WordTallies,
): Story {
  const settled = withCreditsSettled(origins);
  const inSeveral = outletsInSeveral(settled, reports);
  const byId = new Map(settled.map((article) => [article.id, article]));
  const sourced = groupedByLabel(reports)
    .map((places) => {
      const printed = places.map((place) => settled[place]!);
      const articles = withCreditsInPlace(printed, byId);
      return {
        id: articles[0]!.id,
        articleIds: articles.map(({ id }) => id),
        origin: findOrigin(articles, inSeveral),
        articles,
      };
    })
    .sort(largestFirst);
  const sources = findSources(sourced);
  const words = keywords(rows, collection, tallies);
  const titled = rows.map((row, i) => ({
    id: origins[i]!.id,
    title: collection.details(row).title,
    words: collection.table.title(row),
  }));
  return {
    id: origins[0]!.id,
    articleIds: origins.map(({ id }) => id),
    reports: sourced.map(({ id, articleIds, origin }): Report => ({ id, articleIds, origin })),
    independentSources: sources.length,
    sources,
    title: titleOf(titled, sourced[0]!, words, collection.vocabulary),
    ...publishedBetween(origins),
    keywords: words,
  };
}

/** For `sort`. What is of one size stays in its order. */
export function largestFirst(a: Pick<Story, "articleIds">, b: Pick<Story, "articleIds">): number {
  return b.articleIds.length - a.articleIds.length;
}

/** From the first dated article to the last one. */
function publishedBetween(articles: readonly OriginArticle[]): Pick<Story, "firstPublishedAt" | "lastPublishedAt"> {
  const times = articles.map(({ time }) => time).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return {};
  const [first, last] = [times[0]!, times.at(-1)!].map((time) => new Date(time).toISOString()) as [string, string];
  return { firstPublishedAt: first, lastPublishedAt: last };
}
