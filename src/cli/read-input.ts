/** The paths of a command to its articles, with progress, and with a word on everything that is skipped. */
import { InputError } from "../errors.js";
import { readArticles } from "../read/read-articles.js";
import { counted } from "../report/printable.js";
import type { Article } from "../types.js";
import type { InputOptions } from "./input-options.js";
import { Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { ProblemLog } from "./problem-log.js";
import { ProgressLine } from "./progress-line.js";

/** Fewer updates than anyone could read cost nothing. */
const ARTICLES_PER_UPDATE = 200;

export interface ReadInput {
  articles: Article[];
  /** Ctrl-C came first: these are those read until then. */
  interrupted: boolean;
}

/** Throws `InputError` where there is no article, `Interrupted` where Ctrl-C came before the first. */
export async function readInput(paths: readonly string[], input: InputOptions, io: CliIo): Promise<ReadInput> {
  const { strict, ...form } = input;
  const progress = new ProgressLine(io.stderr);
  const log = new ProblemLog((line) => {
    progress.clear();
    io.stderr.write(`${line}\n`);
  }, strict);
  const articles: Article[] = [];
  const ids = new Map<string, string>();
  try {
    for (const path of new Set(paths)) {
      for await (const article of readArticles(path, { ...form, ids, onProblem: log.add, stdin: io.stdin })) {
        articles.push(article);
        if (articles.length % ARTICLES_PER_UPDATE === 0) {
          progress.show(`Reading: ${counted(articles.length, "article")}${progress.rate(articles.length)}`);
          // A source that never waits would keep Ctrl-C from being heard.
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (io.signal?.aborted) break;
      }
      if (io.signal?.aborted) break;
    }
  } finally {
    progress.clear();
  }
  log.summarise(articles.length);
  const interrupted = io.signal?.aborted === true;
  if (interrupted && articles.length === 0) throw new Interrupted("Interrupted before the first article was read.");
  if (articles.length === 0)
    throw new InputError(`No articles in ${paths.join(", ")}. Give at least one file with an article in it.`);
  return { articles, interrupted };
}

/** For what a part of the articles would answer wrongly. Throws as `readInput`, and `Interrupted` whenever Ctrl-C came. */
export async function readAllInput(paths: readonly string[], input: InputOptions, io: CliIo): Promise<Article[]> {
  const { articles, interrupted } = await readInput(paths, input, io);
  if (!interrupted) return articles;
  throw new Interrupted(
    `Interrupted after reading ${counted(articles.length, "article")}: the answer needs them all. Nothing is printed.`,
  );
}
