/**
 * The articles of an index as columns: a row an article, its words in a few growing arrays that all articles share.
 * No text is kept, only words and where they stand. A row keeps its number for as long as the table lives.
 */
import type { Fingerprint } from "../sketch/winnow.js";
import type { WordColumns } from "../text/word-columns.js";

/** What is known of an article beside its words. */
export interface ArticleFacts {
  id: string;
  /** As given, "" when there is none. */
  title: string;
  /** Name of the outlet; "" when unknown. */
  source: string;
  /** Outlet that the text names as its origin, "" for none; and its comparable form. */
  credited: string;
  creditedKey: string;
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** Primary subtag, or "und". */
  language: string;
  /** Words a token stands for: 1, or 0.5 where every character is a token. */
  unit: number;
}

/** All that is kept of one article. */
export interface ArticleRow {
  facts: ArticleFacts;
  title: WordColumns;
  body: WordColumns;
  fingerprint: Fingerprint;
}

/** A table in plain columns; `bounds` are the starts and ends of each row's words and keys. */
export interface TableParts {
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  readonly keys: Uint32Array;
  readonly positions: Uint32Array;
  readonly bounds: readonly [
    titles: number[],
    bodies: number[],
    bodyEnds: number[],
    firstKeys: number[],
    keyEnds: number[],
  ];
  readonly facts: readonly (ArticleFacts | undefined)[];
}

type Column = Uint8Array | Uint32Array;

export class ArticleTable {
  #ids: Uint32Array = new Uint32Array(1 << 12);
  #starts: Uint32Array = new Uint32Array(1 << 12);
  #ends: Uint32Array = new Uint32Array(1 << 12);
  #flags: Uint8Array = new Uint8Array(1 << 12);
  #words = 0;
  #keys: Uint32Array = new Uint32Array(1 << 10);
  #positions: Uint32Array = new Uint32Array(1 << 10);
  #keysHeld = 0;
  // Row r holds title words from titles[r] to bodies[r], body words from there to bodyEnds[r], keys from firstKeys[r] to keyEnds[r].
  #titles: number[] = [];
  #bodies: number[] = [];
  #bodyEnds: number[] = [];
  #firstKeys: number[] = [];
  #keyEnds: number[] = [];
  #facts: (ArticleFacts | undefined)[] = [];
  readonly #rowOf = new Map<string, number>();

  /** What `parts` gave, to be read only: nothing can be added to it or removed. */
  static of({ ids, starts, ends, flags, keys, positions, bounds, facts }: TableParts): ArticleTable {
    const table = new ArticleTable();
    [table.#ids, table.#starts, table.#ends, table.#flags] = [ids, starts, ends, flags];
    [table.#keys, table.#positions] = [keys, positions];
    [table.#titles, table.#bodies, table.#bodyEnds, table.#firstKeys, table.#keyEnds] = bounds;
    table.#facts = [...facts];
    for (const [row, known] of facts.entries()) if (known !== undefined) table.#rowOf.set(known.id, row);
    return table;
  }

  /** All rows in plain columns; views, valid until the next change. */
  parts(): TableParts {
    return {
      ids: this.#ids.subarray(0, this.#words),
      starts: this.#starts.subarray(0, this.#words),
      ends: this.#ends.subarray(0, this.#words),
      flags: this.#flags.subarray(0, this.#words),
      keys: this.#keys.subarray(0, this.#keysHeld),
      positions: this.#positions.subarray(0, this.#keysHeld),
      bounds: [this.#titles, this.#bodies, this.#bodyEnds, this.#firstKeys, this.#keyEnds],
      facts: this.#facts,
    };
  }

  /** Number of articles held. */
  get size(): number {
    return this.#rowOf.size;
  }

  /** Number of rows whose article was removed and whose words still take room. */
  get vacantRows(): number {
    return this.#facts.length - this.#rowOf.size;
  }

  add({ facts, title, body, fingerprint }: ArticleRow): number {
    const row = this.#facts.length;
    this.#titles.push(this.#words);
    this.#appendWords(title);
    this.#bodies.push(this.#words);
    this.#appendWords(body);
    this.#bodyEnds.push(this.#words);
    this.#firstKeys.push(this.#keysHeld);
    this.#keys = appended(this.#keys, this.#keysHeld, fingerprint.keys);
    this.#positions = appended(this.#positions, this.#keysHeld, fingerprint.positions);
    this.#keysHeld += fingerprint.keys.length;
    this.#keyEnds.push(this.#keysHeld);
    this.#facts.push(facts);
    this.#rowOf.set(facts.id, row);
    return row;
  }

  /** Forgets an article. Its row stays vacant, unless it is the last one: then its room is free at once. */
  remove(row: number): void {
    this.#rowOf.delete(this.facts(row).id);
    this.#facts[row] = undefined;
    if (row !== this.#facts.length - 1) return;
    this.#words = this.#titles[row]!;
    this.#keysHeld = this.#firstKeys[row]!;
    for (const column of [this.#titles, this.#bodies, this.#bodyEnds, this.#firstKeys, this.#keyEnds, this.#facts])
      column.pop();
  }

  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id);
  }

  /** All of a row; its columns are views, valid until the next change. */
  row(row: number): ArticleRow {
    return { facts: this.facts(row), title: this.title(row), body: this.body(row), fingerprint: this.fingerprint(row) };
  }

  facts(row: number): ArticleFacts {
    return this.#facts[row]!;
  }

  /** Rows that hold an article: earliest first, undated last, then by id. */
  ordered(): number[] {
    return [...this.#rowOf.values()].sort((a, b) => this.compare(a, b));
  }

  /** Order of two rows by time, then id. */
  compare(a: number, b: number): number {
    const one = this.facts(a);
    const two = this.facts(b);
    const timeOne = Number.isNaN(one.time) ? Number.POSITIVE_INFINITY : one.time;
    const timeTwo = Number.isNaN(two.time) ? Number.POSITIVE_INFINITY : two.time;
    if (timeOne !== timeTwo) return timeOne < timeTwo ? -1 : 1;
    return one.id < two.id ? -1 : one.id > two.id ? 1 : 0;
  }

  /** The words of the title; a view, valid until the next change. */
  title(row: number): WordColumns {
    return this.#view(this.#titles[row]!, this.#bodies[row]!);
  }

  /** The words of the text; a view, valid until the next change. */
  body(row: number): WordColumns {
    return this.#view(this.#bodies[row]!, this.#bodyEnds[row]!);
  }

  /** The kept shingles of the text; a view, valid until the next change. */
  fingerprint(row: number): Fingerprint {
    const start = this.#firstKeys[row]!;
    const end = this.#keyEnds[row]!;
    return { keys: this.#keys.subarray(start, end), positions: this.#positions.subarray(start, end) };
  }

  #view(start: number, end: number): WordColumns {
    return {
      ids: this.#ids.subarray(start, end),
      starts: this.#starts.subarray(start, end),
      ends: this.#ends.subarray(start, end),
      flags: this.#flags.subarray(start, end),
    };
  }

  #appendWords(words: WordColumns): void {
    this.#ids = appended(this.#ids, this.#words, words.ids);
    this.#starts = appended(this.#starts, this.#words, words.starts);
    this.#ends = appended(this.#ends, this.#words, words.ends);
    this.#flags = appended(this.#flags, this.#words, words.flags);
    this.#words += words.ids.length;
  }
}

/** The column with more values behind its first `held`; a larger copy where there is no room. */
function appended<T extends Column>(column: T, held: number, more: T): T {
  let target = column;
  if (held + more.length > column.length) {
    target = new (column.constructor as new (length: number) => T)(Math.max(column.length * 2, held + more.length));
    target.set(column.subarray(0, held));
  }
  target.set(more, held);
  return target;
}
