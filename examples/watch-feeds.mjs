// Watches news feeds and says, as each article comes in, whether it is a copy of one seen before. A start for a program of your own;
// ready-made, with an index that lasts and manners towards servers, it is the command `wirecopy watch`.
// Run: node examples/watch-feeds.mjs                       the invented feeds in examples/feeds, read once
//      node examples/watch-feeds.mjs --every 600 FEED...   your own, files or addresses, looked at every 600 seconds
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { StoryIndex } from "wirecopy";
import { readArticles } from "wirecopy/node";

/** Servers are asked no more often than that. */
const LEAST_SECONDS = 60;
/** A timer takes no more than some 24 days. */
const MOST_SECONDS = 2_000_000;
const USAGE = "Usage: node examples/watch-feeds.mjs [--every SECONDS] [FEED...], with 60 seconds or more";
const { every, given } = settings();
const folder = fileURLToPath(new URL("feeds/", import.meta.url));
const feeds = given.length > 0 ? given : readdirSync(folder).map((name) => folder + name);
const index = new StoryIndex({ withinDays: 7 });
const sources = new Map();

do await look();
while (every !== undefined && (await setTimeout(every * 1000, true)));

/** Ends the program where it was called in a way it does not know. */
function settings() {
  try {
    const { values, positionals } = parseArgs({ options: { every: { type: "string" } }, allowPositionals: true });
    const every = values.every && Number(values.every);
    if (every === undefined || (every >= LEAST_SECONDS && every <= MOST_SECONDS)) return { every, given: positionals };
  } catch {} // an option of another name
  console.error(USAGE);
  process.exit(2);
}

async function look() {
  const articles = [];
  for (const feed of feeds) {
    try {
      for await (const article of read(feed)) articles.push({ publishedAt: new Date().toISOString(), ...article });
    } catch (error) {
      console.error(`${feed}: ${error.message}`); // the others are read all the same
    }
  }
  articles.sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
  for (const article of articles) {
    if (!index.has(article.id)) tell(article, index.add(article));
  }
}

async function* read(feed) {
  const options = { format: "feed", onProblem: (problem) => console.error(problem.message) };
  if (!/^https?:/.test(feed)) return yield* readArticles(feed, options);
  const answer = await fetch(feed);
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  yield* readArticles("-", { ...options, stdin: answer.body });
}

function tell(article, copies) {
  sources.set(article.id, article.source);
  const time = new Date(article.publishedAt).toISOString().slice(11, 16);
  console.log(`${time} ${article.source}: ${article.title}`);
  for (const { from, to, kind, coverage } of copies) {
    // A fuller text may come in later than its copy: then the copy is the one already there.
    const other = sources.get(to === article.id ? from : to);
    const share = `${Math.round(100 * coverage.to)}%`;
    console.log(to === article.id ? `      ${kind} of ${other}, ${share} of it` : `      copied by ${other}: ${kind}`);
  }
}
