/** What a credit is, and which of an article's credits names where its text comes from. */
import { requireIterable } from "../../basics/require.js";
import type { Span } from "../../types.js";
import { knownOutlet, sameOutlet, sharesInitials } from "../outlets/outlets.js";

/**
 * - `origin`: the text, or its news, comes from there
 * - `quotation`: somebody was quoted by it ("told Reuters")
 * - `photo`: a picture comes from there
 * - `mention`: it is named, or credited with something other than the main news
 */
export type CreditRole = "origin" | "quotation" | "photo" | "mention";

/** The form that a credit was recognised by. */
export type CreditForm =
  | "dateline" // "MOSCOW (AP) —"
  | "published" // "originally published by"
  | "source" // "Source:"
  | "tail" // a closing "— AFP"
  | "byline"
  | "copyright"
  | "contribution" // "contributed to this report"
  | "cited" // "citing": the outlet behind the one that reports
  | "attribution" // "according to", "reported"
  | "interview" // "told"
  | "picture"
  | "name"; // nothing but the name

/** A place where a text says where it, or a part of it, comes from. */
export interface Credit {
  /** The whole form, such as "as reported by TASS". */
  span: Span;
  /** What comes from there. */
  role: CreditRole;
  /** Normalised display name. */
  outlet: string;
  /** What it was recognised by. */
  form: CreditForm;
}

/** How firmly a form names the origin. Where two readings of one name clash, the higher one is right. */
export const CREDIT_STRENGTH: Record<CreditForm, number> = {
  dateline: 10,
  published: 10,
  source: 9,
  tail: 9,
  picture: 8,
  interview: 7,
  byline: 6,
  copyright: 6,
  contribution: 5,
  cited: 4,
  attribution: 3,
  name: 1,
};

/** Forms in which an agency signs its own report. In all others an outlet that names itself only signs its page. */
const OWN_FORMS: ReadonlySet<CreditForm> = new Set<CreditForm>(["dateline", "tail"]);

/** Who owns a page says less of where its text is from than whoever is named in the lead. */
function firmness(credit: Credit): number {
  return CREDIT_STRENGTH[isOwnerLine(credit) ? "name" : credit.form];
}

/** Whether a credit is the copyright line of a name that no table has, such as that of a publisher on each page of its papers. */
export function isOwnerLine({ form, outlet }: Credit): boolean {
  return form === "copyright" && knownOutlet(outlet) === undefined;
}

/**
 * The credit that names where the text comes from; undefined when none does. A dateline or "originally published by" ranks before a source label
 * or a tail, these before a byline or a copyright line, and these before "according to" in the lead; after that comes the copyright line of a name
 * that no table has; among equals the first one counts. Of `own`, the article's outlet, by its name or its initials, only a dateline or a tail counts,
 * and only where nobody else is credited: an agency that signs "the mint has closed, the Ledger reported" has it from there, and a copyright line of
 * one's own says nothing about where a text is from.
 */
export function bestOrigin(credits: readonly Credit[], own?: string): Credit | undefined {
  requireIterable("The credits", credits, "what findCredits gives");
  let best: Credit | undefined;
  let signed: Credit | undefined;
  for (const credit of credits) {
    if (credit.role !== "origin") continue;
    const isOwn = own !== undefined && (sameOutlet(credit.outlet, own) || sharesInitials(credit.outlet, own));
    if (isOwn && OWN_FORMS.has(credit.form)) signed ??= credit;
    else if (!isOwn && !(best !== undefined && firmness(best) >= firmness(credit))) best = credit;
  }
  return best ?? signed;
}
