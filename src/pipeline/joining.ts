/** Which copies put their two articles into one report. */
import type { Copy, DerivedKind, ResolvedOptions } from "../types.js";

export function joinsReport(copy: Copy | undefined, { joinOn }: ResolvedOptions): boolean {
  return copy !== undefined && joinOn.includes(copy.kind as DerivedKind);
}

/** A copy that joins its two articles; undefined where it does not. */
export function joiningCopy(copy: Copy | undefined, options: ResolvedOptions): Copy | undefined {
  return joinsReport(copy, options) ? copy : undefined;
}
