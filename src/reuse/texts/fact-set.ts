/** The facts of a text's reporting: its names (words with a capital inside a sentence) and figures. */
import { keptRoom } from "../../basics/kept-room.js";
import { NumberSet } from "../../basics/number-set.js";
import { isName } from "../../text/words/word-columns.js";
import { Mask } from "./mask.js";
import { PositionsByKey } from "./positions-by-key.js";
import type { ReuseText } from "./reuse-text.js";

/** Facts by stem, and all stems, for a look at which of another text's facts are here too. */
export interface FactSet {
  /** The stems of all but house text. */
  readonly stems: NumberSet;
  /** Distinct stems of names and figures; the weight of each, and 1 for a figure. */
  readonly facts: Uint32Array;
  readonly weights: Uint16Array;
  readonly isFigure: Uint8Array;
  /** Number of figures. */
  readonly figures: number;
  /** Where the facts stand. */
  readonly positions: PositionsByKey;
}

const ownRoom = keptRoom(Uint32Array);
const positionsRoom = keptRoom(Uint32Array);
const keysRoom = keptRoom(Float64Array);

/** The facts of a text by itself. Time grows with its words. */
export function collectFacts(text: ReuseText, mask: Uint8Array): FactSet {
  const { flags } = text.words;
  const [own, positions, keys] = [ownRoom(mask.length), positionsRoom(mask.length), keysRoom(mask.length)];
  let words = 0;
  let facts = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === Mask.House) continue;
    own[words++] = text.stems[i]!;
    if (mask[i] !== Mask.Prose) continue;
    if (!isName(flags[i]!) && text.figures[i] === 0) continue;
    keys[facts] = text.stems[i]!;
    positions[facts++] = i;
  }
  const byStem = new PositionsByKey(keys.subarray(0, facts), positions.subarray(0, facts));
  return reportedFacts(text, mask, new NumberSet(own.subarray(0, words)), byStem);
}

/** The facts that are left where a pair takes some of the reporting for quotation. */
export function narrowFacts(set: FactSet, text: ReuseText, mask: Uint8Array): FactSet {
  return reportedFacts(text, mask, set.stems, set.positions);
}

/** Of the names and figures that stand at some positions those of reporting; of a fact that stands at several, the weight is that of the last. */
function reportedFacts(text: ReuseText, mask: Uint8Array, stems: NumberSet, byStem: PositionsByKey): FactSet {
  const { keys, ends, positions } = byStem;
  const facts = new Uint32Array(keys.length);
  const weights = new Uint16Array(keys.length);
  const isFigure = new Uint8Array(keys.length);
  let size = 0;
  let figures = 0;
  let at = 0;
  for (let k = 0; k < keys.length; k++) {
    let last = -1;
    let figure = 0;
    for (; at < ends[k]!; at++) {
      const position = positions[at]!;
      if (mask[position] !== Mask.Prose) continue;
      last = position;
      figure |= text.figures[position]!;
    }
    if (last < 0) continue;
    facts[size] = keys[k]!;
    weights[size] = text.weights[last]!;
    isFigure[size++] = figure;
    figures += figure;
  }
  return {
    stems,
    facts: facts.subarray(0, size),
    weights: weights.subarray(0, size),
    isFigure: isFigure.subarray(0, size),
    figures,
    positions: byStem,
  };
}
