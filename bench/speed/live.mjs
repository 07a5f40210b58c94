// npm run bench -- live [--articles N]: what a live index in a folder costs: opening, one article more, a burst, a year of news.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus } from "./corpus.mjs";

const PROBES = 300;
/** A feed burst: articles a minute, minutes. */
const BURST = { rate: 1000, minutes: 10 };
/** A year in fortnights, the window that is kept. */
const FORTNIGHTS = 26;

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
  const began = process.hrtime.bigint();
  index = await openIndex(folder);
  say("opened", `${(Number(process.hrtime.bigint() - began) / 1e6).toFixed(0)} ms`);
  const [first, ...matches] = articles
    .slice(held, held + PROBES)
    .map((article) => milliseconds(() => index.match(article)));
  say("match, cold", `${first.toFixed(1)} ms`);
  say("match, warm", percentiles(matches));
  const adds = articles.slice(held, held + PROBES).map((article) => milliseconds(() => index.add(article)));
  say("add, on the disk when it returns", percentiles(adds));
  // On the simulated clock an article comes every 60 / rate seconds; it waits while the one before is added.
  const gap = 60_000 / BURST.rate;
  let free = 0;
  let worst = 0;
  for (let i = 0; i < BURST.rate * BURST.minutes; i++) {
    // The adds as measured, over and over: what is held hardly grows in ten minutes.
    const arrives = i * gap;
    free = Math.max(free, arrives) + adds[i % adds.length];
    worst = Math.max(worst, free - arrives);
  }
  say(`${BURST.rate} articles a minute for ${BURST.minutes} minutes`, `longest wait ${(worst / 1000).toFixed(2)} s`);
  await index.close();
}

async function year(openIndex, folder, perFortnight) {
  const index = await openIndex(folder, { withinDays: 14 });
  const sizes = [];
  const { articles } = makeCorpus(perFortnight * FORTNIGHTS);
  for (let fortnight = 0; fortnight < FORTNIGHTS; fortnight++) {
    const start = Date.UTC(2024, 0, 1) + fortnight * 14 * 86_400_000;
    const news = articles.slice(fortnight * perFortnight, (fortnight + 1) * perFortnight);
    index.addAll(
      news.map((article, i) => ({ ...article, publishedAt: new Date(start + (i % 14) * 86_400_000).toISOString() })),
    );
    index.prune({ before: new Date(start).toISOString() });
    sizes.push(index.stats().fileSize / 2 ** 20);
  }
  const shown = [0, 1, 2, 12, 25].map(
    (fortnight) => `${sizes[fortnight].toFixed(1)} MB after ${2 * (fortnight + 1)} weeks`,
  );
  say(`a year, ${perFortnight} articles a fortnight, a fortnight kept`, shown.join(", "));
  await index.close();
}

function milliseconds(work) {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

function say(what, figure) {
  console.log(`${what.padEnd(52)}${figure}`);
}
