/**
 * How many articles there are, which is what words are weighed by, and how many name a source. A table counts its own; where it holds a part of an
 * archive, the counts are of the whole.
 */
export interface ArticleCounts {
  readonly size: number;
  ofSource(source: string): number;
}
