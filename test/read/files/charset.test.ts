import { describe, expect, test } from "vitest";
import { charsetOf, checkEncoding, inUtf8 } from "../../../src/read/files/charset.js";
import { onePiece } from "../../../src/read/files/open-bytes.js";

const RUSSIAN = "Портовое управление решило закрыть северный причал на одиннадцать месяцев, сообщили в четверг.";
const WINDOWS_1251 = Uint8Array.from(RUSSIAN, (letter) => {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
});

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
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
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
  expect(
    await charsetOf(Buffer.concat([Buffer.from("été été"), Uint8Array.of(0xe9)]), { format: "txt" }, true),
  ).toBeUndefined();
});
