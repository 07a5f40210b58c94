// Measurements in processes of their own, so that each has its own memory, with the library built from the working tree.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @returns {Promise<{ file: string, threadsFile: string, close(): void }>} the core entry, and clustering in threads with its worker, until closed */
export async function buildLibrary() {
  const out = path.join(ROOT, "bench/out");
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(out, "library-"));
  await build({
    config: false,
    entry: {
      index: path.join(ROOT, "src/index.ts"),
      threads: path.join(ROOT, "src/threads/cluster-async.ts"),
      "cluster-worker": path.join(ROOT, "src/threads/cluster-worker.ts"),
    },
    format: ["esm"],
    outExtension: () => ({ js: ".mjs" }),
    platform: "neutral",
    target: "es2022",
    noExternal: [/^(?!node:)/],
    external: [/^node:/],
    outDir: folder,
    silent: true,
  });
  return {
    file: path.join(folder, "index.mjs"),
    threadsFile: path.join(folder, "threads.mjs"),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
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
