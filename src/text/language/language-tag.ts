/** Primary subtag of a BCP 47 tag, lower case: `en` of `en-GB`. Both written forms of Norwegian are `no`. */
export function primarySubtag(language: string): string {
  // Two letters are a subtag by themselves; this is asked for every word.
  const subtag = (language.length === 2 ? language : language.split(/[-_]/, 1)[0]!).toLowerCase();
  return subtag === "nb" || subtag === "nn" ? "no" : subtag;
}
