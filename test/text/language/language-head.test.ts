/** The head of a text, read unit by unit, against the plain way: the text folded as a whole, its words by a regular expression. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SCRIPTS } from "../../../src/text/language/language-families.js";
import { Head } from "../../../src/text/language/language-head.js";
import { foldWord, inOneForm } from "../../../src/text/words/character-table.js";

const head = new Head();

function wordsOf(text: string): { script: string; words: string[] } {
  const script = head.read(text);
  const words = String.fromCharCode(...head.units.subarray(0, head.length)).split(" ");
  return { script, words: words.filter((word) => word !== "") };
}

function plainly(text: string): { script: string; words: string[] } {
  const folded = inOneForm(foldWord(text.slice(0, 2000)));
  const words = [...folded.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const counts = new Map<string, number>();
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const script = SCRIPTS.find(([, first, last]) => unit >= first && unit <= last)?.[0];
    if (script === undefined || unit < 0xdf) continue;
    counts.set(script, (counts.get(script) ?? 0) + (script === "ja" || script === "zh" || script === "ko" ? 3 : 1));
  }
  counts.set("Latin", (counts.get("Latin") ?? 0) + (folded.match(/[a-z]/g) ?? []).length);
  const [kana, han] = [counts.get("ja") ?? 0, counts.get("zh") ?? 0];
  const [main, other] = kana * 8 >= han ? ["ja", "zh"] : ["zh", "ja"];
  counts.set(main!, kana + han);
  counts.delete(other!);
  const most = Math.max(...counts.values());
  const script = most === 0 ? "und" : [...counts].find(([, count]) => count === most)![0];
  return { script, words };
}

test.each([
  "",
  "The dam, the “Pier’s” owner said.",
  "ΟΔΟΣ Οδός",
  "İstanbul'da №5 ﬁn ½ ™ soft\u00adhyphen zero\u200bwidth",
  "e\u0301te\u0301 ñ n\u0303 й и\u0306",
  "مُحَمَّد أ ا\u0654 می‌خواهد ﷺ لا ﻻ",
  "שָׁלוֹם",
  "가 \u1100\u1161\u11a8 ｶﾞ カ\u3099",
  "日本語 新聞 かな ー",
  "fire 🔥 👍🏽 🅰 𝒜 𐐨 \ud83d x \udc00",
  "हिन्दी समाचार",
])("%j is read as the plain way reads it", (text) => {
  expect(wordsOf(text)).toEqual(plainly(text));
});

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const oddOnes = fc.constantFrom(
  ..."AByzÀéñßİıΣσÅﬁ№½…“’-'. \n\u00ad\u0301\u0653\u0654\u064e\u0640اأЁёЖї漢かガ가한\u1161😀🏽🅰𝒜",
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: oddOnes }, anyUnit), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("any text is read as the plain way reads it", () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(wordsOf(text)).toEqual(plainly(text));
    }),
    { numRuns: 2000 },
  );
});

test("every unit, by itself and between two letters, is read as the plain way reads it", () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const char = String.fromCharCode(unit);
    for (const text of [char, `a${char}ا`]) {
      const [{ script, words }, plain] = [wordsOf(text), plainly(text)];
      if (script !== plain.script || words.join(" ") !== plain.words.join(" "))
        expect({ unit, script, words }).toEqual({ unit, ...plain });
    }
  }
});

test("a text is read as far as its first 2,000 units", () => {
  const long = "é".repeat(1999);
  for (const end of ["\ud83d\ude00", "ab", "\u0301"]) expect(wordsOf(long + end)).toEqual(plainly(long + end));
});
