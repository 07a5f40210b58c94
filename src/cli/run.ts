/** One call of the command: arguments in, exit code out. */
import { IndexAccessError, IndexFormatError, InputError } from "../errors.js";
import { printable } from "../report/printable.js";
import { parseArguments, type Request } from "./arguments/parse-arguments.js";
import { clusterCommand } from "./cluster-command.js";
import { compareCommand } from "./compare-command.js";
import { evaluateCommand } from "./evaluate-command.js";
import { explainCommand } from "./explain-command.js";
import { indexCommand } from "./index-command.js";
import { stageCommand } from "./stage-command.js";
import { INTERRUPTED, Interrupted } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { OutputError } from "./terminal/output.js";
import { watchCommand } from "./watch-command.js";

const DONE = 0;
const FAILED = 1;

/** Errors whose messages tell a user what to do. */
const SAID = [InputError, IndexFormatError, IndexAccessError, OutputError];

/** Gives 0 when done, 1 when it failed, 2 for wrong usage, 130 after Ctrl-C. Never throws for what a user can repair. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const request = parseArguments(argv, io);
    if (request.command !== "none") await start(request, io);
    await io.stdout.settled?.();
    return request.command === "none" ? request.exitCode : DONE;
  } catch (error) {
    if (error instanceof Interrupted) {
      io.stderr.write(`${error.message}\n`);
      return INTERRUPTED;
    }
    if (!SAID.some((kind) => error instanceof kind)) throw error;
    io.stderr.write(`error: ${printable((error as Error).message)}\n`);
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
