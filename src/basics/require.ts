/** Arguments at the door: each throws an `InputError` that says what to hand in instead. */
import { InputError, show } from "../errors.js";

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

export function requireClustering(what: string, value: unknown): void {
  const { stories, copies, options } = Object(value) as Record<string, unknown>;
  if (Array.isArray(stories) && Array.isArray(copies) && typeof options === "object" && options !== null) return;
  throw new InputError(
    `${what} is ${show(value)}. Use what clusterArticles or clustering() gives.${howToAwait(value)}`,
  );
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

function howToAwait(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if (Symbol.asyncIterator in value) return " To read it, await clusterArticles from wirecopy/node.";
  return "then" in value ? " Await it first." : "";
}
