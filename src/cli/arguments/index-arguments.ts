/** Arguments of `wirecopy index ...` to a request. */
import type { Command } from "commander";
import { EXIT_CODES } from "./exit-codes.js";
import { type InputFlags, type InputOptions, inputOf, PATHS, withInput } from "./input-options.js";
import { dateFrom, requireTwo } from "./values.js";

/** What is asked of the index in a folder. */
export type IndexRequest = { command: "index"; folder: string } & (
  | { action: "add"; paths: string[]; replace: boolean; input: InputOptions }
  | { action: "match"; paths: string[]; input: InputOptions }
  | { action: "explain"; ids: [string, string]; json: boolean }
  | { action: "stories" | "stats" }
  /** `ids` may hold "-", for those on standard input. */
  | { action: "remove"; ids: string[] }
  /** Dates are ISO 8601. */
  | { action: "prune"; before: string | undefined; after: string | undefined }
);

export type IndexAction = IndexRequest["action"];

/** The request of some actions. */
export type RequestTo<Action extends IndexAction> = Extract<IndexRequest, { action: Action }>;

export function addIndex(program: Command, take: (request: IndexRequest) => void): void {
  const index = program
    .command("index")
    .summary("Keep a live index in a folder, and ask it.")
    .description(
      "A live index needs the package lmdb: npm install lmdb. Articles that are skipped are named on standard error.",
    )
    .addHelpText("after", examples(EXIT_CODES, ...Object.values(EXAMPLES).map(([first]) => first)));
  const command = "index";
  const addAction = (action: IndexAction, description: string): Command =>
    index
      .command(action)
      .description(description)
      .argument("<folder>", "the folder of the index")
      .addHelpText("after", examples(exitCodesOf(action), ...EXAMPLES[action]));
  const addReading = (action: "add" | "match", description: string): Command =>
    withInput(addAction(action, description).argument("<path...>", PATHS));
  addReading(
    "add",
    "Add articles. For each one that is new, prints a line of JSON: its id and its copies among what is held.",
  )
    .option("--replace", "put what has changed in the place of what is held with its id")
    .action((folder: string, paths: string[], { replace = false, ...flags }: InputFlags & { replace?: boolean }) =>
      take({ command, action: "add", folder, paths, replace, input: inputOf(flags).input }),
    );
  addReading(
    "match",
    "The same, keeping nothing. Of an article that is held, prints its copies among the others.",
  ).action((folder: string, paths: string[], flags: InputFlags) =>
    take({ command, action: "match", folder, paths, input: inputOf(flags).input }),
  );
  const explain = addAction("explain", "Say why two articles of the index are, or are not, a copy or one story.");
  explain
    .argument("<id>", "the id of an article")
    .argument("<other>", "the id of another")
    .option("--json", "print the result as JSON")
    .action((folder: string, id: string, other: string, { json = false }: { json?: boolean }) => {
      requireTwo(explain, id, other);
      take({ command, action: "explain", folder, ids: [id, other], json });
    });
  addAction("stories", "Print the stories of what is held, one a line of JSON, largest first.").action(
    (folder: string) => take({ command, action: "stories", folder }),
  );
  addAction("stats", "Print how much is held, as a line of JSON.")
    .option("--json", "the same: it always is JSON")
    .action((folder: string) => take({ command, action: "stats", folder }));
  addAction("remove", "Remove articles by their ids. What is not held is named and skipped.")
    .argument("<id...>", 'ids of articles; "-" is standard input, one id a line')
    .action((folder: string, ids: string[]) => take({ command, action: "remove", folder, ids }));
  const prune = addAction("prune", "Remove articles published before a date, or after another. Undated ones stay.");
  prune
    .option("--before <date>", "those published before this date: 2024-07-18 or 2024-07-18T09:30:00Z", dateFrom)
    .option("--after <date>", "those published after this date or day, such as those of a mistyped year", dateFrom)
    .action((folder: string, { before, after }: { before?: string; after?: string }) => {
      if (before === undefined && after === undefined)
        prune.error("error: No date says what to prune. Give --before, --after or both.");
      take({ command, action: "prune", folder, before, after });
    });
}

/** Adding the same articles again is no failure: a job that is run twice ends well both times. */
const ADD_EXIT_CODES = `
EXIT STATUS
  0 done, also where the index holds all the articles already; 1 failed, also where no article could
  be read; 2 wrong usage, 130 interrupted by Ctrl-C; what was added stays.
`;

const MATCH_EXIT_CODES = `
EXIT STATUS
  0 done; 1 failed, also where no article could be read, or the index holds others under all ids;
  2 wrong usage, 130 interrupted by Ctrl-C.
`;

const REMOVE_EXIT_CODES = `
EXIT STATUS
  0 done; 1 failed, also where none of the ids is held; 2 wrong usage, 130 interrupted by Ctrl-C.
`;

/** Of each action; the first also stands in the help of all. */
const EXAMPLES = {
  add: [
    "wirecopy index add archive/ morning.ndjson noon.ndjson",
    "wirecopy index add archive/ dump.csv --map text=body,source=publisher",
    "wirecopy index add archive/ noon.ndjson --replace",
  ],
  match: ["wirecopy index match archive/ new.ndjson", "wirecopy index match archive/ new.ndjson > copies.ndjson"],
  explain: [
    "wirecopy index explain archive/ wire-17 tribune-4",
    "wirecopy index explain archive/ wire-17 tribune-4 --json",
  ],
  stories: ["wirecopy index stories archive/", "wirecopy index stories archive/ > stories.ndjson"],
  stats: ["wirecopy index stats archive/"],
  remove: ["wirecopy index remove archive/ wire-17 tribune-4", "wirecopy index remove archive/ - < withdrawn-ids.txt"],
  prune: [
    "wirecopy index prune archive/ --before 2024-07-04",
    "wirecopy index prune archive/ --before 2024-07-04T12:00:00Z --after 2024-08-31",
    "wirecopy index prune archive/ --after 2024-08-31",
  ],
} as const satisfies Record<IndexAction, readonly [string, ...string[]]>;

function exitCodesOf(action: IndexAction): string {
  if (action === "add") return ADD_EXIT_CODES;
  if (action === "remove") return REMOVE_EXIT_CODES;
  return action === "match" ? MATCH_EXIT_CODES : EXIT_CODES;
}

function examples(exitCodes: string, ...commands: readonly string[]): string {
  return `\nEXAMPLES\n${commands.map((command) => `  ${command}\n`).join("")}${exitCodes}`;
}
