import { describe, expect, it } from "vitest";
import { tidyPassage } from "../../src/report/tidy-passage.js";

const FROM = "He paid, the council said on Monday. Then he left.";
const TO = "It rained; the council said on Monday. Nobody came.";
const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe("tidyPassage", () => {
  it("drops punctuation that hangs over at the beginning and takes in the full stop that both have", () => {
    const passage = {
      from: spanOf(FROM, ", the council said on Monday"),
      to: spanOf(TO, "; the council said on Monday"),
    };
    const part = "the council said on Monday.";
    expect(tidyPassage({ ...passage, similarity: 1 }, FROM, TO)).toEqual({ from: part, to: part });
  });

  it("leaves a mark that only one of them has", () => {
    const other = TO.replace("Monday.", "Monday!");
    const passage = {
      from: spanOf(FROM, "the council said on Monday"),
      to: spanOf(other, "the council said on Monday"),
    };
    expect(tidyPassage({ ...passage, similarity: 1 }, FROM, other).to).toBe("the council said on Monday");
  });

  it("keeps a passage of nothing but punctuation, and spans beyond the text", () => {
    const whole = { start: 0, end: 99 };
    expect(tidyPassage({ from: whole, to: whole, similarity: 1 }, "...", "…")).toEqual({ from: "...", to: "…" });
  });
});
