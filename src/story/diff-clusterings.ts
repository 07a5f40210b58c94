/** Two clusterings of a growing collection to what changed between them: stories born, grown, shrunk, merged, split, gone. */
import { requireClustering } from "../basics/require.js";
import type { Clustering, DeepReadonly } from "../types.js";

/** What became of one or more stories; ids of stories before and after, and the articles that are new to them or gone. */
export interface StoryChange {
  /** `shrunk`: articles were removed; `changed`: some came and others went. */
  kind: "born" | "same" | "grown" | "shrunk" | "changed" | "merged" | "split" | "gone";
  /** Stories of the first clustering; empty for `born`. */
  before: string[];
  /** Stories of the second clustering; empty for `gone`. */
  after: string[];
  /** Ids of articles that are in `after` and were in none of `before`. */
  addedIds: string[];
  /** Ids of articles that were in `before` and are in none of `after`. */
  removedIds: string[];
}

/**
 * What became of each story from one clustering to another. Stories are followed by the articles they share, since a story's id is that of its
 * first article and an older one may come in later.
 * `merged`: several became one; `split`: one became several, or several were dealt out anew; `changed`: articles came and others went.
 * In the order of the second clustering; stories that are gone come last. Near-linear in the articles.
 * Throws `InputError` for what is no clustering.
 */
export function diffClusterings(before: DeepReadonly<Clustering>, after: DeepReadonly<Clustering>): StoryChange[] {
  requireClustering("before", before);
  requireClustering("after", after);
  const [old, now] = [sideOf(before), sideOf(after)];
  const changes: StoryChange[] = [];
  const done = new Set<string>();
  for (const id of now.stories.keys()) {
    if (done.has(id)) continue;
    const family = relatives(id, old, now);
    for (const relative of family.after) done.add(relative);
    changes.push(describe(family, old, now));
  }
  for (const [id, articleIds] of old.stories) {
    if (articleIds.some((article) => now.storyOf.has(article))) continue;
    changes.push({ kind: "gone", before: [id], after: [], addedIds: [], removedIds: articleIds });
  }
  return changes;
}

/** One clustering: the articles of each story, and the story of each article, all by id. */
interface Side {
  stories: ReadonlyMap<string, string[]>;
  storyOf: ReadonlyMap<string, string>;
}

function sideOf({ stories }: Clustering): Side {
  return {
    stories: new Map(stories.map(({ id, articleIds }) => [id, articleIds])),
    storyOf: new Map(stories.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id] as const))),
  };
}

interface Family {
  before: string[];
  after: string[];
}

/** All stories before and after that hang together through shared articles. */
function relatives(first: string, old: Side, now: Side): Family {
  const before = new Set<string>();
  const after = new Set([first]);
  for (const id of after) {
    for (const article of now.stories.get(id)!) {
      const story = old.storyOf.get(article);
      if (story === undefined || before.has(story)) continue;
      before.add(story);
      for (const held of old.stories.get(story)!) {
        const next = now.storyOf.get(held);
        if (next !== undefined) after.add(next);
      }
    }
  }
  return { before: [...before], after: [...after] };
}

function describe({ before, after }: Family, old: Side, now: Side): StoryChange {
  const oldArticles = new Set(before.flatMap((id) => old.stories.get(id)!));
  const newArticles = new Set(after.flatMap((id) => now.stories.get(id)!));
  const addedIds = [...newArticles].filter((id) => !oldArticles.has(id));
  const removedIds = [...oldArticles].filter((id) => !newArticles.has(id));
  return {
    kind: kindOf(before.length, after.length, addedIds.length, removedIds.length),
    before,
    after,
    addedIds,
    removedIds,
  };
}

function kindOf(before: number, after: number, added: number, removed: number): StoryChange["kind"] {
  if (before === 0) return "born";
  if (after > 1) return "split";
  if (before > 1) return "merged";
  if (added > 0) return removed > 0 ? "changed" : "grown";
  return removed > 0 ? "shrunk" : "same";
}
