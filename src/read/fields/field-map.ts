/** Which field of a record is which field of an article. */
import { type Fields, isFields } from "../../basics/fields.js";
import { nearestName } from "../../basics/names.js";
import { otherName, plainName } from "../../basics/other-names.js";
import { requireObject } from "../../basics/require.js";
import { OPTIONAL_FIELDS } from "../../check-article.js";
import { InputError, show } from "../../errors.js";
import type { Article } from "../../types.js";
import { type FieldWords, isMadeOf } from "./field-words.js";

export { OPTIONAL_FIELDS };

/** All fields of an article. */
export const ARTICLE_FIELDS = ["id", "text", ...OPTIONAL_FIELDS] as const satisfies readonly ArticleField[];

/** The name of a field of an article. */
export type ArticleField = keyof Article;

/** Field of an article to the name it has in the records, such as `{ text: "body", source: "publisher.name" }`. */
export type FieldMap = Readonly<Partial<Record<ArticleField, string>>>;

/** A name that stands for no field: what is mapped to it is not read, unless records have a field of that very name. */
export const NO_FIELD = "none";

/** Throws `InputError` for what is no map, a field that articles do not have, and a name that is no string. */
export function checkFieldMap(map: FieldMap): void {
  requireObject(map, "map");
  for (const [field, name] of Object.entries(map)) {
    if (!isArticleField(field)) {
      const meant = isArticleField(name) ? `${name}=${field}` : nearestName(field, ARTICLE_FIELDS);
      const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
      throw new InputError(
        `map names ${show(field)}, which articles do not have.${hint} They have ${ARTICLE_FIELDS.join(", ")}.`,
      );
    }
    if (typeof name !== "string" || name === "")
      throw new InputError(
        `map.${field} is ${show(name)}. Give the name that the field has in the records, such as "body".`,
      );
  }
}

function isArticleField(name: string): boolean {
  return ARTICLE_FIELDS.some((known) => known === name);
}

/** The value under the mapped name: a field of that very name, or else, with dots, one inside another. */
export function fieldOf(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): unknown {
  const name = Object.hasOwn(map, field) ? map[field]! : field;
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** Whether a record has what an article is recognised by: a text, or an id and a title. */
export function looksLikeArticle(record: unknown, map: FieldMap): boolean {
  if (!isFields(record)) return false;
  const has = (field: ArticleField): boolean => fieldOf(record, field, map) !== undefined;
  return has("text") || (has("id") && has("title"));
}

/** A mapping that may be meant where a record has the field under another name; `words` is "" where none is in sight. */
export interface MapHint {
  words: string;
  /** Such as "text=body". */
  mapping?: string;
}

export function mapHint(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): MapHint {
  if (Object.hasOwn(map, field)) return { words: mappedHint(record, map[field]!, fieldOf(record, field, map)) };
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

/** The fields that nothing reads, where one of them may be the one that is missing; "" where there is none. */
export function otherFields(record: Readonly<Record<string, unknown>>, field: ArticleField, map: FieldMap): string {
  const read = ARTICLE_FIELDS.map((known) => map[known] ?? known);
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

/** Words that the name of a text is made of, such as "Body text" and "main_content"; one of `heads` is among them. */
const WORDS_OF_TEXT: FieldWords = {
  heads: ["body", "text", "content"],
  beside: ["article", "clean", "full", "main", "news", "page", "plain", "post", "raw", "story"],
};

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

/** What media databases in other languages call a text, as plain names. */
const TEXTS_OF_TABLES = [
  "volltext",
  "artikeltext",
  "inhalt",
  "texte",
  "contenu",
  "texto",
  "contenido",
  "cuerpo",
  "conteudo",
  "testo",
  "contenuto",
  "tekst",
  "tresc",
  "inhoud",
];

/** What tables call what is an article's alone, beside the usual names; the likeliest first. */
const IDS_OF_TABLES = ["documentid", "documentidentifier", "articleurl", "weburl", "sourceurl", "permalink", "uri"];

/** The name of a text by its words, of an id by the tables that have it. */
function tableName(record: Readonly<Record<string, unknown>>, field: ArticleField): string | undefined {
  const usable = Object.keys(record).filter((name) => typeof record[name] === "string" && record[name].trim() !== "");
  if (field === "text")
    return usable.find(
      (name) =>
        (name !== field && isMadeOf(name, WORDS_OF_TEXT)) ||
        TEXTS_OF_TABLES.includes(plainName(name.normalize("NFKD"))),
    );
  if (field !== "id") return undefined;
  const known = IDS_OF_TABLES.find((id) => usable.some((name) => plainName(name) === id));
  if (known !== undefined) return usable.find((name) => plainName(name) === known);
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
