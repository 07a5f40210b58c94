/** Files as streams of bytes, unpacked where gzipped; every failure becomes a sentence. */
import { constants } from "node:buffer";
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "../../errors.js";
import { isGzip } from "./file-format.js";
import { peek } from "./peek.js";
import { firstDamage, NEWLINE } from "./split-lines.js";

/** The bytes of a file in order, unpacked where they are gzipped; `onBytes` hears how many were taken from the disk. */
export async function* openBytes(file: string, onBytes?: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  yield* unpacked(file, onBytes === undefined ? stream : metered(stream, onBytes));
}

async function* metered(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Bytes that are there already, as a stream. */
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The bytes, unpacked where they start as gzip does. A name that ends in .gz promises that they do. */
export async function* unpacked(file: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const { head, all } = await peek(source, 2);
    const packed = isGzip(file) || isGzipped(head);
    yield* packed ? gunzipped(all) : all;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Whether bytes start as gzip does. */
export function isGzipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false });
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A whole stream. `InputError` where it is longer than one string can be. */
export async function wholeBytes(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  tooLongAdvice: string,
  most = constants.MAX_STRING_LENGTH,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most)
      throw new InputError(`${file} is longer than the ${most} bytes one such file can have. ${tooLongAdvice}`);
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** What to do about a text that cannot be read whole. */
export interface TextAdvice {
  tooLong: string;
  notUtf8: string;
}

/** A whole stream of UTF-8 as text, its byte order mark dropped. `InputError` where it is damaged or too long for one string. */
export async function wholeText(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { tooLong, notUtf8 }: TextAdvice,
): Promise<string> {
  const bytes = await wholeBytes(file, chunks, tooLong);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const byte = firstDamage(bytes);
    throw new InputError(
      `${file} is not UTF-8 at byte ${byte}, in line ${lineAt(bytes, byte)}, and no other character set fits. ${notUtf8}`,
    );
  }
}

/** The line that a byte is on, both counted from 1. */
function lineAt(bytes: Uint8Array, byte: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < byte - 1; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}

export async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What the system said, in words. */
export function unreadable(path: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new InputError(
    sentence(path, code) ?? `${path} cannot be read${code && ` (${code})`}. Check the file, then try again.`,
    "invalid",
    { cause: error },
  );
}

function sentence(path: string, code: string): string | undefined {
  if (code === "ENOENT" && path.includes("\uFFFD"))
    return `${path} cannot be opened, since its name is not UTF-8. Rename it.`;
  if (code === "ENOENT" || code === "ENOTDIR")
    return `${path} does not exist. Check the spelling, and the folder you are in.`;
  if (code === "EACCES" || code === "EPERM")
    return `${path} may not be read by this user. Change its permissions, or leave it out.`;
  if (code === "EISDIR") return `${path} is a folder. Name a file in it.`;
  if (code === "ELOOP") return `${path} is a link that leads back to itself. Leave it out.`;
  if (code === "EMFILE" || code === "ENFILE")
    return `${path} cannot be opened: too many files are open. Raise the limit with ulimit -n.`;
  if (code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE")
    return isGzip(path)
      ? `${path} is damaged, or not gzip although its name ends in .gz. Pack it again, or rename it.`
      : `${path} begins as gzip does, but is damaged. Pack it again.`;
  return undefined;
}
