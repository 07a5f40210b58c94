/** What src/reuse measures, once more in the plainest words: sets, maps and loops over everything. Slow, and what the fast ways are held to. */
import type { SharedRun } from "../../src/reuse/passages/shared-runs.js";
import { Mask } from "../../src/reuse/texts/mask.js";
import type { ReuseText } from "../../src/reuse/texts/reuse-text.js";
import { WordFlag } from "../../src/text/words/word-columns.js";

/** For every position the longest run that begins there and stands in `b` too, of equal ones that nearest the last diagonal. */
export function plainRuns(a: Uint32Array, b: Uint32Array): SharedRun[] {
  const runs: SharedRun[] = [];
  let diagonal = 0;
  for (let i = 0; i + 3 <= a.length; ) {
    let best = { a: i, b: -1, length: 0 };
    let places = 0;
    for (let j = 0; j + 3 <= b.length && places < 24; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length < 3) continue;
      places++;
      const nearer = Math.abs(j - i - diagonal) < Math.abs(best.b - i - diagonal);
      if (length > best.length || (length === best.length && nearer)) best = { a: i, b: j, length };
    }
    if (best.length === 0) i++;
    else {
      runs.push(best);
      diagonal = best.b - i;
      i += best.length - 2;
    }
  }
  return runs;
}

interface PlainFacts {
  facts: Map<number, number>;
  figures: Set<number>;
  stems: Set<number>;
}

function isName({ words }: ReuseText, i: number): boolean {
  return (words.flags[i]! & (WordFlag.Capital | WordFlag.SentenceStart)) === WordFlag.Capital;
}

export function plainFacts(text: ReuseText, mask: Uint8Array): PlainFacts {
  const found: PlainFacts = { facts: new Map(), figures: new Set(), stems: new Set() };
  mask.forEach((kind, i) => {
    if (kind === Mask.House) return;
    found.stems.add(text.stems[i]!);
    if (kind !== Mask.Prose) return;
    if (text.figures[i] === 1) found.figures.add(text.stems[i]!);
    if (text.figures[i] === 1 || isName(text, i)) found.facts.set(text.stems[i]!, text.weights[i]!);
  });
  return found;
}

export function plainFactShare(a: PlainFacts, b: PlainFacts): number {
  let [all, shared] = [0, 0];
  for (const [stem, weight] of a.facts) {
    all += weight;
    if (b.stems.has(stem)) shared += weight;
  }
  return (shared + 512) / (all + 1536);
}

export function plainFigureShare(a: PlainFacts, b: PlainFacts): { share: number; count: number; lacking: number } {
  const [poor, rich] = a.figures.size <= b.figures.size ? [a, b] : [b, a];
  const lacking = [...poor.figures].filter((figure) => !rich.stems.has(figure)).length;
  const count = poor.figures.size;
  return { share: (count - lacking + 1) / (count + 2), count, lacking };
}

interface Mentions {
  places: number[];
  weight: number;
  fact: boolean;
}

function mentionsOf(text: ReuseText, mask: Uint8Array): Map<number, Mentions> {
  const stems = new Map<number, Mentions>();
  let place = 0;
  mask.forEach((kind, i) => {
    if (kind !== Mask.Prose) return;
    place++;
    const { starts, ends } = text.words;
    const isPair = text.wordsPerToken < 1 && starts[i + 1] === ends[i];
    const weight = isPair ? Math.round((text.weights[i]! + text.weights[i + 1]!) / 2) : text.weights[i]!;
    if (weight < 900) return;
    const stem = text.wordsPerToken < 1 ? text.stems[i]! * 2 ** 26 + (text.stems[i + 1] ?? 0) : text.stems[i]!;
    const fact = isName(text, i) || text.figures[i] === 1;
    const held = stems.get(stem);
    if (held === undefined) stems.set(stem, { places: [place], weight, fact });
    else {
      held.places.push(place);
      held.fact ||= fact;
    }
  });
  return stems;
}

export function plainOrder(a: ReuseText, maskA: Uint8Array, b: ReuseText, maskB: Uint8Array): number {
  const theirs = mentionsOf(b, maskB);
  const places = [...mentionsOf(a, maskA)].flatMap(([stem, { fact }]) =>
    fact || !theirs.has(stem) ? [] : [theirs.get(stem)!.places[0]!],
  );
  const n = places.length;
  if (n < 2) return 0;
  let agreeing = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) agreeing += places[i]! < places[j]! ? 1 : -1;
  return (a.wordsPerToken * agreeing) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
}

export function plainChains(a: ReuseText, maskA: Uint8Array, b: ReuseText, maskB: Uint8Array): number {
  const theirs = mentionsOf(b, maskB);
  const links = [...mentionsOf(a, maskA)].flatMap(([stem, mine]) => {
    const others = theirs.get(stem)?.places ?? [];
    const pairings = mine.places.length * others.length;
    if (pairings > 64) return [];
    const gain = (a.wordsPerToken * (Math.min(mine.weight, 1920) / 256 - 1)) / pairings;
    return mine.places.flatMap((placeA) => others.map((placeB) => ({ a: placeA, b: placeB, gain, sum: 0, from: -1 })));
  });
  links.sort((x, y) => x.a - y.a || x.b - y.b);
  for (const [i, link] of links.entries()) {
    for (let j = i - 1; j >= 0; j--) {
      const [stepA, stepB] = [link.a - links[j]!.a, link.b - links[j]!.b];
      if (stepA === 0 || stepA > 80 || stepB === 0 || stepB < -12 || stepB > 80) continue;
      const sum = links[j]!.sum - 0.1 * (Math.abs(stepA - stepB) + stepA / 2);
      if (sum > link.sum) [link.sum, link.from] = [sum, j];
    }
    link.sum += link.gain;
  }
  const ends = [...links.keys()].filter((i) => links[i]!.sum >= 15);
  ends.sort((x, y) => links[y]!.sum - links[x]!.sum || x - y);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  let total = 0;
  for (const end of ends) {
    const chain: number[] = [];
    for (let i = end; i >= 0; i = links[i]!.from) chain.push(i);
    if (chain.some((i) => takenA.has(links[i]!.a) || takenB.has(links[i]!.b))) continue;
    for (const i of chain) {
      takenA.add(links[i]!.a);
      takenB.add(links[i]!.b);
    }
    total += links[end]!.sum;
  }
  return total;
}

/** Jaccard similarity of the sets of shingles, house text aside. */
export function plainSimilarity(a: ReuseText, b: ReuseText, size: number): number {
  const own = ({ words }: ReuseText): number[] =>
    [...words.ids].filter((_, i) => (words.flags[i]! & WordFlag.House) === 0);
  const length = Math.min(size, own(a).length, own(b).length);
  if (length === 0) return 0;
  const set = (ids: number[]): Set<string> =>
    new Set(ids.slice(length - 1).map((_, i) => ids.slice(i, i + length).join(" ")));
  const [one, two] = [set(own(a)), set(own(b))];
  const shared = [...one].filter((shingle) => two.has(shingle)).length;
  return shared / (one.size + two.size - shared);
}
