/** An object as its fields: what JSON calls an object, and nothing that holds its values elsewhere, such as a list, bytes or a Map. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !(Symbol.iterator in value);
}
