/** A record that is no article: why, and the mapping that may mend it. */
import { show } from "../../errors.js";
import type { Article } from "../../types.js";
import { type FieldMap, fieldOf } from "../fields/field-map.js";
import { deepMapHint, otherFields } from "../fields/map-hint.js";
import { unreadFields } from "../fields/unread-fields.js";
import type { ProblemReason } from "../files/problem.js";

export interface Refusal {
  reason: ProblemReason;
  message: string;
  /** A mapping that may mend it, such as "text=body"; with what the record has of the other fields, or the next try would lack them. */
  mapping?: string;
}

/** A record, and what was kept of it under the names of an article. */
export interface ReadRecord {
  given: Readonly<Record<string, unknown>>;
  kept: Readonly<Record<string, unknown>>;
  map: FieldMap;
  /** As `RecordReading` has it. */
  written: string | undefined;
}

/** Whether a record has no id, under whatever name; a field of that name without a value is a fault of a record that has no address either. */
export function lacksId({ given, kept, map }: ReadRecord): boolean {
  const isFaulty = Object.hasOwn(given, "id") && (kept.id !== undefined || kept.url === undefined);
  if (Object.hasOwn(map, "id") || isFaulty) return false;
  return deepMapHint(given, "id", map).mapping === undefined;
}

/** The refusal with the mapping that may mend it, where there is one. */
export function withRepair(refusal: Refusal, where: string, read: ReadRecord): Refusal {
  const { given, kept, map, written } = read;
  if (refusal.reason === "wrong field")
    return "id" in kept && typeof kept.id !== "string"
      ? { ...refusal, message: wrongId(where, kept.id, written) }
      : withPlace(refusal, read);
  if (refusal.reason !== "no id") return refusal;
  const { words, mapping } = deepMapHint(given, "id", map);
  const isEmpty = Object.hasOwn(given, "id") && !Object.hasOwn(map, "id");
  const others = isEmpty ? " Its id is empty: fill it, or give its address as url." : otherFields(given, "id", map);
  const repair = words || others;
  return { ...refusal, message: refusal.message + repair, ...withOthers(read, mapping, textMapping(read)) };
}

/** A record whose text has another name must not pass for a bare headline; one whose text is empty under the name that was given is one. */
export function refusalWithoutText(article: Article, name: string, read: ReadRecord): Refusal | undefined {
  const { words, mapping } = deepMapHint(read.given, "text", read.map);
  const isMapped = Object.hasOwn(read.map, "text") && fieldOf(read.given, "text", read.map) !== undefined;
  if (article.title !== undefined && (words === "" || isMapped)) return undefined;
  const repair = words || ` Give it a text, or at least a title.${otherFields(read.given, "text", read.map)}`;
  const message = `${name} has no text.${repair}`;
  return { reason: "no text", message, ...withOthers(read, mapping) };
}

function wrongId(where: string, id: unknown, written = ""): string {
  if (typeof id !== "number" || !Number.isInteger(id))
    return `${where} has the id ${show(id)}. Ids are strings. Write one in quotes, or map a field that has one.`;
  const numbers = [...written.matchAll(/:\s*(-?\d+)\s*[,}]/g)].map(([, digits]) => digits!);
  const digits = numbers.find((digits) => Number(digits) === id);
  return `${where} has the id ${digits ?? `${id}, or one near it`}. Ids are strings. Write it in quotes: a number above ${Number.MAX_SAFE_INTEGER} loses its last digits when it is read.`;
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
