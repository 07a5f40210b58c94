/** The name of an outlet beside a title, as pages and feeds give it: "Pier closes | The Bay", "The Bay - Pier closes". */
import type { Article } from "../../types.js";
import { plainText } from "../plain-text.js";
import { hostOf, ownLabel } from "./outlet-host.js";
import { INITIALS } from "./outlet-words.js";
import { outletKey, sameOutlet } from "./outlets.js";

/** The first and the last part of a title, which may be the name of the outlet. Colons and slashes stand within headlines, too. */
const FIRST_PART = /^(.+?)(?:\s+[|·•—–»⋆-]+\s+|\s*｜\s*)/u;
const LAST_PART = /(?:\s+[|·•—–»⋆-]+\s+|\s*｜\s*)((?:(?!\s[|·•—–»⋆-]+\s|｜).)+)$/u;

/** Longer than any title with an outlet's name, in UTF-16 code units: what is longer is left as it is, unread. */
const LONGEST_TITLE = 500;

/** The title of an article as plain text, without the name of its outlet beside it. */
export function headlineOf({ title, source, url }: Pick<Article, "title" | "source" | "url">): string {
  return withoutOutletBeside(plainText(title ?? "").text, [source, url]);
}

/** A title without its first or last part, where that is one of the names of its outlet and not all there is. */
export function withoutOutletBeside(title: string, names: readonly (string | null | undefined)[]): string {
  if (title.length > LONGEST_TITLE) return title;
  for (const part of [FIRST_PART, LAST_PART]) {
    const beside = part.exec(title)?.[1];
    const rest = title.replace(part, "");
    if (beside !== undefined && rest !== "" && names.some((name) => isNamed(beside, name ?? ""))) return rest;
  }
  return title;
}

function isNamed(part: string, name: string): boolean {
  const letters = lettersOf(part);
  if (letters === "") return false;
  const host = hostOf(name.trim());
  if (letters === lettersOf(host === undefined ? name : ownLabel(host))) return true;
  // Any part of a headline may have such initials by chance: "Storm Returns" and STR.
  return INITIALS.test(name.trim()) ? outletKey(part) === outletKey(name) : sameOutlet(part, name);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
