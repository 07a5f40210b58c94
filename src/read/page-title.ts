/** The title of a page without the name of its outlet. */

/** What parts a title from the name of the outlet, in front of that or behind it: "Pier closes | The Bay", "Bay: Pier closes". */
const OUTLET_BESIDE = /^\s*[|:·•—–/»«⋆-]+\s|\s[|:·•—–/»«⋆-]+\s*$|: $|^\s*[｜|]|[｜|]\s*$/u;
/** The first and the last part of a title, which may be the name of the outlet. Colons and slashes stand within headlines, too. */
const FIRST_PART = /^(.+?)\s+[|·•—–»⋆-]+\s+/u;
const LAST_PART = /\s+[|·•—–»⋆-]+\s+((?:(?!\s[|·•—–»⋆-]+\s).)+)$/u;

/**
 * A title as its headline has it, where that begins or ends the title and is most of it: beside it stands the name of the outlet. Otherwise
 * without its first or last part, where that is one of the outlet's `names`.
 */
export function withoutOutlet(
  title: string | undefined,
  headline: string | undefined,
  names: readonly (string | undefined)[] = [],
): string | undefined {
  if (title === undefined) return title;
  if (headline !== undefined && 2 * headline.length >= title.length) {
    const [all, part] = [comparable(title), comparable(headline)];
    const beside = all.startsWith(part) ? all.slice(part.length) : all.endsWith(part) ? all.slice(0, -part.length) : "";
    if (OUTLET_BESIDE.test(beside)) return onOneLine(headline);
  }
  const known = new Set(names.map((name = "") => lettersOf(name)));
  known.delete("");
  for (const part of [FIRST_PART, LAST_PART]) {
    const name = part.exec(title)?.[1] ?? "";
    if (known.has(lettersOf(name))) return title.replace(part, "");
  }
  return title;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A title or headline in the form in which two are compared: in small letters, without soft hyphens, white space folded. */
export function comparable(text: string): string {
  return onOneLine(text).toLowerCase();
}

function onOneLine(text: string): string {
  return text.replace(/\u00ad/g, "").replace(/\s+/g, " ");
}
