/** One call of the command: arguments in, exit code out. */
import { IndexAccessError, IndexFormatError, InputError } from "../errors.js";
import { printable } from "../report/printable.js";
import { clusterCommand } from "./cluster-command.js";
import { compareCommand } from "./compare-command.js";
import { indexCommand } from "./index-command.js";
import type { CliIo } from "./io.js";
import { parseArguments } from "./parse-arguments.js";

const DONE = 0;
const FAILED = 1;

/** Gives 0 when done, 1 when it failed, 2 for wrong usage. Never throws for what a user can repair. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const request = parseArguments(argv, io);
    if (request.command === "none") return request.exitCode;
    if (request.command === "cluster") await clusterCommand(request, io);
    else if (request.command === "index") await indexCommand(request, io);
    else await compareCommand(request, io);
    return DONE;
  } catch (error) {
    const said = error instanceof InputError || error instanceof IndexFormatError || error instanceof IndexAccessError;
    if (!said) throw error;
    io.stderr.write(`error: ${printable(error.message)}\n`);
    return FAILED;
  }
}
