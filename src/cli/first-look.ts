/** What the first looks at all sources found, in a line: so that one who waits for events sees that all is well. */
import { counted, grouped } from "../report/shown-numbers.js";
import type { WatchedSource } from "../watch/watched-source.js";

/** What came of looks that have ended. */
export interface Round {
  looked: readonly WatchedSource[];
  /** Those of them that could not be read. */
  unread: ReadonlySet<WatchedSource>;
  /** Number of new articles. */
  added: number;
}

export class FirstLook {
  readonly #sources: number;
  readonly #looked = new Set<WatchedSource>();
  readonly #read = new Set<WatchedSource>();
  #added = 0;
  #isBegun = false;
  #isOver = false;

  /** `sources`: how many there are. */
  constructor(sources: number) {
    this.#sources = sources;
  }

  /** What to say after a round: once something could be read, and again once nothing is awaited any longer; "" else. */
  lineAfter({ looked, unread, added }: Round): string {
    if (this.#isOver) return "";
    this.#added += added;
    for (const source of looked) {
      this.#looked.add(source);
      if (!unread.has(source)) this.#read.add(source);
    }
    const awaited = this.#sources - this.#looked.size;
    const read = this.#read.size;
    this.#isOver = awaited === 0;
    if (read === 0 || (this.#isBegun && !this.#isOver)) return "";
    this.#isBegun = true;
    const feeds = `${read < this.#sources ? `${grouped(read)} of ` : ""}${counted(this.#sources, "feed")} read`;
    const rest = awaited > 0 ? `; ${counted(awaited, "feed")} still awaited` : "";
    return `${feeds}, ${counted(this.#added, "new article")}${rest}.\n`;
  }
}
