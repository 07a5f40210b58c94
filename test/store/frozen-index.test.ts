/**
 * An index of format 1 as it was once saved: later versions read it, or say that they cannot. The bytes are never made anew to please a
 * changed reader; a writer that gives others is a new format (docs/index-format.md), with a file of its own beside this one. To write that:
 *
 *     WIRECOPY_WRITE_FIXTURE=1 npx vitest run test/store/frozen-index.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { IndexFormatError, StoryIndex } from "../../src/index.js";
import { FROZEN_ARTICLES } from "./fixtures/articles.js";

const FIXTURE = new URL("./fixtures/format-1.base64", import.meta.url);
const COLUMNS = 120;

if (process.env.WIRECOPY_WRITE_FIXTURE && !existsSync(FIXTURE)) {
  const index = new StoryIndex({ withinDays: 30 });
  index.addAll(FROZEN_ARTICLES);
  const text = Buffer.from(index.toBytes()).toString("base64");
  writeFileSync(FIXTURE, text.replace(new RegExp(`.{1,${COLUMNS}}`, "g"), "$&\n"));
}

const frozen = new Uint8Array(Buffer.from(readFileSync(FIXTURE, "utf8"), "base64"));
const textOf = new Map(FROZEN_ARTICLES.map(({ id, text }) => [id, text]));

describe("an index saved in format 1", () => {
  test("gives its stories, reports and sources", () => {
    const { stories, options } = StoryIndex.fromBytes(frozen).clustering();
    expect(options.withinDays).toBe(30);
    expect(
      stories.map(({ title, reports, sources, firstPublishedAt }) => ({
        title,
        reports: reports.map(({ articleIds, origin }) => ({ articleIds, origin })),
        sources: sources.map(({ name }) => name),
        firstPublishedAt,
      })),
    ).toEqual([
      {
        title: "Lindrow dam to be emptied for repairs",
        reports: [
          {
            articleIds: ["wire", "paper"],
            origin: { articleId: "wire", credited: "Northwire", basis: "credit-line" },
          },
        ],
        sources: ["Northwire"],
        firstPublishedAt: "2024-03-09T06:30:00.000Z",
      },
      {
        title: "港口委员会决定关闭北码头",
        reports: [{ articleIds: ["港-1"], origin: { articleId: "港-1", basis: "only" } }],
        sources: ["港-1"],
        firstPublishedAt: undefined,
      },
    ]);
  });

  test("gives its copies, with passages that stand in the texts", () => {
    const { copies } = StoryIndex.fromBytes(frozen).clustering();
    expect(copies).toMatchObject([{ from: "wire", to: "paper", kind: "reprint" }]);
    const slices = copies[0]!.passages.map(({ from, to }) => [
      textOf.get("wire")!.slice(from.start, from.end),
      textOf.get("paper")!.slice(to.start, to.end),
    ]);
    const beginning =
      "The reservoir above Lindrow will be emptied in April so that a crack of 14 metres in the dam can be sealed, the water board";
    const end =
      "\n\nDivers found the crack in February, 6 metres below the surface. The repairs will take nine weeks and cost 3.2 million crowns, of which the province pays half";
    expect(slices).toEqual([[`${beginning} of Tarvik province said on Saturday.${end}`, `${beginning} said.${end}`]]);
  });

  test("takes further articles, and finds their copies among the saved ones", () => {
    const index = StoryIndex.fromBytes(frozen);
    const again = { id: "香港", text: textOf.get("港-1")! };
    expect(index.add(again)).toMatchObject([{ kind: "reprint", from: "港-1", to: "香港" }]);
  });

  test("is written again as it was", () => {
    expect(StoryIndex.fromBytes(frozen).toBytes()).toEqual(frozen);
  });
});

describe("the same bytes, damaged, are refused with what to do", () => {
  test("cut short, wherever that is", () => {
    for (let length = 0; length < frozen.length; length++) {
      const cut = (): StoryIndex => StoryIndex.fromBytes(frozen.subarray(0, length));
      expect(cut, `${length} bytes`).toThrow(IndexFormatError);
      expect(cut).toThrow(
        length < 9
          ? /are not a wirecopy index\. Give the Uint8Array that/
          : /was cut short or altered.*Copy the file again/,
      );
    }
  });

  test("altered in any byte of the payload", () => {
    for (let at = 9; at < frozen.length; at++) {
      const altered = frozen.slice();
      altered[at]! ^= 1 << (at % 8);
      expect(() => StoryIndex.fromBytes(altered), `byte ${at}`).toThrow(/was cut short or altered/);
    }
  });

  test("of a format to come", () => {
    const later = frozen.slice();
    later[4] = 2;
    expect(() => StoryIndex.fromBytes(later)).toThrow(IndexFormatError);
    expect(() => StoryIndex.fromBytes(later)).toThrow(
      /has format 2, and this version reads format 1\. Use the version/,
    );
  });

  test("followed by something else", () => {
    const longer = new Uint8Array([...frozen, 0]);
    expect(() => StoryIndex.fromBytes(longer)).toThrow(IndexFormatError);
  });
});
