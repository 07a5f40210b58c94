/** Arguments to a request. Nothing runs here. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { version } from "../../package.json";
import { InputError } from "../errors.js";
import { DEFAULTS, DERIVED_KINDS, resolveOptions } from "../options.js";
import type { ClusterOptions, DerivedKind } from "../types.js";
import { addIndex, type IndexRequest } from "./index-arguments.js";
import { type CliIo, hasColor, widthOf } from "./io.js";

export interface ClusterRequest {
  command: "cluster";
  paths: string[];
  options: ClusterOptions;
  json: boolean;
  html: string | undefined;
  strict: boolean;
}

export interface CompareRequest {
  command: "compare";
  paths: [string, string];
  json: boolean;
}

/** Help, the version or a usage error has been written; nothing is left to do. */
export interface Finished {
  command: "none";
  exitCode: number;
}

export type Request = ClusterRequest | CompareRequest | IndexRequest | Finished;

const WRONG_USAGE = 2;

/** Usage errors are written to `io.stderr`, with the nearest option if one is misspelt. */
export function parseArguments(argv: readonly string[], io: CliIo): Request {
  let request: Request = { command: "none", exitCode: 0 };
  const program = new Command("wirecopy")
    .description("Find copied news reports, see the proof, count independent sources.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("Run it with --help for what is possible.")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => hasColor(io.stdout, io.env),
      getErrHasColors: () => hasColor(io.stderr, io.env),
    })
    .exitOverride();
  addCluster(program, (found) => {
    request = found;
  });
  addCompare(program, (found) => {
    request = found;
  });
  addIndex(program, (found) => {
    request = found;
  });
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { command: "none", exitCode: error.exitCode === 0 ? 0 : WRONG_USAGE };
  }
  return request;
}

interface ClusterFlags {
  json?: boolean;
  html?: string;
  strict?: boolean;
  threshold?: number;
  withinDays?: number;
  joinOn?: DerivedKind[];
  language?: string;
}

function addCluster(program: Command, take: (request: ClusterRequest) => void): void {
  program
    .command("cluster")
    .description("Group articles into stories and say who copied whom.")
    .argument("<path...>", 'files or folders (.ndjson, .jsonl, .json, .txt, .md, also .gz); "-" is standard input')
    .option("--json", "print the whole result as JSON")
    .option("--html <file>", "also write a report to look at in a browser")
    .option("--threshold <share>", `least confidence of a copy, 0 to 1 (default: ${DEFAULTS.threshold})`, threshold)
    .option("--within-days <days>", "most days between two articles of one story (default: no limit)", withinDays)
    .option("--join-on <kinds>", `kinds of copy that make one report (default: ${DEFAULTS.joinOn.join(",")})`, joinOn)
    .option("--language <tag>", "language of articles that name none, such as en (default: guessed)", language)
    .option("--strict", "stop at the first article that cannot be read, instead of skipping it")
    .addHelpText("after", CLUSTER_EXAMPLES)
    .action((paths: string[], flags: ClusterFlags) => {
      const { json = false, html, strict = false, ...options } = flags;
      take({ command: "cluster", paths, options, json, html, strict });
    });
}

const CLUSTER_EXAMPLES = `
A folder is read in one format: .ndjson if there is any, else .json, else .txt, else .md.

Examples:
  wirecopy cluster articles.ndjson                      a summary
  wirecopy cluster news/ --html report.html             the evidence, to look at
  wirecopy cluster news/ --json > result.json           everything, for programs
  zcat news.ndjson.gz | wirecopy cluster - --within-days 3

Exit codes: 0 done (articles that were skipped are named), 1 failed, 2 wrong usage.
`;

function addCompare(program: Command, take: (request: CompareRequest) => void): void {
  program
    .command("compare")
    .description("Show what two texts share and what was changed.")
    .argument("<a>", "a text (.txt, .md) or a .json file with one article")
    .argument("<b>", "another")
    .option("--json", "print the result as JSON")
    .addHelpText("after", COMPARE_EXAMPLES)
    .action((a: string, b: string, flags: { json?: boolean }) => {
      take({ command: "compare", paths: [a, b], json: flags.json ?? false });
    });
}

const COMPARE_EXAMPLES = `
Examples:
  wirecopy compare agency.txt newspaper.txt
  wirecopy compare agency.json newspaper.json --json

Exit codes: 0 done, copy or not, 1 failed, 2 wrong usage.
`;

function threshold(text: string): number {
  return valid({ threshold: numberFrom(text) }).threshold;
}

function withinDays(text: string): number {
  const days = numberFrom(text);
  valid({ withinDays: days });
  return days;
}

function joinOn(text: string): DerivedKind[] {
  const kinds = text.split(",").map((kind) => kind.trim());
  for (const kind of kinds)
    if (!DERIVED_KINDS.some((known) => known === kind))
      throw new InvalidArgumentError(`Use one or several of ${DERIVED_KINDS.join(",")}, with commas between them.`);
  return valid({ joinOn: kinds as DerivedKind[] }).joinOn;
}

function language(tag: string): string {
  return valid({ language: tag }).language;
}

function numberFrom(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function valid(options: ClusterOptions): ReturnType<typeof resolveOptions> {
  try {
    return resolveOptions(options);
  } catch (error) {
    if (error instanceof InputError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
