/** Kinds, origins and figures as an editor would say them. */
import type { CopyKind, DerivedKind, OriginBasis } from "../../types.js";

/** What the copy does with the source: "The Courier *prints the text of* Reuters". */
export const KIND_VERB: Record<CopyKind, string> = {
  reprint: "prints the text of",
  edited: "edits the text of",
  rewritten: "rewrites the report of",
  excerpt: "takes a passage from",
  quotes: "shares mostly quotations with",
  boilerplate: "shares mostly wording taken for house text with",
};

/** The same where both are of one outlet: "The Courier *updates* its own report". */
export const OWN_VERB: Partial<Record<CopyKind, string>> = {
  reprint: "reprints",
  edited: "updates",
  rewritten: "updates",
  excerpt: "reuses a passage of",
};

/** What two texts share where it is not known which is the source: "The Courier shares *a text* with Reuters". */
export const SHARED: Record<DerivedKind, string> = {
  reprint: "a text",
  edited: "an edited text",
  rewritten: "a rewritten report",
  excerpt: "a passage",
};

/** What is not known there, of "both" or "all". */
export function firstUnknown(of: string): string {
  return `; it is not known which came first, or whether ${of} took it from elsewhere`;
}

/** The meaning of each kind that is listed, for the legend. */
export const KIND_MEANING: Record<Exclude<CopyKind, "boilerplate">, string> = {
  reprint: "about nine tenths of the shorter text, house text aside, word for word",
  edited: "about half of the shorter text's reporting, or more, comes from the other, verbatim or lightly changed",
  rewritten: "the same facts in largely the same order, in changed words",
  excerpt: "a paragraph reused in an otherwise own text",
  quotes: "what is shared is mostly direct speech or the wording of a statement; no copy",
};

export const KINDS = Object.keys(KIND_MEANING) as (keyof typeof KIND_MEANING)[];

/** How the source of a story was found. */
export const SOURCE_BASIS: Record<OriginBasis, string> = {
  "credit-line": "named in credit lines",
  earliest: "the earliest of these texts",
  containment: `closest in wording to the other texts here${firstUnknown("all")}`,
  only: "no source found among these articles",
};

/** 0 is "A", 25 "Z", 26 "AA". */
export function letterOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}
