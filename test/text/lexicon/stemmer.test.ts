import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stemmerFor } from "../../../src/text/lexicon/stemmer.js";

const prefixStemmer = stemmerFor("und");

/** Frozen: what is alike rests on these. They come from private files of natural, so a new version of it must not change them unseen. */
const GOLDEN: Record<string, string> = {
  de: "regierungen>regier wahlen>wahl angekündigt>angekundigt häuser>haus straßen>strass nachrichten>nachricht sagten>sagt ministerium>ministerium",
  en: "governments>govern running>run policies>polici tuesday>tuesdai elections>elect quickly>quickli nationally>nation announced>announc",
  es: "gobiernos>gobiern gobierno>gobiern elecciones>eleccion elección>eleccion presidente>president rápidamente>rapid noticias>notici ciudades>ciudad",
  fr: "gouvernements>gouvern élections>elect annoncèrent>annoncerent rapidement>rapid nouvelles>nouvel nationales>national villes>vill présidents>president",
  it: "governi>govern elezioni>elezion annunciarono>annunc rapidamente>rapid presidente>president notizie>notiz nazionali>nazional morti>mort",
  nl: "regeringen>reger verkiezingen>verkiez snelheid>snelheid huizen>huiz berichten>bericht nationale>national zeiden>zeid aangekondigd>aangekondigd",
  no: "regjeringen>regjering valgene>valg kunngjorde>kunngjord raskeste>raskest husene>hus nyhetene>nyhet nasjonale>nasjonal sagt>sagt",
  pt: "governos>govern eleições>eleica eleição>eleica anunciaram>anunc rapidamente>rapid presidente>president notícias>notic milhões>milha",
  ru: "правительства>правительств выборы>выбор выборах>выбор сообщили>сообщ президентом>президент новости>новост россии>росс подали>пода",
  sv: "regeringen>regering valen>val meddelade>meddel snabbaste>snabb husen>hus nyheterna>nyhet nationella>nationell sade>sad",
  uk: "уряду>уряд виборів>вибор повідомили>повідомил президентом>президент новини>новин українських>українськ міністерство>міністерств сказав>сказ",
};

describe("stems", () => {
  test.each([
    ["경찰은", "경찰"],
    ["경찰이", "경찰"],
    ["불", "불"],
    ["112명을", "112"],
    ["3천800㎡를", "3천800"],
    ["covid", "covid"],
  ])("in Korean are two syllables, and of a figure what ends in a digit: %s", (word, stem) => {
    expect(stemmerFor("ko").stem(word)).toBe(stem);
  });

  test.each([
    ["حافلة", "الحافلة والحافلة بالحافلة للحافلات"],
    ["مهندس", "المهندسون مهندسين والمهندسات كالمهندس فالمهندسان"],
    ["مستشفى", "المستشفي وبالمستشفى"],
  ])("in Arabic are without what light10 takes off: of %s and of %s", (word, forms) => {
    const { stem, language } = stemmerFor("ar");
    expect(language).toBe("ar");
    expect(new Set(forms.split(" ").map(stem))).toEqual(new Set([stem(word)]));
  });

  test.each(["في", "من", "ولد", "وال", "ثم", "هي", "covid", "12", "2024-2025"])(
    "in Arabic keep a short word, another script and a figure: %s",
    (word) => {
      expect(stemmerFor("ar").stem(word)).toBe(word);
    },
  );

  test.each(["en", "ru", "und"])("of a figure have neither its unit nor a leading zero: %s", (language) => {
    const { stem } = stemmerFor(language);
    expect(["1.1bn", "3.2million", "40cm", "5th", "1990s", "07.35", "07h35", "08"].map(stem)).toEqual([
      "1.1",
      "3.2",
      "40",
      "5",
      "1990",
      "7.35",
      "7h35",
      "8",
    ]);
    expect(["5g", "3d", "4x4", "007", "0.5", "b52"].map(stem)).toEqual(["5g", "3d", "4x4", "007", "0.5", "b52"]);
  });

  test.each([
    ["ru", "кольцов кольцова кольцову кольцовым"],
    ["ru", "рустам рустама рустаму рустамом"],
    ["uk", "левків левкова"],
  ])("of a name in %s are one in every case: %s", (language, cases) => {
    const stems = new Set(cases.split(" ").map((word) => stemmerFor(language).stem(word)));
    expect(stems.size).toBe(1);
  });

  test.each(Object.keys(GOLDEN))("of %s stay what they are", (language) => {
    const pairs = GOLDEN[language]!.split(" ").map((pair) => pair.split(">"));
    const stemmer = stemmerFor(language);
    expect(pairs.map(([word]) => [word, stemmer.stem(word!)])).toEqual(pairs);
    expect(stemmer.language).toBe(language);
  });

  test.each([
    ["en-GB", "en"],
    ["pt_BR", "pt"],
    ["NB", "no"],
    ["nn-NO", "no"],
    ["cs", "und"],
    ["und", "und"],
    ["", "und"],
    ["__proto__", "und"],
  ])("of the tag %s come from the stemmer of %s", (tag, language) => {
    expect(stemmerFor(tag).language).toBe(language);
    expect(stemmerFor(tag)).toBe(stemmerFor(language));
  });

  test.each(["es", "und"])("of a word with accents and without are one, also of a single letter: %s", (language) => {
    const { stem } = stemmerFor(language);
    for (const [accented, plain] of [
      ["é", "e"],
      ["elección", "eleccion"],
      ["á".repeat(50), "a".repeat(50)],
    ])
      expect(stem(accented!)).toBe(stem(plain!));
  });

  test("of a language without a stemmer are the first five letters", () => {
    expect(prefixStemmer.stem("policejní")).toBe("polic");
    expect(prefixStemmer.stem("vláda")).toBe("vlada");
    expect(prefixStemmer.stem("𐐨𐐩𐐪𐐫𐐬𐐭𐐮")).toBe("𐐨𐐩𐐪𐐫𐐬");
  });

  test("keep figures and scripts without spaces whole in a language without a stemmer", () => {
    for (const word of ["2024-2025", "covid19b", "政府计划明年增加学校", "รัฐบาลต้องการ"])
      expect(prefixStemmer.stem(word)).toBe(word);
  });

  const ODD = [
    "",
    "1",
    "2024",
    "a",
    "é",
    "ß",
    "œ",
    "__proto__",
    "constructor",
    "toString",
    "中",
    "\ud800",
    "e\u0301",
    "aeiou".repeat(8),
  ];
  const LONG = ["x", "я", "ing", "ernos"].map((part) => part.repeat(10_000 / part.length));

  test.each([...Object.keys(GOLDEN), "und"])(
    "of odd input in %s are strings, never empty, and the same again",
    (language) => {
      const stemmer = stemmerFor(language);
      for (const word of [...ODD, ...LONG]) {
        const stem = stemmer.stem(word);
        expect(typeof stem).toBe("string");
        expect(stem === "").toBe(word === "");
        expect(stemmer.stem(word)).toBe(stem);
      }
      for (const word of LONG) expect(stemmer.stem(word)).toBe(language === "und" ? word.slice(0, 5) : word);
    },
  );

  test("of any word are never empty, in any language", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(GOLDEN), "ar", "ko", "und"),
        fc.string({ unit: "grapheme", minLength: 1 }),
        (language, word) => {
          expect(stemmerFor(language).stem(word)).not.toBe("");
        },
      ),
    );
  });

  test("are the same when more words were asked for than the cache holds", () => {
    const { stem } = stemmerFor("sv");
    for (let i = 0; i < 60_000; i++) stem(`ord${i}en`);
    expect(stem("regeringen")).toBe("regering");
  });
});

test("the files taken from natural print nothing and leave the environment alone", () => {
  const script = `
    const before = JSON.stringify(process.env);
    const files = ${JSON.stringify(["porter_stemmer", "porter_stemmer_de", "porter_stemmer_ru", "porter_stemmer_es"])};
    for (const file of files) require("natural/lib/natural/stemmers/" + file + ".js");
    if (JSON.stringify(process.env) !== before) console.log("environment changed");
    const index = Object.keys(require.cache).filter((name) => /natural.lib.natural.(index|storage)/.test(name));
    if (index.length > 0) console.log("index loaded");
  `;
  expect(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })).toBe("");
});
