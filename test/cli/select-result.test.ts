/** What `--min-size` and `--kinds` leave of a result, and what is said of the rest. */
import { expect, test } from "vitest";
import { selectResult } from "../../src/cli/select-result.js";
import { type Clustering, type Copy, clusterArticles } from "../../src/index.js";

const template = clusterArticles([{ id: "x", text: "One." }]);
const story = (...ids: string[]) => ({ ...template.stories[0]!, id: ids[0]!, articleIds: ids });
const copy = (from: string, to: string, kind: Copy["kind"]): Copy => ({
  from,
  to,
  kind,
  similarity: 0.5,
  coverage: { from: 0.5, to: 0.5 },
  confidence: 0.9,
  passages: [],
});
const clustering: Clustering = {
  ...template,
  stories: [story("a", "b", "c"), story("d", "e"), story("f")],
  copies: [
    copy("a", "b", "reprint"),
    copy("b", "c", "quotes"),
    copy("d", "e", "edited"),
    copy("e", "f", "quotes"),
    copy("f", "d", "quotes"),
  ],
};

test("everything is shown, and nothing said, where all was asked for", () => {
  expect(selectResult(clustering, { minSize: 1 })).toEqual({ clustering, listed: undefined, note: undefined });
});

test("small stories are left out, and with them the copies that reach into one or out of it", () => {
  const { clustering: shown, note } = selectResult(clustering, { minSize: 2 });
  expect(shown.stories.map(({ id }) => id)).toEqual(["a", "d"]);
  expect(shown.copies).toEqual(clustering.copies.slice(0, 3));
  expect(note).toBe("Shown: 2 of 3 stories (--min-size 2), 3 of 5 copies.");
});

test("of the copies only those of the kinds asked for are listed, and every story stays", () => {
  const { clustering: shown, listed, note } = selectResult(clustering, { minSize: 1, kinds: ["reprint", "edited"] });
  expect(shown).toEqual(clustering);
  expect(listed!.map(({ kind }) => kind)).toEqual(["reprint", "edited"]);
  expect(note).toBe("Shown: 2 of 5 copies (--kinds reprint,edited).");
});

test("small stories and other kinds are left out together, down to no copy at all", () => {
  const { clustering: shown, listed, note } = selectResult(clustering, { minSize: 3, kinds: ["excerpt"] });
  expect([shown.stories.length, listed]).toEqual([1, []]);
  expect(note).toBe("Shown: 1 of 3 stories (--min-size 3), 0 of 5 copies (--kinds excerpt).");
});

test("the result that was given is left as it is", () => {
  const before = structuredClone(clustering);
  selectResult(clustering, { minSize: 3, kinds: ["quotes"] });
  expect(clustering).toEqual(before);
});
