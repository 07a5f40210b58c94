/** One record to its article; what cannot be read of it is told. */

import type { Found, OpenFile, Place } from "../files/file-reader.js";
import type { ProblemListener } from "../files/problem.js";
import { articleFromRecord, isRefusal, type RecordReading } from "./article-from-record.js";
import { plainRecord } from "./plain-record.js";
import type { UnreadValue } from "./unread-value.js";

/** Of a file, or of what stands in the place of one. */
type Records = Pick<OpenFile, "path" | "name" | "settings">;

/** Reads the records of one file, and makes an id for each that has none. */
export class RecordReader {
  readonly #file: Records;
  readonly #onProblem: ProblemListener;
  /** Addresses that are ids already. */
  readonly #addresses = new Set<string>();

  constructor(file: Records, onProblem: ProblemListener) {
    this.#file = file;
    this.#onProblem = onProblem;
  }

  /** `undefined` where the record is no article. */
  async read(record: unknown, { number, written, ...place }: Place): Promise<Found | undefined> {
    const { path, settings } = this.#file;
    const idOf = (url: string | undefined): string => this.#madeId(url, number);
    return foundIn(
      await plainRecord(record, settings.map),
      place,
      { ...settings, path, idOf, written },
      this.#onProblem,
    );
  }

  /** The address, where no record before had it; else the file with the number, as `news.csv:12`, or alone where it is the one record. */
  #madeId(url: string | undefined, number: number | undefined): string {
    if (url !== undefined && !this.#addresses.has(url)) {
      this.#addresses.add(url);
      return url;
    }
    const { name } = this.#file;
    return number === undefined ? name : `${name}:${number}`;
  }
}

/** The article in a record of plain texts, which brings its id unless `idOf` makes one; `undefined` where it is none, which is told. */
export function foundIn(
  record: unknown,
  place: Pick<Found, "where" | "line">,
  { path, ...reading }: Pick<OpenFile, "path"> & RecordReading,
  onProblem: ProblemListener,
): Found | undefined {
  const { where, ...line } = place;
  const onUnreadValue = ({ field: _field, ...unread }: UnreadValue): void =>
    onProblem({ file: path, ...line, ...unread });
  const article = articleFromRecord(record, where, { ...reading, onUnreadValue });
  if (!isRefusal(article)) return { article, ...place };
  onProblem({ file: path, ...line, ...article });
  return undefined;
}
