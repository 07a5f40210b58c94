/** The kinds of copy by what they mean: derivation, or only what else is shared. */
import type { Copy, CopyKind, DerivedKind } from "../types.js";

/** In the order of `CopyKind`. */
export const DERIVED_KINDS: readonly DerivedKind[] = Object.freeze<DerivedKind[]>([
  "reprint",
  "edited",
  "rewritten",
  "excerpt",
]);

const DERIVED: ReadonlySet<CopyKind> = new Set<CopyKind>(DERIVED_KINDS);

/** Whether a copy means that one text was made from the other: not so where only quotations or house text are shared. */
export function isDerived({ kind }: Pick<Copy, "kind">): boolean {
  return DERIVED.has(kind);
}

/** Whether a copy is among those that a caller is given: shared house text is told only of two articles that are compared by themselves. */
export function isListed(copy: Copy | undefined): copy is Copy {
  return copy !== undefined && copy.kind !== "boilerplate";
}
