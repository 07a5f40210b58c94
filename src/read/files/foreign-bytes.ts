/** Bytes that are no text, by how they begin: what they are, and what to do with them. Read as text they would be articles of rubbish. */
import { markedCharset } from "./charset.js";
import type { ReadSettings } from "./file-reader.js";

/** As many bytes as git looks at for a NUL. */
export const SNIFFED_BYTES = 8000;

const OFFICE =
  "is a spreadsheet or a document of an office program. Save a table as CSV, a text as .txt, and give that.";
const ARCHIVE = "is an archive of files. Unpack it, and give the files or their folder.";

const EMAIL =
  "is an e-mail as it was sent, its text in code. Open it in a program for mail, save its text as .txt, and give that.";

const UTF_32 = "is a text in UTF-32. Save it in UTF-8, such as with iconv -f UTF-32 -t UTF-8, and give that.";

const ZIP = "PK\x03\x04";

/** The names that the parts of office documents begin with: Microsoft's, and OpenDocument's. They stand behind the 30 bytes of a zip header. */
const OFFICE_PARTS = ["[Content_Types]", "_rels/", "docProps/", "xl/", "word/", "mimetype"];

/** What stands where in a file, one character a byte, as the tables of the `file` command have it; then what to do. */
const MARKS: readonly [mark: string, at: number, repair: string][] = [
  [ZIP, 0, ARCHIVE],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, OFFICE],
  ["%PDF-", 0, "is a PDF. Extract its text into a .txt file, such as with pdftotext, and give that."],
  [
    "WARC/",
    0,
    "is a WARC archive of web pages. Take the pages out as .html files, or their texts as NDJSON, and give those.",
  ],
  ["{\\rtf", 0, "is a document of a word processor (RTF). Save it as .txt, and give that."],
  ["From: <Saved by ", 0, "is a web page in one file (MHTML). Save the page as HTML, and give that."],
  [
    "bplist00",
    0,
    "is a web archive of Safari, or another property list. Save the page as its source (.html), and give that.",
  ],
  ["1AY&SY", 4, "is packed with bzip2. Unpack it with bunzip2, or pack it with gzip."],
  ["\xfd7zXZ\0", 0, "is packed with xz. Unpack it with unxz, or pack it with gzip."],
  ["\x28\xb5\x2f\xfd", 0, "is packed with zstd. Unpack it with unzstd, or pack it with gzip."],
  ["7z\xbc\xaf", 0, ARCHIVE],
  ["Rar!\x1a", 0, ARCHIVE],
  ["ustar\0", 257, ARCHIVE],
  ["ustar  \0", 257, ARCHIVE],
  ["ARROW1\0", 0, "is an Arrow table. Save it as Parquet (or as CSV), and give that."],
  ["\xff\xfe\0\0", 0, UTF_32],
  ["\0\0\xfe\xff", 0, UTF_32],
  ["SQLite format 3\0", 0, "is a database. Export its table of articles as CSV, and give that."],
];

/** The end of a sentence that begins with the file's name; `undefined` where the bytes may be text. `encoding` is the character set asked for. */
export function foreignBytes(
  head: Uint8Array,
  { encoding, wayToSet }: Pick<ReadSettings, "encoding" | "wayToSet">,
): string | undefined {
  const start = Buffer.from(head.subarray(0, SNIFFED_BYTES)).toString("latin1");
  if (start.startsWith("PAR1"))
    return `is a Parquet table. Let its name end in .parquet, or say so: ${wayToSet({ format: "parquet" })}`;
  const isOffice = start.startsWith(ZIP) && OFFICE_PARTS.some((part) => start.startsWith(part, 30));
  const repair = isOffice ? OFFICE : MARKS.find(([mark, at]) => start.startsWith(mark, at))?.[2];
  if (repair === undefined && isEmail(start)) return EMAIL;
  if (repair !== undefined || isWide(head, encoding) || !start.includes("\0")) return repair;
  return `is no text: it has NUL bytes. Give the texts themselves; if it is UTF-16, name it: ${wayToSet({ encoding: likelierUtf16(head) })}`;
}

/** Where ASCII stands among characters of two bytes, the other byte is NUL. */
function likelierUtf16(head: Uint8Array): string {
  const counts = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) counts[at % 2]!++;
  return counts[0]! > counts[1]! ? "utf-16be" : "utf-16le";
}

/** Whether fields stand above all else, such as only programs of mail write (RFC 5322). */
function isEmail(start: string): boolean {
  const [fields = ""] = start.split(/\r?\n\r?\n/, 1);
  const lines = fields.split(/\r?\n/);
  if (lines[0]!.startsWith("From ")) lines.shift(); // of a mailbox
  if (fields.length === start.length) lines.pop(); // cut off
  const areFields = lines.every((line) => /^(?:[!-9;-~]+:|[ \t])/.test(line));
  return (
    areFields &&
    lines.some((line) => /^(?:MIME-Version:|Content-Transfer-Encoding:|Received: (?:from|by) )/i.test(line))
  );
}

/** Of characters in two bytes each, many have a NUL. */
function isWide(head: Uint8Array, encoding: string | undefined): boolean {
  return [markedCharset(head), encoding].some(
    (label) => label !== undefined && new TextDecoder(label).encoding.startsWith("utf-16"),
  );
}
