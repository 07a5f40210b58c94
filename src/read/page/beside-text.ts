/** What stands on a page beside its report, and is none of it. */
import { isLonger, type TreeElement } from "../html/html-text.js";

/** What each outlet adds to a report as it likes: lines below pictures, links to other reports, forms for its newsletter and subscribers. */
const BESIDE_TEXT =
  "figcaption, [class*='caption'], [class*='related'], [class*='newsletter'], [class*='subscribe']:not([class*='subscriber'], p)";
/** An element of such a class that is, or holds, one of these may hold the report. */
const OF_TEXT = "body, main, article, h1";
/** A longer one, in UTF-16 code units, may hold the report too. */
const LONGEST_BESIDE = 600;

/** However long it is: what readers wrote, advertisements of AMP, the foot of the page. Readability may take it for the text of a brief. */
const AROUND_TEXT =
  "#comments, .comments, .comments-area, .comment-list, #disqus_thread, amp-ad, amp-consent, body > footer";
/** WordPress puts each comment into an `<article>`, and the topics of a report among its classes: "hentry tag-cookies". */
const HOLDS_REPORT = "body, main, h1, article:not([class*='comment']), .hentry";

/** Questions for consent: around a report however long they are. What is of class "article-body topic-cookies" is none. */
const ASKS_BY_CLASS = "[class*='cookie']:not([class*='article']), [class*='consent']:not([class*='article'])";
const ASKS_BY_ID = "[id*='cookie'], [id*='consent']";
/** Within a report a longer one is a part of it, and an id is what links to a heading or a section name. */
const REPORT = "article, .hentry";

/** Takes it out of the page. */
export function removeBesideText(page: Pick<TreeElement, "querySelectorAll">): void {
  for (const element of [...page.querySelectorAll(AROUND_TEXT)])
    if (!isOrHolds(element, HOLDS_REPORT)) element.remove();
  for (const element of [...page.querySelectorAll(`${ASKS_BY_CLASS}, ${ASKS_BY_ID}`)])
    if (!isOrHolds(element, HOLDS_REPORT) && !isOfReport(element)) element.remove();
  for (const element of [...page.querySelectorAll(BESIDE_TEXT)])
    if (!isOrHolds(element, OF_TEXT) && !isLonger(element, LONGEST_BESIDE)) element.remove();
}

/** Whether what is named after cookies or consent is a part of the report all the same. */
function isOfReport(element: TreeElement): boolean {
  if (element.closest(REPORT) !== null) return !element.matches(ASKS_BY_CLASS) || isLonger(element, LONGEST_BESIDE);
  return element.closest("main") !== null && isLonger(element, LONGEST_BESIDE);
}

function isOrHolds(element: TreeElement, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}
