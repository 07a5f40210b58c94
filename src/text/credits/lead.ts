/** A text to the part where it tells its main news: who is credited there is an origin, who is named further down a mention. */

/** Shorter paragraphs are headings, captions and bylines. In UTF-16 code units, as all lengths here. */
export const LEAST_PARAGRAPH = 80;
/** A text of fewer paragraphs has no background. */
const FEWEST_PARAGRAPHS = 3;
/** From here on an outlet is credited with a detail, unless its credit speaks of the whole report: at least 18 of 23 in real texts were. */
export const NEWS_END = 900;
/** A paragraph that goes on to there opens a report with its first sentences, up to the first that ends behind this. */
const OPENING_LENGTH = 300;
const SENTENCE_END = /[.!?…]["”»]?\s/u;
const MOST_LEAD = 1800;

/** Where the first paragraph of the report ends, or the first sentences of a long one, such as a text without line breaks. */
export function openingEnd(text: string): number {
  const lineEnd = text.indexOf("\n", LEAST_PARAGRAPH);
  if (lineEnd >= 0 && lineEnd < NEWS_END) return lineEnd;
  const sentenceEnd = text.slice(OPENING_LENGTH, NEWS_END).search(SENTENCE_END);
  return sentenceEnd < 0 ? NEWS_END : OPENING_LENGTH + sentenceEnd;
}

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
