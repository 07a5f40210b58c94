/** A web page to an article: main text by Readability.js on linkedom, which runs no script and fetches nothing. */
import { hostOf, ownLabel } from "../text/outlets/outlet-host.js";
import { htmlText, isDeeper, isLonger, type TreeElement, type TreeNode } from "./html-text.js";
import { isoFromDate } from "./iso-from-date.js";
import type { ReadArticle } from "./open-file.js";
import { outsideLinks } from "./outside-links.js";
import { type PageDetails, pageDetails } from "./page-details.js";
import { tidyPage, withRoot } from "./page-document.js";
import { withoutOutlet } from "./page-headline.js";
import { withLead } from "./page-lead.js";
import { MOST_TAGS } from "./page-limits.js";
import { plainText } from "./plain-record.js";
import { savedFrom } from "./saved-from.js";
import { toldLanguage } from "./told-language.js";

/** Elements inside one another; browsers stop at 512. Readability's time grows with the square of the depth. */
const DEEPEST = 1000;

/**
 * Where Readability finds a shorter text, it looks again and takes in what it had left out as unlikely: comments, notes on cookies. Its own
 * 500 characters are meant for letters; what takes them is told in some 140 where each stands for a syllable or a word. So short a text may
 * as well be a part of one: it is enough only where the page marks its article.
 */
const SHORTEST_TEXT = 500;
const SHORTEST_TEXT_OF_SYLLABLES = 140;

/** What each outlet adds to a report as it likes: lines below pictures, links to other reports, a form for its letters. */
const BESIDE_TEXT = "figcaption, [class*='caption'], [class*='related'], [class*='newsletter']";
/** An element of such a class that is, or holds, one of these may hold the report, and so may one that is longer, in UTF-16 code units. */
const OF_TEXT = "body, main, article, h1";
const LONGEST_BESIDE = 600;
/** In UTF-16 code units. */
const LONG_PARAGRAPH = 80;

/** Chinese, Japanese and Korean are not: by the language the page says it is in, or the letters of its title. */
function isWrittenInWords({ language = "", title = "" }: PageDetails, heading: string): boolean {
  if (/^(?:zh|ja|ko|yue|cmn)\b/i.test(language)) return false;
  return !/(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\s*){4}/u.test(
    `${title} ${heading}`,
  );
}

/** Readability leaves out a heading that repeats the title, and tells so by their words: of scripts without any it is left in. */
function withoutHeading(text: string, title: string): string {
  const end = text.indexOf("\n\n");
  return end > 0 && title.startsWith(text.slice(0, end)) ? text.slice(end + 2) : text;
}

/** Where Readability finds nothing, such as in a page that a script uncovers: the paragraphs that are long enough to tell something. */
function longParagraphs(page: Pick<TreeElement, "querySelectorAll">): string {
  const texts = [...page.querySelectorAll("p")].map((paragraph) => htmlText(paragraph as unknown as TreeNode));
  return [...new Set(texts)].filter((text) => text.length >= LONG_PARAGRAPH).join("\n\n");
}

/** `undefined` where the page has no text to find. Time grows with the tags, a few microseconds each. */
export async function articleFromHtml(html: string, id: string): Promise<ReadArticle | undefined> {
  const { Readability, parseHTML } = await import("./library-html.js");
  const { document } = parseHTML(withRoot(html));
  if (isDeeper(document.documentElement as unknown as TreeNode | null, DEEPEST)) return undefined;
  tidyPage(document);
  const details = pageDetails(document, savedFrom(html));
  for (const element of [...document.querySelectorAll(BESIDE_TEXT)])
    if (!element.matches(OF_TEXT) && element.querySelector(OF_TEXT) === null)
      if (!isLonger(element as unknown as TreeNode, LONGEST_BESIDE)) element.remove();
  const paragraphs = htmlText(document.body as unknown as TreeNode).split("\n\n");
  const heading = document.title;
  const inWords = isWrittenInWords(details, heading);
  const parsed = new Readability<TreeNode>(document, {
    maxElemsToParse: MOST_TAGS,
    charThreshold:
      inWords || document.querySelector("article, main") === null ? SHORTEST_TEXT : SHORTEST_TEXT_OF_SYLLABLES,
    serializer: (node) => node as unknown as TreeNode,
  }).parse();
  const host = details.url === undefined ? undefined : hostOf(details.url);
  const names = [details.outlet, parsed?.siteName || undefined, host, host && ownLabel(host)];
  const title = withoutOutlet(details.title ?? (parsed?.title || undefined), details.headline, names);
  const content = parsed?.content ? htmlText(parsed.content) : "";
  const found = inWords ? content : withoutHeading(content, title ?? heading);
  const shown = withLead(found, details.headline, paragraphs) || longParagraphs(parseHTML(html).document);
  const stated = details.text === undefined ? "" : (await plainText(details.text)).trim();
  // A page for subscribers shows a beginning, one that a script fills shows nothing.
  const text = stated.length > 2 * shown.length ? stated : shown;
  if (text === "" && title === undefined) return undefined;
  const publishedAt = details.publishedAt ?? isoFromDate(parsed?.publishedTime);
  const language = toldLanguage([details.language, parsed?.lang], text);
  const source = details.outlet ?? (parsed?.siteName || undefined);
  const links = parsed?.content ? outsideLinks(parsed.content as unknown as TreeElement, details.url) : [];
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
