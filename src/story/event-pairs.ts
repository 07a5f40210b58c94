/** Adjacent words inside a clause, as sparse vectors: "rate cut" and "hunger strike" tell what their words alone do not. */
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import { ColumnCounter, documentCounts, NO_COLUMN, rarity, saturated, type TermWeights } from "./event-weights.js";
import { PairNumbers } from "./pair-numbers.js";
import { RowsWriter, type SparseRows } from "./sparse-rows.js";

export function pairRows(texts: EventTexts, weights: TermWeights, meanLength: number): SparseRows {
  const { size, offsets, bodies, terms } = texts;
  const numbers = new PairNumbers();
  const sequence = pairSequence(texts, numbers);
  const documents = documentCounts(sequence, offsets, numbers.size);
  const worth = new Float64Array(numbers.size);
  const columns = new Uint32Array(numbers.size); // only pairs that two texts hold get a column
  let width = 0;
  for (let pair = 0; pair < numbers.size; pair++) {
    const a = numbers.first(pair);
    const b = numbers.second(pair);
    const own = rarity(size + EVENT.backgroundDocuments, documents[pair]!);
    const ofWords = Math.sqrt(weights.idf[a]! * weights.idf[b]!); // no more than its words: "of the" stays light
    const likeness = Math.sqrt(texts.nameLikeness[a]! * texts.nameLikeness[b]!);
    worth[pair] = Math.sqrt(own) * Math.min(own, ofWords) * (1 + likeness);
    if (documents[pair]! > 1) columns[pair] = width++;
  }
  const counter = new ColumnCounter(numbers.size);
  const rows = new RowsWriter();
  for (let t = 0; t < size; t++) {
    const body = bodies[t]!;
    const end = offsets[t + 1]!;
    const relative = (end - offsets[t]! + body - offsets[t]!) / meanLength;
    for (let i = offsets[t]!; i < end; i++) if (sequence[i] !== NO_COLUMN) counter.add(sequence[i]!, i < body ? 2 : 1);
    counter.drain((pair, count) => {
      const weight = worth[pair]! * saturated(count, relative);
      if (documents[pair]! > 1) rows.push(columns[pair]!, weight);
      else rows.lengthen(weight, EVENT.unmatchedPair);
    });
    rows.endRow();
  }
  return rows.rows(width);

  function pairSequence({ breaks }: EventTexts, into: PairNumbers): Uint32Array {
    const pairs = new Uint32Array(terms.length).fill(NO_COLUMN);
    for (let t = 0; t < size; t++) {
      for (let i = offsets[t]! + 1; i < offsets[t + 1]!; i++) {
        if (breaks[i] === 0 && i !== bodies[t]) pairs[i] = into.numberOf(terms[i - 1]!, terms[i]!);
      }
    }
    return pairs;
  }
}
