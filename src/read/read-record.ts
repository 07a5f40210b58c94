/** One record of a file to its article; what cannot be read of it is told. */
import { articleFromRecord, isRefusal, type RecordReading } from "./article-from-record.js";
import type { Found, OpenFile, Place } from "./open-file.js";
import { plainRecord } from "./plain-record.js";
import type { ProblemListener } from "./problem.js";

/** The ids that are made for the records of one file, each once. */
export class RecordIds {
  readonly #file: string;
  readonly #addresses = new Set<string>();

  constructor({ name }: Pick<OpenFile, "name">) {
    this.#file = name;
  }

  /** The address, where no record before had it; else the file with the number, as `news.csv:12`, or alone where it is the one record. */
  idOf(url: string | undefined, number: number | undefined): string {
    if (url !== undefined && !this.#addresses.has(url)) {
      this.#addresses.add(url);
      return url;
    }
    return number === undefined ? this.#file : `${this.#file}:${number}`;
  }
}

/** `undefined` where the record is no article. */
export async function readRecord(
  record: unknown,
  { number, ...place }: Place,
  file: OpenFile,
  ids: RecordIds,
  onProblem: ProblemListener,
): Promise<Found | undefined> {
  const idOf = (url: string | undefined): string => ids.idOf(url, number);
  return foundIn(await plainRecord(record, file.map), place, { ...file, idOf }, onProblem);
}

/** The same of a record that the reader made itself, and whose text is plain. */
export function foundIn(
  record: unknown,
  place: Pick<Found, "where" | "line">,
  file: Pick<OpenFile, "path" | "map" | "dateOrder" | "onUnreadField"> & Pick<RecordReading, "idOf">,
  onProblem: ProblemListener,
): Found | undefined {
  const { where, ...line } = place;
  const onUnreadDate = (message: string): void =>
    onProblem({ file: file.path, ...line, reason: "date unread", message });
  const article = articleFromRecord(record, where, { ...file, onUnreadDate });
  if (!isRefusal(article)) return { article, ...place };
  onProblem({ file: file.path, ...line, ...article });
  return undefined;
}
