import { describe, expect, test } from "vitest";
import { type Clustering, clusterArticles, diffClusterings } from "../../src/index.js";

/** A clustering with these groups of articles as its stories; each id is that of the first. */
function stories(...groups: string[]): Clustering {
  const template = clusterArticles([{ id: "x", text: "One." }]);
  return {
    ...template,
    stories: groups.map((group) => ({
      ...template.stories[0]!,
      id: group.split(" ")[0]!,
      articleIds: group.split(" "),
    })),
  };
}

describe("what happened between two clusterings", () => {
  test.each<[string, Clustering, Clustering, object[]]>([
    ["nothing", stories("a b"), stories("a b"), [{ kind: "same", before: ["a"], after: ["a"], revised: [] }]],
    [
      "a story is born",
      stories("a"),
      stories("a", "b"),
      [{ kind: "same" }, { kind: "born", after: ["b"], addedIds: ["b"] }],
    ],
    [
      "a story grows, and gets an older first article",
      stories("b c"),
      stories("a b c"),
      [{ kind: "grown", before: ["b"], after: ["a"], addedIds: ["a"] }],
    ],
    ["a story shrinks", stories("a b"), stories("a"), [{ kind: "shrunk", removedIds: ["b"] }]],
    ["articles come and go", stories("a b"), stories("a c"), [{ kind: "changed", addedIds: ["c"], removedIds: ["b"] }]],
    ["two merge", stories("a", "b"), stories("a b"), [{ kind: "merged", before: ["a", "b"], after: ["a"] }]],
    ["one splits", stories("a b"), stories("a", "b"), [{ kind: "split", before: ["a"], after: ["a", "b"] }]],
    [
      "articles are dealt out anew",
      stories("a b", "c d"),
      stories("a c", "b d"),
      [{ kind: "split", before: ["a", "c"], after: ["a", "b"] }],
    ],
    [
      "a story is gone",
      stories("a", "b"),
      stories("a"),
      [{ kind: "same" }, { kind: "gone", before: ["b"], removedIds: ["b"] }],
    ],
  ])("%s", (_, before, after, expected) => {
    const changes = diffClusterings(before, after);
    expect(changes).toMatchObject(expected);
    expect(changes).toHaveLength(expected.length);
  });

  test.each<[string, Clustering, Clustering, [string, string][]]>([
    ["as itself, beside one that is born", stories("a"), stories("a", "b"), [["a", "a"]]],
    ["of those that merge, the one that most articles come from", stories("a", "b c"), stories("a b c"), [["b", "a"]]],
    ["as the largest part of it", stories("a b c"), stories("b c", "a"), [["a", "b"]]],
    [
      "as the one most of it is in, where articles are dealt out anew, whatever their order",
      stories("a b c", "d e f g"),
      stories("a d e f", "b c g"),
      [
        ["d", "a"],
        ["a", "b"],
      ],
    ],
    [
      "of as many shared articles, as the one that has fewest others",
      stories("a b", "c"),
      stories("b c", "a"),
      [
        ["c", "b"],
        ["a", "a"],
      ],
    ],
    [
      "of all else equal, as the first",
      stories("a b", "c d"),
      stories("a c", "b d"),
      [
        ["a", "a"],
        ["c", "b"],
      ],
    ],
    ["once, though two have most articles of it", stories("a b c d"), stories("a b x", "c d y z"), [["a", "a"]]],
  ])("each story goes on %s", (_, before, after, expected) => {
    const pairs = diffClusterings(before, after).flatMap(({ continued }) => continued);
    expect(pairs.map(({ before, after }) => [before, after])).toEqual(expected);
  });

  test("what is told of the same articles may differ, and it says in what", () => {
    const before = stories("a b", "c");
    const after = stories("a b", "c");
    Object.assign(after.stories[0]!, { independentSources: 2, title: "Pier shut", firstPublishedAt: "2024-03-04" });
    expect(diffClusterings(before, after)).toMatchObject([
      { kind: "same", revised: ["independentSources", "title", "firstPublishedAt"] },
      { kind: "same", revised: [] },
    ]);
    expect(diffClusterings(after, before)[0]!.revised).toContain("firstPublishedAt");
    expect(diffClusterings(before, stories("a", "b"))).toMatchObject([
      { kind: "split", revised: [] },
      { kind: "gone" },
    ]);
  });
});
