/** The command inside a test, and articles for it. */

import { run } from "../../src/cli/run.js";
import type { CliIo } from "../../src/cli/terminal/io.js";
import { ndjson } from "../temporary-folder.js";

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

interface Setting {
  stdin?: string | Uint8Array;
  terminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
  signal?: AbortSignal;
}

/** Runs the command as a shell would, without a process. */
export async function wirecopy(
  args: string[],
  { stdin = "", terminal = false, columns = 100, env = {}, signal }: Setting = {},
): Promise<Outcome> {
  let out = "";
  let err = "";
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const io: CliIo = {
    stdin: bytes(),
    stdout: { write: (text) => (out += text), isTTY: terminal, columns },
    stderr: { write: (text) => (err += text), isTTY: terminal, columns },
    env,
    signal,
  };
  return { code: await run(args, io), out, err };
}

/** An agency report, its reprint, and an article on something else. */
export const report =
  "A container crane collapsed at the port of Malvera on Thursday during a violent squall, injuring seven dockworkers and blocking the " +
  "only deep-water berth on the southern coast, port officials said.\n\nThe crane tore loose from its rails shortly after dawn when gusts " +
  "reached 131 kilometres an hour. It fell across the deck of a feeder vessel that was loading frozen fish and refrigerator parts.\n\n" +
  "The harbour master closed the terminal until at least Monday and ordered the three remaining cranes to be pinned and inspected.";
export const wire = {
  id: "wire",
  source: "Northwire",
  title: "Crane falls",
  text: report,
  publishedAt: "2024-07-18T08:00:00Z",
};
export const reprint = { ...wire, id: "reprint", source: "Bay Tribune", publishedAt: "2024-07-18T12:00:00Z" };
export const other = {
  id: "other",
  source: "Elsewhere",
  title: "A quiet day",
  text: "The council of Lower Vost met on Tuesday to speak about the colour of its benches, and adjourned without having decided anything.",
};
export const three = ndjson(wire, reprint, other);
