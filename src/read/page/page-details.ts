/**
 * What a page says of itself, for machines (JSON-LD of schema.org, Open Graph and the like) or for readers: its headline and its date. What is said
 * is taken at its word.
 */

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

type Linked = Readonly<Record<string, unknown>>;

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
  const addresses = [canonical, meta.get("og:url"), text(linked?.url), saved];
  const url = addresses.find((one) => one && /^https?:\/\/[^\s]+$/i.test(one)) ?? undefined;
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
function linkedThings(document: Page): Linked[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const json = (script.textContent ?? "").trim();
    if (json.length > MOST_JSON_LD) return [];
    try {
      return thingsIn(JSON.parse(json));
    } catch {
      // Pages often hold broken JSON-LD; the other signs remain.
      return [];
    }
  });
}

function thingsIn(value: unknown): Linked[] {
  return (Array.isArray(value) ? value : [value]).filter(isThing).flatMap((thing) => {
    const graph = thing["@graph"];
    return [thing, ...(Array.isArray(graph) ? graph.filter(isThing) : [])];
  });
}

function isThing(value: unknown): value is Linked {
  return typeof value === "object" && value !== null;
}

function isArticle(thing: Linked): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
}

/** The name of a thing, which stands in it or where its `@id` is explained. */
function nameOf(value: unknown, things: readonly Linked[]): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0], things);
  if (!isThing(value)) return text(value);
  const id = text(value["@id"]);
  const explained = things.find((thing) => id !== undefined && thing["@id"] === id && text(thing.name) !== undefined);
  return text(value.name) ?? text(explained?.name);
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.replace(/\s+/g, " ").trim() || undefined;
}
