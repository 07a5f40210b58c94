/** Names that somebody types, and which one of those known is meant by a misspelt one. */
import { closest, distance } from "fastest-levenshtein";
import { InputError, show } from "../errors.js";

/** Throws `InputError` for a name that `known` lacks. `what` is the kind of name, such as "option"; `elsewhere` says where else the name belongs. */
export function requireKnownNames(
  given: object,
  known: object,
  what: string,
  elsewhere?: (name: string) => string | undefined,
): void {
  const names = Object.keys(known);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue;
    const nearest = nearestName(name, names);
    const hint = nearest === undefined ? `Known are ${names.join(", ")}.` : `Did you mean ${nearest}?`;
    throw new InputError(`There is no ${what} ${show(name)}. ${elsewhere?.(name) ?? hint}`);
  }
}

/** The name that a misspelt one means, if any: two slips in a word of eight letters are a misspelling, in one of four they are another word. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const nearest = closest(name, names);
  return distance(name, nearest) * 3 <= nearest.length ? nearest : undefined;
}
