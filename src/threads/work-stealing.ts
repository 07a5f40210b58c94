/**
 * Work stealing among threads that hold the same articles. The lead thread goes through the pipeline; for a step in pieces it sends all pieces to
 * the helpers. Each thread has a stretch of neighbouring pieces, which often speak of the same articles, and takes one after the other; a
 * thread that is done takes from the stretches of others what nobody has taken yet. Then the lead waits for the helpers' answers.
 */
import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { HeldArticles } from "../pipeline/held-articles.js";
import type { HouseMarks } from "../pipeline/marked-words.js";
import { type Executor, STEPS, type Step } from "../pipeline/steps.js";
import { sharedCopy } from "./shared-copy.js";

/** Places in the shared counters: helpers that have sent their answers; then, for each thread, pieces of its stretch that are taken. */
const READY = 0;
const TAKEN = 1;

/** The counters of so many threads; the lead is thread 0. */
export function sharedCounters(threads: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * (TAKEN + threads)));
}

/** What the lead asks of a helper: its part in a step, what it knows, or to take what the others know. */
export type StepRequest =
  | { step: string; pieces: readonly unknown[] }
  | { give: "house text" }
  | { take: readonly HouseMarks[] };

/** What a helper sends: the pieces it took, with their answers. An error ends a helper, and so the whole work. */
export type StepAnswers = [piece: number, answer: unknown][];

export class WorkStealing implements Executor {
  readonly #held: HeldArticles;
  readonly #helpers: readonly MessagePort[];
  readonly #counters: Int32Array;
  readonly #onPiece: (step: string, taken: number, of: number) => void;

  constructor(
    held: HeldArticles,
    helpers: readonly MessagePort[],
    counters: Int32Array,
    onPiece: (step: string, taken: number, of: number) => void,
  ) {
    this.#held = held;
    this.#helpers = helpers;
    this.#counters = counters;
    this.#onPiece = onPiece;
  }

  each<Piece, Answer>(step: Step<Piece, Answer>, pieces: readonly Piece[]): Answer[] {
    const answers = new Array<Answer>(pieces.length);
    const helpers = pieces.length > 1 ? this.#helpers : [];
    this.#ask(helpers, () => ({ step: step.name, pieces: sharedCopy(pieces) }));
    for (const piece of untaken(this.#counters, pieces.length, 0)) {
      answers[piece] = step.run(this.#held, pieces[piece]!);
      this.#onPiece(step.name, taken(this.#counters, pieces.length), pieces.length);
    }
    for (const found of this.#answersOf<StepAnswers>(helpers))
      for (const [piece, answer] of found) answers[piece] = answer as Answer;
    return answers;
  }

  shareHouseText(): void {
    if (this.#helpers.length === 0) return;
    this.#ask(this.#helpers, () => ({ give: "house text" }));
    const collection = this.#held.collection();
    const own = sharedCopy(collection.houseMarks());
    const found = this.#answersOf<HouseMarks>(this.#helpers);
    for (const marks of found) collection.takeHouseMarks(marks);
    this.#helpers.forEach((helper, i) => {
      helper.postMessage({ take: [own, ...found.filter((_, j) => j !== i)] } satisfies StepRequest);
    });
  }

  #ask(helpers: readonly MessagePort[], request: () => StepRequest): void {
    for (let place = 0; place < this.#counters.length; place++) Atomics.store(this.#counters, place, 0);
    if (helpers.length === 0) return;
    const asked = request();
    for (const helper of helpers) helper.postMessage(asked);
  }

  /** What each helper sends, once all of them have sent it. */
  #answersOf<Message>(helpers: readonly MessagePort[]): Message[] {
    this.#waitFor(helpers.length);
    return helpers.map((helper) => (receiveMessageOnPort(helper) as { message: Message }).message);
  }

  #waitFor(helpers: number): void {
    // A helper that dies is noticed by the thread that started all, which ends this one too.
    for (let ready = this.#ready(); ready < helpers; ready = this.#ready()) Atomics.wait(this.#counters, READY, ready);
  }

  #ready(): number {
    return Atomics.load(this.#counters, READY);
  }
}

/** A helper as its thread knows it. */
export interface Helper {
  held: HeldArticles;
  /** Its way to the lead. */
  lead: MessagePort;
  /** Shared by all threads, see `sharedCounters`. */
  counters: Int32Array;
  /** Its number, from 1 on. */
  thread: number;
}

/** A helper does what it is asked: what it sends is sent, then it is counted as ready. */
export function helpWith(request: StepRequest, helper: Helper): void {
  const { held, lead, counters } = helper;
  if ("take" in request) {
    for (const marks of request.take) held.collection().takeHouseMarks(marks);
    return;
  }
  if ("give" in request) lead.postMessage(sharedCopy(held.collection().houseMarks()));
  else lead.postMessage(partInStep(request, helper));
  Atomics.add(counters, READY, 1);
  Atomics.notify(counters, READY);
}

function partInStep(
  { step: name, pieces }: { step: string; pieces: readonly unknown[] },
  { held, counters, thread }: Helper,
): StepAnswers {
  const step = STEPS.find((each) => each.name === name)!;
  const answers: StepAnswers = [];
  for (const piece of untaken(counters, pieces.length, thread))
    answers.push([piece, step.run(held, pieces[piece] as never)]);
  return answers;
}

/** Takes one piece after the other: a thread's own, then those of the threads behind it, round and round, that nobody has taken. */
function* untaken(counters: Int32Array, pieces: number, thread: number): Generator<number> {
  const threads = counters.length - TAKEN;
  for (let step = 0; step < threads; step++) {
    const owner = (thread + step) % threads;
    const [first, end] = stretch(owner, threads, pieces);
    for (;;) {
      const piece = first + Atomics.add(counters, TAKEN + owner, 1);
      if (piece >= end) break;
      yield piece;
    }
  }
}

/** The pieces of a thread: from the first up to the end. */
function stretch(thread: number, threads: number, pieces: number): [first: number, end: number] {
  return [Math.floor((thread * pieces) / threads), Math.floor(((thread + 1) * pieces) / threads)];
}

/** How many pieces are taken by now. */
function taken(counters: Int32Array, pieces: number): number {
  const threads = counters.length - TAKEN;
  let all = 0;
  for (let thread = 0; thread < threads; thread++) {
    const [first, end] = stretch(thread, threads, pieces);
    all += Math.min(end - first, Atomics.load(counters, TAKEN + thread));
  }
  return all;
}
