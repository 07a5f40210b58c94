/** What a collection is made of. */
import type { ArticleTable } from "../store/article-table.js";
import type { Samples } from "../text/house-text/holder-samples.js";
import type { Lexicon } from "../text/lexicon/lexicon.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import type { ResolvedOptions } from "../types.js";

/** Its articles, what is known of them all, and of their words. */
export interface CollectionSources {
  table: ArticleTable;
  counts: ArticleCounts;
  samples: Samples;
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  options: ResolvedOptions;
}

/**
 * How many articles there are, which is what words are weighed by, and how many name a source. A table counts its own; where it holds a part of an
 * archive, the counts are of the whole.
 */
export interface ArticleCounts {
  readonly size: number;
  ofSource(source: string): number;
}
