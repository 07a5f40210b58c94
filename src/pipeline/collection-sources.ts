/** What a collection is made of. */
import type { ArticleTable } from "../store/article-table.js";
import type { Samples } from "../text/house-text/holder-samples.js";
import type { Lexicon } from "../text/lexicon/lexicon.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import type { ResolvedOptions } from "../types.js";
import type { ArticleCounts } from "./article-counts.js";

/** Its articles, what is known of them all, and of their words. */
export interface CollectionSources {
  table: ArticleTable;
  counts: ArticleCounts;
  samples: Samples;
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  options: ResolvedOptions;
}
