/** Arguments to a request. Nothing runs here. */
import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import colors from "picocolors";
import { version } from "../../../package.json";
import { type CliIo, hasColor, type Sink, widthOf } from "../terminal/io.js";
import { shellWord } from "../terminal/shell-word.js";
import { addCluster, type ClusterRequest } from "./cluster-arguments.js";
import { addCompare, type CompareRequest } from "./compare-arguments.js";
import { addCompletion } from "./completion-arguments.js";
import { addEvaluate, type EvaluateRequest } from "./evaluate-arguments.js";
import { addExplain, type ExplainRequest } from "./explain-arguments.js";
import { addIndex, type IndexRequest } from "./index-arguments.js";
import { manualPage, withHeadings } from "./manual.js";
import { addStage, STAGES, type StageRequest } from "./stage-arguments.js";
import { addWatch, type WatchRequest } from "./watch-arguments.js";

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
  | StageRequest
  | Finished;

const WRONG_USAGE = 2;

/** On a narrow terminal descriptions are broken down to this width. */
const LEAST_HELP_WIDTH = 15;

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
      writeOut: (text) => io.stdout.write(withHeadings(text, paintFor(io.stdout, io))),
      outputError: (text, write) => write(text + usageHint(text, argv)),
      writeErr: (text) => io.stderr.write(withHeadings(text, paintFor(io.stderr, io))),
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => hasColor(io.stdout, io.env),
      getErrHasColors: () => hasColor(io.stderr, io.env),
    })
    .configureHelp({ formatHelp: manualPage, minWidthToWrap: LEAST_HELP_WIDTH })
    .addHelpText("after", EXAMPLES)
    .hook("preAction", (_, command) => requireNoEmptyValue(command))
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
  addStage(program, take);
  addCompletion(program, io);
  try {
    program.parse(asHelpOption(argv, program), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { command: "none", exitCode: error.exitCode === 0 ? 0 : WRONG_USAGE };
  }
  return request;
}

const EXAMPLES = `
EXAMPLES
  wirecopy cluster articles.ndjson
  wirecopy compare agency.txt newspaper.txt
  wirecopy help index add
`;

/** An empty value is what a shell makes of a variable that is not set. */
function requireNoEmptyValue(command: Command): void {
  const given = [
    ...command.registeredArguments.map((argument, i) => [`argument '${argument.name()}'`, command.processedArgs[i]]),
    ...command.options.map((option) => [`option '${option.flags}'`, command.getOptionValue(option.attributeName())]),
  ];
  for (const [what, value] of given)
    if (value === "" || (Array.isArray(value) && value.includes("")))
      command.error(`error: ${what} is empty. Give a value; a variable of the shell may not be set.`);
}

/** How commands are called that take ids, where one begins with a dash. */
const WITH_DASHES = new Map([
  ["explain", "explain -- ID ID FILE..."],
  ["index explain", "index explain FOLDER -- ID ID"],
  ["index remove", "index remove FOLDER -- ID..."],
]);

/**
 * What to add to a usage error, or "". Whoever gives a file alone wants to see what is in it; whoever compares two ids of a file, why these two are a
 * copy or none; whoever names a file or an id with a dash before it, that one; whoever names no stage, which there are.
 */
function usageHint(error: string, [first = "", ...others]: readonly string[]): string {
  if (error.startsWith("error: unknown command") && existsSync(first))
    return `(Did you mean wirecopy cluster ${shellWord(first)}?)\n`;
  if (error.startsWith("error: too many arguments for 'compare'") && others.slice(2).some((path) => existsSync(path)))
    return `(Did you mean wirecopy explain ${others.map(shellWord).join(" ")}?)\n`;
  const option = /^error: unknown option '(.+)'/.exec(error)?.[1];
  if (option !== undefined && existsSync(option)) return `(Did you mean the file? Write ${shellWord(`./${option}`)})\n`;
  const withDashes = WITH_DASHES.get(first === "index" ? `index ${others[0]}` : first);
  if (option !== undefined && withDashes !== undefined)
    return `(If it is an id, write two dashes before the ids, and options before these: wirecopy ${withDashes})\n`;
  return error.startsWith("error: missing required argument 'stage'") ? `The stages: ${STAGES.join(", ")}.\n` : "";
}

/** `help index add` as `index add --help`: Commander's own help command knows no commands within commands, and passes over a wrong name. */
function asHelpOption(argv: readonly string[], program: Command): readonly string[] {
  const [first, ...names] = argv;
  if (first !== "help" || names.every(isOption)) return argv;
  let command = program;
  for (const name of names.filter((word) => !isOption(word))) {
    command =
      command.commands.find((one) => one.name() === name) ??
      command.error(`error: unknown command '${name}' of ${command.name()}`);
  }
  return [...names, "--help"];
}

function isOption(word: string): boolean {
  return word.startsWith("-");
}

function paintFor(sink: Sink, io: CliIo): (heading: string) => string {
  return colors.createColors(hasColor(sink, io.env)).bold;
}
