/** What is looked at again and again, and what a look gives. */
import type { ProblemListener } from "../read/files/problem.js";
import type { Article } from "../types.js";

/** What a look at a source finds. Neither articles nor a fault: nothing new. */
export interface Look {
  articles?: (onProblem: ProblemListener) => AsyncIterable<Article>;
  /** Why a feed could not be had, and when it is asked again, which changes from look to look: sentences, the second "" where it need not be said. */
  fault?: { why: string; again: string };
}

/** Something that has articles, now and later. */
export interface WatchedSource {
  name: string;
  /** When to look next, milliseconds since 1970. */
  nextAt: number;
  /** Why it could not be had at the last look; undefined: it could. */
  fault?: string | undefined;
  /** The lines that its articles gave rise to when they were last read. */
  said?: ReadonlySet<string>;
  /** What its articles said when they were last read, each with its id, hashed. */
  words?: ReadonlySet<string>;
  /** Rejects only when `signal` is aborted. */
  look(signal: AbortSignal): Promise<Look>;
}
