/** Which field of a record is which field of an article. */
import { isFields } from "../../basics/fields.js";
import { nearestName } from "../../basics/names.js";
import { OPTIONAL_FIELDS } from "../../basics/optional-fields.js";
import { requireObject } from "../../basics/require.js";
import { InputError, show } from "../../errors.js";
import type { Article } from "../../types.js";

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
  const name = map[field] ?? field;
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
