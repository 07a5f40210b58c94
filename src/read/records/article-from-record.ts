/** One parsed record (JSON, a row of a table) to an article, or the reason why it is none. */
import { isFields } from "../../basics/fields.js";
import { isLanguageTag } from "../../basics/language-tag.js";
import { OPTIONAL_FIELDS, type OptionalField } from "../../basics/optional-fields.js";
import { type CheckedArticle, checkArticle } from "../../check-article.js";
import { InputError, show } from "../../errors.js";
import { asMeant } from "../../text/misread-utf8.js";
import type { Article } from "../../types.js";
import { ARTICLE_FIELDS, type FieldMap, fieldOf, NO_FIELD } from "../fields/field-map.js";
import { DATE_ORDERS, type DateOrder, isoFromDate, isPlaceholderDate } from "../fields/iso-from-date.js";
import { codeOfLanguage } from "../fields/language-names.js";
import { deepMapHint, otherFields } from "../fields/map-hint.js";
import { type UnreadField, unreadFields } from "../fields/unread-fields.js";
import type { ReadSettings } from "../files/file-reader.js";
import type { ProblemReason } from "../files/problem.js";
import { asOption, type WayToSet } from "../files/way-to-set.js";

export interface Refusal {
  reason: ProblemReason;
  message: string;
  /** A mapping that may mend it, such as "text=body"; with what the record has of the other fields, or the next try would lack them. */
  mapping?: string;
}

/** Of an optional field. */
export interface UnreadValue {
  field: OptionalField;
  reason: "date unread" | "field unread";
  message: string;
  /** One that may read it, such as "source=source.name". */
  mapping?: string;
}

/** How the fields of a record are read. Without `dateOrder`, a date that may mean two days is none. */
export interface RecordReading extends Partial<ReadSettings> {
  /** Told of what an optional field holds that cannot be read; the article goes without it. Without a listener such a record is refused. */
  onUnreadValue?: ((unread: UnreadValue) => void) | undefined;
  /** Makes the id of a record that has none, given its address. Without it, and where another field may be the id, such a record is refused. */
  idOf?: ((url: string | undefined) => string) | undefined;
}

/**
 * Keeps the fields an article has, by the names that `map` gives them, and drops all others. `null` counts as absent, and so does ""
 * outside of `text`; an id may be a whole number, a title or an outlet any number, and all but `id` and `text` lists of one string; `text` may be
 * absent where there is a title. `where` names the place, such as `news.ndjson, line 3`.
 */
export function articleFromRecord(
  record: unknown,
  where: string,
  { map = {}, dateOrder, onUnreadField, onUnreadValue, idOf, wayToSet = asOption }: RecordReading,
): CheckedArticle | Refusal {
  if (!isFields(record)) return checked(record, where);
  const kept = keptFields(record, map, dateOrder);
  const unreadValues = onUnreadValue === undefined ? [] : takeUnreadValues(kept);
  const read = { given: record, kept, map };
  const isMade = idOf !== undefined && lacksId(read);
  if (isMade) kept.id = idOf(typeof kept.url === "string" ? kept.url : undefined);
  const article = checked(read.kept, where);
  if (isRefusal(article)) return withRepair(article, where, read);
  const refusal =
    article.text.trim() === ""
      ? refusalWithoutText(article, isMade ? where : `${where} (${show(article.id)})`, read)
      : undefined;
  if (refusal !== undefined) return refusal;
  const others = onUnreadField !== undefined || unreadValues.length > 0 ? unreadFields(record, article, map) : [];
  for (const [field, value] of unreadValues)
    onUnreadValue?.(unreadValue(`${where} (${show(article.id)})`, field, value, others, wayToSet));
  for (const unread of others) onUnreadField?.(unread);
  return article;
}

/** A record, and what was kept of it under the names of an article. */
interface ReadRecord {
  given: Readonly<Record<string, unknown>>;
  kept: Readonly<Record<string, unknown>>;
  map: FieldMap;
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

function unreadValue(
  name: string,
  field: OptionalField,
  value: unknown,
  others: readonly UnreadField[],
  wayToSet: WayToSet,
): UnreadValue {
  if (field === "publishedAt") return { field, reason: "date unread", message: unreadDate(name, value, wayToSet) };
  const wanted = field === "language" ? 'a BCP 47 tag such as "en" or "pt-BR"' : "a string";
  const none = wayToSet({ map: { [field]: NO_FIELD } });
  const other = others.find((one) => one.field === field)?.name;
  const mapping = other === undefined ? undefined : `${field}=${other}`;
  const meant = other === undefined ? "" : ` If ${other} is meant, map it: ${mapping}.`;
  const what = `${name} is read without its ${field}, which is ${show(value)}.`;
  const message = `${what}${meant} Use ${wanted}, or read none: ${none}`;
  return { field, reason: "field unread", message, ...(mapping !== undefined && { mapping }) };
}

function unreadDate(name: string, date: unknown, wayToSet: WayToSet): string {
  const [order, other] = DATE_ORDERS.filter((known) => isoFromDate(date, known) !== undefined);
  const figures = order === "mdy" ? "month, day and year" : "day, month and year";
  const orOther = other === undefined ? "" : ` (or ${other})`;
  const repair =
    order === undefined
      ? "Write"
      : `If its figures are ${figures}, say so: ${wayToSet({ dateOrder: order })}${orOther}. Else write`;
  const fault = isPlaceholderDate(date) ? "stands for none" : "is not clear";
  return `${name} is read without its date, ${show(date)}, which ${fault}. ${repair} dates as ISO 8601, such as 2024-03-09 or 2024-03-09T14:30:00Z, or read none: ${wayToSet({ map: { publishedAt: NO_FIELD } })}`;
}

/** The refusal with the mapping that may mend it, where there is one. */
function withRepair(refusal: Refusal, where: string, read: ReadRecord): Refusal {
  const { given, kept, map } = read;
  if (refusal.reason === "wrong field")
    return "id" in kept && typeof kept.id !== "string"
      ? { ...refusal, message: wrongId(where, kept.id) }
      : withPlace(refusal, read);
  if (refusal.reason !== "no id") return refusal;
  const { words, mapping } = deepMapHint(given, "id", map);
  const repair = words || otherFields(given, "id", map);
  return { ...refusal, message: refusal.message + repair, ...withOthers(read, mapping, textMapping(read)) };
}

function wrongId(where: string, id: unknown): string {
  const repair =
    typeof id === "number" && Number.isInteger(id)
      ? `Write it in quotes in the file: as a number above ${Number.MAX_SAFE_INTEGER} it has lost its last digits.`
      : "Write one in quotes in the file, or map a field that has one.";
  return `${where} has the id ${show(id)}. Ids are strings. ${repair}`;
}

/** An outlet is often an object with a name, a title one with its HTML. */
function withPlace(refusal: Refusal, read: ReadRecord): Refusal {
  const { given, kept, map } = read;
  const inside = unreadFields(given, kept, map).filter(({ field }) => typeof kept[field] === "object");
  if (inside.length === 0) return refusal;
  const mapping = inside.map(({ field, name }) => `${field}=${name}`).join(",");
  const message = `${refusal.message} If ${inside[0]!.name} is meant, map it: ${mapping}.`;
  return { ...refusal, message, mapping: [mapping, textMapping(read)].filter((one) => one !== undefined).join(",") };
}

/** Of a record without a text the mapping that may give it one: told with what else is wrong, or the next try would fail for the text. */
function textMapping({ given, kept, map }: ReadRecord): string | undefined {
  return kept.text === "" ? deepMapHint(given, "text", map).mapping : undefined;
}

/** Whether a record has no id, under whatever name. An address may be one; a field of that name without a value is a fault of the record. */
function lacksId({ given, map }: ReadRecord): boolean {
  if (Object.hasOwn(map, "id") || Object.hasOwn(given, "id")) return false;
  const { mapping } = deepMapHint(given, "id", map);
  return mapping === undefined || mapping === `id=${map.url ?? "url"}`;
}

/** A record whose text has another name must not pass for a bare headline; one whose text is empty under the name that was given is one. */
function refusalWithoutText(article: Article, name: string, read: ReadRecord): Refusal | undefined {
  const { words, mapping } = deepMapHint(read.given, "text", read.map);
  const isMapped = Object.hasOwn(read.map, "text") && fieldOf(read.given, "text", read.map) !== undefined;
  if (article.title !== undefined && (words === "" || isMapped)) return undefined;
  const repair = words || ` Give it a text, or at least a title.${otherFields(read.given, "text", read.map)}`;
  const message = `${name} has no text.${repair}`;
  return { reason: "no text", message, ...withOthers(read, mapping) };
}

/** The mappings that are needed, with those of the other fields that the record has. */
function withOthers({ given, kept, map }: ReadRecord, ...mappings: (string | undefined)[]): { mapping?: string } {
  const needed = mappings.filter((one) => one !== undefined);
  if (needed.length === 0) return {};
  // What is read by these mappings; an address of the page under `source` is no outlet.
  const [, text = map.text] = needed.map((one) => /^text=(.*)/s.exec(one)).find((found) => found !== null) ?? [];
  const isAddress = needed.includes("id=source");
  const others = unreadFields(given, isAddress ? { ...kept, source: undefined } : kept, {
    ...map,
    ...(text !== undefined && { text }),
    ...(isAddress && { id: "source" }),
  }).map(({ field, name }) => `${field}=${name}`);
  if (isAddress && kept.url === undefined && map.url === undefined) others.unshift("url=source");
  return { mapping: [...needed, ...others].join(",") };
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
