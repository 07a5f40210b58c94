/** Looks at sources, side by side: one that is slow to answer keeps none of the others waiting. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Look, WatchedSource } from "./watched-source.js";

/** A source and what the look at it gives, or is rejected with. */
export type EndedLook = [source: WatchedSource, look: Promise<Look>];

export class Looks {
  readonly #sources: readonly WatchedSource[];
  readonly #signal: AbortSignal;
  /** Each resolves once the look has ended, well or not. */
  readonly #underWay = new Map<WatchedSource, Promise<void>>();
  /** Looks that have ended and nobody has taken yet. */
  readonly #ended = new Map<WatchedSource, Promise<Look>>();

  /** `signal` ends the looks and every waiting for them, which then rejects. */
  constructor(sources: readonly WatchedSource[], signal: AbortSignal) {
    this.#sources = sources;
    this.#signal = signal;
  }

  /** When the next look is due that is not under way; Infinity where none will be. */
  get nextAt(): number {
    return this.#idle().reduce((earliest, { nextAt }) => Math.min(earliest, nextAt), Number.POSITIVE_INFINITY);
  }

  /** Whether there is none to take and none will come. */
  get areOver(): boolean {
    return this.#underWay.size + this.#ended.size === 0 && this.nextAt === Number.POSITIVE_INFINITY;
  }

  /** Begins those that are due. */
  begin(now: number): void {
    for (const source of this.#idle()) {
      if (source.nextAt > now) continue;
      const look = source.look(this.#signal);
      const end = (): void => {
        this.#underWay.delete(source);
        this.#ended.set(source, look);
      };
      this.#underWay.set(source, look.then(end, end));
    }
  }

  /** Takes all that are under way, in the order of the sources, however long they last. */
  async all(): Promise<EndedLook[]> {
    await Promise.all(this.#underWay.values());
    return this.#take();
  }

  /** Takes those that have ended, in the order of the sources, once all have or no other one does within `patience` milliseconds. */
  async quick(patience: number): Promise<EndedLook[]> {
    let before = -1;
    while (this.#underWay.size > 0 && this.#ended.size > before) {
      before = this.#ended.size;
      await this.#oneEnds(patience);
    }
    return this.#take();
  }

  /** Waits until there is one to take, `most` milliseconds at most. */
  async wait(most: number): Promise<void> {
    if (this.#ended.size === 0) await this.#oneEnds(most);
  }

  async #oneEnds(most: number): Promise<void> {
    const awake = new AbortController();
    const tooLong = sleep(most, undefined, { signal: AbortSignal.any([this.#signal, awake.signal]) });
    try {
      await Promise.race([...this.#underWay.values(), tooLong]);
    } finally {
      awake.abort();
    }
  }

  #take(): EndedLook[] {
    const taken = this.#sources.flatMap((source): EndedLook[] => {
      const look = this.#ended.get(source);
      return look === undefined ? [] : [[source, look]];
    });
    this.#ended.clear();
    return taken;
  }

  #idle(): WatchedSource[] {
    return this.#sources.filter((source) => !this.#underWay.has(source) && !this.#ended.has(source));
  }
}
