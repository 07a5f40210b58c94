/**
 * What is known of articles beside their words, in columns: outlets and languages are numbers of a list that all share, ids and titles lie in one
 * stretch of bytes an article. An article's details are read from there when they are asked for.
 */
import { ChunkedColumn, type ColumnParts } from "./chunked-column.js";
import { behindString, packStrings, stringAt } from "./packed-strings.js";
import { StretchColumn } from "./stretch-column.js";

/** What is known of an article beside its words. */
export interface ArticleDetails {
  readonly id: string;
  /** As given, "" when there is none. */
  readonly title: string;
  /** Name of the outlet; "" when unknown. */
  readonly source: string;
  /** Outlet that the text names as its origin, "" for none. */
  readonly credited: string;
  /**
   * Its comparable form; where there is none, those (`joinedKeys`) of names in the place of an origin, which count if an outlet of the story bears them;
   * where it is the owner of the page, these and its own, with a bar behind it.
   */
  readonly creditedKey: string;
  /** Milliseconds since 1970, NaN when undated. */
  readonly time: number;
  /** Primary subtag, or "und". */
  readonly language: string;
  /** Words a token stands for: 0.5, 1 or 1.5 (`wordsPerTokenOf`). */
  readonly wordsPerToken: number;
}

/** Details in plain columns. */
export interface DetailParts {
  readonly names: readonly string[];
  readonly labels: ColumnParts<Uint32Array>;
  readonly times: ColumnParts<Float64Array>;
  readonly halves: ColumnParts<Uint8Array>;
  readonly strings: ColumnParts<Uint8Array>;
  readonly stringsAt: ColumnParts<Float64Array>;
}

/** Where each label stands among those of a row. */
const Label = { Source: 0, Credited: 1, CreditedKey: 2, Language: 3 } as const;
const LABELS = 4;
/** In `halves`, beside twice the words per token. */
const VACANT = 0;

export class DetailColumns {
  readonly #names: string[]; // the strings that labels are numbers of
  readonly #namesBefore: number[]; // of each row, those that are not its own alone
  readonly #numberOf: Map<string, number>;
  readonly #labels: ChunkedColumn<Uint32Array>;
  readonly #times: ChunkedColumn<Float64Array>;
  readonly #halves: ChunkedColumn<Uint8Array>;
  readonly #strings: StretchColumn<Uint8Array>;
  readonly #ofSource = new Map<number, number>(); // how many rows have each label as their source

  /** Empty, or with what `parts` gave. */
  constructor(parts?: DetailParts) {
    this.#names = [...(parts?.names ?? [])];
    this.#numberOf = new Map(this.#names.map((name, number) => [name, number]));
    this.#labels = new ChunkedColumn(Uint32Array, parts?.labels);
    this.#times = new ChunkedColumn(Float64Array, parts?.times);
    this.#halves = new ChunkedColumn(Uint8Array, parts?.halves);
    this.#strings = new StretchColumn(Uint8Array, parts?.strings, parts?.stringsAt);
    this.#namesBefore = new Array(this.rows).fill(this.#names.length);
    for (let row = 0; row < this.rows; row++) if (!this.isVacant(row)) this.#countSource(row, 1);
  }

  /** Views, valid until the next change. */
  parts(): DetailParts {
    return {
      names: this.#names,
      labels: this.#labels.parts(),
      times: this.#times.parts(),
      halves: this.#halves.parts(),
      strings: this.#strings.values.parts(),
      stringsAt: this.#strings.addresses.parts(),
    };
  }

  /** Number of rows, vacant ones among them. */
  get rows(): number {
    return this.#times.end;
  }

  add({ id, title, source, credited, creditedKey, language, time, wordsPerToken }: ArticleDetails): void {
    this.#namesBefore.push(this.#names.length);
    for (const label of [source, credited, creditedKey, language]) this.#labels.push(this.#label(label));
    this.#times.push(time);
    this.#halves.push(2 * wordsPerToken);
    this.#strings.add(packStrings(id, title));
    this.#countSource(this.rows - 1, 1);
  }

  /** Forgets that a row holds an article; its room is taken still. */
  vacate(row: number): void {
    this.#countSource(row, -1);
    this.#halves.set(row, VACANT);
  }

  isVacant(row: number): boolean {
    return this.#halves.at(row) === VACANT;
  }

  /** Takes back the last row, and the names that no other has. */
  takeBack(): void {
    const last = this.rows - 1;
    this.#countSource(last, -1);
    this.#strings.takeBack();
    this.#labels.cut(LABELS * last);
    for (const column of [this.#times, this.#halves]) column.cut(last);
    for (const name of this.#names.splice(this.#namesBefore.pop()!)) this.#numberOf.delete(name);
  }

  /** The details of a row, valid while the row is held. */
  details(row: number): ArticleDetails {
    return new HeldDetails(this, row);
  }

  time(row: number): number {
    return this.#times.at(row);
  }

  wordsPerToken(row: number): number {
    return this.#halves.at(row) / 2;
  }

  id(row: number): string {
    return stringAt(this.#strings.chunkOf(row), this.#strings.startOf(row));
  }

  title(row: number): string {
    const packed = this.#strings.chunkOf(row);
    return stringAt(packed, behindString(packed, this.#strings.startOf(row)));
  }

  /** How many rows have a source. */
  ofSource(source: string): number {
    return this.#ofSource.get(this.#numberOf.get(source) ?? -1) ?? 0;
  }

  label(row: number, which: number): string {
    return this.#names[this.#labels.at(LABELS * row + which)]!;
  }

  #countSource(row: number, by: number): void {
    const source = this.#labels.at(LABELS * row + Label.Source);
    this.#ofSource.set(source, (this.#ofSource.get(source) ?? 0) + by);
  }

  #label(name: string): number {
    let number = this.#numberOf.get(name);
    if (number === undefined) {
      number = this.#names.push(name) - 1;
      this.#numberOf.set(name, number);
    }
    return number;
  }
}

/** The details of one row, each read when it is asked for. */
class HeldDetails implements ArticleDetails {
  readonly #columns: DetailColumns;
  readonly #row: number;

  constructor(columns: DetailColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get id(): string {
    return this.#columns.id(this.#row);
  }

  get title(): string {
    return this.#columns.title(this.#row);
  }

  get source(): string {
    return this.#columns.label(this.#row, Label.Source);
  }

  get credited(): string {
    return this.#columns.label(this.#row, Label.Credited);
  }

  get creditedKey(): string {
    return this.#columns.label(this.#row, Label.CreditedKey);
  }

  get time(): number {
    return this.#columns.time(this.#row);
  }

  get language(): string {
    return this.#columns.label(this.#row, Label.Language);
  }

  get wordsPerToken(): number {
    return this.#columns.wordsPerToken(this.#row);
  }
}
