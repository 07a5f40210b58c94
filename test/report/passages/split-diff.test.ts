import { describe, expect, test } from "vitest";
import { type DiffPart, diffPassage } from "../../../src/report/passages/diff-passage.js";
import { splitDiff } from "../../../src/report/passages/split-diff.js";

describe("splitDiff", () => {
  const joined = (parts: DiffPart[]): [from: string, to: string] => [
    parts.map((part) => (part.kind === "same" ? part.fromText : part.kind === "removed" ? part.text : "")).join(""),
    parts.map(({ kind, text }) => (kind === "removed" ? "" : text)).join(""),
  ];
  const from = "One two three. Four five six seven.\n\nEight nine ten eleven. Twelve thirteen.";
  const to = "One two three. Four  five SIX seven.\nEight nine ten eleven. Twelve fourteen.";

  test.each([
    [60, "behind the paragraph", "One two three. Four five six seven.\n\n", "One two three. Four  five SIX seven.\n"],
    [28, "behind the sentence", "One two three. ", "One two three. "],
    [12, "behind the word", "One two ", "One two "],
  ])("cuts both texts in the second half of %i units %s", (room, _where, fromHead, toHead) => {
    const [head, rest] = splitDiff(diffPassage(from, to), room);
    expect(joined(head)).toEqual([fromHead, toHead]);
    expect(joined(rest)).toEqual([from.slice(fromHead.length), to.slice(toHead.length)]);
  });

  test("cuts nothing where nothing is the same", () => {
    const parts = diffPassage("a b c d e f", "u v w x y z");
    expect(splitDiff(parts, 4)).toEqual([parts, []]);
  });
});
