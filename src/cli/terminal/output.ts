/** Standard output of the process: where it takes nothing more, the next write throws, so that the command ends and says so. */
import type { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { Sink } from "./io.js";

/** The result could not be written. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

export class Output implements Sink {
  readonly #stream: Writable & Pick<Sink, "isTTY" | "columns">;
  #failure: OutputError | undefined;

  constructor(stream: Writable & Pick<Sink, "isTTY" | "columns">) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      this.#failure ??= new OutputError(sentence(error.code));
    });
  }

  get isTTY(): boolean | undefined {
    return this.#stream.isTTY;
  }

  get columns(): number | undefined {
    return this.#stream.columns;
  }

  /** Throws `OutputError` where something written before was not taken. */
  write(text: string): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#stream.write(text);
  }

  /** When all that was written is taken; rejects with `OutputError` where it is not. */
  async settled(): Promise<void> {
    if (this.#failure === undefined) await new Promise((resolve) => this.#stream.write("", resolve));
    // The stream tells its listeners after the one who wrote.
    await setImmediate();
    if (this.#failure !== undefined) throw this.#failure;
  }
}

function sentence(code: string | undefined): string {
  if (code === "ENOSPC" || code === "EDQUOT")
    return "The result could not be written: there is no room left on the disk. Make room, or write it elsewhere.";
  if (code === "EPIPE") return "The result could not be written: nobody reads it any longer. Write it to a file.";
  return `The result could not be written${code === undefined ? "" : ` (${code})`}. Write it elsewhere.`;
}
