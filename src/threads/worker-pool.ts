/** A pool of worker threads for one clustering, seen from the thread that starts them: articles go out in batches, the clustering comes back. */
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { InputError } from "../errors.js";
import type { Article, Clustering, ResolvedOptions } from "../types.js";
import { type ArticleBatch, BatchWriter } from "./article-batch.js";
import type { Notice, Order, ThreadSetup } from "./cluster-worker.js";
import { sharedCounters } from "./work-stealing.js";

/** Batches that may wait at each thread before no more are read: enough that none is ever idle. */
const BATCHES_AHEAD = 4;

export class WorkerPool {
  readonly #workers: readonly Worker[];
  readonly #writer = new BatchWriter();
  /** Batches sent to each thread and not yet taken in. */
  readonly #waiting: number[];
  #onTaken = (): void => {};
  #isOver = false;
  #result!: (clustering: Clustering) => void;
  #fail!: (reason: unknown) => void;
  /** Settles once: with the clustering, or with what ended it before. */
  readonly #outcome = new Promise<Clustering>((resolve, reject) => {
    this.#result = resolve;
    this.#fail = reject;
  });

  /** Starts the threads, one or more; `onStep` is told how far the pipeline is, until the work is over; what it throws ends that. */
  constructor(options: ResolvedOptions, threads: number, onStep: (step: string, share: number) => void) {
    this.#outcome.catch(() => {}); // whoever waits for it hears of it
    this.#waiting = new Array<number>(threads).fill(0);
    this.#workers = setups(options, threads).map((setup, thread) => {
      const ports = [...(setup.helpers ?? []), ...(setup.lead === undefined ? [] : [setup.lead])];
      const worker = new Worker(workerFile(), { workerData: setup, transferList: ports, execArgv: [] });
      worker.on("message", (notice: Notice) => {
        if ("taken" in notice) {
          this.#waiting[thread]!--;
          this.#onTaken();
        } else if ("clustering" in notice) this.#result(notice.clustering);
        else if (!this.#isOver) {
          try {
            onStep(notice.step, notice.pieces / notice.of);
          } catch (error) {
            this.#end(error); // thrown on from here, it would end the process
          }
        }
      });
      worker.on("error", (error) => this.#end(workerFault(error)));
      worker.on("exit", (code) => this.#end(new Error(`A worker thread ended with code ${code}.`)));
      return worker;
    });
  }

  /** Takes an article in; waits where the threads have more than enough to do. Rejects when the work was stopped. */
  async add(article: Article): Promise<void> {
    const batch = this.#writer.add(article);
    if (batch === undefined) return;
    while (Math.min(...this.#waiting) >= BATCHES_AHEAD && !this.#isOver) await this.#taken();
    if (this.#isOver) await this.#outcome;
    this.#send(batch);
  }

  /** The clustering of all that was added. */
  finish(): Promise<Clustering> {
    const rest = this.#writer.take();
    if (rest !== undefined) this.#send(rest);
    for (const worker of this.#workers) worker.postMessage({ end: true } satisfies Order);
    return this.#outcome;
  }

  /** Ends the work: whoever waits for it gets the reason. */
  stop(reason: unknown): void {
    this.#end(reason);
  }

  /** Ends all threads, whatever they are doing. */
  close(): void {
    for (const worker of this.#workers) void worker.terminate();
  }

  #send(batch: ArticleBatch): void {
    const thread = this.#waiting.indexOf(Math.min(...this.#waiting));
    this.#waiting[thread]!++;
    this.#workers[thread]!.postMessage({ batch } satisfies Order);
  }

  #taken(): Promise<void> {
    return new Promise((resolve) => {
      this.#onTaken = resolve;
    });
  }

  #end(reason: unknown): void {
    this.#fail(reason);
    this.#isOver = true;
    this.#onTaken(); // whoever waits for room hears of it
  }
}

/** The first thread leads; each other one has a way to it. */
function setups(options: ResolvedOptions, threads: number): ThreadSetup[] {
  const counters = sharedCounters(threads);
  const channels = Array.from({ length: threads - 1 }, () => new MessageChannel());
  return [
    { options, counters, thread: 0, helpers: channels.map(({ port1 }) => port1) },
    ...channels.map(({ port2 }, i) => ({ options, counters, thread: i + 1, lead: port2 })),
  ];
}

/** What ended a thread; in a sentence where its file is missing, as a bundler leaves it behind. */
function workerFault(error: unknown): unknown {
  return /MODULE_NOT_FOUND$/.test(Object(error).code)
    ? noProgram(fileURLToPath(workerFile()), { cause: error })
    : error;
}

function noProgram(file: string, options?: ErrorOptions): InputError {
  return new InputError(
    `The program of the threads is missing: ${file}. Leave wirecopy out of the bundle ("external"), or set threads to 0.`,
    "invalid",
    options,
  );
}

/** Built beside this file as an entry of its own, with the same ending (.js or .cjs). */
function workerFile(): URL {
  const here: string | undefined = import.meta.url;
  if (here === undefined) throw noProgram("cluster-worker.js"); // a bundler that made CommonJS of this
  return new URL(`./cluster-worker${here.slice(here.lastIndexOf("."))}`, here);
}
