/** A record whose text or title is HTML, as content systems store them, to one of plain text. */
import { wordSet } from "../basics/word-set.js";
import { type FieldMap, fieldOf } from "./field-map.js";
import { entityText, fragmentText } from "./fragment-text.js";

/** The elements that the bodies of articles are made of. */
const ELEMENTS = wordSet(
  "a abbr article aside b blockquote center cite code dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header i ins li main mark ol p pre q s section small span strong sub sup table tbody td th thead time tr u ul",
);

/** Those that never close. */
const VOID_ELEMENTS = new Set(["br", "hr", "img", "wbr"]);

/** With one of these the line breaks of the source are mere white space; without, they are what parts the paragraphs. */
const PARTS_PARAGRAPHS = /<(?:br|div|p)\b/i;

/** A character reference with its semicolon; without one it may be part of an address. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/**
 * The record with its text and title as plain text, paragraphs kept; the record itself where they are plain already. What is plain is told by
 * `isFragment`; of a plain text only the character references (`&#8217;`) are replaced.
 */
export async function plainRecord(record: unknown, map: FieldMap): Promise<unknown> {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  const given = record as Readonly<Record<string, unknown>>;
  let plain = given;
  for (const field of ["text", "title"] as const) {
    const value = fieldOf(given, field, map);
    if (typeof value !== "string" || !/[<&]/.test(value)) continue;
    const text = await plainText(value);
    const name = Object.hasOwn(map, field) ? map[field]! : field;
    if (text === value) continue;
    // A field of that very name goes before a nested one.
    plain = { ...plain, [name]: field === "title" ? text.replace(/\s+/g, " ").trim() : text };
  }
  return plain;
}

/**
 * Whether a text is a fragment of HTML: an element that is opened and closed in it (`<p>...</p>`), or one that never closes (`<br>`). A lone
 * `<`, a tag that is only spoken of ("the tag <b>"), and names that are none of an article's (`<script>`, `<T>`) make no HTML.
 */
export function isFragment(text: string): boolean {
  const opened = new Set<string>();
  for (const [, slash, given] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi)) {
    const name = given!.toLowerCase();
    if (VOID_ELEMENTS.has(name) || (slash !== "" && opened.has(name))) return true;
    if (slash === "" && ELEMENTS.has(name)) opened.add(name);
  }
  return false;
}

/** A text that may be HTML (see `isFragment`) as plain text, paragraphs kept. */
export async function plainText(text: string): Promise<string> {
  if (!isFragment(text)) return ENTITY.test(text) ? entityText(text) : text;
  const html = PARTS_PARAGRAPHS.test(text) ? text : text.replace(/\r\n?|\n/g, "<br>");
  return (await fragmentText(html)).text;
}
