/** The whole job in one worker thread. */
import { Worker } from "node:worker_threads";
import { presentArticle } from "../check-article.js";
import { InputError } from "../errors.js";
import type { Article, Clustering, ClusterOptions } from "../types.js";

/** What the calling thread sends. */
export interface WorkerJob {
  articles: Article[];
  options: ClusterOptions;
}

/** What comes back. Classes do not survive the way between threads, so an error travels as its parts. */
export type WorkerAnswer =
  | { clustering: Clustering }
  | { error: { name: string; message: string; stack: string | undefined } };

/**
 * Same result and same errors as in the calling thread. The fields of the articles are copied to the worker, and nothing else that may hang on
 * them. An aborted signal ends the thread at once.
 */
export async function clusterInWorker(
  articles: Article[],
  options: ClusterOptions,
  signal?: AbortSignal,
): Promise<Clustering> {
  const job: WorkerJob = { articles: bareArticles(articles), options };
  return new Promise<Clustering>((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job, execArgv: [] });
    const settle = (finish: () => void): void => {
      signal?.removeEventListener("abort", stop);
      // Some runtimes say "exit" while they terminate: by then it must be settled.
      finish();
      void worker.terminate();
    };
    const stop = (): void => settle(() => reject(signal?.reason));
    worker.on("message", (answer: WorkerAnswer) =>
      settle(() => ("clustering" in answer ? resolve(answer.clustering) : reject(revived(answer.error)))),
    );
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => settle(() => reject(new Error(`The worker thread ended with code ${code}.`))));
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
  });
}

/** What a method, a class or a record of one's own adds cannot be copied between threads, or costs for nothing. */
function bareArticles(articles: readonly unknown[]): Article[] {
  const bare: Article[] = [];
  const ids = new Set<string>();
  for (const article of articles) {
    const copy = presentArticle(article, `articles[${bare.length}]`);
    bare.push(copy);
    // The worker refuses it; an article behind it must not be refused first.
    if (ids.has(copy.id)) break;
    ids.add(copy.id);
  }
  return bare;
}

/** Built beside this file as an entry of its own, with the same ending (.js or .cjs). */
function workerFile(): URL {
  const here = import.meta.url;
  return new URL(`./cluster-worker${here.slice(here.lastIndexOf("."))}`, here);
}

function revived(parts: { name: string; message: string; stack: string | undefined }): Error {
  const error = parts.name === "InputError" ? new InputError(parts.message) : new Error(parts.message);
  if (parts.stack !== undefined) error.stack = parts.stack;
  return error;
}
