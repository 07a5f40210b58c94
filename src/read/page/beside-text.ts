/** What stands on a page beside its report, and is none of it. */
import { isLonger, type TreeElement } from "../html/html-text.js";

/** What each outlet adds to a report as it likes: lines below pictures, links to other reports, forms for its newsletter and subscribers. */
const BESIDE_TEXT =
  "figcaption, [class*='caption'], [class*='related'], [class*='newsletter'], [class*='subscribe']:not([class*='subscriber'])";
/** An element of such a class that is, or holds, one of these may hold the report. */
const OF_TEXT = "body, main, article, h1";
/** A longer one, in UTF-16 code units, may hold the report too. */
const LONGEST_BESIDE = 600;

/**
 * However long it is: what readers wrote, questions for consent, advertisements of AMP, the foot of the page. Readability may take it for the
 * text of a brief.
 */
const AROUND_TEXT = [
  "#comments, .comments, .comments-area, .comment-list, #disqus_thread",
  "[class*='cookie'], [id*='cookie'], [class*='consent'], [id*='consent'], amp-ad, amp-consent, body > footer",
].join(", ");
/** WordPress puts each comment into an `<article>`, and the topics of a report among its classes: "hentry tag-cookies". */
const HOLDS_REPORT = "body, main, h1, article:not([class*='comment']), .hentry";

interface PageElement extends TreeElement {
  matches(selector: string): boolean;
  remove(): void;
}

/** Takes it out of the page. */
export function removeBesideText(page: { querySelectorAll(selector: string): Iterable<PageElement> }): void {
  for (const element of [...page.querySelectorAll(AROUND_TEXT)])
    if (!isOrHolds(element, HOLDS_REPORT)) element.remove();
  for (const element of [...page.querySelectorAll(BESIDE_TEXT)])
    if (!isOrHolds(element, OF_TEXT) && !isLonger(element, LONGEST_BESIDE)) element.remove();
}

function isOrHolds(element: PageElement, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}
