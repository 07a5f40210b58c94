/** Options of all commands that read articles. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { isKnownCharset } from "../read/charset.js";
import { ARTICLE_FIELDS, checkFieldMap, type FieldMap } from "../read/field-map.js";
import { FILE_FORMATS, type FileFormat } from "../read/file-format.js";
import type { ReadOptions } from "../read/read-articles.js";
import { accepted } from "./values.js";

export interface InputOptions extends Pick<ReadOptions, "map" | "format" | "encoding"> {
  /** Stop at the first article that cannot be read. */
  strict: boolean;
}

/** What Commander makes of these options. */
export interface InputFlags {
  map?: FieldMap;
  inputFormat?: FileFormat;
  encoding?: string;
  strict?: boolean;
}

export const PATHS =
  'files or folders: .ndjson, .json, .csv, .parquet, feeds (.rss, .atom, .xml), .html, .txt, .md, also .gz; "-" is standard input';

export function withInput(command: Command): Command {
  return withMap(command)
    .addOption(new Option("--input-format <form>", "format of the input (default: told from it)").choices(FILE_FORMATS))
    .option("--encoding <label>", "character set, such as windows-1251 (default: told from the input)", encoding)
    .option("--strict", "stop at the first article that cannot be read, instead of skipping it");
}

export function withMap(command: Command): Command {
  return command.option(
    "--map <fields>",
    "names the fields have in the input, such as text=body,source=publisher.name",
    fieldMap,
  );
}

/** The options of reading, and the flags of the command's own. */
export function inputOf<T extends InputFlags>(flags: T): { input: InputOptions; rest: Omit<T, keyof InputFlags> } {
  const { map, inputFormat, encoding, strict = false, ...rest } = flags;
  return { input: { map, format: inputFormat, encoding, strict }, rest };
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
