/** A clustering as a table: one row for each article, with its story, its report and the copy that explains it best. */
import { articlesById } from "../basics/articles-by-id.js";
import { isDerived } from "../basics/derived-kinds.js";
import { publicationTime, publishedInUtc } from "../basics/publication-times.js";
import { requireArticles, requireClustering } from "../basics/require.js";
import { outletKeyOf, outletOf } from "../text/outlets/outlets.js";
import type { Clustering, Copy, CopyKind, DeepReadonly, OriginBasis, Report, ShownArticle, Story } from "../types.js";
import { chosenAcross, chosenCopies, type Direction, directionOf } from "./chosen-copies.js";
import { copiesOfStories } from "./copies-of-stories.js";
import { sourcesOfArticles } from "./reports-of-articles.js";

/** What a row of `articleTable` tells of an article; `null` where there is nothing to tell. */
export interface TableRow {
  /** Id of the story that the article is in. */
  story: string;
  /** Title of that story. */
  storyTitle: string | null;
  /** How many independent sources the story has at most. */
  independentSources: number;
  /** Id of the report that the article is in: rows with the same one are prints of one text. */
  report: string;
  /** Id of the article. */
  article: string;
  /** Who published it: its source, else the host of its url. */
  outlet: string | null;
  /** Headline of the article. */
  title: string | null;
  /** In UTC, such as "2024-03-09T14:30:00.000Z"; where the article has a day alone, the day. */
  publishedAt: string | null;
  /** Where the report comes from: the name of an outlet that it credits, else the id of the article that the others seem to come from. */
  origin: string | null;
  /** On what grounds. */
  originBasis: OriginBasis;
  /**
   * Name of the source that the report counts for: rows of a story with the same one count once. Where no outlet is known it is the id of the article
   * at its origin.
   */
  independentSource: string | null;
  /**
   * Id of the article of its story that has most of this one's words, the origin of a report where others have hardly more; where there is none, of
   * another story. `null` where it is no copy.
   */
  copiedFrom: string | null;
  /** Of that copy. */
  kind: CopyKind | null;
  /** Share of this article's words that lie in the passages of that copy, 0–1. */
  coverage: number | null;
  /** How sure it is that it is a copy, 0–1. */
  confidence: number | null;
  /** How it is known that the other is the source; `null` also where one of the two is not among the articles. */
  direction: Direction | null;
}

interface Found {
  story: Story;
  report: Report;
  id: string;
  article: ShownArticle | undefined;
  source: string | undefined;
  copy: Copy | undefined;
  direction: Direction | undefined;
}

/** In the order in which a table has them. */
const COLUMNS: { readonly [Name in keyof TableRow]: (found: Found) => TableRow[Name] | undefined } = {
  story: ({ story }) => story.id,
  storyTitle: ({ story }) => story.title || undefined,
  independentSources: ({ story }) => story.independentSources,
  report: ({ report }) => report.id,
  article: ({ id }) => id,
  outlet: ({ article }) => article && outletOf(article),
  title: ({ article }) => article?.title,
  publishedAt: ({ article }) => publishedInUtc(article?.publishedAt),
  origin: ({ report: { origin } }) => origin.credited ?? origin.articleId,
  originBasis: ({ report: { origin } }) => origin.basis,
  independentSource: ({ source }) => source,
  copiedFrom: ({ copy }) => copy?.from,
  kind: ({ copy }) => copy?.kind,
  coverage: ({ copy }) => copy?.coverage.to,
  confidence: ({ copy }) => copy?.confidence,
  direction: ({ direction }) => direction,
};

/** The names of the columns, in order. */
export const TABLE_COLUMNS = Object.keys(COLUMNS) as readonly (keyof TableRow)[];

/**
 * One row for each article, story by story and report by report: the table that the command prints with `--format csv`, for a data frame, a database
 * or a file of another format. Outlets, titles and dates come from `articles`; of one that is not among them they are `null`. Linear in articles and
 * copies, but for a sort. Throws `InputError` for what is no clustering and what is no article.
 */
export function articleTable(clustering: DeepReadonly<Clustering>, articles: Iterable<ShownArticle> = []): TableRow[] {
  requireClustering("The clustering", clustering);
  requireArticles(articles);
  const byId = articlesById(articles);
  const { inside, across } = copiesOfStories(clustering.stories, clustering.copies.filter(isDerived));
  const when = (id: string): number => publicationTime(byId.get(id)?.publishedAt);
  const keyOf = (id: string): string => outletKeyOf(byId.get(id) ?? {});
  const lentTo = chosenAcross(clustering.stories, across, { when }).copyTo;
  return clustering.stories.flatMap((story) => {
    // What was taken from another story is named where nothing was taken from this one.
    const { reportOf, copyTo: ownTo } = chosenCopies(story, inside.get(story) ?? []);
    const grounds = { reportOf, outlets: new Set(story.articleIds.map(keyOf)), keyOf, when };
    const sourceOf = sourcesOfArticles(story);
    return story.reports.flatMap((report) =>
      report.articleIds.map((id) => {
        const source = story.sources[sourceOf.get(id) ?? -1]?.name;
        const article = byId.get(id);
        const copy = ownTo.get(id) ?? lentTo.get(id);
        const direction = copy && article && byId.has(copy.from) ? directionOf(copy, grounds) : undefined;
        return rowOf({ story, report, id, article, source, copy, direction });
      }),
    );
  });
}

function rowOf(found: Found): TableRow {
  const cells = TABLE_COLUMNS.map((name) => [name, COLUMNS[name](found) ?? null]);
  return Object.fromEntries(cells) as TableRow;
}
