/**
 * Notices: short pages that repeat and tell no news (no date, no quotation, hardly a number, and nothing of what their titles say), among the other
 * articles of an outlet or below the titles of others. They are house text from end to end, unless outlets print them under one title.
 */
import { areEqual } from "../../basics/are-equal.js";
import { widened } from "../../basics/widened.js";
import { Answer } from "./answer.js";
import type { Samples } from "./holder-samples.js";

/** Identical pages that make a notice, and the most words and figures a notice holds. */
const NOTICE_COPIES = 3;
export const NOTICE_WORDS = 150;
const NOTICE_FIGURES = 2;

/** What the search for notices asks of a collection. Rows are article numbers. */
export interface NoticeView {
  /** The words of a row but for its house lines: what the text shows to be house text by itself. */
  idsWithoutHouseLines(row: number): Uint32Array;
  /** Comparable name of the outlet, "" when unknown. */
  outlet(row: number): string;
  /** How many articles name the source that a row names, or none as it does. */
  ofSource(row: number): number;
  /** Some of the rows that hold a kept shingle, or a text's key. */
  readonly samples: Samples;
  /** A key that all rows of the same words hold. */
  textKey(row: number): number;
  /** A key that all rows with the same title hold. */
  titleKey(row: number): number;
  /** Whether the row could be news, by its own words. */
  tellsNews(row: number): boolean;
  isFigure(id: number, row: number): boolean;
}

/** Which rows are notices. What is kept of a row depends on that row alone, not on what else the collection holds. */
export class Notices {
  readonly #view: NoticeView;
  #answers = new Uint8Array(0); // an `Answer` for each row, on what it says by itself

  constructor(view: NoticeView) {
    this.#view = view;
  }

  /**
   * Whether a row is a notice: the words of three articles, and no news. Under one title, or none, in two outlets it is a report they printed;
   * and so it is where nothing shows that these articles should have another text.
   */
  has(row: number): boolean {
    if (!this.mayHave(row)) return false;
    const view = this.#view;
    const ids = view.idsWithoutHouseLines(row);
    const [outlet, title] = [view.outlet(row), view.titleKey(row)];
    const { rows, held } = view.samples.of(view.textKey(row));
    let copies = 0;
    let isAmongOthers = false;
    for (const holder of rows) {
      if (!areEqual(ids, view.idsWithoutHouseLines(holder))) continue;
      copies++;
      const hasOtherTitle = view.titleKey(holder) !== title;
      if (hasOtherTitle || view.ofSource(holder) > held) isAmongOthers = true;
      if (hasOtherTitle) continue;
      const other = view.outlet(holder);
      if (outlet !== "" && other !== "" && other !== outlet) return false;
    }
    return isAmongOthers && copies >= NOTICE_COPIES;
  }

  /** Whether a row could be a notice by its own words, whatever else is held. */
  mayHave(row: number): boolean {
    if (row >= this.#answers.length) this.#answers = widened(this.#answers, row * 2 + 16);
    if (this.#answers[row] === Answer.Open) this.#answers[row] = this.#looksLikeNotice(row) ? Answer.Yes : Answer.No;
    return this.#answers[row] === Answer.Yes;
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    if (row < this.#answers.length) this.#answers[row] = Answer.Open;
  }

  #looksLikeNotice(row: number): boolean {
    const ids = this.#view.idsWithoutHouseLines(row);
    if (ids.length === 0 || ids.length > NOTICE_WORDS || this.#view.tellsNews(row)) return false;
    let figures = 0;
    for (const id of ids) if (this.#view.isFigure(id, row)) figures++;
    return figures <= NOTICE_FIGURES;
  }
}
