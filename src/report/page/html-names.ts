/** One article as the report names it: outlet, title, time, link. What it lacks is replaced by the next best, and its id is always enough. */
import { articlesById } from "../../basics/articles-by-id.js";
import { isDayAlone, publicationTime } from "../../basics/publication-times.js";
import { requireField } from "../../basics/require.js";
import { show } from "../../errors.js";
import { guessArticleLanguage } from "../../text/language/guess-language.js";
import { outletKey, outletOf } from "../../text/outlets/outlets.js";
import { headlineOf } from "../../text/outlets/title-outlet.js";
import type { Article, Clustering, ShownArticle, Story } from "../../types.js";
import { headingOf, isTitleAlone, linesOfSeveral } from "../article-names.js";
import type { Outlets } from "../chosen-copies.js";
import { printable } from "../printable.js";
import { html, type Markup } from "./html.js";

/** Longer titles and names are cut: a page of text may have been read as a title. */
const LONGEST_NAME = 200;
/** Where a text has no title its beginning stands for one, cut here. */
const LONGEST_BEGINNING = 90;

const PAGE_LANGUAGE = "en";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What is read of an article. */
const FIELDS = ["text", "title", "url", "source", "publishedAt", "language"] as const;

export class HtmlNames {
  readonly #byId: Map<string, ShownArticle>;
  #marks = new Map<string, Markup | undefined>(); // of those that are shown together, by id: what tells articles of one outlet apart
  #outlets: ReadonlySet<string> = new Set(); // keys of those that are shown together
  readonly #passedOver: ReadonlySet<string>; // lines that head no article
  readonly #guessed = new Map<string, string>(); // languages by id
  readonly #defaultLanguage: string;

  constructor(articles: Iterable<ShownArticle>, { stories, options }: Pick<Clustering, "stories" | "options">) {
    this.#defaultLanguage = options.language;
    this.#byId = articlesById(articles);
    for (const article of this.#byId.values())
      for (const field of FIELDS) requireField(field, article[field] ?? undefined, `The article ${show(article.id)}`);
    this.#passedOver = linesOfSeveral(stories, (id) => this.#byId.get(id));
  }

  /** The text, or `undefined` where it was not given. */
  text(id: string): string | undefined {
    return this.#byId.get(id)?.text ?? undefined;
  }

  isTitleAlone(id: string): boolean {
    return isTitleAlone(this.#byId.get(id));
  }

  /** The outlet, or the id of an article that names none. */
  outlet(id: string): Markup {
    const outlet = this.outletName(id);
    return outlet === undefined ? html`article ${named(id)}` : named(outlet);
  }

  /** Names articles that are shown together, for `apart`, `outlets` and `hasUnnamed`. */
  tellApart(ids: readonly string[]): void {
    this.#outlets = new Set(ids.map((id) => this.outletKey(id)));
    this.#marks = new Map();
    const keysOf = (id: string): string[] =>
      ["", this.heading(id), this.timeText(id)].map((mark, at) => JSON.stringify([this.outletKey(id), at, mark]));
    const count = new Map<string, number>();
    for (const key of ids.flatMap(keysOf)) count.set(key, (count.get(key) ?? 0) + 1);
    for (const id of ids) {
      const [isOutletOnly, isTitleOnly, isTimeOnly] = keysOf(id).map((key) => count.get(key) === 1);
      let mark = isTitleOnly ? this.#shortHeading(id) : undefined;
      if (mark === undefined && this.outletName(id) !== undefined) mark = isTimeOnly ? this.time(id) : named(id, 60);
      this.#marks.set(id, isOutletOnly ? undefined : mark);
    }
  }

  /**
   * The outlet, with the title where it is the outlet of others that are shown too, or the time, or else the id, where the titles are one as well;
   * of an article of another story with the title.
   */
  apart(id: string): Markup {
    const mark = this.#mark(id);
    return mark === undefined ? this.outlet(id) : html`${this.outlet(id)} (${mark})`;
  }

  /** The article without its outlet: what tells it apart from others of that, or its title. */
  without(id: string): Markup {
    return this.#mark(id) ?? this.title(id);
  }

  #mark(id: string): Markup | undefined {
    if (this.#marks.has(id)) return this.#marks.get(id);
    const heading = this.#shortHeading(id);
    return html`${heading && html`${heading}, `}in another story`;
  }

  #shortHeading(id: string): Markup | undefined {
    const heading = this.heading(id);
    return heading === undefined ? undefined : html`<bdi${this.lang(id)}>${short(heading, 60)}</bdi>`;
  }

  /** The name of the outlet, as far as it is known. */
  outletName(id: string): string | undefined {
    const article = this.#byId.get(id);
    return (article && outletOf(article)?.trim()) || undefined;
  }

  /** The comparable name of the outlet, "" when it is not known. */
  outletKey(id: string): string {
    return outletKey(this.outletName(id) ?? "");
  }

  /** Whether the article is of the outlet of that name. */
  isBy(id: string, outlet: string | undefined): boolean {
    return outlet !== undefined && this.outletKey(id) === outletKey(outlet);
  }

  /** Whether all are of one outlet that is known. */
  isOfOne(ids: readonly string[]): boolean {
    const outlet = this.outletKey(ids[0]!);
    return outlet !== "" && ids.every((id) => this.outletKey(id) === outlet);
  }

  /** The outlets of the articles that were told apart last. */
  get outlets(): Outlets {
    return this.#outlets;
  }

  /** Whether one of those articles is of an outlet that is not known: it may be any outlet's, so that none is known to be missing. */
  hasUnnamed(): boolean {
    return this.#outlets.has("");
  }

  /** The title in its own language and direction. */
  title(id: string): Markup {
    return html`<bdi${this.lang(id)}>${this.heading(id) ?? short(id)}</bdi>`;
  }

  /** The title of a story in the language and direction of the article that bears it: titles of stories are headlines (story/story-title.ts). */
  storyTitle({ title, articleIds }: Pick<Story, "title" | "articleIds">): Markup {
    const bearer = articleIds.find((id) => {
      const article = this.#byId.get(id);
      return article !== undefined && headlineOf(article) === title;
    });
    return html`<bdi${bearer === undefined ? undefined : this.lang(bearer)}>${short(title)}</bdi>`;
  }

  /** The title, linked to the article where it has a web address. */
  linkedTitle(id: string): Markup {
    const address = webAddress(this.#byId.get(id)?.url);
    if (address === undefined) return this.title(id);
    return html`<a href="${address.href}" rel="noopener noreferrer nofollow">${this.title(id)}</a>`;
  }

  /** The title, or the first words of the text. */
  heading(id: string): string | undefined {
    const article = this.#byId.get(id);
    const heading = headingOf(article, this.#passedOver);
    return heading ? short(heading, article?.title?.trim() ? LONGEST_NAME : LONGEST_BEGINNING) : undefined;
  }

  /** Milliseconds since 1970 in UTC; `NaN` where there is no date, or one that no calendar has. */
  when(id: string): number {
    return publicationTime(this.#byId.get(id)?.publishedAt);
  }

  /** Day and time in UTC, "9 Mar 2024, 14:30"; a date that is none is shown as it stands. */
  time(id: string): Markup {
    const given = this.#byId.get(id)?.publishedAt?.trim();
    if (!given) return html`<span class="none">no date</span>`;
    const time = publicationTime(given);
    if (Number.isNaN(time)) return named(given);
    const iso = new Date(time).toISOString();
    const machine = isDayAlone(time) ? iso.slice(0, 10) : `${iso.slice(0, 16)}Z`;
    return html`<time datetime="${machine}">${this.timeText(id)}</time>`;
  }

  /** When an article was published, without markup; "" where the date is none. */
  timeText(id: string): string {
    const time = this.when(id);
    if (Number.isNaN(time)) return "";
    const at = new Date(time);
    const date = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
    return isDayAlone(time) ? date : `${date}, ${at.toISOString().slice(11, 16)}`;
  }

  /** The primary language, such as "en"; guessed where it is not given, and `undefined` where nothing tells. */
  language(id: string): string | undefined {
    const language = /^[a-z]{2,3}(?=-|$)/.exec(this.#languageTag(id)?.toLowerCase() ?? "")?.[0];
    return language === "und" ? undefined : language;
  }

  /** A `lang` attribute with the space before it; empty where nothing tells the language, or it is seen to be the page's own. */
  lang(id: string): Markup {
    const language = this.#languageTag(id);
    if (language === PAGE_LANGUAGE && !this.#byId.get(id)?.language) return html``;
    return language !== undefined && LANGUAGE_TAG.test(language) ? html` lang="${language}"` : html``;
  }

  #languageTag(id: string): string | undefined {
    const article = this.#byId.get(id);
    if (article === undefined || article.language) return article?.language ?? undefined;
    if (this.#defaultLanguage !== "guess") return this.#defaultLanguage;
    // A title alone is too little to guess by.
    if (!article.text?.trim()) return undefined;
    const guess = this.#guessed.get(id) ?? guessArticleLanguage({ ...article, text: article.text });
    this.#guessed.set(id, guess);
    return guess === "und" ? undefined : guess;
  }
}

/** A name in its own direction, with nothing invisible in it. */
export function named(name: string, longest?: number): Markup {
  return html`<bdi>${short(name, longest)}</bdi>`;
}

/** On one line, without invisible characters; cut between characters, with a sign that something is missing. */
export function short(given: string, longest = LONGEST_NAME): string {
  const text = printable(given);
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const word = cut.lastIndexOf(" ");
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Web addresses alone become links; `javascript:`, `data:`, `file:` and what is no address do not. */
function webAddress(url: Article["url"]): URL | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed : undefined;
}
