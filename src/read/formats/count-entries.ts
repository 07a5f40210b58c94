/** How many entries the source of a feed has, empty ones included, which its reader drops. */

const MARKS = /<!\[CDATA\[|\]\]>|<!--|-->|<(?:item|entry)(?=[\s/>])/g;
const ENDS: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->" };

/** Of RSS, RDF and Atom; 0 for JSON. */
export function countEntries(source: string): number {
  if (!/^\s*</.test(source)) return 0;
  let count = 0;
  /** What ends the comment or the section of plain text that a mark stands in. */
  let end: string | undefined;
  for (const [mark] of source.matchAll(MARKS)) {
    if (end !== undefined) end = mark === end ? undefined : end;
    else if (mark in ENDS) end = ENDS[mark];
    else if (mark.startsWith("<")) count++;
  }
  return count;
}
