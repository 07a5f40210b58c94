/** A clustering to a summary for the terminal: what a person can take in within ten seconds, and never more than some 400 lines. */

import colors from "picocolors";
import { articlesById } from "../../basics/articles-by-id.js";
import { isDerived } from "../../basics/derived-kinds.js";
import { publicationTime } from "../../basics/publication-times.js";
import { outletKeyOf, outletOf } from "../../text/outlets/outlets.js";
import type { Article, Clustering, Copy, OriginBasis, Report, Story } from "../../types.js";
import { distinctNames, headingBearer, headingOf, isTitleAlone, linesOfSeveral } from "../article-names.js";
import { chosenAcross, chosenCopies, countTakers, type Direction, directionOf } from "../chosen-copies.js";
import { copiesOfStories } from "../copies-of-stories.js";
import { displayWidth, fitted, hanging, padded, printable } from "../printable.js";
import { reportsOfArticles } from "../reports-of-articles.js";
import { counted, grouped, percent } from "../shown-numbers.js";

export interface RenderTextOptions {
  /** Write terminal colours. */
  color: boolean;
  /** Columns to fit the lines into. */
  width: number;
  /** Copies to list, of those of the clustering; all where absent. */
  listed?: readonly Copy[] | undefined;
}

const MOST_STORIES = 20;
const MOST_COPIES_OF_A_STORY = 12;
const MOST_SOURCES_OF_A_STORY = 5;
const MOST_LOOSE_ARTICLES = 5;
const MOST_LOANS = 10;
const WIDEST_NAME = 32;
const NARROWEST_NAME = 12;
/** Columns of a copy's line without its two names. */
const LINE_WITHOUT_NAMES = 45;

/** What "from?" means. */
export const JUDGED_MEANS =
  "the dates do not tell which of the two came first, so it is judged by the texts alone; both may have it from elsewhere";

/** What stands between a copy and its source, as wide as "from" at least; and what it means, where that has to be said. In the order of the legend. */
const PREPOSITIONS: Record<Direction, readonly [sign: string, means?: string]> = {
  told: ["from"],
  "own-version": ["own ", "a new version of its outlet's own report"],
  beside: ["with", "both go back to one outlet, and neither is known to be its own"],
  judged: ["from?", JUDGED_MEANS],
};

/** Before what is left out; and where it can be seen. */
const CUT = "...";
const CUT_IS_IN = "the report (--html report.html) shows more of it, and --json has all of it";

const BASIS_WORDS: Record<OriginBasis, string> = {
  "credit-line": "credited",
  earliest: "earliest",
  containment: "nearest to the others, first not known",
  only: "no other found",
};

/** In place of the last, where the articles have no text below the title; and where some of it was taken. */
const TITLE_ALONE = "title only";
const PARTLY_TAKEN = "partly taken";

/** Stories of several articles, largest first, each with its sources and copies; then single articles and passages lent across stories. */
export function renderText(clustering: Clustering, articles: Iterable<Article>, options: RenderTextOptions): string {
  const summary = new Summary(clustering, articles, options);
  const groups = clustering.stories.filter((story) => story.articleIds.length > 1);
  const loose = clustering.stories.filter((story) => story.articleIds.length === 1);
  summary.totals(groups.length, loose.length);
  for (const story of groups.slice(0, MOST_STORIES)) summary.story(story);
  if (groups.length > MOST_STORIES) {
    const rest = counted(groups.length - MOST_STORIES, "more story", "more stories");
    summary.cut("", `${rest} of at most ${counted(groups[MOST_STORIES]!.articleIds.length, "article")}`);
    summary.line();
  }
  summary.loans();
  summary.looseArticles(loose);
  summary.legend();
  return summary.text();
}

class Summary {
  readonly #lines: string[] = [];
  readonly #nameWidth: number;
  readonly #byId: ReadonlyMap<string, Article>;
  readonly #stories: readonly Story[];
  /** Lines that head no article. */
  readonly #passedOver: ReadonlySet<string>;
  readonly #articleIds: readonly string[];
  readonly #reportOf: ReadonlyMap<string, Report>;
  /** Listed copies by the story of their copy, both articles in it. */
  readonly #inside: ReadonlyMap<Story, Copy[]>;
  readonly #lent: readonly Copy[];
  /** Articles that took something from another. */
  readonly #takers: ReadonlySet<string>;
  readonly #listed: readonly Copy[];
  readonly #isPart: boolean;
  /** Of the story that is written. */
  #outlets: ReadonlySet<string> = new Set();
  readonly #paint: ReturnType<typeof colors.createColors>;
  readonly #width: number;
  readonly #directions = new Set<Direction>();
  #isCut = false;

  constructor(clustering: Clustering, articles: Iterable<Article>, { color, width, listed }: RenderTextOptions) {
    this.#stories = clustering.stories;
    this.#listed = listed ?? clustering.copies;
    this.#isPart = listed !== undefined;
    this.#takers = new Set(clustering.copies.filter(isDerived).map(({ to }) => to));
    this.#paint = colors.createColors(color);
    this.#width = width;
    this.#nameWidth = Math.max(NARROWEST_NAME, Math.min(WIDEST_NAME, (width - LINE_WITHOUT_NAMES) >> 1));
    this.#byId = articlesById(articles);
    this.#passedOver = linesOfSeveral(clustering.stories, (id) => this.#byId.get(id));
    this.#reportOf = reportsOfArticles({ reports: clustering.stories.flatMap(({ reports }) => reports) });
    this.#articleIds = clustering.stories.flatMap(({ articleIds }) => articleIds);
    const { inside, across } = copiesOfStories(clustering.stories, this.#listed);
    this.#inside = inside;
    this.#lent = across.filter(isDerived);
  }

  text(): string {
    return `${this.#lines.join("\n").trimEnd()}\n`;
  }

  line(text = ""): void {
    this.#lines.push(text);
  }

  /** Says what is left out. */
  cut(indent: string, what: string): void {
    this.#isCut = true;
    this.line(`${indent}${CUT} and ${what}`);
  }

  totals(groups: number, loose: number): void {
    const { copied, passages } = countTakers(this.#listed);
    const ofKinds = this.#isPart ? " of these kinds" : "";
    const parts = [counted(this.#articleIds.length, "article"), counted(groups + loose, "story", "stories")];
    if (groups > 0 && loose > 0) parts[1] += ` (${grouped(loose)} of one article)`;
    if (copied + passages === 0) parts.push(`no copies${ofKinds}`);
    if (copied > 0)
      parts.push(`${copied === 1 ? "1 article is a copy" : `${counted(copied, "article")} are copies`}${ofKinds}`);
    if (passages > 0) parts.push(counted(passages, "takes just a passage", "take just a passage"));
    this.line(this.#paint.bold(parts.join(", ")));
    this.line();
  }

  story(story: Story): void {
    const members = story.articleIds.map((id) => this.#article(id));
    this.#outlets = new Set(members.map(outletKeyOf));
    const names = distinctNames(members, this.#nameWidth);
    const count = counted(story.independentSources, "independent source");
    this.line(this.#paint.bold(fitted(printable(story.title) || this.#heading(story), this.#width)));
    this.line(`  ${counted(members.length, "article")}, at most ${this.#paint.cyan(count)}`);
    this.#sources(story);
    this.#copies(story, names);
    this.line();
  }

  loans(): void {
    if (this.#lent.length === 0) return;
    const everyArticle = this.#articleIds.map((id) => this.#article(id));
    const names = distinctNames(everyArticle, this.#nameWidth);
    this.line(this.#paint.bold("Taken from other stories"));
    const rows = mainSources(chosenAcross(this.#stories, this.#lent, this).copyTo, this.#lent);
    this.#copyLines(rows.slice(0, MOST_LOANS), names);
    if (rows.length > MOST_LOANS)
      this.cut("    ", counted(rows.length - MOST_LOANS, "more article that copies", "more that copy"));
    this.line();
  }

  looseArticles(loose: readonly Story[]): void {
    if (loose.length === 0) return;
    this.line(this.#paint.bold(counted(loose.length, "story of one article", "stories of one article")));
    for (const story of loose.slice(0, MOST_LOOSE_ARTICLES)) {
      const article = this.#article(story.articleIds[0]!);
      const name = fitted(printable(outletOf(article) ?? article.id), this.#nameWidth);
      this.line(
        `    ${fitted(this.#articleHeading(article.id), Math.max(20, this.#width - 8 - displayWidth(name)))}  ${this.#paint.dim(name)}`,
      );
    }
    if (loose.length > MOST_LOOSE_ARTICLES)
      this.cut("    ", counted(loose.length - MOST_LOOSE_ARTICLES, "more", "more"));
  }

  /** What "own", "with" and "from?" mean, and where all is that was left out, where either was written. */
  legend(): void {
    const written = Object.entries(PREPOSITIONS).filter(([direction]) => this.#directions.has(direction as Direction));
    const signs = [...written.map(([, words]) => words), ...(this.#isCut ? [[CUT, CUT_IS_IN] as const] : [])];
    const told = signs.filter(([, means]) => means !== undefined);
    if (told.length > 0 && this.#lines.at(-1) !== "") this.line();
    for (const [sign, means] of told)
      for (const line of hanging(`${sign.padEnd(PREPOSITIONS.judged[0].length)}  `, means!, this.#width))
        this.line(this.#paint.dim(line));
  }

  #heading(story: Story): string {
    return this.#articleHeading(headingBearer(story, (id) => this.#headingOf(id)));
  }

  #articleHeading(id: string): string {
    return printable(this.#headingOf(id) ?? id);
  }

  #headingOf(id: string): string | undefined {
    return headingOf(this.#byId.get(id), this.#passedOver);
  }

  #sources(story: Story): void {
    const byId = new Map(story.reports.map((report) => [report.id, report]));
    const sources = story.sources.map(({ name, basis: first, reportIds }) => {
      const reports = reportIds.flatMap((id) => byId.get(id) ?? []);
      const articleIds = reports.flatMap((report) => report.articleIds);
      // Of a single article that names its own outlet nobody else does.
      const isOwn = articleIds.length === 1 && reports[0]!.origin.articleId !== undefined;
      const credit = reports.find(({ origin }) => origin.basis === "credit-line")?.origin.basis;
      const basis = isOwn ? "only" : (credit ?? first);
      const count = articleIds.length > 1 ? `, ${counted(articleIds.length, "article")}` : "";
      let words = BASIS_WORDS[basis];
      if (basis === "only" && articleIds.every((id) => isTitleAlone(this.#byId.get(id)))) words = TITLE_ALONE;
      else if (basis === "only" && articleIds.some((id) => this.#takers.has(id))) words = PARTLY_TAKEN;
      return `${fitted(printable(name), this.#nameWidth)} (${words}${count})`;
    });
    const rest = sources.length - MOST_SOURCES_OF_A_STORY;
    const shown = sources.slice(0, MOST_SOURCES_OF_A_STORY);
    if (rest > 0) shown.push(`${rest} more`);
    const head = sources.length === 1 ? "source: " : "sources: ";
    this.#list(head, shown);
  }

  /** Comma-separated items behind a word, broken between items. */
  #list(head: string, items: string[]): void {
    const indent = " ".repeat(head.length + 2);
    let current = `  ${head}`;
    let isFirst = true;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]! + (i < items.length - 1 ? "," : "");
      if (isFirst) current += item;
      else if (displayWidth(current) + 1 + displayWidth(item) <= this.#width) current += ` ${item}`;
      else {
        this.line(current);
        current = indent + item;
      }
      isFirst = false;
    }
    this.line(current);
  }

  #copies(story: Story, names: Map<string, string>): void {
    const all = this.#inside.get(story) ?? [];
    const derived = all.filter(isDerived);
    const rows = mainSources(chosenCopies(story, derived).copyTo, derived);
    this.#copyLines(rows.slice(0, MOST_COPIES_OF_A_STORY), names);
    if (rows.length > MOST_COPIES_OF_A_STORY)
      this.cut("    ", counted(rows.length - MOST_COPIES_OF_A_STORY, "more article that copies", "more that copy"));
    const harmless = all.filter((copy) => !isDerived(copy)).length;
    if (harmless > 0) {
      const share = harmless === 1 ? "shares" : "share";
      this.line(this.#paint.dim(`    ${counted(harmless, "pair")} ${share} mostly quotations`));
    }
  }

  #copyLines(rows: readonly MainSource[], names: Map<string, string>): void {
    const column = Math.max(0, ...rows.map(({ copy }) => displayWidth(names.get(copy.to)!)));
    for (const { copy, others } of rows) {
      const share = (copy.coverage.to > 0 ? percent(copy.coverage.to) : "").padStart(4);
      const also = others > 0 ? this.#paint.dim(`, also ${counted(others, "other")}`) : "";
      const name = padded(names.get(copy.to)!, column);
      this.line(
        `    ${name}  ${this.#paint.yellow(copy.kind.padEnd(9))}  ${share} ${this.#preposition(copy)} ${names.get(copy.from)!}${also}`,
      );
    }
  }

  #preposition(copy: Copy): string {
    const direction = directionOf(copy, {
      reportOf: this.#reportOf,
      outlets: this.#outlets,
      keyOf: (id) => outletKeyOf(this.#article(id)),
      when: (id) => this.when(id),
    });
    this.#directions.add(direction);
    return PREPOSITIONS[direction][0];
  }

  /** Milliseconds since 1970; NaN without a date. */
  when(id: string): number {
    return publicationTime(this.#article(id).publishedAt);
  }

  #article(id: string): Article {
    return this.#byId.get(id) ?? { id, text: "" };
  }
}

/** The copy that explains an article best, and how many others there are. */
interface MainSource {
  copy: Copy;
  others: number;
}

/** One line for each article that copies, by the copy that explains it best. The others are mostly of the same text. */
function mainSources(copyTo: ReadonlyMap<string, Copy>, copies: readonly Copy[]): MainSource[] {
  const count = new Map<string, number>();
  for (const { to } of copies) count.set(to, (count.get(to) ?? 0) + 1);
  return [...copyTo.values()].map((copy) => ({ copy, others: count.get(copy.to)! - 1 }));
}
