/** Options of `cluster`, `explain` and `evaluate`: those of the library that change what is found. */
import { type Command, Option } from "commander";
import { DERIVED_KINDS } from "../basics/derived-kinds.js";
import { DEFAULTS, resolveOptions } from "../options.js";
import type { DerivedKind } from "../types.js";
import { accepted, listOf, numberIn } from "./values.js";

/** What Commander makes of them; also `ClusterOptions`. */
export interface ClusterOptionFlags {
  threshold?: number;
  withinDays?: number | null;
  storyDays?: number | null;
  joinOn?: DerivedKind[];
  language?: string;
}

export function withClusterOptions(command: Command): Command {
  return command
    .option("--threshold <share>", `least confidence of a copy, 0 to 1 (default: ${DEFAULTS.threshold})`, threshold)
    .option(
      "--within-days <days>",
      "most days between two articles that are compared; 1 is 24 hours, 0 the same moment (default: no limit)",
      withinDays,
    )
    .option(
      "--story-days <days>",
      "group the stories of a long archive in periods of so many days (default: all at once)",
      storyDays,
    )
    .addOption(
      new Option("--join-on <kinds>", `kinds of copy that make one report (default: ${DEFAULTS.joinOn.join(",")})`)
        .choices(DERIVED_KINDS)
        .argParser(joinOn),
    )
    .option("--language <tag>", "language of articles that name none, such as en (default: guessed)", language);
}

function threshold(text: string): number {
  return accepted(() => resolveOptions({ threshold: numberIn(text) })).threshold;
}

function withinDays(text: string): number | null {
  return accepted(() => resolveOptions({ withinDays: numberIn(text) })).withinDays;
}

function storyDays(text: string): number | null {
  return accepted(() => resolveOptions({ storyDays: numberIn(text) })).storyDays;
}

function joinOn(text: string): DerivedKind[] {
  return accepted(() => resolveOptions({ joinOn: listOf(text, DERIVED_KINDS) })).joinOn;
}

function language(tag: string): string {
  return accepted(() => resolveOptions({ language: tag })).language;
}
