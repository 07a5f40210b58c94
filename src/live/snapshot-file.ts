/**
 * A snapshot of what a live index holds, in one file beside its records, so that opening reads it in bulk and builds nothing anew
 * (docs/index-format.md). The records remain the truth: a file that is missing, damaged or of another kind costs time and nothing else.
 */
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { SNAPSHOT } from "../basics/index-files.js";
import { alignedBytes, BlockChecksum, blockSizes, fromColumnBlocks, toColumnBlocks } from "../store/column-bytes.js";

/** Raised whenever an older reader would misread, and whenever the columns of an index change. */
const FORMAT = 5;
const MAGIC = [0x57, 0x43, 0x48, 0x46]; // "WCHF"
/** Magic, format, byte order, two free bytes, length of the description and checksum. */
const HEADER_SIZE = 16;
const At = { Format: 4, ByteOrder: 5, Description: 8, Checksum: 12 } as const;
/** 1 on machines that store the lowest byte first, 0 on others. */
const BYTE_ORDER = new Uint8Array(Uint16Array.of(1).buffer)[0]!;
/** One call reads or writes less than 2 GB. */
const MOST_AT_ONCE = 1 << 30;

/** Which snapshot counts: its number and what its bytes add up to. */
export interface SnapshotMark {
  readonly number: number;
  readonly size: number;
  readonly checksum: number;
}

/** Writes plain data to a file of this number; when it returns, the file is on the disk. Throws what the file system throws, and leaves no file then. */
export function writeSnapshot(folder: string, number: number, value: unknown): SnapshotMark {
  const { description, pieces } = toColumnBlocks(value);
  const text = alignedBytes(new TextEncoder().encode(description));
  const sum = new BlockChecksum();
  for (const piece of [text, ...pieces]) sum.add(piece);
  const header = new DataView(new ArrayBuffer(HEADER_SIZE));
  for (const [i, byte] of MAGIC.entries()) header.setUint8(i, byte);
  header.setUint8(At.Format, FORMAT);
  header.setUint8(At.ByteOrder, BYTE_ORDER);
  header.setUint32(At.Description, text.length, true);
  header.setUint32(At.Checksum, sum.sum, true);
  const path = pathOf(folder, number);
  let size = 0;
  try {
    const file = openSync(path, "w");
    try {
      for (const piece of [new Uint8Array(header.buffer), text, ...pieces]) {
        for (let at = 0; at < piece.length; ) {
          const written = writeSync(file, piece, at, Math.min(piece.length - at, MOST_AT_ONCE));
          at += written;
          size += written;
        }
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return { number, size, checksum: sum.sum };
}

/** What a file of this mark holds; undefined where it is not there, is not the one that was marked, or cannot be used by this version. */
export async function readSnapshot(folder: string, mark: SnapshotMark): Promise<unknown> {
  let file: FileHandle | undefined;
  try {
    file = await open(pathOf(folder, mark.number), "r");
    return await readWhole(file, mark);
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

async function readWhole(file: FileHandle, mark: SnapshotMark): Promise<unknown> {
  if ((await file.stat()).size !== mark.size) return undefined;
  const header = new DataView(await read(file, 0, HEADER_SIZE));
  const isOurs = MAGIC.every((byte, i) => header.getUint8(i) === byte);
  if (!isOurs || header.getUint8(At.Format) !== FORMAT || header.getUint8(At.ByteOrder) !== BYTE_ORDER)
    return undefined;
  const length = header.getUint32(At.Description, true);
  if (HEADER_SIZE + length > mark.size) return undefined;
  const text = new Uint8Array(await read(file, HEADER_SIZE, length));
  const description = new TextDecoder().decode(text).replaceAll("\0", "");
  const sizes = blockSizes(description);
  let end = HEADER_SIZE + length;
  // Several at a time, in the threads that the platform has for files; the sum of one is made while the next is read.
  const reads = sizes.map((size) => {
    end += size;
    return end > mark.size
      ? Promise.reject(new RangeError("A block reaches beyond the file."))
      : read(file, end - size, size);
  });
  for (const each of reads) each.catch(() => {}); // told where it is waited for
  const sum = new BlockChecksum();
  sum.add(text);
  const blocks: ArrayBuffer[] = [];
  for (const each of reads) {
    const block = await each;
    sum.add(new Uint8Array(block));
    blocks.push(block);
  }
  const isWhole =
    end === mark.size && sum.sum === mark.checksum && header.getUint32(At.Checksum, true) === mark.checksum;
  return isWhole ? fromColumnBlocks(description, blocks) : undefined;
}

/** Removes all such files but one, as far as the system lets it: others may still read them. */
export function removeOtherSnapshots(folder: string, kept: number | undefined): void {
  for (const number of snapshotNumbers(folder)) {
    if (number === kept) continue;
    try {
      rmSync(pathOf(folder, number), { force: true });
    } catch {
      // It is removed another time.
    }
  }
}

/** The numbers of all such files in a folder; none where there is no folder. */
export function snapshotNumbers(folder: string): number[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const number = SNAPSHOT.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function pathOf(folder: string, number: number): string {
  return join(folder, `held-${number}.bin`);
}

/** So many bytes of a file from a place on. Rejects where it ends before. */
async function read(file: FileHandle, place: number, size: number): Promise<ArrayBuffer> {
  // Not filled with zeros first, and not a part of a larger buffer.
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(size - at, MOST_AT_ONCE), place + at);
    if (bytesRead === 0) throw new RangeError("The file ends too early.");
    at += bytesRead;
  }
  return bytes.buffer as ArrayBuffer;
}
