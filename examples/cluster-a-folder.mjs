// The stories of a folder of news, largest first: how many independent sources each has at most, and what each article took from where.
// Run: node examples/cluster-a-folder.mjs FOLDER     your own news, in files of one kind; in a clone, `seeds` is a folder to try
//      node examples/cluster-a-folder.mjs            the invented feeds beside this file: RSS, and JSON Feed, whose files end as any JSON does
import { fileURLToPath } from "node:url";
import { clusterArticles, InputError, readArticles } from "wirecopy/node";

/** Share by which another source must hold more of an article than the origin of its report to be named instead. */
const ORIGIN_LEAD = 0.02;

const folder = process.argv[2];
try {
  if (folder !== undefined) await tell(folder);
  else await tell(fileURLToPath(new URL("feeds", import.meta.url)), "feed");
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`error: ${error.message}`); // says what to do
  process.exitCode = 1;
}

async function tell(folder, format) {
  const skipped = (problem) => console.error(problem.message);
  const { stories, copies } = await clusterArticles(readArticles(folder, { format, onProblem: skipped }));
  for (const story of stories) {
    const { id, title, keywords, articleIds, independentSources, sources } = story;
    if (articleIds.length === 1) continue;
    console.log(title || keywords.slice(0, 4).join(" ") || id);
    console.log(`  ${articleIds.length} articles, at most ${independentSources} independent:`);
    console.log(`  ${sources.map((source) => source.name).join(", ")}`);
    for (const id of articleIds) {
      const copy = mainSource(id, story, copies);
      if (copy) console.log(`    ${id}: ${copy.kind}, ${percent(copy.coverage.to)} from ${copy.from}`);
    }
  }
}

// Copies of copies are listed too. The one that says enough is that of the origin, unless another source of the story holds clearly more of the
// article; of equals, the earliest. `wirecopy cluster` goes by the words that are the same, and lists what was taken from other stories by itself.
function mainSource(id, { articleIds, reports }, copies) {
  const { origin } = reports.find((report) => report.articleIds.includes(id));
  const told = ({ from, coverage }) => coverage.to + (from === origin.articleId ? ORIGIN_LEAD : 0);
  const taken = copies.filter(({ to, kind }) => to === id && kind !== "quotes");
  const ofStory = taken.filter(({ from }) => articleIds.includes(from));
  ofStory.sort((a, b) => told(b) - told(a) || articleIds.indexOf(a.from) - articleIds.indexOf(b.from));
  return ofStory[0] ?? taken[0];
}

function percent(share) {
  return `${Math.round(100 * share)}%`;
}
