/** What happened to the stories of a live index since the last look, as plain events. */
import { diffClusterings } from "../story/diff-clusterings.js";
import type { Clustering, Copy } from "../types.js";

export type StoryEvent =
  /** `to` is the copy. */
  | { event: "copy"; from: string; to: string; kind: Copy["kind"]; confidence: number }
  | { event: "new story"; story: string; articleIds: string[] }
  | { event: "story grown"; story: string; addedIds: string[] }
  | { event: "stories merged"; stories: string[]; story: string }
  /** One story became several, or several were dealt out anew. */
  | { event: "story split"; before: string[]; after: string[] };

export function copyEvents(copies: readonly Copy[]): StoryEvent[] {
  return copies.map(({ from, to, kind, confidence }) => ({ event: "copy", from, to, kind, confidence }));
}

/** In the order of the stories after; what left by retention is no event. */
export function storyEvents(before: Clustering, after: Clustering): StoryEvent[] {
  return diffClusterings(before, after).flatMap((change): StoryEvent[] => {
    const [story] = change.after;
    if (story === undefined) return [];
    if (change.kind === "born") return [{ event: "new story", story, articleIds: change.addedIds }];
    if (change.kind === "merged") return [{ event: "stories merged", stories: change.before, story }];
    if (change.kind === "split") return [{ event: "story split", before: change.before, after: change.after }];
    return change.addedIds.length === 0 ? [] : [{ event: "story grown", story, addedIds: change.addedIds }];
  });
}
