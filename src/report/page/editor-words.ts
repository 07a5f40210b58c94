/** Kinds, origins and figures as an editor would say them. */
import type { CopyKind, OriginBasis } from "../../types.js";

/** What the copy does with the source: "The Courier *prints the text of* Reuters". */
export const KIND_VERB: Record<CopyKind, string> = {
  reprint: "prints the text of",
  edited: "edits the text of",
  rewritten: "rewrites the report of",
  excerpt: "takes a passage from",
  quotes: "shares mostly quotations with",
  boilerplate: "shares mostly wording taken for house text with",
};

/** In place of these, where both are of one outlet. */
export const OWN_VERSION_VERB = "is a new version of its own report,";

/** The meaning of each kind that is listed, for the legend. */
export const KIND_MEANING: Record<Exclude<CopyKind, "boilerplate">, string> = {
  reprint: "about nine tenths of the shorter text, word for word",
  edited: "about half of the shorter text, or more, comes from the other, verbatim or lightly changed",
  rewritten: "the same facts in largely the same order, in changed words",
  excerpt: "a paragraph reused in an otherwise own text",
  quotes: "what is shared is mostly direct speech or the wording of a statement; no copy",
};

export const KINDS = Object.keys(KIND_MEANING) as (keyof typeof KIND_MEANING)[];

/** How the source of a story was found. */
export const SOURCE_BASIS: Record<OriginBasis, string> = {
  "credit-line": "named in credit lines",
  earliest: "the earliest of these texts",
  containment: "the fullest of the texts nearest to all others",
  only: "a report of its own",
};

/** 0 is "A", 25 "Z", 26 "AA". */
export function letterOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}
