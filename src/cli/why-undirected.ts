/** What `compare` and `explain` say where neither of two articles is called the source of the other. */
import { isJudgedByText, outletOfBoth } from "../report/chosen-copies.js";
import { printable } from "../report/printable.js";
import { reportsOfArticles } from "../report/reports-of-articles.js";
import { JUDGED_BY_TEXT } from "../report/terminal/render-comparison.js";
import type { StoryIndex } from "../story-index.js";
import { outletKey } from "../text/outlets/outlets.js";
import type { Clustering, Copy } from "../types.js";

/**
 * As a sentence: that both go back to an outlet which has no article in their story, or that neither dates nor credits tell which came first.
 * `undefined` where one is the source.
 */
export function whyUndirected(
  index: Pick<StoryIndex, "timeOf" | "outletOf">,
  { stories }: Clustering,
  copy: Copy,
): string | undefined {
  const story = stories.find(({ articleIds }) => articleIds.includes(copy.to))!;
  const reportOf = reportsOfArticles(story);
  const outlet = outletOfBoth(copy, reportOf, new Set(story.articleIds.map((id) => outletKey(index.outletOf(id)))));
  if (outlet !== undefined) return `Both go back to ${printable(outlet)}.`;
  return isJudgedByText(copy, reportOf, { when: (id) => index.timeOf(id) }) ? JUDGED_BY_TEXT : undefined;
}
