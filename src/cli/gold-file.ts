/** The gold of `wirecopy evaluate`: groups that people made, of a file with one article a line or row, or with an array of them. */
import { appendTo } from "../basics/append-to.js";
import { InputError, show } from "../errors.js";
import { inUtf8 } from "../read/files/charset.js";
import { fileFormat } from "../read/files/file-format.js";
import { openBytes, wholeText } from "../read/files/open-bytes.js";
import { splitLines } from "../read/files/split-lines.js";
import { tableDialect } from "../read/files/table-dialect.js";

interface Label {
  /** In words, such as "line 3". */
  place: string;
  id?: unknown;
  /** `story` and `cluster` are understood for it; "" or `null` where nobody has labelled the article yet. */
  group?: unknown;
}

const REPAIR =
  'Write one a line, such as {"id": "a1", "group": "s1"}, or a table that ends in .csv, with the columns id and group.';
const ADVICE = { tooLong: "Leave out all but the ids and their groups.", notUtf8: "Write it in UTF-8." };

/** The ids of each group. Throws `InputError` for a file that cannot be read, and at the first label that is none. */
export async function readGold(file: string): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  const seen = new Map<string, string>();
  for await (const { place, id, group } of labelsIn(file)) {
    if (group === "" || group === null) continue;
    if (!isName(id) || !isName(group)) throw new InputError(`${file}, ${place} is no gold label. ${REPAIR}`);
    const name = String(id);
    const earlier = seen.get(name);
    if (earlier !== undefined)
      throw new InputError(`${file}, ${place} labels ${show(name)} again, after ${earlier}. Give each id one group.`);
    seen.set(name, place);
    appendTo(groups, String(group), name);
  }
  if (groups.size === 0) throw new InputError(`${file} holds no gold label. ${REPAIR}`);
  return groups;
}

async function* labelsIn(file: string): AsyncGenerator<Label> {
  const format = fileFormat(file);
  if (format === "csv") yield* rowLabels(file);
  else if (format !== "json" || !(yield* entryLabels(file))) yield* lineLabels(file);
}

async function* lineLabels(file: string): AsyncGenerator<Label> {
  for await (const { number, text } of splitLines(openBytes(file)))
    if (text === undefined || text.trim() !== "") yield { place: `line ${number}`, ...labelOf(jsonOf(text ?? "")) };
}

/** Returns whether the file is an array. */
async function* entryLabels(file: string): AsyncGenerator<Label, boolean> {
  const value = jsonOf(await wholeText(file, openBytes(file), ADVICE));
  if (!Array.isArray(value)) return false;
  for (const [at, record] of value.entries()) yield { place: `entry ${at + 1}`, ...labelOf(record) };
  return true;
}

async function* rowLabels(file: string): AsyncGenerator<Label> {
  const { parse } = await import("../read/libraries/library-csv.js");
  const table = await wholeText(file, inUtf8({ bytes: openBytes(file), format: "csv" }), ADVICE);
  const parser = parse(table, {
    ...tableDialect(table),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  let columns: string[] | undefined;
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (columns === undefined) {
        columns = cells;
        if (!columns.includes("id") || labelOf(asRecord(columns, columns)).group === undefined)
          throw new InputError(
            `${file} has the columns ${columns.join(", ")}. Give it id and group, one article a row. Labels of pairs are for pairScores of wirecopy/evaluate.`,
          );
        continue;
      }
      yield { place: `line ${info.lines}`, ...labelOf(asRecord(columns, cells)) };
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file} is no proper CSV. Close every quotation mark, and double those inside a field.`);
  }
}

/** A row may end before its last cells. */
function asRecord(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
}

function labelOf(value: unknown): Pick<Label, "id" | "group"> {
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  const groups = [record.group, record.story, record.cluster].filter((group) => group !== undefined);
  return { id: record.id, group: groups.find((group) => group !== null) ?? groups[0] };
}

/** `undefined` where the text is no JSON. */
function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isName(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || Number.isSafeInteger(value);
}
