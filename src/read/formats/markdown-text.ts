/** Markdown as its readers see it, as far as an address would stand between the words: links keep their words, images fall away. */

/** Behind the words of a link: `(https://bay.example/pier "The pier")`; the address may have parentheses, as in `/Pier_(Malvera)`. */
const TARGET = String.raw`\([ \t]*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)`;
const IMAGE = new RegExp(String.raw`!\[[^[\]\n]*\]${TARGET}`, "g");
const LINK = new RegExp(String.raw`\[([^[\]]*)\]${TARGET}`, "g");
/** An address that is its own words: `<https://bay.example/pier>`. */
const BARE = /<https?:\/\/[^<>\s]*>/gi;

/** Emphasis, lists and all else stay as they are: none of it is a word. */
export function withoutAddresses(markdown: string): string {
  return markdown
    .replace(IMAGE, "")
    .replace(LINK, "$1")
    .replace(BARE, "")
    .replace(/^[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}
