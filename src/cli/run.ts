/** One call of the command: arguments in, exit code out. */
import { IndexAccessError, IndexFormatError, InputError } from "../errors.js";
import { printable } from "../report/printable.js";
import { clusterCommand } from "./cluster-command.js";
import { compareCommand } from "./compare-command.js";
import { evaluateCommand } from "./evaluate-command.js";
import { explainCommand } from "./explain-command.js";
import { indexCommand } from "./index-command.js";
import { INTERRUPTED, Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { parseArguments, type Request } from "./parse-arguments.js";
import { stageCommand } from "./stage-command.js";
import { watchCommand } from "./watch-command.js";

const DONE = 0;
const FAILED = 1;

/** Gives 0 when done, 1 when it failed, 2 for wrong usage, 130 after Ctrl-C. Never throws for what a user can repair. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const request = parseArguments(argv, io);
    if (request.command === "none") return request.exitCode;
    await start(request, io);
    return DONE;
  } catch (error) {
    if (error instanceof Interrupted) {
      io.stderr.write(`${error.message}\n`);
      return INTERRUPTED;
    }
    const said = error instanceof InputError || error instanceof IndexFormatError || error instanceof IndexAccessError;
    if (!said) throw error;
    io.stderr.write(`error: ${printable(error.message)}\n`);
    return FAILED;
  }
}

function start(request: Exclude<Request, { command: "none" }>, io: CliIo): Promise<void> {
  if (request.command === "cluster") return clusterCommand(request, io);
  if (request.command === "compare") return compareCommand(request, io);
  if (request.command === "index") return indexCommand(request, io);
  if (request.command === "watch") return watchCommand(request, io);
  if (request.command === "stage") return stageCommand(request, io);
  return request.command === "explain" ? explainCommand(request, io) : evaluateCommand(request, io);
}
