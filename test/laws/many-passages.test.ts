/** Two long texts that share very many passages, as books or archives pasted into one file do, or very many phrases: time grows with their length. */
import { expect, test } from "vitest";
import { clusterArticles, StoryIndex } from "../../src/index.js";
import { growthOnEightTimes } from "../cpu-time.js";
import { Inventor } from "../inventor.js";

/** Words that no two places share unless both begin alike. No digits: they would be figures. */
function words(beginning: string, from: number, count: number): string {
  const letters = (number: number): string =>
    [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
  return Array.from({ length: count }, (_, i) => beginning + letters(from + i)).join(" ");
}

/** So many passages of 30 words, each behind 60 words that only the text of this letter has. */
function book(letter: string, passages: number): string {
  return Array.from(
    { length: passages },
    (_, i) => `${words(`${letter}x`, 60 * i, 60)}. ${words("shared", 30 * i, 30)}.`,
  ).join("\n\n");
}

function passagesFound(passages: number): number {
  const index = new StoryIndex();
  index.add({ id: "one", text: book("a", passages) });
  return index.match({ id: "two", text: book("b", passages) })[0]!.passages.length;
}

test("two texts that share 4,000 passages take time by their length, not by the pairs of passages", {
  timeout: 120_000,
}, () => {
  expect(passagesFound(100)).toBe(100);
  expect(growthOnEightTimes((passages) => passagesFound(passages), 500, 2)).toBeLessThan(20);
});

/** So many sentences of one form, with figures and names of their own: a price list. */
function priceList(seed: number, sentences: number): string {
  const inventor = new Inventor(seed);
  const number = (): number => inventor.number(1e5);
  return Array.from(
    { length: sentences },
    () => `On day ${number()} the price of ${inventor.word()} was ${number()} crowns a piece.`,
  ).join(" ");
}

test("two texts of one sentence form take time by their length, not by the pairs of sentences", {
  timeout: 120_000,
}, () => {
  const compare = (sentences: number): void => {
    const texts = [priceList(1, sentences), priceList(2, sentences)];
    clusterArticles(texts.map((text, i) => ({ id: String(i), text })));
  };
  expect(growthOnEightTimes(compare, 2000, 1)).toBeLessThan(14);
});

test("a long text is matched with itself and its beginning in time by its length", { timeout: 120_000 }, () => {
  const match = (paragraphs: number): void => {
    const index = new StoryIndex();
    const texts = [paragraphs, paragraphs / 10].map((count) =>
      Array.from({ length: count }, (_, i) => words("shared", 50 * i, 50)).join("\n\n"),
    );
    for (const [id, text] of texts.entries()) index.add({ id: String(id), text });
    for (const [id, text] of texts.entries()) index.match({ id: `${id} again`, text });
  };
  expect(growthOnEightTimes(match, 500, 1)).toBeLessThan(20);
});

test("what three long texts quote takes time by its length", { timeout: 120_000 }, () => {
  const cluster = (paragraphs: number): void => {
    const said = Array.from({ length: paragraphs }, (_, i) => `“${words("shared", 25 * i, 25)}.”`).join("\n\n");
    const texts = ["a", "b", "c"].map((letter) => `${words(letter, 0, 75 * paragraphs)}.\n\n${said}`);
    clusterArticles(texts.map((text, i) => ({ id: String(i), text })));
  };
  expect(growthOnEightTimes(cluster, 200, 1)).toBeLessThan(20);
});
