/** What `compare` and `explain` say of the direction of a copy. */
import { isJudgedByText } from "../report/chosen-copies.js";
import { reportsOfArticles } from "../report/reports-of-articles.js";
import type { StoryIndex } from "../story-index.js";
import type { Copy } from "../types.js";

/** Whether neither the dates of two held articles nor what they credit tell which came first. */
export function isJudgedByTextIn(index: Pick<StoryIndex, "clustering" | "timeOf">, copy: Copy): boolean {
  const times = { when: (id: string) => index.timeOf(id) };
  // Reports cost a clustering, and dates alone tell of most.
  if (!isJudgedByText(copy, new Map(), times)) return false;
  const reports = index.clustering().stories.flatMap((story) => story.reports);
  return isJudgedByText(copy, reportsOfArticles({ reports }), times);
}
