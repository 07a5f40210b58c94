/** Texts whose lines were broken to a width. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCredits } from "../../src/stages.js";
import { unwrapped } from "../../src/text/unwrapped.js";
import { cpuTime } from "../cpu-time.js";

const REPORT = [
  "The council of Orvane has voted to close the old swing bridge for the whole of next summer, since its bearings are worn and parts for them are no longer made.",
  "Ferries will run every ten minutes.",
  "Shopkeepers on the west bank, who had asked for a footbridge beside it, said that they would lose half of their trade and called for a vote of all residents before the works begin.",
];

const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})( |$)`, "g"), "$1\n").trimEnd();

describe("lines of one width", () => {
  test.each([
    [60, "\n"],
    [72, "\n"],
    [78, "\n"],
    [72, "\n\n"],
    [72, "\n\n    "],
  ])("of at most %i units are put together, paragraphs parted by %j", (width, between) => {
    const wrapped = REPORT.map((paragraph) => wrap(paragraph, width));
    expect(wrapped[0]!.split("\n").length).toBeGreaterThan(1);
    expect(unwrapped(wrapped.join(between))).toBe(REPORT.join(between));
  });

  test("with carriage returns", () => {
    const wrapped = REPORT.map((paragraph) => wrap(paragraph, 64)).join("\n");
    expect(unwrapped(wrapped.replaceAll("\n", "\r\n")).replace(/\r\n| {2}/g, (end) => end[1]!)).toBe(
      unwrapped(wrapped),
    );
  });

  test("that end in a parted word give it back, with two signs in it that nobody sees", () => {
    const text =
      "The council of Orvane has voted to close the swing-\nbridge for the whole of next summer, since the bear-\nings are worn and parts for them are no longer made.";
    expect(unwrapped(text).replaceAll("\u00ad", "")).toContain("since the bearings are worn");
  });

  test("may be those of a text in Chinese", () => {
    const line = "市议会周一晚间投票决定明年整个夏天关闭旧旋桥因为轴承已经磨损而且零件早已停产渡轮每十分钟一班";
    expect(unwrapped(`${line}\n${line}\n停产。`)).toBe(`${line} ${line} 停产。`);
  });

  test("do not part the name of an outlet", () => {
    const text =
      "The council of Orvane has voted to close the old\nswing bridge for the whole of next summer, the Harbor\nLedger reported, since its bearings are worn and\nparts for them are no longer made.";
    expect(findCredits(text).map(({ outlet, role }) => [outlet, role])).toEqual([["Harbor Ledger", "origin"]]);
  });
});

describe("nothing is changed", () => {
  test.each<[string, string]>([
    [
      "sentences of one length",
      "The bridge of Orvane stays shut until June.\nThe ferries of Orvane run until midnight.\nThe shops of Orvane ask for a footbridge.",
    ],
    [
      "headlines",
      "Orvane shuts its swing bridge all summer\nFerry crews of Lower Dale get a new contract\nFootbridge plan divides the council again",
    ],
    ["verse", "The bridge is shut,\nthe river wide,\nthe ferry waits\nfor the evening tide."],
    ["a paragraph a line", REPORT.join("\n")],
    ["lines as broad as a page", wrap(REPORT.join(" "), 150)],
    ["a byline above a paragraph", `By Ilna Torvek\nStaff Writer\n\n${REPORT.join("\n\n")}`],
    ["nothing", ""],
    ["white space", " \n \n"],
  ])("of %s", (_, text) => {
    expect(unwrapped(text)).toBe(text);
  });

  test("but ends of lines and hyphens at them: every word stays where it is", () => {
    const piece = fc.constantFrom(
      "council",
      "of",
      "Orvane",
      "votes-",
      "a",
      "bridge.",
      "\n",
      "\n",
      "\r\n",
      "\n\n",
      "  ",
      "桥",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.integer({ min: 40, max: 120 }), (pieces, width) => {
        const text = wrap(pieces.join(" "), width);
        const together = unwrapped(text);
        expect(together).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) if (!/[\s-]/.test(text[i]!)) expect(together[i]).toBe(text[i]);
      }),
      { numRuns: 500 },
    );
  });

  test("in more time than the text is long", () => {
    const text = wrap(REPORT.join(" "), 70);
    const time = (times: number): number => cpuTime(() => unwrapped(`${`${text}\n`.repeat(times)}${times}`));
    time(500);
    expect(time(16_000)).toBeLessThan(40 * Math.max(1, time(1000)));
  });
});
