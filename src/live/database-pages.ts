/** The pages of a database file that its trees lead to (struct MDB_page and MDB_node of LMDB). */
import { readSync } from "node:fs";

const AtPage = { Flags: 18, EntriesEnd: 20, Entries: 24 } as const;
const IS_BRANCH = 1;

/** An entry of a branch leads to a page, whose number fills the first six bytes; one of a leaf has a key and a value. */
const AtEntry = { PageLow: 0, Flags: 4, PageHigh: 4, KeyLength: 6, Key: 8 } as const;
const HAS_PAGES = 1;
const HAS_TREE = 2;
/** What the value of such an entry has instead: the first of its pages and their number, or a table with the root of its tree. */
const AtValue = { FirstPage: 0, Pages: 16, Root: 40 } as const;

const NO_PAGE = 2 ** 64;

/** Pages that an entry leads to: a page of entries, or those of a long value. */
interface Below {
  first: number;
  count: number;
  hasEntries: boolean;
}

/**
 * Whether a file of so many pages has all that the trees of these roots lead to. Reads the pages of entries; of the long values it needs only to know
 * where they are.
 */
export function hasPagesInUse(file: number, pages: number, pageSize: number, roots: readonly number[]): boolean {
  const toRead = roots.filter((root) => root !== NO_PAGE);
  for (const number of toRead) {
    // Each page is led to once: more than there are is a circle.
    const page = toRead.length > pages || number >= pages ? undefined : viewAt(file, number * pageSize, pageSize);
    const below = page === undefined ? undefined : pagesBelow(page);
    if (below === undefined) return false;
    for (const { first, count, hasEntries } of below) {
      if (hasEntries) toRead.push(first);
      else if (first + count > pages) return false;
    }
  }
  return true;
}

/** Undefined where the page is none of entries: it was altered, or is being written anew. */
function pagesBelow(page: DataView): Below[] | undefined {
  const isBranch = (page.getUint16(AtPage.Flags, true) & IS_BRANCH) !== 0;
  const end = AtPage.Entries + page.getUint16(AtPage.EntriesEnd, true);
  const found: Below[] = [];
  try {
    for (let at = AtPage.Entries; at < end; at += 2) {
      const entry = AtPage.Entries + page.getUint16(at, true);
      const below = isBranch ? belowBranch(page, entry) : belowLeaf(page, entry);
      if (below !== undefined && below.first !== NO_PAGE) found.push(below);
    }
    return found;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it leads beyond its own end
    throw error;
  }
}

function belowBranch(page: DataView, entry: number): Below {
  const low = page.getUint32(entry + AtEntry.PageLow, true);
  const high = page.getUint16(entry + AtEntry.PageHigh, true);
  return { first: high * 2 ** 32 + low, count: 1, hasEntries: true };
}

function belowLeaf(page: DataView, entry: number): Below | undefined {
  const flags = page.getUint16(entry + AtEntry.Flags, true);
  const value = entry + AtEntry.Key + page.getUint16(entry + AtEntry.KeyLength, true);
  if ((flags & HAS_TREE) !== 0) return { first: longAt(page, value + AtValue.Root), count: 1, hasEntries: true };
  if ((flags & HAS_PAGES) === 0) return undefined;
  const count = longAt(page, value + AtValue.Pages);
  return { first: longAt(page, value + AtValue.FirstPage), count, hasEntries: false };
}

/** The lowest byte first, as LMDB stores numbers on the machines that its binaries are for. */
export function longAt(view: DataView, position: number): number {
  return Number(view.getBigUint64(position, true));
}

/** So many bytes of a file from a position on; undefined where it ends before. */
export function viewAt(file: number, position: number, size: number): DataView | undefined {
  const bytes = new Uint8Array(size);
  return readSync(file, bytes, 0, size, position) === size ? new DataView(bytes.buffer) : undefined;
}
