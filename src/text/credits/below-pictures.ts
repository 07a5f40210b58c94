/**
 * A signature to whether it is a picture's: it ends a caption, or stands on the line below one, and the report goes on behind it. What signs a report,
 * or each item of several, has nothing behind it, or the next item with its signature.
 */
import { hasDate, isDatelinePlace } from "./datelines.js";
import { LEAST_PARAGRAPH } from "./lead.js";
import { inFront, lineEnd, lineStart } from "./lines.js";
import type { OutletName } from "./name-reader.js";

/** A caption has no more words, and no more UTF-16 code units. */
const [MOST_WORDS, LONGEST_CAPTION] = [40, 400];
/** Shorter lines are no reporting, nor are those that do not end as sentences do: they may close the page. */
const LEAST_LINE = 60;
/** With less of a text behind it a signature may be the report's, and what follows a line of the page: "The Ledger is a member of the press trust." */
const REST = 0.3;
const SENTENCE_END = /[.!?…][»”"]?$/u;
const SIGNED = /\([^()\n]{2,40}\)\.?$/u;

export class BelowPictures {
  readonly #text: string;
  /** In front of here a signature has reporting behind it. */
  readonly #restStart: number;
  readonly #lastWords: string;

  constructor(text: string) {
    this.#text = text;
    this.#restStart = restStart(text);
    this.#lastWords = text.slice(-LONGEST_CAPTION).trimEnd();
  }

  /** Whether a name that signs the end of its line in brackets, or all of the line, credits a picture. */
  has(name: OutletName): boolean {
    if (!this.#isAboveReport(name)) return false;
    const text = this.#text;
    const line = lineStart(text, name.start);
    const isAlone = line >= 0 && !/\p{L}/u.test(text.slice(line, name.start).replace(/\bthe /iu, ""));
    // Above a date stands who wrote.
    if (isAlone) return SENTENCE_END.test(inFront(text, line, 9).trimEnd()) && !isDate(this.#below(name.end));
    return /\((?:the )?$/iu.test(inFront(text, name.start, 5)) && this.#endsCaption(name);
  }

  /** Whether brackets with this name in them come with a picture: they end a caption, or a few words at the top. */
  hasBracketed(name: OutletName): boolean {
    const isTop = name.end < LEAST_PARAGRAPH && this.#text.length - name.end > LEAST_PARAGRAPH;
    return isTop || (this.#isAboveReport(name) && this.#endsCaption(name));
  }

  /** Whether the report goes on behind a name, and is not signed at its end. */
  #isAboveReport({ text, end }: OutletName): boolean {
    return end < this.#restStart && !SIGNED.test(this.#lastWords) && !this.#lastWords.endsWith(text);
  }

  #endsCaption({ start, end }: OutletName): boolean {
    const text = this.#text;
    const front = inFront(text, start, LONGEST_CAPTION);
    const caption = front.slice(front.lastIndexOf("\n") + 1);
    const goesOn = /[\p{L}\p{N}]/u.test(text.slice(end, lineEnd(text, end)));
    return !goesOn && caption.split(/\s+/u).length <= MOST_WORDS && !SIGNED.test(this.#below(end));
  }

  /** The next line that is not empty. */
  #below(end: number): string {
    const close = lineEnd(this.#text, end);
    const below = this.#text.slice(close, close + LONGEST_CAPTION).trimStart();
    return below.split("\n", 1)[0]!.trimEnd();
  }
}

function isDate(line: string): boolean {
  return isDatelinePlace(line) && hasDate(line);
}

/** Where the last lines of reporting begin, enough of them to be no end of a page. */
function restStart(text: string): number {
  const wanted = Math.max(LEAST_LINE, text.length * REST);
  let rest = 0;
  for (let end = text.length; end > 0; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    if (line.length >= LEAST_LINE && SENTENCE_END.test(line.slice(-3))) rest += line.length;
    if (rest >= wanted) return start;
    end = start - 1;
  }
  return 0;
}
