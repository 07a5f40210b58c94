/** What a content system stores as a text, which may be HTML, to plain text. */
import { hasReference, isFragment, partsParagraphs } from "../../text/markup.js";
import { entityText, fragmentText } from "./fragment-text.js";

/** Content systems store paragraphs apart by blank lines, and among them a `<div>` or `<br>`. A blank line inside of a tag is none. */
const TAG_OR_BLANK_LINE = /(<[^<>]*>)|(?:\r\n?|\n)[ \t]*[\r\n]+/g;

/** The plain text, paragraphs kept. What is HTML is told by `isFragment`; of all else only the character references are replaced. */
export async function textOfMarkup(text: string): Promise<string> {
  if (!isFragment(text)) return hasReference(text) ? entityText(text) : text;
  const html = partsParagraphs(text)
    ? text.replace(TAG_OR_BLANK_LINE, (_, tag?: string) => tag ?? "<br><br>")
    : text.replace(/\r\n?|\n/g, "<br>");
  return (await fragmentText(html)).text;
}
