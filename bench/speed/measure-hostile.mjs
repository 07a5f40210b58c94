// A process of its own for one case and size, so that its memory is its own: node measure-hostile.mjs LIBRARY CASE WAY SIZE. Prints JSON.
import { pathToFileURL } from "node:url";
import { HOSTILE } from "./hostile-articles.mjs";
import { processorTime } from "./timing.mjs";

const [file, name, way, size] = process.argv.slice(2);
const { clusterArticles, StoryIndex } = await import(pathToFileURL(file).href);
const articles = HOSTILE[name].make(Number(size));
const before = process.resourceUsage().maxRSS;
const milliseconds = processorTime(() => {
  if (way === "batch") {
    const { stories } = clusterArticles(articles);
    const placed = stories.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
    if (placed !== articles.length) throw new Error(`${placed} of ${articles.length} articles are in a story.`);
  } else {
    const index = new StoryIndex();
    for (const article of articles) index.add(article);
    for (const article of articles.slice(0, 100)) index.match({ ...article, id: `${article.id} again` });
  }
});
console.log(JSON.stringify({ milliseconds, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }));
