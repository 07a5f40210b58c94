/** What an editor would call it: pairs made of invented text, each with one thing taken over. */
import { describe, expect, test } from "vitest";
import { type Article, type Copy, StoryIndex } from "../../src/index.js";
import { capital, Inventor, joined } from "../inventor.js";

const source = new Inventor(1).paragraphs(6);
const other = new Inventor(2).paragraphs(6);
const speech = new Inventor(3).sentence(30);
const more = new Inventor(4).sentence(28);
/** A list as line-ups are printed, one label a group. */
const lineUp = ["Keepers", "Backs", "Forwards", "Reserves"]
  .map((label, i) => `${label}: ${capital(new Inventor(20 + i).sentence(14))}`)
  .join(" ");

const FLASH = "A ferry with 212 passengers has run aground off Port Lessing.";

function compare(a: string, b: string, dates: [string, string] = ["2024-05-01", "2024-05-01"]): Copy | undefined {
  const index = new StoryIndex();
  const article = (id: string, text: string, publishedAt: string): Article => ({
    id,
    text,
    publishedAt,
    language: "en",
  });
  index.add(article("a", a, dates[0]));
  index.add(article("b", b, dates[1]));
  return index.compare("a", "b");
}

/** Every `n`th word replaced by one of its own. */
function changed(paragraphs: string[], n: number): string[] {
  const inventor = new Inventor(n);
  let at = 0;
  return paragraphs.map((text) => text.replace(/\b[a-z]+\b/g, (word) => (++at % n === 0 ? inventor.word() : word)));
}

describe("named by what was taken", () => {
  test.each<[string, string, string, string]>([
    ["the same text", joined(source), joined(source), "reprint"],
    ["a flash of one sentence", FLASH, FLASH, "reprint"],
    ["a text that is all speech", `“${speech}” “${more}”`, `“${speech}” “${more}”`, "reprint"],
    [
      "a statement behind its lead-in, in one paragraph",
      `The ministry of ports in Halvern said on Monday evening in a statement: ${speech} ${more}`,
      `The ministry of ports in Halvern said on Monday evening in a statement: ${speech} ${more}`,
      "reprint",
    ],
    ["a text cut short", joined(source), joined(source.slice(0, 4)), "reprint"],
    ["a text with its paragraphs in another order", joined(source), joined([...source].reverse()), "reprint"],
    ["one break instead of many", joined(source), source.join(" "), "reprint"],
    ["a word in six changed", joined(source), joined(changed(source, 6)), "edited"],
    [
      "two thirds of a text under an own start",
      joined(source),
      joined(other.slice(0, 2), source.slice(0, 4)),
      "edited",
    ],
    ["one paragraph in an otherwise own text", joined(source), joined(other, source[2]!, other[0]!), "excerpt"],
    [
      "speech with its marks",
      joined(source, `“${speech}” “${more}”`),
      joined(other, `"${speech}" "${more}"`),
      "quotes",
    ],
    [
      "speech that lost its marks in one",
      joined(source, `“${speech} ${more}”`),
      joined(other, `${speech} ${more}`),
      "quotes",
    ],
    [
      "a statement behind a colon in both",
      joined(source, `In the evening the company said in a statement: ${speech} ${more}`),
      joined(other, `Late at night its lawyers sent this to all papers: ${speech} ${more}`),
      "quotes",
    ],
    [
      "a list whose parts have labels that end in colons",
      joined(source, `The club named all who will travel on the eve of the match. ${lineUp}`),
      joined(other, `This is how the visitors want to begin on the evening. ${lineUp}`),
      "excerpt",
    ],
  ])("%s", (_, a, b, kind) => {
    expect(compare(a, b)?.kind).toBe(kind);
  });
});

test("a phrase is no copy, and neither are so few words in a text that says more", () => {
  expect(compare("The ferry has run aground tonight.", "The ferry has run aground tonight.")).toBeUndefined();
  expect(compare(FLASH, `${FLASH} Divers go down in the morning.`)).toBeUndefined();
});

test("a sentence that is printed anew days later is no flash", () => {
  expect(compare(FLASH, FLASH, ["2024-05-01", "2024-05-02"])?.kind).toBe("reprint");
  expect(compare(FLASH, FLASH, ["2024-05-01", "2024-05-03"])).toBeUndefined();
});

test("nothing is said of two texts that share nothing", () => {
  expect(compare(joined(source), joined(other))).toBeUndefined();
});

test("a text is told again when its names, figures and rare words come in the same order, though no three words in a row survive", () => {
  const inventor = new Inventor(5);
  const facts = Array.from({ length: 60 }, (_, i) =>
    i % 5 === 4 ? `${210 + i}` : i % 2 === 0 ? capital(inventor.word()) : inventor.word(),
  );
  const telling = (seed: number): string => {
    const own = new Inventor(seed);
    return joined(
      Array.from({ length: 6 }, (_, p) =>
        facts
          .slice(p * 10, p * 10 + 10)
          .map((fact) => `${own.word()} ${own.word()} ${fact}`)
          .join(" ")
          .concat("."),
      ),
    );
  };
  expect(compare(telling(6), telling(7))?.kind).toBe("rewritten");
});

describe("the same template with other figures is no copy", () => {
  const bulletin = (numbers: number[]): string =>
    `The office of standards in the harbour published its weekly table on Monday. Grain of the first class rose to ${numbers[0]} crowns a load while oats fell to ${numbers[1]}. Copper was quoted at ${numbers[2]} and tin at ${numbers[3]} crowns. The warehouses held ${numbers[4]} loads against ${numbers[5]} in the week before.`;

  test("a week later", () => {
    const copy = compare(bulletin([11, 22, 33, 44, 55, 66]), bulletin([12, 23, 34, 45, 56, 67]), [
      "2024-05-06",
      "2024-05-13",
    ]);
    expect(["reprint", "edited", "rewritten", "excerpt"]).not.toContain(copy?.kind);
  });

  test("nor without dates", () => {
    const index = new StoryIndex();
    index.add({ id: "a", text: bulletin([11, 22, 33, 44, 55, 66]), language: "en" });
    index.add({ id: "b", text: bulletin([12, 23, 34, 45, 56, 67]), language: "en" });
    expect(["reprint", "edited", "rewritten", "excerpt"]).not.toContain(index.compare("a", "b")?.kind);
  });

  test("but one corrected figure makes no other text", () => {
    expect(compare(bulletin([11, 22, 33, 44, 55, 66]), bulletin([11, 22, 33, 44, 55, 67]))?.kind).toBe("reprint");
  });
});

test("confidence says how sure the verdict is, whatever it is", () => {
  const reprint = compare(joined(source), joined(source));
  const quotes = compare(joined(source, `“${speech}”`), joined(other, `“${speech}”`));
  expect(reprint?.confidence).toBeGreaterThan(0.95);
  expect(quotes?.confidence).toBeGreaterThan(0.5);
});
