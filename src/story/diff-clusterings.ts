/** Two clusterings of a growing collection to what changed between them: stories born, grown, shrunk, merged, split, gone. */
import { requireClustering } from "../basics/require.js";
import type { Clustering, DeepReadonly, Story } from "../types.js";

/** What became of one or more stories; ids of stories before and after, and the articles that are new to them or gone. */
export interface StoryChange {
  /**
   * `same`: the same articles, though what is told of them may differ (`revised`); `shrunk`: articles were removed; `changed`: some came and others
   * went; `split`: one became several or, where `before` has several too, articles were dealt out anew.
   */
  kind: "born" | "same" | "grown" | "shrunk" | "changed" | "merged" | "split" | "gone";
  /** Stories of the first clustering; empty for `born`. */
  before: string[];
  /** Stories of the second clustering; empty for `gone`. */
  after: string[];
  /**
   * Which story of `before` goes on as which of `after`: first the two that share most articles, of as many those with fewest others; each goes on
   * once. The rest of `before` has ended, the rest of `after` is new.
   */
  continued: {
    /** One of `before`. */
    before: string;
    /** The one of `after` that it is now. */
    after: string;
  }[];
  /**
   * Where one story goes on as one: the names of its fields that differ, such as `title`, `independentSources` or, also on account of other stories,
   * `keywords`. Else empty.
   */
  revised: (keyof Story)[];
  /** Ids of articles that are in `after` and were in none of `before`. */
  addedIds: string[];
  /** Ids of articles that were in `before` and are in none of `after`. */
  removedIds: string[];
}

/**
 * What became of each story from one clustering to another. Stories are followed by the articles they share, since a story's id is that of its
 * first article and an older one may come in later.
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
  for (const { id, articleIds } of old.stories.values()) {
    if (articleIds.some((article) => now.storyOf.has(article))) continue;
    changes.push(describe({ before: [id], after: [] }, old, now));
  }
  return changes;
}

/** One clustering: its stories, and the story of each article, by id. */
interface Side {
  stories: ReadonlyMap<string, Story>;
  storyOf: ReadonlyMap<string, string>;
}

function sideOf({ stories }: Clustering): Side {
  return {
    stories: new Map(stories.map((story) => [story.id, story])),
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
    for (const article of now.stories.get(id)!.articleIds) {
      const story = old.storyOf.get(article);
      if (story === undefined || before.has(story)) continue;
      before.add(story);
      for (const held of old.stories.get(story)!.articleIds) {
        const next = now.storyOf.get(held);
        if (next !== undefined) after.add(next);
      }
    }
  }
  return { before: [...before], after: [...after] };
}

function describe({ before, after }: Family, old: Side, now: Side): StoryChange {
  const oldStories = before.map((id) => old.stories.get(id)!);
  const newStories = after.map((id) => now.stories.get(id)!);
  const oldArticles = new Set(oldStories.flatMap(({ articleIds }) => articleIds));
  const newArticles = new Set(newStories.flatMap(({ articleIds }) => articleIds));
  const addedIds = [...newArticles].filter((id) => !oldArticles.has(id));
  const removedIds = [...oldArticles].filter((id) => !newArticles.has(id));
  const isOne = before.length === 1 && after.length === 1;
  return {
    kind: kindOf(before.length, after.length, addedIds.length, removedIds.length),
    before,
    after,
    continued: continuedOf(newStories, old),
    revised: isOne ? revisedOf(oldStories[0]!, newStories[0]!) : [],
    addedIds,
    removedIds,
  };
}

function continuedOf(newStories: readonly Story[], old: Side): StoryChange["continued"] {
  const pairs = newStories.flatMap(({ id: after, articleIds }) => {
    const shared = new Map<string, number>();
    for (const article of articleIds) {
      const before = old.storyOf.get(article);
      if (before !== undefined) shared.set(before, (shared.get(before) ?? 0) + 1);
    }
    const sizeWith = (before: string): number => old.stories.get(before)!.articleIds.length + articleIds.length;
    return [...shared].map(([before, count]) => ({ before, after, count, size: sizeWith(before) }));
  });
  pairs.sort((x, y) => y.count - x.count || x.size - y.size); // else in the order of the stories
  const [ended, begun] = [new Set<string>(), new Set<string>()];
  const continued: StoryChange["continued"] = [];
  for (const { before, after } of pairs) {
    if (ended.has(before) || begun.has(after)) continue;
    ended.add(before);
    begun.add(after);
    continued.push({ before, after });
  }
  return continued;
}

function revisedOf(before: Story, after: Story): (keyof Story)[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Story)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function kindOf(before: number, after: number, added: number, removed: number): StoryChange["kind"] {
  if (before === 0) return "born";
  if (after === 0) return "gone";
  if (after > 1) return "split";
  if (before > 1) return "merged";
  if (added > 0) return removed > 0 ? "changed" : "grown";
  return removed > 0 ? "shrunk" : "same";
}
