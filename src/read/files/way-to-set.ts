/** How the messages of reading name a setting that mends what is wrong: callers of the library and users of the command write it in other ways. */
import type { FieldMap } from "../fields/field-map.js";
import type { DateOrder } from "../fields/iso-from-date.js";
import type { FileFormat } from "./file-format.js";

/** One of the settings that a message may ask for, such as `{ format: "csv" }`. */
export type Setting = { format: FileFormat } | { encoding: string } | { dateOrder: DateOrder } | { map: FieldMap };

/** A setting as whoever reads the message writes it. */
export type WayToSet = (setting: Setting) => string;

/** As options of `readArticles`: `format: "csv"`, `map: { publishedAt: "none" }`. */
export function asOption(setting: Setting): string {
  return Object.entries(setting)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? `{ ${asOption(value)} }` : JSON.stringify(value)}`)
    .join(", ");
}
