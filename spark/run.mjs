// node spark/run.mjs --in articles.ndjson --out answer: the archive job on this machine, with the Spark that set-up.mjs installs.
import path from "node:path";
import { parseArgs } from "node:util";
import { runArchive, whatIsMissing } from "./spark-submit.mjs";

/** Two workers of one core, three tasks each. */
const PARTS = "6";

/** Warnings, and how far the work is. */
const QUIET = { "spark.log.level": "WARN", "spark.ui.showConsoleProgress": true };

const { values } = parseArgs({
  options: {
    in: { type: "string" },
    out: { type: "string" },
    work: { type: "string" },
    parts: { type: "string", default: PARTS },
    options: { type: "string", default: "" },
    resume: { type: "boolean", default: false },
  },
});
const { in: source, out, work = `${out}-work`, ...rest } = values;
if (source === undefined || out === undefined)
  refuse("Give the articles and a folder for the answer: node spark/run.mjs --in articles.ndjson --out answer");
const reason = whatIsMissing();
if (reason !== undefined) refuse(`Spark cannot be run: ${reason}.`);

// Workers have folders of their own.
const [from, to, between] = [source, out, work].map((each) => path.resolve(each));
const { code } = await runArchive({ ...rest, source: from, out: to, work: between, conf: QUIET, show: true });
if (code === 0) console.log(`The answer is in ${to}: stories, copies and problems. ${between} can be deleted.`);
process.exitCode = code ?? 1;

function refuse(message) {
  console.error(message);
  process.exit(2);
}
