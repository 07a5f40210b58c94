/** What happened to the stories of a live index since the last look, as plain events. */
import { diffClusterings, type StoryChange } from "../story/diff-clusterings.js";
import type { Clustering, Copy } from "../types.js";

export type StoryEvent =
  /** `to` is the copy. */
  | { event: "copy"; from: string; to: string; kind: Copy["kind"]; confidence: number }
  | { event: "new story"; story: string; articleIds: string[] }
  /** `before` was its id: that of its first article, and an earlier one may have come in. */
  | { event: "story grown"; before: string; story: string; addedIds: string[] }
  /** Its first article left by retention. */
  | { event: "story renamed"; before: string; story: string }
  /** `before` is the one that goes on as `story`. */
  | { event: "stories merged"; stories: string[]; before: string; story: string; addedIds: string[] }
  /** One story became several, or several were dealt out anew. */
  | ({ event: "story split" } & Pick<StoryChange, "before" | "after" | "continued" | "addedIds">);

export function copyEvents(copies: readonly Copy[]): StoryEvent[] {
  return copies.map(({ from, to, kind, confidence }) => ({ event: "copy", from, to, kind, confidence }));
}

/** In the order of the stories after. What left by retention is no event, except where it gave a story its id. */
export function storyEvents(before: Clustering, after: Clustering): StoryEvent[] {
  return diffClusterings(before, after).flatMap(
    ({ kind, before: stories, after: parts, continued, addedIds }): StoryEvent[] => {
      const [story] = parts;
      if (story === undefined) return [];
      if (kind === "born") return [{ event: "new story", story, articleIds: addedIds }];
      if (kind === "split") return [{ event: "story split", before: stories, after: parts, continued, addedIds }];
      const before = continued[0]!.before;
      if (kind === "merged") return [{ event: "stories merged", stories, before, story, addedIds }];
      if (addedIds.length > 0) return [{ event: "story grown", before, story, addedIds }];
      return before === story ? [] : [{ event: "story renamed", before, story }];
    },
  );
}

/** The same stories once these articles have left: each that is not empty by the id of its first article that stays. Only the stories are right. */
export function withoutArticles(clustering: Clustering, ids: readonly string[]): Clustering {
  const left = new Set(ids);
  const stories = clustering.stories.flatMap((story) => {
    const articleIds = story.articleIds.filter((id) => !left.has(id));
    const [id] = articleIds;
    return id === undefined ? [] : [{ ...story, id, articleIds }];
  });
  return { ...clustering, stories };
}
