/** The name of an outlet beside a title, as pages and feeds give it: "Pier closes | The Bay", "The Bay - Pier closes". */
import { hostOf, ownLabel } from "./outlet-host.js";
import { sameOutlet } from "./outlets.js";

/** The first and the last part of a title, which may be the name of the outlet. Colons and slashes stand within headlines, too. */
const FIRST_PART = /^(.+?)(?:\s+[|·•—–»⋆-]+\s+|\s*｜\s*)/u;
const LAST_PART = /(?:\s+[|·•—–»⋆-]+\s+|\s*｜\s*)((?:(?!\s[|·•—–»⋆-]+\s|｜).)+)$/u;

/** Longer than any title with an outlet's name, in UTF-16 code units: what is longer is left as it is, unread. */
const LONGEST_TITLE = 500;

/** A title without its first or last part, where that is one of the names of its outlet. */
export function withoutOutletBeside(title: string, names: readonly (string | undefined)[]): string {
  if (title.length > LONGEST_TITLE) return title;
  for (const part of [FIRST_PART, LAST_PART]) {
    const beside = part.exec(title)?.[1];
    if (beside !== undefined && names.some((name) => name !== undefined && isNamed(beside, name)))
      return title.replace(part, "");
  }
  return title;
}

function isNamed(part: string, name: string): boolean {
  const host = hostOf(name.trim());
  const letters = lettersOf(part);
  return (
    letters !== "" && (letters === lettersOf(host === undefined ? name : ownLabel(host)) || sameOutlet(part, name))
  );
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
