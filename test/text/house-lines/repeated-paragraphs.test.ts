/** Paragraphs and sentences that a text says again, and the title above it. */
import { expect, test } from "vitest";
import { markPageHead, markRepeated } from "../../../src/text/house-lines/repeated-paragraphs.js";
import { markParagraphs, splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

const NEWS = "The harbour board of Malvera closes the northern pier on Monday.";
const CAPTION = "Nets dry on the northern pier.";
const TITLE = "Malvera closes its pier";

/** The words of a text that are marked. */
function marked(title: string, text: string, mark = markRepeated): string {
  const vocabulary = new Vocabulary();
  const words = scanWords(text, vocabulary);
  markParagraphs(words, splitParagraphs(text));
  mark(words, scanWords(title, vocabulary));
  return [...words.flags]
    .flatMap((flag, i) => ((flag & WordFlag.House) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])]))
    .join(" ");
}

test.each([
  ["the title as it is", `${TITLE}\n\n${NEWS}`, "Malvera closes its pier"],
  ["the title in capitals and with other signs", `“MALVERA” CLOSES ITS PIER!\n${NEWS}`, "MALVERA CLOSES ITS PIER"],
  ["the title further down", `${NEWS}\n\n${TITLE}`, "Malvera closes its pier"],
  ["a caption", `${CAPTION}\n\n${NEWS}\n\n${CAPTION}`, "Nets dry on the northern pier"],
  ["the whole text", `${NEWS}\n\n${CAPTION}\n\n${NEWS}\n\n${CAPTION}`, `${NEWS} ${CAPTION}`.replace(/[.]/g, "")],
  ["a sentence above its paragraph", `${NEWS}\n\n${NEWS} Ferries go.`, NEWS.replace(".", "")],
  ["a sentence below its paragraph", `${NEWS} Ferries go.\n\n${CAPTION}\n\n${NEWS}`, NEWS.replace(".", "")],
  ["a sentence in a paragraph twice", `${NEWS} Ferries go. ${NEWS}`, NEWS.replace(".", "")],
])("what is said again counts as no part of the text: %s", (_, text, words) => {
  expect(marked(TITLE, text)).toBe(words);
});

test.each([
  ["the title goes on in the same paragraph", `${TITLE}. ${NEWS}`],
  ["it is all there is", `${TITLE}\n\n${TITLE}`],
  [
    "it is said in other words",
    `Malvera opens its pier\n\n${NEWS}\n\nThe harbour board of Malvera opens the northern pier on Monday.`,
  ],
  ["a short sentence is said twice", `${NEWS} Nobody was hurt.\n\nNobody was hurt. Ferries go.`],
  ["there is nothing", ""],
])("nothing is marked where %s", (_, text) => {
  expect(marked(TITLE, text)).toBe("");
});

const HEADLINE = "Malvera closes its northern pier";
const LONG = `${NEWS} Ferries go from the fish market until the middle of May. `.repeat(3);

test.each([
  [
    "in the same paragraph",
    "Malvera Post Menu Search Log in Sport Letters 12th May",
    `${HEADLINE} By Ilna Torvek ${LONG}`,
  ],
  ["in lines", "Malvera Post\nskip to content\nsport and letters", `${HEADLINE}\n${LONG}`],
  ["without capitals", "דף הבית\nספורט\nחדשות", `${HEADLINE.toLowerCase()}\n${LONG}`],
])("what stands above the headline of a page counts as no part of the text: %s", (_, menu, page) => {
  const head = `${menu} ${HEADLINE}`.replaceAll("\n", " ");
  expect(marked(HEADLINE, `${menu}\n${page}`, markPageHead).toLowerCase()).toBe(head.toLowerCase());
  if (!menu.includes("\n")) expect(marked(HEADLINE, `${menu} ${page}`, markPageHead)).toBe(head);
});

test.each([
  ["the text begins with the title", HEADLINE, `${HEADLINE}\n${LONG}`],
  ["the title has four words", TITLE, `Malvera Post Menu\n${TITLE}\n${LONG}`],
  ["there is no title", "", `Malvera Post Menu\n${LONG}`],
  ["sentences stand above it", HEADLINE, `It rains. It blows. It is dark.\n${HEADLINE}\n${LONG}`],
  ["a sentence tells it", HEADLINE, `As it has been every winter since 1931, ${HEADLINE} ${LONG}`],
  ["it goes on in small letters", HEADLINE, `Malvera Post Menu ${HEADLINE} on Monday ${LONG}`],
  ["hardly anything follows", HEADLINE, `Malvera Post Menu\n${HEADLINE}\n${NEWS}`],
  ["it stands far down", HEADLINE, `${"Malvera ".repeat(81)}\n${HEADLINE}\n${LONG}`],
])("a page has no such head where %s", (_, title, text) => {
  expect(marked(title, text, markPageHead)).toBe("");
});
