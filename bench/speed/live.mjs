// npm run bench -- live [--articles N]: what a live index in a folder costs: opening, one article more, a burst, a year of news.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus } from "./corpus.mjs";
import { quantile } from "./timing.mjs";

const PROBES = 300;
/** A feed burst: articles a minute, minutes. */
const BURST = { rate: 1000, minutes: 10 };
/** A year in fortnights, the window that is kept, and those after which the file is measured. */
const FORTNIGHTS = 26;
const MEASURED = [1, 2, 3, 13, FORTNIGHTS];
const DAY = 86_400_000;

export async function run(args) {
  const { values } = parseArgs({ args, options: { articles: { type: "string", default: "5000" } } });
  const held = Number(values.articles);
  if (!Number.isInteger(held) || held < 1000) {
    console.error(`--articles is ${JSON.stringify(values.articles)}. Use a whole number from 1000.`);
    return 2;
  }
  // The built package: lmdb is found from there.
  const { openIndex } = await import("../../dist/node.js");
  const folder = mkdtempSync(path.join(os.tmpdir(), "wirecopy-live-"));
  console.log(`${os.cpus()[0]?.model ?? "unknown processor"} x${os.cpus().length}, Node ${process.version}`);
  try {
    await oneMore(openIndex, path.join(folder, "held"), held);
    await year(openIndex, path.join(folder, "year"), Math.round(held / 10));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function oneMore(openIndex, folder, held) {
  const { articles } = makeCorpus(held + 2 * PROBES);
  let index = await openIndex(folder);
  const filled = milliseconds(() => index.addAll(articles.slice(0, held)));
  say(
    `${held} articles added at once`,
    `${(filled / held).toFixed(2)} ms each, ${(index.stats().fileSize / held / 1024).toFixed(1)} KB each on disk`,
  );
  await index.close();
  const began = performance.now();
  index = await openIndex(folder);
  say("opened", `${(performance.now() - began).toFixed(0)} ms`);
  const [first, ...matches] = articles
    .slice(held, held + PROBES)
    .map((article) => milliseconds(() => index.match(article)));
  say("match, cold", `${first.toFixed(1)} ms`);
  say("match, warm", percentiles(matches));
  const adds = articles.slice(held, held + PROBES).map((article) => milliseconds(() => index.add(article)));
  say("add, on the disk when it returns", percentiles(adds));
  say(
    `${BURST.rate} articles a minute for ${BURST.minutes} minutes`,
    `longest wait ${(longestWait(adds) / 1000).toFixed(2)} s`,
  );
  await index.close();
}

/** Milliseconds from the coming of an article to the end of its add, on a simulated clock: it waits while those before it are added. */
function longestWait(adds) {
  const gap = 60_000 / BURST.rate;
  let free = 0;
  let longest = 0;
  for (let i = 0; i < BURST.rate * BURST.minutes; i++) {
    const arrives = i * gap;
    // The adds as measured, over and over: what is held hardly grows in ten minutes.
    free = Math.max(free, arrives) + adds[i % adds.length];
    longest = Math.max(longest, free - arrives);
  }
  return longest;
}

async function year(openIndex, folder, perFortnight) {
  const index = await openIndex(folder, { withinDays: 14 });
  const sizes = [];
  const { articles } = makeCorpus(perFortnight * FORTNIGHTS);
  for (let fortnight = 0; fortnight < FORTNIGHTS; fortnight++) {
    const start = Date.UTC(2024, 0, 1) + fortnight * 14 * DAY;
    const news = articles.slice(fortnight * perFortnight, (fortnight + 1) * perFortnight);
    index.addAll(
      news.map((article, i) => ({ ...article, publishedAt: new Date(start + (i % 14) * DAY).toISOString() })),
    );
    index.prune({ before: new Date(start).toISOString() });
    sizes.push(index.stats().fileSize / 2 ** 20);
  }
  const shown = MEASURED.map((passed) => `${sizes[passed - 1].toFixed(1)} MB after ${2 * passed} weeks`);
  say(`a year, ${perFortnight} articles a fortnight, a fortnight kept`, shown.join(", "));
  await index.close();
}

/** By the clock: what is on the disk when a call returns was waited for. */
function milliseconds(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function percentiles(times) {
  return `p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;
}

function say(what, figure) {
  console.log(`${what.padEnd(52)}${figure}`);
}
