/** A record whose text, title or outlet is HTML, as content systems store them, or JSON once more, to one of plain text. */
import { isFields } from "../../basics/fields.js";
import { type FieldMap, fieldOf } from "../fields/field-map.js";
import { textOfMarkup } from "../html/text-of-markup.js";
import { parsedJson } from "./parsed-json.js";

/** The record with its text, title and outlet as plain text, paragraphs kept; the record itself where they are plain already. */
export async function plainRecord(record: unknown, map: FieldMap): Promise<unknown> {
  if (!isFields(record)) return record;
  let plain = record;
  for (const field of ["text", "title", "source"] as const) {
    const value = fieldOf(record, field, map);
    if (typeof value !== "string" || !/[<&]|\\/.test(value)) continue;
    const text = await textOfMarkup(parsedTwice(value));
    if (text === value) continue;
    // A field of that very name goes before a nested one.
    plain = { ...plain, [map[field] ?? field]: field === "text" ? text : text.replace(/\s+/g, " ").trim() };
  }
  return plain;
}

/** What a string means that is the JSON of a string, escapes and all: then a program wrote JSON twice. */
function parsedTwice(value: string): string {
  if (!value.startsWith('"') || !value.endsWith('"') || !value.includes("\\")) return value;
  const parsed = parsedJson(value);
  return "value" in parsed ? (parsed.value as string) : value;
}
