/** Arguments at the door: each throws an `InputError` that says what to hand in instead. */

import { InputError, show } from "../errors.js";
import type { Clustering, Report } from "../types.js";
import { type Fields, isFields } from "./fields.js";
import { otherName } from "./other-names.js";

/** A string is none here: its characters are never what was meant. `of`: what it should hold. */
export function requireIterable(what: string, value: unknown, of: string): void {
  if (typeof value === "object" && value !== null && Symbol.iterator in value) return;
  throw new InputError(
    `${what} must be an array or another iterable of ${of}; ${show(value)} was given.${howToAwait(value)}`,
  );
}

export function requireArticles(articles: unknown): void {
  requireIterable("The articles", articles, "{ id, text, ... }");
}

/** `where` names the place of an article, such as `articles[7]`; `record` is what it was taken from, where that has more fields. */
export function requireId(
  value: unknown,
  where: string,
  record: unknown = value,
): asserts value is Fields & { id: string } {
  if (!isFields(value)) throw new InputError(`${where} is ${show(value)}. Every article needs at least { id, text }.`);
  if ((value.id ?? "") === "") {
    throw new InputError(`${where} has no id. Every article needs a unique string id.${hintOn(record, "id")}`);
  }
  if (typeof value.id !== "string") {
    throw new InputError(`${where} has the id ${show(value.id)}. Ids are strings; use String(id).`);
  }
}

/** What is said of an article whose id another one has. */
export function idTaken(where: string, id: string): InputError {
  return new InputError(
    `${where} has the id ${show(id)}, which is taken. Give every article its own id, or remove the held one first.`,
    "id-taken",
  );
}

/** Throws `InputError` where a field of an article is neither a string nor left out. `name` names the article. */
export function requireField(field: string, value: unknown, name: string): void {
  if (value === undefined || typeof value === "string") return;
  const use = value instanceof Date ? "toISOString() of it" : "a string";
  throw new InputError(`${name} has ${show(value)} for ${field}. Use ${use} or leave it out.`);
}

/** A sentence on a field of a record that has another name and may be meant; "" where there is none. */
export function hintOn(record: unknown, field: string): string {
  const other = otherName(record as Fields, field);
  return other === undefined ? "" : ` It has a field ${show(other)}; if that is meant, call it ${field}.`;
}

export function requireClustering(what: string, value: unknown): asserts value is Clustering {
  const { stories, copies, options } = Object(value) as Record<string, unknown>;
  if (isListOf(stories, isStory) && isListOf(copies, isCopy) && isFields(options) && Array.isArray(options.joinOn))
    return;
  throw new InputError(
    `${what} is ${show(value)}. Use what clusterArticles or clustering() gives.${howToAwait(value)}`,
  );
}

export function isReport(value: unknown): value is Report {
  const { articleIds, origin } = Object(value) as Record<string, unknown>;
  return Array.isArray(articleIds) && isFields(origin);
}

function isStory(value: unknown): boolean {
  const { articleIds, reports } = Object(value) as Record<string, unknown>;
  return Array.isArray(articleIds) && isListOf(reports, isReport);
}

function isCopy(value: unknown): boolean {
  return Array.isArray((Object(value) as Record<string, unknown>).passages);
}

function isListOf(value: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

export function requireString(what: string, value: unknown): void {
  if (typeof value !== "string") throw new InputError(`${what} is ${show(value)}. Use a string.`);
}

/** Hashes of shingles, or a signature of them. */
export function requireHashes(what: string, value: unknown): void {
  // An array from another realm is known by its tag.
  if (value instanceof Uint32Array || Object.prototype.toString.call(value) === "[object Uint32Array]") return;
  throw new InputError(`${what} is ${show(value)}. Use the Uint32Array that shingles or minhash gives.`);
}

/** Throws `InputError` unless the value is a whole number from `least` to `most`. */
export function requireInteger(name: string, value: unknown, least: number, most = Number.POSITIVE_INFINITY): void {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  const range = most === Number.POSITIVE_INFINITY ? `, ${least} or more` : ` from ${least} to ${most}`;
  throw new InputError(`${name} is ${show(value)}. Use a whole number${range}.`);
}

/** Throws `InputError` unless the value is a number from 0 to 1. */
export function requireShare(name: string, value: unknown): void {
  if (typeof value !== "number" || !(value >= 0 && value <= 1))
    throw new InputError(`${name} is ${show(value)}. Use a number from 0 to 1.`);
}

/** Slots of the largest signature, whose standard error is .002 at most. A larger size is a slip, such as the seed in its place. */
const MOST_SLOTS = 65_536;

/** Throws `InputError` unless a signature may have so many slots. */
export function requireSlots(name: string, value: unknown): void {
  requireInteger(name, value, 1, MOST_SLOTS);
}

/** Throws `InputError` unless the value is an object and no array. */
export function requireObject(value: unknown, what: string): void {
  if (!isFields(value)) throw new InputError(`${what} must be a plain object; ${show(value)} was given.`);
}

/** Throws `InputError` where an option of one of these names is given and is no function. */
export function requireFunctions(options: object, ...names: string[]): void {
  for (const name of names) {
    const given = (options as Record<string, unknown>)[name] ?? undefined;
    if (given !== undefined && typeof given !== "function")
      throw new InputError(`${name} is ${show(given)}. Use a function.`);
  }
}

function howToAwait(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if (Symbol.asyncIterator in value) return " To read it, await clusterArticles from wirecopy/node.";
  return "then" in value ? " Await it first." : "";
}
