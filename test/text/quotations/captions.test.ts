import { expect, test } from "vitest";
import { StoryIndex } from "../../../src/index.js";
import { splitParagraphs } from "../../../src/text/paragraphs.js";
import { markCaptions } from "../../../src/text/quotations/captions.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

const NEWS =
  "The harbour board of Malvera closes the northern pier until the summer, and repairs will cost 18 million.";
const SEEN = "Firemen cool the hull of the Lady Marche on Wednesday, May 13, 2031, as she is towed into Malvera.";

/** The words that are marked, of a text with these paragraphs. */
function marked(...paragraphs: string[]): string {
  const text = paragraphs.join("\n\n");
  const words = scanWords(text, new Vocabulary());
  markCaptions(words, text, splitParagraphs(text));
  return [...words.flags]
    .flatMap((flag, i) => ((flag & WordFlag.Quoted) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])]))
    .join(" ");
}

test.each([
  "(Photo: Northwire / Ilna Torvek)",
  "(AP Photo/Ilna Torvek)",
  "[Foto: Ilna Torvek]",
  "— Photo: Ilna Torvek",
  "Photo: Ilna Torvek",
  "(Photo by Ilna Torvek/Northwire)",
  "(Ilna Torvek/Malvera Post via AP, File)",
  "(AP Photo/Ilna Torvek) … less",
  "(AP Photo/Ilna Torvek) (Associated Press)",
])("a paragraph that ends in %j is a caption", (credit) => {
  expect(marked(NEWS, `${SEEN} ${credit}`, NEWS)).toMatch(/^Firemen cool .* Torvek\b/);
});

test("an agency's caption may be longer, unless it is much of a text", () => {
  const told = `${SEEN} The owner said on Monday that she would be broken up. The port had asked for that since the first fire on board, in 2029.`;
  const credited = (credit: string, paragraphs: number): string =>
    marked(NEWS, `${told} ${credit}`, ...Array<string>(paragraphs).fill(NEWS));
  expect(credited("(Ilna Torvek/Malvera Post via AP)", 10)).toMatch(/^Firemen cool .* via AP$/);
  expect(credited("(Ilna Torvek/Malvera Post via AP)", 4)).toBe("");
  expect(credited("(Photo: Ilna Torvek)", 10)).toBe("");
  expect(credited("Photo: Ilna Torvek/AP", 10)).toBe("");
});

test.each([
  ["a paragraph without a credit", [NEWS, SEEN, NEWS]],
  ["one that tells what a picture shows", [NEWS, `${SEEN} (Photos: what was left of her after the fire)`, NEWS, NEWS]],
  ["a lead", [`${SEEN} (Photo: Ilna Torvek)`, NEWS, NEWS]],
  ["a longer one", [NEWS, `${SEEN} ${SEEN} (Photo: Ilna Torvek)`, NEWS, NEWS, NEWS]],
  ["one of which a text is most", [NEWS, `${SEEN} ${SEEN.slice(0, 40)} (Photo: Ilna Torvek)`]],
])("%s is no caption", (_claim, paragraphs) => {
  expect(marked(...paragraphs)).toBe("");
});

test("two reports with one picture are no copies", () => {
  const caption = `${SEEN.slice(0, -1)} with all of her crew on deck. (Photo: Northwire / Jan Osk)`;
  const index = new StoryIndex();
  const islands = [
    "Shops on Great Sel began to ration milk and bread as the islands went into their second day without a boat.",
    "The council chartered a fishing vessel for 60 patients and their carers, but rough seas turned it back at the bar.",
    "Hotels, which had been full for the folk festival, sent guests to sleep in the church hall.",
  ];
  const maker = [
    "Volthaus, which builds delivery vans, lost 600 million in value after one of its vehicles was to be examined.",
    "The firm recalled 11,000 vans last year for a coolant leak that could wet the battery. It says that it knows of no fire.",
    "Analysts at Brandt & Co. cut their rating.",
  ];
  const texts = { islands: [caption, ...islands], maker: [maker[0]!, caption, ...maker.slice(1)] };
  for (const [id, text] of Object.entries(texts)) index.add({ id, text: text.join("\n\n") });
  expect(index.explain("islands", "maker").derived).toBe(false);
});
