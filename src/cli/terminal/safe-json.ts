// JSON leaves these as they are, but a terminal obeys some of them.
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON of the same value that is harmless on a terminal. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
