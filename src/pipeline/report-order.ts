/** Which way a copy runs once the report that both articles are in, and where that comes from, is known. */
import { isEarlierOrFuller, type Printed } from "../story/reports/earlier-or-fuller.js";
import { sameOutlet } from "../text/outlets/outlets.js";
import type { Copy, Report, Story } from "../types.js";

/**
 * The copies, those within a report turned so that they run in `reportOrder`. So no article is, by way of others, a copy of itself. Copies between
 * reports stay as they are.
 *
 * @param articles all that are in a story, by their ids
 */
export function inReportOrder(
  copies: readonly Copy[],
  stories: readonly Story[],
  articles: ReadonlyMap<string, Printed>,
): Copy[] {
  const comesBefore = reportOrder(stories, articles);
  return copies.map((copy) => (comesBefore(copy.to, copy.from) ? turned(copy) : copy));
}

/** Whether two articles are in one report and the one comes before the other: the origin, else as `isEarlierOrFuller` has it. */
export function reportOrder(
  stories: readonly Story[],
  articles: ReadonlyMap<string, Printed>,
): (one: string, other: string) => boolean {
  const reportOf = new Map<string, Report>();
  for (const { reports } of stories) {
    for (const report of reports) for (const id of report.articleIds) reportOf.set(id, report);
  }
  return (one, other) => {
    const report = reportOf.get(one);
    if (report === undefined || report !== reportOf.get(other) || report.origin.articleId === other) return false;
    return report.origin.articleId === one || isEarlierOrFuller(printed(report, one), printed(report, other));
  };

  /** An undated page of the outlet that had the report first, such as the whole text of what its dated page begins, is as early as that. */
  function printed({ origin }: Report, id: string): Printed {
    const article = articles.get(id)!;
    const first = articles.get(origin.articleId ?? "");
    const isAsEarly = Number.isNaN(article.time) && first !== undefined && sameOutlet(article.source, first.source);
    return isAsEarly ? { ...article, time: first.time } : article;
  }
}

/** The copy the other way round. */
export function turned({ from, to, coverage, passages, ...rest }: Copy): Copy {
  return {
    from: to,
    to: from,
    ...rest,
    coverage: { from: coverage.to, to: coverage.from },
    passages: passages
      .map((passage) => ({ from: passage.to, to: passage.from, similarity: passage.similarity }))
      .sort((x, y) => x.to.start - y.to.start),
  };
}
