/** Holders of keys to pairs worth comparing, with the number of keys that brought them together: partial numbers, to be added up by pair. */
import { appendTo } from "../basics/append-to.js";
import { joinOnKeys } from "../candidates/key-join.js";
import { InputError, show } from "../errors.js";
import { KEY_CAP, LEAST_TELLING_WORDS, TELLING_WORD_CAP } from "../pipeline/candidate-keys.js";
import { asHolder, asNumbers, type Holder, has, listIn, ROW_VERSION, type Row, type Stage } from "./rows.js";

/** Holders gathered before they are joined. */
const BATCH_SIZE = 50_000;
/** Pairs that are written as one row. */
const PAIRS_IN_ROW = 1000;
/** A cap that every key is above: it pairs neighbours alone. */
const NEIGHBOURS = 0;

/** Of each kind of key, by how many holders it may be held before it pairs neighbours alone. */
const CAPS = { matching: KEY_CAP, telling: TELLING_WORD_CAP } as const;
type Kind = keyof typeof CAPS;

export class CandidateStage implements Stage {
  readonly #batches: Record<Kind, Batch> = { matching: new Batch(), telling: new Batch() };

  *take(row: Row): Generator<Row> {
    const kind = row.kind;
    if (kind !== "matching" && kind !== "telling")
      throw new InputError(`The row has ${show(kind)} for kind. Known are matching and telling.`);
    const holders = listIn(row, "holders", asHolder);
    requireAscending(holders);
    if (has(row, "first")) {
      yield* hotKeyPairs(row, kind, holders);
      return;
    }
    const batch = this.#batches[kind];
    batch.add(holders);
    if (batch.size >= BATCH_SIZE) yield* batch.pairs(kind, CAPS[kind]);
  }

  *end(): Generator<Row> {
    for (const kind of ["matching", "telling"] as const) yield* this.#batches[kind].pairs(kind, CAPS[kind]);
  }
}

/**
 * The pairs of a hot key, told from a stretch of its holders in order. Each is paired with its neighbour and with
 * the first of all holders; the row names that one, and the last before the stretch, which is paired with it already.
 */
function* hotKeyPairs(row: Row, kind: Kind, holders: readonly Holder[]): Generator<Row> {
  const first = asHolder(row.first);
  const last = has(row, "before") ? [asHolder(row.before)] : [];
  const ahead = [first, ...last.filter(([place]) => place !== first[0])];
  const batch = new Batch();
  batch.add([...ahead, ...holders.filter(([place]) => place !== first[0])]);
  const known = ahead[1]?.[0];
  for (const found of batch.pairs(kind, NEIGHBOURS))
    yield known === undefined
      ? found
      : { ...found, pairs: listIn(found, "pairs", asNumbers).filter(([, b]) => b !== known) };
}

/** A holder that comes twice would become a copy of itself. */
function requireAscending(holders: readonly Holder[]): void {
  for (let i = 1; i < holders.length; i++) {
    const [before, place] = [holders[i - 1]![0], holders[i]![0]];
    if (place <= before)
      throw new InputError(`The holders are not ascending: ${place} follows ${before}. Give each once, by its place.`);
  }
}

/** Keys with their holders, as many as fit: an article is a row of the join, and a key the number it has in the batch. */
class Batch {
  size = 0;
  #keys = 0;
  readonly #keysOf = new Map<number, number[]>();
  readonly #needed = new Map<number, number>();

  add(holders: readonly Holder[]): void {
    for (const [place, needed] of holders) {
      appendTo(this.#keysOf, place, this.#keys);
      this.#needed.set(place, needed);
    }
    this.#keys++;
    this.size += holders.length;
  }

  *pairs(kind: Kind, cap: number): Generator<Row> {
    const places = [...this.#keysOf.keys()].sort((a, b) => a - b);
    const offsets = new Uint32Array(places.length + 1);
    places.forEach((place, i) => {
      offsets[i + 1] = offsets[i]! + this.#keysOf.get(place)!.length;
    });
    const keys = Uint32Array.from(places.flatMap((place) => this.#keysOf.get(place)!));
    const { a, b, shared } = joinOnKeys({ keys, offsets }, cap, 1);
    for (let from = 0; from < a.length; from += PAIRS_IN_ROW) {
      const pairs: number[][] = [];
      for (let i = from; i < Math.min(a.length, from + PAIRS_IN_ROW); i++) {
        const [one, two] = [places[a[i]!]!, places[b[i]!]!];
        pairs.push([one, two, shared[i]!, this.#least(kind, one, two)]);
      }
      yield { v: ROW_VERSION, kind, pairs };
    }
    this.size = 0;
    this.#keys = 0;
    this.#keysOf.clear();
    this.#needed.clear();
  }

  #least(kind: Kind, one: number, two: number): number {
    return kind === "telling" ? LEAST_TELLING_WORDS : Math.min(this.#needed.get(one)!, this.#needed.get(two)!);
  }
}
