import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Line, splitLines } from "../../../src/read/files/split-lines.js";

async function linesOf(bytes: Uint8Array, cuts: number[], longest?: number): Promise<Line[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let start = 0;
    for (const cut of [...cuts].sort((x, y) => x - y)) {
      yield bytes.subarray(start, cut);
      start = cut;
    }
    yield bytes.subarray(start);
  }
  const lines: Line[] = [];
  for await (const line of splitLines(chunks(), longest)) lines.push(line);
  return lines;
}

describe("splitLines", () => {
  test("gives the same lines wherever the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.array(fc.nat(200)), async (text, cuts) => {
        const clean = text.replaceAll("\uFEFF", "");
        const bytes = Buffer.from(clean);
        const expected = clean.split("\n");
        if (expected.at(-1) === "") expected.pop();
        const lines = await linesOf(
          bytes,
          cuts.map((cut) => Math.min(cut, bytes.length)),
        );
        expect(lines.map((line) => line.text)).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("does not keep a line that is too long", async () => {
    const lines = await linesOf(Buffer.from("short\nmuch too long\nend"), [8, 12], 6);
    expect(lines).toEqual([
      { number: 1, text: "short" },
      { number: 2, fault: "too long" },
      { number: 3, text: "end" },
    ]);
  });
});
