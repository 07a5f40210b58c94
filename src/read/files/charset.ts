/**
 * The character set of a text: the one that is asked for; else by byte order mark; else UTF-8 where the bytes are valid UTF-8; else as the
 * text itself declares (XML declaration, `<meta charset>`), or else its server; else a statistical guess (chardet)
 * among those that have a letter for all its bytes, which is told.
 */
import { InputError, show } from "../../errors.js";
import type { FileFormat } from "./file-format.js";
import type { OpenFile, ReadSettings } from "./file-reader.js";
import { peek } from "./peek.js";
import type { ProblemListener } from "./problem.js";

/** Enough for a declaration (browsers look at 1,024 bytes) and for letter statistics. */
const HEAD_BYTES = 1 << 16;

/** How Japanese begins among ASCII (RFC 1468). */
const ISO_2022_JP = ["\x1b$B", "\x1b$@", "\x1b(J"];

const BYTE_ORDER_MARKS: readonly [label: string, mark: readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Throws `InputError` for a label that the platform cannot decode. Labels are those of the WHATWG Encoding Standard. */
export function checkEncoding(label: string): void {
  if (!isKnownCharset(label))
    throw new InputError(
      `encoding is ${show(label)}, which is no character set this computer knows. Use a name such as "utf-8", "windows-1251" or "shift_jis".`,
    );
}

/** What to do about bytes that are no UTF-8, where most of the file is. */
export function utf8Repair({ settings }: Pick<OpenFile, "settings">): string {
  const setting = settings.wayToSet({ encoding: "windows-1252" });
  return `Mend or cut out what is damaged; or, if all of it is in another character set, name that, such as ${setting}`;
}

/** Hears of a guess, as a label. */
type GuessListener = (label: string) => void;

/** Tells of a guess, which may be wrong though all can be read. */
export function guessTold(
  { path, settings }: Pick<OpenFile, "path" | "settings">,
  onProblem: ProblemListener,
): GuessListener {
  return (label) => {
    const guess = new TextDecoder(label).encoding;
    const other = settings.wayToSet({ encoding: guess === "windows-1251" ? "windows-1252" : "windows-1251" });
    const message = `${path} is not UTF-8, and is read as ${guess}, by a guess. If that is wrong, name the character set, such as ${other}`;
    onProblem({ file: path, reason: "character set guessed", message });
  };
}

/** The bytes of a file in UTF-8, whatever they were; unchanged where it is UTF-8 or nothing can be told. */
export async function* inUtf8(
  file: Pick<OpenFile, "bytes" | "format" | "charset"> & { settings?: Pick<ReadSettings, "encoding"> },
  onGuess?: GuessListener,
): AsyncGenerator<Uint8Array> {
  const { head, complete, all } = await peek(file.bytes, HEAD_BYTES);
  const label = file.settings?.encoding ?? (await charsetOf(head, file, complete, onGuess));
  if (isUtf8(label)) {
    yield* all;
    return;
  }
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  for await (const chunk of all) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** The text of bytes; of a head, without the character that it cuts off. Throws on damage where `fatal`, else U+FFFD stands for it. */
export function decoded(bytes: Uint8Array, label: string, { fatal = false, complete = true } = {}): string {
  const decoder = new TextDecoder(label, { fatal });
  // Always as a stream: in one go Node 20 takes Windows-1252 for Latin-1 (nodejs/node issue 60888).
  const text = decoder.decode(bytes, { stream: true });
  return complete ? text + decoder.decode() : text;
}

/** Bytes that are handed on, and whether all so far were UTF-8. */
export class WatchedUtf8 {
  isSound = true;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  async *of(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#look(chunk, true);
      yield chunk;
    }
    this.#look(new Uint8Array(0), false);
  }

  #look(piece: Uint8Array, stream: boolean): void {
    if (!this.isSound) return;
    try {
      this.#decoder.decode(piece, { stream });
    } catch {
      this.isSound = false;
    }
  }
}

/** A label that `TextDecoder` takes: of what is not sound but mostly UTF-8, or cannot be told, that of UTF-8. */
export async function charsetOf(
  head: Uint8Array,
  { format, charset }: { format: FileFormat; charset?: string | undefined },
  complete: boolean,
  onGuess?: GuessListener,
): Promise<string> {
  const marked = markedCharset(head);
  if (marked !== undefined) return marked;
  const utf8 = countUtf8(head, complete);
  if (utf8.faults === 0 && utf8.sequences > 0) return "utf-8";
  const declared = (format === "html" || format === "feed" ? declaredCharset(head) : undefined) ?? charset;
  if (declared !== undefined && !(isUtf8(declared) && utf8.faults > utf8.sequences)) return declared;
  if (utf8.faults === 0)
    return ISO_2022_JP.some((sign) => Buffer.from(head.buffer, head.byteOffset, head.length).includes(sign))
      ? "iso-2022-jp"
      : "utf-8";
  // Some damage in much UTF-8 is UTF-8.
  if (utf8.faults <= utf8.sequences) return "utf-8";
  const guess = await guessed(head, complete);
  if (guess !== undefined) onGuess?.(guess);
  return guess ?? "utf-8";
}

/** What a byte order mark says; `undefined` where there is none. */
export function markedCharset(head: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0];
}

function declaredCharset(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 4096)).toString("latin1");
  const label =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  if (label === undefined || !isKnownCharset(label)) return undefined;
  // What could be read as single bytes is not UTF-16 (HTML Standard, "prescan a byte stream").
  return /^utf-?16/i.test(label) ? "utf-8" : label.toLowerCase();
}

async function guessed(head: Uint8Array, complete: boolean): Promise<string | undefined> {
  const { analyse } = await import("../libraries/library-charset.js");
  const labels = analyse(foreignParts(head).subarray(0, HEAD_BYTES))
    // KOI8-U has the Russian letters where KOI8-R has them, and the Ukrainian ones beside.
    .map(({ name }) => (name === "KOI8-R" ? "koi8-u" : name))
    .filter((name) => !isUtf8(name) && isKnownCharset(name));
  return labels.find((label) => fits(label, head, complete)) ?? labels[0];
}

/** Whether the bytes are text in a character set: all are characters, and none a control character of ISO 6429 or of private use. */
function fits(label: string, head: Uint8Array, complete: boolean): boolean {
  try {
    return !/[\x80-\x9f\ue000-\uf8ff]/.test(decoded(head, label, { fatal: true, complete }));
  } catch {
    return false;
  }
}

/** The bytes with what stands around those beyond ASCII, so that tags and field names do not outvote the letters. */
function foreignParts(head: Uint8Array): Uint8Array {
  const kept = new Uint8Array(head.length);
  let length = 0;
  let until = -1;
  for (let at = 0; at < head.length; at++) {
    if (head[at]! >= 0x80) until = at + 12;
    const wanted = at <= until || (head[at + 1] ?? 0) >= 0x80;
    if (wanted) kept[length++] = head[at]!;
  }
  return kept.subarray(0, length);
}

/** How many characters beyond ASCII are well formed, and how many bytes belong to none. A character cut off by the end of a head is neither. */
function countUtf8(bytes: Uint8Array, complete: boolean): { sequences: number; faults: number } {
  let sequences = 0;
  let faults = 0;
  for (let at = 0; at < bytes.length; ) {
    const more = bytesBehind(bytes[at]!);
    let found = 0;
    while (found < more && (bytes[at + found + 1]! & 0xc0) === 0x80) found++;
    if (more === -1) faults++;
    else if (found < more) {
      if (at + found + 1 < bytes.length || complete) faults++;
    } else if (more > 0) sequences++;
    at += Math.max(1, found + 1);
  }
  return { sequences, faults };
}

/** How many bytes belong to a character of UTF-8 beside its first; -1 where none begins so. */
function bytesBehind(first: number): number {
  if (first < 0x80) return 0;
  if (first < 0xc2 || first >= 0xf5) return -1;
  if (first < 0xe0) return 1;
  return first < 0xf0 ? 2 : 3;
}

function isUtf8(label: string): boolean {
  return /^(?:unicode-1-1-|x-unicode20)?utf-?8$/i.test(label);
}

export function isKnownCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
