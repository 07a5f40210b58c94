// npm run bench -- speed [--full] [--out FILE]: the table of speed goals, each answer checked before it is timed. Times are processor time.
import { writeFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { loadLibrary } from "../quality/library.mjs";
import { buildLibrary, runScript } from "./child-process.mjs";
import { measureSketches, SIZES } from "./sketches.mjs";
import { measureScripts, measureWholeJob, NPM_ARTICLES } from "./whole-job.mjs";

const QUICK = { count: 1000, scriptCount: 200, rounds: 1, sizes: [500, 1000, 2000] };
const FULL = { count: 2000, scriptCount: 500, rounds: 5, sizes: [1000, 5000, 20_000] };

/** A peer that finds a smaller share of the copies does another job: its time says nothing. */
const LEAST_FOUND = 0.5;

const DOES = `  wirecopy     words, fingerprints, candidates, verification with passages, house text, origins, reports and stories
  npm minhash  5-word shingles, 128-slot signatures, band index, a query each (${NPM_ARTICLES} articles); checks nothing it finds
  datasketch   the same with MinHash.bulk and MinHashLSH, threshold .5; checks nothing it finds
  rensa        the same with RMinHash and RMinHashLSH, 32 bands; checks nothing it finds`;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { full: { type: "boolean", default: false }, out: { type: "string" } },
  });
  const size = values.full ? FULL : QUICK;
  const library = await loadLibrary(undefined);
  try {
    const machine = `${os.cpus()[0]?.model ?? "unknown processor"} x${os.cpus().length}, Node ${process.version}, wirecopy ${library.version}`;
    console.log(`${machine}, processor time, medians of ${size.rounds}\n${DOES}\n`);
    const table = new GoalTable();
    const job = measureWholeJob(library, size);
    const sketches = measureSketches(library);
    addPythonPeers(table, job);
    addSketches(table, sketches, job.python.rensa?.sketch);
    table.add("npm minhash / whole job, per article", times(job.npm.microsecondsPerArticle / job.perArticle), {
      goal: ">= 250x",
      moonshot: "500x",
    });
    table.add("whole job / one charCodeAt pass", times(job.passRatio), { goal: "<= 4x", moonshot: "2x" });
    table.add(`whole job, ${job.articles} articles, per article`, microseconds(job.perArticle));
    const scripts = measureScripts(library, { count: size.scriptCount, rounds: size.rounds });
    for (const [name, { ratio }] of Object.entries(scripts))
      if (name !== "english")
        table.add(`${name} / english, per word`, times(ratio), { goal: "<= 3x", moonshot: "1.5x" });
    const { sizes, threads } = await inOwnProcesses(size);
    table.add("second core, whole job, by the clock", times(threads.one / threads.two), {
      goal: ">= 1.6x",
      moonshot: "1.8x",
    });
    addSizes(table, sizes);
    if (values.out !== undefined) {
      const record = { machine, full: values.full, table: table.rows, job, sketches, scripts, threads, sizes };
      writeFileSync(values.out, `${JSON.stringify(record, null, 1)}\n`);
    }
  } finally {
    await library.close();
  }
  return 0;
}

/** What was measured, each row printed as soon as it is known. */
class GoalTable {
  rows = [];

  constructor() {
    this.#print("figure", "goal", "moonshot", "");
  }

  add(what, figure, { goal = "", moonshot = "" } = {}) {
    this.rows.push({ what, figure, goal, moonshot });
    this.#print(figure, goal, moonshot, what);
  }

  #print(figure, goal, moonshot, what) {
    console.log(`${figure.padStart(12)}  ${goal.padStart(8)}  ${moonshot.padStart(8)}  ${what}`.trimEnd());
  }
}

function addPythonPeers(table, { python, perArticle }) {
  if (typeof python === "string") {
    console.log(`Left out: ${python}`);
    return;
  }
  for (const [name, aims] of [
    ["datasketch", { goal: ">= 50x", moonshot: "100x" }],
    ["rensa", {}],
  ]) {
    const peer = python[name];
    if (peer === undefined) console.log(`Left out: ${name} is not installed: node bench/speed/set-up-peers.mjs`);
    else if (peer.found < LEAST_FOUND)
      console.log(`Left out: ${name} ${peer.version} finds only ${percent(peer.found)} of the copies`);
    else
      table.add(
        `${name} ${peer.version} (finds ${percent(peer.found)} of all derived articles) / whole job, per article`,
        times(peer.microsecondsPerArticle / perArticle),
        aims,
      );
  }
}

/** @param {Record<number, { nanosecondsPerShingle: number, rmse: number }> | undefined} rensa its sketches of the same sizes, where it is installed */
function addSketches(table, sketches, rensa) {
  for (const shingles of SIZES) {
    const ours = sketches[shingles];
    const theirs = rensa?.[shingles];
    const what = `${ours.sketch} of ${shingles} shingles, 128 slots, error ${ours.rmse.toFixed(3)}`;
    if (theirs === undefined) table.add(`${what}, per shingle`, `${ours.nanosecondsPerShingle.toFixed(0)} ns`);
    else
      table.add(
        `rensa RMinHash (error ${theirs.rmse.toFixed(3)}, hashes strings) / ${what}, per shingle`,
        times(theirs.nanosecondsPerShingle / ours.nanosecondsPerShingle),
        { goal: ">= 4x", moonshot: "7x" },
      );
  }
}

function addSizes(table, sizes) {
  const latency = { goal: "<= 5 ms", moonshot: "1 ms" };
  const addLatency = (what, { p50, p99 }, aims) =>
    table.add(`  one new article, ${what}: p99 (p50 ${p50.toFixed(2)} ms)`, `${p99.toFixed(2)} ms`, aims);
  for (const one of sizes) {
    table.add(`${one.articles} articles: time per article`, microseconds(one.microsecondsPerArticle));
    table.add("  peak memory per article, texts included", kilobytes(one.peakBytesPerArticle));
    table.add("  memory per article held in an index", kilobytes(one.indexBytesPerArticle), {
      goal: "<= 5 KB",
      moonshot: "3 KB",
    });
    addLatency("match, the first hundred after a start", one.coldMatchMilliseconds);
    addLatency("match, warm", one.matchMilliseconds, latency);
    addLatency("add, warm", one.addMilliseconds, latency);
  }
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  table.add(
    `time per article, ${smallest.articles} to ${largest.articles} articles, grows`,
    times(largest.microsecondsPerArticle / smallest.microsecondsPerArticle),
    { goal: "<= 1.5x", moonshot: "1.2x" },
  );
}

/** Each size, and the work of one and two threads, in a process of its own. */
async function inOwnProcesses({ sizes, count, rounds }) {
  const library = await buildLibrary();
  try {
    return {
      threads: runScript("measure-threads.mjs", [library.threadsFile, String(count), String(rounds)]),
      sizes: sizes.map((number) => runScript("measure-size.mjs", [library.file, String(number)])),
    };
  } finally {
    library.close();
  }
}

function percent(share) {
  return `${(100 * share).toFixed(0)}%`;
}

function microseconds(number) {
  return `${number.toFixed(0)} us`;
}

function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
