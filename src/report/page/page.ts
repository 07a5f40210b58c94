/** The page while it is written: what each of its parts is handed. */
import type { Facets, LeftOut } from "./facets.js";
import type { HtmlNames } from "./html-names.js";

/** What the parts of the page share. */
export interface Page {
  names: HtmlNames;
  facets: Facets;
  /** What the page may still hold of article texts, so that it opens in a browser whatever goes in. */
  budget: TextBudget;
  left: LeftOut;
  /** Copies written so far. */
  copies: number;
}

export interface TextBudget {
  /** UTF-16 units left. */
  left: number;
}
