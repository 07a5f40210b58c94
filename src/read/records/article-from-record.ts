/** One parsed record (JSON, a row of a table) to an article, or the reason why it is none. */
import { isFields } from "../../basics/fields.js";
import { isLanguageTag } from "../../basics/language-tag.js";
import { OPTIONAL_FIELDS, type OptionalField } from "../../basics/optional-fields.js";
import { type CheckedArticle, checkArticle } from "../../check-article.js";
import { InputError, show } from "../../errors.js";
import { asMeant } from "../../text/misread-utf8.js";
import { ARTICLE_FIELDS, type FieldMap, fieldOf } from "../fields/field-map.js";
import { type DateOrder, isoFromDate } from "../fields/iso-from-date.js";
import { codeOfLanguage } from "../fields/language-names.js";
import { unreadFields } from "../fields/unread-fields.js";
import type { ReadSettings } from "../files/file-reader.js";
import type { ProblemReason } from "../files/problem.js";
import { asOption } from "../files/way-to-set.js";
import { lacksId, type Refusal, refusalWithoutText, withRepair } from "./refusal.js";
import { type UnreadValue, unreadValue } from "./unread-value.js";

/** How the fields of a record are read. Without `dateOrder`, a date that may mean two days is none. */
export interface RecordReading extends Partial<ReadSettings> {
  /** Told of what an optional field holds that cannot be read; the article goes without it. Without a listener such a record is refused. */
  onUnreadValue?: ((unread: UnreadValue) => void) | undefined;
  /** Makes the id of a record that has none, given its address. Where it gives none, and where another field may be the id, such a record is refused. */
  idOf?: ((url: string | undefined) => string | undefined) | undefined;
  /** The record as it was written, as far as that is known. */
  written?: string | undefined;
}

/**
 * Keeps the fields an article has, by the names that `map` gives them, and drops all others. `null` counts as absent, and so does ""
 * outside of `text`; an id may be a whole number, a title or an outlet any number, and all but `id` and `text` lists of one string; `text` may be
 * absent where there is a title. `where` names the place, such as `news.ndjson, line 3`.
 */
export function articleFromRecord(
  record: unknown,
  where: string,
  { map = {}, dateOrder, onUnreadField, onUnreadValue, idOf, written, wayToSet = asOption }: RecordReading,
): CheckedArticle | Refusal {
  if (!isFields(record)) return checked(record, where);
  const kept = keptFields(record, map, dateOrder);
  const unreadValues = onUnreadValue === undefined ? [] : takeUnreadValues(kept);
  const read = { given: record, kept, map, written };
  const madeId = lacksId(read) ? idOf?.(typeof kept.url === "string" ? kept.url : undefined) : undefined;
  if (madeId !== undefined) kept.id = madeId;
  const article = checked(kept, where);
  if (isRefusal(article)) return withRepair(article, where, read);
  const refusal =
    article.text.trim() === ""
      ? refusalWithoutText(article, madeId !== undefined ? where : `${where} (${show(article.id)})`, read)
      : undefined;
  if (refusal !== undefined) return refusal;
  const others = onUnreadField !== undefined || unreadValues.length > 0 ? unreadFields(record, article, map) : [];
  for (const [field, value] of unreadValues)
    onUnreadValue?.(unreadValue(`${where} (${show(article.id)})`, field, value, others, wayToSet));
  for (const unread of others) onUnreadField?.(unread);
  return article;
}

function keptFields(
  given: Readonly<Record<string, unknown>>,
  map: FieldMap,
  dateOrder: DateOrder | undefined,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const field of ARTICLE_FIELDS) {
    const held = fieldOf(given, field, map);
    const value = field === "id" || field === "text" ? held : onlyString(held);
    if (value === undefined || value === null || value === "") continue;
    kept[field] = usable(field, value, dateOrder);
  }
  kept.text ??= "";
  return kept;
}

/** The string in a list of one, and nothing in an empty one; else the value. */
function onlyString(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 1) return value;
  return value.length === 0 || typeof value[0] === "string" ? value[0] : value;
}

/** What cannot be read of the optional fields, taken out of them. */
function takeUnreadValues(kept: Record<string, unknown>): [field: OptionalField, value: unknown][] {
  const unread = OPTIONAL_FIELDS.filter((field) => field in kept && !isReadable(field, kept[field]));
  return unread.map((field) => {
    const value = kept[field];
    delete kept[field];
    return [field, value];
  });
}

function isReadable(field: OptionalField, value: unknown): boolean {
  if (field === "publishedAt") return isoFromDate(value) !== undefined;
  return field === "language" ? isLanguageTag(value) : typeof value === "string";
}

/** The fields that people read. */
const TEXTS: ReadonlySet<string> = new Set(["text", "title", "source"]);

/**
 * Misread letters become what was meant, numbers ids, titles and outlets, dates in another notation ISO 8601, names of languages codes; what
 * cannot be used stays, to be shown in the message.
 */
function usable(field: string, value: unknown, dateOrder: DateOrder | undefined): unknown {
  if (TEXTS.has(field) && typeof value === "string") return asMeant(value).text;
  if (field === "language" && typeof value === "string") return codeOfLanguage(value) ?? value;
  if (field === "id" && (Number.isSafeInteger(value) || typeof value === "bigint")) return String(value);
  if ((field === "title" || field === "source") && (Number.isFinite(value) || typeof value === "bigint"))
    return String(value);
  return field === "publishedAt" ? (isoFromDate(value, dateOrder) ?? value) : value;
}

export function isRefusal(result: CheckedArticle | Refusal): result is Refusal {
  return "reason" in result;
}

function checked(value: unknown, where: string): CheckedArticle | Refusal {
  try {
    // Its own hints would name the field, but not the mapping.
    return checkArticle(value, where, {});
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { reason: reasonFor(value), message: error.message };
  }
}

function reasonFor(value: unknown): ProblemReason {
  if (!isFields(value)) return "not an article";
  return "id" in value ? "wrong field" : "no id";
}
