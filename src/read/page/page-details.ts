/**
 * What a page says of itself, for machines (JSON-LD of schema.org, Open Graph and the like) or for readers: its headline and its date. What is said
 * is taken at its word.
 */

import { type Fields, isFields } from "../../basics/fields.js";
import { withoutReferences } from "../../text/markup.js";
import type { DateOrder } from "../fields/iso-from-date.js";
import type { TreeElement } from "../html/html-text.js";
import { pageDate } from "./page-date.js";
import { pageHeadline } from "./page-headline.js";

type Page = Pick<TreeElement, "querySelector" | "querySelectorAll"> & { documentElement: TreeElement | null };

export interface PageDetails {
  /** As the page gives it to machines, its `<title>` aside. */
  title: string | undefined;
  /** The heading under which the article stands. */
  headline: string | undefined;
  /** Canonical, or else the one that it was saved from; with http or https. */
  url: string | undefined;
  outlet: string | undefined;
  /** In ISO 8601. */
  publishedAt: string | undefined;
  language: string | undefined;
  /** The whole text where JSON-LD has it, as it stands there: plain, or HTML. */
  text: string | undefined;
}

const MOST_JSON_LD = 1 << 20;
const ARTICLE_TYPE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting)$/;

const IS_WHOLE = /^https?:\/\/[^\s]+$/i;
/** The address of the front page of a site. */
const IS_FRONT = /^https?:\/\/[^/?#]+\/?$/i;
type MaybeText = string | null | undefined;

/** What is known of a page from elsewhere. */
export interface KnownBeside {
  /** The address that it was saved from. */
  saved?: string | undefined;
  /** Of its dates in figures. */
  dateOrder?: DateOrder | undefined;
}

export function pageDetails(document: Page, { saved, dateOrder }: KnownBeside = {}): PageDetails {
  const things = linkedThings(document);
  const linked = things.find(isArticle);
  const meta = metaOf(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const url = addressOf(
    [canonical, meta.get("og:url"), text(linked?.url), saved],
    [document.querySelector("base[href]")?.getAttribute("href"), saved],
  );
  const title = text(meta.get("og:title")) ?? text(linked?.headline);
  const headline = pageHeadline(document, title ?? text(document.querySelector("title")?.textContent) ?? "");
  return {
    title,
    headline,
    url,
    outlet: text(meta.get("og:site_name")) ?? nameOf(linked?.publisher, things) ?? text(meta.get("application-name")),
    publishedAt: pageDate(document, { meta, stated: linked?.datePublished, url, headline, dateOrder }),
    language: text(document.documentElement?.getAttribute("lang")) ?? text(meta.get("og:locale"))?.replace("_", "-"),
    text: typeof linked?.articleBody === "string" ? linked.articleBody : undefined,
  };
}

/** The first address with http or https, whole by the first of `bases` that is; that of the front page of a site only where there is no other. */
function addressOf(given: readonly MaybeText[], bases: readonly MaybeText[]): string | undefined {
  const base = bases.find((one) => one && IS_WHOLE.test(one)) ?? undefined;
  const addresses = given
    .flatMap((one) => (one ? [wholeAddress(one.trim(), base)] : []))
    .filter((one) => IS_WHOLE.test(one));
  return addresses.find((one) => !IS_FRONT.test(one)) ?? addresses[0];
}

function wholeAddress(address: string, base: string | undefined): string {
  if (IS_WHOLE.test(address)) return address;
  if (base === undefined) return address.startsWith("//") ? `https:${address}` : address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function metaOf(document: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const key = name?.trim().toLowerCase();
    if (key && !found.has(key)) found.set(key, element.getAttribute("content") ?? "");
  }
  return found;
}

/** All that JSON-LD speaks of, in its order. */
function linkedThings(document: Page): Fields[] {
  return [...document.querySelectorAll('script[type^="application/ld+json"]')].flatMap((script) => {
    const json = (script.textContent ?? "").trim();
    if (json.length > MOST_JSON_LD) return [];
    // Pages often hold broken JSON-LD; what cannot be mended leaves the other signs.
    return thingsOf(json) ?? thingsOf(mendedJson(json)) ?? [];
  });
}

function thingsOf(json: string): Fields[] | undefined {
  try {
    return thingsIn(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** A string, to its end or that of all, or a comma before the end of a list or an object. */
const STRING_OR_LAST_COMMA = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*(?:"|$)|,(?=\s*[\]}])/g;

/** JSON without a comment or CDATA around it and without commas at an end, the line ends in its strings escaped. Time grows with its length. */
function mendedJson(json: string): string {
  const bare = json.replace(/<!\[CDATA\[|\]\]>/g, "");
  const end = Math.max(bare.lastIndexOf("}"), bare.lastIndexOf("]")) + 1;
  return bare
    .slice(Math.max(0, bare.search(/[[{]/)), end)
    .replace(STRING_OR_LAST_COMMA, (part) => (part === "," ? "" : part.replace(/\p{Cc}/gu, escaped)));
}

function escaped(sign: string): string {
  return JSON.stringify(sign).slice(1, -1);
}

/** Those of a graph, and what a page says that it is about, included. */
function thingsIn(value: unknown): Fields[] {
  return [value]
    .flat()
    .filter(isFields)
    .flatMap((thing) => [thing, ...thingsIn(thing["@graph"]), ...thingsIn(thing.mainEntity)]);
}

function isArticle(thing: Fields): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
}

/** The name of a thing, which stands in it or where its `@id` is explained. */
function nameOf(value: unknown, things: readonly Fields[]): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0], things);
  if (!isFields(value)) return text(value);
  const id = value["@id"];
  const explained = things.find((thing) => id !== undefined && thing["@id"] === id && text(thing.name) !== undefined);
  return text(value.name) ?? text(explained?.name);
}

/** On one line, with character references replaced: many systems write what is HTML to them. */
function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return withoutReferences(value).text.replace(/\s+/g, " ").trim() || undefined;
}
