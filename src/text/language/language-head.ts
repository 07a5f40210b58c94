/**
 * The beginning of a text as a guess of its language reads it: folded, every sign that is no letter a space; and the script that most of its
 * letters are of.
 */
import { foldWord, inOneForm } from "../words/character-table.js";
import { codePointAt, firstUnitsOf, SPACE } from "../words/text-units.js";
import {
  foldedTraits,
  LATIN_SHIFT,
  readTraits,
  SCRIPT_NAMES,
  SCRIPT_SHIFT,
  SPECIAL_SHIFT,
  Special,
  severalFolds,
  unitTraits,
} from "./letter-table.js";

const LOOKS_AT = 2000;
/** Units that one may fold to, at most. */
const MOST_FOLDED = 18;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Emoji and other pictures: pairs of surrogates that are no letters and fold to themselves. */
const FIRST_PICTURE = 0x1f300;
const LAST_PICTURE = 0x1faff;
/** Traits below this, and not 0, are those of a to z and of signs of no script. */
const SCRIPTS_FROM = 1 << SCRIPT_SHIFT;
const SPECIALS_FROM = 1 << SPECIAL_SHIFT;
/** Scripts whose signs stand for a syllable or a word. */
const SYLLABIC: ReadonlySet<string> = new Set(["ja", "ko", "zh"]);

/** One head serves one text after the other. */
export class Head {
  /** Folded letters; between words stand spaces, and one behind the last. */
  readonly units = new Uint16Array(LOOKS_AT * MOST_FOLDED + 1);
  length = 0;
  /** Letters from a to z. */
  #latin = 0;
  /** Other letters of each script, by its place in `SCRIPT_NAMES` plus 1. */
  readonly #counts = new Int32Array(SCRIPT_NAMES.length + 1);
  /** The scripts met, the first one first. */
  readonly #met: number[] = [];

  /** Takes in a text, and gives its script: the family, or the language that has it alone. `und` for a text without letters. */
  read(text: string): string {
    this.#reset();
    if (!this.#readUnits(text)) {
      this.#reset();
      this.#readFolded(inOneForm(foldWord(text.slice(0, LOOKS_AT))));
    }
    this.units[this.length] = SPACE;
    return this.#mainScript();
  }

  #reset(): void {
    this.length = 0;
    this.#latin = 0;
    this.#counts.fill(0);
    this.#met.length = 0;
  }

  /** Reads code unit by code unit; false where one depends on its neighbours. */
  #readUnits(text: string): boolean {
    const units = firstUnitsOf(text, LOOKS_AT);
    const end = Math.min(LOOKS_AT, text.length);
    const out = this.units;
    let size = 0;
    let latin = 0;
    for (let i = 0; i < end; i++) {
      const unit = units[i]!;
      const traits = unitTraits[unit]! || readTraits(unit);
      if (traits < SCRIPTS_FROM) {
        out[size++] = traits; // no more than the lower 16 bits fit
        latin += traits >>> LATIN_SHIFT;
      } else if (traits < SPECIALS_FROM) {
        out[size++] = traits;
        this.#count(traits >>> SCRIPT_SHIFT);
      } else {
        const special = traits >>> SPECIAL_SHIFT;
        if (special === Special.Several) size = this.#readSeveral(severalFolds.get(unit)!, size);
        else if (special === Special.Surrogate) {
          const point = i + 1 < end ? codePointAt(units, i) : 0;
          if (point < FIRST_PICTURE || point > LAST_PICTURE) return false;
          out[size++] = SPACE;
          i++;
        } else if (special === Special.Whole) return false;
      }
    }
    this.length = size;
    this.#latin += latin;
    return true;
  }

  #readSeveral(folded: string, at: number): number {
    let size = at;
    for (let i = 0; i < folded.length; i++) {
      const traits = foldedTraits(folded.charCodeAt(i));
      this.units[size++] = traits;
      this.#countTraits(traits);
    }
    return size;
  }

  /** Reads the text folded as a whole. */
  #readFolded(folded: string): void {
    for (let i = 0; i < folded.length; i++) this.#countTraits(foldedTraits(folded.charCodeAt(i)));
    for (const [word] of folded.matchAll(WORDS)) {
      for (let i = 0; i < word.length; i++) this.units[this.length++] = word.charCodeAt(i);
      this.units[this.length++] = SPACE;
    }
  }

  #countTraits(traits: number): void {
    this.#latin += (traits >>> LATIN_SHIFT) & 1;
    this.#count(traits >>> SCRIPT_SHIFT);
  }

  #count(script: number): void {
    if (script !== 0 && this.#counts[script]!++ === 0) this.#met.push(script);
  }

  /** The script that has the most letters, of equals the one met first; a sign that stands for a syllable or a word counts as three. */
  #mainScript(): string {
    const counts = new Map<string, number>();
    for (const script of this.#met) {
      const name = SCRIPT_NAMES[script - 1]!;
      counts.set(name, (SYLLABIC.has(name) ? 3 : 1) * this.#counts[script]!);
    }
    counts.set("Latin", this.#latin + (counts.get("Latin") ?? 0));
    const kana = counts.get("ja") ?? 0;
    const han = counts.get("zh") ?? 0;
    // Chinese news quotes a Japanese sign now and then; Japanese news cannot do without.
    const kanaDecides = kana * 8 >= han;
    counts.set(kanaDecides ? "ja" : "zh", kana + han);
    counts.delete(kanaDecides ? "zh" : "ja");
    let main = "und";
    let most = 0;
    for (const [script, count] of counts) {
      if (count > most) {
        main = script;
        most = count;
      }
    }
    return main;
  }
}
