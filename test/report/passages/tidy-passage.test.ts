import { describe, expect, test } from "vitest";
import { tidyPassage } from "../../../src/report/passages/tidy-passage.js";

const FROM = "He paid, the council said on Monday. Then he left.";
const TO = "It rained; the council said on Monday. Nobody came.";
const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe("tidyPassage", () => {
  test("drops punctuation that hangs over at the beginning and takes in the full stop that both have", () => {
    const passage = {
      from: spanOf(FROM, ", the council said on Monday"),
      to: spanOf(TO, "; the council said on Monday"),
    };
    const part = "the council said on Monday.";
    expect(tidyPassage({ ...passage, similarity: 1 }, FROM, TO)).toEqual({
      from: { before: "He paid, ", text: part, behind: " Then he left." },
      to: { before: "It rained; ", text: part, behind: " Nobody came." },
    });
  });

  test("leaves a mark that only one of them has", () => {
    const other = TO.replace("Monday.", "Monday!");
    const passage = {
      from: spanOf(FROM, "the council said on Monday"),
      to: spanOf(other, "the council said on Monday"),
    };
    expect(tidyPassage({ ...passage, similarity: 1 }, FROM, other).to).toMatchObject({
      text: "the council said on Monday",
      behind: "! Nobody came.",
    });
  });

  test("keeps a passage of nothing but punctuation, and spans beyond the text", () => {
    const whole = { start: 0, end: 99 };
    expect(tidyPassage({ from: whole, to: whole, similarity: 1 }, "...", "…")).toMatchObject({
      from: { text: "..." },
      to: { text: "…" },
    });
  });

  test("shows whole words of the same paragraph around, and that there are more", () => {
    const text = `Title\n\n${"many words ".repeat(20)}KEPT${" other words".repeat(20)}\n\nEnd`;
    const side = tidyPassage({ from: spanOf(text, "KEPT"), to: spanOf(text, "KEPT"), similarity: 1 }, text, text).to;
    expect(side.before).toMatch(/^… (?:many words |words many )+(?:words )?$/);
    expect(side.behind).toMatch(/^ (?:other words ?)+(?:other )?…$/);
    const short = "Title\n\nKEPT\n\nEnd";
    expect(
      tidyPassage({ from: spanOf(short, "KEPT"), to: spanOf(short, "KEPT"), similarity: 1 }, short, short).to,
    ).toEqual({
      before: "",
      text: "KEPT",
      behind: "",
    });
  });
});
