/** What two articles were found to share, looked up where the pair has been compared already, compared now where it has not. */
import { firstPlace } from "../basics/search.js";
import { holdsPair } from "../lsh/key-join.js";
import type { VerifiedCopy } from "../story/round-ups.js";
import type { Copy } from "../types.js";
import type { MeetingPairs } from "./find-candidates.js";

export class CopyLookup {
  readonly #candidates: MeetingPairs;
  readonly #verified: readonly VerifiedCopy[];
  readonly #compare: (a: number, b: number) => Copy | undefined;
  readonly #others = new Map<string, Copy | undefined>();

  /**
   * @param candidates all pairs that were compared
   * @param verified those of them that share something, by `b`, then `a`
   */
  constructor(
    candidates: MeetingPairs,
    verified: readonly VerifiedCopy[],
    compare: (a: number, b: number) => Copy | undefined,
  ) {
    this.#candidates = candidates;
    this.#verified = verified;
    this.#compare = compare;
  }

  copyOf(one: number, two: number): Copy | undefined {
    const [a, b] = one < two ? [one, two] : [two, one];
    const { matching, telling } = this.#candidates;
    if (holdsPair(matching, a, b) || holdsPair(telling, a, b)) return this.#verifiedCopy(a, b);
    const pair = `${a} ${b}`;
    if (!this.#others.has(pair)) this.#others.set(pair, this.#compare(a, b));
    return this.#others.get(pair);
  }

  #verifiedCopy(a: number, b: number): Copy | undefined {
    const verified = this.#verified;
    const place = firstPlace(verified.length, (i) => {
      const copy = verified[i]!;
      return copy.b > b || (copy.b === b && copy.a >= a);
    });
    const found = verified[place];
    return found?.a === a && found.b === b ? found.copy : undefined;
  }
}
