/** One text while its credits are read: what was read so far, and which part of the text is which. */
import type { Span } from "../../types.js";
import { namesNobody, withoutNewsroom } from "../outlets/outlet-words.js";
import { normaliseOutlet } from "../outlets/outlets.js";
import { isStudy } from "./around-names.js";
import { BelowPictures } from "./below-pictures.js";
import { CREDIT_STRENGTH, type CreditForm, type CreditRole } from "./credit.js";
import type { CueKind } from "./cue-phrases.js";
import { fullName } from "./full-name.js";
import { leadEnd, NEWS_END, openingEnd } from "./lead.js";
import { inFront, lineEnd, TAIL_LENGTH } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { AGENCY_SIGN, OPENERS } from "./name-words.js";
import type { OutletReader } from "./outlet-reader.js";
import { isInQuotation } from "./quotation-marks.js";
import type { CreditReading } from "./settle-credits.js";
import { UNCASED_HEAD_LENGTH } from "./uncased.js";

/** Adds the credits that the phrase from `start` to `end` makes of the names around it. */
export type CueReader = (credited: CreditedText, start: number, end: number, kind: CueKind) => void;

/** Ranks of names of which nothing tells whether they are outlets': "first reported by" asks for one, "according to" takes anybody. */
export const LIKELY_OUTLET = 2;
export const ANYBODY = 1;
/** An institution speaks for itself; only where it has an article of its own is it an outlet. */
const NO_OUTLET = 0;

/** "In 2019, Reuters reported": what was reported then is no news. */
const LONG_AGO = /(?:\n|[.!?…»”"]\s)(?:\p{Lu}\p{L}{0,6}\s(?:\p{L}+\s){0,2})?(?:19|20)\d\d,?\s(?:the\s)?$/u;

/** What a name stands in. */
const PAIR = /^(?:\(\)|«»|“["”]|„["“”]|""|\/\/)$/u;

/** "first reported by", "obtained by", and in front of a verb "Об этом": what is credited is the news. */
const OF_ALL = /(?<!\p{L})(?:first|originally|exclusively|obtained)(?!\p{L})/u;
const OF_THIS = /(?:об этом|про це)\s$/iu;
/** The same where it begins a sentence, and the rest of that, which ends the paragraph: "Про це повідомляє «Обрій»." */
const OPENS_CLOSING = /(?:\n|[.!?…»”"]\s)(?:об этом|про це)\s$/iu;
const CLOSES = /^[»”"]?(?:[,\s][^.!?\n]{0,80})?[.!]?\s*$/u;
/** Behind the last sentence of a text; it is looked for in so many UTF-16 code units. */
const NOTHING_FOLLOWS = /^[\p{P}\s]*$/u;
const NOTHING_LENGTH = 40;

/** Of such names no more are given. */
const MOST_POSSIBLE = 4;

/** A dateline stands near the top: in so many UTF-16 code units, or this share of the text. Further down it belongs to another report on the page. */
const HEAD_LENGTH = 2500;
const HEAD_SHARE = 0.4;

export class CreditedText {
  readonly text: string;
  readonly reader: OutletReader;
  readonly readings: CreditReading[] = [];
  /** Where the main news ends. */
  readonly leadEnd: number;
  readonly headEnd: number;
  /** Behind here nothing but spaces stand. */
  readonly textEnd: number;
  /** Where the first paragraph of the report ends, or the first sentences of a long one. */
  readonly openingEnd: number;
  readonly pictures: BelowPictures;
  /** Up to here an agency's name credits a picture. */
  captionEnd = 0;
  /** Up to here goes the line of a picture's label. */
  pictureLineEnd = 0;
  /** Names in the place of an origin of which nothing here tells whether they are outlets', with their ranks. */
  readonly #possible = new Map<string, number>();
  /** Up to here an attribution that is no origin may stand in the way of one that is. */
  weakOriginEnd = UNCASED_HEAD_LENGTH;

  constructor(text: string, reader: OutletReader) {
    this.text = text;
    this.reader = reader;
    this.openingEnd = openingEnd(text);
    this.leadEnd = leadEnd(text, this.openingEnd);
    this.textEnd = text.trimEnd().length;
    this.pictures = new BelowPictures(text);
    this.headEnd = Math.max(HEAD_LENGTH, text.length * HEAD_SHARE);
  }

  add(form: CreditForm, role: CreditRole, name: OutletName, start = name.start, end = name.end): void {
    if (namesNobody(name.text)) return;
    const text = this.text; // the quotation marks or brackets around a name belong to it
    const wrapped = PAIR.test(`${text[name.start - 1]}${text[name.end]}`) ? 1 : 0;
    // Picture agencies sell no texts.
    const isPicture = role === "origin" && name.known?.kind === "photo";
    if (role === "origin" && CREDIT_STRENGTH[form] <= CREDIT_STRENGTH.cited)
      this.weakOriginEnd = Math.max(this.weakOriginEnd, name.end);
    this.readings.push({
      credit: {
        span: { start: Math.min(start, name.start - wrapped), end: Math.max(end, name.end + wrapped) },
        role: isPicture ? "photo" : role,
        outlet: normaliseOutlet(fullName(text, form === "byline" ? withoutNewsroom(name.text) : name.text, name.start)),
        form: isPicture ? "picture" : form,
      },
      start: name.start,
      end: name.end,
    });
  }

  /** An outlet credited with news: an origin where the article tells its main news, further down a mention. */
  addNews(form: CreditForm, name: OutletName, start: number, end: number): void {
    this.add(form, this.#isMainNews(name, start, end) ? "origin" : "mention", name, start, end);
  }

  /** Names in the place of an origin that may be outlets': those of the highest rank, of equals the first. */
  get possible(): string[] {
    const ranked = [...this.#possible].sort(([, one], [, other]) => other - one);
    return ranked.slice(0, MOST_POSSIBLE).map(([name]) => name);
  }

  /** A name that stands where outlets are credited with the main news, by the cue from `start` to `end`. */
  addPossible(rank: number, name: OutletName, start: number, end = name.end): void {
    if (this.#isMainNews(name, start, end)) this.#keepPossible(rank, name);
  }

  #keepPossible(rank: number, name: OutletName): void {
    const its = name.institution ? NO_OUTLET : rank;
    if (its <= (this.#possible.get(name.text) ?? -1)) return;
    if (OPENERS.has(name.text.toLowerCase()) || namesNobody(name.text)) return;
    this.#possible.set(name.text, its);
  }

  /** A name in the place of an agency, such as "(NPA)" or "(Nordwind)" at the end: others may mean an office, an editor or a person. */
  addSignature(name: OutletName | undefined): void {
    if (name !== undefined) this.#keepPossible(AGENCY_SIGN.test(name.text) ? LIKELY_OUTLET : ANYBODY, name);
  }

  /**
   * An outlet that somebody spoke to is quoted. Where the first paragraph says so, the report may be from there: it is, if that outlet has an
   * article in the story.
   */
  addInterview(name: OutletName, start: number, end: number): void {
    this.add("interview", "quotation", name, start, end);
    if (start < this.openingEnd) this.addPossible(LIKELY_OUTLET, name, start, end);
  }

  /** Who was spoken to, where nothing tells whether it is an outlet. */
  addPossibleInterview(name: OutletName, start: number): void {
    if (start < this.openingEnd && !name.institution) this.#keepPossible(ANYBODY, name);
  }

  addDateline(name: OutletName): void {
    this.add("dateline", name.start < this.headEnd ? "origin" : "mention", name);
  }

  /** Whether an attribution is of the whole report: by its words, or because nothing follows. */
  isOfAll({ start, end }: Span): boolean {
    const text = this.text;
    return (
      OF_ALL.test(text.slice(start, end)) ||
      OF_THIS.test(inFront(text, start, 8)) ||
      NOTHING_FOLLOWS.test(text.slice(end, end + NOTHING_LENGTH))
    );
  }

  #isMainNews(name: OutletName, start: number, end: number): boolean {
    // Thomson Reuters signs what Reuters reports; of itself it speaks as a company.
    const isFigures = isStudy(this.text, name.end) || name.text.startsWith("Thomson ");
    const from = Math.min(start, name.start);
    const span = { start: from, end: Math.max(end, name.end) };
    if ((start >= this.leadEnd && !this.#isClosing(span)) || isFigures || isInQuotation(this.text, start)) return false;
    if (from >= NEWS_END && !this.isOfAll(span)) return false;
    return !LONG_AGO.test(inFront(this.text, from, 40));
  }

  /** Whether an attribution of the whole is all that a sentence at the end of the text says, or a paragraph above house text. */
  #isClosing({ start, end }: Span): boolean {
    const { text, textEnd } = this;
    if (start < textEnd - TAIL_LENGTH) return false;
    const opening = OPENS_CLOSING.exec(inFront(text, start, 10))?.[0];
    const line = lineEnd(text, end);
    return opening !== undefined && (opening.startsWith("\n") || line >= textEnd) && CLOSES.test(text.slice(end, line));
  }
}
