/** The kinds of copy that mean derivation, told from those that only say what else is shared. */
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
