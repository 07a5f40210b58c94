/** Scripts and the languages that share them: the tables by which `guessLanguage` tells. */

/** Languages that share a script; of equals the first wins. */
export interface Family {
  readonly languages: readonly string[];
  /** Letters of each language that few others of the family write. */
  readonly letters: Readonly<Record<string, string>>;
  /** Letters of which every headline of a language has one. */
  readonly needs: Readonly<Record<string, RegExp>>;
  /** Score that must be passed: less is chance. */
  readonly floor: number;
}

export const FAMILIES: Readonly<Record<string, Family>> = {
  Latin: {
    languages: "en es fr de it pt nl pl sv no da tr vi ro cs hu fi id ca hr sk sl lt lv".split(" "),
    letters: {
      es: "ñ¿¡",
      fr: "çèêœûî",
      de: "äöüß",
      it: "èò",
      pt: "ãõçê",
      pl: "łżźśńąęć",
      sv: "äöå",
      no: "åøæ",
      da: "åøæ",
      tr: "öüçğış",
      vi: "êăđơư",
      ro: "şșțăî",
      cs: "čšžřůěýňťď",
      hu: "öüőű",
      fi: "äö",
      ca: "çèò",
      hr: "ćčšžđ",
      sk: "äčšžýňťďľ",
      sl: "čšž",
      lt: "ąęčšžūėįų",
      lv: "čšžūāēīņļķ",
    },
    needs: { vi: /[ăâđêôơư\u1ea0-\u1ef9]/ },
    floor: 0,
  },
  Cyrillic: {
    languages: "ru uk bg sr mk be kk".split(" "),
    letters: {
      ru: "ыэьщ",
      uk: "ьщіїєґ",
      bg: "ъщ",
      sr: "јљњџћђ",
      mk: "јљњџѓќѕ",
      be: "ыэьіў",
      kk: "ыэщіәғқңүұ",
    },
    needs: { uk: /[іїєґ]/, be: /[іў]/, sr: /[јљњџћђ]/, mk: /[јљњџѓќѕ]/, kk: /[әғқңүұі]/ },
    floor: -1,
  },
  Arabic: {
    languages: ["ar", "fa", "ur"],
    letters: {
      ar: "ةيك",
      fa: "پچگژ",
      ur: "پچگٹڈڑےںہ",
    },
    needs: {},
    floor: -1,
  },
};

/** First and last code unit of the letters of each script: named by its language where it has one, else by its family. */
export const SCRIPTS: readonly [script: string, first: number, last: number][] = [
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
