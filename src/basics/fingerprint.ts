/** The hashes kept of one text. */
export interface Fingerprint {
  /** Kept hashes in text order; repeats kept. */
  readonly keys: Uint32Array;
  /** Position (word number) of each kept hash. */
  readonly positions: Uint32Array;
}
