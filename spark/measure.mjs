// node spark/measure.mjs NUMBER...: runs the job on made-up archives of so many articles and prints, per article and step, what Spark shuffled and what
// the stages took of the processor. The figures of docs/scale.md come from here.
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { streamCorpus } from "../bench/speed/corpus.mjs";
import { answerOfOneProcess, answerOfSpark, areSame, inWords } from "./answers.mjs";
import { CLI, runArchive, whatIsMissing } from "./spark-submit.mjs";

const TIMED = fileURLToPath(new URL("timed.sh", import.meta.url));

const counts = process.argv.slice(2).map(Number);
if (counts.length === 0 || !counts.every((count) => Number.isInteger(count) && count > 0))
  refuse("Give the numbers of articles to measure: node spark/measure.mjs 10000");
const reason = whatIsMissing();
if (reason !== undefined) refuse(`Spark cannot be measured: ${reason}.`);
for (const count of counts) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "wirecopy-spark-"));
  try {
    await measure(count, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}

async function measure(count, folder) {
  const [source, times, events] = ["articles.ndjson", "times", "events"].map((name) => path.join(folder, name));
  await pipeline(Readable.from(lines(count)), createWriteStream(source));
  mkdirSync(events);
  const started = Date.now();
  const { code, said } = await runArchive({
    source,
    out: path.join(folder, "answer"),
    work: path.join(folder, "work"),
    parts: Math.max(4, Math.ceil(count / 1000)),
    wirecopy: `${TIMED} ${times} node ${CLI}`,
    // Small tables would be sent to all executors, large ones are shuffled: here all are, so that the figures hold for large ones.
    conf: {
      "spark.sql.autoBroadcastJoinThreshold": -1,
      "spark.eventLog.enabled": true,
      "spark.eventLog.dir": `file://${events}`,
    },
  });
  if (code !== 0) throw new Error(said);
  const seconds = Math.round((Date.now() - started) / 1000);
  const many = answerOfSpark(path.join(folder, "answer"));
  const bytes = statSync(source).size;
  console.log(`\n${count} articles of ${Math.round(bytes / count)} bytes, ${seconds} s by the clock: ${inWords(many)}`);
  console.log("| step | shuffled, bytes an article | written, bytes an article | Spark, ms an article |");
  for (const [step, { shuffled, written, cpu }] of sparkSteps(events))
    console.log(
      `| ${step} | ${Math.round(shuffled / count)} | ${Math.round(written / count)} | ${(cpu / 1e6 / count).toFixed(2)} |`,
    );
  console.log("| stage | runs | processor, ms an article |");
  for (const [stage, { runs, seconds }] of commandTimes(times))
    console.log(`| ${stage} | ${runs} | ${((1000 * seconds) / count).toFixed(2)} |`);
  const one = await answerOfOneProcess(articles(count));
  if (!areSame(one, many)) throw new Error(`One process gives other bytes: ${inWords(one)}.`);
  console.log("One process gives the same bytes.");
}

function* articles(count) {
  for (const { article } of streamCorpus(count)) yield article;
}

function* lines(count) {
  for (const article of articles(count)) yield `${JSON.stringify(article)}\n`;
}

/** What the tasks of each step did, by the step's description: from Spark's event log. */
function sparkSteps(folder) {
  const steps = new Map();
  const stepOf = new Map();
  for (const name of readdirSync(folder)) {
    for (const text of readFileSync(path.join(folder, name), "utf8").split("\n")) {
      if (text === "") continue;
      const event = JSON.parse(text);
      if (event.Event === "SparkListenerStageSubmitted")
        stepOf.set(event["Stage Info"]["Stage ID"], event.Properties?.["spark.job.description"] ?? "start");
      if (event.Event !== "SparkListenerTaskEnd" || !event["Task Metrics"]) continue;
      const step = (stepOf.get(event["Stage ID"]) ?? "start").replace(/-\d+$/, "");
      const sum = steps.get(step) ?? { shuffled: 0, written: 0, cpu: 0 };
      const metrics = event["Task Metrics"];
      sum.shuffled += metrics["Shuffle Write Metrics"]["Shuffle Bytes Written"];
      sum.written += metrics["Output Metrics"]["Bytes Written"];
      sum.cpu += metrics["Executor CPU Time"];
      steps.set(step, sum);
    }
  }
  return steps;
}

/** What `timed.sh` noted. */
function commandTimes(folder) {
  const stages = new Map();
  for (const name of readdirSync(folder)) {
    const [command, , taken] = readFileSync(path.join(folder, name), "utf8").split("\n");
    const stage = /stage (\S+)/.exec(command)?.[1] ?? "?";
    const sum = stages.get(stage) ?? { runs: 0, seconds: 0 };
    sum.runs++;
    for (const [, minutes, seconds] of taken.matchAll(/(\d+)m([\d.]+)s/g))
      sum.seconds += 60 * Number(minutes) + Number(seconds);
    stages.set(stage, sum);
  }
  return stages;
}
