/**
 * A stream of shingle hashes to a sample of them that any two texts draw alike: winnowing (Schleimer, Wilkerson and Aiken, 2003).
 * Of every `window` neighbouring hashes the least is kept, the last of equals. So a stretch of shingle size + window - 1 words that two
 * texts share always shares a kept hash, whatever is around it. About 2 / (window + 1) of the hashes are kept.
 */
import type { Fingerprint } from "../basics/fingerprint.js";
import { requireHashes, requireInteger } from "../basics/require.js";
import { DEFAULTS } from "../options.js";

/**
 * The fingerprint of a text. Time grows with the number of hashes, at worst times the window. Throws `InputError` for a
 * window below 1.
 *
 * @param hashes hashes in text order, as `shingleSequence` gives them; a set in ascending order is no text
 * @param window at least one hash out of this many neighbours is kept, 1 or more (default 6)
 */
export function winnow(hashes: Uint32Array, window = DEFAULTS.sketch.sampling): Fingerprint {
  requireHashes("hashes", hashes);
  requireInteger("window", window, 1);
  const positions = new Uint32Array(hashes.length);
  const size = winnowInto(positions, hashes, hashes.length, window);
  const keys = new Uint32Array(size);
  for (let i = 0; i < size; i++) keys[i] = hashes[positions[i]!]!;
  return { keys, positions: positions.slice(0, size) };
}

/** The places of the kept ones among the first `length` hashes, into an array with room for as many; gives their number. */
export function winnowInto(positions: Uint32Array, hashes: Uint32Array, length: number, window: number): number {
  let size = 0;
  let kept = -1;
  for (let end = Math.min(window, length) - 1; end >= 0 && end < length; end++) {
    const start = Math.max(0, end - window + 1);
    // The kept one stays the least until it leaves the window or the newcomer undercuts it.
    if (kept >= start && hashes[end]! > hashes[kept]!) continue;
    let least = start;
    for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    if (least === kept) continue;
    kept = least;
    positions[size++] = kept;
  }
  return size;
}
