// npm run bench -- speed [--full] [--out FILE]: the table of speed goals, each answer checked before it is timed. Times are processor time.
import { writeFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { loadLibrary } from "../quality/library.mjs";
import { buildLibrary, runScript } from "./child-process.mjs";
import { measureSketches, SIZES } from "./sketches.mjs";
import { measureScripts, measureWholeJob } from "./whole-job.mjs";

const QUICK = { count: 1000, scriptCount: 200, rounds: 1, sizes: [500, 1000, 2000] };
const FULL = { count: 2000, scriptCount: 500, rounds: 5, sizes: [1000, 5000, 20_000] };

const DOES = `  wirecopy     words, fingerprints, candidates, verification with passages, house text, origins, reports and stories
  npm minhash  5-word shingles, 128-slot signatures, band index, a query each (60 articles); checks nothing it finds
  datasketch   the same with MinHash.bulk and MinHashLSH, threshold .5; checks nothing it finds
  rensa        the same with RMinHash and RMinHashLSH, 32 bands; checks nothing it finds`;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { full: { type: "boolean", default: false }, out: { type: "string" } },
  });
  const size = values.full ? FULL : QUICK;
  const library = await loadLibrary(undefined);
  const table = [];
  const row = (what, figure, goal, moonshot) => {
    table.push({ what, figure, goal, moonshot });
    console.log(`${figure.padStart(12)}  ${goal.padStart(8)}  ${moonshot.padStart(8)}  ${what}`);
  };
  try {
    const machine = `${os.cpus()[0]?.model ?? "unknown processor"} x${os.cpus().length}, Node ${process.version}, wirecopy ${library.version}`;
    console.log(`${machine}, processor time, medians of ${size.rounds}\n${DOES}\n`);
    console.log(`${"figure".padStart(12)}  ${"goal".padStart(8)}  ${"moonshot".padStart(8)}`);
    const job = measureWholeJob(library, size);
    const sketches = measureSketches(library);
    if (typeof job.python === "string") console.log(`Left out: ${job.python}`);
    else {
      for (const name of ["datasketch", "rensa"]) {
        const peer = job.python[name];
        if (peer === undefined) console.log(`Left out: ${name} is not installed: node bench/speed/set-up-peers.mjs`);
        else if (peer.found < 0.5)
          console.log(`Left out: ${name} ${peer.version} finds only ${percent(peer.found)} of the copies`);
        else
          row(
            `${name} ${peer.version} (finds ${percent(peer.found)} of all derived articles) / whole job, per article`,
            times(peer.microsecondsPerArticle / job.perArticle),
            name === "datasketch" ? ">= 50x" : "",
            name === "datasketch" ? "100x" : "",
          );
      }
    }
    for (const shingles of SIZES) {
      const ours = sketches[shingles];
      const theirs = job.python.rensa?.sketch[shingles];
      const what = `${ours.sketch} of ${shingles} shingles, 128 slots, error ${ours.rmse.toFixed(3)}`;
      if (theirs === undefined) row(`${what}, per shingle`, `${ours.nanosecondsPerShingle.toFixed(0)} ns`, "", "");
      else
        row(
          `rensa RMinHash (error ${theirs.rmse.toFixed(3)}, hashes strings) / ${what}, per shingle`,
          times(theirs.nanosecondsPerShingle / ours.nanosecondsPerShingle),
          ">= 4x",
          "7x",
        );
    }
    row(
      "npm minhash / whole job, per article",
      times(job.npm.microsecondsPerArticle / job.perArticle),
      ">= 250x",
      "500x",
    );
    row("whole job / one charCodeAt pass", times(job.passRatio), "<= 4x", "2x");
    row(`whole job, ${job.articles} articles, per article`, `${job.perArticle.toFixed(0)} us`, "", "");
    const scripts = measureScripts(library, { count: size.scriptCount, rounds: size.rounds });
    for (const [name, { ratio }] of Object.entries(scripts))
      if (name !== "english") row(`${name} / english, per word`, times(ratio), "<= 3x", "1.5x");
    const { sizes, threads } = await inOwnProcesses(size);
    row("second core, whole job, by the clock", times(threads.one / threads.two), ">= 1.6x", "1.8x");
    for (const one of sizes) {
      const { p50, p99 } = one.matchMilliseconds;
      row(`${one.articles} articles: time per article`, `${one.microsecondsPerArticle.toFixed(0)} us`, "", "");
      row("  peak memory per article, texts included", kilobytes(one.peakBytesPerArticle), "", "");
      row("  memory per article held in an index", kilobytes(one.indexBytesPerArticle), "<= 5 KB", "3 KB");
      row(
        `  one new article, match, the first hundred after a start: p99 (p50 ${one.coldMatchMilliseconds.p50.toFixed(2)} ms)`,
        `${one.coldMatchMilliseconds.p99.toFixed(2)} ms`,
        "",
        "",
      );
      row(`  one new article, match, warm: p99 (p50 ${p50.toFixed(2)} ms)`, `${p99.toFixed(2)} ms`, "<= 5 ms", "1 ms");
      row(
        `  one new article, add, warm: p99 (p50 ${one.addMilliseconds.p50.toFixed(2)} ms)`,
        `${one.addMilliseconds.p99.toFixed(2)} ms`,
        "<= 5 ms",
        "1 ms",
      );
    }
    const growth = sizes.at(-1).microsecondsPerArticle / sizes[0].microsecondsPerArticle;
    row(
      `time per article, ${sizes[0].articles} to ${sizes.at(-1).articles} articles, grows`,
      times(growth),
      "<= 1.5x",
      "1.2x",
    );
    if (values.out !== undefined)
      writeFileSync(
        values.out,
        `${JSON.stringify({ machine, full: values.full, table, job, sketches, scripts, threads, sizes }, null, 1)}\n`,
      );
  } finally {
    await library.close();
  }
  return 0;
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

function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
