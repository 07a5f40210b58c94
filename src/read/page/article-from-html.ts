/** A web page to an article: main text by Readability.js on linkedom, which runs no script and fetches nothing. */

import { isFragment } from "../../text/markup.js";
import { type DateOrder, isoFromDate } from "../fields/iso-from-date.js";
import { toldLanguage } from "../fields/told-language.js";
import type { ReadArticle } from "../files/file-reader.js";
import { htmlText, isNestedBeyond, type TreeElement } from "../html/html-text.js";
import { outsideLinks } from "../html/outside-links.js";
import { MOST_TAGS } from "../html/page-limits.js";
import { textOfMarkup } from "../html/text-of-markup.js";
import { removeBesideText } from "./beside-text.js";
import { removeOtherArticles } from "./other-articles.js";
import { type PageDetails, pageDetails } from "./page-details.js";
import { tidyPage, withRoot } from "./page-document.js";
import { withLead } from "./page-lead.js";
import { comparable, withoutOutlet } from "./page-title.js";
import { savedFrom } from "./saved-from.js";

/** Elements inside one another; browsers stop at 512. Readability's time grows with the square of the depth. */
const DEEPEST = 1000;
/** Depths of all nodes of a page. Of 547 pages of news the largest has 285,000; Readability takes some 6 microseconds for each. */
const DEPTHS_IN_ALL = 2_000_000;

/**
 * `undefined` where the page has no text to find. `dateOrder` is that of dates in figures, where the caller knows. Time grows with the tags, a
 * few microseconds each.
 */
export async function articleFromHtml(
  html: string,
  id: string,
  dateOrder?: DateOrder,
): Promise<ReadArticle | undefined> {
  const { Readability, parseHTML } = await import("../libraries/library-html.js");
  const { document } = parseHTML(withRoot(html));
  if (isNestedBeyond(document.documentElement, DEEPEST, DEPTHS_IN_ALL)) return undefined;
  tidyPage(document);
  const details = pageDetails(document, { saved: savedFrom(html), dateOrder });
  removeOtherArticles(document, details.headline);
  removeBesideText(document);
  const paragraphs = htmlText(document.body).split("\n\n");
  const shownTitle = document.title.replace(/\s+/g, " ").trim();
  const inWords = isWrittenInWords(details, shownTitle);
  const isMarked = document.querySelector("article, main") !== null;
  const parsed = new Readability<TreeElement>(document, {
    maxElemsToParse: MOST_TAGS,
    charThreshold: inWords || !isMarked ? SHORTEST_TEXT : SHORTEST_TEXT_OF_SYLLABLES,
    serializer: (node) => node as unknown as TreeElement,
  }).parse();
  const title = titleOf(details, parsed?.title || shownTitle, parsed?.siteName);
  const content = parsed?.content ? htmlText(parsed.content) : "";
  const found = withoutHeading(content, [title, details.headline], inWords);
  // Readability takes a page apart.
  const shown = withLead(found, details.headline, paragraphs) || longParagraphs(parseHTML(html).document);
  const text = await fullerText(shown, details.text);
  if (text === "" && !details.title && !parsed?.title) return undefined;
  const publishedAt = details.publishedAt ?? isoFromDate(parsed?.publishedTime, dateOrder);
  const language = toldLanguage([details.language, parsed?.lang], text);
  const source = details.outlet ?? (parsed?.siteName || undefined);
  const links = parsed?.content ? outsideLinks(parsed.content, details.url) : [];
  return {
    id,
    text,
    ...(title && { title }),
    ...(details.url && { url: details.url }),
    ...(source && { source }),
    ...(publishedAt && { publishedAt }),
    ...(language && { language }),
    ...(links.length > 0 && { links }),
  };
}

/**
 * Where Readability finds a shorter text, it looks again and takes in what it had left out as unlikely: comments, notes on cookies. Its own
 * 500 characters are meant for letters; what takes them is told in some 140 where each stands for a syllable or a word. So short a text may
 * as well be a part of one: it is enough only where the page marks its article.
 */
const SHORTEST_TEXT = 500;
const SHORTEST_TEXT_OF_SYLLABLES = 140;

/** Chinese, Japanese and Korean are not: by the language the page says it is in, or the letters of its title. */
function isWrittenInWords({ language = "", title = "" }: PageDetails, shownTitle: string): boolean {
  if (/^(?:zh|ja|ko|yue|cmn)\b/i.test(language)) return false;
  return !/(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\s*){4}/u.test(
    `${title} ${shownTitle}`,
  );
}

/** What the page calls its title, or else what is shown as such, without the name of the outlet. */
function titleOf(details: PageDetails, shown: string, siteName: string | null | undefined): string | undefined {
  const names = [details.outlet, siteName || undefined, details.url];
  return withoutOutlet(details.title ?? (shown || undefined), details.headline, names) ?? details.headline;
}

/**
 * Readability leaves out a heading that repeats the title, and tells so by words of Latin letters; nor does it where another heading comes first.
 * Of scripts without words, titles have the name of the outlet beside it in many ways.
 */
function withoutHeading(text: string, titles: readonly (string | undefined)[], inWords: boolean): string {
  const end = text.indexOf("\n\n");
  const first = comparable(text.slice(0, Math.max(0, end)));
  const isTitle = (title = ""): boolean =>
    inWords ? comparable(title) === first : comparable(title).startsWith(first);
  return end > 0 && titles.some(isTitle) ? text.slice(end + 2) : text;
}

/** A shorter paragraph may be a button, a byline or a line below a picture. In UTF-16 code units. */
const LONG_PARAGRAPH = 80;

/** Where Readability finds nothing, such as in a page that a script uncovers: the paragraphs that are long enough to tell something. */
function longParagraphs(page: Pick<TreeElement, "querySelectorAll">): string {
  const texts = [...page.querySelectorAll("p")].map(htmlText);
  return [...new Set(texts)].filter((text) => text.length >= LONG_PARAGRAPH).join("\n\n");
}

/**
 * The text that a page shows, or the one that it states in JSON-LD where that has over twice as much: a page for subscribers shows a beginning,
 * one that a script fills shows nothing.
 */
async function fullerText(shown: string, stated = ""): Promise<string> {
  const once = await textOfMarkup(stated);
  // Some write HTML with its tags escaped.
  const plain = (isFragment(once) ? await textOfMarkup(once) : once).trim();
  return plain.length > 2 * shown.length ? plain : shown;
}
