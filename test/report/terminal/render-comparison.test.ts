import { describe, expect, test } from "vitest";
import type { ExplainedRule } from "../../../src/explanation.js";
import { JUDGED_BY_TEXT, renderComparison, verdict } from "../../../src/report/terminal/render-comparison.js";
import type { Article, Copy, CopyKind } from "../../../src/types.js";

const from: Article = { id: "a.txt", text: "The crane fell on Thursday.\n\nSeven were hurt.", title: "Crane falls" };
const to: Article = { id: "b.txt", text: "The crane fell on Friday.\n\nSeven were hurt." };

function copy(kind: CopyKind = "edited", confidence = 0.9): Copy {
  const passages = [
    { from: { start: 0, end: 27 }, to: { start: 0, end: 25 }, similarity: 0.8 },
    { from: { start: 29, end: 45 }, to: { start: 27, end: 43 }, similarity: 1 },
  ];
  return { from: "a.txt", to: "b.txt", kind, similarity: 0.6, coverage: { from: 0.9, to: 1 }, confidence, passages };
}

const comparison = (found: Copy | null) => ({
  articles: [from, to] as const,
  explanation: { copy: found, threshold: 0.5, decidedBy: "", rules: [], vetoes: [], signals: [] },
  undirected: JUDGED_BY_TEXT,
});

describe("renderComparison", () => {
  test("gives the verdict, the shares and every passage with its changes", () => {
    expect(renderComparison(comparison(copy()), { color: false, width: 80 })).toBe(
      [
        "a.txt and b.txt are versions of one text.",
        "100% of the words of b.txt and 90% of a.txt (Crane falls) are in 2 passages they",
        "share. Confidence 0.90.",
        "The dates do not tell which of the two came first, so it is judged by the texts",
        "alone; both may have it from elsewhere.",
        "",
        "[-removed from a.txt (Crane falls)-]",
        "{+added in b.txt+}",
        "",
        "1. 80% of the words the same",
        "   The crane fell on [-Thursday-]{+Friday+}.",
        "",
        "2. word for word",
        "   Seven were hurt.",
        "",
      ].join("\n"),
    );
  });

  test("marks changes by colour on a terminal", () => {
    const text = renderComparison(comparison(copy()), { color: true, width: 80 });
    expect(text).toContain("The crane fell on \u001b[31mThursday\u001b[39m\u001b[32mFriday\u001b[39m.");
    expect(text).not.toContain("[-");
  });

  test("prints both sentences where one tells the other in other words", () => {
    const articles = [
      { id: "a.txt", text: "Seven people were hurt when a crane fell on the old town hall, police in Varn said." },
      { id: "b.txt", text: "Police spoke of seven injured: in Varn, the old town hall was struck by a crane." },
    ] as const;
    const passages = [{ from: { start: 0, end: 83 }, to: { start: 0, end: 80 }, similarity: 0.41 }];
    const found = { ...copy("rewritten"), passages };
    const shown = renderComparison({ ...comparison(found), articles }, { color: false, width: 60 });
    expect(shown.replace(/\n/g, " ")).toContain(
      "What tells the same makes up 100% of b.txt and 90% of a.txt, in 1 passage; about 41% of the words of b.txt are in both.",
    );
    expect(shown.slice(shown.indexOf("\n\n") + 2)).toBe(
      [
        "< a.txt",
        "> b.txt",
        "[=in both=]",
        "",
        "1. in other words: 45% of the words in both",
        "   < [=Seven=] people were hurt when a [=crane=] fell on the",
        "   < old [=town hall, police in Varn=] said.",
        "   > [=Police=] spoke of [=seven=] injured: in [=Varn, the",
        "   > old town hall=] was struck by a [=crane=].",
        "",
      ].join("\n"),
    );
  });

  test("shortens a long stretch without changes", () => {
    const text = Array.from({ length: 200 }, (_, i) => `w${i}`).join(" ");
    const passages = [{ from: { start: 0, end: text.length }, to: { start: 0, end: text.length }, similarity: 1 }];
    const articles = [
      { ...from, text },
      { ...to, text },
    ] as const;
    const shown = renderComparison({ ...comparison({ ...copy(), passages }), articles }, { color: false, width: 80 });
    expect(shown.replace(/\s+/g, " ")).toContain("w29 [... 140 words the same ...] w170");
  });

  const verdicts: [found: Copy | null, words: RegExp][] = [
    [copy("reprint"), /^b\.txt is a reprint of a\.txt\.$/],
    [copy("excerpt"), /^b\.txt takes an excerpt from a\.txt/],
    [copy("quotes"), /^No copy: .* share word for word only quotations/],
    [copy("boilerplate"), /^No copy: .* share only wording taken for house text/],
    [copy("edited", 0.3), /^No sure copy\. .* edited copy of a\.txt; its confidence of 0\.30 is below 0\.5\.$/],
    [null, /^No copy: .* share no passage/],
  ];
  test.each(verdicts)("has a verdict for %o", (found, words) => {
    expect(verdict({ ...comparison(found), undirected: undefined })).toMatch(words);
  });

  const reasons: [found: Copy | null, words: number, rule: number, veto: number, verdict: RegExp][] = [
    [null, 7, -1, -1, / share no passage worth showing\.$/],
    [null, 24, -0.1, -1, / share 24 words in passages, not enough for a copy\.$/],
    [null, 38.5, -0.1, -1, / share 39 words in passages, not enough for a copy\.$/],
    [null, 65, 1, 2, / share 65 words in passages, but a veto stops it: other figures\.$/],
    [null, 24, -0.1, 2, / share 24 words in passages, not enough for a copy\.$/],
    [
      copy("quotes"),
      21,
      -0.1,
      -1,
      / share word for word mostly quotations or the wording of a statement, not enough for a copy\.$/,
    ],
    [
      copy("boilerplate"),
      30,
      1,
      2,
      / share mostly wording taken for house text, but a veto stops it: other figures\.$/,
    ],
    [copy("boilerplate"), 0, -3, -1, / share only wording taken for house text\.$/],
  ];
  test.each(reasons)("says why %o with %d words in passages is none, at a rule of %d and a veto of %d", (...given) => {
    const [found, words, rule, veto, told] = given;
    const named = (name: string, strength: number): ExplainedRule => ({ name, strength, conditions: [] });
    const grounds = {
      decidedBy: veto > 0 ? "other figures" : "shared passages",
      rules: [named("shared passages", rule)],
      vetoes: [named("other figures", veto)],
      signals: [{ name: "passages.words", value: words, means: "" }],
    };
    expect(verdict({ ...comparison(found), explanation: { ...comparison(found).explanation, ...grounds } })).toMatch(
      told,
    );
  });

  const judged: [kind: CopyKind, words: RegExp][] = [
    ["reprint", /^a\.txt and b\.txt print one text\.$/],
    ["rewritten", /^a\.txt and b\.txt are one report in different words\.$/],
    ["excerpt", /^a\.txt and b\.txt share a passage in otherwise own texts\.$/],
  ];
  test.each(judged)("accuses neither of two texts of a %s where nothing tells which came first", (kind, words) => {
    expect(verdict(comparison(copy(kind)))).toMatch(words);
  });
});
