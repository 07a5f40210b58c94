/**
 * What a text says again, as pages do with captions, a sentence in large letters between two paragraphs, the points above an article, and the title
 * above the text: as parts of the text they would count twice.
 */
import { appendTo } from "../../basics/append-to.js";
import { areEqual } from "../../basics/are-equal.js";
import { nextStart, type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords } from "../words/words-in-spans.js";

/** Shorter sentences may well be said twice: "Police are investigating." */
const FEWEST_WORDS = 8;

/** A paragraph, a sentence of one, or the title. */
interface Saying {
  readonly ids: Uint32Array;
  readonly start: number;
  /** Words of the paragraph around it. */
  readonly around: number;
}

/**
 * Sets `WordFlag.House` on each paragraph whose words are those of the title or of an earlier one, and on each sentence that a longer paragraph or
 * an earlier sentence has too, of a text that says more. Linear in its words.
 */
export function markRepeated(body: WordColumns, title: WordColumns): void {
  const { ids, flags } = body;
  const [paragraphs, sentences] = [new Sayings(), new Sayings()];
  paragraphs.keep({ ids: title.ids, start: 0, around: Number.POSITIVE_INFINITY });
  const repeated: Saying[] = [];
  let words = 0;
  const leaveOut = (saying: Saying): void => {
    repeated.push(saying);
    words += saying.ids.length;
  };
  for (let start = 0, end = 0; start < ids.length; start = end) {
    end = nextStart(flags, WordFlag.ParagraphStart, start);
    const around = end - start;
    const paragraph = paragraphs.keep({ ids: ids.subarray(start, end), start, around });
    if (paragraph !== undefined) leaveOut(paragraph);
    for (let from = start, to = start; from < end && paragraph === undefined; from = to) {
      to = nextStart(flags, WordFlag.SentenceStart, from, end);
      if (to - from < FEWEST_WORDS) continue;
      const sentence = sentences.keep({ ids: ids.subarray(from, to), start: from, around });
      if (sentence !== undefined) leaveOut(sentence);
    }
  }
  if (words === ids.length) return;
  for (const { ids, start } of repeated) flagWords(body, start, start + ids.length, WordFlag.House);
}

/** What a text says, each thing once: where it stands in the longest paragraph, of equals first. */
class Sayings {
  readonly #byHash = new Map<number, Saying[]>();

  /** Keeps a saying, and gives the one that is kept no longer: this one or one that said the same before; undefined where it is new. */
  keep(saying: Saying): Saying | undefined {
    const hash = hashOf(saying.ids);
    const kept = this.#byHash.get(hash) ?? [];
    const i = kept.findIndex(({ ids }) => areEqual(ids, saying.ids));
    const earlier = kept[i];
    if (earlier === undefined) {
      appendTo(this.#byHash, hash, saying);
      return undefined;
    }
    if (earlier.around >= saying.around) return saying;
    kept[i] = saying;
    return earlier;
  }
}

function hashOf(ids: Uint32Array): number {
  let hash = ids.length;
  for (let i = 0; i < ids.length; i++) hash = Math.imul(hash ^ ids[i]!, 0x9e3779b1);
  return hash;
}
