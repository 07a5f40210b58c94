/** Front matter: fields above a text, in YAML between two lines of dashes or in TOML between two of plus signs. */
import { ARTICLE_FIELDS, type ArticleField, type FieldMap, fieldOf } from "../fields/field-map.js";

/** What writers of texts call the fields. Unlike in data, a wrong guess would cost nothing but a note. */
const USUAL_NAMES: Readonly<Partial<Record<ArticleField, readonly string[]>>> = {
  publishedAt: ["date", "published", "pubDate"],
  source: ["outlet", "publisher", "site"],
  url: ["link", "canonical"],
  language: ["lang"],
};

/** Up to four words in any script. */
const NAME = "([\\p{L}\\p{M}\\p{N}_.-]+(?: [\\p{L}\\p{M}\\p{N}_.-]+){0,3})";
const FIELD_LINES = {
  ":": new RegExp(`^${NAME}\\s*:(?:\\s+(.*))?$`, "u"),
  "=": new RegExp(`^${NAME}\\s*=\\s*(.*)$`, "u"),
};

/** What follows the bracket of `[Update] Fire in the mill` is text; neither a comment nor more of a list. */
const LIST_OR_TABLE = /^(?:\[(?![^\]]*\]\s*[^\s#,\]])|[{|>])/;

const FENCED = /^(---|\+\+\+)[ \t]*\n(?:([\s\S]*?)\n)?\1[ \t]*(?:\n|$)/;

export interface FrontMatter {
  fields: Record<string, unknown>;
  /** Fields that nothing reads, by the names they have. */
  others: Record<string, unknown>;
  /** What comes below. */
  rest: string;
  /** The first line of the text that cannot be read, counted from 1; the other fields are. */
  unreadLine?: number | undefined;
}

/**
 * `undefined` where the text has none, or what stands there is no list of fields. Line breaks are `\n`. YAML's dates and figures stay text. What is no proper
 * YAML (`title: Fire: two dead`), and TOML, is read as one field a line.
 */
export async function frontMatter(text: string, map: FieldMap): Promise<FrontMatter | undefined> {
  const match = FENCED.exec(text);
  if (match === null) return undefined;
  const [whole, fence, block = ""] = match;
  const { value, unreadLine } = fence === "---" ? await fieldsOfYaml(block, map) : fieldsOfLines(block, "=", map);
  const rest = text.slice(whole.length);
  if (value === undefined || value === null) return block.trim() === "" ? { fields: {}, others: {}, rest } : undefined;
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const field of ARTICLE_FIELDS) {
    const values = [fieldOf(given, field, map), ...usualNames(field, map).map((name) => given[name])];
    const held = values.find((each) => each !== undefined && each !== null && each !== "");
    if (held !== undefined) fields[field] = held;
  }
  const known = knownNames(map);
  const others = Object.fromEntries(Object.entries(given).filter(([name]) => !known.has(name)));
  return { fields, others, rest, unreadLine };
}

/** Whoever maps a field to none of these means what they say, as in `publishedAt=none`. */
function usualNames(field: ArticleField, map: FieldMap): readonly string[] {
  return Object.hasOwn(map, field) ? [] : (USUAL_NAMES[field] ?? []);
}

function knownNames(map: FieldMap): ReadonlySet<string> {
  return new Set(ARTICLE_FIELDS.flatMap((field) => [map[field] ?? field, ...usualNames(field, map)]));
}

interface Block {
  /** A list of fields, if all is well. */
  value: unknown;
  unreadLine?: number | undefined;
}

async function fieldsOfYaml(block: string, map: FieldMap): Promise<Block> {
  const { PLAIN_SCHEMA, load } = await import("../libraries/library-yaml.js");
  try {
    return { value: load(block, { schema: PLAIN_SCHEMA }) };
  } catch {
    return fieldsOfLines(block, ":", map);
  }
}

/** A field with its value on the same line. Values over several lines, lists and tables are passed over. */
function fieldsOfLines(block: string, sign: ":" | "=", map: FieldMap): Block {
  const fields: Record<string, string> = {};
  const known = knownNames(map);
  let [named, others] = [0, 0];
  let unreadLine: number | undefined;
  for (const [at, line] of block.split("\n").entries()) {
    // In TOML, what follows the name of a table belongs to it.
    if (sign === "=" && line.startsWith("[")) break;
    if (/^(?:[\s#\]}-]|$)/.test(line)) continue;
    const [, name, given = ""] = FIELD_LINES[sign].exec(line) ?? [];
    const value = plainValue(given.trim());
    if (name === undefined) others++;
    // A name of several words may as well be how a sentence begins.
    else if (!name.includes(" ")) named++;
    // The fence is line 1.
    if (name === undefined || value === undefined) unreadLine ??= at + 2;
    else if (value !== "" && !Object.hasOwn(fields, name)) fields[name] = value;
  }
  // Prose between two rules, a line of which may well begin as a field does.
  if (named <= others && Object.keys(fields).filter((name) => known.has(name)).length < 2) return { value: undefined };
  return { value: fields, unreadLine: Object.keys(fields).length === 0 ? (unreadLine ?? 2) : unreadLine };
}

/** A value without its quotation marks; `undefined` where one is not closed; "" where it is a list, a table or goes on below. */
function plainValue(given: string): string | undefined {
  const [, mark, inside] = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(given) ?? [];
  if (mark === '"') return inside!.replace(/\\(["\\])/g, "$1");
  if (mark === "'") return inside!;
  if (/^["']/.test(given)) return undefined;
  return LIST_OR_TABLE.test(given) ? "" : given.replace(/\s#.*$/, "");
}
