/**
 * JSON to its value, or to where it stops being JSON, in words of our own: those of the engines differ, and often tell no place. NaN and Infinity,
 * which Python's json writes, are `null`.
 */
import { show } from "../../errors.js";

/** `fault` goes behind "is not JSON". */
export type ParsedJson = { value: unknown } | { fault: string };

/** Text that is JSON takes one parse; of other text as much is looked at as is sound. */
export function parsedJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { mended, faultAt } = looked(text);
    if (faultAt !== undefined) return { fault: faultInWords(text, faultAt) };
    return { value: JSON.parse(mended) };
  }
}

/** A number, a word, or a sign that parts values. */
const TOKEN =
  /[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null|NaN|-?Infinity)(?!\w)/y;
const BLANKS = /[ \t\r\n]*/y;
/** In a string, what does not stand for itself: also what is below a blank. */
const TELLING = /["\\]|[^ -\uffff]/g;
const ESCAPED = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The text with `null` for numbers that are none; and the place of the first fault, in UTF-16 code units. */
function looked(text: string): { mended: string; faultAt?: number } {
  let mended = "";
  let kept = 0;
  const open: ("[" | "{")[] = [];
  let awaited: "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" = "value";
  for (let at = 0; ; ) {
    at = endOf(BLANKS, text, at)!;
    if (at === text.length && open.length === 0 && awaited === "comma or end") break;
    const end = text[at] === '"' ? endOfString(text, at) : (endOf(TOKEN, text, at) ?? -1);
    // The place inside a string where it stops being one.
    if (end < 0) return { mended, faultAt: text[at] === '"' ? -end : at };
    const token = text[at] === '"' ? '"' : text.slice(at, end);
    const container = open.at(-1);
    if (awaited === "colon" && token === ":") awaited = "value";
    else if (awaited === "comma or end" && token === "," && container !== undefined)
      awaited = container === "[" ? "value" : "key";
    else if (token === (container === "[" ? "]" : "}") && container !== undefined && awaited.endsWith("end")) {
      open.pop();
      awaited = "comma or end";
    } else if (awaited.startsWith("key") && token === '"') awaited = "colon";
    else if (awaited.startsWith("value") && !/^[\]},:]$/.test(token)) {
      if (token === "[" || token === "{") open.push(token);
      awaited = token === "[" ? "value or end" : token === "{" ? "key or end" : "comma or end";
      if (/^(?:NaN|-?Infinity)$/.test(token)) {
        mended += `${text.slice(kept, at)}null`;
        kept = end;
      }
    } else return { mended, faultAt: at };
    at = end;
  }
  return { mended: mended + text.slice(kept) };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Behind the string that begins at `from`; where it stops being one, that place below zero. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; ) {
    TELLING.lastIndex = at;
    const found = TELLING.exec(text);
    if (found === null) return -text.length;
    if (found[0] === '"') return found.index + 1;
    const end = endOf(ESCAPED, text, found.index);
    if (end === undefined) return -found.index;
    at = end;
  }
}

function faultInWords(text: string, at: number): string {
  if (at >= text.length) return ": it ends too early";
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const place = text.trimEnd().includes("\n") ? `line ${line}, character ${column}` : `character ${column}`;
  const found = /^(?:\/[/*]|[\w$.-]+|.)/su.exec(text.slice(at, at + 60))![0];
  const isComment = found.startsWith("/") || found === "#";
  const hint = isComment
    ? ", a comment"
    : /,\s*$/.test(before.slice(-100)) && /[\]}]/.test(found)
      ? " behind a comma"
      : "";
  return ` from ${place} on, which is ${show(found)}${hint}`;
}
