/** Arguments of `wirecopy index ...` to a request. */
import type { Command } from "commander";

export interface IndexRequest {
  command: "index";
  action: "add" | "match" | "stats" | "prune";
  folder: string;
  /** What to add or match. */
  paths: string[];
  /** ISO 8601; prune only. */
  before: string;
  strict: boolean;
}

export function addIndex(program: Command, take: (request: IndexRequest) => void): void {
  const index = program
    .command("index")
    .description("Keep a live index in a folder, and ask it.")
    .addHelpText("after", EXAMPLES);
  const request = { command: "index", paths: [], before: "", strict: false } as const;
  for (const [action, description] of [
    ["add", "Add articles. For each one that is new, prints a line of JSON: its id and its copies among what is held."],
    ["match", "The same, keeping nothing."],
  ] as const) {
    index
      .command(action)
      .description(description)
      .argument("<folder>", "the folder of the index")
      .argument("<path...>", 'files or folders of articles, as for cluster; "-" is standard input')
      .option("--strict", "stop at the first article that cannot be read, instead of skipping it")
      .action((folder: string, paths: string[], { strict = false }: { strict?: boolean }) =>
        take({ ...request, action, folder, paths, strict }),
      );
  }
  index
    .command("stats")
    .description("Print how much is held, as a line of JSON.")
    .argument("<folder>", "the folder of the index")
    .action((folder: string) => take({ ...request, action: "stats", folder, paths: [] }));
  index
    .command("prune")
    .description("Remove articles published before a date. Undated ones stay.")
    .argument("<folder>", "the folder of the index")
    .requiredOption("--before <date>", "such as 2024-07-18 or 2024-07-18T09:30:00Z")
    .action((folder: string, { before }: { before: string }) =>
      take({ ...request, action: "prune", folder, paths: [], before }),
    );
}

const EXAMPLES = `
A live index needs the package lmdb: npm install lmdb

Examples:
  wirecopy index add archive/ today.ndjson
  wirecopy index match archive/ new.json
  wirecopy index stats archive/
  wirecopy index prune archive/ --before 2024-07-04

Exit codes: 0 done (articles that were skipped are named), 1 failed, 2 wrong usage.
`;
