// node bench/speed/budget.mjs [--update]: the whole job against one pass over the characters, with the built package (npm run build).
// Fails at twice the recorded ratio; --update records the ratio of now in bench/record/budget.json.
import { readFileSync, writeFileSync } from "node:fs";
import { makeCorpus } from "./corpus.mjs";
import { median, processorTime } from "./timing.mjs";
import { checkAnswer, PASSES, passes } from "./whole-job.mjs";

const ARTICLES = 300;
const ROUNDS = 7;
const RECORD = new URL("../record/budget.json", import.meta.url);

const { clusterArticles } = await import(new URL("../../dist/index.js", import.meta.url).href);
const corpus = makeCorpus(ARTICLES);
checkAnswer(clusterArticles(corpus.articles), corpus);
const ratios = [];
for (let round = 0; round <= ROUNDS; round++) {
  const job = processorTime(() => clusterArticles(corpus.articles));
  const pass = processorTime(() => passes(corpus.articles)) / PASSES;
  if (round > 0) ratios.push(job / pass);
}
const ratio = median(ratios);
if (process.argv.includes("--update")) {
  writeFileSync(RECORD, `${JSON.stringify({ wholeJobPerCharacterPass: Math.round(ratio) })}\n`);
  console.log(`Recorded: the whole job takes ${ratio.toFixed(0)} passes over the characters.`);
} else {
  const recorded = JSON.parse(readFileSync(RECORD, "utf8")).wholeJobPerCharacterPass;
  const most = 2 * recorded;
  console.log(
    `Speed: the whole job takes ${ratio.toFixed(0)} passes over the characters; recorded ${recorded}, at most ${most}.`,
  );
  if (ratio > most) {
    console.error("Too slow: find what costs so much, or record the new ratio: node bench/speed/budget.mjs --update");
    process.exitCode = 1;
  }
}
