/** Names of fields told by the words they are made of: "Body text", "media_name", "SourceCommonName". */

/** The words that a name is made of: all of them known, and one a head. */
export interface FieldWords {
  heads: readonly string[];
  beside: readonly string[];
}

/** Whether a name is made of these words alone: "media_name" of media and name, where `mediaId` has one that is not among them. */
export function isMadeOf(name: string, { heads, beside }: FieldWords): boolean {
  const words =
    name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return (
    words.some((word) => heads.includes(word)) && words.every((word) => heads.includes(word) || beside.includes(word))
  );
}
