/** One file to its articles, by the reader of its format. */
import { InputError } from "../errors.js";
import type { FileFormat } from "./files/file-format.js";
import type { FileReader, Found, OpenFile } from "./files/file-reader.js";
import { foreignBytes, SNIFFED_BYTES } from "./files/foreign-bytes.js";
import { GUESS_BYTES, guessFormat } from "./files/guess-format.js";
import { unpacked } from "./files/open-bytes.js";
import { peek } from "./files/peek.js";
import type { ProblemListener } from "./files/problem.js";
import { readCsv } from "./formats/read-csv.js";
import { readFeed } from "./formats/read-feed.js";
import { readJson } from "./formats/read-json.js";
import { readNdjson } from "./formats/read-ndjson.js";
import { readParquet } from "./formats/read-parquet.js";
import { readText } from "./formats/read-text.js";
import { readPage } from "./page/read-page.js";

const READERS: Readonly<Record<FileFormat, FileReader>> = {
  ndjson: readNdjson,
  parquet: readParquet,
  csv: readCsv,
  json: readJson,
  feed: readFeed,
  html: readPage,
  txt: readText,
  md: readText,
};

/**
 * The articles of a file in its order. What cannot be read is reported, the rest goes on. Lines and tables of text are streamed, other
 * formats read whole. Throws `InputError` where the bytes are no text.
 */
export async function* readFile(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { head, all, discard } = await peek(file.bytes, SNIFFED_BYTES);
  const foreign = file.format === "parquet" ? undefined : foreignBytes(head, file.settings);
  if (foreign !== undefined) {
    await discard();
    throw new InputError(`${file.path} ${foreign}`);
  }
  yield* READERS[file.format]({ ...file, bytes: all }, onProblem);
}

/** The articles of a stream that no ending names: packed or not, in the format that its first bytes look like. */
export async function* readUnnamed(file: Omit<OpenFile, "format">, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { head, all } = await peek(unpacked(file.path, file.bytes), GUESS_BYTES);
  yield* readFile({ ...file, format: guessFormat(head, file.settings.map), bytes: all }, onProblem);
}
