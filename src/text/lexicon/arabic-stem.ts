/**
 * Arabic words without what is written onto them, by the light stemmer light10 (Larkey, Ballesteros and Connell, 2007): والحافلات ("and the buses")
 * has the stem of حافلة ("bus"). What may go stands in two lists; no letter is put back, and no root is looked for.
 */

/** "And", then the article with a preposition or without. */
export const PREFIXES = /^(?:و(?=.{3}))?(?:(?:[بكف]?ال|لل)(?=.{2}))?/u;
/** In the order in which they go, each once. */
const ENDINGS = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"].map(
  (ending) => new RegExp(`(?<=.{2})${ending}$`, "u"),
);

/** The stem of a plain word (`plainWord`). A word of another script stays as it is. */
export function arabicStem(word: string): string {
  return ENDINGS.reduce((stem, ending) => stem.replace(ending, ""), word.replace(PREFIXES, ""));
}
