/** Arguments of `wirecopy compare` to a request. */
import type { Command } from "commander";
import { EXIT_CODES } from "./exit-codes.js";
import { type InputFlags, type InputOptions, inputOf, withInput } from "./input-options.js";

export interface CompareRequest {
  command: "compare";
  paths: [string, string];
  input: InputOptions;
  json: boolean;
}

export function addCompare(program: Command, take: (request: CompareRequest) => void): void {
  const command = withInput(
    program
      .command("compare")
      .summary("Show what two texts share and what was changed.")
      .description(
        "The order of the two makes no difference: which was first is told from their dates and credits, and else from the texts.",
      )
      .argument("<a>", "a file with one article: a text, a web page, a .json file, ...")
      .argument("<b>", "another"),
  );
  command
    .option("--json", "print the result as JSON")
    .addHelpText("after", COMPARE_EXAMPLES)
    .action((a: string, b: string, flags: InputFlags & { json?: boolean }) => {
      if (a === "-" && b === "-")
        command.error("error: Both texts are standard input, which is one. Give a file for the other.");
      take({ command: "compare", paths: [a, b], input: inputOf(flags).input, json: flags.json ?? false });
    });
}

const COMPARE_EXAMPLES = `
EXAMPLES
  wirecopy compare agency.txt newspaper.txt
  wirecopy compare agency.json newspaper.json --json
${EXIT_CODES}`;
