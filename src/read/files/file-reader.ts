/** What the readers of the formats take and give. */
import type { CheckedArticle } from "../../check-article.js";
import type { FieldMap } from "../fields/field-map.js";
import type { DateOrder } from "../fields/iso-from-date.js";
import type { UnreadListener } from "../fields/unread-fields.js";
import type { FileFormat } from "./file-format.js";
import type { ProblemListener } from "./problem.js";
import type { WayToSet } from "./way-to-set.js";

/** How files are read, as the caller set it. */
export interface ReadSettings {
  map: FieldMap;
  /** Whether the day or the month comes first in dates of figures, where the caller knows. */
  dateOrder?: DateOrder | undefined;
  /** Set where the caller knows the character set. */
  encoding?: string | undefined;
  /** How messages name what the caller may set. */
  wayToSet: WayToSet;
  /** Told of fields of an article that are not read, though they may be meant. */
  onUnreadField?: UnreadListener | undefined;
}

/** A file that is open: its bytes, unpacked, and the names it goes by. */
export interface OpenFile {
  /** For messages. */
  path: string;
  /** The id of the article, where the file is one; else the beginning of the ids of articles that have none. */
  name: string;
  /** Where it was fetched from: there begin the addresses in it that leave out the host. */
  address?: string | undefined;
  format: FileFormat;
  bytes: AsyncIterable<Uint8Array>;
  /** The character set that a server named with it. */
  charset?: string | undefined;
  /** Found in a folder rather than named: a file whose ending says little may then be something else. */
  inFolder?: boolean | undefined;
  settings: ReadSettings;
}

/** An article that `readArticles` found: a field that it lacks is left out, never `null`. */
export interface ReadArticle extends CheckedArticle {
  /** Of web pages and feeds: addresses on other hosts that the text links to, in its order, each once; often the sources it names. */
  links?: string[];
}

export interface Found {
  article: ReadArticle;
  /** The place in words, such as `news.csv, line 3`. */
  where: string;
  /** Counted from 1, where a file has many articles in lines or rows. */
  line?: number;
  /** The path of the file, where it was found in a folder. */
  file?: string;
}

/** Where a record stands in its file. */
export interface Place {
  /** In words, such as `news.csv, line 3`. */
  where: string;
  /** Counted from 1, where the file has lines or rows. */
  line?: number;
  /** The number by which an article without an id goes: of its line or row, or its place in an array; absent where it is the whole file. */
  number?: number;
  /** The record as it was written, where it is JSON on a line of its own: numbers may have digits there that they lose when they are read. */
  written?: string;
}

/** Reports what it cannot read and goes on. */
export type FileReader = (file: OpenFile, onProblem: ProblemListener) => AsyncGenerator<Found>;
