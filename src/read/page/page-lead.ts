/** Text to text with its lead: many pages set the lead between headline and text, where Readability takes it for no part of the text. */

/** The text begins at most so many paragraphs behind its headline: author, day and buttons stand between. */
const NEAR = 12;
/** A lead is a sentence of some length, in UTF-16 code units; what is shorter is a byline, a date or a button. */
const SHORTEST_LEAD = 60;
const LONGEST_LEAD = 700;
const ENDS_SENTENCE = /[.!?…。！？]["'”’»“)]?$/u;

/**
 * The text with its lead in front; as it is where the page shows none.
 *
 * @param page the paragraphs of the whole page
 */
export function withLead(text: string, headline: string | undefined, page: readonly string[]): string {
  if (headline === undefined || text === "") return text;
  const first = page.indexOf(text.split("\n\n", 1)[0]!);
  if (first === -1) return text;
  const head = page.lastIndexOf(headline, first);
  if (head === -1 || first - head > NEAR) return text;
  const leads = page
    .slice(head + 1, first)
    .filter((line) => line.length >= SHORTEST_LEAD && line.length <= LONGEST_LEAD && ENDS_SENTENCE.test(line));
  return [...leads.filter((lead) => !text.includes(lead)), text].join("\n\n");
}
