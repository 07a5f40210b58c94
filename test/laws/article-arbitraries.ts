/** Small generated collections in which texts really do copy each other, for the laws. */
import fc from "fast-check";
import type { Article } from "../../src/types.js";

export const SENTENCES = [
  "The harbour board of Ellmouth voted on Tuesday to close the northern pier for eleven months.",
  "Engineers had found cracks in 43 of the 120 concrete piles during an inspection in March.",
  "“We would rather lose one summer than one life,” said the board's chairwoman, Ilse Varn.",
  "Fishing boats will be moved to the old quay, where the city has promised free berths until October.",
  "The repairs are expected to cost 18.4 million crowns, two thirds of it paid by the province.",
  "A spokesman for the Seamen's Union called the decision late but right.",
  "In Tarvik, 200 kilometres to the east, a storm tore the roof off the railway station on Friday night.",
  "Nobody was hurt, the fire brigade said, because the last train had left eleven minutes earlier.",
  "Passengers were taken to Holm by bus while crews cleared the tracks.",
  "Совет порта Эльмаут решил закрыть северный причал на одиннадцать месяцев.",
  "Инженеры нашли трещины в 43 из 120 бетонных свай.",
  "Sign up for our morning letter and never miss a story from the coast.",
  "All rights reserved. Reproduction without the written consent of the publisher is forbidden.",
  "港口委员会周二投票决定关闭北码头十一个月。",
];
const WORDS = ["quietly", "again", "17", "Brandt", "meanwhile", "north", "е\u0301", "👩‍🚀", "naïve", "co\u00ADoperate"];

const sentence = fc.constantFrom(...SENTENCES);

/** A sentence, now and then with a word put in. */
const changed = fc
  .tuple(sentence, fc.option(fc.constantFrom(...WORDS), { freq: 4 }), fc.nat(8))
  .map(([text, word, at]) => {
    if (word === null) return text;
    const words = text.split(" ");
    words.splice(Math.min(at, words.length), 0, word);
    return words.join(" ");
  });

const paragraph = fc.array(changed, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(" "));

const short = fc.array(paragraph, { maxLength: 5 });

/** Paragraphs of which one comes again in the same text, as in a page whose reader saved its teaser twice. */
const repeating = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .chain((paragraphs) =>
    fc
      .tuple(fc.nat(paragraphs.length - 1), fc.nat(paragraphs.length), fc.integer({ min: 1, max: 3 }))
      .map(([which, at, times]) => paragraphs.toSpliced(at, 0, ...Array<string>(times).fill(paragraphs[which]!))),
  );

/** Some hundred to four hundred words out of a few sentences, so that whole shingles recur inside a text and between texts. */
const long = fc
  .tuple(fc.subarray(SENTENCES, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5), { minLength: 10, maxLength: 24 }))
  .map(([few, order]) => order.map((at) => few[at % few.length]!))
  .chain((sentences) =>
    fc.constantFrom(1, 3).map((size) => sentences.map((one, i) => one + (i % size === size - 1 ? "\n\n" : " "))),
  )
  .map((pieces) => [pieces.join("").trim()]);

const text = fc
  .oneof({ arbitrary: short, weight: 3 }, { arbitrary: repeating, weight: 2 }, { arbitrary: long, weight: 1 })
  .map((paragraphs) => paragraphs.join("\n\n"));

export const publishedAt = fc.option(
  fc.constantFrom("2024-03-01", "2024-03-01T08:00:00Z", "2024-03-02T10:30:00+02:00", "2024-04-20", "1999-12-31"),
  { nil: undefined },
);
const source = fc.option(fc.constantFrom("The Ellmouth Echo", "Tarvik Times", "Northwire"), { nil: undefined });
const title = fc.option(fc.constantFrom("Pier to close for eleven months", "Storm hits Tarvik station", ""), {
  nil: undefined,
});
const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "10", "9", "__proto__", "constructor", "ä");

/** One article; `JSON.parse(JSON.stringify())` drops the absent fields. */
export const article: fc.Arbitrary<Article> = fc
  .record({ id, text, title, source, publishedAt })
  .map((record) => JSON.parse(JSON.stringify(record)) as Article);

/** Up to eight articles with ids of their own. */
export const collection: fc.Arbitrary<Article[]> = fc.uniqueArray(article, { selector: ({ id }) => id, maxLength: 8 });
