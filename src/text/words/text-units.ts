/**
 * A text as an array of its UTF-16 code units. Several passes read an article, and an array is read in a third of the time of `charCodeAt`,
 * whose every call has to find out how the engine holds the string. Where the platform copies strings in bulk, as Node does, the copy is all but free.
 */

export const SPACE = 0x20;
/** Units behind the text that are spaces, so that whoever looks ahead need not ask where the text ends. */
const SPACES_BEHIND = 4;
/** A longer text gets an array of its own, whose memory goes with it. */
const LONG_TEXT = 1 << 18;

/**
 * The code units of a text, followed by `SPACES_BEHIND` spaces; further on stands anything. All texts but long ones share one array: what was given
 * is valid until the next call with another text. Asking for the same text again costs nothing.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === sharedText) return shared.units;
  const long = text.length > LONG_TEXT;
  if (!long && text.length + SPACES_BEHIND > shared.units.length) shared = bufferFor(text.length * 2);
  const buffer = long ? bufferFor(text.length) : shared;
  buffer.copy(text);
  buffer.units.fill(SPACE, text.length, text.length + SPACES_BEHIND);
  if (!long) sharedText = text;
  return buffer.units;
}

/** The first `length` code units of a text, as `unitsOf` gives them; of a long text no more are read. */
export function firstUnitsOf(text: string, length: number): Uint16Array {
  return unitsOf(text.length > LONG_TEXT ? text.slice(0, length) : text);
}

/** Line feed, carriage return, and the separators of lines and paragraphs. */
export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** The code point that begins at this code unit, as `String.codePointAt`. */
export function codePointAt(units: Uint16Array, position: number): number {
  const high = units[position]!;
  const low = units[position + 1]!;
  const isPair = high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? (high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : high;
}

interface UnitBuffer {
  units: Uint16Array;
  /** Writes the code units of a text from the beginning on. */
  copy(text: string): void;
}

/** What is used of Node's `Buffer`, where there is one; the project's types know the language alone. */
interface BulkWriter {
  from(bytes: ArrayBuffer): { write(text: string, encoding: "utf16le"): number };
}

function bufferFor(length: number): UnitBuffer {
  const units = new Uint16Array(length + SPACES_BEHIND);
  const bytes = bulkWriter?.from(units.buffer);
  if (bytes !== undefined) return { units, copy: (text) => void bytes.write(text, "utf16le") };
  return { units, copy: (text) => copyPlainly(text, units) };
}

/** What the platform's bulk copy does, anywhere. */
export function copyPlainly(text: string, units: Uint16Array): void {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}

/** The platform's `Buffer`, if its "little endian" is how code units lie in memory. */
function findBulkWriter(): BulkWriter | undefined {
  const platform = (globalThis as { Buffer?: BulkWriter }).Buffer;
  if (platform === undefined) return undefined;
  const probe = new Uint16Array(1);
  platform.from(probe.buffer).write("\u0102", "utf16le");
  return probe[0] === 0x0102 ? platform : undefined;
}

const bulkWriter = findBulkWriter();
let shared = bufferFor(1 << 14);
let sharedText = "";
shared.units.fill(SPACE, 0, SPACES_BEHIND);
