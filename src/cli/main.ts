#!/usr/bin/env node
/** The `wirecopy` command. */

import { run } from "./run.js";
import { arrivingPieces } from "./terminal/arriving-pieces.js";
import { INTERRUPTED } from "./terminal/interruption.js";
import { Output } from "./terminal/output.js";

const { stderr, env, argv } = process;

// The reader of a pipe may have seen enough, as in `wirecopy ... | head`. An index that is half filled has to be told.
const isAdding = argv[2] === "index" && argv[3] === "add";
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" && !(isAdding && stream === process.stdout)) process.exit(0);
  });
}

// The first Ctrl-C ends with what is known, the second at once.
const interruption = new AbortController();
const interrupt = (): void => {
  if (interruption.signal.aborted) process.exit(INTERRUPTED);
  interruption.abort();
};
// A service manager stops `watch` so, which then saves what it holds as after Ctrl-C, and ends by the signal all the same: as it was asked to.
const terminate = (): void => {
  process.on("exit", () => {
    process.removeAllListeners("SIGTERM");
    process.kill(process.pid, "SIGTERM");
  });
  interrupt();
};

/** A signal that is not taken over ends the process. */
function hear(isHeard: boolean): void {
  const change = isHeard ? "on" : "off";
  process[change]("SIGINT", interrupt);
  if (argv[2] === "watch") process[change]("SIGTERM", terminate);
}
hear(true);

let stdinOpened = false;
process.exitCode = await run(argv.slice(2), {
  // Opened only by those who read it.
  get stdin() {
    stdinOpened = true;
    return arrivingPieces(process.stdin, interruption.signal);
  },
  stdout: new Output(process.stdout),
  stderr,
  env,
  signal: interruption.signal,
  hear,
  threads: 1,
});
// Nobody waits any longer for what is still to come.
if (stdinOpened) process.stdin.destroy();
