/** Arguments of `wirecopy explain` to a request. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { printable } from "../../report/printable.js";
import type { ClusterOptions } from "../../types.js";
import { shellWord } from "../terminal/shell-word.js";
import { type ClusterOptionFlags, withClusterOptions } from "./cluster-options.js";
import { EXIT_CODES } from "./exit-codes.js";
import { type InputFlags, type InputOptions, inputOf, PATHS, withInput } from "./input-options.js";
import { requireTwo } from "./values.js";

export interface ExplainRequest {
  command: "explain";
  /** `undefined` for the two articles that all the paths hold. */
  ids: [string, string] | undefined;
  paths: string[];
  input: InputOptions;
  options: ClusterOptions;
  json: boolean;
}

export function addExplain(program: Command, take: (request: ExplainRequest) => void): void {
  const command = withInput(
    withClusterOptions(
      program
        .command("explain")
        .summary("Say why two articles are, or are not, a copy or one story: every signal, and what tipped it.")
        .description("The whole collection is read, since what is house text and which words are rare depends on it.")
        .argument("<id>", "the id of an article; without paths, a file of one article")
        .argument("<other>", "the id of another, or another file")
        .argument("[path...]", PATHS),
    ),
  );
  command
    .option("--json", "print the result as JSON")
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action(
      (id: string, other: string, paths: string[], flags: ClusterOptionFlags & InputFlags & { json?: boolean }) => {
        requireTwo(command, id, other);
        const { input, rest } = inputOf(flags);
        const { json = false, ...options } = rest;
        const given = { command: "explain", input, options, json } as const;
        if (paths.length > 0) take({ ...given, ids: [id, other], paths });
        else if (existsSync(id) && existsSync(other)) take({ ...given, ids: undefined, paths: [id, other] });
        else command.error(`error: ${whatIsMissing(id, other)}`);
      },
    );
}

/** For two words without a path that are not both files. */
function whatIsMissing(id: string, other: string): string {
  const file = [id, other].find((word) => existsSync(word));
  if (file === undefined) return "missing required argument 'path': the file or folder that holds the articles.";
  const absent = file === id ? other : id;
  return `${printable(absent)} does not exist, and ${printable(file)} does. Check the spelling; two articles of one file go by their ids: wirecopy explain ID OTHER ${shellWord(file)}`;
}

const EXPLAIN_EXAMPLES = `
EXAMPLES
  wirecopy explain wire-17 tribune-4 articles.ndjson
  wirecopy explain wire-17 tribune-4 articles.ndjson --threshold 0.9
  wirecopy explain wire-17 tribune-4 articles.ndjson --json
  wirecopy explain agency.txt newspaper.txt
${EXIT_CODES}`;
