/**
 * The language of a text, from its beginning: by script, then, where languages share one, by frequent words and telling letters.
 * Sums of whole numbers over small tables: nothing is trained, and every engine gives the same answer.
 */
import { BIGRAMS } from "./background/bigrams.js";
import { backgroundLevels } from "./background-words.js";
import { foldWord } from "./character-table.js";

/** Primary BCP 47 subtag, or `und` where nothing tells. Reads at most the first 2,000 code units. */
export function guessLanguage(text: string): string {
  const head = foldWord(text.slice(0, LOOKS_AT));
  const script = mainScript(head);
  const family = FAMILIES[script];
  return family ? likeliest(head, family) : script;
}

const LOOKS_AT = 2000;
const WORD_EDGE = 0x60; // the code unit before "a": place 0 in a pair of letters
const MOST_WORDS = 150; // more changed no answer

/** Languages that share a script; of equals the first wins. */
interface Family {
  readonly languages: readonly string[];
  /** Letters that few write, each with the languages that do. */
  readonly letters: Readonly<Record<string, string>>;
  /** Languages that no headline manages without certain letters. */
  readonly never: Readonly<Record<string, RegExp>>;
  /** Score that must be passed: less is chance. */
  readonly floor: number;
}

const FAMILIES: Readonly<Record<string, Family>> = {
  Latin: {
    languages: "en es fr de it pt nl pl sv no da tr vi ro cs hu fi id ca hr sk sl lt lv".split(" "),
    letters: {
      ä: "de sv fi sk",
      ö: "de sv fi hu tr",
      ü: "de hu tr",
      ß: "de",
      å: "sv no da",
      ø: "no da",
      æ: "no da",
      ñ: "es",
      "¿": "es",
      "¡": "es",
      ã: "pt",
      õ: "pt",
      ç: "fr pt tr ca",
      è: "fr it ca",
      ê: "fr pt vi",
      œ: "fr",
      û: "fr",
      ò: "it ca",
      ğ: "tr",
      ı: "tr",
      ş: "tr ro",
      ș: "ro",
      ț: "ro",
      ă: "ro vi",
      î: "fr ro",
      ł: "pl",
      ż: "pl",
      ź: "pl",
      ś: "pl",
      ń: "pl",
      ą: "pl lt",
      ę: "pl lt",
      ć: "pl hr",
      č: "cs sk sl hr lt lv",
      š: "cs sk sl hr lt lv",
      ž: "cs sk sl hr lt lv",
      ř: "cs",
      ů: "cs",
      ě: "cs",
      ý: "cs sk",
      ň: "cs sk",
      ť: "cs sk",
      ď: "cs sk",
      ľ: "sk",
      đ: "hr vi",
      ő: "hu",
      ű: "hu",
      ū: "lv lt",
      ė: "lt",
      į: "lt",
      ų: "lt",
      ā: "lv",
      ē: "lv",
      ī: "lv",
      ņ: "lv",
      ļ: "lv",
      ķ: "lv",
      ơ: "vi",
      ư: "vi",
    },
    never: { vi: /[ăâđêôơư\u1ea0-\u1ef9]/ },
    floor: 0,
  },
  Cyrillic: {
    languages: "ru uk bg sr mk be kk".split(" "),
    letters: {
      ы: "ru be kk",
      э: "ru be kk",
      ь: "ru uk be",
      ъ: "bg",
      щ: "ru uk bg kk",
      і: "uk be kk",
      ї: "uk",
      є: "uk",
      ґ: "uk",
      ў: "be",
      ј: "sr mk",
      љ: "sr mk",
      њ: "sr mk",
      џ: "sr mk",
      ћ: "sr",
      ђ: "sr",
      ѓ: "mk",
      ќ: "mk",
      ѕ: "mk",
      ә: "kk",
      ғ: "kk",
      қ: "kk",
      ң: "kk",
      ү: "kk",
      ұ: "kk",
    },
    never: { uk: /[іїєґ]/, be: /[іў]/, sr: /[јљњџћђ]/, mk: /[јљњџѓќѕ]/, kk: /[әғқңүұі]/ },
    floor: -1,
  },
  Arabic: {
    languages: ["ar", "fa", "ur"],
    letters: {
      ة: "ar",
      ي: "ar",
      ك: "ar",
      پ: "fa ur",
      چ: "fa ur",
      گ: "fa ur",
      ژ: "fa",
      ٹ: "ur",
      ڈ: "ur",
      ڑ: "ur",
      ے: "ur",
      ں: "ur",
      ہ: "ur",
    },
    never: {},
    floor: -1,
  },
};

/** What a word or letter says for each language, as pairs of the language's place in its family and a weight. */
type Pairs = Map<string, number[]>;

/** Made on first use from the tables. `bigrams[(27 * first + second) * languages + language]`; empty where a family has none. */
interface Evidence {
  words: Pairs;
  letters: Pairs;
  bigrams: Int8Array;
}

const evidenceOf = new Map<Family, Evidence>();

/** The language with the highest sum over the first words: of the words themselves, of their telling letters, of their pairs of letters. */
function likeliest(head: string, family: Family): string {
  const { words, letters, bigrams } = evidence(family);
  const size = family.languages.length;
  const scores = new Int32Array(size);
  // How often each pair of letters stands in the text: the sums over languages are made once a pair.
  const pairs = new Int32Array(bigrams.length / size);
  let left = MOST_WORDS;
  for (const [word] of head.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (left-- === 0) break;
    add(words.get(word));
    let before = 0;
    for (let i = 0; i <= word.length; i++) {
      const unit = i < word.length ? word.charCodeAt(i) : WORD_EDGE;
      if (unit > 127) add(letters.get(word[i]!));
      const place = unit < WORD_EDGE || unit > 0x7a ? -1 : unit - WORD_EDGE;
      if (place >= 0 && before >= 0 && pairs.length > 0) pairs[before * 27 + place]!++;
      before = place;
    }
  }
  for (let pair = 0; pair < pairs.length; pair++) {
    const times = pairs[pair]!;
    if (times === 0) continue;
    for (let language = 0; language < size; language++) scores[language]! += times * bigrams[pair * size + language]!;
  }
  let best = -1;
  for (const [place, language] of family.languages.entries()) {
    if (family.never[language]?.test(head) === false) continue;
    if (best < 0 || scores[place]! > scores[best]!) best = place;
  }
  return scores[best]! > family.floor ? family.languages[best]! : "und";

  function add(pairs: number[] | undefined): void {
    if (pairs) for (let i = 0; i < pairs.length; i += 2) scores[pairs[i]!]! += pairs[i + 1]!;
  }
}

function evidence(family: Family): Evidence {
  const known = evidenceOf.get(family);
  if (known) return known;
  const { languages } = family;
  const made: Evidence = {
    words: new Map(),
    letters: new Map(),
    bigrams: new Int8Array(family === FAMILIES.Latin ? 27 * 27 * languages.length : 0),
  };
  for (const [place, language] of languages.entries()) {
    for (const [level, words] of backgroundLevels(language).entries()) {
      // Levels fall by a tenth each: close to the logarithm of the word's frequency over that of an unknown word. Short words are often
      // words of many languages.
      for (const word of words)
        note(made.words, word, place, Math.floor(((40 - level) * Math.min(word.length, 4)) / 4));
    }
    for (const [letter, users] of Object.entries(family.letters)) {
      const among = users.split(" ");
      if (among.includes(language)) note(made.letters, letter, place, 10 + Math.floor(24 / among.length));
    }
    const digits = made.bigrams.length > 0 ? BIGRAMS[language]! : "";
    for (let i = 0; i < digits.length; i++) made.bigrams[i * languages.length + place] = digits.charCodeAt(i) - 0x32;
  }
  evidenceOf.set(family, made);
  return made;
}

function note(evidence: Pairs, key: string, place: number, weight: number): void {
  const pairs = evidence.get(key);
  if (pairs) pairs.push(place, weight);
  else evidence.set(key, [place, weight]);
}

/** First and last code unit of the letters of each script: named by its language where it has one, else by its family. */
const SCRIPTS: readonly [script: string, first: number, last: number][] = [
  ["Latin", 0x61, 0x7a],
  ["Latin", 0xdf, 0xf6],
  ["Latin", 0xf8, 0x24f],
  ["el", 0x370, 0x3ff],
  ["Cyrillic", 0x400, 0x52f],
  ["hy", 0x531, 0x587],
  ["he", 0x5d0, 0x5ea],
  ["Arabic", 0x620, 0x64a],
  ["Arabic", 0x66e, 0x6d5],
  ["hi", 0x904, 0x939],
  ["bn", 0x985, 0x9b9],
  ["pa", 0xa05, 0xa39],
  ["gu", 0xa85, 0xab9],
  ["ta", 0xb85, 0xbb9],
  ["te", 0xc05, 0xc39],
  ["kn", 0xc85, 0xcb9],
  ["ml", 0xd05, 0xd39],
  ["si", 0xd85, 0xdc6],
  ["th", 0xe01, 0xe2e],
  ["lo", 0xe81, 0xeae],
  ["bo", 0xf40, 0xf6c],
  ["my", 0x1000, 0x102a],
  ["ka", 0x10a0, 0x10ff],
  ["ko", 0x1100, 0x11ff],
  ["am", 0x1200, 0x135a],
  ["km", 0x1780, 0x17b3],
  ["Latin", 0x1e00, 0x1eff],
  ["el", 0x1f00, 0x1fff],
  ["ja", 0x3041, 0x30fa],
  ["zh", 0x3400, 0x9fff],
  ["ko", 0xac00, 0xd7a3],
];

/** The script that has the most letters; a sign that stands for a syllable or a word counts as three. `und` for a text without letters. */
function mainScript(head: string): string {
  const counts = new Map<string, number>();
  let latin = 0;
  // Neighbours are mostly of one script: letters are counted by runs.
  let run = SCRIPTS[0]!;
  let length = 0;
  const note = (): void => {
    if (length > 0) counts.set(run[0], (counts.get(run[0]) ?? 0) + (SYLLABIC.has(run[0]) ? 3 : 1) * length);
  };
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) latin++;
    if (unit < 0xdf) continue;
    if (unit < run[1] || unit > run[2]) {
      const next = SCRIPTS.find(([, , last]) => unit <= last);
      if (next === undefined || unit < next[1]) continue;
      note();
      run = next;
      length = 0;
    }
    length++;
  }
  note();
  counts.set("Latin", latin + (counts.get("Latin") ?? 0));
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

const SYLLABIC: ReadonlySet<string> = new Set(["ja", "ko", "zh"]);
