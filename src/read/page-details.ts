/** What a page says of itself in its head: JSON-LD (schema.org), Open Graph and the like. What is said is taken at its word. */
import type { TreeElement } from "./html-text.js";

type Page = Pick<TreeElement, "querySelector" | "querySelectorAll"> & { documentElement: TreeElement | null };

export interface PageDetails {
  title: string | undefined;
  /** Canonical, with http or https. */
  url: string | undefined;
  outlet: string | undefined;
  /** As it stands there. */
  publishedAt: string | undefined;
  language: string | undefined;
}

const MOST_JSON_LD = 1 << 20;
const ARTICLE_TYPE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting)$/;

type Linked = Readonly<Record<string, unknown>>;

export function pageDetails(document: Page): PageDetails {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  return {
    title: text(meta.get("og:title")) ?? text(linked?.headline),
    url:
      [canonical, meta.get("og:url"), text(linked?.url)].find((url) => url && /^https?:\/\/[^\s]+$/i.test(url)) ??
      undefined,
    outlet: text(meta.get("og:site_name")) ?? nameOf(linked?.publisher) ?? text(meta.get("application-name")),
    publishedAt:
      text(linked?.datePublished) ??
      [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date.issued",
        "dc.date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
      ]
        .map((name) => text(meta.get(name)))
        .find((value) => value !== undefined) ??
      text(document.querySelector("time[datetime]")?.getAttribute("datetime")),
    language: text(document.documentElement?.getAttribute("lang")) ?? text(meta.get("og:locale"))?.replace("_", "-"),
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

/** The first thing in JSON-LD whose type is an article. */
function linkedArticle(document: Page): Linked | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = (script.textContent ?? "").trim();
    if (json.length > MOST_JSON_LD) continue;
    try {
      const found = articleIn(JSON.parse(json));
      if (found !== undefined) return found;
    } catch {
      // Pages often hold broken JSON-LD; the other signs remain.
    }
  }
  return undefined;
}

function articleIn(value: unknown): Linked | undefined {
  const things = Array.isArray(value) ? value : [value];
  for (const thing of things) {
    if (typeof thing !== "object" || thing === null) continue;
    const graph = (thing as Linked)["@graph"];
    for (const each of [thing as Linked, ...(Array.isArray(graph) ? (graph as Linked[]) : [])]) {
      const types = [each?.["@type"]].flat();
      if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return each;
    }
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === "object" && value !== null && "name" in value ? text(value.name) : text(value);
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.replace(/\s+/g, " ").trim() || undefined;
}
