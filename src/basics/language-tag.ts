/** Three-letter codes of ISO 639-2 and 639-3, as some news services give them, by the two-letter codes that are in use. */
const THREE_LETTERS =
  "ar:ara bg:bul bn:ben ca:cat cs:ces,cze da:dan de:deu,ger el:ell,gre en:eng es:spa et:est fa:fas,per fi:fin fr:fra,fre he:heb hi:hin hr:hrv hu:hun id:ind it:ita ja:jpn ko:kor lt:lit lv:lav ms:msa,may nl:nld,dut no:nor,nob,nno pl:pol pt:por ro:ron,rum ru:rus sk:slk,slo sl:slv sr:srp sv:swe ta:tam th:tha tr:tur uk:ukr ur:urd vi:vie zh:zho,chi";
const twoLetters = new Map(
  THREE_LETTERS.split(" ").flatMap((entry) => {
    const [two, three] = entry.split(":") as [string, string];
    return three.split(",").map((code) => [code, two] as const);
  }),
);

/** Primary subtag of a BCP 47 tag, lower case: `en` of `en-GB` and of `eng`. Both written forms of Norwegian are `no`, and `iw` is `he`. */
export function primarySubtag(language: string): string {
  // Two letters are a subtag by themselves; this is asked for every word.
  const subtag = (language.length === 2 ? language : language.split(/[-_]/, 1)[0]!).toLowerCase();
  if (subtag.length === 3) return twoLetters.get(subtag) ?? subtag;
  if (subtag === "nb" || subtag === "nn") return "no";
  return subtag === "iw" ? "he" : subtag;
}

/** Whether a value has the form of a BCP 47 tag of a language (`english` has not); `pt_BR`, as some feeds write it, has it too. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/.test(value);
}
