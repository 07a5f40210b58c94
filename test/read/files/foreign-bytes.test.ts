import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Problem } from "../../../src/read/files/problem.js";
import { readArticles } from "../../../src/read/read-articles.js";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";

/** A zip archive's first bytes, up to the name of its first part. */
const zip = (name: string): Buffer => Buffer.from(`PK\x03\x04${"\0".repeat(26)}${name}`, "latin1");
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const warc = bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>The pier is closed.</p>");

const foreign: [kind: string, content: Uint8Array, repair: RegExp][] = [
  ["a spreadsheet", zip("[Content_Types].xml"), /office program\. Save a table as CSV/],
  ["a spreadsheet of OpenDocument", zip("mimetypeapplication/vnd.oasis"), /Save a table as CSV/],
  ["an old spreadsheet", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), /Save a table as CSV/],
  ["a zip archive", zip("articles.ndjson"), /is an archive of files\. Unpack it/],
  ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3"), /is a PDF\. Extract its text/],
  ["a WARC archive", warc, /is a WARC archive.*Take the pages out/],
  ["a gzipped WARC archive", gzipSync(warc), /is a WARC archive/],
  ["a text of a word processor", bytes("{\\rtf1\\ansi The pier is closed.}"), /\(RTF\)\. Save it as \.txt/],
  ["a page of MHTML", bytes("From: <Saved by Blink>\r\nSubject: Pier\r\n"), /\(MHTML\)\. Save the page as HTML/],
  ["a web archive of Safari", bytes("bplist00\xd1\x01\x02_"), /Save the page as its source/],
  ["bzip2", bytes("BZh91AY&SY"), /Unpack it with bunzip2/],
  ["xz", bytes("\xfd7zXZ\0\0"), /Unpack it with unxz/],
  ["zstd", bytes("\x28\xb5\x2f\xfd\x24"), /Unpack it with unzstd/],
  ["a tar archive", gzipSync(bytes(`a.txt${"\0".repeat(252)}ustar\0`)), /is an archive of files\. Unpack it/],
  ["a Parquet table", bytes("PAR1\x15\x04"), /format: "parquet"/],
  ["UTF-32", bytes("\xff\xfe\0\0i\0\0\0d\0\0\0,\0\0\0"), /is a text in UTF-32\. Save it in UTF-8/],
  ["UTF-32, big end first", bytes("\0\0\xfe\xff\0\0\0i\0\0\0d"), /is a text in UTF-32\. Save it in UTF-8/],
  ["bytes of no known kind", bytes("\x93\x17 text \0\x01 text"), /has NUL bytes\. Give the texts themselves/],
];

const mail =
  "Subject: Pier\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIHBpZXI=\r\n";

test.each([
  ["an e-mail", mail],
  ["one of a mailbox", `From ilna@bay.example Thu Jul 18\nReceived: from x by y\n${mail}`],
  ["one with a long head", `MIME-Version: 1.0\nX-Spam: ${"x".repeat(9000)}\n${mail}`],
])("%s is refused with what to do", async (_kind, content) => {
  await expect(readArticles(join(temporaryFolder({ "x.txt": content }), "x.txt")).next()).rejects.toThrow(
    /x\.txt is an e-mail as it was sent.*save its text as \.txt/,
  );
});

test.each([
  "Received: 18 July 2024\nAccepted: 19 July 2024\n\nThe pier is closed.",
  "The pier is closed.\nMIME-Version: 1.0\n\nSo it says.",
  "Note: MIME-Version: 1.0 heads an e-mail.\n\nSo it says.",
])("a text with a line of fields is read: %j", async (content) => {
  expect((await readArticles(join(temporaryFolder({ "x.txt": content }), "x.txt")).next()).value).toMatchObject({
    text: expect.stringMatching(/./),
  });
});

test.each(foreign)("%s named as a text is refused with what to do", async (_kind, content, repair) => {
  for (const name of ["x.txt", "x.csv", "x.ndjson", "x.html"])
    await expect(readArticles(join(temporaryFolder({ [name]: content }), name)).next()).rejects.toThrow(repair);
});

test.each(foreign.filter(([kind]) => kind !== "a Parquet table"))(
  "%s is so on standard input and under its own ending",
  async (_kind, content, repair) => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield content;
    }
    await expect(readArticles("-", { stdin: stdin() }).next()).rejects.toThrow(repair);
    await expect(readArticles(join(temporaryFolder({ "x.bin": content }), "x.bin")).next()).rejects.toThrow(repair);
  },
);

test("what is no text is named in a folder, and the other files are read", async () => {
  const problems: Problem[] = [];
  const ids: string[] = [];
  const folder = temporaryFolder({ "a.txt": zip("a.csv"), "b.txt": "The pier is closed." });
  for await (const { id } of readArticles(folder, { onProblem: (one) => problems.push(one) })) ids.push(id);
  expect(ids).toEqual(["b.txt"]);
  expect(problems).toMatchObject([
    { reason: "unreadable", message: expect.stringContaining("is an archive of files") },
  ]);
});

test("UTF-16 is text, by its byte order mark or by name", async () => {
  const article = { id: "a", text: "The pier is closed." };
  const folder = temporaryFolder({
    "marked.ndjson": Buffer.from(`\uFEFF${ndjson(article)}`, "utf16le"),
    "named.ndjson": Buffer.from(ndjson(article), "utf16le"),
  });
  expect((await readArticles(join(folder, "marked.ndjson")).next()).value).toEqual(article);
  const named = join(folder, "named.ndjson");
  expect((await readArticles(named, { encoding: "utf-16le" }).next()).value).toEqual(article);
  await expect(readArticles(named).next()).rejects.toThrow(/encoding: "utf-16le"/);
  const big = join(temporaryFolder({ "x.ndjson": Buffer.from(ndjson(article), "utf16le").swap16() }), "x.ndjson");
  await expect(readArticles(big).next()).rejects.toThrow(/encoding: "utf-16be"/);
});
