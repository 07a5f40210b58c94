/** The public shapes: what goes in (articles) and what comes out (stories, reports, copies, passages). */

/**
 * One published text. Of the fields that may be left out, `null` and `""` count as absent. A field by another name (`published_at`) is not read, and
 * nothing is said of it.
 */
export interface Article {
  /** Unique within one run or one index; never empty. */
  id: string;
  /**
   * Plain text; a blank line ends a paragraph. Tags and character references that HTML left in it (`<p>`, `&#8217;`) are read as a page shows
   * them, and UTF-8 that was taken for another character set ("donâ€™t") as it was written. May be empty: a headline alone, or an article that
   * says nothing and stays alone.
   */
  text: string;
  /** The headline. Used to find stories; never counted as copied wording. */
  title?: string | null | undefined;
  /**
   * Web address. Where `source` is absent its host is the outlet (of a capture on web.archive.org that of the page); an agency's section in its
   * path (`/reuters/`) is a credit.
   */
  url?: string | null | undefined;
  /**
   * The outlet, which results name as it is written here; an address as its outlet is usually called. Taken from the host name of `url` when absent.
   */
  source?: string | null | undefined;
  /**
   * ISO 8601 in the form `2024-03-09` or `2024-03-09T14:30:00Z`. Without a zone it is UTC. A day alone, which midnight UTC stands for as well, is
   * neither before nor after the times of that day. What programs write for no date counts as absent: a day before 1600 (`0001-01-01`), and midnight
   * UTC of 1 January 1970.
   */
  publishedAt?: string | null | undefined;
  /**
   * BCP 47 tag, such as `en` or `pt-BR`; a code of three letters, such as `eng`, will do. Guessed from the text when absent, and where a text of 200
   * code units or more is plainly in another language than is told.
   */
  language?: string | null | undefined;
}

/** An article that may lack its text, where outlet, title, time and link are enough: to be shown, or to be kept or dropped. */
export type ShownArticle = Omit<Article, "text"> & {
  /** As `Article.text`. */
  text?: string | null | undefined;
};

/** Half-open stretch of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  /** First unit, counted from 0. */
  start: number;
  /** The unit after the last one. */
  end: number;
}

/** A stretch that two articles share. */
export interface Passage {
  /** The stretch of `Copy.from`. */
  from: Span;
  /** The stretch of `Copy.to`. */
  to: Span;
  /**
   * Share of the words of both sides that are aligned and equal, 0–1. In a copy words that differ in their endings alone are equal (*votes*,
   * *voted*), so 1 means word for word but for endings; in what `alignPassages` gives, word for word.
   */
  similarity: number;
}

/**
 * What one article took from another.
 *
 * - `reprint`: about nine tenths of the shorter text, house text aside, is in the other, word for word
 * - `edited`: about half of the shorter text's reporting, or more, comes from one text, verbatim or lightly changed
 * - `rewritten`: the same facts in largely the same order, in changed words
 * - `excerpt`: a paragraph (about 40 words of reporting) reused in a text that is otherwise its own
 * - `quotes`: what is shared word for word is mostly direct speech, the wording of a statement or a picture's caption
 * - `boilerplate`: what is shared is mostly wording taken for house text; told by `compare` and `explain`, not listed among `copies`
 */
export type CopyKind = "reprint" | "edited" | "rewritten" | "excerpt" | "quotes" | "boilerplate";

/** The kinds that mean derivation. `quotes` and `boilerplate` never join a report. */
export type DerivedKind = Exclude<CopyKind, "quotes" | "boilerplate">;

/** A verified pair: what two articles share, where, and what kind of copy that is. */
export interface Copy {
  /**
   * Id of the likelier source: the credited one, unless it was surely printed more than half an hour later, else the earlier (what is dated before
   * what is not), else the one that its own outlet signs, as agencies do, else the fuller. Where a clustering has both in one report: its origin, else
   * as before, whatever they credit; `explain` has it so, while `compare`, `add` and `match` look at two articles alone.
   */
  from: string;
  /** Id of the copy. */
  to: string;
  /** What the article `to` took from `from`. */
  kind: CopyKind;
  /**
   * Exact Jaccard similarity, 0–1, of the two sets of runs of `sketch.shingleSize` words (in scripts without spaces: of as many characters; of the
   * shorter text's length where that is less), house text left out.
   */
  similarity: number;
  /** Share, 0–1, of each side's words below the title that lie inside the passages: changed ones, quotations and house text too. */
  coverage: {
    /** Of the source. */
    from: number;
    /** Of the copy. */
    to: number;
  };
  /** How sure it is that the two are (or are not) derived, 0–1: nine in ten copies with 0.9 are right. */
  confidence: number;
  /** In the order of `to`; no two overlap on either side. May be empty for a rewrite. */
  passages: Passage[];
}

/**
 * How the origin of a report was found.
 *
 * - `credit-line`: its articles name it
 * - `earliest`: published before all the others that have a date
 * - `containment`: where time does not tell (no article has a date, or the first have one time, or one day whose hours are not known), the fullest
 *   of those that may be the earliest and are nearest in wording to all the others
 * - `only`: there is no other article
 */
export type OriginBasis = "credit-line" | "earliest" | "containment" | "only";

/** Where a report comes from: one of its articles, an outlet it credits, or both. */
export interface Origin {
  /** The article of the report that the others seem to come from. Absent when no article of the report is by the outlet that is credited. */
  articleId?: string;
  /** The credited outlet, spelt as in its own article if there is one; where that article credits another outlet, that one. */
  credited?: string;
  /** On what grounds. */
  basis: OriginBasis;
}

/** One text and all its copies. */
export interface Report {
  /** The id of its first article. */
  id: string;
  /** Earliest first, then by id. */
  articleIds: string[];
  /** Where the text comes from. */
  origin: Origin;
}

/** One distinct origin of a story, with the reports that go back to it. */
export interface StorySource {
  /**
   * The credited outlet, the outlet of the originating article, or that article's id where it names no outlet. Where a credited outlet itself has
   * the story from another one, that one.
   */
  name: string;
  /** On what grounds it is an origin: that of its first report. */
  basis: OriginBasis;
  /** Ids of the reports that go back to it, in the order of the story. */
  reportIds: string[];
}

/** The reports about one event. */
export interface Story {
  /** The id of its first article. */
  id: string;
  /** Earliest first, then by id. */
  articleIds: string[];
  /** Every article of the story is in exactly one. Largest first, then earliest, then by id. */
  reports: Report[];
  /** Number of distinct origins: an upper bound, since a common source that nobody credits stays hidden. */
  independentSources: number;
  /** The distinct origins, that of most articles first. */
  sources: StorySource[];
  /**
   * The title of the article that the largest report comes from, else the first title in that report, else in the story. Where that holds none of
   * the keywords ("Print"), the first title that does, if there is one; where a title in the story holds three, the first that holds two. Without the
   * outlet's name beside it: "Pier shuts" of "Pier shuts | Harbor Post". "" where no article has a title.
   */
  title: string;
  /** Time of the earliest dated article, ISO 8601 in UTC; absent where none is dated. */
  firstPublishedAt?: string;
  /** Time of the latest dated article, the same way. */
  lastPublishedAt?: string;
  /**
   * The words that set this story apart, each in one form, in small letters and spelled as most of its articles spell that form, strongest first; at
   * most eight. Months, weekdays, agencies and credited outlets are among them where a title has them.
   */
  keywords: string[];
}

/** What to remove from an index. */
export interface PruneRequest {
  /** ISO 8601. Articles published before are removed; undated ones stay. Needed where there is no `after`. */
  before?: string | undefined;
  /**
   * ISO 8601, not earlier than `before`. Articles published after this time, or after the end of this day, are removed, such as those that a slip has
   * dated years ahead.
   */
  after?: string | undefined;
  /** Ids to keep all the same. */
  keep?: Iterable<string> | undefined;
}

/** The answer: plain JSON, ids and spans, never article text. */
export interface Clustering {
  /** Every article in exactly one. Largest first, then earliest, then by id. */
  stories: Story[];
  /**
   * Verified copies, `quotes` among them, by `to`, then `from`. Enough to explain every report, not all n(n-1)/2: where more than 64 articles
   * share a text, each is listed with its neighbours in time and with the first.
   */
  copies: Copy[];
  /** The options used, all defaults filled in. */
  options: ResolvedOptions;
}

/**
 * A saved index: a `Uint8Array` over memory of its own, as `Blob`, `fetch` and `crypto` take it. Before TypeScript 5.7 that is a plain
 * `Uint8Array`, which is why it is not written `Uint8Array<ArrayBuffer>` here.
 */
export type IndexBytes = ReturnType<Uint8ArrayConstructor["of"]>;

/** Options for everyday use; all optional. You can pass the `options` of a clustering to repeat its run. */
export interface ClusterOptions {
  /**
   * Least confidence that makes a copy, 0–1. Higher finds fewer, surer copies.
   * @default 0.5
   */
  threshold?: number | undefined;
  /**
   * Most days between two dated articles that are compared, 0 or more, fractions allowed; `null` (or `Infinity`) for no limit. 1 is 24 hours, 0 the
   * same moment. Lower keeps recurring events apart and is faster. No copy is further apart, nor are two reports of one story; but a text that is
   * printed again and again may be one report for longer.
   * @default null
   */
  withinDays?: number | null | undefined;
  /**
   * For archives of many weeks: stories are grouped in periods of so many days, at least a millisecond (1/86,400,000), fractions allowed; `null` (or
   * `Infinity`) for all at once. What a word is worth to an event is weighed within each period, so this step takes the memory that the largest
   * period needs. Reports of the second half of a period are looked at again in the next one, and a story goes on with at most one group there:
   * reports less than half a period apart are looked at together, and those more than one and a half apart never. Copies and reports are found across
   * all periods. Shorter takes less memory; but a period should have thousands of articles, for few tell little of how rare a word is.
   * @default null
   */
  storyDays?: number | null | undefined;
  /**
   * The kinds of copy that put two articles into one report.
   * @default ["reprint", "edited", "rewritten"]
   */
  joinOn?: readonly DerivedKind[] | undefined;
  /**
   * Language of articles that name none, a BCP 47 tag. Setting it skips the guessing.
   * @default "guess"
   */
  language?: string | undefined;
  /** How articles are fingerprinted; fixed once an index is made, and saved with it. */
  sketch?: SketchOptions | undefined;
}

/** How articles are fingerprinted to find candidates. Results are verified exactly whatever is set here. */
export interface SketchOptions {
  /**
   * How candidates are found. `sampled`: articles that share rare shingles, out of a sample drawn by the same rule from every text (winnowing); finds
   * a paragraph inside a long text. `banded`: paragraphs whose MinHash signatures agree in a whole band (LSH), the classic method.
   * @default "sampled"
   */
  method?: "sampled" | "banded" | undefined;
  /**
   * Words in a shingle, 1–16. Higher is surer, and misses more edited text.
   * @default 5
   */
  shingleSize?: number | undefined;
  /**
   * At least one shingle out of this many neighbours is kept, 1–64. A stretch of `shingleSize + sampling - 1` shared words is always found; higher
   * takes less memory and misses more short stretches.
   * @default 6
   */
  sampling?: number | undefined;
  /**
   * `banded`: slots of a MinHash signature, 1–1024.
   * @default 128
   */
  signatureSize?: number | undefined;
  /**
   * `banded`: bands of a signature; divides `signatureSize`. More bands find less similar paragraphs, and more candidates.
   * @default 64
   */
  bands?: number | undefined;
  /**
   * Seed of all hashing, an unsigned 32-bit integer.
   * @default 1
   */
  seed?: number | undefined;
}

/** Options with every default filled in. `null` stands for "no limit" and for "all at once", so that it survives JSON. */
export interface ResolvedOptions {
  /** Least confidence that makes a copy, 0–1. */
  threshold: number;
  /** Most days between two dated articles that are compared. */
  withinDays: number | null;
  /** Days in a period in which stories are grouped. */
  storyDays: number | null;
  /** The kinds of copy that join a report, in the order of `CopyKind`. */
  joinOn: DerivedKind[];
  /** BCP 47 tag, or "guess". */
  language: string;
  /** How articles are fingerprinted. */
  sketch: ResolvedSketchOptions;
}

/** Sketch options with every default filled in. */
export type ResolvedSketchOptions = { [Name in keyof SketchOptions]-?: Exclude<SketchOptions[Name], undefined> };

/** A value that is read and not changed, in depth: as it is, frozen, or declared `as const`. */
export type DeepReadonly<T> = T extends object ? { readonly [Name in keyof T]: DeepReadonly<T[Name]> } : T;
