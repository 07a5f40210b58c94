/** The whole job over anything that gives articles, with progress, cancelling and, if wanted, in worker threads. */
import { idTaken, requireFunctions, requireObject } from "../basics/require.js";
import { unlessAborted } from "../basics/unless-aborted.js";
import { presentArticle } from "../check-article.js";
import { InputError, show } from "../errors.js";
import { ASYNC_OPTIONS, requireOwnNames, resolveOptions } from "../options.js";
import { articleRow } from "../pipeline/article-row.js";
import { clusterHeld } from "../pipeline/cluster-held.js";
import { HeldArticles } from "../pipeline/held-articles.js";
import type { Article, Clustering, ClusterOptions, ResolvedOptions } from "../types.js";
import { MOST_THREADS } from "./most-threads.js";
import { WorkShare } from "./work-share.js";
import { WorkerPool } from "./worker-pool.js";

/** How far `clusterArticles` has come. */
export interface Progress {
  /** `clustering` begins when all articles are read. */
  phase: "reading" | "clustering";
  /** Articles read, or articles clustered. */
  done: number;
}

/** Options of the asynchronous `clusterArticles`: those of the synchronous one, and how the work is done. */
export interface AsyncClusterOptions extends ClusterOptions {
  /**
   * Number of worker threads that share the whole work. With 0 the calling thread does it, and nothing else meanwhile. From 1 on the calling
   * thread stays free, and `signal` stops the work at once. More threads than cores gain nothing, and below some 6,000 articles a second one gains
   * nothing either: each has to get going by itself. The result is the same for all, to the byte. A whole number up to 1024.
   * @default 0
   */
  threads?: number | undefined;
  /** Stops reading, even while it waits for the source, and with `threads` stops clustering too. The promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * Called after each article read, before and after clustering, and with `threads` while it goes on. What it throws ends the work and rejects the
   * promise. It is not waited for: an `async` function must catch its own errors.
   */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Anything that gives articles: an array, a generator, a stream of objects, `readArticles(path)`. */
export type ArticleSource = Iterable<Article> | AsyncIterable<Article>;

/** An iterable that never waits would keep timers, and so a timed signal, from running. */
const ARTICLES_BETWEEN_PAUSES = 256;

/**
 * Reads all articles of a sync or async iterable, such as `readArticles(path)`, and clusters them. The clustering is that of the
 * synchronous `clusterArticles`, to the byte. Holds words and fingerprints, not the texts. Rejects with `InputError` for an option or an
 * article it cannot use.
 */
export async function clusterArticles(source: ArticleSource, options: AsyncClusterOptions = {}): Promise<Clustering> {
  requireObject(options, "The options");
  const { threads = 0, signal, onProgress, ...clusterOptions } = options;
  if (!Number.isInteger(threads) || threads < 0 || threads > MOST_THREADS)
    throw new InputError(
      `threads is ${show(threads)}. Give 0 for the calling thread, or a whole number up to ${MOST_THREADS}.`,
    );
  if (signal && typeof signal.throwIfAborted !== "function")
    throw new InputError(`signal is ${show(signal)}. Use the signal of an AbortController.`);
  requireFunctions(options, "onProgress");
  requireOwnNames(clusterOptions, ASYNC_OPTIONS);
  const resolved = resolveOptions(clusterOptions);
  signal?.throwIfAborted();
  if (!isSource(source))
    throw new InputError(
      `The source is ${show(source)}. Give an iterable of articles, such as an array or readArticles(path).`,
    );
  const share = new WorkShare();
  let read = 0;
  const work =
    threads === 0
      ? inThisThread(resolved)
      : new WorkerPool(resolved, threads, (step, done) =>
          onProgress?.({ phase: "clustering", done: Math.floor(share.after(step, done) * read) }),
        );
  const stop = (): void => work.stop(signal?.reason);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    for await (const article of checkedArticles(stoppable(source, signal))) {
      signal?.throwIfAborted();
      await work.add(article);
      onProgress?.({ phase: "reading", done: ++read });
      if (read % ARTICLES_BETWEEN_PAUSES === 0) await pause();
    }
    await pause();
    signal?.throwIfAborted();
    onProgress?.({ phase: "clustering", done: 0 });
    const clustering = await work.finish();
    onProgress?.({ phase: "clustering", done: read });
    return clustering;
  } finally {
    signal?.removeEventListener("abort", stop);
    work.close();
  }
}

/** Where articles are taken in and clustered. */
type Work = Pick<WorkerPool, "add" | "stop" | "close"> & { finish(): Clustering | Promise<Clustering> };

function inThisThread(options: ResolvedOptions): Work {
  const held = new HeldArticles(options, false);
  return {
    add: async (article) => void held.add(articleRow(article, held.vocabulary, options)),
    finish: () => clusterHeld(held),
    stop() {},
    close() {},
  };
}

/** What the source gives, as articles that can be used, each id once. Throws `InputError` at the first that is none. */
async function* checkedArticles(source: ArticleSource): AsyncGenerator<Article> {
  const ids = new Set<string>();
  for await (const value of source) {
    const where = `articles[${ids.size}]`;
    if (typeof value === "string" || ArrayBuffer.isView(value))
      throw new InputError(
        `${where} is ${show(value)}. Every article needs at least { id, text }. To read articles from a file use readArticles(path), from a stream of bytes readArticles("-", { stdin: stream }).`,
      );
    const article = presentArticle(value, where);
    if (ids.has(article.id)) throw idTaken(where, article.id);
    ids.add(article.id);
    yield article;
  }
}

/** The same articles; an abort is not kept waiting for the next of them. */
function stoppable(source: ArticleSource, signal: AbortSignal | undefined): ArticleSource {
  // A source that is not asynchronous gives its next article at once or blocks the thread, signals included.
  if (signal === undefined || !(Symbol.asyncIterator in source)) return source;
  return {
    [Symbol.asyncIterator](): AsyncIterator<Article> {
      const steps = source[Symbol.asyncIterator]();
      return {
        next: () => nextUnlessAborted(steps, signal),
        return: async () => (await steps.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

function nextUnlessAborted(steps: AsyncIterator<Article>, signal: AbortSignal): Promise<IteratorResult<Article>> {
  return unlessAborted(steps.next(), signal, () => {
    // Asked to close, but not waited for: it may never get there.
    Promise.resolve(steps.return?.()).catch(() => {});
    throw signal.reason;
  });
}

function isSource(source: unknown): boolean {
  if (typeof source !== "object" || source === null || ArrayBuffer.isView(source)) return false;
  return Symbol.iterator in source || Symbol.asyncIterator in source;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
