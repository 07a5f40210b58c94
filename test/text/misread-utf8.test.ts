import { describe, expect, test } from "vitest";
import { FIRST_WINDOWS_SIGN, WINDOWS_SIGNS } from "../../src/basics/windows-signs.js";
import { StoryIndex } from "../../src/index.js";
import { articleFromRecord } from "../../src/read/records/article-from-record.js";
import { asMeant } from "../../src/text/misread-utf8.js";

/** The UTF-8 of a text read as another character set, as a wrong export does. */
function misread(text: string, charset: "windows-1252" | "latin1"): string {
  const signs = charset === "latin1" ? "" : WINDOWS_SIGNS;
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => signs[byte - FIRST_WINDOWS_SIGN] ?? String.fromCharCode(byte),
  ).join("");
}

const TEXTS = [
  "“We don’t know,” said the mayor of Vost — “not yet …”",
  "Müller, à Malvera: «Ça coûte 18 € de plus»",
  "Причал закрыт на одиннадцать месяцев",
  "Ο δήμος αποφάσισε",
  "市议会决定关闭北码头",
  "أغلق المجلس الرصيف",
  'צה"ל פתח ב-17 במאי את הרציף ה-3',
  "🚢 naar Malvera",
];

describe.each(["windows-1252", "latin1"] as const)("UTF-8 that was read as %s", (charset) => {
  test.each(TEXTS)("is %s again", (text) => {
    expect(misread(text, charset)).not.toBe(text);
    expect(asMeant(misread(text, charset)).text).toBe(text);
  });
});

test("what was lost on the way is made up for", () => {
  const text = "“Non”, à Vost";
  const lossy = misread(text, "windows-1252").replaceAll("\u00a0", " ");
  expect(asMeant(lossy.replaceAll("\u009d", "")).text).toBe(text);
  expect(asMeant(lossy.replaceAll("\u009d", "\ufffd")).text).toBe(text);
});

test.each([
  ...TEXTS,
  "«CAFÉ» et «MENÜ»",
  "Voilà\u00a0», dit-elle",
  "BEYONCÉ’S NEW ALBUM",
  "AMANHÃ… E DEPOIS",
  "CAFÉ–BAR",
  "GESÙ… E POI",
  'In plain letters, "no" signs',
  "One Ã© in Кириллица",
  "Two pieces of 2×½ inch, 10×£5 and 3×€20",
  `${misread("don’t", "windows-1252")} – but é`,
])("%s stays as it is", (text) => {
  expect(asMeant(text).text).toBe(text);
});

test("signs of reckoning are no Hebrew letters where other signs were misread", () => {
  expect(asMeant(`${misread("don’t", "windows-1252")} pay 10×£5`).text).toBe("don’t pay 10×£5");
});

test("a misread article is a copy of the sound one, and its passages are known by their places in it", () => {
  const sound = `Der Fährverkehr nach Quellmönd ruht seit Dienstag, weil sich elf Pfähle der Brücke gelöst haben. „Wir können erst im Frühjahr bauen“, sagte die Hafenmeisterin Änne Grönd.`;
  const garbled = misread(sound, "windows-1252");
  const index = new StoryIndex();
  index.add({ id: "a", text: sound, title: "Fähre" });
  index.add({ id: "b", text: garbled, title: misread("Fähre", "latin1") });
  const copy = index.compare("a", "b");
  expect(copy).toMatchObject({ kind: "reprint", similarity: 1 });
  const { from, to } = copy!.passages[0]!;
  const [inSound, inGarbled] = copy!.from === "a" ? [from, to] : [to, from];
  expect(misread(sound.slice(inSound.start, inSound.end), "windows-1252")).toBe(
    garbled.slice(inGarbled.start, inGarbled.end),
  );
  expect(index.clustering().stories).toMatchObject([{ title: "Fähre" }]);
});

test("an article's text, title and outlet are read as they were meant", () => {
  const record = {
    id: "a",
    text: misread("Ça va", "latin1"),
    title: misread("Été", "latin1"),
    source: misread("L’Été", "latin1"),
  };
  expect(articleFromRecord(record, "x", {})).toEqual({ id: "a", text: "Ça va", title: "Été", source: "L’Été" });
});
