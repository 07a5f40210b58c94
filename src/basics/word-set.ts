/** A list of words with a space between them, as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
