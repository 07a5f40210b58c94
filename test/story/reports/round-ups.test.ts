import { describe, expect, test } from "vitest";
import { type DatedArticle, findRoundUps } from "../../../src/story/reports/round-ups.js";
import type { VerifiedCopy } from "../../../src/story/reports/verified-copy.js";
import type { CopyKind } from "../../../src/types.js";

const HOUR = 3_600_000;

/** Copies from a picture such as "0-3 1-3:quotes 2-3:reprint.9": an excerpt where no kind stands, a tenth of both where no share of the later one. */
function copies(picture: string): VerifiedCopy[] {
  return picture.split(" ").map((text) => {
    const [, a, b, kind = "excerpt", share = ".1"] = /^(\d+)-(\d+)(?::([a-z]+)(\.\d)?)?$/.exec(text)!;
    const copy = {
      from: a!,
      to: b!,
      kind: kind as CopyKind,
      similarity: 0,
      coverage: { from: 0.1, to: Number(share) },
      confidence: 1,
      passages: [],
    };
    return { a: Number(a), b: Number(b), copy };
  });
}

describe("round-ups", () => {
  test.each<[string, string, string[], number[], number[]?]>([
    ["excerpts of two unrelated reports make one", "0-3 1-3", [], [3]],
    ["excerpts of two reports of one event do not", "0-3 1-3", ["0 1"], []],
    ["one excerpt does not", "0-3", [], []],
    ["shared quotations do not count", "0-3 1-3:quotes", [], []],
    ["whole reports do, where the article is more than one of them", "0-2:reprint.5 1-2:edited.4", [], [2]],
    ["nor does a report that is nearly all of the article", "0-2:reprint.9 1-2", [], []],
    ["the third report may be the unrelated one", "0-4 1-4 2-4", ["0 1"], [4]],
    ["of an unknown time it may be any of them", "0-2 0-3", [], [0]],
    ["on a day whose hour nobody noted as well", "0-2 0-3", [], [0], [0, 0, 9, 9]],
    ["what was printed before the others is their source", "0-2 0-3", [], [], [1, 0, 9, 9]],
    ["what was printed between them took from one of them at most", "0-2 2-3", [], [], [1, 0, 5, 9]],
  ])("%s", (_, picture, related, expected, hours = []) => {
    const areRelated = (a: number, b: number): boolean => related.includes(`${Math.min(a, b)} ${Math.max(a, b)}`);
    const articleAt = (place: number): DatedArticle => ({
      id: String(place),
      time: HOUR * (hours[place] ?? Number.NaN),
    });
    expect([...findRoundUps(copies(picture), articleAt, areRelated).keys()]).toEqual(expected);
  });
});
