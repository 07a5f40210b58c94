/** What was found wrong while reading, and what becomes of it. */
import { InputError } from "../../errors.js";

/**
 * Why something was not read. `left out` is not taken for a loss: it is given for the files of a folder in other formats than the one it is read in,
 * most often a README or a configuration file, for files that were read before, and for empty entries of a feed. `date unread`, `field unread` (an
 * optional field holds no string, or no language), `cells unread` (a row has more cells than columns, or says something else in a second column of
 * one name), `quotation mark unclosed` (it would have taken the rows below into its cell) and `front matter unread` lose but a part: the article is
 * read without it. `character set guessed` loses nothing, unless the guess is wrong.
 */
export type ProblemReason =
  | "not JSON"
  | "not CSV"
  | "not Parquet"
  | "not a feed"
  | "not an article"
  | "no id"
  | "no text"
  | "wrong field"
  | "id taken"
  | "not UTF-8"
  | "too long"
  | "unreadable"
  | "date unread"
  | "field unread"
  | "cells unread"
  | "quotation mark unclosed"
  | "front matter unread"
  | "character set guessed"
  | "left out";

/** Whether all that is sure to be meant as an article is read, and whole. */
export function losesNothing(reason: ProblemReason): boolean {
  return reason === "left out" || reason === "character set guessed";
}

/** Something that was skipped, or a part of an article that was. The rest is read. */
export interface Problem {
  /** The path as it was given, or the path of a file inside the given folder; `-` for standard input, "records" for those of `readRecords`. */
  file: string;
  /** Counted from 1: the line of the article, in a table the one that its row begins on; in Parquet the row. Absent in other files. */
  line?: number;
  /** Why, in one of a few words. */
  reason: ProblemReason;
  /** Where it is, what is wrong, and what to do, in one sentence. */
  message: string;
  /** Where a field has a name that other programs give it: the mapping that would read it, such as `text=body`. */
  mapping?: string;
}

/** A path as messages have it. */
export function shownPath(path: string): string {
  return path === "-" ? "standard input" : path;
}

export type ProblemListener = (problem: Problem) => void;

/** Used where nobody listens: nothing may be lost unheard. */
export function throwProblem(problem: Problem): void {
  if (!losesNothing(problem.reason)) throw new InputError(problem.message);
}
