/** Stretches of values, numbered in the order they come: the first has number 0. Where each begins stands in a column beside the values. */
import { type ArrayClass, ChunkedColumn, type ColumnParts, type Numbers } from "./chunked-column.js";

export class StretchColumn<T extends Numbers> {
  readonly values: ChunkedColumn<T>;
  readonly addresses: ChunkedColumn<Float64Array>;

  /** Empty, or with what the two columns' `parts` gave. */
  constructor(ArrayClass: ArrayClass<T>, values?: ColumnParts<T>, addresses?: ColumnParts<Float64Array>) {
    this.values = new ChunkedColumn(ArrayClass, values);
    this.addresses = new ChunkedColumn(Float64Array, addresses);
  }

  add(stretch: T): void {
    this.addresses.push(this.values.append(stretch));
  }

  /** Takes back the stretch that was added last. */
  takeBack(): void {
    const last = this.addresses.end - 1;
    this.values.cut(this.addresses.at(last));
    this.addresses.cut(last);
  }

  /** The chunk that holds a stretch, from `startOf` it on. */
  chunkOf(number: number): T {
    return this.values.chunkOf(this.addresses.at(number));
  }

  startOf(number: number): number {
    return this.values.offsetOf(this.addresses.at(number));
  }

  /** The first `length` values of a stretch; a view, valid until the next change. */
  view(number: number, length: number): T {
    return this.values.view(this.addresses.at(number), length);
  }
}
