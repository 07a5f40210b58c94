// Watches news feeds and says, as each article comes in, whether it is a copy of one seen before.
// Run: node examples/watch-feeds.mjs                       the invented feeds in examples/feeds, read once
//      node examples/watch-feeds.mjs --every 60 FEED...    your own, files or addresses, looked at every 60 seconds
// JSON Feed needs nothing; for RSS and Atom: npm install feedsmith
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { StoryIndex } from "wirecopy";

const { values, positionals } = parseArgs({ options: { every: { type: "string" } }, allowPositionals: true });
const folder = fileURLToPath(new URL("feeds/", import.meta.url));
const feeds = positionals.length > 0 ? positionals : readdirSync(folder).map((name) => folder + name);
const index = new StoryIndex({ withinDays: 7 });
const sources = new Map();

await look();
if (values.every !== undefined) setInterval(look, Number(values.every) * 1000);

async function look() {
  const articles = [];
  for (const feed of feeds) {
    try {
      articles.push(...(await readFeed(feed)));
    } catch (error) {
      console.error(`${feed}: ${error.message}`); // the others are read all the same
    }
  }
  articles.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  for (const article of articles) {
    if (!index.has(article.id)) tell(article, index.add(article));
  }
}

function tell(article, copies) {
  sources.set(article.id, article.source);
  const time = article.publishedAt.slice(11, 16);
  console.log(`${time} ${article.source}: ${article.title}`);
  for (const { from, to, kind, coverage } of copies) {
    // A fuller text may come in later than its copy: then the copy is the one already there.
    const other = sources.get(to === article.id ? from : to);
    const share = `${Math.round(100 * coverage.to)} %`;
    console.log(to === article.id ? `      ${kind} of ${other}, ${share} of it` : `      copied by ${other}: ${kind}`);
  }
}

async function readFeed(feed) {
  const text = /^https?:/.test(feed) ? await download(feed) : await readFile(feed, "utf8");
  return text.trimStart().startsWith("{") ? fromJsonFeed(JSON.parse(text)) : fromXml(text);
}

async function download(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return answer.text();
}

function fromJsonFeed({ title, items }) {
  return items.map((item) => article(item.id, title, item.title, item.content_text, item.date_published));
}

async function fromXml(text) {
  const { parseFeed } = await import("feedsmith").catch(() => {
    throw new Error("is RSS or Atom, which needs feedsmith. Run: npm install feedsmith");
  });
  const { format, feed } = parseFeed(text);
  if (format === "rss")
    return feed.items.map((item) =>
      article(item.guid?.value ?? item.link, feed.title, item.title, item.description, item.pubDate),
    );
  if (format === "atom")
    return feed.entries.map((entry) =>
      article(entry.id, feed.title, entry.title, entry.content?.value ?? entry.summary?.value, entry.updated),
    );
  throw new Error(`is a feed of the form ${format}. This example reads JSON Feed, RSS and Atom.`);
}

function article(id, source, title, text, date) {
  return { id, source, title, text: text ?? "", publishedAt: new Date(date).toISOString() };
}
