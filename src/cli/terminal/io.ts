/** The streams and settings a command works with, so that tests can hand in their own. */

export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  /** When all that was written is taken; rejects where it is not. A sink without it takes everything at once. */
  settled?(): Promise<void>;
}

export interface CliIo {
  stdin: AsyncIterable<Uint8Array>;
  /** Results, and nothing else. */
  stdout: Sink;
  /** Everything else. */
  stderr: Sink;
  env: Readonly<Record<string, string | undefined>>;
  /** Ctrl-C. */
  signal?: AbortSignal | undefined;
  /** Whether Ctrl-C and the like reach `signal`, or end the process as the system does. */
  hear?: ((isHeard: boolean) => void) | undefined;
  /** Worker threads to cluster in: with one, Ctrl-C is heard at once. */
  threads?: number | undefined;
}

/** Width of what is not a terminal. */
const PIPE_WIDTH = 100;
const LEAST_WIDTH = 40;

/** Colours belong on terminals only, and not there if NO_COLOR is set (https://no-color.org). */
export function hasColor(sink: Sink, env: CliIo["env"]): boolean {
  return obeysCodes(sink, env) && !env.NO_COLOR;
}

/** Whether it is a terminal that can erase a line, move and paint. */
export function obeysCodes(sink: Sink, env: CliIo["env"]): boolean {
  return sink.isTTY === true && env.TERM !== "dumb";
}

/** How results are written to standard output. */
export function styleOf({ stdout, env }: CliIo): { color: boolean; width: number } {
  return { color: hasColor(stdout, env), width: widthOf(stdout) };
}

export function widthOf(sink: Sink): number {
  return Math.max(LEAST_WIDTH, sink.columns ?? PIPE_WIDTH);
}
