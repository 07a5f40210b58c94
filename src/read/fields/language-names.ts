/** Names of languages, in English and in the language itself, as tables of news have them in the place of a code. */

const NAMES =
  "ar:arabic,العربية bg:bulgarian,български bn:bengali,bangla,বাংলা ca:catalan,català cs:czech,čeština da:danish,dansk de:german,deutsch el:greek,ελληνικά en:english es:spanish,español,castellano et:estonian,eesti fa:persian,farsi,فارسی fi:finnish,suomi fr:french,français he:hebrew,עברית hi:hindi,हिन्दी hr:croatian,hrvatski hu:hungarian,magyar id:indonesian it:italian,italiano ja:japanese,日本語 ko:korean,한국어 lt:lithuanian,lietuvių lv:latvian,latviešu ms:malay nl:dutch,nederlands no:norwegian,norsk pl:polish,polski pt:portuguese,português ro:romanian,română ru:russian,русский sk:slovak,slovenčina sl:slovenian,slovene,slovenščina sr:serbian,српски sv:swedish,svenska ta:tamil,தமிழ் th:thai,ไทย tr:turkish,türkçe uk:ukrainian,українська ur:urdu,اردو vi:vietnamese zh:chinese,mandarin,中文";

const codes = new Map(
  NAMES.split(" ").flatMap((entry) => {
    const [code, names] = entry.split(":") as [string, string];
    return names.split(",").map((name) => [name, code] as const);
  }),
);

/** The code of a language that is given by its name: `en` for "English". */
export function codeOfLanguage(name: string): string | undefined {
  return codes.get(name.trim().toLowerCase().normalize());
}
