/** The address that a program leaves in a page when it saves it: browsers ("saved from url=(0031)https://...") and the SingleFile extension. */

/** Within so many UTF-16 code units from the top: it stands behind the doctype, or in the `<html>`. */
const TOP = 4096;

const MARK =
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>]+?)\s*(?:-->|[\r\n])/i;

/** With http or https; `undefined` where the page does not say. */
export function savedFrom(html: string): string | undefined {
  return MARK.exec(html.slice(0, TOP))?.[1];
}
