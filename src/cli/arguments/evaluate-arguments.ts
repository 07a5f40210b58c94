/** Arguments of `wirecopy evaluate` to a request. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { ClusterOptions } from "../../types.js";
import { type ClusterOptionFlags, withClusterOptions } from "./cluster-options.js";
import { EXIT_CODES } from "./exit-codes.js";
import { type InputFlags, type InputOptions, inputOf, PATHS, withInput } from "./input-options.js";

export interface EvaluateRequest {
  command: "evaluate";
  paths: string[];
  input: InputOptions;
  gold: string;
  level: "stories" | "reports";
  options: ClusterOptions;
  /** Name each pair that is wrong. */
  wrong: boolean;
  json: boolean;
}

export function addEvaluate(program: Command, take: (request: EvaluateRequest) => void): void {
  withInput(
    withClusterOptions(
      program
        .command("evaluate")
        .summary("Measure stories or reports against groups that people made.")
        .description(DESCRIPTION)
        .argument("<path...>", PATHS)
        .requiredOption(
          "--gold <file>",
          'the groups, one article a line: {"id": "a1", "group": "s1"}, or .csv with the columns id and group; also .gz',
          goldFile,
        )
        .addOption(new Option("--level <level>", "what to measure (default: stories)").choices(["stories", "reports"])),
    ),
  )
    .option("--wrong", "name each pair of articles that was missed or wrongly joined; explain says why")
    .option("--json", "print the result as JSON")
    .addHelpText("after", EVALUATE_EXAMPLES)
    .action(
      (
        paths: string[],
        flags: ClusterOptionFlags &
          InputFlags &
          Pick<EvaluateRequest, "gold"> &
          Partial<Pick<EvaluateRequest, "level" | "wrong" | "json">>,
      ) => {
        const { input, rest } = inputOf(flags);
        const { gold, level = "stories", wrong = false, json = false, ...options } = rest;
        take({ command: "evaluate", paths, input, gold, level, options, wrong, json });
      },
    );
}

/** Whether it is a table is told by its name. */
function goldFile(file: string): string {
  if (file === "-")
    throw new InvalidArgumentError("The groups are not read from standard input. Write them to a file, and name that.");
  return file;
}

const DESCRIPTION = [
  "Prints B-cubed and pairwise precision, recall and F1, and the adjusted Rand index, with their definitions.",
  "Articles without a gold group, and gold ids without an article, are counted and not scored.",
].join(" ");

const EVALUATE_EXAMPLES = `
EXAMPLES
  wirecopy evaluate articles.ndjson --gold groups.ndjson
  wirecopy evaluate articles.ndjson --gold texts.ndjson --level reports --json
  wirecopy evaluate articles.ndjson --gold groups.ndjson --wrong
${EXIT_CODES}`;
