/** Front matter: fields in YAML between two lines of dashes, above a text. */
import { ARTICLE_FIELDS, type ArticleField, type FieldMap, fieldOf } from "./field-map.js";

/** What writers of texts call the fields. Unlike in data, a wrong guess would cost nothing but a note. */
const USUAL_NAMES: Readonly<Partial<Record<ArticleField, readonly string[]>>> = {
  publishedAt: ["date", "published", "pubDate"],
  source: ["outlet", "publisher", "site"],
  url: ["link", "canonical"],
  language: ["lang"],
};

const FENCED = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

export interface FrontMatter {
  fields: Record<string, unknown>;
  /** What comes below. */
  rest: string;
}

/** `undefined` where the text has none, or what stands there is no list of fields. Line breaks are `\n`. YAML's dates stay text. */
export async function frontMatter(text: string, map: FieldMap): Promise<FrontMatter | undefined> {
  const match = FENCED.exec(text);
  if (match === null) return undefined;
  const { CORE_SCHEMA, load } = await import("./library-yaml.js");
  let value: unknown;
  try {
    value = load(match[1] ?? "", { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
  if (value === undefined || value === null) return { fields: {}, rest: text.slice(match[0].length) };
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const field of ARTICLE_FIELDS) {
    const names = [fieldOf(given, field, map), ...(USUAL_NAMES[field] ?? []).map((name) => given[name])];
    const held = names.find((each) => each !== undefined && each !== null);
    if (held !== undefined) fields[field] = held;
  }
  return { fields, rest: text.slice(match[0].length) };
}
