/** A field that a record lacks → the mapping that may be meant, where the record has it under another name. */
import { type Fields, isFields } from "../../basics/fields.js";
import { nearestName } from "../../basics/names.js";
import { otherName, plainName } from "../../basics/other-names.js";
import { show } from "../../errors.js";
import { ARTICLE_FIELDS, type ArticleField, type FieldMap, fieldOf } from "./field-map.js";
import { isMadeOf } from "./field-words.js";
import { TEXTS_OF_TABLES, WORDS_OF_TEXT } from "./names-elsewhere.js";

/** A mapping that may be meant where a record has the field under another name; `words` is "" where none is in sight. */
export interface MapHint {
  words: string;
  /** Such as "text=body". */
  mapping?: string;
}

export function mapHint(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): MapHint {
  const name = map[field];
  if (name !== undefined) return { words: mappedHint(record, name, fieldOf(record, field, map)) };
  return otherNameHint(field, otherName(record, field) ?? renderedName(record, field) ?? tableName(record, field));
}

/** Why nothing was read under the name that the mapping gives. */
function mappedHint(record: Readonly<Record<string, unknown>>, name: string, value: unknown): string {
  if (value !== undefined) return ` Its field ${show(name)} is empty: fill it, or leave the record out.`;
  const names = Object.keys(record);
  const near = names.length > 0 ? nearestName(name, names) : undefined;
  const meant = near === undefined ? `; it has ${fieldNames(record)}.` : `. Did you mean ${show(near)}?`;
  return ` No field is called ${show(name)}${meant}`;
}

/** Why nothing was read; what is meant may also stand one deeper in the record, as databases hand it out: `_source.body`, `_id.$oid`. */
export function deepMapHint(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): MapHint {
  const hint = mapHint(record, field, map);
  return hint.words === "" ? otherNameHint(field, innerName(record, field)) : hint;
}

/** The fields that nothing reads, and for an id the address, where one of them may be the one that is missing; "" where there is none. */
export function otherFields(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): string {
  const read = ARTICLE_FIELDS.filter((known) => field !== "id" || known !== "url").map((known) => map[known] ?? known);
  const others = Object.entries(record).filter(
    ([name]) => !read.some((one) => one === name || one.startsWith(`${name}.`)),
  );
  return others.length === 0
    ? ""
    : ` It has ${fieldNames(Object.fromEntries(others))}: if the ${field} is one of them, map it: ${field}=FIELD.`;
}

function otherNameHint(field: ArticleField, other: string | undefined): MapHint {
  if (other === undefined) return { words: "" };
  const mapping = `${field}=${other}`;
  return { words: ` It has a field ${show(other)}; if that is meant, map it: ${mapping}.`, mapping };
}

/** A shorter text inside a record may tell about an author or a picture. */
const LEAST_INNER_TEXT = 200;

/** The name of an id that is an object in MongoDB's JSON, or of what lies in the object that has the text. */
function innerName(record: Readonly<Record<string, unknown>>, field: ArticleField): string | undefined {
  if (field === "id" && isFields(record._id) && typeof record._id.$oid === "string") return "_id.$oid";
  for (const [name, inner] of Object.entries(record)) {
    const text = isFields(inner) ? nameIn(inner, "text") : undefined;
    if (text === undefined || String((inner as Fields)[text]).length < LEAST_INNER_TEXT) continue;
    const found = field === "text" ? text : nameIn(inner as Fields, field);
    return found && `${name}.${found}`;
  }
  return undefined;
}

function nameIn(inner: Fields, field: ArticleField): string | undefined {
  return typeof inner[field] === "string" ? field : (otherName(inner, field) ?? tableName(inner, field));
}

/** The name of a text by its words, of an id by its value. */
function tableName(record: Readonly<Record<string, unknown>>, field: ArticleField): string | undefined {
  const usable = Object.keys(record).filter((name) => typeof record[name] === "string" && record[name].trim() !== "");
  if (field === "text")
    return usable.find(
      (name) =>
        (name !== field && isMadeOf(name, WORDS_OF_TEXT)) ||
        TEXTS_OF_TABLES.includes(plainName(name.normalize("NFKD"))),
    );
  if (field !== "id") return undefined;
  // trafilatura's JSON has the address of the page there.
  return usable.find((name) => name === "source" && /^https?:\/\/\S+$/.test(String(record[name])));
}

/** WordPress's texts are objects: `content: { rendered: "..." }`. */
function renderedName(record: Readonly<Record<string, unknown>>, field: ArticleField): string | undefined {
  const rendered: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record))
    if (typeof value === "object" && value !== null && "rendered" in value) rendered[name] = value.rendered;
  const name = otherName(rendered, field);
  return name && `${name}.rendered`;
}

function fieldNames(record: object): string {
  const names = Object.keys(record);
  return `${names.slice(0, 12).map(show).join(", ")}${names.length > 12 ? ", ..." : ""}` || "none";
}
