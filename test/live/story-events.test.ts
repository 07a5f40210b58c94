/** Two clusterings of stories, each a string of ids, to the events in between. */
import { expect, test } from "vitest";
import { type Clustering, clusterArticles } from "../../src/index.js";
import { type StoryEvent, storyEvents } from "../../src/live/story-events.js";

function stories(...groups: string[]): Clustering {
  const template = clusterArticles([{ id: "x", text: "One." }]);
  const story = (ids: string[]) => ({ ...template.stories[0]!, id: ids[0]!, articleIds: ids });
  return { ...template, stories: groups.map((group) => story(group.split(" "))) };
}

test.each<[string, Clustering, Clustering, StoryEvent[]]>([
  ["nothing new", stories("a b"), stories("a b"), []],
  ["a new story", stories("a"), stories("a", "b"), [{ event: "new story", story: "b", articleIds: ["b"] }]],
  [
    "a story that has grown, under its new id",
    stories("b c"),
    stories("a b c"),
    [{ event: "story grown", story: "a", addedIds: ["a"] }],
  ],
  ["an article that was removed, which is no event", stories("a b"), stories("a"), []],
  [
    "two that are now one",
    stories("a", "b"),
    stories("a b"),
    [{ event: "stories merged", stories: ["a", "b"], story: "a" }],
  ],
  [
    "one that became two",
    stories("a b"),
    stories("a", "b"),
    [{ event: "story split", before: ["a"], after: ["a", "b"] }],
  ],
  [
    "two whose articles were dealt out anew, both of them",
    stories("a b", "c d"),
    stories("a c", "b d"),
    [{ event: "story split", before: ["a", "c"], after: ["a", "b"] }],
  ],
])("%s", (_, before, after, events) => {
  expect(storyEvents(before, after)).toEqual(events);
});
