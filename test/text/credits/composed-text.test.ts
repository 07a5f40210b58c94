import { describe, expect, test } from "vitest";
import { creditedOutlet, findCredits } from "../../../src/stages.js";
import { composedText } from "../../../src/text/credits/composed-text.js";

const LINES = [
  "Fuente: El País",
  "La junta votó el martes.\n\n(Agência Lusa)",
  "Source : Le Télégramme",
  "Par Élodie Brûlé, Agence Océane Presse",
  "Quelle: Norddeutscher Kurier",
  "The board voted. First published by The Eastmoor Chronicle.",
  "(Reuters) - The board voted on Tuesday to close the pier.",
  "By Jill Marlow\nAssociated Press\n\nThe board voted on Tuesday to close the pier.",
  "By ANDREW HALE\nThe New York Times\n\nThe board voted on Tuesday to close the pier.",
];
const withSoftHyphens = (text: string): string => text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, "$1\u00AD");

describe.each(LINES)("a credit is the same however its letters are stored: %s", (line) => {
  test.each<[string, (text: string) => string]>([
    ["decomposed", (text) => text.normalize("NFD")],
    ["with soft hyphens", withSoftHyphens],
    ["with line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["with spaces that do not break", (text) => text.replaceAll(" ", "\u00A0")],
    ["both", (text) => withSoftHyphens(text.normalize("NFC")).normalize("NFD")],
  ])("%s", (_, put) => {
    const text = `« ${put("Élan")} »\n\n${put(line)}`;
    const plain = `« Élan »\n\n${line}`;
    const [credits, expected] = [findCredits(text), findCredits(plain)];
    expect(expected.length).toBeGreaterThan(0);
    expect(credits.map(({ span, ...rest }) => rest)).toEqual(expected.map(({ span, ...rest }) => rest));
    expect(credits.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      expected.map(({ span }) => put(plain.slice(span.start, span.end))),
    );
    expect(creditedOutlet({ text })).toBe(creditedOutlet({ text: plain }));
  });
});

test("a text without any of these signs is left as it is, and so are spaces and signs between words", () => {
  for (const text of ["", "Fuente: El País", "a \u00AD b", "\uFEFFReuters", "म\u0947ं की"])
    expect(composedText(text).text).toBe(text);
});

test("Korean syllables are composed", () => {
  expect(composedText("출처: 나라통신".normalize("NFD")).text).toBe("출처: 나라통신");
});
