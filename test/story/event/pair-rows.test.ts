import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { type EventTexts, eventTexts } from "../../../src/story/event/event-texts.js";
import { pairRows } from "../../../src/story/event/pair-rows.js";
import { TermFlag } from "../../../src/story/event/term-reader.js";
import { rarityAmong, saturated, termWeights } from "../../../src/story/event/term-weights.js";
import { BACKGROUND_DOCUMENTS } from "../../../src/text/lexicon/lexicon.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

const sentence = fc
  .array(fc.constantFrom("oak", "elm", "ash", "fir", "Kessin", "Dorvik", "12", "oak, elm", "ash."), { maxLength: 14 })
  .map((words) => words.join(" "));

/** Squares of the cosines' parts, by the plain way: a map of pairs for each text. */
function plainRows(texts: EventTexts, meanLength: number): Map<string, number>[] {
  const { idf } = termWeights(texts, () => 0);
  const counts = Array.from({ length: texts.size }, (_, t) => {
    const found = new Map<string, number>();
    for (let i = texts.offsets[t]! + 1; i < texts.offsets[t + 1]!; i++) {
      if ((texts.flags[i]! & TermFlag.Break) !== 0 || i === texts.bodies[t]) continue;
      const pair = `${texts.terms[i - 1]} ${texts.terms[i]}`;
      found.set(pair, (found.get(pair) ?? 0) + (i < texts.bodies[t]! ? 2 : 1));
    }
    return found;
  });
  return counts.map((found, t) => {
    const start = texts.offsets[t]!;
    const relative = (texts.offsets[t + 1]! - start + texts.bodies[t]! - start) / meanLength;
    let squares = 0;
    const row = new Map<string, number>();
    for (const [pair, count] of found) {
      const [a, b] = pair.split(" ").map(Number) as [number, number];
      const documents = counts.filter((other) => other.has(pair)).length;
      const own = rarityAmong(texts.size + BACKGROUND_DOCUMENTS, documents);
      const likeness = Math.sqrt(texts.nameLikeness[a]! * texts.nameLikeness[b]!);
      const worth = Math.sqrt(own) * Math.min(own, Math.sqrt(idf[a]! * idf[b]!)) * (1 + likeness);
      const weight = worth * saturated(count, relative);
      squares += (documents > 1 ? 1 : EVENT.unmatchedPair) * weight * weight;
      if (documents > 1 && weight > 0) row.set(pair, weight);
    }
    for (const [pair, weight] of row) row.set(pair, weight / Math.sqrt(squares));
    return row;
  });
}

test("pairs are weighed as if each had been counted in a map of its own", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 }), (articles) => {
      const vocabulary = new Vocabulary();
      const words = articles.map(([title, body]) => ({
        title: scanWords(title, vocabulary),
        body: scanWords(body, vocabulary),
      }));
      const texts = eventTexts(
        words,
        Uint32Array.from(words, (_, i) => i),
        vocabulary,
        (id) => id,
      );
      const rows = pairRows(
        texts,
        termWeights(texts, () => 0),
        10,
      );
      plainRows(texts, 10).forEach((plain, t) => {
        const weights = rows.weights.subarray(rows.offsets[t]!, rows.offsets[t + 1]!);
        expect(weights.length).toBe(plain.size);
        [...plain.values()].forEach((weight, k) => {
          expect(weights[k]).toBeCloseTo(weight, 5);
        });
      });
    }),
  );
});
