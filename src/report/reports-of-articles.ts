/** Where each article of a story belongs: to which of its reports, and to which of its sources. */
import type { Report, Story } from "../types.js";

/** The report of each article, by id. */
export function reportsOfArticles({ reports }: Pick<Story, "reports">): Map<string, Report> {
  return new Map(reports.flatMap((report) => report.articleIds.map((id) => [id, report])));
}

/** The place in `story.sources` of the source that each article's report goes back to, by the article's id. */
export function sourcesOfArticles({ reports, sources }: Pick<Story, "reports" | "sources">): Map<string, number> {
  const ofReports = new Map(sources.flatMap(({ reportIds }, at) => reportIds.map((id) => [id, at])));
  return new Map(reports.flatMap(({ id, articleIds }) => articleIds.map((each) => [each, ofReports.get(id) ?? -1])));
}
