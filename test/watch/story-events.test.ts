/** Two clusterings of stories, each a string of ids, to the events in between. */
import { expect, test } from "vitest";
import { type Clustering, clusterArticles } from "../../src/index.js";
import { copyEvents, type StoryEvent, storyEvents, withoutArticles } from "../../src/watch/story-events.js";

function stories(...groups: string[]): Clustering {
  const template = clusterArticles([{ id: "x", text: "One." }]);
  const story = (ids: string[]) => ({ ...template.stories[0]!, id: ids[0]!, articleIds: ids });
  return { ...template, stories: groups.map((group) => story(group.split(" "))) };
}

test.each<[string, Clustering, Clustering, StoryEvent[]]>([
  ["nothing new", stories("a b"), stories("a b"), []],
  ["a new story", stories("a"), stories("a", "b"), [{ event: "new story", story: "b", articleIds: ["b"] }]],
  [
    "a story that has grown",
    stories("a b"),
    stories("a b c"),
    [{ event: "story grown", before: "a", story: "a", addedIds: ["c"] }],
  ],
  [
    "a story that has grown by an earlier article, with the id it went by and its new one",
    stories("b c"),
    stories("a b c"),
    [{ event: "story grown", before: "b", story: "a", addedIds: ["a"] }],
  ],
  ["an article that was removed, which is no event", stories("a b"), stories("a"), []],
  [
    "a first article that was removed, which gives its story another id",
    stories("a b"),
    stories("b"),
    [{ event: "story renamed", before: "a", story: "b" }],
  ],
  [
    "two that are now one, with the one that goes on and what came in",
    stories("a", "b c"),
    stories("a b c d"),
    [{ event: "stories merged", stories: ["a", "b"], before: "b", story: "a", addedIds: ["d"] }],
  ],
  [
    "one that became two, with the one that goes on and what came in",
    stories("a b"),
    stories("b c", "a"),
    [
      {
        event: "story split",
        before: ["a"],
        after: ["b", "a"],
        continued: [{ before: "a", after: "a" }],
        addedIds: ["c"],
      },
    ],
  ],
  [
    "two whose articles were dealt out anew, both of them",
    stories("a b", "c d"),
    stories("a c", "b d"),
    [
      {
        event: "story split",
        before: ["a", "c"],
        after: ["a", "b"],
        continued: [
          { before: "a", after: "a" },
          { before: "c", after: "b" },
        ],
        addedIds: [],
      },
    ],
  ],
])("what is told of %s", (_, before, after, events) => {
  expect(storyEvents(before, after)).toEqual(events);
});

test("of articles that leave, only the new id of their story is told", () => {
  const before = stories("a b c", "d", "e f");
  const after = withoutArticles(before, ["a", "d", "f"]);
  expect(after.stories.map(({ id, articleIds }) => [id, articleIds])).toEqual([
    ["b", ["b", "c"]],
    ["e", ["e"]],
  ]);
  expect(storyEvents(before, after)).toEqual([{ event: "story renamed", before: "a", story: "b" }]);
});

test("a copy that was found, with the copy as `to` and without its passages", () => {
  const text =
    "The ferry to Skerra lost its rudder on Monday night and drifted for six hours before a tug from Norhaven took it in tow.";
  const { copies } = clusterArticles([
    { id: "late", text, publishedAt: "2024-05-02" },
    { id: "early", text, publishedAt: "2024-05-01" },
  ]);
  const { confidence } = copies[0]!;
  expect(copyEvents(copies)).toEqual([{ event: "copy", from: "early", to: "late", kind: "reprint", confidence }]);
});
