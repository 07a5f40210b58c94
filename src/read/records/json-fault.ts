/** Where parsing JSON stopped, if the engine says so; "" if not. Its own words may quote the file, and differ between engines. */
export function jsonFault(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return ` from character ${Number(position) + 1} on`;
  return message.includes("end of JSON") ? ": it ends too early" : "";
}
