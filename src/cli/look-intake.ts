/** What the looks of `wirecopy watch` found, into a live index. */
import { createHash } from "node:crypto";
import { MS_PER_DAY } from "../basics/iso-time.js";
import { publicationTime } from "../basics/publication-times.js";
import { InputError, show } from "../errors.js";
import type { LiveIndex } from "../live/live-index.js";
import { losesNothing, type ProblemListener } from "../read/files/problem.js";
import { printable } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import type { Article, Clustering } from "../types.js";
import type { EndedLook } from "../watch/looks.js";
import { copyEvents, type StoryEvent, storyEvents, withoutArticles } from "../watch/story-events.js";
import type { Look, WatchedSource } from "../watch/watched-source.js";
import type { WatchRequest } from "./arguments/watch-arguments.js";
import type { Round } from "./first-look.js";
import { HeldAddresses } from "./held-addresses.js";
import { ProblemLog } from "./problem-log.js";
import { EventTurns } from "./terminal/event-turns.js";
import { unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";

/** Articles of one look. */
interface Counts {
  added: number;
  seen: number;
  /** Of those seen. */
  old: number;
  /** Could not be read. */
  skipped: number;
}

/** Takes in the articles of looks, lets go of those that are too old, and tells what happened to the stories. */
export class LookIntake {
  readonly #keepDays: number | undefined;
  readonly #once: boolean;
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
  /** Where articles came from in this run whose ids hold in their feed only, and stand behind the name of its outlet. */
  readonly #sourceOf = new Map<string, WatchedSource>();
  readonly #turns = new EventTurns();

  constructor({ keepDays, once }: WatchRequest, index: LiveIndex, io: CliIo, stories: Clustering) {
    this.#keepDays = keepDays;
    this.#once = once;
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
    // Before anything is removed: what has come may belong to a story whose other articles have all grown too old.
    if (added > 0) this.#tellStories(await this.#grouped());
    await this.#prune(oldest);
    return { looked: looks.map(([source]) => source), unread, added };
  }

  async #prune(oldest: number): Promise<void> {
    const removed = Number.isFinite(oldest) ? this.#index.prune({ before: new Date(oldest).toISOString() }) : [];
    if (removed.length === 0) return;
    for (const id of removed) {
      this.#addresses.forget(id);
      this.#told.delete(id);
      this.#sourceOf.delete(id);
    }
    // Grouping takes long, and comes with the next new article. After the only look nobody would tell what the removal has parted.
    this.#tellStories(this.#once ? await this.#grouped() : withoutArticles(this.#stories, removed));
  }

  #grouped(): Promise<Clustering> {
    return unheard(() => this.#index.clustering(), this.#io);
  }

  #tellStories(stories: Clustering): void {
    this.#tell(storyEvents(this.#stories, stories));
    this.#stories = stories;
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
      await this.#addAll(source, articles, oldest, counts, say);
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
    source: WatchedSource,
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
    const words = new Set<string>();
    const changed: string[] = [];
    for await (const article of articles(onProblem)) {
      await this.#listen();
      counts.seen++;
      const { id, title, text, url, publishedAt } = article;
      const said = createHash("sha256")
        .update(JSON.stringify([id, title, text, url]))
        .digest("base64");
      words.add(said);
      if (publicationTime(publishedAt) < oldest) counts.old++;
      else if (source.words?.has(said) && this.#index.has(id)) continue;
      else if (this.#isNew(article, source, changed)) counts.added++;
    }
    source.words = words;
    log.summarisePartlyRead();
    const [first, ...more] = changed;
    if (first !== undefined)
      say(
        printable(
          `${source.name}: ${counted(changed.length, "article")} passed over, ${more.length === 0 ? "whose id is" : "whose ids are"} held with another title or text: ${show(first)}${more.length === 0 ? "" : " and others"}`,
        ),
      );
  }

  /**
   * Whether an article was new, and is in. Where its id is held with other words: one that holds in its feed only, and was another feed's of the same
   * name, stands behind the address of its own feed; another is passed over, and its id goes to `changed`.
   */
  #isNew(article: Article, source: WatchedSource, changed: string[]): boolean {
    const { id, url, source: outlet } = article;
    const isOfFeed = typeof outlet === "string" && id.startsWith(`${outlet}#`);
    const isHeld = this.#index.has(id);
    if (!isHeld || this.#addresses.isSame(article)) {
      if (isOfFeed && !this.#sourceOf.has(id)) this.#sourceOf.set(id, source);
      if (!isHeld) return this.#isAdded(article);
      this.#addresses.set(id, url);
      return false;
    }
    if (isOfFeed && outlet !== source.name) {
      const apart = { ...article, id: `${source.name}${id.slice(outlet.length)}` };
      if (this.#index.has(apart.id) || (this.#sourceOf.get(id) ?? source) !== source)
        return this.#isNew(apart, source, changed);
    }
    changed.push(id);
    return false;
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
