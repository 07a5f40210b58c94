// Measurements in processes of their own, so that each has its own memory, with the library built from the working tree.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileSources } from "../compile-sources.mjs";

/** @returns {Promise<{ file: string, threadsFile: string, close(): void }>} the core entry, and clustering in threads with its worker, until closed */
export async function buildLibrary() {
  const { fileOf, close } = await compileSources({
    index: "src/index.ts",
    threads: "src/threads/cluster-async.ts",
    "cluster-worker": "src/threads/cluster-worker.ts",
  });
  return { file: fileOf("index"), threadsFile: fileOf("threads"), close };
}

/** What a script of this folder prints as JSON; undefined where it takes more than so many minutes. */
export function runScript(script, args, { minutes } = {}) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", file, ...args], {
    encoding: "utf8",
    timeout: minutes === undefined ? undefined : 60_000 * minutes,
  });
  if (signal === "SIGTERM") return undefined;
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} failed: ${stderr.trim()}`);
  return JSON.parse(stdout);
}
