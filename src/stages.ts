/**
 * Each step of the pipeline by itself, for notebooks and for people who build their own.
 * @module
 */
export type { Fingerprint } from "./basics/fingerprint.js";
export { BandIndex, bandKeys, collisionProbability } from "./candidates/band-index.js";
export { InputError, type InputErrorCode } from "./errors.js";
export { type DiffPart, diffPassage } from "./report/passages/diff-passage.js";
export { alignPassages } from "./reuse/passages/align-passages.js";
export { estimateJaccard, minhash } from "./sketch/minhash.js";
export { onePermutationMinhash } from "./sketch/one-permutation.js";
export { shingleSequence, shingles } from "./sketch/shingles.js";
export { containment, intersectionSize, jaccard } from "./sketch/similarity.js";
export { winnow } from "./sketch/winnow.js";
export { bestOrigin, type Credit, type CreditForm, type CreditRole } from "./text/credits/credit.js";
export { creditedOutlet } from "./text/credits/credited-outlet.js";
export { creditFinder, findCredits } from "./text/credits/find-credits.js";
export { guessLanguage } from "./text/language/guess-language.js";
export { type Stemmer, stemmerFor } from "./text/lexicon/stemmer.js";
export { normaliseOutlet, outletKey, outletOf, sameOutlet } from "./text/outlets/outlets.js";
export { splitParagraphs } from "./text/paragraphs.js";
export { findQuotations } from "./text/quotations/quotations.js";
export { splitWords, type Word } from "./text/words/split-words.js";
export type { Article, Passage, Span } from "./types.js";
