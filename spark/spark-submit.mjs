// The archive job on this machine, with the Spark that set-up.mjs installs.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pythonIn } from "../bench/python-environment.mjs";

export const PYTHON_FOLDER = fileURLToPath(new URL("python", import.meta.url));
const PYTHON = pythonIn(PYTHON_FOLDER);
const BIN = path.dirname(PYTHON);
export const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const JOB = fileURLToPath(new URL("archive.py", import.meta.url));
/** Two workers that are processes of their own, each with a core and 2 GB. */
const MASTER = "local-cluster[2,1,2048]";
/** A short job is over before a better compiler has paid for itself. */
const SOON_READY = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

/** What Spark needs to run here and does not find; undefined where nothing is missing. */
export function whatIsMissing() {
  if (spawnSync("java", ["-version"]).status !== 0) return "Java is not installed";
  if (!existsSync(PYTHON)) return "PySpark is not installed: node spark/set-up.mjs";
  if (!existsSync(path.join(BIN, "spark-submit"))) return "PySpark is not whole: node spark/set-up.mjs";
  if (!existsSync(CLI)) return "the command is not built: npm run build";
  return undefined;
}

/**
 * Runs the archive job and gives its exit code and what it said, or shows that on the way. `onStart` gets the process.
 * @param {{ source: string, out: string, work: string, parts: number | string, show?: boolean, wirecopy?: string, options?: string, keepFirst?: boolean, resume?: boolean, conf?: Record<string, string | number>, onStart?: (child: import("node:child_process").ChildProcess) => void }} job
 */
export function runArchive({
  source,
  out,
  work,
  parts,
  show = false,
  wirecopy = `node ${CLI}`,
  options = "",
  keepFirst = false,
  resume = false,
  conf = {},
  onStart,
}) {
  const settings = {
    "spark.executor.memory": "2g",
    "spark.ui.enabled": false,
    "spark.driver.extraJavaOptions": SOON_READY,
    "spark.executor.extraJavaOptions": SOON_READY,
    ...conf,
  };
  const args = [
    "--master",
    MASTER,
    ...Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]),
  ];
  args.push(JOB, "--in", source, "--out", out, "--work", work, "--parts", String(parts), "--wirecopy", wirecopy);
  if (options !== "") args.push(`--options=${options}`);
  if (keepFirst) args.push("--keep-first");
  if (resume) args.push("--resume");
  const env = { ...process.env, PATH: `${BIN}${path.delimiter}${process.env.PATH}`, PYSPARK_PYTHON: PYTHON };
  const child = spawn(path.join(BIN, "spark-submit"), args, {
    env,
    stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  let said = "";
  // Spark tells its log on stderr, and what the job itself has to say on stdout.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-100_000);
    });
  }
  onStart?.(child);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

/** Runs the tests of what the job reads and refuses; whether they all passed. */
export function runArchiveTests() {
  return (
    spawnSync(PYTHON, [fileURLToPath(new URL("archive_test.py", import.meta.url))], { stdio: "inherit" }).status === 0
  );
}

/** Process ids of the executors among the descendants of a process. Linux only: reads /proc. */
export function executorsOf(ancestor) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const found = [];
  const queue = [ancestor];
  for (const pid of queue) {
    queue.push(...(children.get(pid) ?? []));
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (/^[^\0]*java\0/.test(command) && command.includes("CoarseGrainedExecutorBackend")) found.push(pid);
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}
