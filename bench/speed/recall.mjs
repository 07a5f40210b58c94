// npm run bench -- recall [--full]: of the pairs that verification accepts, how many the candidate search proposes. The truth compares all pairs.
import { parseArgs } from "node:util";
import { loadLibrary } from "../quality/library.mjs";
import { pairKey } from "../quality/say-pairs.mjs";
import { makeCorpus } from "./corpus.mjs";

const GOAL = 0.995;
const QUICK = [{ count: 1000, asked: 1000 }];
/** At 20,000 all pairs would be 200 million, at 200,000 20 billion: some derived articles, evenly spread, are compared with all others. */
const FULL = [...QUICK, { count: 20_000, asked: 40 }, { count: 200_000, asked: 10 }];

export async function run(args) {
  const { values } = parseArgs({ args, options: { full: { type: "boolean", default: false } } });
  const library = await loadLibrary(undefined);
  let reached = true;
  try {
    console.log("articles    compared  accepted  proposed  recall  goal");
    for (const size of values.full ? FULL : QUICK) {
      const { compared, accepted, missed } = measure(library, size);
      const recall = 1 - missed.length / accepted;
      reached &&= recall >= GOAL;
      const row = [size.count, compared, accepted, accepted - missed.length].map((number) =>
        String(number).padStart(8),
      );
      console.log(`${row.join("  ")}  ${recall.toFixed(4)}  >= ${GOAL}`);
      for (const { from, to, kind, confidence, passages } of missed.slice(0, 10))
        console.log(`  missed: ${from} ${to}, ${kind}, confidence ${confidence}, ${passages.length} passages`);
    }
  } finally {
    await library.close();
  }
  return reached ? 0 : 1;
}

function measure({ clusterArticles, StoryIndex }, { count, asked }) {
  const { articles, sourceOf } = makeCorpus(count);
  const proposed = new Set(clusterArticles(articles).copies.map(({ from, to }) => pairKey(from, to)));
  const index = new StoryIndex();
  index.addAll(articles);
  const ids = articles.map(({ id }) => id);
  const candidates = asked === count ? ids : ids.filter((id) => sourceOf.has(id));
  const sample = Array.from({ length: asked }, (_, i) => candidates[Math.floor((i * candidates.length) / asked)]);
  const done = new Set();
  const missed = [];
  let compared = 0;
  let accepted = 0;
  for (const one of sample) {
    done.add(one);
    for (const two of ids) {
      if (done.has(two)) continue;
      compared++;
      const copy = index.compare(one, two);
      if (copy === undefined || copy.kind === "boilerplate") continue;
      accepted++;
      if (!proposed.has(pairKey(one, two))) missed.push(copy);
    }
  }
  return { compared, accepted, missed };
}
