/** HTML in which no tag hides the text behind it, as a `<video>` does that is only spoken of, or a comment without an end. */
import { SILENT } from "./html-text.js";

/** Of which nothing is shown, or no tag read, up to their end. RT and RP may lack theirs, and end with what is around them. */
const HIDING = [...SILENT, "TITLE", "XMP"].filter((name) => name !== "RT" && name !== "RP");
/** The first is a comment of a sign alone. */
const HIDING_TAG = new RegExp(
  `<!--+>|<(?<slash>/?)(?<element>${HIDING.join("|")})(?=[\\s/>])[^<>]*>|(?<section><!--|<!\\[CDATA\\[)|(?<end>-->|\\]\\]>)`,
  "gi",
);

/** Of what is never ended, elements part paragraphs only, and the sign of a comment is text. An end is that of the nearest opening before it. */
export function closedMarkup(html: string): string {
  const openings = new Map<string, number[]>();
  for (const { groups, index } of html.matchAll(HIDING_TAG)) {
    const { slash, element, section, end } = groups!;
    const name = element?.toLowerCase() ?? (end === "-->" || section === "<!--" ? "--" : "[[");
    const open = openings.get(name) ?? [];
    openings.set(name, open);
    if (slash || end) open.pop();
    else if (element ?? section) open.push(index);
  }
  const unclosed = new Set([...openings.values()].flat());
  return html.replace(HIDING_TAG, (piece, ...rest) => {
    if (!unclosed.has(rest.at(-3))) return piece;
    return piece.startsWith("<!") ? `&lt;${piece.slice(1)}` : "<div></div>";
  });
}
