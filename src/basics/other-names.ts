/**
 * What other programs call the fields that every article needs, without capitals and separators: `_id`, `ID` and `Id` are all "id". Used for
 * hints only: a guess that is wrong would go unseen. An address is no id: several articles may have one, such as that of a live page.
 */
const NAMES_OF_REQUIRED: Readonly<Record<string, readonly string[]>> = {
  text: ["text", "body", "content", "article", "fulltext", "maintext", "articlebody", "articletext", "contenttext"],
  id: ["id", "guid", "uuid", "articleid", "docid", "documentid"],
};

/** The name under which a record may have the field of an article that it lacks. */
export function otherName(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const names = Object.keys(record).filter((name) => name !== field && isUsable(record[name]));
  for (const other of NAMES_OF_REQUIRED[field]!) {
    const found = names.find((name) => plainName(name) === other);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name without capitals and separators. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function isUsable(value: unknown): boolean {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}
