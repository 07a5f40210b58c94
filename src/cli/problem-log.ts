/**
 * What was skipped while reading: the first ones by name, all of them by number; what articles are read without; how many have no text; and which
 * fields were not read that may be meant.
 */

import { OPTIONAL_FIELDS } from "../basics/optional-fields.js";
import { byCodeUnits } from "../basics/order.js";
import { InputError, show } from "../errors.js";
import type { ArticleField, FieldMap } from "../read/fields/field-map.js";
import type { UnreadField } from "../read/fields/unread-fields.js";
import { fileFormat } from "../read/files/file-format.js";
import { losesNothing, type Problem, type ProblemReason } from "../read/files/problem.js";
import { printable } from "../report/printable.js";
import { counted, grouped } from "../report/shown-numbers.js";
import type { Article } from "../types.js";
import { shellWord } from "./terminal/shell-word.js";

const MOST_NAMED = 10;

/** The reasons that lose but a part of an article, or nothing, and what is said of several such. */
const PARTLY_READ = {
  "date unread": "articles are read without their dates",
  "field unread": "fields of articles are not read, for what they hold",
  "cells unread": "articles are read without some of their cells",
  "quotation mark unclosed": "articles are read without a closing quotation mark",
  "front matter unread": "articles are read without a line of their front matter",
  "character set guessed": "files are read in a character set that is guessed",
} as const;
type PartlyRead = keyof typeof PARTLY_READ;

/** `held already`: the index has an article of that id. Reading alone never finds that. */
type LoggedReason = ProblemReason | "held already";
type LoggedProblem = Omit<Problem, "reason"> & { readonly reason: LoggedReason };

function isPartlyRead(reason: LoggedReason): reason is PartlyRead {
  return Object.hasOwn(PARTLY_READ, reason);
}

/** What its ending tells to be a page, a text or a feed has no fields that could be mapped. */
function mayHoldRecords(path: string): boolean {
  const format = fileFormat(path);
  return format === undefined || ["ndjson", "parquet", "csv", "json"].includes(format);
}

export class ProblemLog {
  readonly #counts = new Map<LoggedReason, number>();
  #skipped = 0;
  #lacksFields = false;
  #leftOut = 0;
  /** Why articles are read without a part of them: how many there are, and what is said of the first. */
  readonly #partlyRead = new Map<PartlyRead, { count: number; first: string }>();
  #withoutText = 0;
  readonly #mappings = new Set<string>();
  /** Of each field that articles lack, how many of them have which other one. */
  readonly #unread = new Map<ArticleField, Map<string, number>>();
  readonly #read = new Set<ArticleField>();
  readonly #writeLine: (line: string) => void;
  readonly #strict: boolean;
  readonly #map: FieldMap;

  /** `strict` throws what would be skipped. `map` is what the articles are read with. */
  constructor(
    writeLine: (line: string) => void,
    { strict, map = {} }: { strict: boolean; map?: FieldMap | undefined },
  ) {
    this.#writeLine = writeLine;
    this.#strict = strict;
    this.#map = map;
  }

  readonly add = (problem: LoggedProblem): void => {
    const message = printable(problem.message);
    if (problem.reason === "left out") {
      if (++this.#leftOut <= MOST_NAMED) this.#writeLine(message);
      return;
    }
    if (this.#strict && (problem.reason === "held already" || !losesNothing(problem.reason)))
      throw new InputError(problem.message);
    if (isPartlyRead(problem.reason)) {
      const { count, first } = this.#partlyRead.get(problem.reason) ?? { count: 0, first: message };
      this.#partlyRead.set(problem.reason, { count: count + 1, first });
      return;
    }
    if ((problem.reason === "no id" || problem.reason === "no text") && mayHoldRecords(problem.file))
      this.#lacksFields = true;
    this.#counts.set(problem.reason, (this.#counts.get(problem.reason) ?? 0) + 1);
    for (const mapping of problem.mapping?.split(",") ?? []) this.#mappings.add(mapping);
    if (++this.#skipped <= MOST_NAMED) this.#writeLine(`skipped: ${message}`);
  };

  readonly addUnread = ({ field, name }: UnreadField): void => {
    const names = this.#unread.get(field) ?? new Map<string, number>();
    this.#unread.set(field, names.set(name, (names.get(name) ?? 0) + 1));
  };

  /** Takes note of the fields that an article has: a mapping would take them away; and of whether it has a text. */
  took(article: Article): void {
    if (article.text.trim() === "") this.#withoutText++;
    for (const field of OPTIONAL_FIELDS) if (article[field] !== undefined) this.#read.add(field);
  }

  /** The option that would read what was skipped for the names of its fields; "" where there is none. */
  get mapOption(): string {
    return this.#mappings.size === 0 ? "" : this.#optionFor(this.#mappings);
  }

  /** Whether a record was skipped that has no id or no text, at least under these names. */
  get lacksFields(): boolean {
    return this.#lacksFields;
  }

  /** Says how many were skipped and why, how many have no text, and which fields may be meant; nothing if there is nothing to say. */
  summarise(articles: number): void {
    if (this.#leftOut > MOST_NAMED) this.#writeLine(`... and ${grouped(this.#leftOut - MOST_NAMED)} more left out`);
    if (this.#skipped > 0) this.#summariseSkipped(articles);
    this.summarisePartlyRead();
    if (this.#withoutText > 0) this.#summariseWithoutText(articles);
    if (articles > 0) this.#summariseMissing();
    this.#summariseUnread();
  }

  /** Names the first article that is read without a part of it, and says how many there are; nothing where there is none. */
  summarisePartlyRead(): void {
    for (const [reason, { count, first }] of this.#partlyRead)
      this.#writeLine(count === 1 ? first : `${grouped(count)} ${PARTLY_READ[reason]}. The first: ${first}`);
  }

  #summariseSkipped(articles: number): void {
    if (this.#skipped > MOST_NAMED) this.#writeLine(`... and ${grouped(this.#skipped - MOST_NAMED)} more`);
    const reasons = [...this.#counts]
      .sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))
      .map(([reason, count]) => `${grouped(count)} ${reason}`);
    this.#writeLine(`Read ${counted(articles, "article")}, skipped ${grouped(this.#skipped)}: ${reasons.join(", ")}.`);
  }

  /** Titles alone say little of who copied whom, and nobody who mistyped a field would expect that they were all there was. */
  #summariseWithoutText(articles: number): void {
    const have = `${grouped(this.#withoutText)} of ${counted(articles, "article")} ${this.#withoutText === 1 ? "has" : "have"} no text`;
    const compared = this.#withoutText === 1 ? "its title was" : "their titles were";
    const repair =
      this.#map.text === undefined ? ` If a field holds it, map it: ${this.#optionFor(["text=FIELD"])}` : "";
    this.#writeLine(`${have}: only ${compared} compared.${repair}`);
  }

  /** A mistyped name would take the titles or the dates of a whole collection; `title=none` is meant. */
  #summariseMissing(): void {
    for (const field of OPTIONAL_FIELDS) {
      const name = this.#map[field];
      const isUnclear = this.#partlyRead.has(field === "publishedAt" ? "date unread" : "field unread");
      if (name === undefined || name === "none" || this.#read.has(field) || isUnclear) continue;
      this.#writeLine(
        printable(
          `No article has anything in the field ${show(name)}, which --map reads as ${field}. Look at how it is called in the input, or read none: ${field}=none`,
        ),
      );
    }
  }

  #summariseUnread(): void {
    const mappings: string[] = [];
    for (const field of OPTIONAL_FIELDS)
      for (const [name, count] of [...(this.#unread.get(field) ?? [])].sort(([, m], [, n]) => n - m)) {
        const carry = `${counted(count, "article")} ${count === 1 ? "carries" : "carry"} the field ${show(name)}`;
        // One mapping holds for all articles, and would take from others what they have under its own name.
        const isElsewhere = this.#read.has(field);
        const rename = isElsewhere ? ` If so, rename it: other articles have ${field}.` : "";
        this.#writeLine(printable(`${carry}, which is not read: did you mean ${field}?${rename}`));
        if (!isElsewhere && !mappings.some((one) => one.startsWith(`${field}=`))) mappings.push(`${field}=${name}`);
      }
    if (mappings.length > 0)
      this.#writeLine(`If so, map ${mappings.length === 1 ? "it" : "them"}: ${this.#optionFor(mappings)}`);
  }

  /** The option with what is mapped already: of two the last one counts. */
  #optionFor(mappings: Iterable<string>): string {
    const given = Object.entries(this.#map).map(([field, name]) => `${field}=${name}`);
    const pairs = printable([...given, ...mappings].join(","));
    return `--map ${shellWord(pairs)}`;
  }
}
