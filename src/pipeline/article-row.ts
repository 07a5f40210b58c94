/** One article to what an index keeps of it: details, words with their marks, and the fingerprint. It depends on nothing but the article. */
import type { Fingerprint } from "../basics/fingerprint.js";
import { primarySubtag } from "../basics/language-tag.js";
import { publicationTime } from "../basics/publication-times.js";
import { FingerprintWriter } from "../sketch/fingerprint-writer.js";
import type { ArticleRow } from "../store/article-table.js";
import type { ArticleDetails } from "../store/detail-columns.js";
import { creditsItself, namedOrigin } from "../text/credits/credited-outlet.js";
import { markCreditLines } from "../text/house-lines/credit-lines.js";
import { markDateLines } from "../text/house-lines/date-lines.js";
import { markParagraphNumbers } from "../text/house-lines/paragraph-numbers.js";
import { markPageHead, markRepeated } from "../text/house-lines/repeated-paragraphs.js";
import { markScripts } from "../text/house-lines/scripts.js";
import { believedLanguage, guessArticleLanguage } from "../text/language/guess-language.js";
import { joinedKeys, outletKey, outletOf } from "../text/outlets/outlets.js";
import { headlineOf } from "../text/outlets/title-outlet.js";
import { markParagraphs, splitParagraphs } from "../text/paragraphs.js";
import { plainText } from "../text/plain-text.js";
import { markCaptions } from "../text/quotations/captions.js";
import { findQuotations, markQuotations } from "../text/quotations/quotations.js";
import type { ReplacedText } from "../text/replaced-text.js";
import { unwrapped } from "../text/unwrapped.js";
import { unmarkAllCapitals } from "../text/words/all-capitals.js";
import { unmarkGermanNouns } from "../text/words/german-nouns.js";
import { scanWordsInto } from "../text/words/scan-words.js";
import { tokenHalves, wordsPerTokenOf } from "../text/words/token-halves.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { isStart, type WordColumns, WordFlag } from "../text/words/word-columns.js";
import { WordWriter } from "../text/words/word-writer.js";
import type { Article, ResolvedOptions } from "../types.js";

const [titleWriter, bodyWriter, fingerprintWriter] = [new WordWriter(), new WordWriter(), new FingerprintWriter()];

/**
 * The row of an article that `presentArticle` let pass. New words enter the vocabulary. Its columns are views, valid until the next call: an
 * article makes no garbage on its way into a table.
 */
export function articleRow(given: Article, vocabulary: Vocabulary, options: ResolvedOptions): ArticleRow {
  const plain = plainText(given.text);
  const article = { ...given, text: plain.text, title: headlineOf(given) };
  const language = languageOf(article, options);
  const title = scanWordsInto(titleWriter, article.title, vocabulary);
  const body = markedBody(unwrapped(article.text), title, vocabulary, language);
  const halves = tokenHalves(body.ids, language, vocabulary);
  const details = detailsOf(article, language, wordsPerTokenOf(halves, language));
  const fingerprint = fingerprintOf(body, halves, vocabulary, options);
  if (article.text !== given.text) moveWords(body, plain);
  return { details, title, body, fingerprint };
}

/**
 * The words of a text with all marks that it shows by itself. Paragraphs come first, since what is house text or quoted is told by them; capitals
 * that make no name go last, since credit lines are told by their capitals.
 */
function markedBody(text: string, title: WordColumns, vocabulary: Vocabulary, language: string): WordColumns {
  const body = scanWordsInto(bodyWriter, text, vocabulary);
  const paragraphs = splitParagraphs(text);
  markParagraphs(body, paragraphs);
  markCreditLines(body, text, paragraphs);
  markDateLines(body, text, paragraphs, vocabulary, language);
  markParagraphNumbers(body, text, paragraphs);
  markScripts(body, text, paragraphs);
  markPageHead(body, title);
  markRepeated(body, title);
  markQuotations(body, findQuotations(text, paragraphs));
  markCaptions(body, text, paragraphs);
  unmarkAllCapitals(body);
  if (language === "de") unmarkGermanNouns(body, text, title);
  return body;
}

function detailsOf(article: Article & { title: string }, language: string, wordsPerToken: number): ArticleDetails {
  const source = outletOf(article) ?? "";
  const { outlet: credited = "", possible } = namedOrigin(article);
  const ownKey = outletKey(source);
  // An outlet beside names that may be outlets' too is named in passing, owns the page or signs its own report.
  const keys = joinedKeys([...(possible ?? []).map(outletKey).filter((key) => key !== ownKey), outletKey(credited)]);
  return {
    id: article.id,
    title: article.title,
    source,
    credited,
    creditedKey: creditsItself(article, credited) ? ownKey : possible && credited ? `${keys}|` : keys,
    time: publicationTime(article.publishedAt),
    language,
    wordsPerToken,
  };
}

function fingerprintOf(
  { ids, flags }: WordColumns,
  halves: Uint8Array,
  vocabulary: Vocabulary,
  { sketch }: ResolvedOptions,
): Fingerprint {
  vocabulary.hashesInto(fingerprintWriter.room(ids.length), ids);
  return fingerprintWriter.write(halves, sketch, (word) => isStart(flags, WordFlag.ParagraphStart, word));
}

/** The words of a plain text to their places in the text that was given. */
function moveWords({ starts, ends }: WordColumns, plain: ReplacedText): void {
  for (let i = 0; i < starts.length; i++) {
    const { start, end } = plain.given({ start: starts[i]!, end: ends[i]! });
    starts[i] = start;
    ends[i] = end;
  }
}

function languageOf(article: Article, options: ResolvedOptions): string {
  if (article.language) return primarySubtag(believedLanguage(article.language, article.text));
  if (options.language !== "guess") return primarySubtag(options.language);
  return guessArticleLanguage(article);
}
