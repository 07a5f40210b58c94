/** RSS, RDF, Atom and JSON Feed to articles: one an entry, with the fullest text it carries. */
import { createHash } from "node:crypto";
import type { Article } from "../../types.js";
import { type FieldMap, NO_FIELD } from "../fields/field-map.js";
import { toldLanguage } from "../fields/told-language.js";
import { guessTold, inUtf8, utf8Repair } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import { wholeText } from "../files/open-bytes.js";
import type { ProblemListener } from "../files/problem.js";
import { fragmentText } from "../html/fragment-text.js";
import { textOfMarkup } from "../html/text-of-markup.js";
import { foundIn } from "../records/read-record.js";
import { countEntries } from "./count-entries.js";
import { type FeedEntries, type FeedEntry, feedEntries } from "./feed-entries.js";

export async function* readFeed(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const advice = { tooLong: "Cut it into its entries.", notUtf8: utf8Repair(file) };
  const text = await wholeText(file.path, inUtf8(file, guessTold(file, onProblem)), advice);
  yield* feedArticles(file, text, onProblem);
}

/** The articles of a feed's source. An entry without an id goes by its link, and one without both, or with those of another, by its words. */
export async function* feedArticles(file: OpenFile, source: string, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { parseFeed } = await import("../libraries/library-feed.js");
  let feed: FeedEntries;
  try {
    feed = parsedOrMended(source, (given) => feedEntries(parseFeed(given), file.address));
  } catch (error) {
    const reason = file.inFolder && file.format === "feed" ? "left out" : "not a feed";
    const message = `${file.path} is no feed that can be read. ${await insteadOf(source, file.address ?? file.path, error)}`;
    onProblem({ file: file.path, reason, message });
    return;
  }
  const { path, settings } = file;
  const { dateOrder, wayToSet } = settings;
  const empty = countEntries(source) - feed.entries.length;
  if (empty > 0) {
    const message = `${path}: ${empty === 1 ? "1 empty entry is" : `${empty} empty entries are`} left out, and not counted where others are named by number.`;
    onProblem({ file: path, reason: "left out", message });
  }
  // What the fields of a feed are called is known; that its dates are not to be read is all that a map can say of it.
  const outlet = await lineOf(feed.outlet);
  const map: FieldMap = settings.map.publishedAt === NO_FIELD ? { publishedAt: NO_FIELD } : {};
  const read: ReadEntry[] = [];
  for (const entry of feed.entries) read.push(await readEntry(entry, outlet, feed.language));
  const shared = new Set([...sharedAmong(read, "id"), ...sharedAmong(read, "url")]);
  for (const [position, entry] of read.entries()) {
    const where = `${path}, entry ${position + 1}`;
    const { fields, links } = entry;
    const record = { id: idOf(entry, shared, file.name), ...fields };
    const found = foundIn(record, { where }, { path, map, dateOrder, wayToSet }, onProblem);
    if (found !== undefined) yield links.length > 0 ? { ...found, article: { ...found.article, links } } : found;
  }
}

/** A comment or a section of plain text, to its end or that of all, or a sign that begins no tag. */
const APART_OR_BARE = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?![\p{L}_/!?])/gu;

/** Of XML, signs "<" that begin no tag are read as such where nothing can be read otherwise. */
function parsedOrMended(source: string, parse: (source: string) => FeedEntries): FeedEntries {
  try {
    return parse(source);
  } catch (error) {
    const mended = source.replace(APART_OR_BARE, (part) => (part === "<" ? "&lt;" : part));
    if (mended === source || !/^\s*</.test(source)) throw error;
    return parse(mended);
  }
}

/** What to do about what is no feed: one may be cut short, and a page of a site often names its feeds. `address` is where it was read. */
async function insteadOf(source: string, address: string, error: unknown): Promise<string> {
  const root = /<(rss|feed|rdf:RDF)[\s>]/.exec(source.slice(0, 4096))?.[1];
  if (root !== undefined && !source.includes(`</${root}>`))
    return `It breaks off before its end, </${root}>. Fetch it once more.`;
  if (root !== undefined)
    return `It has a <${root}>, but is not well formed${faultOf(error)}. Mend it, or tell who makes it.`;
  if (!/^\s*<(?:!doctype\s+html|html)\b/i.test(source)) return "Give RSS, Atom, RDF or JSON Feed.";
  const { parseHTML } = await import("../libraries/library-html.js");
  const links = [...parseHTML(source).document.querySelectorAll("link[rel~=alternate][href]")];
  const feed = links.find((link) => /^application\/(?:rss|atom|feed)\+/i.test(link.getAttribute("type") ?? ""));
  const href = feed?.getAttribute("href") ?? "";
  if (href === "") return "It is a web page. Give the address of its feed, often behind a link named RSS.";
  return `It is a web page, whose feed is ${URL.canParse(href, address) ? new URL(href, address).href : href}`;
}

/** What the reader of XML says, whose words begin with a capital. */
function faultOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error ? `: ${cause.message.replace(/^[A-Z]/, (first) => first.toLowerCase())}` : "";
}

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

type Fields = Partial<Record<Exclude<keyof Article, "id">, unknown>>;

interface ReadEntry {
  /** As the feed has them. */
  id: string | undefined;
  url: string | undefined;
  /** Its title and its text. */
  words: string;
  outlet: string | undefined;
  fields: Fields;
  links: string[];
}

/** Ids, or links, under which entries say different things: none of those can go by it alone. */
function sharedAmong(entries: readonly ReadEntry[], key: "id" | "url"): Set<string> {
  const shared = new Set<string>();
  const wordsUnder = new Map<string, string>();
  for (const { [key]: name, words } of entries) {
    if (name === undefined) continue;
    if ((wordsUnder.get(name) ?? words) !== words) shared.add(name);
    wordsUnder.set(name, words);
  }
  return shared;
}

/**
 * A guid that is no URI ("101") and a link without a host mean something in their own feed only, so they go with the place they come from. RSS asks
 * for neither guid nor link: an entry without them goes by a hash of what it says, so that it has the same id whenever the feed is read. So does one
 * whose guid and link are `shared` with others, behind these.
 */
function idOf({ id, url, words, outlet }: ReadEntry, shared: ReadonlySet<string>, file: string): string | undefined {
  const given = [id, url].filter((name) => name !== undefined);
  const hash = words === "" ? "" : createHash("sha256").update(words).digest("hex").slice(0, 16);
  const own = given.find((name) => !shared.has(name)) ?? [given[0], hash].filter(Boolean).join("#");
  if (own === "") return undefined;
  if (HAS_SCHEME.test(own)) return own;
  return `${url !== undefined && URL.canParse(url) ? new URL(url).host : (outlet ?? file)}#${own}`;
}

async function readEntry(
  entry: FeedEntry,
  feedOutlet: string | undefined,
  feedLanguage: string | undefined,
): Promise<ReadEntry> {
  const { id, url, publishedAt } = entry;
  const { text, links } = await fullestOf(entry);
  const title = await lineOf(entry.title);
  const outlet = (await lineOf(entry.outlet)) ?? feedOutlet;
  const language = toldLanguage([entry.language, feedLanguage], text);
  const fields = { text, title, url, source: outlet, publishedAt, language };
  return { id, url, words: [title, text].filter(Boolean).join("\n"), outlet, fields, links };
}

interface PlainBody {
  text: string;
  links: string[];
}

/** The first of its bodies, or a later one that has over twice as much text. */
async function fullestOf({ bodies, url }: FeedEntry): Promise<PlainBody> {
  let fullest: PlainBody = { text: "", links: [] };
  for (const { value, isHtml } of bodies) {
    const plain = isHtml ? await fragmentText(value, url) : { text: (await textOfMarkup(value)).trim(), links: [] };
    if (plain.text.length > 2 * fullest.text.length) fullest = plain;
  }
  return fullest;
}

/** HTML on one line, as plain text. */
async function lineOf(html: string | undefined): Promise<string | undefined> {
  return html === undefined ? undefined : (await fragmentText(html)).text.replace(/\s+/g, " ");
}
