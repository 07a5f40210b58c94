/** The title of a page without the name of its outlet. */
import { withoutOutletBeside } from "../../text/outlets/title-outlet.js";

/** What parts a title from the name of the outlet, in front of that or behind it: "Pier closes | The Bay", "Bay: Pier closes". */
const OUTLET_BESIDE = /^\s*[|:·•—–/»«⋆-]+\s|\s[|:·•—–/»«⋆-]+\s*$|: $|^\s*[｜|]|[｜|]\s*$/u;

/**
 * A title as its headline has it, where that begins or ends the title and is most of it: beside it stands the name of the outlet. Otherwise
 * without its first or last part, where that is one of the outlet's `names`.
 */
export function withoutOutlet(
  title: string | undefined,
  headline: string | undefined,
  names: readonly (string | undefined)[],
): string | undefined {
  if (title === undefined) return title;
  if (headline !== undefined && 2 * headline.length >= title.length) {
    const [all, part] = [comparable(title), comparable(headline)];
    const beside = all.startsWith(part) ? all.slice(part.length) : all.endsWith(part) ? all.slice(0, -part.length) : "";
    if (OUTLET_BESIDE.test(beside)) return onOneLine(headline);
  }
  return withoutOutletBeside(title, names);
}

/** A title or headline in the form in which two are compared: in small letters, without soft hyphens, white space folded. */
export function comparable(text: string): string {
  return onOneLine(text).toLowerCase();
}

function onOneLine(text: string): string {
  return text.replace(/\u00ad/g, "").replace(/\s+/g, " ");
}
