/** Arguments to a request. Nothing runs here. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import colors from "picocolors";
import { version } from "../../package.json";
import { InputError } from "../errors.js";
import { DEFAULTS, DERIVED_KINDS, resolveOptions } from "../options.js";
import type { KeepRule } from "../story/keep-one.js";
import type { ClusterOptions, CopyKind, DerivedKind } from "../types.js";
import { completionScript, SHELLS, type Shell } from "./completion.js";
import { FORMATS, type Format } from "./formats.js";
import { addIndex, type IndexRequest } from "./index-arguments.js";
import { type InputFlags, type InputOptions, inputOf, PATHS, withInput } from "./input-options.js";
import { type CliIo, hasColor, widthOf } from "./io.js";
import { addWatch, type WatchRequest } from "./watch-arguments.js";

export interface ClusterRequest {
  command: "cluster";
  paths: string[];
  options: ClusterOptions;
  format: Format;
  /** Print the articles that are left when copies are dropped, instead of the result. */
  keep: Exclude<KeepRule, (...args: never[]) => unknown> | undefined;
  minSize: number;
  kinds: CopyKind[] | undefined;
  html: string | undefined;
  input: InputOptions;
}

export interface CompareRequest {
  command: "compare";
  paths: [string, string];
  input: InputOptions;
  json: boolean;
}

export interface ExplainRequest {
  command: "explain";
  ids: [string, string];
  paths: string[];
  input: InputOptions;
  options: ClusterOptions;
  json: boolean;
}

export interface EvaluateRequest {
  command: "evaluate";
  paths: string[];
  input: InputOptions;
  gold: string;
  level: "stories" | "reports";
  options: ClusterOptions;
  json: boolean;
}

/** Help, the version or a usage error has been written; nothing is left to do. */
export interface Finished {
  command: "none";
  exitCode: number;
}

export type Request =
  | ClusterRequest
  | CompareRequest
  | ExplainRequest
  | EvaluateRequest
  | IndexRequest
  | WatchRequest
  | Finished;

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
    .configureHelp({ styleTitle: (title) => colors.createColors(hasColor(io.stdout, io.env)).bold(title) })
    .exitOverride();
  const take = (found: Request): void => {
    request = found;
  };
  addCluster(program, take);
  addCompare(program, take);
  addExplain(program, take);
  addEvaluate(program, take);
  addIndex(program, take);
  addWatch(program, take);
  addCompletion(program, io);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { command: "none", exitCode: error.exitCode === 0 ? 0 : WRONG_USAGE };
  }
  return request;
}

interface OptionFlags {
  threshold?: number;
  withinDays?: number;
  joinOn?: DerivedKind[];
  language?: string;
}

interface ClusterFlags extends OptionFlags, InputFlags {
  format?: Format;
  json?: boolean;
  keep?: NonNullable<ClusterRequest["keep"]>;
  minSize?: number;
  kinds?: CopyKind[];
  html?: string;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted by Ctrl-C.
`;

function addCluster(program: Command, take: (request: ClusterRequest) => void): void {
  const command = program
    .command("cluster")
    .description("Group articles into stories and say who copied whom.")
    .argument("<path...>", PATHS)
    .addOption(new Option("--format <form>", "form of the result (default: table)").choices(FORMATS))
    .option("--json", "the same as --format json")
    .option("--html <file>", "also write a report to look at in a browser")
    .addOption(
      new Option("--keep <rule>", "print the articles without their copies as NDJSON, one of each report").choices([
        "earliest",
        "fullest",
        "origin",
      ]),
    )
    .option("--min-size <articles>", "only stories of so many articles (default: 1)", minSize)
    .option("--kinds <kinds>", `only copies of these kinds: ${COPY_KINDS.join(",")}`, copyKinds);
  withInput(withOptions(command))
    .addHelpText("after", CLUSTER_EXAMPLES)
    .action((paths: string[], flags: ClusterFlags) => {
      const { input, rest } = inputOf(flags);
      const { format, json, keep, minSize = 1, kinds, html, ...options } = rest;
      if (json && format !== undefined && format !== "json")
        command.error(`error: --json and --format ${format} ask for two forms. Leave one of them out.`);
      if (keep !== undefined && (json || (format ?? "ndjson") !== "ndjson" || flags.minSize !== undefined || kinds))
        command.error(
          "error: --keep prints articles as NDJSON, whole. Leave out --json, --format, --min-size and --kinds, or leave out --keep.",
        );
      const form = format ?? (json ? "json" : "table");
      take({ command: "cluster", paths, options, format: form, keep, minSize, kinds, html, input });
    });
}

/** The options of the library that change what is found. */
function withOptions(command: Command): Command {
  return command
    .option("--threshold <share>", `least confidence of a copy, 0 to 1 (default: ${DEFAULTS.threshold})`, threshold)
    .option("--within-days <days>", "most days between two articles of one story (default: no limit)", withinDays)
    .option("--join-on <kinds>", `kinds of copy that make one report (default: ${DEFAULTS.joinOn.join(",")})`, joinOn)
    .option("--language <tag>", "language of articles that name none, such as en (default: guessed)", language);
}

const CLUSTER_EXAMPLES = `
A folder is read in one format: the first of ndjson, parquet, csv, json, feed, html, txt and md that it has files of.

Examples:
  wirecopy cluster articles.ndjson                      a summary
  wirecopy cluster news/ --html report.html             the evidence, to look at
  wirecopy cluster news/ --json > result.json           everything, for programs
  wirecopy cluster news/ --format ndjson                one story a line, with its copies
  wirecopy cluster news/ --format csv > news.csv        one article a row, for a spreadsheet
  wirecopy cluster news/ --keep earliest > clean.ndjson one article of each report
  wirecopy cluster news/ --min-size 3 --kinds reprint,edited
  wirecopy cluster dump.csv --map text=body,source=publisher
  wirecopy cluster news/ --threshold 0.9 --join-on reprint --language en --strict
  zcat news.ndjson.gz | wirecopy cluster - --within-days 3

Articles that are skipped are named on standard error, and counted with the reason.
${EXIT_CODES}`;

function addExplain(program: Command, take: (request: ExplainRequest) => void): void {
  withInput(
    withOptions(
      program
        .command("explain")
        .description("Say why two articles are a copy, or why not: every signal, and what tipped it.")
        .argument("<id>", "the id of an article")
        .argument("<other>", "the id of another")
        .argument("<path...>", PATHS),
    ),
  )
    .option("--json", "print the result as JSON")
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action((id: string, other: string, paths: string[], flags: OptionFlags & InputFlags & { json?: boolean }) => {
      const { input, rest } = inputOf(flags);
      const { json = false, ...options } = rest;
      take({ command: "explain", ids: [id, other], paths, input, options, json });
    });
}

const EXPLAIN_EXAMPLES = `
The whole collection is read, since what is house text and which words are rare depends on it.

Examples:
  wirecopy explain wire-17 tribune-4 articles.ndjson
  wirecopy explain wire-17 tribune-4 articles.ndjson --threshold 0.9
  wirecopy explain wire-17 tribune-4 articles.ndjson --json
${EXIT_CODES}`;

function addEvaluate(program: Command, take: (request: EvaluateRequest) => void): void {
  withInput(
    withOptions(
      program
        .command("evaluate")
        .description("Measure stories or reports against groups that people made.")
        .argument("<path...>", PATHS)
        .requiredOption("--gold <file>", 'the groups, one article a line: {"id": "a1", "group": "s1"}; also .gz')
        .addOption(new Option("--level <level>", "what to measure (default: stories)").choices(["stories", "reports"])),
    ),
  )
    .option("--json", "print the result as JSON")
    .addHelpText("after", EVALUATE_EXAMPLES)
    .action(
      (
        paths: string[],
        flags: OptionFlags &
          InputFlags &
          Pick<EvaluateRequest, "gold"> &
          Partial<Pick<EvaluateRequest, "level" | "json">>,
      ) => {
        const { input, rest } = inputOf(flags);
        const { gold, level = "stories", json = false, ...options } = rest;
        take({ command: "evaluate", paths, input, gold, level, options, json });
      },
    );
}

const EVALUATE_EXAMPLES = `
Prints B-cubed and pairwise precision, recall and F1, and the adjusted Rand index, with their definitions. Articles without
a gold group, and gold ids without an article, are counted and not scored.

Examples:
  wirecopy evaluate articles.ndjson --gold groups.ndjson
  wirecopy evaluate articles.ndjson --gold texts.ndjson --level reports --json
${EXIT_CODES}`;

function addCompletion(program: Command, io: CliIo): void {
  program
    .command("completion")
    .description("Print a script that completes commands and options in your shell.")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .addHelpText("after", COMPLETION_EXAMPLES)
    .action((shell: Shell) => {
      io.stdout.write(completionScript(shell, program));
    });
}

const COMPLETION_EXAMPLES = `
Examples:
  eval "$(wirecopy completion bash)"                    in ~/.bashrc
  eval "$(wirecopy completion zsh)"                     in ~/.zshrc
  wirecopy completion fish | source                     in ~/.config/fish/config.fish
${EXIT_CODES}`;

function addCompare(program: Command, take: (request: CompareRequest) => void): void {
  withInput(
    program
      .command("compare")
      .description("Show what two texts share and what was changed.")
      .argument("<a>", "a file with one article: a text, a web page, a .json file, ...")
      .argument("<b>", "another"),
  )
    .option("--json", "print the result as JSON")
    .addHelpText("after", COMPARE_EXAMPLES)
    .action((a: string, b: string, flags: InputFlags & { json?: boolean }) => {
      take({ command: "compare", paths: [a, b], input: inputOf(flags).input, json: flags.json ?? false });
    });
}

const COMPARE_EXAMPLES = `
Examples:
  wirecopy compare agency.txt newspaper.txt
  wirecopy compare agency.json newspaper.json --json
${EXIT_CODES}`;

function threshold(text: string): number {
  return valid({ threshold: numberFrom(text, "a number from 0 to 1") }).threshold;
}

function withinDays(text: string): number {
  const days = numberFrom(text, "a number of days, 0 or more");
  valid({ withinDays: days });
  return days;
}

function joinOn(text: string): DerivedKind[] {
  return valid({ joinOn: listOf(text, DERIVED_KINDS) }).joinOn;
}

function language(tag: string): string {
  return valid({ language: tag }).language;
}

function minSize(text: string): number {
  const size = numberFrom(text, "a whole number, 1 or more");
  if (!Number.isInteger(size) || size < 1) throw new InvalidArgumentError("Use a whole number, 1 or more.");
  return size;
}

const COPY_KINDS: readonly CopyKind[] = [...DERIVED_KINDS, "quotes"];

function copyKinds(text: string): CopyKind[] {
  return listOf(text, COPY_KINDS);
}

/** Values with commas between them. */
function listOf<T extends string>(text: string, known: readonly T[]): T[] {
  const values = text.split(",").map((value) => value.trim());
  for (const value of values)
    if (!known.some((one) => one === value))
      throw new InvalidArgumentError(`Use one or several of ${known.join(",")}, with commas between them.`);
  return values as T[];
}

function numberFrom(text: string, wanted: string): number {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(number)) throw new InvalidArgumentError(`That is no number. Use ${wanted}.`);
  return number;
}

function valid(options: ClusterOptions): ReturnType<typeof resolveOptions> {
  try {
    return resolveOptions(options);
  } catch (error) {
    if (error instanceof InputError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
