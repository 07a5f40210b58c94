/** The four feed formats to one shape, before their HTML is read. */
import { wordSet } from "../../basics/word-set.js";
import { isPlaceholderDate } from "../fields/iso-from-date.js";
import type { parseFeed } from "../libraries/library-feed.js";

export interface FeedEntry {
  id: string | undefined;
  url: string | undefined;
  /** May hold HTML, as may none of the others but bodies and the names of outlets. */
  title: string | undefined;
  /** What may be its text: its content before its summary. */
  bodies: FeedBody[];
  publishedAt: unknown;
  language: string | undefined;
  /** Set where the entry was taken from another outlet and says so. */
  outlet: string | undefined;
}

export interface FeedBody {
  value: string;
  /** Of what is not told to be HTML, some feeds write it all the same. */
  isHtml: boolean;
}

export interface FeedEntries {
  /** May hold HTML. */
  outlet: string | undefined;
  language: string | undefined;
  entries: FeedEntry[];
}

interface AtomText {
  type?: string;
  value?: string;
}

interface FeedMedia {
  description?: AtomText;
  groups?: { description?: AtomText }[];
}

/** What types of Atom and Media RSS call plain text. */
const PLAIN = wordSet("text text/plain plain");

type Parsed = ReturnType<typeof parseFeed>;
type FeedOf<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];

/** `address`: where the feed was fetched from, as far as that is known. */
export function feedEntries(parsed: Parsed, address: string | undefined): FeedEntries {
  const inside = (feed: FeedEntries, ...places: (string | undefined)[]): FeedEntries => withBase(feed, places, address);
  if (parsed.format === "json") return inside(ofJsonFeed(parsed.feed), parsed.feed.home_page_url, parsed.feed.feed_url);
  if (parsed.format === "atom")
    return inside(ofAtom(parsed.feed), parsed.feed.xml?.base, ...hrefsOf(parsed.feed.links));
  if (parsed.format === "rdf") return inside(ofRdf(parsed.feed), parsed.feed.link);
  return inside(ofRss(parsed.feed), parsed.feed.link);
}

/** The entries with whole addresses: those that leave out the host begin at the first of these places that has one, seen from where the feed is. */
function withBase(
  feed: FeedEntries,
  places: readonly (string | undefined)[],
  address: string | undefined,
): FeedEntries {
  const place = places.find((place) => place !== undefined && URL.canParse(place, address));
  const base = place === undefined ? address : new URL(place, address).href;
  const whole = (url: string | undefined): string | undefined =>
    url === undefined || URL.canParse(url) || !URL.canParse(url, base) ? url : new URL(url, base).href;
  // An id may stand in for the address, and be none.
  const entries = feed.entries.map((entry) => (entry.url === entry.id ? entry : { ...entry, url: whole(entry.url) }));
  return { ...feed, entries };
}

function hrefsOf(
  links: readonly { href?: string | undefined; rel?: string | undefined }[] = [],
): (string | undefined)[] {
  const own = ["alternate", undefined, "self"];
  return own.flatMap((rel) => links.filter((link) => link.rel === rel).map(({ href }) => href));
}

/** The first date, unless it is what programs write for none and there is a second. */
function dateOf(first: unknown, second: unknown): unknown {
  return first === undefined || isPlaceholderDate(first) ? (second ?? first) : first;
}

function ofJsonFeed(feed: FeedOf<"json">): FeedEntries {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.id,
    url: item.url ?? item.external_url,
    title: withReferences(item.title),
    bodies: [...bodies(true, item.content_html), ...bodies(false, item.content_text, item.summary)],
    publishedAt: dateOf(item.date_published, item.date_modified),
    language: item.language,
    outlet: undefined,
  }));
  return { outlet: withReferences(feed.title), language: feed.language, entries };
}

function ofAtom(feed: FeedOf<"atom">): FeedEntries {
  const entries = (feed.entries ?? []).map((entry) => {
    return {
      id: entry.id,
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href,
      title: atomTitle(entry.title),
      bodies: ofParts([entry.content, entry.summary, ...mediaDescriptions(entry.media)]),
      publishedAt: dateOf(entry.published, entry.updated),
      language: entry.xml?.lang ?? entry.content?.xml?.lang,
      outlet: atomTitle(entry.source?.title),
    };
  });
  return { outlet: atomTitle(feed.title), language: feed.xml?.lang, entries };
}

function ofRdf(feed: FeedOf<"rdf">): FeedEntries {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? item.link,
    url: item.link,
    title: item.title,
    bodies: [...bodies(true, item.content?.encoded, item.description), ...ofParts(mediaDescriptions(item.media))],
    publishedAt: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
    outlet: item.dc?.sources?.[0] ?? item.dc?.publishers?.[0],
  }));
  return { outlet: feed.title, language: feed.dc?.languages?.[0], entries };
}

function ofRss(feed: FeedOf<"rss">): FeedEntries {
  const entries = (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    bodies: [...bodies(true, item.content?.encoded, item.description), ...ofParts(mediaDescriptions(item.media))],
    publishedAt: dateOf(item.pubDate, item.dc?.dates?.[0]),
    language: item.dc?.languages?.[0],
    outlet: item.source?.title,
  }));
  return { outlet: feed.title, language: feed.language, entries };
}

function bodies(isHtml: boolean, ...values: (string | undefined)[]): FeedBody[] {
  return values.flatMap((value) => (value === undefined ? [] : [{ value, isHtml }]));
}

function ofParts(parts: readonly (AtomText | undefined)[]): FeedBody[] {
  return parts.flatMap((part) => bodies(!PLAIN.has(part?.type ?? "text"), part?.value));
}

/** Of Media RSS, as feeds of films have them. */
function mediaDescriptions(media: FeedMedia | undefined): AtomText[] {
  return [media, ...(media?.groups ?? [])].flatMap((part) => part?.description ?? []);
}

function atomTitle({ type, value }: AtomText = {}): string | undefined {
  return type === "html" || type === "xhtml" ? value : withReferences(value);
}

/** Plain text, in which many feeds write references to characters all the same. */
function withReferences(text: string | undefined): string | undefined {
  return text?.replace(/</g, "&lt;");
}
