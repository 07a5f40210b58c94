/** The stages by themselves, as somebody uses them who builds a pipeline of their own. */
import { describe, expect, test } from "vitest";
import { InputError as MainInputError } from "../src/index.js";
import {
  BandIndex,
  type Credit,
  type CreditForm,
  creditFinder,
  InputError,
  minhash,
  onePermutationMinhash,
  shingleSequence,
  shingles,
  splitWords,
  winnow,
} from "../src/stages.js";

const words = (text: string): string[] => splitWords(text).map((word) => word.text);
const SENTENCE = "the board voted on Tuesday to close the northern pier for eleven months";

test("texts to shingles to fingerprints: two texts that share a sentence share a kept hash, which stands in it", () => {
  const shared = words(SENTENCE);
  const [one, two] = [
    [...words("In Ellmouth"), ...shared],
    [...shared, ...words("said the mayor of Varn")],
  ];
  const [a, b] = [winnow(shingleSequence(one)), winnow(shingleSequence(two))];
  const common = [...a.keys].filter((key) => b.keys.includes(key));
  expect(common.length).toBeGreaterThan(0);
  for (const key of common) {
    expect(a.positions[a.keys.indexOf(key)]! - 2).toBe(b.positions[b.keys.indexOf(key)]!);
  }
});

test("the set of shingles is their sequence, sorted and without repeats", () => {
  const text = words(`${SENTENCE} ${SENTENCE}`);
  const sequence = shingleSequence(text, 3, 9);
  expect(sequence).toHaveLength(text.length - 2);
  expect([...shingles(text, 3, 9)]).toEqual([...new Set(sequence)].sort((x, y) => x - y));
});

test("without numbers the stages work with the defaults of the pipeline: five words, 128 slots, one of six, seed 1", () => {
  const text = words(SENTENCE);
  expect(shingles(text)).toEqual(shingles(text, 5, 1));
  expect(minhash(shingles(text))).toEqual(minhash(shingles(text), 128, 1));
  expect(winnow(shingleSequence(text))).toEqual(winnow(shingleSequence(text), 6));
});

describe("what cannot be used is named, with what to do", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["shingles of no words", () => shingles(["a"], 0), /^k is 0\. Use a whole number, 1 or more\.$/],
    ["shingles of half words", () => shingleSequence(["a"], 1.5), /^k is 1\.5\./],
    ["a negative seed", () => shingles(["a"], 1, -1), /^seed is -1\. Use a whole number from 0 to 4294967295\.$/],
    ["a window of no hashes", () => winnow(new Uint32Array(3), 0), /^window is 0\. Use a whole number, 1 or more\.$/],
    [
      "a signature without slots",
      () => minhash(new Uint32Array(3), 0),
      /^size is 0\. Use a whole number from 1 to 65536\.$/,
    ],
    ["a signature of more slots than tell anything", () => minhash(new Uint32Array(3), 65_537), /^size is 65537\./],
    [
      "the same by one permutation",
      () => onePermutationMinhash(new Uint32Array(3), 2 ** 32),
      /^size is 4294967296\. Use a whole number from 1 to 65536\.$/,
    ],
    ["an index of such signatures", () => new BandIndex(2 ** 31, 1), /^signatureSize is 2147483648\./],
    ["a signature of text", () => minhash(new Uint32Array(3), "8" as unknown as number), /^size is "8"\./],
  ])("%s", (_, use, message) => {
    expect(use).toThrow(InputError);
    expect(use).toThrow(message);
  });

  test("the error is the same class as that of the main entry", () => {
    expect(InputError).toBe(MainInputError);
  });
});

test("a credit says by which form it was found, also for outlets of one's own", () => {
  const find = creditFinder(["Ellmouth Echo"]);
  const credits: Credit[] = find("The pier is closed, the Ellmouth Echo reported.");
  const forms: CreditForm[] = credits.map(({ form }) => form);
  expect(forms).toEqual(["attribution"]);
});
