import { WordVectors } from "../../../src/text/house-text/word-vectors.js";

/** A collection to write into: words are numbers, and weigh the same in every row unless `weight` says otherwise. */
export function collection(rows: number[][], weight = (id: number, _row: number) => id + 1) {
  const held = { rows, weight };
  const vectors = new WordVectors({
    ids: (row) => Uint32Array.from(held.rows[row]!),
    weigh: (ids, size, row, weights) => {
      for (let i = 0; i < size; i++) weights[i] = held.weight(ids[i]!, row);
    },
    wordsPerToken: () => 1,
    vocabularySize: () => 1 + Math.max(-1, ...held.rows.flat()),
  });
  return { held, vectors };
}
