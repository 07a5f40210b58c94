/**
 * A crew of threads that hold the same articles. The lead thread goes through the pipeline; for a step in pieces it sends all pieces to the
 * helpers, every thread takes the next piece that nobody has until none is left, and the lead waits for the helpers' answers.
 */
import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { HeldArticles } from "../held-articles.js";
import type { Crew, Step } from "../steps.js";
import { sharedCopy } from "./shared-copy.js";

/** Places in the shared counters. */
const NEXT = 0; // the next piece that nobody has taken
const READY = 1; // helpers that have sent their answers
export const COUNTERS_BYTES = 8;

/** What the lead asks of a helper. */
export interface StepRequest {
  step: string;
  pieces: readonly unknown[];
}

/** What a helper sends: the pieces it took, with their answers. An error ends a helper, and so the whole work. */
export type StepAnswers = [piece: number, answer: unknown][];

export class ThreadCrew implements Crew {
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
    Atomics.store(this.#counters, NEXT, 0);
    Atomics.store(this.#counters, READY, 0);
    const request: StepRequest | undefined =
      helpers.length === 0 ? undefined : { step: step.name, pieces: sharedCopy(pieces) };
    for (const helper of helpers) helper.postMessage(request);
    for (const piece of untaken(this.#counters, pieces.length)) {
      answers[piece] = step.run(this.#held, pieces[piece]!);
      this.#onPiece(step.name, piece + 1, pieces.length);
    }
    this.#waitFor(helpers.length);
    for (const helper of helpers) {
      const { message } = receiveMessageOnPort(helper) as { message: StepAnswers };
      for (const [piece, answer] of message) answers[piece] = answer as Answer;
    }
    return answers;
  }

  #waitFor(helpers: number): void {
    // A helper that dies is noticed by the thread that started all, which ends this one too.
    for (let ready = this.#ready(); ready < helpers; ready = this.#ready()) Atomics.wait(this.#counters, READY, ready);
  }

  #ready(): number {
    return Atomics.load(this.#counters, READY);
  }
}

/** A helper's part in a step: its answers are sent, then it is counted as ready. */
export function helpWith(
  { step: name, pieces }: StepRequest,
  held: HeldArticles,
  steps: readonly Step<never, unknown>[],
  lead: MessagePort,
  counters: Int32Array,
): void {
  const step = steps.find((known) => known.name === name)!;
  const answers: StepAnswers = [];
  for (const piece of untaken(counters, pieces.length)) answers.push([piece, step.run(held, pieces[piece] as never)]);
  lead.postMessage(answers);
  Atomics.add(counters, READY, 1);
  Atomics.notify(counters, READY);
}

/** Takes one piece after the other, as long as there are any that no thread has taken. */
function* untaken(counters: Int32Array, pieces: number): Generator<number> {
  for (let piece = 0; ; ) {
    piece = Atomics.add(counters, NEXT, 1);
    if (piece >= pieces) return;
    yield piece;
  }
}
