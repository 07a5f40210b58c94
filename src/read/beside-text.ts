/** What each outlet adds to a report as it likes: lines below pictures, links to other reports, forms for its newsletter. */
import { isLonger, type TreeElement } from "./html-text.js";

const BESIDE_TEXT = "figcaption, [class*='caption'], [class*='related'], [class*='newsletter']";
/** An element of such a class that is, or holds, one of these may hold the report. */
const OF_TEXT = "body, main, article, h1";
/** A longer one, in UTF-16 code units, may hold the report too. */
const LONGEST_BESIDE = 600;

interface PageElement extends TreeElement {
  matches(selector: string): boolean;
  remove(): void;
}

/** Takes it out of the page. */
export function removeBesideText(page: { querySelectorAll(selector: string): Iterable<PageElement> }): void {
  for (const element of [...page.querySelectorAll(BESIDE_TEXT)]) {
    const holdsText = element.matches(OF_TEXT) || element.querySelector(OF_TEXT) !== null;
    if (!holdsText && !isLonger(element, LONGEST_BESIDE)) element.remove();
  }
}
