/** Two articles of a collection to what they share, with the proof: which is the source, whether one is a copy and of what kind, and why. */
import { isDerived } from "../basics/derived-kinds.js";
import type { Explanation } from "../explanation.js";
import { decide } from "../reuse/decision/decide.js";
import { type ExplainedDecision, explainDecision } from "../reuse/decision/explain-decision.js";
import { areTwins } from "../reuse/decision/twins.js";
import { alignSentences } from "../reuse/passages/align-sentences.js";
import { coverageOf, toPassages } from "../reuse/passages/block.js";
import { withoutStrayWords } from "../reuse/passages/stray-words.js";
import { creditsOutletOf } from "../reuse/signals/credits-outlet-of.js";
import { MeasuredPair } from "../reuse/signals/measured-pair.js";
import { shingleSetSimilarity } from "../reuse/signals/shingle-similarity.js";
import type { IndexedText } from "../reuse/texts/indexed-text.js";
import { isSurelyEarlierOrFuller, type Printed } from "../story/reports/earlier-or-fuller.js";
import type { Copy } from "../types.js";
import type { Collection } from "./collection.js";

/** What was found about a pair. */
export interface Judgement {
  /** Undefined where there is nothing worth showing. */
  copy: Copy | undefined;
  /** Whether the two come from one template, on different days or on different subjects, and neither from the other. */
  areTwins: boolean;
}

/** Two rows measured and decided on, whichever comes first. Time grows with the words of both. */
export function judgePair(collection: Collection, a: number, b: number): Judgement {
  return judge(collection, measure(collection, a, b));
}

/** The grounds of the verdict on two articles, the likelier source first. */
export function explainPair(
  collection: Collection,
  a: number,
  b: number,
): ExplainedDecision & Pick<Explanation, "from" | "to" | "copy" | "threshold"> {
  const measured = measure(collection, a, b);
  const { threshold } = collection.options;
  return {
    from: collection.details(measured.from).id,
    to: collection.details(measured.to).id,
    copy: judge(collection, measured).copy ?? null,
    threshold,
    ...explainDecision(measured.pair, threshold),
  };
}

/** Two rows to be decided on, the likelier source first. */
interface Measured {
  readonly from: number;
  readonly to: number;
  readonly source: IndexedText;
  readonly copy: IndexedText;
  readonly pair: MeasuredPair;
}

function measure(collection: Collection, a: number, b: number): Measured {
  const [from, to] = isLikelierSource(collection, a, b) ? [a, b] : [b, a];
  const [source, copy] = [collection.text(from), collection.text(to)];
  return { from, to, source, copy, pair: new MeasuredPair(source, copy) };
}

function judge(collection: Collection, { from, to, source, copy, pair }: Measured): Judgement {
  const { threshold, sketch } = collection.options;
  const verdict = decide(pair, threshold);
  const isCopy = verdict !== undefined && isDerived(verdict);
  const twins = !isCopy && areTwins(pair);
  if (verdict === undefined) return { copy: undefined, areTwins: twins };
  const verbatim = withoutStrayWords(pair.blocksFromSource(), source.text.words, copy.text.words);
  const blocks = verdict.kind === "rewritten" ? alignSentences(source, copy, verbatim) : verbatim;
  const passages = toPassages(blocks, source.text.words, copy.text.words);
  // Without a passage there is nothing to show, and no derivation to prove.
  if (passages.length === 0 && !isCopy) return { copy: undefined, areTwins: twins };
  const found: Copy = {
    from: collection.details(from).id,
    to: collection.details(to).id,
    kind: verdict.kind,
    similarity: shingleSetSimilarity(source, copy, sketch.shingleSize),
    coverage: coverageOf(blocks, source.text.words, copy.text.words),
    confidence: verdict.confidence,
    passages,
  };
  return { copy: found, areTwins: twins };
}

/** Whether `a` is the likelier source of the two: the one that the other credits, else as `isSurelyEarlierOrFuller` has it. */
function isLikelierSource(collection: Collection, a: number, b: number): boolean {
  const [one, two] = [collection.text(a).text, collection.text(b).text];
  const twoCreditsOne = creditsOutletOf(two, one);
  if (creditsOutletOf(one, two) !== twoCreditsOne) return twoCreditsOne;
  return isSurelyEarlierOrFuller(printedOf(collection, a), printedOf(collection, b));
}

/** A row as it is asked which of two comes first. */
export function printedOf(collection: Collection, row: number): Printed {
  const { id, time, source, credited } = collection.details(row);
  return { id, time, source, credited, words: collection.text(row).ownWords };
}
