/**
 * For Node: reading files and streams, clustering them asynchronously, and an index in a folder.
 * @module
 */
export {
  IndexAccessError,
  type IndexAccessErrorCode,
  IndexFormatError,
  type IndexFormatErrorCode,
  InputError,
  type InputErrorCode,
} from "./errors.js";
export type * from "./explanation.js";
export { type IndexStats, LiveIndex, type LiveIndexOptions } from "./live/live-index.js";
export { openIndex } from "./live/open-index.js";
export type { ArticleField, FieldMap } from "./read/fields/field-map.js";
export type { DateOrder } from "./read/fields/iso-from-date.js";
export type { UnreadField } from "./read/fields/unread-fields.js";
export { FILE_FORMATS, type FileFormat } from "./read/files/file-format.js";
export type { ReadArticle } from "./read/files/file-reader.js";
export type { Problem, ProblemReason } from "./read/files/problem.js";
export { readArticles } from "./read/read-articles.js";
export type { ReadOptions, RecordOptions } from "./read/read-options.js";
export { readRecords } from "./read/read-records.js";
export type { ReadProgress } from "./read/reading.js";
export { articleTable, type TableRow } from "./report/article-table.js";
export type { Direction } from "./report/chosen-copies.js";
export {
  type ArticleSource,
  type AsyncClusterOptions,
  clusterArticles,
  type Progress,
} from "./threads/cluster-async.js";
export type * from "./types.js";
