/** What words, letters and pairs of letters say for each language of a family: the tables of `guessLanguage` laid out flat, made on first use. */
import { BIGRAMS } from "../lexicon/background/bigrams.js";
import { backgroundTable } from "../lexicon/background-words.js";
import { FAMILIES, type Family } from "./language-families.js";
import { type AddWord, wordWeights } from "./word-weights.js";

/** Places of a letter in a pair of letters: 0 the edge of a word, 1 to 26 a to z. A pair is `PLACES` times its first place plus its second. */
export const PLACES = 27;
/** Code of the character that stands for two digits of 0 in `BIGRAMS`. */
const TWO_DIGITS = 93;
/** Beyond the telling letters of all families. */
const LETTERS_END = 0x700;
/** Beyond the letters that a language cannot do without. */
const NEEDED_END = 0x1f00;

const evidenceOf = new Map<Family, LanguageEvidence>();

export function languageEvidence(family: Family): LanguageEvidence {
  let evidence = evidenceOf.get(family);
  if (evidence === undefined) {
    evidence = new LanguageEvidence(family);
    evidenceOf.set(family, evidence);
  }
  return evidence;
}

/** Every method adds to `scores`, one for each language of the family in order. */
export class LanguageEvidence {
  readonly addWord: AddWord;
  /** For a letter: pairs of a language's place and a weight. */
  readonly #letterPairs: (number[] | undefined)[] = new Array(LETTERS_END).fill(undefined);
  /**
   * What each pair says of languages 2i and 2i + 1, in the lower and the upper half of `bigrams[lanes * pair + i]`: a logarithm plus 2, 0 to 4, so that
   * sums over a head stay within their half. Empty where a family has none.
   */
  readonly #bigrams: Int32Array;
  readonly #lanes: Int32Array;
  /** The letters that a language cannot do without, 1 at each code unit: of those languages that were asked for. */
  readonly #needed: Uint8Array[] = [];
  readonly #family: Family;

  constructor(family: Family) {
    const { languages } = family;
    this.#family = family;
    this.addWord = wordWeights(languages.map((language) => `${backgroundTable(language)}\n`).join(""));
    this.#lanes = new Int32Array(Math.ceil(languages.length / 2));
    this.#bigrams = digitsOfTwo(family === FAMILIES.Latin ? BIGRAMS : "");
    for (const [place, language] of languages.entries()) {
      for (const letter of family.letters[language] ?? "") {
        const writers = languages.filter((other) => family.letters[other]?.includes(letter)).length;
        const unit = letter.charCodeAt(0);
        this.#letterPairs[unit] ??= [];
        this.#letterPairs[unit].push(place, 10 + Math.floor(24 / writers));
      }
    }
  }

  /** Whether these code units lack all of the letters that the language at this place cannot do without. */
  rulesOut(place: number, units: Uint16Array, length: number): boolean {
    const { languages, needs } = this.#family;
    const letters = needs[languages[place]!];
    if (letters === undefined) return false;
    this.#needed[place] ??= unitSet(letters);
    const needed = this.#needed[place];
    for (let i = 0; i < length; i++) if (needed[units[i]!] === 1) return false;
    return true;
  }

  addLetter(unit: number, scores: Int32Array): void {
    const pairs = unit < LETTERS_END ? this.#letterPairs[unit] : undefined;
    if (pairs !== undefined) addPairs(pairs, scores);
  }

  /**
   * The first `size` of `pairs` of letters (see `PLACES`), each as often as `times` has it. Their times are set to 0.
   */
  takePairs(pairs: Uint16Array, size: number, times: Uint16Array, scores: Int32Array): void {
    const bigrams = this.#bigrams;
    const sums = this.#lanes.fill(0);
    const lanes = bigrams.length === 0 ? 0 : sums.length;
    let total = 0;
    for (let i = 0; i < size; i++) {
      const pair = pairs[i]!;
      const count = times[pair]!;
      const from = pair * lanes;
      for (let lane = 0; lane < lanes; lane++) sums[lane]! += count * bigrams[from + lane]!;
      total += count;
      times[pair] = 0;
    }
    for (let place = 0; place < 2 * lanes && place < scores.length; place++) {
      const sum = sums[place >> 1]!;
      scores[place]! += (place % 2 === 0 ? sum & 0xffff : sum >>> 16) - 2 * total;
    }
  }
}

/** Of each character of `BIGRAMS` the digit of the first language in the lower half, that of the second in the upper. */
function digitsOfTwo(characters: string): Int32Array {
  const digits = new Int32Array(characters.length);
  for (let i = 0; i < digits.length; i++) {
    const two = characters.charCodeAt(i) - TWO_DIGITS;
    digits[i] = Math.floor(two / 5) + ((two % 5) << 16);
  }
  return digits;
}

function addPairs(pairs: readonly number[], scores: Int32Array): void {
  for (let i = 0; i < pairs.length; i += 2) scores[pairs[i]!]! += pairs[i + 1]!;
}

function unitSet(letters: RegExp): Uint8Array {
  const set = new Uint8Array(NEEDED_END);
  for (let unit = 0; unit < NEEDED_END; unit++) if (letters.test(String.fromCharCode(unit))) set[unit] = 1;
  return set;
}
