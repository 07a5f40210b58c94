// Labelled sets on disk: one folder a set, NDJSON packed with gzip.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** @typedef {import("../../src/types.js").Article} Article */

/** Sets of pairs that people labelled by reading; the labels of the others were made from wording, and are told apart. */
export const GOLD_SETS = ["copy-kinds", "hard-pairs", "rewrites", "clough-stevenson"];

export class DataFolder {
  /** @param {string} folder @param {{ language: boolean }} options language: hand the articles' language on */
  constructor(folder, options) {
    this.folder = folder;
    this.options = options;
    /** @type {Map<string, Article[]>} */
    this.held = new Map();
  }

  /** @param {string} set */
  has(set) {
    return existsSync(path.join(this.folder, set));
  }

  /** @param {string} set @returns {Article[]} */
  articles(set) {
    let articles = this.held.get(set);
    if (articles === undefined) {
      articles = this.rows(set, "articles").map((row) => this.#article(row));
      this.held.set(set, articles);
    }
    return articles;
  }

  /** @param {string} set @returns {Map<string, string>} id -> gold cluster */
  clusters(set) {
    return new Map(this.rows(set, "clusters").map((row) => [String(row.id), String(row.cluster)]));
  }

  /** @param {string} set @returns {Array<Record<string, unknown> & { a: string, b: string, label: 0 | 1 | null }>} */
  pairs(set) {
    return this.rows(set, "pairs");
  }

  rows(set, name) {
    const raw = gunzipSync(readFileSync(path.join(this.folder, set, `${name}.ndjson.gz`))).toString("utf8");
    return raw
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  }

  /** @returns {Article} */
  #article(row) {
    /** @type {Article} */
    const article = { id: String(row.id), text: row.text ?? "" };
    for (const name of ["title", "url", "source", "publishedAt"]) if (row[name]) article[name] = String(row[name]);
    if (this.options.language && row.lang) article.language = row.lang;
    return article;
  }
}

/** Without its date, for the harder question which of two came first. @param {Article} article @returns {Article} */
export function undated(article) {
  const { publishedAt: _, ...rest } = article;
  return rest;
}

/** id -> group, as a list of groups. @param {Iterable<readonly [string, string]>} labels @returns {string[][]} */
export function groupsOf(labels) {
  const groups = new Map();
  for (const [id, label] of labels) {
    const group = groups.get(label);
    if (group) group.push(id);
    else groups.set(label, [id]);
  }
  return [...groups.values()];
}
