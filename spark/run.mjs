// node spark/run.mjs --in articles.ndjson --out answer: the archive job on this machine, with the Spark that set-up.mjs installs.
import path from "node:path";
import { parseArgs } from "node:util";
import { runArchive, whatIsMissing } from "./spark-submit.mjs";

/** Two workers of one core, three tasks each. */
const PARTS = "6";

/** Warnings, and how far the work is. */
const QUIET = { "spark.log.level": "WARN", "spark.ui.showConsoleProgress": true };

const OPTIONS = /** @type {const} */ ({
  in: { type: "string" },
  out: { type: "string" },
  work: { type: "string" },
  parts: { type: "string", default: PARTS },
  options: { type: "string", default: "" },
  "keep-first": { type: "boolean", default: false },
  resume: { type: "boolean", default: false },
});

const values = given(process.argv.slice(2));
const { in: source, out, work = `${out}-work`, "keep-first": keepFirst, ...rest } = values;
if (source === undefined || out === undefined)
  refuse("Give the articles and a folder for the answer: node spark/run.mjs --in articles.ndjson --out answer");
const reason = whatIsMissing();
if (reason !== undefined) refuse(`Spark cannot be run: ${reason}.`);

// Workers have folders of their own.
const [from, to, between] = [source, out, work].map((each) => path.resolve(each));
const { code } = await runArchive({
  ...rest,
  keepFirst,
  source: from,
  out: to,
  work: between,
  conf: QUIET,
  show: true,
});
if (code === 0)
  console.log(`The answer is in ${to}: stories, copies, problems and doubled. ${between} can be deleted.`);
process.exitCode = code ?? 1;

/** What follows --options is its value, though it looks like an option itself. */
function given(args) {
  const at = args.indexOf("--options");
  const joined = at === -1 ? args : args.toSpliced(at, 2, `--options=${args[at + 1] ?? ""}`);
  try {
    return parseArgs({ args: joined, options: OPTIONS }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}
