/** What a page, or a piece of one, may have. Beyond that it is no page but an attack, or a data file. */

/** Longest page in bytes, or a piece of one in UTF-16 code units. */
export const LONGEST_PAGE = 1 << 24;
export const MOST_TAGS = 100_000;

/** Where the first tag stands that is one too many; -1 where there are no more than a page may have. */
export function endOfTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) if (++tags > MOST_TAGS) return at;
  return -1;
}
