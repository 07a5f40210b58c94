/**
 * The articles of an index as columns: a row an article, its words, fingerprint and details packed. No text is kept, only words and where they
 * stand. Rows that are read are unpacked, and stay so for a while. A row keeps its number for as long as the table lives.
 */
import type { Fingerprint } from "../basics/fingerprint.js";
import { byCodeUnits } from "../basics/order.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import type { WordColumns } from "../text/words/word-columns.js";
import { type ArticleDetails, DetailColumns, type DetailParts } from "./detail-columns.js";
import { type IdParts, IdTable } from "./id-table.js";
import { type FingerprintParts, PackedFingerprints } from "./packed-fingerprints.js";
import { type PackedParts, PackedWords } from "./packed-words.js";

/** All that is kept of one article. */
export interface ArticleRow {
  details: ArticleDetails;
  title: WordColumns;
  body: WordColumns;
  fingerprint: Fingerprint;
}

/** A table in plain columns. */
export interface TableParts {
  /** Of each row the title, then the text. */
  readonly words: PackedParts;
  readonly fingerprints: FingerprintParts;
  readonly details: DetailParts;
  readonly ids: IdParts;
}

/** Words of rows that are kept unpacked: so many, or this share of all, if that is more. When they are more, all are let go. */
const LEAST_UNPACKED = 1 << 20; // one article with many partners reads hundreds: its outlets' others too
const UNPACKED_SHARE = 1 / 32;
/** Never fewer rows than these: two huge texts that are compared are asked for by turns. */
const LEAST_ROWS = 4;
/** Words kept while all articles are compared with each other: those of some 30,000, 200 MB at most. Articles near in time are read together. */
const UNPACKED_AT_WORK = 1 << 24;
/** Vacant rows, and words in them, that are let be: they are not worth moving all others. */
const SPARE_ROWS = 256;
const SPARE_WORDS = 1 << 17;

/** What was unpacked of a row. */
interface UnpackedRow {
  ids: Uint32Array | undefined;
  body: WordColumns | undefined;
  fingerprint: Fingerprint | undefined;
}

export class ArticleTable {
  readonly #vocabulary: Pick<Vocabulary, "makePlain">;
  #words = new PackedWords();
  #fingerprints = new PackedFingerprints();
  #details = new DetailColumns();
  #ids = new IdTable((row) => this.#details.id(row));
  #wordsOfAll = 0; // titles and bodies
  #vacantWords = 0; // of these, those of vacant rows
  readonly #unpacked = new Map<number, UnpackedRow>();
  #unpackedWords = 0;
  #isAtWork = false;

  /** @param vocabulary what numbers the words of the articles */
  constructor(vocabulary: Pick<Vocabulary, "makePlain">) {
    this.#vocabulary = vocabulary;
  }

  /** What `parts` gave. Adding to it leaves what was given as it is; removing does not. */
  static of(
    { words, fingerprints, details, ids }: TableParts,
    vocabulary: Pick<Vocabulary, "makePlain">,
  ): ArticleTable {
    const table = new ArticleTable(vocabulary);
    table.#words = new PackedWords(words);
    table.#fingerprints = new PackedFingerprints(fingerprints);
    table.#details = new DetailColumns(details);
    table.#ids = IdTable.of((row) => table.#details.id(row), ids);
    for (let row = 0; row < table.#details.rows; row++) {
      table.#wordsOfAll += table.#wordsIn(row);
      if (table.#details.isVacant(row)) table.#vacantWords += table.#wordsIn(row);
    }
    return table;
  }

  /** All rows in plain columns; views, valid until the next change. */
  parts(): TableParts {
    return {
      words: this.#words.parts(),
      fingerprints: this.#fingerprints.parts(),
      details: this.#details.parts(),
      ids: this.#ids.parts(),
    };
  }

  /** Number of articles held. */
  get size(): number {
    return this.#ids.size;
  }

  /** Number of articles held that name a source. */
  ofSource(source: string): number {
    return this.#details.ofSource(source);
  }

  /** Whether rows whose article was removed are most of all, or their words are, and enough to be worth moving the others. */
  get isMostlyVacant(): boolean {
    const { rows } = this.#details;
    return rows > 2 * this.size + SPARE_ROWS || this.#vacantWords > this.#wordsOfAll / 2 + SPARE_WORDS;
  }

  add({ details, title, body, fingerprint }: ArticleRow): number {
    const row = this.#details.rows;
    this.#words.add(title);
    this.#words.add(body);
    this.#wordsOfAll += title.ids.length + body.ids.length;
    this.#fingerprints.add(fingerprint);
    this.#details.add(details);
    this.#ids.add(details.id, row);
    return row;
  }

  /** Forgets an article. Its row stays vacant, unless it is the last one: then its room is free at once, and true is returned. */
  remove(row: number): boolean {
    this.#ids.remove(this.#details.id(row));
    this.#unpacked.delete(row);
    if (row !== this.#details.rows - 1) {
      this.#details.vacate(row);
      this.#vacantWords += this.#wordsIn(row);
      return false;
    }
    this.#wordsOfAll -= this.#wordsIn(row);
    this.#words.takeBack();
    this.#words.takeBack();
    this.#fingerprints.takeBack();
    this.#details.takeBack();
    return true;
  }

  rowOf(id: string): number | undefined {
    return this.#ids.rowOf(id);
  }

  /** Rows that hold an article, ascending. */
  rows(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#details.rows; row++) if (!this.#details.isVacant(row)) rows.push(row);
    return rows;
  }

  /** All of a row, valid until the next change. */
  row(row: number): ArticleRow {
    return {
      details: this.details(row),
      title: this.title(row),
      body: this.body(row),
      fingerprint: this.fingerprint(row),
    };
  }

  /** Each is read when it is asked for; valid while the article is held. */
  details(row: number): ArticleDetails {
    return this.#details.details(row);
  }

  /** Rows that hold an article: earliest first, undated last, then by id. */
  ordered(): number[] {
    return this.rows().sort((a, b) => this.compare(a, b));
  }

  /** Order of two rows by time, then id. */
  compare(a: number, b: number): number {
    const [timeOne, timeTwo] = [this.#details.time(a), this.#details.time(b)];
    const [one, two] = [Number.isNaN(timeOne), Number.isNaN(timeTwo)];
    if (one !== two) return one ? 1 : -1;
    if (timeOne !== timeTwo && !one) return timeOne < timeTwo ? -1 : 1;
    return byCodeUnits(this.#details.id(a), this.#details.id(b));
  }

  /** The words of the title. */
  title(row: number): WordColumns {
    return this.#words.words(2 * row, this.#idsOf(2 * row));
  }

  /** The words of the text. */
  body(row: number): WordColumns {
    const unpacked = this.#unpack(row);
    unpacked.body ??= this.#words.words(2 * row + 1, this.wordIds(row));
    return unpacked.body;
  }

  /** The ids of the words of the text: costs less than `body`. */
  wordIds(row: number): Uint32Array {
    const unpacked = this.#unpack(row);
    unpacked.ids ??= this.#idsOf(2 * row + 1);
    return unpacked.ids;
  }

  /** The kept shingles of the text; valid until the next change. */
  fingerprint(row: number): Fingerprint {
    const unpacked = this.#unpack(row);
    unpacked.fingerprint ??= this.#fingerprints.fingerprint(row);
    return unpacked.fingerprint;
  }

  /** Keeps more of the rows unpacked while something runs that reads all of them again and again. */
  atWork<Result>(work: () => Result): Result {
    this.#isAtWork = true;
    try {
      return work();
    } finally {
      this.#isAtWork = false;
      this.#unpacked.clear();
      this.#unpackedWords = 0;
    }
  }

  #wordsIn(row: number): number {
    return this.#words.length(2 * row) + this.#words.length(2 * row + 1);
  }

  /** The ids of a packed text, as its words are compared. */
  #idsOf(text: number): Uint32Array {
    const ids = this.#words.spelled(text);
    this.#vocabulary.makePlain(ids);
    return ids;
  }

  #unpack(row: number): UnpackedRow {
    let unpacked = this.#unpacked.get(row);
    if (unpacked === undefined) {
      const most = this.#isAtWork ? UNPACKED_AT_WORK : Math.max(LEAST_UNPACKED, this.#wordsOfAll * UNPACKED_SHARE);
      if (this.#unpackedWords > most && this.#unpacked.size >= LEAST_ROWS) {
        this.#unpacked.clear();
        this.#unpackedWords = 0;
      }
      this.#unpackedWords += this.#words.length(2 * row + 1);
      unpacked = { ids: undefined, body: undefined, fingerprint: undefined };
      this.#unpacked.set(row, unpacked);
    }
    return unpacked;
  }
}
