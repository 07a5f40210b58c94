/** A record whose text or title is HTML, as content systems store them, to one of plain text. */
import { isFields } from "../basics/fields.js";
import { hasReference, isFragment, partsParagraphs } from "../text/markup.js";
import { type FieldMap, fieldOf } from "./field-map.js";
import { entityText, fragmentText } from "./fragment-text.js";

/** Content systems store paragraphs apart by blank lines, and among them a `<div>` or `<br>`. A blank line inside of a tag is none. */
const TAG_OR_BLANK_LINE = /(<[^<>]*>)|(?:\r\n?|\n)[ \t]*[\r\n]+/g;

/**
 * The record with its text and title as plain text, paragraphs kept; the record itself where they are plain already. What is plain is told by
 * `isFragment`; of a plain text only the character references (`&#8217;`) are replaced.
 */
export async function plainRecord(record: unknown, map: FieldMap): Promise<unknown> {
  if (!isFields(record)) return record;
  let plain = record;
  for (const field of ["text", "title"] as const) {
    const value = fieldOf(record, field, map);
    if (typeof value !== "string" || !/[<&]/.test(value)) continue;
    const text = await plainText(value);
    const name = Object.hasOwn(map, field) ? map[field]! : field;
    if (text === value) continue;
    // A field of that very name goes before a nested one.
    plain = { ...plain, [name]: field === "title" ? text.replace(/\s+/g, " ").trim() : text };
  }
  return plain;
}

/** A text that may be HTML (see `isFragment`) as plain text, paragraphs kept. */
export async function plainText(text: string): Promise<string> {
  if (!isFragment(text)) return hasReference(text) ? entityText(text) : text;
  const html = partsParagraphs(text)
    ? text.replace(TAG_OR_BLANK_LINE, (_, tag?: string) => tag ?? "<br><br>")
    : text.replace(/\r\n?|\n/g, "<br>");
  return (await fragmentText(html)).text;
}
