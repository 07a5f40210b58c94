import { describe, expect, test } from "vitest";
import { WINDOWS_SIGNS } from "../../../src/basics/windows-signs.js";
import { charsetOf, checkEncoding, decoded, inUtf8 } from "../../../src/read/files/charset.js";
import { onePiece } from "../../../src/read/files/open-bytes.js";
import { page, readFile, STORY } from "../written-files.js";

const RUSSIAN = "Портовое управление решило закрыть северный причал на одиннадцать месяцев, сообщили в четверг.";
const WINDOWS_1251 = Uint8Array.from(RUSSIAN, (letter) => {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
});

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

async function textOf(pieces: Uint8Array[], format: "txt" | "html" | "feed", encoding?: string): Promise<string> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* pieces;
  }
  const found: Uint8Array[] = [];
  for await (const piece of inUtf8({ bytes: bytes(), format, settings: { encoding } })) found.push(piece);
  return new TextDecoder().decode(Buffer.concat(found));
}

/** The text in a character set of one byte a letter. */
function coded(text: string, label: string): Uint8Array {
  const letters = decoded(ALL_BYTES, label);
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

/** The text in a character set of one or two bytes a letter. */
function codedInPairs(text: string, label: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++)
      bytes.set(decoded(Uint8Array.of(first, second), label), [first, second]);
  return Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
}

describe("the character set is told", () => {
  const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
  const cases: [claim: string, format: "txt" | "html" | "feed", bytes: Uint8Array, text: string][] = [
    ["from a byte order mark, little end first", "txt", utf16("Été", false), "Été"],
    ["from a byte order mark, big end first", "txt", utf16("Été", true), "Été"],
    [
      "from valid UTF-8, whatever it declares",
      "html",
      Buffer.from('<meta charset="koi8-r">été'),
      '<meta charset="koi8-r">été',
    ],
    ["from <meta charset>", "html", latin1('<meta charset="iso-8859-2">\xb3'), '<meta charset="iso-8859-2">ł'],
    [
      "from <meta http-equiv>",
      "html",
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">\xb3'),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">ł',
    ],
    [
      "from the XML declaration",
      "feed",
      latin1('<?xml version="1.0" encoding="koi8-r"?>\xc1'),
      '<?xml version="1.0" encoding="koi8-r"?>а',
    ],
    ["from the letters", "txt", WINDOWS_1251, RUSSIAN],
  ];
  test.each(cases)("%s", async (_claim, format, bytes, text) => {
    expect(await textOf([bytes], format)).toBe(text);
  });

  test.each<[label: string, text: string, bytes: (text: string) => Uint8Array]>([
    ["windows-874", "คณะกรรมการท่าเรือลงมติปิดท่าเทียบเรือทิศเหนือเป็นเวลาสิบเอ็ดเดือน", (text) => coded(text, "windows-874")],
    [
      "koi8-u",
      "Портове управління вирішило закрити північний причал на одинадцять місяців, повідомили її речники.",
      (text) => coded(text, "koi8-u"),
    ],
    [
      "windows-1250",
      "Zarząd portu postanowił zamknąć północne molo, świadkowie mówią: „źle, że już dziś” – przez jedenaście miesięcy.",
      (text) => coded(text, "windows-1250"),
    ],
    [
      "windows-1250",
      "Správa přístavu rozhodla ve čtvrtek uzavřít severní molo na jedenáct měsíců – „je to škoda“, řekla předsedkyně.",
      (text) => coded(text, "windows-1250"),
    ],
    [
      "windows-1254",
      "Liman yönetimi kuzey iskelesini kapatma kararı aldı – “başka çaremiz yok” dedi başkan. İşçiler ağlıyor.",
      (text) => coded(text, "windows-1254"),
    ],
    [
      "shift_jis",
      "港湾委員会は木曜日、北埠頭を十一か月間閉鎖することを決めた。",
      (text) => codedInPairs(text, "shift_jis"),
    ],
    [
      "gb18030",
      "港口委员会周四决定关闭北码头十一个月。维修费用为一千八百万克朗。",
      (text) => codedInPairs(text, "gbk"),
    ],
    [
      "euc-kr",
      "항만위원회는 목요일 북쪽 부두를 열한 달 동안 폐쇄하기로 결정했다.",
      (text) => codedInPairs(text, "euc-kr"),
    ],
  ])("from the letters, by what has a letter for all bytes: %s", async (label, text, bytes) => {
    const guesses: string[] = [];
    const file = { bytes: onePiece(bytes(text)), format: "txt" as const };
    const found: Uint8Array[] = [];
    for await (const piece of inUtf8(file, (guess) => guesses.push(guess.toLowerCase()))) found.push(piece);
    expect([Buffer.concat(found).toString(), guesses]).toEqual([text, [label]]);
  });

  test("from the signs that Japanese begins and ends with", async () => {
    const bytes = Buffer.from("Pier: \x1b$BKLItEl\x1b(B.", "latin1");
    expect(await textOf([bytes], "txt")).toBe("Pier: 北部東.");
  });

  test("from the letters between many tags", async () => {
    const tags = Buffer.from('<div class="wrapper"><span></span></div>'.repeat(200));
    expect(await textOf([tags, WINDOWS_1251, tags], "html")).toContain(RUSSIAN);
  });

  test("by the caller", async () => {
    expect(await textOf([Uint8Array.of(0xc1)], "txt", "koi8-r")).toBe("а");
    expect(() => checkEncoding("klingon")).toThrow(/"klingon", which is no character set/);
  });
});

test("a character cut off at the end of a head is no fault", async () => {
  const bytes = Buffer.from("aaé");
  expect(await charsetOf(bytes.subarray(0, 3), { format: "txt" }, false)).toBe("utf-8");
  expect(await charsetOf(bytes.subarray(0, 3), { format: "txt" }, true)).not.toBe("utf-8");
});

test("a stream cut inside a character is put together", async () => {
  expect(
    await textOf(
      [...utf16("Портовое", false)].map((byte) => Uint8Array.of(byte)),
      "txt",
    ),
  ).toBe("Портовое");
});

test("some damage in UTF-8 does not make it something else", async () => {
  expect(await charsetOf(Buffer.concat([Buffer.from("été été"), Uint8Array.of(0xe9)]), { format: "txt" }, true)).toBe(
    "utf-8",
  );
});

describe("Windows-1252, which a decoder may take for Latin-1", () => {
  test("all its bytes are read", () => {
    const latin1 = Buffer.from(ALL_BYTES).toString("latin1");
    expect(decoded(ALL_BYTES, "windows-1252")).toBe(latin1.slice(0, 128) + WINDOWS_SIGNS + latin1.slice(160));
  });

  test("a page that declares it is read with its quotation marks", async () => {
    const body = `<article><h1>Pier closes</h1><p>“We’ll repair it – for €18,” she said.</p>${STORY.map((text) => `<p>${text}</p>`).join("")}</article>`;
    const bytes = coded(page(body, '<meta charset="windows-1252">'), "windows-1252");
    const { articles } = await readFile("page.html", bytes);
    expect(articles[0]?.text).toContain("“We’ll repair it – for €18,” she said.");
  });

  test.each([
    "L’ingénieur a parlé d’un danger – le chantier coûtera 18 000 €. “Enfin”, a dit l’élue, à l’issue de la réunion.",
    "L’assessore ha detto che la città resterà senza traghetti: “È una perdita”.",
    "A reunião será na próxima quinta-feira – “não há outra solução”, disse a comissão.",
    "„Für die Fähren müssen wir Plätze finden“, sagte sie – die Straße wird gesperrt, heißt es. Kosten: 18 Millionen €.",
    "Färjorna går från den gamla kajen – ”vi är nöjda”, säger hamnchefen. Kostnaden blir 18 miljoner €.",
    "The board’s chair said: “We had no choice” – the repairs will cost €18 million.",
    "The board’s chair said the pier wouldn’t open.",
  ])("is guessed by its signs in a text and in a table: %s", async (text) => {
    const files = { "news.txt": text, "news.csv": `id,title,text\na1,Pier,"${text}"\n` };
    for (const [name, content] of Object.entries(files)) {
      const { articles, problems } = await readFile(name, coded(content, "windows-1252"));
      expect(articles.map((article) => article.text)).toEqual([text]);
      expect(problems.map(({ message }) => / is read as (\S+), /.exec(message)?.[1])).toEqual(["windows-1252"]);
    }
  });
});
