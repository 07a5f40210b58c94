/** The hashes kept of one text. */
export interface Fingerprint {
  /** Kept hashes in text order; repeats kept. */
  readonly keys: Uint32Array;
  /** Position (word number) of each kept hash. */
  readonly positions: Uint32Array;
}

/** Of so many words in a row winnowing surely keeps a shingle that they have whole. A paragraph of fewer is a line. */
export function sureLength(shingleSize: number, sampling: number): number {
  return shingleSize + sampling - 1;
}
