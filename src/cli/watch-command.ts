/** `wirecopy watch`: feeds into a live index, round after round. Events are lines of JSON on standard output. */
import { MS_PER_DAY, MS_PER_MINUTE, parseTime } from "../basics/iso-time.js";
import { InputError } from "../errors.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { losesNothing, type ProblemListener } from "../read/files/problem.js";
import { printable } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import type { Article, Clustering } from "../types.js";
import { type EndedLook, Looks } from "../watch/looks.js";
import { copyEvents, type StoryEvent, storyEvents } from "../watch/story-events.js";
import type { Look, WatchedSource } from "../watch/watched-source.js";
import type { WatchRequest } from "./arguments/watch-arguments.js";
import { FirstLook, type Round } from "./first-look.js";
import { HeldAddresses } from "./held-addresses.js";
import { ProblemLog } from "./problem-log.js";
import { tellOtherFiles } from "./tell-other-files.js";
import { EventTurns } from "./terminal/event-turns.js";
import { Interrupted, unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { OutputError } from "./terminal/output.js";
import { safeJson } from "./terminal/safe-json.js";
import { watchedSources } from "./watched-sources.js";

/** Milliseconds without an answer after which those that have come are taken in. */
const PATIENCE = 5_000;

/**
 * Throws `InputError` where a single look finds no feed that can be read or nothing in them that can, `IndexAccessError` and
 * `IndexFormatError` as `openIndex`.
 */
export async function watchCommand(request: WatchRequest, io: CliIo): Promise<void> {
  const every = request.every * MS_PER_MINUTE;
  const sources = watchedSources(request.feeds, every, request.once ? "once" : "on", request.input);
  tellOtherFiles(request.index, io);
  const index = await unheard(() => openIndex(request.index), io);
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, ...(io.signal === undefined ? [] : [io.signal])]);
  const looks = new Looks(sources, signal);
  try {
    const watch = new Watch(request, index, io, await unheard(() => index.clustering(), io));
    const firstLook = new FirstLook(sources.length);
    while (true) {
      looks.begin(Date.now());
      const round = await watch.round(await (request.once ? looks.all() : looks.quick(PATIENCE)));
      await io.stdout.settled?.();
      if (request.once && round.unread.size === sources.length)
        throw new InputError("No feed could be read, for the reasons named above. Mend them, or try again later.");
      io.stderr.write(firstLook.lineAfter(round));
      if (request.once || looks.areOver) return;
      // A clock that was set back must not make it sleep for years.
      await looks.wait(Math.min(Math.max(0, looks.nextAt - Date.now()), every));
    }
  } catch (error) {
    if (error instanceof OutputError) throw new OutputError(`${error.message} What was added stays in the index.`);
    if (!io.signal?.aborted) throw error;
    throw new Interrupted("Stopped. What was added stays in the index.");
  } finally {
    ended.abort();
    await index.close();
  }
}

/** What the looks found goes into the index, and what happened is told. */
class Watch {
  readonly #keepDays: number | undefined;
  readonly #index: LiveIndex;
  readonly #io: CliIo;
  /** As last told. */
  #stories: Clustering;
  readonly #addresses: HeldAddresses;
  /** New articles that are held ones under other ids, unless these turn out to be elsewhere. */
  #doubtful: Article[] = [];
  /** Addresses of articles that were passed over since the last look, as held ones under other ids. */
  #passedOver: string[] = [];
  /** Held ones that others were passed over for: told once. */
  readonly #told = new Set<string>();
  readonly #turns = new EventTurns();

  constructor({ keepDays }: WatchRequest, index: LiveIndex, io: CliIo, stories: Clustering) {
    this.#keepDays = keepDays;
    this.#index = index;
    this.#io = io;
    this.#stories = stories;
    this.#addresses = new HeldAddresses(index);
  }

  /** Takes in what was found, and lets go of what has become too old. */
  async round(looks: readonly EndedLook[]): Promise<Round> {
    const oldest = this.#keepDays === undefined ? Number.NEGATIVE_INFINITY : Date.now() - this.#keepDays * MS_PER_DAY;
    let added = 0;
    const unread = new Set<WatchedSource>();
    for (const [source, look] of looks) {
      const taken = await this.#take(source, await look, oldest);
      if (taken === "unread") unread.add(source);
      else added += taken;
    }
    added += await this.#settle();
    const removed = Number.isFinite(oldest) ? this.#index.prune({ before: new Date(oldest).toISOString() }) : [];
    for (const id of removed) {
      this.#addresses.forget(id);
      this.#told.delete(id);
    }
    if (added + removed.length > 0) {
      const before = this.#stories;
      this.#stories = await unheard(() => this.#index.clustering(), this.#io);
      this.#tell(storyEvents(before, this.#stories));
    }
    return { looked: looks.map(([source]) => source), unread, added };
  }

  /** Number of articles that were new; "unread" where none could be read though there were some. What was said of the last look is not said again. */
  async #take(source: WatchedSource, { articles, fault }: Look, oldest: number): Promise<number | "unread"> {
    const { stderr } = this.#io;
    if (fault !== undefined && fault.why !== source.fault)
      stderr.write(`${printable(`${fault.why} ${fault.again}`.trimEnd())}\n`);
    source.fault = fault?.why;
    if (fault !== undefined) return "unread";
    if (articles === undefined) return 0;
    const lines = new Set<string>();
    const say = (line: string): void => {
      lines.add(line);
      if (!source.said?.has(line)) stderr.write(`${line}\n`);
    };
    const counts: Counts = { added: 0, seen: 0, old: 0, skipped: 0 };
    try {
      await this.#addAll(articles, oldest, counts, say);
      if (counts.seen > 0 && counts.old === counts.seen)
        say(`${printable(source.name)}: all its articles are older than --keep-days; none was added.`);
      return counts.seen === 0 && counts.skipped > 0 ? "unread" : counts.added;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { message } = error;
      say(printable(message.includes(source.name) ? message : `${source.name}: ${message}`));
      return counts.added === 0 ? "unread" : counts.added;
    } finally {
      source.said = lines;
    }
  }

  /** Those published before `oldest` are passed over: they would be removed again, round after round. Throws `InputError` as `readArticles`. */
  async #addAll(
    articles: NonNullable<Look["articles"]>,
    oldest: number,
    counts: Counts,
    say: (line: string) => void,
  ): Promise<void> {
    const log = new ProblemLog(say, { strict: false });
    const onProblem: ProblemListener = (problem) => {
      log.add(problem);
      if (!losesNothing(problem.reason)) counts.skipped++;
    };
    for await (const article of articles(onProblem)) {
      await this.#listen();
      counts.seen++;
      if (parseTime(article.publishedAt ?? "") < oldest) counts.old++;
      else if (this.#index.has(article.id)) this.#addresses.set(article.id, article.url);
      else if (this.#isAdded(article)) counts.added++;
    }
    log.summarisePartlyRead();
  }

  /** Whether an article was new, and is in. One that is held under another id is passed over; where it is not known at what address, later. */
  #isAdded(article: Article, isSettled = false): boolean {
    const copies = this.#index.add(article);
    const held = this.#addresses.sameAs(article, copies);
    if (held === undefined) {
      this.#addresses.set(article.id, article.url);
      this.#tell(copyEvents(copies));
      return true;
    }
    this.#index.remove(article.id);
    if (isSettled || this.#addresses.has(held)) this.#passOver(article, held);
    else this.#doubtful.push(article);
    return false;
  }

  #passOver({ url }: Article, held: string): void {
    this.#addresses.set(held, url);
    if (!this.#told.has(held)) this.#passedOver.push(url!);
    this.#told.add(held);
  }

  /** Number of the doubtful that were new, now that all is read that may tell where the held ones are. Says what was passed over. */
  async #settle(): Promise<number> {
    let added = 0;
    for (const article of this.#doubtful) {
      await this.#listen();
      // Another with its id may be in by now.
      if (!this.#index.has(article.id) && this.#isAdded(article, true)) added++;
    }
    const [first, ...more] = this.#passedOver;
    if (first !== undefined) {
      const passed = counted(1 + more.length, "article");
      this.#io.stderr.write(
        `${printable(`${passed} passed over, held under another id with the same outlet, title and text: ${first}${more.length === 0 ? "" : " and others"}`)}\n`,
      );
    }
    this.#doubtful = [];
    this.#passedOver = [];
    return added;
  }

  /** Throws where Ctrl-C came. */
  async #listen(): Promise<void> {
    if (this.#turns.isDue) await this.#turns.give();
    this.#io.signal?.throwIfAborted();
  }

  #tell(events: readonly StoryEvent[]): void {
    for (const event of events) this.#io.stdout.write(`${safeJson(event)}\n`);
  }
}

/** Articles of one look. */
interface Counts {
  added: number;
  seen: number;
  /** Of those seen. */
  old: number;
  /** Could not be read. */
  skipped: number;
}
