/** How far the weights of a row's words move while a collection changes, told from a moment that is chosen anew once they have moved far. */
import { RowLists } from "../../basics/row-lists.js";
import { widened } from "../../basics/widened.js";
import type { Drifts } from "./lasting-answers.js";
import type { WordVectors } from "./word-vectors.js";

/** A row's weights are kept anew to tell its drift from, where it has drifted by more than this share of its vector's length. */
const MOST_DRIFT = 0.03;

export class WordDrifts implements Drifts {
  readonly #words: WordVectors;
  readonly #anchors = new RowLists(); // weights of a row's words when its generation began
  #drifts = new Float64Array(0);
  #driftedIn = new Uint32Array(0); // the state of which a row's drift is known
  #generations = new Uint32Array(0);

  constructor(words: WordVectors) {
    this.#words = words;
  }

  get state(): number {
    return this.#words.state;
  }

  /** The length of the difference between a row's vector now and when its generation began. No part of it has moved further. */
  drift(row: number): number {
    this.#makeRoomFor(row);
    if (this.#driftedIn[row] !== this.state) {
      this.#drifts[row] = this.#driftFrom(this.#anchors.get(row), row);
      this.#driftedIn[row] = this.state;
    }
    return this.#drifts[row]!;
  }

  generation(row: number): number {
    return this.#generations[row] ?? 0;
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.#anchors.forget(row);
    this.#makeRoomFor(row);
    this.#driftedIn[row] = 0;
    this.#generations[row]!++;
  }

  #driftFrom(anchor: Uint32Array | undefined, row: number): number {
    const { weights, norm } = this.#words.weightsOf(row);
    if (anchor !== undefined) {
      let squares = 0;
      for (let i = 0; i < weights.length; i++) squares += (weights[i]! - anchor[i]!) ** 2;
      const drift = Math.sqrt(squares);
      if (drift <= MOST_DRIFT * norm) return drift;
    }
    this.#generations[row]!++;
    (anchor ?? this.#anchors.put(row, weights.length)).set(weights);
    return 0;
  }

  #makeRoomFor(row: number): void {
    if (row < this.#generations.length) return;
    this.#drifts = widened(this.#drifts, row * 2 + 16);
    this.#driftedIn = widened(this.#driftedIn, row * 2 + 16);
    this.#generations = widened(this.#generations, row * 2 + 16);
  }
}
