/** The first bytes of a stream without a name to the format they look like. */
import type { FieldMap } from "../fields/field-map.js";
import { decoded, markedCharset } from "./charset.js";
import type { FileFormat } from "./file-format.js";
import { isTable } from "./is-table.js";

/** Most bytes looked at. A first line that is longer is taken for one of many. */
export const GUESS_BYTES = 1 << 16;

/** `head` is unpacked and in any character set that has ASCII in it. */
export function guessFormat(head: Uint8Array, map: FieldMap): FileFormat {
  const text = decoded(head.subarray(0, GUESS_BYTES), markedCharset(head) ?? "utf-8");
  const start = text.trimStart();
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith("[")) return "json";
  // Lines of JSON may have faults, which are told; what begins as no object does is text.
  if (/^\{\s*(?:[\w"'}]|$)/.test(start)) return isWholeDocument(start) ? "json" : "ndjson";
  const root = withoutProlog(start);
  if (/^<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(root)) return "feed";
  if (/^<(?:!doctype\s+html|html|head|body|article|meta|div|p)[\s>]/i.test(root)) return "html";
  if (/^---[ \t]*\r?\n/.test(start)) return "md";
  if (/\n[ \t]*\{"/.test(start)) return "ndjson";
  if (start === "") return "ndjson";
  return isTable(text, map) ? "csv" : "txt";
}

/** Without XML declaration, comments and white space at the start. Cut off one by one: a single expression would try every way to pair them. */
function withoutProlog(start: string): string {
  const piece = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (piece.test(start)) end = piece.lastIndex;
  return start.slice(end);
}

/** One object over several lines, or on one line with its articles inside. */
function isWholeDocument(start: string): boolean {
  const [first = ""] = start.split(/\r?\n/, 1);
  if (start.length > first.length && /[{[,]\s*$/.test(first)) return true;
  return /^\{[^{[]*"(?:articles|items)"\s*:\s*\[/.test(first);
}
