/**
 * How good is a grouping, a list of pairs, a confidence? Each function has its definition beside it.
 * @module
 */
export { adjustedRandIndex } from "./evaluate/adjusted-rand-index.js";
export { bcubed } from "./evaluate/bcubed.js";
export {
  type ConfidenceRow,
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityTable,
} from "./evaluate/calibration.js";
export type { Groups } from "./evaluate/contingency.js";
export { type LabelledPair, type PairScores, pairScores } from "./evaluate/pair-scores.js";
export { pairwise } from "./evaluate/pairwise.js";
export type { PrecisionRecall } from "./evaluate/precision-recall.js";
