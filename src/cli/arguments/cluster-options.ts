/** Options of `cluster`, `explain` and `evaluate`: those of the library that change what is found. */
import { type Command, Option } from "commander";
import { DERIVED_KINDS } from "../../basics/derived-kinds.js";
import { DEFAULTS, resolveOptions } from "../../options.js";
import type { ClusterOptions, ResolvedOptions } from "../../types.js";
import { accepted, listOf, numberOf } from "./values.js";

/** What Commander makes of them. */
export type ClusterOptionFlags = Omit<ClusterOptions, "sketch">;

export function withClusterOptions(command: Command): Command {
  return command
    .option(
      "--threshold <share>",
      `least confidence of a copy, 0 to 1 (default: ${DEFAULTS.threshold})`,
      optionOf("threshold", numberOf),
    )
    .option(
      "--within-days <days>",
      "most days between two articles that are compared; 1 is 24 hours, 0 the same moment (default: no limit)",
      optionOf("withinDays", numberOf),
    )
    .option(
      "--story-days <days>",
      "group the stories of a long archive in periods of so many days (default: all at once)",
      optionOf("storyDays", numberOf),
    )
    .addOption(
      new Option("--join-on <kinds>", `kinds of copy that make one report (default: ${DEFAULTS.joinOn.join(",")})`)
        .choices(DERIVED_KINDS)
        .argParser(optionOf("joinOn", (kinds) => listOf(kinds, DERIVED_KINDS))),
    )
    .option(
      "--language <tag>",
      "language of articles that name none, such as en (default: guessed)",
      optionOf("language", String),
    );
}

/** Text to the value of an option; what the library refuses becomes a usage error. */
function optionOf<Name extends keyof ClusterOptionFlags>(
  name: Name,
  read: (text: string) => ClusterOptionFlags[Name],
): (text: string) => ResolvedOptions[Name] {
  return (text) => accepted(() => resolveOptions({ [name]: read(text) }))[name];
}
