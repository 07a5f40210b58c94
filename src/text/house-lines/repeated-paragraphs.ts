/**
 * What a page says again: captions, a sentence in large letters between two paragraphs, the points above an article, the title above its text. As
 * parts of the text they would count twice.
 */
import { SPREAD } from "../../basics/hash.js";
import { isStart, nextStart, type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords } from "../words/words-in-spans.js";

/** Shorter sentences may well be said twice: "Police are investigating." */
const FEWEST_WORDS = 8;

/** In words. A shorter title may well stand in a sentence. */
const SHORTEST_HEADLINE = 5;
/** In words: the longest head of a page, and so many at least follow. */
const [LONGEST_HEAD, LEAST_BELOW_HEAD] = [80, 40];

/** A paragraph, a sentence of one, or the title. */
interface Saying {
  /** Of all words of the text, or the title. */
  readonly ids: Uint32Array;
  readonly start: number;
  readonly end: number;
  /** Words of the paragraph around it. */
  readonly around: number;
}

/**
 * Sets `WordFlag.House` on each paragraph whose words are those of the title or of an earlier one, and on each sentence that a longer paragraph or
 * an earlier sentence has too; on none where a text would have no words left. Linear in its words.
 */
export function markRepeated(body: WordColumns, title: WordColumns): void {
  const { ids, flags } = body;
  const [paragraphs, sentences] = [new Sayings(), new Sayings()];
  paragraphs.keep({ ids: title.ids, start: 0, end: title.ids.length, around: Number.POSITIVE_INFINITY });
  const repeated: Saying[] = [];
  let words = 0;
  const leaveOut = (saying: Saying): void => {
    repeated.push(saying);
    words += saying.end - saying.start;
  };
  for (let start = 0, end = 0; start < ids.length; start = end) {
    end = nextStart(flags, WordFlag.ParagraphStart, start);
    const around = end - start;
    const paragraph = paragraphs.keep({ ids, start, end, around });
    if (paragraph !== undefined) leaveOut(paragraph);
    for (let from = start, to = start; from < end && paragraph === undefined; from = to) {
      to = nextStart(flags, WordFlag.SentenceStart, from, end);
      if (to - from < FEWEST_WORDS) continue;
      const sentence = sentences.keep({ ids, start: from, end: to, around });
      if (sentence !== undefined) leaveOut(sentence);
    }
  }
  if (words === ids.length) return;
  for (const { start, end } of repeated) flagWords(body, start, end, WordFlag.House);
}

/**
 * Sets `WordFlag.House` on the head of a page: on its menu, or whatever else stands above the headline, where the text has the title once more, and on
 * that. A head has hardly a sentence; in one paragraph with the headline, most of its words have capitals.
 */
export function markPageHead(body: WordColumns, title: WordColumns): void {
  const { ids, flags } = body;
  const words = title.ids.length;
  if (words < SHORTEST_HEADLINE) return;
  const last = Math.min(LONGEST_HEAD, ids.length - words - LEAST_BELOW_HEAD);
  let sentences = 0;
  let capitals = 0;
  for (let at = 0; at <= last && sentences <= 1; at++) {
    const isApart = isStart(flags, WordFlag.ParagraphStart, at);
    const mayOpen = opensLine(flags, at) && opensLine(flags, at + words) && (isApart || 2 * capitals >= at);
    if (at > 0 && mayOpen && title.ids.every((id, i) => ids[at + i] === id)) {
      flagWords(body, 0, at + words, WordFlag.House);
      return;
    }
    if (!isApart && isStart(flags, WordFlag.SentenceStart, at)) sentences++;
    if ((flags[at]! & WordFlag.Capital) !== 0) capitals++;
  }
}

/** Whether a word may be the first of a line that lost its break. */
function opensLine(flags: Uint8Array, word: number): boolean {
  return (flags[word]! & (WordFlag.ParagraphStart | WordFlag.Capital)) !== 0;
}

/** What a text says, each thing once: where it stands in the longest paragraph, of equals first. */
class Sayings {
  /** By a hash of the words; a saying whose hash is taken by others has the next number that is free. */
  readonly #kept = new Map<number, Saying>();

  /** Keeps a saying, and gives the one that is kept no longer: this one or one that said the same before; undefined where it is new. */
  keep(saying: Saying): Saying | undefined {
    let place = hashOf(saying);
    let earlier = this.#kept.get(place);
    while (earlier !== undefined && !sayTheSame(earlier, saying)) earlier = this.#kept.get(++place);
    if (earlier !== undefined && earlier.around >= saying.around) return saying;
    this.#kept.set(place, saying);
    return earlier;
  }
}

function sayTheSame(one: Saying, two: Saying): boolean {
  const words = one.end - one.start;
  if (two.end - two.start !== words) return false;
  for (let i = 0; i < words; i++) if (one.ids[one.start + i] !== two.ids[two.start + i]) return false;
  return true;
}

function hashOf({ ids, start, end }: Saying): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ ids[i]!, SPREAD);
  return hash;
}
