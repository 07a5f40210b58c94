/** What was found about two articles, looked up where the pair has been compared already, compared now where it has not. */
import { pairNumber } from "../basics/pair-number.js";
import { firstPlace } from "../basics/search.js";
import { holdsPair } from "../candidates/key-join.js";
import type { VerifiedCopy } from "../story/reports/verified-copy.js";
import type { Copy } from "../types.js";
import type { Candidates } from "./candidates-of-all.js";
import type { Judgement } from "./judge-pair.js";

export class CopyLookup {
  readonly #candidates: Candidates;
  readonly #verified: readonly VerifiedCopy[];
  readonly #twins: ReadonlySet<number>;
  readonly #judge: (a: number, b: number) => Judgement;
  readonly #others = new Map<number, Judgement>();

  /**
   * @param candidates all pairs that were compared
   * @param verified those of them that share something, by `b`, then `a`
   * @param twins those of them that come from one template and tell other facts
   */
  constructor(
    candidates: Candidates,
    verified: readonly VerifiedCopy[],
    twins: readonly (readonly [number, number])[],
    judge: (a: number, b: number) => Judgement,
  ) {
    this.#candidates = candidates;
    this.#verified = verified;
    this.#twins = new Set(twins.map(([a, b]) => pairNumber(a, b)));
    this.#judge = judge;
  }

  copyOf(one: number, two: number): Copy | undefined {
    const [a, b] = one < two ? [one, two] : [two, one];
    return this.#isCompared(a, b) ? this.#verifiedCopy(a, b) : this.#judged(a, b).copy;
  }

  areTwins(one: number, two: number): boolean {
    const [a, b] = one < two ? [one, two] : [two, one];
    return this.#isCompared(a, b) ? this.#twins.has(pairNumber(a, b)) : this.#judged(a, b).areTwins;
  }

  #isCompared(a: number, b: number): boolean {
    const { matching, telling } = this.#candidates;
    return holdsPair(matching, a, b) || holdsPair(telling, a, b);
  }

  #judged(a: number, b: number): Judgement {
    const pair = pairNumber(a, b);
    const known = this.#others.get(pair);
    if (known !== undefined) return known;
    const found = this.#judge(a, b);
    this.#others.set(pair, found);
    return found;
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
