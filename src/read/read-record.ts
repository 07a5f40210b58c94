/** One record of a file to its article; what cannot be read of it is told. */
import { articleFromRecord, isRefusal } from "./article-from-record.js";
import type { Found, OpenFile } from "./open-file.js";
import { plainRecord } from "./plain-record.js";
import type { ProblemListener } from "./problem.js";

/** `undefined` where the record is no article. `where` is its place in words, `line` its number where the file has lines or rows. */
export async function readRecord(
  record: unknown,
  place: Pick<Found, "where" | "line">,
  file: OpenFile,
  onProblem: ProblemListener,
): Promise<Found | undefined> {
  return foundIn(await plainRecord(record, file.map), place, file, onProblem);
}

/** The same of a record that the reader made itself, and whose text is plain. */
export function foundIn(
  record: unknown,
  place: Pick<Found, "where" | "line">,
  file: Pick<OpenFile, "path" | "map" | "onUnreadField">,
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
