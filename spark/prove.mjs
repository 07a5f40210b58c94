// node spark/prove.mjs [--articles FILE | --made NUMBER] [--full] [--conditions a,b]: Spark against one process, byte for byte after sorting.
// Without arguments: the seeds, in 3 parts, once with an executor killed on the way, and once cut off there and resumed, its stories in periods of
// two days; and what the job reads and refuses (archive_test.py).
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeCorpus } from "../bench/speed/corpus.mjs";
import { answerOfOneProcess, answerOfSpark, areSame, inWords } from "./answers.mjs";
import { executorsOf, runArchive, runArchiveTests, whatIsMissing } from "./spark-submit.mjs";

const SPECULATION = {
  "spark.speculation": true,
  "spark.speculation.multiplier": 1.1,
  "spark.speculation.quantile": 0.5,
};
const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
const CONDITIONS = {
  "3 parts": { parts: 3 },
  "16 parts": { parts: 16 },
  "executor killed": { parts: 3, kills: "executor" },
  "cut off": { parts: 3, kills: "job", storyDays: 2 },
  speculation: { parts: 8, conf: SPECULATION },
  inputs: {},
  "all at once": { parts: 16, kills: "executor", conf: SPECULATION },
};

const { values } = parseArgs({
  options: {
    articles: { type: "string" },
    made: { type: "string" },
    full: { type: "boolean", default: false },
    conditions: { type: "string", default: "executor killed,cut off,inputs" },
  },
});
const made = values.made === undefined ? undefined : Number(values.made);
if (made !== undefined && !(Number.isInteger(made) && made > 0))
  refuse(`--made is ${JSON.stringify(values.made)}. Use a whole number of articles, 1 or more.`);
const names = values.full ? Object.keys(CONDITIONS) : values.conditions.split(",");
const unknown = names.find((name) => !(name in CONDITIONS));
if (unknown !== undefined)
  refuse(`There is no condition ${JSON.stringify(unknown)}. Known are ${Object.keys(CONDITIONS).join(", ")}.`);
const reason = whatIsMissing();
if (reason !== undefined) {
  console.log(`Spark is not tried: ${reason}.`);
  process.exit(0);
}

const folder = mkdtempSync(path.join(os.tmpdir(), "wirecopy-spark-"));
process.exitCode = 1;
try {
  const articles = await articlesAsked();
  const source = path.join(folder, "articles.ndjson");
  // Line by line: all of a large archive would be longer than a string can be.
  await pipeline(
    Readable.from(articles).map((article) => `${JSON.stringify(article)}\n`),
    createWriteStream(source),
  );
  const answers = new Map();
  const one = async (storyDays) => {
    if (!answers.has(storyDays)) {
      answers.set(storyDays, await answerOfOneProcess(articles, { storyDays }));
      const given = storyDays === undefined ? "" : ` (--story-days ${storyDays})`;
      console.log(`${articles.length} articles, one process${given}: ${inWords(answers.get(storyDays))}`);
    }
    return answers.get(storyDays);
  };
  let failed = 0;
  for (const name of names)
    if (!(name === "inputs" ? runArchiveTests() : await isSame(name, CONDITIONS[name], source, one))) failed++;
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}

async function articlesAsked() {
  if (made !== undefined) return makeCorpus(made).articles;
  const { readArticles } = await import("../dist/node.js");
  const read = [];
  const asked =
    values.articles === undefined ? readArticles(SEEDS, { format: "ndjson" }) : readArticles(values.articles);
  for await (const article of asked) read.push(article);
  return read;
}

async function isSame(name, { parts, conf, kills, storyDays }, source, one) {
  const [out, work] = ["answer", "work"].map((part) => path.join(folder, `${name} ${part}`.replaceAll(" ", "-")));
  const started = Date.now();
  const options = storyDays === undefined ? "" : `--story-days ${storyDays}`;
  const job = { source, out, work, parts, conf, options };
  let killed = 0;
  let { code, said } = await runArchive({
    ...job,
    onStart: (child) => {
      // In the middle: the keys are written, and the candidates are being joined.
      const timer = setInterval(() => {
        if (kills === undefined || killed > 0 || !existsSync(path.join(work, "keys", "_SUCCESS"))) return;
        const victim = kills === "job" ? child.pid : executorsOf(child.pid)[0];
        if (victim === undefined) return;
        process.kill(victim, "SIGKILL");
        killed = victim;
      }, 100);
      child.on("close", () => clearInterval(timer));
    },
  });
  if (kills !== undefined && killed === 0) {
    console.log(`${name}: nothing was found to kill.`);
    return false;
  }
  if (kills === "job") {
    const written = firstStepWritten(work);
    ({ code, said } = await runArchive({ ...job, resume: true }));
    if (firstStepWritten(work) !== written) {
      console.log(`${name}: a finished step was run again.`);
      return false;
    }
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  if (code !== 0) {
    console.log(`${name}: the job failed.\n${said.split("\n").slice(-40).join("\n")}`);
    return false;
  }
  const many = answerOfSpark(out);
  const asked = [`--parts ${parts}`, options].filter((option) => option !== "").join(" ");
  const same = areSame(await one(storyDays), many);
  console.log(
    `${name} (${asked}): ${inWords(many)}: ${same ? "the same bytes" : "DIFFERENT"} (${seconds} s${killed > 0 ? `, ${kills} ${killed} killed` : ""})`,
  );
  return same;
}

function firstStepWritten(work) {
  return statSync(path.join(work, "fingerprints", "_SUCCESS")).mtimeMs;
}
