/** The paths of a command to its articles, with progress, and with a word on everything that is skipped. */
import { statSync } from "node:fs";
import { InputError } from "../errors.js";
import type { ReadArticle } from "../read/files/file-reader.js";
import { isAddress, withoutPassword } from "../read/files/is-address.js";
import { shownPath } from "../read/files/problem.js";
import { articlesFrom } from "../read/read-articles.js";
import type { ReadOptions } from "../read/read-options.js";
import type { FilesRead, ReadProgress } from "../read/reading.js";
import { counted } from "../report/shown-numbers.js";
import type { Article } from "../types.js";
import { asFlag, type InputOptions } from "./arguments/input-options.js";
import { ProblemLog } from "./problem-log.js";
import { EventTurns } from "./terminal/event-turns.js";
import { Interrupted } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { ProgressLine } from "./terminal/progress-line.js";
import { shellWord } from "./terminal/shell-word.js";

export interface ReadInput {
  articles: Article[];
  /** Ctrl-C came first: these are those read until then. */
  interrupted: boolean;
}

/** Throws `InputError` where there is no article, `Interrupted` where Ctrl-C came before the first. */
export async function readInput(paths: readonly string[], input: InputOptions, io: CliIo): Promise<ReadInput> {
  requireNoAddress(paths);
  const line = new ProgressLine(io.stderr, io.env);
  const log = new ProblemLog((problem) => {
    line.clear();
    io.stderr.write(`${problem}\n`);
  }, input);
  const articles: Article[] = [];
  const all = [...new Set(paths)];
  const progress = new ReadingProgress(line, all.length);
  const turns = new EventTurns();
  const more: MoreOfInput = { ids: new Map(), onProgress: progress.onProgress, filesRead: new Map() };
  try {
    for (const path of all) {
      for await (const article of inputArticles(path, input, io, log, more)) {
        articles.push(article);
        log.took(article);
        if (turns.isDue) {
          progress.show(articles.length);
          await turns.give();
        }
        if (io.signal?.aborted) break;
      }
      if (io.signal?.aborted) break;
      progress.endPath();
    }
  } finally {
    line.clear();
  }
  log.summarise(articles.length);
  const interrupted = io.signal?.aborted === true;
  if (interrupted && articles.length === 0) throw new Interrupted("Interrupted before the first article was read.");
  if (articles.length === 0) throw new InputError(noArticles(paths, log));
  return { articles, interrupted };
}

/** How far the reading of several paths has come, shown on a line from time to time. */
class ReadingProgress {
  readonly #line: ProgressLine;
  readonly #paths: number;
  #pathsRead = 0;
  #shareOfPath = 0;

  constructor(line: ProgressLine, paths: number) {
    this.#line = line;
    this.#paths = paths;
  }

  /** Paths are taken to be of one size; within each the bytes say how far it is. */
  readonly onProgress = ({ bytes, of = 0 }: ReadProgress): void => {
    this.#shareOfPath = of > 0 ? Math.min(1, bytes / of) : 0;
  };

  endPath(): void {
    this.#pathsRead++;
    this.#shareOfPath = 0;
  }

  show(articles: number): void {
    const share = (this.#pathsRead + this.#shareOfPath) / this.#paths;
    this.#line.update(`Reading: ${counted(articles, "article")}`, articles, share);
  }
}

/** What is asked of some commands beside. */
interface MoreOfInput extends Pick<ReadOptions, "ids" | "onProgress"> {
  filesRead?: FilesRead;
}

/** The articles of one path. `log` is told of what is skipped. */
export function inputArticles(
  path: string,
  { map, dateOrder, format, encoding }: InputOptions,
  { stdin }: CliIo,
  log: ProblemLog,
  { filesRead, ...more }: MoreOfInput = {},
): AsyncGenerator<ReadArticle> {
  const listeners = { onProblem: log.add, onUnreadField: log.addUnread };
  return articlesFrom(path, { map, dateOrder, format, encoding, ...listeners, ...more, stdin }, asFlag, filesRead);
}

/** Throws `InputError` for an address: nothing is fetched but feeds, by `watch`. */
export function requireNoAddress(paths: readonly string[]): void {
  const given = paths.find(isAddress);
  if (given === undefined) return;
  const address = withoutPassword(given);
  throw new InputError(
    `${address} is an address, and articles are read from files. Save the page or feed as a file first; to follow a feed: wirecopy watch ${shellWord(address)} --index FOLDER`,
  );
}

/** The sentence for input without an article. */
export function noArticles(paths: readonly string[], { mapOption, lacksFields }: ProblemLog): string {
  const named = paths.map(shownPath).join(", ");
  if (paths.every(isEmptyFile))
    return `${named} ${paths.length === 1 ? "is" : "are"} empty. Give at least one file with an article in it.`;
  const whole = lacksFields
    ? "If the id and the text have other names there, give them: --map id=FIELD,text=FIELD"
    : "Give at least one file with an article in it.";
  const repair = mapOption === "" ? whole : `Try it with ${mapOption}`;
  return `No articles in ${named}. ${repair}`;
}

function isEmptyFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === 0;
}

/** For what a part of the articles would answer wrongly. Throws as `readInput`, and `Interrupted` whenever Ctrl-C came. */
export async function readAllInput(paths: readonly string[], input: InputOptions, io: CliIo): Promise<Article[]> {
  const { articles, interrupted } = await readInput(paths, input, io);
  if (!interrupted) return articles;
  throw new Interrupted(
    `Interrupted after reading ${counted(articles.length, "article")}: the answer needs them all. Nothing is printed.`,
  );
}
