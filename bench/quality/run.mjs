// bench quality: every quality measure of the project over a folder of labelled news, as a table and as JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureCalibration } from "./calibration.mjs";
import { measureCopyKinds, measureHardPairs } from "./copy-kinds.mjs";
import { measureClough, measureReuters, measureSyndication } from "./graded-copies.mjs";
import { loadLibrary } from "./library.mjs";
import { Measures } from "./measures.mjs";
import { measurePooled } from "./pooled.mjs";
import { DataFolder } from "./read-data.mjs";
import { measureRewrites } from "./rewrites.mjs";
import {
  measureDraws,
  measureHeadlines,
  measurePairStories,
  measureReprinted,
  measureStories,
  STORY_SETS,
} from "./stories.mjs";

const USAGE = `Give the folder that holds the labelled sets, one folder a set (copy-kinds/pairs.ndjson.gz, ...): npm run bench -- quality DATA_DIR
  --sets a,b         only these sets
  --pooled           also all sets poured into one collection
  --guess-language   leave the articles' language to the library
  --lib DIR          measure a built library (index.js, evaluate.js) and not the sources here
  --out FILE         write everything, with the wrong pairs, as JSON`;

/** Set name -> what measures it. The order is the order of the table. */
const SETS = {
  "copy-kinds": measureCopyKinds,
  "hard-pairs": measureHardPairs,
  rewrites: measureRewrites,
  "clough-stevenson": measureClough,
  "syndication-2018": measureSyndication,
  reuters21578: measureReuters,
  ...Object.fromEntries(STORY_SETS.map((set) => [set, measureStories])),
  "neus-allsides": measureStories,
  "og2021-headlines": measureHeadlines,
  tgcontest: measurePairStories,
  "energy-chains": measurePairStories,
};

/** @param {string[]} args @returns {Promise<number>} the exit code */
export async function run(args) {
  const wanted = readArgs(args);
  if (typeof wanted === "string") {
    console.error(wanted);
    return 2;
  }
  const started = performance.now();
  const library = await loadLibrary(wanted.lib).catch((error) => {
    console.error(`The library cannot be loaded: ${error instanceof Error ? error.message : error}`);
  });
  if (library === undefined) return 1;
  const data = new DataFolder(wanted.folder, { language: !wanted.guessLanguage });
  const measures = new Measures();
  /** @type {Record<string, unknown>} */
  const details = {};
  /** @type {Record<string, number>} */
  const seconds = {};
  /** @type {Record<string, string>} */
  const failed = {};
  /** Gold pairs with the copy that was said of them, for calibration. */
  const judged = [];

  const step = async (name, work) => {
    const from = performance.now();
    try {
      details[name] = await work();
    } catch (error) {
      failed[name] = error instanceof Error ? error.message : String(error);
      console.error(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
    seconds[name] = Math.round(performance.now() - from) / 1000;
    console.error(`${name} ${seconds[name]} s`);
  };

  const context = { library, data, measures, judged, storyScores: {} };
  for (const set of wanted.sets) {
    if (data.has(set)) await step(set, () => SETS[set](context, set));
    else failed[set] = "no such folder";
  }
  measures.summariseStories(STORY_SETS, context.storyScores);
  if (STORY_SETS.every((set) => wanted.sets.includes(set) && data.has(set)))
    for (const [name, measure] of [
      ["draws", measureDraws],
      ["reprinted", measureReprinted],
    ])
      await step(name, () => measure(context));
  if (judged.length > 0) await step("calibration", () => measureCalibration(context));
  if (wanted.pooled) await step("pooled", () => measurePooled(context));
  await library.close();

  const total = Math.round(performance.now() - started) / 1000;
  measures.print(seconds, total);
  for (const [name, why] of Object.entries(failed)) console.log(`not measured: ${name} (${why})`);
  if (wanted.out !== undefined)
    writeRecord(wanted.out, {
      version: library.version,
      language: wanted.guessLanguage ? "guessed" : "given",
      sets: wanted.sets,
      measures: measures.rows,
      failed,
      seconds: { ...seconds, total },
      details,
    });
  return Object.keys(failed).length > 0 ? 1 : 0;
}

function writeRecord(file, { version, ...found }) {
  const cpu = { model: os.cpus()[0]?.model ?? "unknown", count: os.cpus().length };
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const record = { bench: "quality", version, node: process.version, cpu, ...found };
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
}

function readArgs(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        sets: { type: "string" },
        out: { type: "string" },
        lib: { type: "string" },
        pooled: { type: "boolean", default: false },
        "guess-language": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${USAGE}`;
  }
  const { positionals, values } = parsed;
  if (positionals.length !== 1) return USAGE;
  const sets = values.sets === undefined ? Object.keys(SETS) : values.sets.split(",").filter(Boolean);
  const unknown = sets.find((set) => !(set in SETS));
  if (unknown !== undefined) return `There is no measure for ${unknown}. The sets are ${Object.keys(SETS).join(", ")}.`;
  return {
    folder: positionals[0],
    sets,
    out: values.out,
    lib: values.lib,
    pooled: values.pooled,
    guessLanguage: values["guess-language"],
  };
}
