/**
 * An index to bytes and back (docs/index-format.md). Words, spans, fingerprints, ids and options; never the text. The bytes are canonical: the
 * same articles give the same bytes, whatever the order they came in.
 */
import type { Fingerprint } from "../basics/fingerprint.js";
import { MOST_TIME } from "../basics/iso-time.js";
import { byCodeUnits } from "../basics/order.js";
import { IndexFormatError, InputError, show } from "../errors.js";
import { resolveOptions } from "../options.js";
import { wordsBetweenSpaces } from "../text/words/token-halves.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import type { WordColumns } from "../text/words/word-columns.js";
import type { IndexBytes, ResolvedOptions } from "../types.js";
import type { ArticleRow, ArticleTable } from "./article-table.js";
import { ByteReader, ByteWriter } from "./byte-stream.js";
import type { ArticleDetails } from "./detail-columns.js";
import { sealed, unsealed } from "./sealed-bytes.js";

const TWO_TO_THE_32 = 2 ** 32;

/** The rows of a table as bytes, in the order given. */
export function writeIndex(
  options: string,
  table: ArticleTable,
  rows: readonly number[],
  vocabulary: Vocabulary,
): IndexBytes {
  const out = new ByteWriter();
  const { words, numberOf } = sortedWords(rows, table, vocabulary);
  out.string(options);
  out.number(words.length);
  for (const word of words) out.string(word);
  out.number(rows.length);
  for (const row of rows) {
    writeDetails(out, table.details(row));
    writeWords(out, table.title(row), numberOf);
    writeWords(out, table.body(row), numberOf);
    writeFingerprint(out, table.fingerprint(row));
  }
  return sealed(out.bytes());
}

/** What was saved. */
export interface SavedIndex {
  /** The options as they were written, in JSON. */
  readonly options: string;
  /** The same, ready for use. */
  readonly resolved: ResolvedOptions;
  /** The articles; their words enter the vocabulary. They are read on from behind the options: call it once. */
  articles(vocabulary: Vocabulary): ArticleRow[];
}

/** Throws `IndexFormatError` for bytes that cannot be trusted, here or where the articles are read, `InputError` for what is no bytes. */
export function readIndex(bytes: Uint8Array): SavedIndex {
  const input = new ByteReader(unsealed(bytes));
  return { ...readOptions(input), articles: (vocabulary) => readArticles(input, vocabulary) };
}

function readArticles(input: ByteReader, vocabulary: Vocabulary): ArticleRow[] {
  const ids = readVocabulary(input, vocabulary);
  const held = new Set<string>();
  const articles = Array.from({ length: input.count() }, () => {
    const details = readDetails(input);
    if (details.id === "" || held.has(details.id)) {
      throw altered(details.id === "" ? "an article without an id" : `the id ${show(details.id)} twice`);
    }
    held.add(details.id);
    const title = readWords(input, ids, vocabulary);
    const body = readWords(input, ids, vocabulary);
    return { details, title, body, fingerprint: readFingerprint(input, body.ids.length) };
  });
  if (!input.done)
    throw new IndexFormatError("The index has bytes behind its end. Copy the file again, or build it anew.");
  return articles;
}

/** The ids of the words that are written, in their order. */
function readVocabulary(input: ByteReader, vocabulary: Vocabulary): Uint32Array {
  const ids = new Uint32Array(input.count());
  for (let i = 0; i < ids.length; i++) {
    const length = input.units();
    ids[i] = vocabulary.idOfUnits(input.lastUnits, length);
  }
  return ids;
}

/** Many saved articles in a row have the same options: these were read last. */
let lastOptions: Pick<SavedIndex, "options" | "resolved"> | undefined;

function readOptions(input: ByteReader): Pick<SavedIndex, "options" | "resolved"> {
  const options = input.string();
  if (lastOptions?.options === options) return lastOptions;
  try {
    lastOptions = { options, resolved: resolveOptions(JSON.parse(options)) };
    return lastOptions;
  } catch (error) {
    if (error instanceof SyntaxError) throw altered("options that are no JSON", { cause: error });
    if (error instanceof InputError)
      throw altered(`options that this version does not know (${error.message})`, { cause: error });
    throw error;
  }
}

/** The checksum fits, and what it seals cannot be: no version wrote this, or not this one. */
function altered(what: string, options?: ErrorOptions): IndexFormatError {
  return new IndexFormatError(
    `The index holds ${what}: it was altered or written by another version. Build it anew.`,
    "damaged",
    options,
  );
}

/** The words in use, in code-unit order, and the place of each vocabulary id among them. */
function sortedWords(
  rows: readonly number[],
  table: ArticleTable,
  vocabulary: Vocabulary,
): { words: string[]; numberOf: Map<number, number> } {
  const used = new Set<number>();
  for (const row of rows)
    for (const { spelled } of [table.title(row), table.body(row)]) for (const id of spelled) used.add(id);
  const entries = [...used].map((id) => ({ id, word: vocabulary.word(id) }));
  entries.sort((a, b) => byCodeUnits(a.word, b.word));
  return { words: entries.map(({ word }) => word), numberOf: new Map(entries.map(({ id }, number) => [id, number])) };
}

function writeDetails(
  out: ByteWriter,
  { id, title, source, credited, creditedKey, time, language, wordsPerToken }: ArticleDetails,
): void {
  for (const text of [id, title, source, credited, creditedKey, language]) out.string(text);
  out.number(wordsPerToken < 1 ? 1 : 2);
  out.byte(Number.isNaN(time) ? 0 : time < 0 ? 2 : 1);
  if (!Number.isNaN(time)) out.number(Math.abs(time));
}

function readDetails(input: ByteReader): ArticleDetails {
  const id = input.string();
  const title = input.string();
  const source = input.string();
  const credited = input.string();
  const creditedKey = input.string();
  const language = input.string();
  const halves = input.number();
  if (halves !== 1 && halves !== 2) throw altered(`words of ${show(halves)} halves`);
  const wordsPerToken = halves === 1 ? 0.5 : wordsBetweenSpaces(language);
  const sign = input.byte();
  if (sign > 2) throw altered(`the date mark ${show(sign)}`);
  const distance = sign === 0 ? Number.NaN : input.numberBelow(MOST_TIME + 1);
  const time = sign === 2 ? -distance : distance;
  return { id, title, source, credited, creditedKey, time, language, wordsPerToken };
}

function writeWords(out: ByteWriter, words: WordColumns, numberOf: ReadonlyMap<number, number>): void {
  const { spelled, starts, ends, flags } = words;
  out.number(spelled.length);
  let end = 0;
  for (let i = 0; i < spelled.length; i++) {
    out.number(numberOf.get(spelled[i]!)!);
    out.number(starts[i]! - end);
    out.number(ends[i]! - starts[i]!);
    out.byte(flags[i]!);
    end = ends[i]!;
  }
}

function readWords(input: ByteReader, ids: Uint32Array, vocabulary: Vocabulary): WordColumns {
  const length = input.count();
  const words = {
    ids: new Uint32Array(length),
    spelled: new Uint32Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    flags: new Uint8Array(length),
  };
  let end = 0;
  for (let i = 0; i < length; i++) {
    words.spelled[i] = ids[input.numberBelow(ids.length)]!;
    words.ids[i] = vocabulary.plain(words.spelled[i]!);
    const start = end + input.number();
    end = start + input.number();
    if (end >= TWO_TO_THE_32) throw altered("a word that no text reaches");
    words.starts[i] = start;
    words.ends[i] = end;
    words.flags[i] = input.byte();
  }
  return words;
}

function writeFingerprint(out: ByteWriter, { keys, positions }: Fingerprint): void {
  out.number(keys.length);
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    out.number(keys[i]!);
    out.number(positions[i]! - last);
    last = positions[i]!;
  }
}

function readFingerprint(input: ByteReader, words: number): Fingerprint {
  const length = input.count();
  const keys = new Uint32Array(length);
  const positions = new Uint32Array(length);
  let last = 0;
  for (let i = 0; i < length; i++) {
    keys[i] = input.numberBelow(TWO_TO_THE_32);
    last += input.number();
    if (last >= words) throw altered("a shingle behind the end of its text");
    positions[i] = last;
  }
  return { keys, positions };
}
