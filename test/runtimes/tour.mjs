// What the packed package does for a user, in whichever runtime runs this file: prints one line of JSON, the same everywhere.
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { clusterArticles, renderReport, StoryIndex } from "wirecopy";
import { bcubed } from "wirecopy/evaluate";
import * as fromNode from "wirecopy/node";
import { minhash, shingles } from "wirecopy/stages";

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const read = async (path) => {
  const articles = [];
  for await (const article of fromNode.readArticles(path, { onProblem: () => {} })) articles.push(article);
  return articles;
};

const articles = await read("seeds");
const clustering = clusterArticles(articles);
const index = new StoryIndex();
for (const article of articles) index.add(article);
const stories = clustering.stories.map(({ articleIds }) => articleIds);
const inThreads = await fromNode.clusterArticles(articles, { threads: 2 });
const required = createRequire(import.meta.url)("wirecopy").clusterArticles(articles);
const writer = await fromNode.openIndex("live");
writer.addAll(articles);
const reader = await fromNode.openIndex("live", { readOnly: true });
const live = hash(JSON.stringify(reader.clustering()));
await reader.close();
await writer.close();
rmSync("live", { recursive: true });
const formats = {};
for (const name of ["page.html", "feed.xml", "table.csv", "table.parquet", "note.md", "latin.txt"])
  formats[name] = hash(JSON.stringify(await read(`inputs/${name}`)));

console.log(
  JSON.stringify({
    clustering: hash(JSON.stringify(clustering)),
    required: hash(JSON.stringify(required)),
    threads: hash(JSON.stringify(inThreads)),
    saved: hash(JSON.stringify(StoryIndex.fromBytes(index.toBytes()).clustering())),
    live,
    report: hash(renderReport(clustering, articles)),
    sketch: hash(minhash(shingles(["one", "two", "three", "four"], 2), 16).join()),
    f1: bcubed(stories, stories).f1,
    formats,
  }),
);
