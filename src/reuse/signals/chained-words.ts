/** What two texts tell one after the other, close together in both: a retelling of one by the other has long chains of rare words. */
import { WEIGHT_UNIT } from "../../text/lexicon/lexicon.js";
import type { SharedRareWords } from "./shared-rare-words.js";

/** A word seen once weighs more the larger the collection, yet tells no more of a pair: what it can add ends where small collections end. */
const MOST_WEIGHT = 7.5 * WEIGHT_UNIT;

/** A stem that stands in both texts this often is the subject, not a trace: the product of its two counts. */
const MOST_PAIRINGS = 64;
/** Words between two links of a chain, and how far a link may stand before the last one in the second text: a sentence turned round. */
const FARTHEST = 80;
const TURNED = 12;
/** What a skipped word costs a chain, in natural logarithms. */
const GAP_COST = 0.1;
/** Chains that carry less than this come about between any two reports of one event. */
const LEAST_CHAIN = 15;

/** Pairs of positions of shared rare stems, by position in `a`, then `b`. */
interface Links {
  a: Int32Array;
  b: Int32Array;
  gain: Float64Array;
}

/** Links are looked up by stretches of so many words of the second text, a power of two. */
const STRETCH_BITS = 5;

/**
 * Sum of the best chains of shared rare words, each in rising order and close together in both texts (colinear chaining, as genomes are
 * aligned). A link gains its weight over an ordinary word's, divided by the number of positions it could stand for; a skipped word costs.
 * Time grows with the links times those within reach.
 */
export function chainedWords(shared: SharedRareWords): number {
  const links = findLinks(shared);
  const { a, b, gain } = links;
  const sums = new Float64Array(a.length);
  const from = new Int32Array(a.length);
  // Links so far by stretch of b, the last one first, plus 1.
  const heads = new Int32Array((largest(b) >>> STRETCH_BITS) + 1);
  const before = new Int32Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const [positionA, positionB] = [a[i]!, b[i]!];
    let best = 0;
    let bestLink = -1;
    const last = Math.min(heads.length - 1, (positionB + TURNED) >>> STRETCH_BITS);
    for (let stretch = Math.max(0, positionB - FARTHEST) >>> STRETCH_BITS; stretch <= last; stretch++) {
      for (let link = heads[stretch]!; link !== 0; link = before[link - 1]!) {
        const j = link - 1;
        const stepA = positionA - a[j]!;
        if (stepA > FARTHEST) break;
        const stepB = positionB - b[j]!;
        if (stepA === 0 || stepB === 0 || stepB < -TURNED || stepB > FARTHEST) continue;
        const sum = sums[j]! - GAP_COST * (Math.abs(stepA - stepB) + stepA / 2);
        // Of equals the nearest.
        if (sum > best || (sum === best && j > bestLink && bestLink >= 0)) {
          best = sum;
          bestLink = j;
        }
      }
    }
    sums[i] = best + gain[i]!;
    from[i] = bestLink;
    before[i] = heads[positionB >>> STRETCH_BITS]!;
    heads[positionB >>> STRETCH_BITS] = i + 1;
  }
  return sumOfDisjoint(links, sums, from);
}

function findLinks({
  wordsPerToken,
  size,
  mentions,
  stemOf,
  startsB,
  positionsB,
  countsA,
  weights,
}: SharedRareWords): Links {
  let count = 0;
  for (let i = 0; i < size; i++) {
    const stem = stemOf[i]!;
    const inB = startsB[stem + 1]! - startsB[stem]!;
    if (countsA[stem]! * inB <= MOST_PAIRINGS) count += inB;
  }
  const links = { a: new Int32Array(count), b: new Int32Array(count), gain: new Float64Array(count) };
  let link = 0;
  for (let i = 0; i < size; i++) {
    const stem = stemOf[i]!;
    const pairings = countsA[stem]! * (startsB[stem + 1]! - startsB[stem]!);
    if (pairings > MOST_PAIRINGS) continue;
    const gain = (wordsPerToken * (Math.min(weights[stem]!, MOST_WEIGHT) / WEIGHT_UNIT - 1)) / pairings;
    for (let at = startsB[stem]!; at < startsB[stem + 1]!; at++) {
      links.a[link] = mentions[i]!;
      links.b[link] = positionsB[at]!;
      links.gain[link++] = gain;
    }
  }
  return links;
}

/** Strongest chains first; one that uses a word of a stronger one does not count. */
function sumOfDisjoint({ a, b }: Links, sums: Float64Array, from: Int32Array): number {
  const ends: number[] = [];
  for (let i = 0; i < sums.length; i++) if (sums[i]! >= LEAST_CHAIN) ends.push(i);
  if (ends.length === 0) return 0;
  ends.sort((x, y) => sums[y]! - sums[x]! || x - y);
  const takenA = new Uint8Array(largest(a) + 1);
  const takenB = new Uint8Array(largest(b) + 1);
  let total = 0;
  for (const end of ends) {
    let free = true;
    for (let i = end; i >= 0 && free; i = from[i]!) free = takenA[a[i]!] === 0 && takenB[b[i]!] === 0;
    if (!free) continue;
    for (let i = end; i >= 0; i = from[i]!) {
      takenA[a[i]!] = 1;
      takenB[b[i]!] = 1;
    }
    total += sums[end]!;
  }
  return total;
}

function largest(values: Int32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}
