/** A text to the part where it tells its main news: who is credited there is an origin, who is named further down a mention. */

/** Shorter paragraphs are headings, captions and bylines. In UTF-16 code units, as all lengths here. */
export const LEAST_PARAGRAPH = 80;
const LEAD_PARAGRAPHS = 3;
const LEAST_LEAD = 700;
const MOST_LEAD = 1800;

/** End of the part where an article tells its main news: its first paragraphs, or half of the text. Names further down stand with background. */
export function leadEnd(text: string): number {
  let end = 0;
  for (let paragraphs = 0; paragraphs < LEAD_PARAGRAPHS && end < MOST_LEAD && end < text.length; ) {
    const next = text.indexOf("\n", end);
    const stop = next < 0 ? text.length : next;
    if (stop - end >= LEAST_PARAGRAPH) paragraphs++;
    end = stop + 1;
  }
  return Math.min(MOST_LEAD, Math.max(LEAST_LEAD, end, text.length / 2));
}
