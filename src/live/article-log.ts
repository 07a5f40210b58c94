/**
 * Articles in a folder, for one writer and any number of readers (docs/live-index.md). Each article is a record under a number that
 * is never used again, so a reader follows by asking for what lies beyond the last number it knows, and for the removals since.
 * A change is one transaction: after any crash it is there whole or not at all.
 *
 * So that opening need not read every record, a snapshot of what an index holds in memory (`HeldArticles`) is saved from time to time: its columns
 * (`HeldParts`) with the numbers of its records. The log notes which snapshot counts and how far it reaches (`LastSnapshot`).
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database, RootDatabase } from "lmdb";
import { DATABASE } from "../basics/index-files.js";
import { IndexFormatError } from "../errors.js";
import type { HeldParts } from "../pipeline/held-articles.js";
import {
  cannot,
  damagedDatabase,
  damagedFile,
  isOfRoom,
  MOST_READERS,
  onlyRead,
  readHere,
  takenOver,
} from "./access-errors.js";
import { requireWhole } from "./database-file.js";
import { DiskRoom } from "./disk-room.js";
import type { Lmdb } from "./load-lmdb.js";
import { makeFolder } from "./make-folder.js";
import { isOpenForReadingOnly, noteOpened } from "./opened-files.js";
import {
  readSnapshot,
  removeOtherSnapshots,
  type SnapshotMark,
  snapshotNumbers,
  writeSnapshot,
} from "./snapshot-file.js";
import { WriterClaim } from "./writer-claim.js";

const FORMAT = 1;
/** Removals a reader may fall behind before it has to read everything again. */
const REMOVALS_KEPT = 100_000;

/** The entry of its number, and the number of its pages among those that are free. */
const BYTES_OF_A_REMOVAL = 64;

/** What changed since a position: numbers removed, then records added. */
export interface LogChanges {
  removed: number[];
  added: { number: number; record: Uint8Array }[];
}

interface Position {
  article: number;
  removal: number;
}

/** What an index holds in memory; `numbers` are those of the articles in the log. */
export interface Snapshot {
  parts: HeldParts;
  numbers: Uint32Array;
}

/** Which snapshot counts, and after which changes. */
interface LastSnapshot extends Position {
  file: SnapshotMark;
}

/** The name of `LastSnapshot` in the settings: older than the word "snapshot", it stays. */
const LAST_SNAPSHOT = "held";

export class ArticleLog {
  readonly #folder: string;
  readonly #root: RootDatabase;
  readonly #settings: Database;
  readonly #articles: Database<Uint8Array, number>;
  readonly #removals: Database<number, number>;
  readonly #removalsKept: number;
  readonly #room: DiskRoom;
  readonly #noteClosed: () => void;
  /** Of a writer. */
  readonly #claim: WriterClaim | undefined;
  #position: Position = { article: 0, removal: 0 };
  /** How many articles were known before the next changes, where those are to be counted. */
  #toCount: number | undefined = 0;

  /** Throws `IndexAccessError` where the folder cannot be opened as asked, `IndexFormatError` for a folder of another format. */
  constructor({ open }: Lmdb, folder: string, readOnly: boolean, removalsKept: number = REMOVALS_KEPT) {
    this.#folder = folder;
    this.#removalsKept = removalsKept;
    const path = join(folder, DATABASE);
    this.#room = new DiskRoom(path);
    try {
      if (!readOnly) makeFolder(folder);
      if (readOnly || !isNew(folder)) requireIndex(folder);
      if (!readOnly && isOpenForReadingOnly(path)) throw readHere(folder);
      if (!readOnly) this.#room.require(0);
      // A commit returns once it is on the disk: what was acknowledged outlives the machine's crash, too.
      this.#root = open({
        path,
        readOnly,
        overlappingSync: false,
        maxDbs: 4,
        maxReaders: MOST_READERS,
        noSubdir: true,
      });
    } catch (error) {
      throw cannot(readOnly ? "read" : "written", folder, error);
    }
    this.#noteClosed = noteOpened(path, readOnly);
    try {
      this.#settings = this.#root.openDB({ name: "settings", encoding: "json" });
      this.#articles = this.#root.openDB({ name: "articles", encoding: "binary", keyEncoding: "uint32" });
      this.#removals = this.#root.openDB({ name: "removals", encoding: "ordered-binary", keyEncoding: "uint32" });
      // A reader is given `undefined` for a table that is not to be found.
      if (!this.#settings || !this.#articles || !this.#removals) throw damagedDatabase(folder);
      this.#requireFormat();
      this.#claim = readOnly ? undefined : new WriterClaim(folder, this.#settings, (work) => this.#transact(work));
      this.#claim?.takeOver();
    } catch (error) {
      this.#letGo().catch(() => {}); // what failed first is told
      throw cannot(readOnly ? "read" : "written", folder, error);
    }
  }

  /** The options the index was made with, as JSON; `undefined` when it is new. */
  get options(): string | undefined {
    return this.#read(() => this.#settings.get("options") as string | undefined);
  }

  /** Bytes on disk. */
  get fileSize(): number {
    return this.#read(() => {
      return statSync(join(this.#folder, DATABASE)).size + (this.#lastSnapshot()?.file.size ?? 0);
    });
  }

  setOptions(options: string): void {
    this.#write(() => {
      this.#settings.putSync("format", FORMAT);
      this.#settings.putSync("options", options);
    });
  }

  /**
   * What others wrote since the last call; everything at the first. `undefined`: too much to tell, or it does not go with the snapshot; start over
   * with `rewind`. Throws `IndexAccessError` where the file is damaged.
   */
  changes(): LogChanges | undefined {
    return this.#read(() => {
      this.#root.resetReadTxn();
      const { article, removal } = this.#position;
      const first = (this.#settings.get("firstRemoval") as number | undefined) ?? 1;
      if (article > 0 && removal + 1 < first) return undefined;
      const changes = { removed: article > 0 ? this.#removedSince(removal) : [], added: this.#addedSince(article) };
      if (!this.#isAll(changes)) {
        if (article > 0) return undefined;
        throw damagedFile(join(this.#folder, DATABASE), "is damaged: articles are missing");
      }
      this.#toCount = undefined;
      this.#position = { article: changes.added.at(-1)?.number ?? article, removal: this.#lastRemoval() };
      return changes;
    });
  }

  #removedSince(removal: number): number[] {
    return [...this.#removals.getRange({ start: removal + 1 })].map(({ value }) => value);
  }

  #addedSince(article: number): LogChanges["added"] {
    return [...this.#articles.getRange({ start: article + 1 })].map(({ key, value }) => ({
      number: key,
      record: value,
    }));
  }

  /** Whether as many articles were found, with those of the snapshot, as the database says it has. */
  #isAll({ removed, added }: LogChanges): boolean {
    if (this.#toCount === undefined) return true;
    const { entryCount } = this.#articles.getStats() as { entryCount: number };
    const gone = removed.filter((number) => number <= this.#position.article).length;
    return this.#toCount - gone + added.length === entryCount;
  }

  rewind(): void {
    this.#position = { article: 0, removal: 0 };
    this.#toCount = 0;
  }

  /** The last snapshot, unless it cannot be used. The log then goes on from there: `changes` gives what was written since. */
  async loadSnapshot(): Promise<Snapshot | undefined> {
    const last = this.#read(() => {
      this.#root.resetReadTxn();
      return this.#lastSnapshot();
    });
    if (this.#claim !== undefined) removeOtherSnapshots(this.#folder, last?.file.number);
    if (last === undefined) return undefined;
    // A file that bears its mark is what `saveSnapshot` wrote.
    const snapshot = (await readSnapshot(this.#folder, last.file)) as Snapshot | undefined;
    if (snapshot === undefined) return undefined;
    this.#position = { article: last.article, removal: last.removal };
    this.#toCount = snapshot.numbers.length;
    return snapshot;
  }

  /**
   * Saves a snapshot, all changes up to now taken in. It counts from when the log says so, in one transaction. Not being able to costs time at the
   * next opening and nothing else, so it throws nothing.
   */
  saveSnapshot(snapshot: Snapshot): void {
    if (!this.#claim?.isLast()) return;
    const last = this.#lastSnapshot();
    try {
      this.#room.require(0);
      const file = writeSnapshot(this.#folder, (last?.file.number ?? 0) + 1, snapshot);
      this.#write(() => this.#settings.putSync(LAST_SNAPSHOT, { file, ...this.#position } satisfies LastSnapshot));
      removeOtherSnapshots(this.#folder, file.number);
    } catch {
      // The disk is full, perhaps: the records are there still.
      removeOtherSnapshots(this.#folder, last?.file.number);
    }
  }

  /**
   * Writes records in one transaction and gives their numbers. Those of other numbers are removed in the same one. Throws `IndexAccessError`, having
   * changed nothing.
   */
  append(records: readonly Uint8Array[], inPlaceOf: readonly number[] = []): number[] {
    const bytes = records.reduce((sum, { length }) => sum + length, inPlaceOf.length * BYTES_OF_A_REMOVAL);
    const [last, removal] = this.#write(() => {
      const last = this.#lastNumber();
      records.forEach((record, i) => {
        this.#articles.putSync(last + 1 + i, record as Buffer);
      });
      this.#settings.putSync("last", last + records.length);
      return [last, inPlaceOf.length === 0 ? this.#position.removal : this.#takeOut(inPlaceOf)] as const;
    }, bytes);
    this.#position = { article: last + records.length, removal };
    return records.map((_, i) => last + 1 + i);
  }

  /** Removes articles in one transaction. Throws `IndexAccessError`, having removed nothing. */
  remove(numbers: readonly number[]): void {
    this.#position.removal = this.#write(() => this.#takeOut(numbers), numbers.length * BYTES_OF_A_REMOVAL);
  }

  /** Within a transaction; gives the number of the last removal. */
  #takeOut(numbers: readonly number[]): number {
    let last = this.#lastRemoval();
    for (const number of numbers) {
      this.#articles.removeSync(number);
      this.#removals.putSync(++last, number);
    }
    const first = (this.#settings.get("firstRemoval") as number | undefined) ?? 1;
    const keep = Math.max(first, last - this.#removalsKept + 1);
    for (let old = first; old < keep; old++) this.#removals.removeSync(old);
    this.#settings.putSync("firstRemoval", keep);
    this.#settings.putSync("lastRemoval", last);
    return last;
  }

  async close(): Promise<void> {
    this.#claim?.stepDown();
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    try {
      await this.#root.close();
    } finally {
      this.#noteClosed();
    }
  }

  #requireFormat(): void {
    const format = this.#settings.get("format") as number | undefined;
    // The format is written before the first article.
    if (format === undefined && this.#articles.getKeysCount({ limit: 1 }) > 0) throw damagedDatabase(this.#folder);
    if (format === undefined || format === FORMAT) return;
    throw new IndexFormatError(
      `The index in ${this.#folder} has format ${format}, and this version reads format ${FORMAT}. Use the version of wirecopy that wrote it, or build it anew.`,
      "other-version",
    );
  }

  #read<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw cannot("read", this.#folder, error);
    }
  }

  #lastNumber(): number {
    return (this.#settings.get("last") as number | undefined) ?? 0;
  }

  #lastRemoval(): number {
    return (this.#settings.get("lastRemoval") as number | undefined) ?? 0;
  }

  #lastSnapshot(): LastSnapshot | undefined {
    return this.#settings.get(LAST_SNAPSHOT) as LastSnapshot | undefined;
  }

  /** Makes a change of so many bytes. */
  #write<T>(work: () => T, bytes = 0): T {
    const claim = this.#claim;
    if (claim === undefined) throw onlyRead(this.#folder);
    return this.#transact(() => {
      if (!claim.isLast()) throw takenOver(this.#folder);
      return work();
    }, bytes);
  }

  #transact<T>(work: () => T, bytes = 0): T {
    try {
      this.#room.require(bytes);
      const result = this.#root.transactionSync(work);
      this.#room.noteWritten();
      return result;
    } catch (error) {
      if (isOfRoom(error)) this.#room.noteFailed();
      throw cannot("written", this.#folder, error);
    }
  }
}

/** Throws `IndexAccessError` where the folder holds no index, or one that is damaged: what only takes away must not make one. */
export function requireIndex(folder: string): void {
  const path = join(folder, DATABASE);
  if (!existsSync(path) && hadArticles(folder)) throw damagedFile(path, "is missing");
  try {
    requireWhole(path);
  } catch (error) {
    throw cannot("read", folder, error);
  }
}

/** Whether a writer may begin an index. A file without a byte is what a crash leaves of one that was just begun: nothing was acknowledged yet. */
function isNew(folder: string): boolean {
  const file = statSync(join(folder, DATABASE), { throwIfNoEntry: false });
  return (file === undefined || file.size === 0) && !hadArticles(folder);
}

/** A snapshot shows it. */
function hadArticles(folder: string): boolean {
  return snapshotNumbers(folder).length > 0;
}
