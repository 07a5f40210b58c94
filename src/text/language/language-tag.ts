/** Primary subtag of a BCP 47 tag, lower case: `en` of `en-GB`. Both written forms of Norwegian are `no`. */
export function primarySubtag(language: string): string {
  const subtag = language.split(/[-_]/, 1)[0]!.toLowerCase();
  return subtag === "nb" || subtag === "nn" ? "no" : subtag;
}
