/** A text to the part where it tells its main news: who is credited there is an origin, who is named further down a mention. */

/**
 * End of the part where an article tells its main news: three paragraphs of prose or half of the text, at least 700 and at most 1,800 units.
 * Names further down stand with background.
 */
export function leadEnd(text: string): number {
  let end = 0;
  for (let paragraphs = 0; paragraphs < 3 && end < 1800 && end < text.length; ) {
    const next = text.indexOf("\n", end);
    const stop = next < 0 ? text.length : next;
    // Headings, captions and bylines are no paragraphs.
    if (stop - end >= 80) paragraphs++;
    end = stop + 1;
  }
  return Math.min(1800, Math.max(700, end, text.length / 2));
}
