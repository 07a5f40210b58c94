/**
 * Finds copied news reports, shows the passages that prove it, and counts how many independent sources a story has.
 * @module
 */
export { clusterArticles } from "./cluster-articles.js";
export { IndexFormatError, type IndexFormatErrorCode, InputError, type InputErrorCode } from "./errors.js";
export type * from "./explanation.js";
export { DEFAULTS } from "./options.js";
export { renderReport } from "./report/page/render-report.js";
export { diffClusterings, type StoryChange } from "./story/diff-clusterings.js";
export {
  type DroppedArticle,
  dropCopies,
  type KeepRule,
  pickRepresentative,
  type WithoutCopies,
} from "./story/drop-copies.js";
export { StoryIndex } from "./story-index.js";
export type * from "./types.js";
