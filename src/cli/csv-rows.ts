/** A function from the cells of a row to its line of CSV, for spreadsheets; papaparse is loaded with the first. */
export async function csvRows(): Promise<(cells: readonly unknown[]) => string> {
  const { default: papa } = await import("papaparse");
  // A spreadsheet would run a cell that begins with "=". The expression of papaparse misses one with a line break.
  return (cells) => `${papa.unparse([cells as unknown[]], { escapeFormulae: /^[=+\-@\t\r]/, newline: "\n" })}\n`;
}
