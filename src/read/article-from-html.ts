/** A web page to an article: main text by Readability.js on linkedom, which runs no script and fetches nothing. */
import { htmlText, isDeeper, type TreeElement, type TreeNode } from "./html-text.js";
import { isoFromDate } from "./iso-from-date.js";
import type { ReadArticle } from "./open-file.js";
import { outsideLinks } from "./outside-links.js";
import { type PageDetails, pageDetails } from "./page-details.js";
import { withoutOutlet } from "./page-headline.js";
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

/** `undefined` where the page has no text to find. Time grows with the tags, a few microseconds each. */
export async function articleFromHtml(html: string, id: string): Promise<ReadArticle | undefined> {
  const { Readability, parseHTML } = await import("./library-html.js");
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  );
  if (isDeeper(document.documentElement as unknown as TreeNode | null, DEEPEST)) return undefined;
  const details = pageDetails(document, savedFrom(html));
  const heading = document.title;
  const inWords = isWrittenInWords(details, heading);
  const parsed = new Readability<TreeNode>(document, {
    maxElemsToParse: MOST_TAGS,
    charThreshold:
      inWords || document.querySelector("article, main") === null ? SHORTEST_TEXT : SHORTEST_TEXT_OF_SYLLABLES,
    serializer: (node) => node as unknown as TreeNode,
  }).parse();
  const title = withoutOutlet(details.title ?? (parsed?.title || undefined), details.headline);
  const content = parsed?.content ? htmlText(parsed.content) : "";
  const shown = inWords ? content : withoutHeading(content, title ?? heading);
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
