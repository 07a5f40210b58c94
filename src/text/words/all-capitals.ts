/** Texts in capitals throughout, as telex and broadcast copy is set: there, a capital makes no name. */
import { type WordColumns, WordFlag } from "./word-columns.js";

/** Of the words of a text. In headlines and in German sentences it is less. */
const LEAST_SHARE = 0.85;

/** Takes the mark of a capital from the words of a text in which nearly all have it. */
export function unmarkAllCapitals({ flags }: WordColumns): void {
  let capitals = 0;
  for (let i = 0; i < flags.length; i++) if ((flags[i]! & WordFlag.Capital) !== 0) capitals++;
  if (capitals < LEAST_SHARE * flags.length) return;
  for (let i = 0; i < flags.length; i++) flags[i]! &= ~WordFlag.Capital;
}
