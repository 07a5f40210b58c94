/** Which way a copy runs once the report that both articles are in, and where that comes from, is known. */
import { isEarlierOrFuller, type Printed } from "../story/reports/earlier-or-fuller.js";
import type { Copy, Report, Story } from "../types.js";

/**
 * The copies, those within a report turned so that they run from what comes first: the origin, else the earlier, else the fuller article. So no
 * article is, by way of others, a copy of itself. Copies between reports stay as they are.
 *
 * @param articles all that are in a story, by their ids
 */
export function inReportOrder(
  copies: readonly Copy[],
  stories: readonly Story[],
  articles: ReadonlyMap<string, Printed>,
): Copy[] {
  const reportOf = new Map<string, Report>();
  for (const { reports } of stories) {
    for (const report of reports) for (const id of report.articleIds) reportOf.set(id, report);
  }
  return copies.map((copy) => {
    const { from, to } = copy;
    const report = reportOf.get(from);
    if (report === undefined || report !== reportOf.get(to) || report.origin.articleId === from) return copy;
    const isTurned = report.origin.articleId === to || isEarlierOrFuller(articles.get(to)!, articles.get(from)!);
    return isTurned ? turned(copy) : copy;
  });
}

function turned({ from, to, coverage, passages, ...rest }: Copy): Copy {
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
