/** What an article may have besides an id and a text. */
export const OPTIONAL_FIELDS = ["title", "url", "source", "publishedAt", "language"] as const;

export type OptionalField = (typeof OPTIONAL_FIELDS)[number];
