/**
 * When a page was published: what it says for machines, else what its address says, else the date that readers see beside the headline, else
 * when it was changed. A date that may be read in two ways is none, unless `dateOrder` tells which one it is.
 */

import { type DateOrder, isoFromDate } from "../fields/iso-from-date.js";
import { htmlText, type TreeElement } from "../html/html-text.js";
import { shownDate } from "./shown-date.js";

type Page = Pick<TreeElement, "querySelector">;

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

/** Elements that are the date of the page: microdata and RDFa of schema.org, hAtom, HTML. */
const MARKED = [
  '[itemprop~="datePublished"]',
  '[property~="schema:datePublished"]',
  ".published[title]",
  "time[datetime]",
  '[itemprop~="dateCreated"]',
  '[property~="schema:dateCreated"]',
];

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
  return (
    said.find((iso) => iso !== undefined) ??
    markedDate(page, MARKED, dateOrder) ??
    dateInAddress(url) ??
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
