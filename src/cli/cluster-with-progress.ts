/** Clustering with a line on the terminal that says how far it is. */
import { counted } from "../report/shown-numbers.js";
import { clusterArticles, type Progress } from "../threads/cluster-async.js";
import type { Article, Clustering, ClusterOptions } from "../types.js";
import { Interrupted } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { ProgressLine } from "./terminal/progress-line.js";

const MS_BETWEEN_LOOKS = 500;

/** Throws `Interrupted` where Ctrl-C ends it. */
export async function clusterWithProgress(
  articles: readonly Article[],
  options: ClusterOptions,
  io: Pick<CliIo, "stderr" | "env" | "signal" | "threads">,
): Promise<Clustering> {
  const progress = new ProgressLine(io.stderr, io.env);
  const all = counted(articles.length, "article");
  const what = { reading: `Fingerprinting ${all}`, clustering: `Clustering ${all}` };
  let now: Progress = { phase: "reading", done: 0 };
  const show = (): void => progress.update(what[now.phase], now.done, now.done / articles.length);
  const onProgress = (next: Progress): void => {
    const isOther = next.phase !== now.phase;
    now = next;
    if (!isOther) return;
    progress.restart();
    show();
  };
  show();
  const timer = setInterval(show, MS_BETWEEN_LOOKS);
  const { signal, threads = 0 } = io;
  try {
    return await clusterArticles(articles, { ...options, threads, onProgress, ...(signal && { signal }) });
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw new Interrupted(
      `Interrupted while clustering ${counted(articles.length, "article")}: nothing is known yet. Give fewer files, or wait longer.`,
    );
  } finally {
    clearInterval(timer);
    progress.clear();
  }
}
