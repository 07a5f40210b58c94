import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWord, plainWord } from "../../../src/text/words/character-table.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

test("equal words have equal ids, different words different ones, and every id gives its word back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 6 }), { maxLength: 400 }), (words) => {
      const vocabulary = new Vocabulary();
      const ids = words.map((word) => vocabulary.idOf(word));
      expect(vocabulary.size).toBe(new Set(words.flatMap((word) => [word, plainWord(word)])).size);
      expect(ids.map((id) => vocabulary.word(id))).toEqual(words);
      expect(words.map((word) => vocabulary.idOf(word))).toEqual(ids);
    }),
  );
});

test("a word's hash does not depend on what came before it", () => {
  const [one, two] = [new Vocabulary(), new Vocabulary()];
  for (let i = 0; i < 5000; i++) two.idOf(`filler${i}`);
  expect(two.hash(two.idOf("pier"))).toBe(one.hash(one.idOf("pier")));
  expect(two.size).toBe(5001);
});

test("a word is compared without the accents it is spelled with, wherever it came in", () => {
  const vocabulary = new Vocabulary();
  const [plain, accented] = ["lodz", "łódź"].map((word) => vocabulary.idOf(word));
  const alone = vocabulary.idOf("año");
  expect(vocabulary.plain(accented!)).toBe(plain);
  expect(vocabulary.plain(plain!)).toBe(plain);
  expect(vocabulary.word(vocabulary.plain(alone))).toBe("ano");
  expect(vocabulary.word(accented!)).toBe("łódź");
  expect([plain!, accented!].map((id) => vocabulary.isSpelledOtherwise(id))).toEqual([true, false]);
  const ids = Uint32Array.of(accented!, alone, plain!);
  vocabulary.makePlain(ids);
  expect([...ids]).toEqual([plain!, vocabulary.plain(alone), plain!]);
  const other = Vocabulary.of(structuredClone(vocabulary.parts()));
  expect(other.plain(accented!)).toBe(plain);
});

test("what is without accents stays what it is, letter by letter", () => {
  for (let unit = 0x80; unit < 0xd800; unit++) {
    const plain = plainWord(foldWord(String.fromCharCode(unit)));
    expect(plainWord(plain)).toBe(plain);
    expect(foldWord(plain)).toBe(plain);
  }
});

test("figures are words with a digit of any script", () => {
  const vocabulary = new Vocabulary();
  const hasDigit = (word: string): boolean => vocabulary.hasDigit(vocabulary.idOf(word));
  expect(["1871", "3rd", "18.4", "٤٢", "४२"].map(hasDigit)).toEqual([true, true, true, true, true]);
  expect(["pier", "порт", "", "é"].map(hasDigit)).toEqual([false, false, false, false]);
});
