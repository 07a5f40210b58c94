/**
 * Titles that are none: the name of a column ("Letters to the editor") or of the outlet, or what a reader of pages took for a title ("Share"); and
 * labels in front of titles ("BREAKING: ", "UPDATE 2-"). They say nothing of an event, and would make one story of all that stands below them.
 */
import { NO_WORDS, ownIds, type WordColumns, WordFlag, withFlags } from "../../text/words/word-columns.js";
import { EVENT } from "./event-settings.js";
import type { EventWords } from "./event-texts.js";

/** Words of a label at most. */
const LONGEST_LABEL = 3;
/** Of the texts below a label this share at most has its word. */
const SPOKEN_SHARE = 0.25;

/**
 * The texts, without titles that several units bear: three and more, or two where it says nothing of what stands below it. The same of the first
 * words of titles, where hardly a text below has them. Of headlines the title is all there is, and stays.
 *
 * @param units the unit each text speaks for, ascending
 * @param isOrdinary whether a word stands in texts of any subject
 */
export function withoutCommonTitles(
  texts: readonly EventWords[],
  units: Uint32Array,
  isOrdinary: (id: number) => boolean,
): EventWords[] {
  const bearers = new Bearers();
  for (let t = 0; t < texts.length; t++) {
    const { title, body } = texts[t]!;
    if (!isFull(body)) continue;
    bearers.add(wholeKey(title), units[t]!);
    for (let words = 1; words <= longestLabel(title); words++) {
      bearers.add(beginningKey(title, words), units[t]!);
      if (body.ids.includes(title.ids[words - 1]!)) bearers.add(spokenKey(title, words), units[t]!);
    }
  }
  return texts.map((text) => {
    const { title, body } = text;
    if (!isFull(body) || title.ids.length === 0) return text;
    const count = bearers.count(wholeKey(title));
    const isNone = count >= EVENT.commonTitle || (count === 2 && !speaksOfText(text, isOrdinary));
    return { title: isNone ? NO_WORDS : withoutLabel(title, bearers), body };
  });
}

/** How many units bear each title, and each beginning of titles. */
class Bearers {
  readonly #counts = new Map<string, { count: number; latest: number }>();

  add(key: string, unit: number): void {
    const known = this.#counts.get(key);
    if (known?.latest === unit) return;
    this.#counts.set(key, { count: (known?.count ?? 0) + 1, latest: unit });
  }

  count(key: string): number {
    return this.#counts.get(key)?.count ?? 0;
  }
}

function isFull(body: WordColumns): boolean {
  return body.ids.length > EVENT.headlineWords;
}

function longestLabel({ ids }: WordColumns): number {
  return Math.min(LONGEST_LABEL, ids.length - 1);
}

function wholeKey({ ids }: WordColumns): string {
  return ids.join(" ");
}

function beginningKey({ ids }: WordColumns, words: number): string {
  return `${ids.subarray(0, words).join(" ")} …`;
}

/** Of a beginning whose last word the text has too. */
function spokenKey(title: WordColumns, words: number): string {
  return `${beginningKey(title, words)} spoken`;
}

/** The title, the words in front marked as house text that three units and more begin with, and hardly a text has. */
function withoutLabel(title: WordColumns, bearers: Bearers): WordColumns {
  let words = 0;
  while (words < longestLabel(title) && isLabel(title, words + 1, bearers)) words++;
  const flags = title.flags.map((flag, i) => (i < words ? flag | WordFlag.House : flag));
  return words === 0 ? title : withFlags(title, flags);
}

function isLabel(title: WordColumns, words: number, bearers: Bearers): boolean {
  const count = bearers.count(beginningKey(title, words));
  return count >= EVENT.commonTitle && bearers.count(spokenKey(title, words)) <= SPOKEN_SHARE * count;
}

/** Whether a title has a word of its text that is not ordinary. */
function speaksOfText({ title, body }: EventWords, isOrdinary: (id: number) => boolean): boolean {
  const telling = new Set(ownIds(title).filter((id) => !isOrdinary(id)));
  return ownIds(body).some((id) => telling.has(id));
}
