/** A text to the part where it tells its main news: who is credited there is an origin, who is named further down a mention. */

/** Shorter paragraphs are headings, captions and bylines. In UTF-16 code units, as all lengths here. */
export const LEAST_PARAGRAPH = 80;
/** A text of fewer paragraphs has no background. */
const FEWEST_PARAGRAPHS = 3;
const MOST_LEAD = 1800;

/**
 * End of the part where an article tells its main news: its first paragraph, which ends at `openingEnd`, and half of the text; all of one or two
 * paragraphs. Names further down stand with background.
 */
export function leadEnd(text: string, openingEnd: number): number {
  return hasBackground(text) ? Math.min(MOST_LEAD, Math.max(openingEnd, text.length / 2)) : MOST_LEAD;
}

function hasBackground(text: string): boolean {
  let paragraphs = 0;
  for (let start = 0; start < text.length && paragraphs < FEWEST_PARAGRAPHS; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    if (end - start >= LEAST_PARAGRAPH) paragraphs++;
    start = end + 1;
  }
  return paragraphs === FEWEST_PARAGRAPHS;
}
