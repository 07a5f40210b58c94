/** Whether a passage is what it says: two stretches that begin and end with a word and have as many words in common as its similarity tells. */
import { splitWords } from "../../src/stages.js";
import type { Passage, Span } from "../../src/types.js";

/** wirecopy takes two words of one stem for equal. Where they do not begin alike they are missed here, for which this much is allowed. */
const LEEWAY = 0.05;
/** Letters in which two words of one stem agree. */
const STEM_LETTERS = 3;

/** `undefined` where the passage holds, else what is wrong with it. */
export function passageFault({ from, to, similarity }: Passage, fromText: string, toText: string): string | undefined {
  if (!(similarity > 0 && similarity <= 1)) return `similarity ${similarity} is none`;
  for (const [side, span, text] of [["from", from, fromText] as const, ["to", to, toText] as const])
    if (!isOfWords(span, text)) return `${side} does not begin and end with a word`;
  const one = splitWords(fromText.slice(from.start, from.end)).map(({ text }) => text);
  const two = splitWords(toText.slice(to.start, to.end)).map(({ text }) => text);
  if (similarity === 1 && one.length !== two.length) return `${one.length} words for ${two.length}, word for word`;
  const shared = (2 * commonSubsequence(one, two)) / (one.length + two.length);
  return shared >= similarity - (similarity === 1 ? 0 : LEEWAY)
    ? undefined
    : `${shared} of the words in common, ${similarity} claimed`;
}

function isOfWords({ start, end }: Span, text: string): boolean {
  const words = splitWords(text);
  return start < end && words.some((word) => word.start === start) && words.some((word) => word.end === end);
}

/** Length of the longest common subsequence, by the plain table. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] = areAlike(a[i - 1]!, b[j - 1]!)
        ? table[i - 1]![j - 1]! + 1
        : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
}

function areAlike(a: string, b: string): boolean {
  return a === b || beginning(a) === beginning(b);
}

function beginning(word: string): string {
  return [...word].slice(0, STEM_LETTERS).join("");
}
