/** Markup that cannot be broken out of: a template tag through which every value is text unless it is markup already. */

/** Finished markup. Only `html` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Markup[] | undefined;

/** Markup with the values put in: strings escaped, lists of markup joined, `undefined` left out. Attribute values need quotes around them. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  let text = parts[0]!;
  for (let at = 0; at < values.length; at++) text += written(values[at]) + parts[at + 1]!;
  return new Markup(text);
}

/** For constants of this project alone, such as the style sheet. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/**
 * The text as HTML shows it, in an element or between quotes. What HTML cannot hold (control characters, half a surrogate pair) becomes U+FFFD;
 * what turns the reading direction is left out.
 */
function escapeHtml(text: string): string {
  return text
    .replace(TURNS, "")
    .replace(UNPRINTABLE, "\uFFFD")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** What turns the direction of reading: it stands in honest texts too, and is no part of what they say. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const UNPRINTABLE = /[\p{Cs}\u{FFFE}\u{FFFF}]|(?![\t\n\r])\p{Cc}/gu;

function written(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeHtml(value);
  let text = "";
  for (const one of value) text += one.text;
  return text;
}
