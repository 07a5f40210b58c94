#!/usr/bin/env node
/** The `wirecopy` command. */
import { arrivingPieces } from "./arriving-pieces.js";
import { INTERRUPTED } from "./interruption.js";
import { Output } from "./output.js";
import { run } from "./run.js";

// The reader of a pipe may have seen enough, as in `wirecopy ... | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
}

// The first Ctrl-C ends with what is known, the second at once.
const interruption = new AbortController();
process.on("SIGINT", () => {
  if (interruption.signal.aborted) process.exit(INTERRUPTED);
  interruption.abort();
});

const { stderr, env } = process;
let stdinOpened = false;
process.exitCode = await run(process.argv.slice(2), {
  // Opened only by those who read it.
  get stdin() {
    stdinOpened = true;
    return arrivingPieces(process.stdin, interruption.signal);
  },
  stdout: new Output(process.stdout),
  stderr,
  env,
  signal: interruption.signal,
  threads: 1,
});
// Nobody waits any longer for what is still to come.
if (stdinOpened) process.stdin.destroy();
