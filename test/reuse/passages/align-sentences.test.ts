import { expect, test } from "vitest";
import { alignSentences } from "../../../src/reuse/passages/align-sentences.js";
import { IndexedText } from "../../../src/reuse/texts/indexed-text.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { growthOnEightTimes } from "../../cpu-time.js";
import { Inventor } from "../../inventor.js";

const vocabulary = new Vocabulary();

function indexed(text: string): IndexedText {
  const words = scanWords(text, vocabulary);
  const [weights, figures] = [new Uint16Array(words.ids.length).fill(512), new Uint8Array(words.ids.length)];
  return new IndexedText({
    words,
    title: new Uint32Array(0),
    stems: words.ids,
    weights,
    figures,
    word: (id) => vocabulary.word(id),
    isLone: () => false,
    wordsPerToken: 1,
    language: "en",
    time: Number.NaN,
    outlet: "",
    credited: "",
  });
}

const source = "The pilot of the Orla Bay left her bridge at dawn. Two tugs from Kessin had lost the tow near the bar.";
const rewrite = "Near the bar the tow was lost by two Kessin tugs. At dawn the Orla Bay's pilot had left the bridge.";

test("sentences are paired with those that tell the same, whatever their order", () => {
  const [a, b] = [indexed(source), indexed(rewrite)];
  const [first, second] = a.allSentences;
  const [one, two] = b.allSentences;
  expect(alignSentences(a, b, [])).toMatchObject([
    { aStart: second!.start, aEnd: second!.end, bStart: one!.start, bEnd: one!.end },
    { aStart: first!.start, aEnd: first!.end, bStart: two!.start, bEnd: two!.end },
  ]);
});

test("sentences that are hardly alike are paired where the others of both texts put them, and nowhere else", () => {
  const lead = "A storm drove eleven fishing boats onto the mole at Kessin.";
  const next = "Its insurers put the damage at four million crowns.";
  const last = "Nobody could say when the harbour might open again.";
  const page = indexed([lead, next, last].join(" "));
  const told =
    "Insurers speak of four million crowns, a sum that the small town by that sea cannot pay for many years to come.";
  const inOrder = indexed(
    `Eleven fishing boats lie on the mole at Kessin. ${told} When the harbour might open again nobody could say.`,
  );
  const elsewhere = indexed(
    `${told} Eleven fishing boats lie on the mole at Kessin. When the harbour might open again nobody could say.`,
  );
  const isPaired = (text: IndexedText, sentence: number): boolean =>
    alignSentences(page, text, []).some(({ bStart }) => bStart === text.allSentences[sentence]!.start);
  expect([0, 1, 2].map((sentence) => isPaired(inOrder, sentence))).toEqual([true, true, true]);
  expect([0, 1, 2].map((sentence) => isPaired(elsewhere, sentence))).toEqual([false, true, true]);
});

test("a word or two are in any two sentences on one subject", () => {
  const [page, told] = [
    indexed("At noon the mayor denied the claims of three tenants."),
    indexed("He would deny it whatever came of it, the mayor said."),
  ];
  expect(alignSentences(page, told, [])).toEqual([]);
});

test("no sentence that a block touches is paired again, be it the first, one between or the last", () => {
  const [a, b] = [indexed(source), indexed(rewrite)];
  for (const touched of a.allSentences) {
    const block = { aStart: touched.end - 1, aEnd: touched.end, bStart: 0, bEnd: 1, equal: 1 };
    const found = alignSentences(a, b, [block]);
    expect(found.filter(({ aStart, aEnd }) => aStart < touched.end && aEnd > touched.start)).toEqual([block]);
  }
});

test("the closest are paired first, and each sentence once", () => {
  const near = "Two boats from Kessin lost the barge near the outer mole.";
  const nearer = "Two tugs from Kessin had lost the tow near the bar.";
  const told = indexed("The tow was lost near the bar by two tugs from Kessin.");
  for (const text of [`${near} ${nearer}`, `${nearer} ${near}`]) {
    const page = indexed(text);
    const closest = page.allSentences[text.indexOf(nearer) === 0 ? 0 : 1]!;
    expect(alignSentences(page, told, [])).toMatchObject([{ aStart: closest.start, aEnd: closest.end }]);
    expect(alignSentences(told, page, [])).toMatchObject([{ bStart: closest.start, bEnd: closest.end }]);
  }
});

test("of equally close ones the first are paired with the first", () => {
  const [one, two] = [indexed(`${source} ${source}`), indexed(`${source} ${source}`)];
  const starts = one.allSentences.map(({ start }) => start);
  expect(alignSentences(one, two, []).map(({ aStart, bStart }) => [aStart, bStart])).toEqual(
    starts.map((start) => [start, start]),
  );
});

test("a long page takes time that grows with its length", () => {
  const inventor = new Inventor(9);
  const pages = new Map(
    [4000, 32_000].map((count) => [count, indexed(Array.from({ length: count }, () => inventor.sentence()).join(" "))]),
  );
  const item = indexed(rewrite);
  for (const page of pages.values()) expect(page.allSentences.length).toBeGreaterThan(3000);
  expect(growthOnEightTimes((count) => void alignSentences(pages.get(count)!, item, []), 4000)).toBeLessThan(24);
});
