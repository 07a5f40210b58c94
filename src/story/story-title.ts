/**
 * Titles and keywords to the title of a story. It is the headline of one of its articles (`headlineOf`, by which report/page/html-names.ts finds that
 * article again), or "" where none has one: what is shown then is the heading of the article that `headingBearer` names (report/article-names.ts).
 */
import { plainWord } from "../text/words/character-table.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import type { WordColumns } from "../text/words/word-columns.js";
import type { Report } from "../types.js";

/** Where a title holds so many keywords, one that holds a single one tells too little. */
const MANY_KEYWORDS = 3;

/** What is asked of an article. */
export interface TitledArticle {
  readonly id: string;
  /** Its headline. */
  readonly title: string;
  /** The words of that. */
  readonly words: WordColumns;
}

/**
 * The title of the origin of a story's first report, else of the first in that report that has one, else of the first in the story; of one that tells of
 * the story, if any does. "" where none has a title.
 */
export function titleOf(
  articles: readonly TitledArticle[],
  { articleIds, origin }: Pick<Report, "articleIds" | "origin">,
  keywords: readonly string[],
  vocabulary: Vocabulary,
): string {
  const titled = articles.filter(({ title }) => title.trim() !== "");
  const rank = ({ id }: TitledArticle): number => (id === origin.articleId ? 0 : articleIds.includes(id) ? 1 : 2);
  const ranked = titled.sort((a, b) => rank(a) - rank(b));
  const held = ranked.map(({ words }) => keywordsIn(words, keywords, vocabulary));
  // "Print" or "5-day forecast" above the text says nothing of the story, and "Listen to the pier podcast" little.
  const least = held.some((count) => count >= MANY_KEYWORDS) ? 2 : 1;
  return (ranked.find((_, i) => held[i]! >= least) ?? ranked[0])?.title ?? "";
}

/** How many of a story's keywords stand in a title. */
export function keywordsIn({ ids }: WordColumns, keywords: readonly string[], vocabulary: Vocabulary): number {
  const words = Array.from(ids, (id) => vocabulary.word(id));
  const held = new Set(words.flatMap((word, i) => [word, word + (words[i + 1] ?? "")]));
  return keywords.filter((keyword) => held.has(plainWord(keyword))).length;
}
