/** The text of a .txt or .md file to an article: a headline at the top becomes the title. */
import type { Article } from "../../types.js";
import { withoutAddresses } from "./markdown-text.js";

/** A first line longer than this is a paragraph. */
const LONGEST_TITLE = 150;

/**
 * The title is the first heading of Markdown, if nothing but blank lines comes before it; else a first line of at most 150 characters that
 * a blank line sets off and no full stop ends. Where the `title` is known, such a line stays in the text unless it repeats it. `undefined` where
 * there is neither title nor text. Of Markdown the words of links stay, and no images. Line breaks are `\n`.
 */
export function textArticle(id: string, content: string, format: "txt" | "md", title?: unknown): Article | undefined {
  const text = (format === "md" ? withoutAddresses(content) : content).trim();
  if (text === "") return undefined;
  const top = titleLine(text, format);
  if (top === undefined || (typeof title === "string" && title.trim() !== top.title)) return { id, text };
  return { id, title: top.title, text: text.slice(top.length).trim() };
}

function titleLine(text: string, format: "txt" | "md"): { title: string; length: number } | undefined {
  const heading = format === "md" ? /^#{1,6}[ \t]+([^\n]+)/.exec(text) : null;
  if (heading) return { title: heading[1]!.replace(/[ \t]#+$/, "").trim(), length: heading[0].length };
  const headline = /^([^\n]+)\n[ \t]*\n/.exec(text);
  if (headline === null || headline[1]!.length > LONGEST_TITLE) return undefined;
  const title = headline[1]!.trim();
  return /[.。]$/.test(title) ? undefined : { title, length: headline[0].length };
}
