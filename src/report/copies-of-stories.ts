/** Copies to the stories they are in. */
import { appendTo } from "../basics/append-to.js";
import type { Copy, Story } from "../types.js";

/** The copies between two articles of one story, by that story, and all others, each in the order given. */
export function copiesOfStories(
  stories: readonly Story[],
  copies: readonly Copy[],
): { inside: ReadonlyMap<Story, Copy[]>; across: Copy[] } {
  const storyOf = new Map(stories.flatMap((story) => story.articleIds.map((id) => [id, story])));
  const inside = new Map<Story, Copy[]>();
  const across: Copy[] = [];
  for (const copy of copies) {
    const story = storyOf.get(copy.to);
    if (story === undefined || story !== storyOf.get(copy.from)) across.push(copy);
    else appendTo(inside, story, copy);
  }
  return { inside, across };
}
