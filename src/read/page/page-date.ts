/**
 * When a page was published: what it says for machines, else what its address says, else the date that readers see beside the headline, else
 * when it was changed. A date that may be read in two ways is none, unless `dateOrder` tells which one it is.
 */

import { MS_PER_DAY } from "../../basics/iso-time.js";
import { wordSet } from "../../basics/word-set.js";
import { type DateOrder, isoFromDate } from "../fields/iso-from-date.js";
import { htmlText, type TreeElement, type TreeNode } from "../html/html-text.js";
import { shownDate } from "./shown-date.js";

type Page = Pick<TreeElement, "querySelector" | "querySelectorAll">;

/** Names of `<meta>`, in the order in which they are believed. */
const META_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "citation_publication_date",
  "shareaholic:article_published_time",
];

/** Elements that are the date of the page: microdata and RDFa of schema.org, hAtom. */
const MARKED = ['[itemprop~="datePublished"]', '[property~="schema:datePublished"]', ".published[title]"];
const MARKED_CREATED = ['[itemprop~="dateCreated"]', '[property~="schema:dateCreated"]'];

const HOLDS_REPORT = wordSet("ARTICLE MAIN");
/** What is beside the report of a page, also among its articles, and only outside of them. */
const ASIDE = wordSet("NAV ASIDE");
const OUTSIDE = wordSet("NAV ASIDE HEADER FOOTER");

/** When it was changed last, of hAtom: for a page that tells nothing else. */
const CHANGED = [".updated[title]"];

/** A day in an address: `/2024/03/09/`, `/2024-03-09-`, `/20240309`, `/2024-03/09/`, `/2024/0309/`. */
const IN_ADDRESS = /[/_=-](?<year>(?:19|20)\d\d)[/-]?(?<month>0[1-9]|1[0-2])[/-]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/;
/** `/23-03-2024-`, where the first number is no month. */
const DAY_FIRST_IN_ADDRESS = /[/_=-](?<day>1[3-9]|2\d|3[01])-(?<month>0[1-9]|1[0-2])-(?<year>(?:19|20)\d\d)(?!\d)/;

/** Paragraphs behind the headline, and before it, among which a date may be that of the page. */
const BEHIND = 8;
const BEFORE = 2;
/** Of a paragraph that tells a date, in UTF-16 code units: a date in a longer one is part of the story. */
const LONGEST_DATE_LINE = 80;

/** What is known of a page already. */
export interface KnownOfPage {
  /** By name in lower case. */
  meta: ReadonlyMap<string, string>;
  /** The date as JSON-LD has it. */
  stated?: unknown;
  url?: string | undefined;
  headline?: string | undefined;
  /** Of its dates in figures, where somebody knows. */
  dateOrder?: DateOrder | undefined;
}

/** In ISO 8601, or `undefined`. */
export function pageDate(page: Page, { meta, stated, url, headline, dateOrder }: KnownOfPage): string | undefined {
  const said = [stated, ...META_NAMES.map((name) => meta.get(name))].map((date) => isoFromDate(date, dateOrder));
  const addressed = dateInAddress(url);
  return (
    said.find((iso) => iso !== undefined) ??
    markedDate(page, MARKED, dateOrder) ??
    timeOfArticle(page, headline, addressed, dateOrder) ??
    markedDate(page, MARKED_CREATED, dateOrder) ??
    addressed ??
    dateBesideHeadline(page, headline, dateOrder) ??
    markedDate(page, CHANGED, dateOrder)
  );
}

function markedDate(page: Page, selectors: readonly string[], order?: DateOrder): string | undefined {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const iso = ["content", "datetime", "title"].map((name) => isoFromDate(element?.getAttribute(name), order));
    const found = iso.find((date) => date !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Of elements `<time>` the first in the article, or main part, that the headline stands in, else the first behind the headline, else the last before it; of a
 * day that is not far from `addressed`. Headers, menus and what stands aside tell of other reports.
 */
function timeOfArticle(page: Page, headline?: string, addressed?: string, order?: DateOrder): string | undefined {
  const elements = [...page.querySelectorAll("h1, h2, h3, h4, time[datetime]")];
  const heading = elements.findIndex((one) => one.nodeName !== "TIME" && htmlText(one) === headline);
  const around = new Set(heading < 0 ? [] : ancestorsOf(elements[heading]!));
  const article = [...around].find(({ nodeName }) => HOLDS_REPORT.has(nodeName));
  const times = elements.flatMap((one, at) => {
    const date = one.nodeName === "TIME" ? isoFromDate(one.getAttribute("datetime"), order) : undefined;
    if (date === undefined || !isNear(date, addressed)) return [];
    const places = ancestorsOf(one);
    if (isAside(places, around)) return [];
    return [{ date, isOwn: article !== undefined && places.includes(article), isBehind: at > heading }];
  });
  const found = times.find(({ isOwn }) => isOwn) ?? times.find(({ isBehind }) => isBehind) ?? times.at(-1);
  return found?.date;
}

/** The nearest first. */
function ancestorsOf(node: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  for (let at = node.parentNode; at !== null; at = at.parentNode) found.push(at);
  return found;
}

/** Whether one of these elements stands beside the articles of its page, unless the headline does too. The header of an article is none. */
function isAside(places: readonly TreeNode[], around: ReadonlySet<TreeNode>): boolean {
  const inArticle = places.some(({ nodeName }) => HOLDS_REPORT.has(nodeName));
  const beside = inArticle ? ASIDE : OUTSIDE;
  return places.some((place) => beside.has(place.nodeName) && !around.has(place));
}

/** Whether a date may be that of a day which an address names: the next, where zones of time divide them. */
function isNear(date: string, addressed?: string): boolean {
  return addressed === undefined || Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(addressed)) <= MS_PER_DAY;
}

function dateInAddress(url: string | undefined): string | undefined {
  const { year, month, day } = (IN_ADDRESS.exec(url ?? "") ?? DAY_FIRST_IN_ADDRESS.exec(url ?? ""))?.groups ?? {};
  return isoFromDate(`${year}-${month}-${day}`);
}

function dateBesideHeadline(page: Page, headline?: string, order?: DateOrder): string | undefined {
  const body = page.querySelector("body");
  if (headline === undefined || body === null) return undefined;
  const paragraphs = htmlText(body).split("\n\n");
  for (let at = paragraphs.indexOf(headline); at >= 0; at = paragraphs.indexOf(headline, at + 1)) {
    for (let distance = 1; distance <= BEHIND; distance++) {
      const near = [paragraphs[at + distance], distance <= BEFORE ? paragraphs[at - distance] : undefined];
      const dates = near.map((paragraph = "") =>
        paragraph.length <= LONGEST_DATE_LINE ? shownDate(paragraph, order) : undefined,
      );
      const found = dates.find((date) => date !== undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
