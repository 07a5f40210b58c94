/**
 * The fields of a record that are not read, though by their names they may be what an article lacks: told, never guessed, since a guess
 * that is wrong would go unseen.
 */
import { distance } from "fastest-levenshtein";
import { isLanguageTag } from "../../basics/language-tag.js";
import { OPTIONAL_FIELDS, type OptionalField } from "../../basics/optional-fields.js";
import { plainName } from "../../basics/other-names.js";
import type { ArticleField, FieldMap } from "./field-map.js";
import { isMadeOf } from "./field-words.js";
import { DATE_ORDERS, isoFromDate } from "./iso-from-date.js";
import { NAMES_INSIDE, NAMES_OF_OPTIONAL, WORDS_OF_OPTIONAL } from "./names-elsewhere.js";

/** A field of a record that may be meant as a field of an article: `{ field: "publishedAt", name: "pub_date" }`. */
export interface UnreadField {
  /** What the article has not. */
  field: ArticleField;
  /** What the record calls it; with a dot where it is inside another: `publisher.name`. */
  name: string;
}

export type UnreadListener = (unread: UnreadField) => void;

/** What the record has of the fields that `article`, which was made of it, lacks or has no string for, under other names than `map` gives. */
export function unreadFields(
  record: Readonly<Record<string, unknown>>,
  article: Readonly<Partial<Record<ArticleField, unknown>>>,
  map: FieldMap,
): UnreadField[] {
  const found: UnreadField[] = [];
  let levels: Level[] | undefined;
  for (const field of OPTIONAL_FIELDS) {
    if (typeof article[field] === "string" || Object.hasOwn(map, field)) continue;
    levels ??= levelsOf(record, map);
    const name = firstFitting(field, levels);
    if (name !== undefined) found.push({ field, name });
  }
  return found;
}

/** Fields beside one another, and how the way to them begins: "", or `_source.`. */
interface Level {
  prefix: string;
  fields: Readonly<Record<string, unknown>>;
  /** Of those that are not read. */
  names: string[];
}

/** The record, and the object in it that the text is taken from. */
function levelsOf(record: Level["fields"], map: FieldMap): Level[] {
  const levels = [levelOf("", record, map)];
  const [, holder] = /^([^.]+)\../.exec(map.text ?? "") ?? [];
  const held = holder === undefined ? undefined : record[holder];
  if (typeof held === "object" && held !== null) levels.push(levelOf(`${holder}.`, held as Level["fields"], map));
  return levels;
}

function levelOf(prefix: string, fields: Level["fields"], map: FieldMap): Level {
  return { prefix, fields, names: Object.keys(fields).filter((name) => !isRead(prefix + name, map)) };
}

function firstFitting(field: OptionalField, levels: readonly Level[]): string | undefined {
  for (const { prefix, fields, names } of levels)
    for (const name of namesFor(field, names)) {
      const place = placeOf(fields[name], field);
      // Under its own name it was looked at: a date that may mean two days is spoken of elsewhere.
      if (place !== undefined && prefix + name + place !== field) return prefix + name + place;
    }
  return undefined;
}

/** The names that may stand for a field, the likeliest first. */
export function namesFor(field: OptionalField, names: readonly string[]): string[] {
  const own = field.toLowerCase();
  const others = NAMES_OF_OPTIONAL[field];
  const ranked: [rank: number, name: string][] = [];
  for (const name of names) {
    const plain = plainName(name.normalize("NFKD"));
    const at = others.indexOf(plain);
    if (plain === own) ranked.push([-1, name]);
    else if (at >= 0) ranked.push([at, name]);
    // A slip of the pen: one in a word of four letters, but no other word of three.
    else if (plain.length > 3 && distance(plain, own) * 4 <= own.length) ranked.push([others.length, name]);
    else if (isMadeOf(name, WORDS_OF_OPTIONAL[field])) ranked.push([others.length + 1, name]);
  }
  return ranked.sort(([a], [b]) => a - b).map(([, name]) => name);
}

function isRead(name: string, map: FieldMap): boolean {
  return Object.entries(map).some(([, taken]) => taken === name || taken?.startsWith(`${name}.`));
}

/** Where in a value the field can be read: "" at its top, ".name" inside; undefined where an article could not have it. */
function placeOf(value: unknown, field: OptionalField): string | undefined {
  if (fits(value, field)) return "";
  const inside = NAMES_INSIDE[field];
  if (inside === undefined || typeof value !== "object" || value === null) return undefined;
  return fits((value as Record<string, unknown>)[inside], field) ? `.${inside}` : undefined;
}

function fits(value: unknown, field: OptionalField): boolean {
  if (field === "publishedAt") return DATE_ORDERS.some((order) => isoFromDate(value, order) !== undefined);
  if (typeof value !== "string" || value.trim() === "") return false;
  return field !== "language" || isLanguageTag(value);
}
