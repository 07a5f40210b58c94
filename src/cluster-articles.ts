/** All articles at once: fills an index and gives its clustering. */
import { requireArticles } from "./basics/require.js";
import { StoryIndex } from "./story-index.js";
import type { Article, Clustering, ClusterOptions } from "./types.js";

/**
 * Finds copies, reports, stories and independent sources among articles. The order of the articles does not matter. Time and memory grow
 * near-linearly with their words. Throws `InputError` for an option that it cannot use, and for an article, which it names; nothing is done then.
 */
export function clusterArticles(articles: Iterable<Article>, options?: ClusterOptions): Clustering {
  requireArticles(articles);
  return StoryIndex.ofAll(articles, options).clustering();
}
