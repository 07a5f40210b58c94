/** `findOrigins` leaves out most cues. It has to find what the whole reading finds. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findCredits, findOrigins } from "../../../src/text/credits/find-credits.js";

const LINES = ["lines-known-to-the-rules.ndjson", "lines-written-blind.ndjson"].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const FILLER = [
  "The council met on Tuesday and agreed on little, officials said. ",
  "A spokesman told Reuters that the dam would hold, and the Orren Times reported the same, citing TASS. ",
  "© 2024 The Harbor Ledger. By Jane Doe, Reuters told the Harbor Ledger. ",
  "\n\n",
  "Об этом сообщил Интерфакс. Как рассказал Reuters мэр, пишет «Северный курьер». ",
  "据新华社报道，大坝能坚持到六月。",
];

function origins(text: string): unknown[] {
  return findCredits(text).filter(({ role }) => role === "origin");
}

test.each(LINES.map((text, i) => [i, text]))("the quick look finds the origins of credit line %d", (_, text) => {
  expect(findOrigins(text as string).credits).toEqual(origins(text as string));
});

test("it finds those of any number of credit lines, one behind the other and between sentences", () => {
  const part = fc.oneof(fc.constantFrom(...LINES), fc.constantFrom(...FILLER));
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(" ", "\n", "\n\n", ""),
      (parts, gap) => {
        const text = parts.join(gap);
        expect(findOrigins(text).credits).toEqual(origins(text));
      },
    ),
    { numRuns: 400 },
  );
});
