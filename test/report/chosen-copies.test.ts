import { describe, expect, test } from "vitest";
import { chosenCopies } from "../../src/report/chosen-copies.js";
import type { Copy, CopyKind, Report } from "../../src/types.js";

const copy = (from: string, to: string, share: number, kind: CopyKind = "reprint"): Copy => ({
  from,
  to,
  kind,
  similarity: share,
  coverage: { from: share, to: share },
  confidence: 1,
  passages: [],
});
const report = (ids: string[]): Report => ({
  id: ids[0]!,
  articleIds: ids,
  origin: { articleId: ids[0]!, basis: "earliest" },
});
const pairs = (copies: readonly Copy[]) => copies.map(({ from, to }) => `${from}>${to}`);

describe("chosenCopies", () => {
  const articleIds = ["a", "b", "c", "d", "x", "y"];
  const story = { articleIds, reports: [report(["a", "b", "c", "d"]), report(["x", "y"])] };

  test("shows each of the prints of one text once, against the origin", () => {
    const all = [
      copy("a", "b", 0.9),
      copy("a", "c", 0.9),
      copy("b", "c", 0.91),
      copy("a", "d", 0.9),
      copy("c", "d", 0.9),
    ];
    expect(pairs(chosenCopies(story, all).derived)).toEqual(["a>b", "a>c", "a>d"]);
  });

  test("shows an article against another copy that holds clearly more of it", () => {
    const { derived, sourceOf } = chosenCopies(story, [copy("a", "b", 0.9), copy("a", "c", 0.5), copy("b", "c", 0.8)]);
    expect(pairs(derived)).toEqual(["a>b", "b>c"]);
    expect(sourceOf.get("c")!.from).toBe("b");
  });

  test("shows an article once for every report that it took from", () => {
    const all = [copy("a", "x", 0.2, "excerpt"), copy("b", "x", 0.3, "excerpt"), copy("x", "y", 0.9)];
    expect(pairs(chosenCopies(story, all).derived)).toEqual(["b>x", "x>y"]);
  });

  test("shows a shared quotation once for two reports, and not within one", () => {
    const all = [copy("a", "x", 0.1, "quotes"), copy("a", "y", 0.2, "quotes"), copy("x", "d", 0.1, "quotes")];
    expect(pairs(chosenCopies(story, [...all, copy("a", "b", 0.1, "quotes")]).shared)).toEqual(["a>y"]);
  });

  test("chooses the same whatever the order", () => {
    const all = [
      copy("a", "c", 0.9),
      copy("b", "c", 0.92),
      copy("a", "b", 0.9),
      copy("b", "d", 0.4),
      copy("c", "d", 0.4),
    ];
    expect(chosenCopies(story, [...all].reverse())).toEqual(chosenCopies(story, all));
  });
});
