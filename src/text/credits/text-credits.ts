/** One text while its credits are read: what was read so far, and which part of the text is which. */
import { normaliseOutlet } from "../outlets/outlets.js";
import { isStudy } from "./around-names.js";
import { CREDIT_STRENGTH, type CreditForm, type CreditRole } from "./credit.js";
import { HAN_HEAD_LENGTH } from "./credit-han.js";
import type { OutletName, OutletReader } from "./credit-names.js";
import type { CueKind } from "./cue-phrases.js";
import { fullName } from "./full-name.js";
import { leadEnd } from "./lead.js";
import { isInQuotation } from "./quotation-marks.js";
import type { Reading } from "./settle-credits.js";

/** Adds the credits that the phrase from `start` to `end` makes of the names around it. */
export type CueReader = (credits: TextCredits, start: number, end: number, kind: CueKind) => void;

/** A dateline stands near the top; further down it belongs to another report on the page. */
const HEAD_LENGTH = 2500;

export class TextCredits {
  readonly text: string;
  readonly reader: OutletReader;
  readonly readings: Reading[] = [];
  /** Where the main news ends. */
  readonly leadEnd: number;
  readonly headEnd: number;
  /** Up to here an agency's name credits a picture. */
  captionEnd = 0;
  /** Up to here an attribution that is no origin may stand in the way of one that is. */
  weakOriginEnd = HAN_HEAD_LENGTH;

  constructor(text: string, reader: OutletReader) {
    this.text = text;
    this.reader = reader;
    this.leadEnd = leadEnd(text);
    this.headEnd = Math.max(HEAD_LENGTH, text.length * 0.4);
  }

  add(form: CreditForm, role: CreditRole, name: OutletName, start = name.start, end = name.end): void {
    const text = this.text; // the quotation marks or brackets around a name belong to it
    const wrapped = /[(«“„"/]/u.test(text[name.start - 1] ?? "") && /[)»”“"/]/u.test(text[name.end] ?? "") ? 1 : 0;
    // Picture agencies sell no texts.
    const picture = role === "origin" && name.known?.kind === "photo";
    if (role === "origin" && CREDIT_STRENGTH[form] <= CREDIT_STRENGTH.cited)
      this.weakOriginEnd = Math.max(this.weakOriginEnd, name.end);
    this.readings.push({
      credit: {
        span: { start: Math.min(start, name.start - wrapped), end: Math.max(end, name.end + wrapped) },
        role: picture ? "photo" : role,
        outlet: normaliseOutlet(fullName(text, name.text, name.start)),
        form: picture ? "picture" : form,
      },
      start: name.start,
      end: name.end,
    });
  }
  /** An outlet credited with news: an origin where the article tells its main news, further down a mention. */
  addNews(form: CreditForm, name: OutletName, start: number, end: number): void {
    const main = start < this.leadEnd && !isStudy(this.text, name.end) && !isInQuotation(this.text, start);
    this.add(form, main ? "origin" : "mention", name, start, end);
  }

  addDateline(name: OutletName): void {
    this.add("dateline", name.start < this.headEnd ? "origin" : "mention", name);
  }
}
