/**
 * Yes or no to a question about pairs of rows that is answered by how their words weigh. An answer is kept while a collection changes, for as long as
 * the weights of both rows are too near to what they were for it to come out otherwise.
 */
import { PairTable } from "../../basics/pair-table.js";
import { widened } from "../../basics/widened.js";

/** Answers kept at a time: 43 MB. One more, and the table of pairs and all columns would double. */
const MOST_ANSWERS = (1 << 20) - 1;

export interface LastingAnswer {
  readonly isYes: boolean;
  /** The answer stays while the two rows have drifted no further than this from where they are now, both together. */
  readonly lasts: number;
}

/** Where rows stand by the weights of their words. */
export interface Drifts {
  /** A number for each state of the collection: in the same one nothing has moved. */
  readonly state: number;
  /** How far a row has drifted since a moment that is another where its `generation` is another. */
  drift(row: number): number;
  generation(row: number): number;
}

export class LastingAnswers {
  readonly #find: (a: number, b: number) => LastingAnswer;
  readonly #drifts: Drifts;
  readonly #numbers = new PairTable(); // of each pair, the lower row first; the columns below are by number
  #lasts = new Float64Array(1 << 8); // an answer stays while both rows together have drifted no further than this since their generations began
  #isYes = new Uint8Array(1 << 8);
  #states = new Uint32Array(1 << 8); // in which it was found
  #generations = new Uint32Array(1 << 8); // those of both rows together: each only grows

  /** @param find answers for a pair, which it may be given in either order */
  constructor(find: (a: number, b: number) => LastingAnswer, drifts: Drifts) {
    this.#find = find;
    this.#drifts = drifts;
  }

  get(a: number, b: number): boolean {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const known = this.#numbers.get(low, high);
    if (known !== 0 && this.#stands(known, low, high)) return this.#isYes[known] === 1;
    const { isYes, lasts } = this.#find(a, b);
    if (known === 0 && this.#numbers.size === MOST_ANSWERS) this.#numbers.clear();
    const number = this.#numbers.numberOf(low, high);
    this.#makeRoom(number);
    this.#isYes[number] = Number(isYes);
    this.#lasts[number] = lasts === Number.POSITIVE_INFINITY ? lasts : lasts - this.#driftOf(low, high);
    this.#states[number] = this.#drifts.state;
    this.#generations[number] = this.#generationOf(low, high);
    return isYes;
  }

  #stands(number: number, a: number, b: number): boolean {
    const lasts = this.#lasts[number]!;
    if (this.#generations[number] !== this.#generationOf(a, b)) return false;
    if (lasts === Number.POSITIVE_INFINITY || this.#states[number] === this.#drifts.state) return true;
    // To ask how far a row has drifted may begin a generation of it.
    return lasts >= 0 && this.#driftOf(a, b) <= lasts && this.#generations[number] === this.#generationOf(a, b);
  }

  #driftOf(a: number, b: number): number {
    return this.#drifts.drift(a) + this.#drifts.drift(b);
  }

  #generationOf(a: number, b: number): number {
    return (this.#drifts.generation(a) + this.#drifts.generation(b)) >>> 0;
  }

  #makeRoom(number: number): void {
    if (number < this.#lasts.length) return;
    const room = 2 * number;
    this.#lasts = widened(this.#lasts, room);
    this.#isYes = widened(this.#isYes, room);
    this.#states = widened(this.#states, room);
    this.#generations = widened(this.#generations, room);
  }
}
