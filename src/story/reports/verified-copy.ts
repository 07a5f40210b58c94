import type { Copy } from "../../types.js";

/** A copy between two places in the order of the collection, `a` before `b`. */
export interface VerifiedCopy {
  a: number;
  b: number;
  copy: Copy;
}
