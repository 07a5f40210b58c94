/** Article at the door: whatever is handed in, to an article that can be trusted, or a sentence that says what to mend. */
import { parseTime } from "./basics/iso-time.js";
import { isLanguageTag } from "./basics/language-tag.js";
import { OPTIONAL_FIELDS } from "./basics/optional-fields.js";
import { hintOn, requireField, requireId } from "./basics/require.js";
import { InputError, show } from "./errors.js";
import type { Article } from "./types.js";

/** An article in which nothing is `null`: what it lacks is left out. */
export type CheckedArticle = { [Field in keyof Article]: Exclude<Article[Field], null> };

/**
 * The article in a value: its own fields, checked; no others. Of the optional ones, `null` and "" count as absent and are left out.
 * Throws `InputError` for what is no article. `where` names its place, such as `articles[7]`.
 */
export function presentArticle(value: unknown, where: string): CheckedArticle {
  requireId(value, where);
  const article: Record<string, unknown> = { id: value.id, text: value.text };
  for (const field of OPTIONAL_FIELDS) if ((value[field] ?? "") !== "") article[field] = value[field];
  return checkArticle(article, where, value);
}

/**
 * The value, which is an `Article`; throws `InputError` where it is none. `where` names its place, such as `articles[7]`; `record` is what it was
 * taken from, where that has more fields.
 */
export function checkArticle(value: unknown, where: string, record: unknown = value): CheckedArticle {
  requireId(value, where, record);
  const name = `${where} (${show(value.id)})`;
  if (typeof value.text !== "string") {
    throw new InputError(
      `${name} has ${show(value.text)} for text. Use a string; "" where only the title is known.${hintOn(record, "text")}`,
    );
  }
  for (const field of OPTIONAL_FIELDS) requireField(field, value[field], name);
  if (value.publishedAt !== undefined && Number.isNaN(parseTime(value.publishedAt as string))) {
    throw new InputError(
      `${name} has the date ${show(value.publishedAt)}. Use ISO 8601 in the form 2024-03-09 or 2024-03-09T14:30:00Z, or leave it out.`,
    );
  }
  if ((value.language ?? "") !== "" && !isLanguageTag(value.language as string)) {
    throw new InputError(
      `${name} has the language ${show(value.language)}. Use a BCP 47 tag such as "en" or "pt-BR", or leave it out.`,
    );
  }
  return value as unknown as CheckedArticle;
}
