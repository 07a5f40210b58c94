/** Options of all commands that read articles. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { ARTICLE_FIELDS, checkFieldMap, type FieldMap } from "../../read/fields/field-map.js";
import { DATE_ORDERS, type DateOrder } from "../../read/fields/iso-from-date.js";
import { isKnownCharset } from "../../read/files/charset.js";
import { FILE_FORMATS, type FileFormat } from "../../read/files/file-format.js";
import type { Setting } from "../../read/files/way-to-set.js";
import type { ReadOptions } from "../../read/read-options.js";
import { accepted } from "./values.js";

/** How input is read. */
export type ReadingOptions = Pick<ReadOptions, "map" | "dateOrder" | "format" | "encoding">;

export interface InputOptions extends ReadingOptions {
  /** Stop at the first article that cannot be read. */
  strict: boolean;
}

/** How the fields of records are read. */
export interface FieldFlags {
  map?: FieldMap | undefined;
  dateOrder?: DateOrder | undefined;
}

/** What Commander makes of these options. */
export interface ReadingFlags extends FieldFlags {
  inputFormat?: FileFormat;
  encoding?: string;
}

export interface InputFlags extends ReadingFlags {
  strict?: boolean;
}

export const PATHS =
  'files or folders: .ndjson, .json, .csv, .parquet, feeds (.rss, .atom, .xml), .html, .txt, .md, also .gz; "-" is standard input';

export function withInput(command: Command): Command {
  return withReading(command).option(
    "--strict",
    "stop at the first article that cannot be read, instead of skipping it",
  );
}

export function withReading(command: Command): Command {
  return withFields(command)
    .addOption(new Option("--input-format <form>", "format of the input (default: told from it)").choices(FILE_FORMATS))
    .option("--encoding <label>", "character set, such as windows-1251 (default: told from the input)", encoding);
}

export function withFields(command: Command): Command {
  return command
    .option("--map <fields>", "names the fields have in the input, such as text=body,source=publisher.name", fieldMap)
    .addOption(
      new Option("--date-order <order>", "what comes first in dates such as 03/04/2024: day or month").choices(
        DATE_ORDERS,
      ),
    );
}

/** What a message of reading asks for, as it is given to the command: `--input-format csv`, `--map publishedAt=none`. */
export function asFlag(setting: Setting): string {
  if ("format" in setting) return `--input-format ${setting.format}`;
  if ("encoding" in setting) return `--encoding ${setting.encoding}`;
  if ("dateOrder" in setting) return `--date-order ${setting.dateOrder}`;
  const pairs = Object.entries(setting.map).map(([field, name]) => `${field}=${name}`);
  return `--map ${pairs.join(",")}`;
}

/** The options of reading, and the flags of the command's own. */
export function inputOf<T extends InputFlags>(flags: T): { input: InputOptions; rest: Omit<T, keyof InputFlags> } {
  const { map, dateOrder, inputFormat, encoding, strict = false, ...rest } = flags;
  return { input: { map, dateOrder, format: inputFormat, encoding, strict }, rest };
}

/** Pairs of the option; it may be given several times. */
function fieldMap(text: string, before: FieldMap = {}): FieldMap {
  const map: Record<string, string> = { ...before };
  for (const part of text.split(",")) {
    const [field = "", name = ""] = part.split(/=(.*)/s).map((word) => word.trim());
    if (field === "" || name === "")
      throw new InvalidArgumentError(
        `Use pairs as text=body with commas between them; the fields are ${ARTICLE_FIELDS.join(", ")}.`,
      );
    if (Object.hasOwn(map, field)) throw new InvalidArgumentError(`Use ${field} once: it is read from one field.`);
    map[field] = name;
  }
  accepted(() => checkFieldMap(map));
  return map;
}

function encoding(label: string): string {
  if (!isKnownCharset(label))
    throw new InvalidArgumentError(
      "This computer knows no such character set. Use a name such as utf-8, windows-1251 or shift_jis.",
    );
  return label;
}
