// The stories of a folder of news, largest first: how many independent sources each has, and what each article took from where.
// Run: node examples/cluster-a-folder.mjs seeds
import { clusterArticles, readArticles } from "wirecopy/node";

const folder = process.argv[2] ?? "seeds";
const skipped = (problem) => console.error(problem.message);
const { stories, copies } = await clusterArticles(readArticles(folder, { onProblem: skipped }));

for (const { id, title, keywords, articleIds, independentSources, sources } of stories) {
  if (articleIds.length === 1) continue;
  console.log(title || keywords.slice(0, 4).join(" ") || id);
  console.log(`  ${articleIds.length} articles, at most ${independentSources} independent:`);
  console.log(`  ${sources.map((source) => source.name).join(", ")}`);
  for (const id of articleIds) {
    // Copies of copies are listed too; the fullest source says enough.
    const [fullest] = copies.filter(({ to }) => to === id).sort((a, b) => b.coverage.to - a.coverage.to);
    if (fullest) console.log(`    ${id}: ${fullest.kind}, ${percent(fullest.coverage.to)} from ${fullest.from}`);
  }
}

function percent(share) {
  return `${Math.round(100 * share)}%`;
}
