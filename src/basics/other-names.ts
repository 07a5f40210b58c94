/** What other programs call the fields of an article. Used for hints only: a guess that is wrong would go unseen. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  text: [
    "body",
    "content",
    "article",
    "full_text",
    "fulltext",
    "maintext",
    "articleBody",
    "article_text",
    "content_text",
  ],
  id: ["_id", "guid", "uuid", "article_id", "articleId", "doc_id", "docid", "url", "link"],
  title: ["headline", "heading", "name"],
};

/** The name under which a record may have the field of an article that it lacks. */
export function otherName(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  return OTHER_NAMES[field]?.find((name) => isUsable(record[name]));
}

function isUsable(value: unknown): boolean {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}
