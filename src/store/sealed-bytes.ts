/** The bytes of an index behind a header that says what they are, in which version, and what they add up to (docs/index-format.md). */
import { FNV_PRIME, FNV_START, mix32 } from "../basics/hash.js";
import { IndexFormatError, InputError, show } from "../errors.js";
import type { IndexBytes } from "../types.js";

/** Raised whenever an older reader would misread. */
const FORMAT_VERSION = 1;
const MAGIC = [0x57, 0x43, 0x49, 0x58]; // "WCIX"
/** Magic, version and checksum. */
const HEADER_SIZE = 9;

/** The payload behind its header. */
export function sealed(payload: Uint8Array): IndexBytes {
  const bytes = new Uint8Array(HEADER_SIZE + payload.length);
  bytes.set(MAGIC);
  bytes[4] = FORMAT_VERSION;
  new DataView(bytes.buffer).setUint32(5, checksum(payload), true);
  bytes.set(payload, HEADER_SIZE);
  return bytes;
}

/** The payload of bytes that were sealed. Throws `IndexFormatError` where they are no index, or are damaged, `InputError` for what is no bytes. */
export function unsealed(given: Uint8Array): Uint8Array {
  // Not by its class: that of another realm, as tests run in, is another.
  if (!ArrayBuffer.isView(given))
    throw new InputError(
      `The saved index is ${show(given)}. Give the Uint8Array that StoryIndex.toBytes() gave; of an ArrayBuffer, new Uint8Array(buffer).`,
    );
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < HEADER_SIZE || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new IndexFormatError(
      "These bytes are not a wirecopy index. Give the Uint8Array that StoryIndex.toBytes() gave.",
    );
  }
  if (bytes[4] !== FORMAT_VERSION) {
    throw new IndexFormatError(
      `The index has format ${bytes[4]}, and this version reads format ${FORMAT_VERSION}. Use the version of wirecopy that wrote it, or build it anew.`,
      "other-version",
    );
  }
  const payload = bytes.subarray(HEADER_SIZE);
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(5, true) !== checksum(payload)) {
    throw new IndexFormatError(
      "The index was cut short or altered: its checksum does not fit. Copy the file again, or build it anew.",
    );
  }
  return payload;
}

function checksum(bytes: Uint8Array): number {
  let sum = FNV_START ^ bytes.length;
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, FNV_PRIME);
  return mix32(sum);
}
