/** The hashes kept of one text. */
export interface Fingerprint {
  /** Kept hashes in text order; repeats kept. */
  readonly keys: Uint32Array;
  /** Position (word number) of each kept hash. */
  readonly positions: Uint32Array;
}

/** Words in a row among which winnowing is sure to keep a whole shingle. A paragraph with fewer words is a line. */
export function sureLength(shingleSize: number, sampling: number): number {
  return shingleSize + sampling - 1;
}
