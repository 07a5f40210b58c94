/** The page while it is written: what each of its parts is handed. */
import type { Copy } from "../../types.js";
import type { Facets, LeftOut } from "./facets.js";
import type { HtmlNames } from "./html-names.js";

/** What the parts of the page share. */
export interface Page {
  names: HtmlNames;
  facets: Facets;
  /** What the page may still hold of article texts, so that it opens in a browser whatever goes in. */
  budget: TextBudget;
  /** The same of texts outside the passages, so that these leave no proof out. */
  outside: TextBudget;
  left: LeftOut;
  /** Of each article that took something from another story, the copy that says best where from. */
  elsewhere: ReadonlyMap<string, Copy>;
  /** Whether a copy is to be shown with its proof. */
  isListed(copy: Copy): boolean;
  /** The id on the page of each copy written so far, and of those between stories that will be. */
  proofs: Map<Copy, string>;
  /** Whether no copy is written yet. */
  isFirst: boolean;
}

export interface TextBudget {
  /** UTF-16 units left. */
  left: number;
}
