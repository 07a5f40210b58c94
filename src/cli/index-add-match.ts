/** `wirecopy index add` and `match`: articles from files into a live index, or against it; a line for each with its copies. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError, show } from "../errors.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { statOf } from "../read/files/open-bytes.js";
import { shownPath } from "../read/files/problem.js";
import type { FilesRead } from "../read/reading.js";
import { counted } from "../report/shown-numbers.js";
import type { Article, Copy } from "../types.js";
import type { RequestTo } from "./arguments/index-arguments.js";
import { ProblemLog } from "./problem-log.js";
import { inputArticles, noArticles, requireNoAddress } from "./read-input.js";
import { tellOtherFiles } from "./tell-other-files.js";
import { EventTurns } from "./terminal/event-turns.js";
import { Interrupted, unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { OutputError } from "./terminal/output.js";
import { safeJson } from "./terminal/safe-json.js";
import { shellWord } from "./terminal/shell-word.js";

/**
 * Throws `InputError` where nothing could be used or a path cannot be read, `Interrupted` after Ctrl-C, `OutputError` where no more can be written.
 * What was added until then stays, and is told.
 */
export async function indexAddOrMatch(request: RequestTo<"add" | "match">, io: CliIo): Promise<void> {
  requireNoAddress(request.paths);
  const intake = new Intake(request, io);
  const paths = new Set(request.paths);
  // Of several, one that is not there is found before the first is added.
  for (const path of paths) if (path !== "-") await statOf(path);
  try {
    for (const path of paths) await intake.read(path);
    await io.stdout.settled?.();
  } catch (error) {
    throw request.action === "add" ? intake.withWhatIsIn(error) : error;
  } finally {
    await intake.close();
  }
  intake.summarise();
}

class Intake {
  readonly #request: RequestTo<"add" | "match">;
  readonly #io: CliIo;
  readonly #log: ProblemLog;
  #index: LiveIndex | undefined;
  #taken = 0;
  #held = 0; // whose id is taken
  #changed = 0; // of these
  #replaced = 0;
  #isPathChanged = false; // the id of one of these is the path of its file
  readonly #filesRead: FilesRead = new Map();
  readonly #matched = new Set<string>();
  readonly #twice = new Set<string>(); // matched more than once

  constructor(request: RequestTo<"add" | "match">, io: CliIo) {
    this.#request = request;
    this.#io = io;
    this.#log = new ProblemLog((line) => io.stderr.write(`${line}\n`), request.input);
  }

  async read(path: string): Promise<void> {
    const { signal } = this.#io;
    const more = { filesRead: this.#filesRead };
    const turns = new EventTurns();
    for await (const article of inputArticles(path, this.#request.input, this.#io, this.#log, more)) {
      if (turns.isDue) await turns.give();
      if (signal?.aborted) break;
      // Opened for the first article: a mistyped path, or a file without one, leaves no empty index behind.
      this.#index ??= await this.#opened();
      if (this.#isLeftOut(article, this.#index)) this.#leaveOut(article, path, this.#index);
      else this.#take(article, this.#index);
    }
    if (signal?.aborted)
      throw new Interrupted(`Stopped after ${counted(this.#taken, "article")}; what was added stays.`);
  }

  async close(): Promise<void> {
    await this.#index?.close();
  }

  /** The error that ended `add`. Says what was skipped until then, and what is in the index, also where its line could not be written. */
  withWhatIsIn(error: unknown): unknown {
    if (error instanceof Interrupted) return error;
    this.#log.summarise(this.#taken);
    const articles = counted(this.#taken, "article");
    const [are, stay] = this.#taken === 1 ? ["is", "stays"] : ["are", "stay"];
    if (error instanceof OutputError)
      return new OutputError(
        `${error.message} The ${articles} read until then ${are} in the index all the same, and adding them again prints no line. To have the lines, give the same articles to wirecopy index match ${shellWord(this.#request.folder)}`,
      );
    if (this.#taken > 0)
      this.#io.stderr.write(`The ${articles} added before the error below ${are} in the index and ${stay}.\n`);
    return error;
  }

  /** Says what was left out, and what a line may be taken for. */
  summarise(): void {
    const { action, paths } = this.#request;
    const { stderr } = this.#io;
    const changed = this.#changed;
    this.#log.summarise(this.#taken);
    if (this.#replaced > 0) stderr.write(`${counted(this.#replaced, "article")} replaced.\n`);
    if (changed > 0 && action === "add")
      stderr.write(
        `${counted(changed, "id")} of those skipped ${changed === 1 ? "is" : "are"} held with another text, or another title, outlet, date or language, and ${changed === 1 ? "stays" : "stay"} as held. To replace ${changed === 1 ? "it" : "them"}, give --replace. To keep both, give what changed an id of its own${this.#isPathChanged ? "; a page or a text has the path from the folder that was given: rename it, or give a folder further up" : ""}.\n`,
      );
    const [first] = this.#twice;
    if (first !== undefined)
      stderr.write(
        `${counted(this.#twice.size, "id")} came more than once, ${this.#twice.size === 1 ? "" : "the first is "}${show(first)}: each line is of one article, in the order of the input. To tell them apart, give every article an id of its own.\n`,
      );
    if (this.#taken > 0) return;
    if (this.#held === 0) throw new InputError(noArticles(paths, this.#log));
    this.#sayAllHeld();
  }

  /** All that was given is held. Who adds the same file again has what they want: it is in the index. */
  #sayAllHeld(): void {
    if (this.#request.action === "match")
      throw new InputError(
        `The index holds ${this.#held === 1 ? "another article with this id" : "other articles with these ids"}. Give articles with ids of their own.`,
      );
    if (this.#changed === 0) this.#io.stderr.write("Nothing new: the index holds these articles already.\n");
  }

  #take(article: Article, index: LiveIndex): void {
    const { id } = article;
    this.#log.took(article);
    const copies = this.#request.action === "match" ? this.#match(article, index) : this.#put(article, index);
    this.#taken++;
    this.#io.stdout.write(`${safeJson({ id, copies })}\n`);
  }

  #match(article: Article, index: LiveIndex): Copy[] {
    (this.#matched.has(article.id) ? this.#twice : this.#matched).add(article.id);
    return index.match(article);
  }

  #put(article: Article, index: LiveIndex): Copy[] {
    if (!index.has(article.id)) return index.add(article);
    this.#replaced++;
    return index.replace(article);
  }

  /** Of a held article `match` gives the copies all the same: its line from `add` may be lost. */
  #isLeftOut(article: Article, index: LiveIndex): boolean {
    if (!index.has(article.id)) return false;
    const request = this.#request;
    if (request.action === "match") return !index.holds(article);
    return !request.replace || index.holds(article);
  }

  #leaveOut(article: Article, path: string, index: LiveIndex): void {
    this.#held++;
    const isSame = index.holds(article);
    if (!isSame) this.#changed++;
    if (!isSame && (path === article.id || existsSync(join(path, article.id)))) this.#isPathChanged = true;
    const message = isSame
      ? `${shownPath(path)}: the index holds the article with the id ${show(article.id)} already.`
      : `${shownPath(path)}: the index holds another article with the id ${show(article.id)}.`;
    this.#log.add({ file: path, reason: "held already", message });
  }

  #opened(): Promise<LiveIndex> {
    const { folder, action } = this.#request;
    if (action === "add") tellOtherFiles(folder, this.#io);
    return unheard(() => openIndex(folder, { readOnly: action === "match" }), this.#io);
  }
}
