/**
 * Those who had a part in a report to credits: "with reporting by", "contributed to this report", "Reporting by A; Editing by B", "X is a nonprofit
 * newsroom".
 */

import type { CreditedText } from "./credited-text.js";
import { labelColon, lineEnd, lineStart } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { AGENCY_SIGN } from "./name-words.js";

export function readContribution(credited: CreditedText, start: number, end: number): void {
  const { text, reader } = credited;
  // "Information from: Harbor Times, http://..." is how agencies credit the local paper behind a report.
  const colon = labelColon(text, end);
  if (colon < 0 && /contributing$/iu.test(text.slice(start, end))) return; // "Contributing:" is a label
  let name = reader.after(text, colon < 0 ? end : colon);
  // A line of its own names a paper, whatever it is called: «По материалам «Вечернего Лугового»».
  if (name && !name.institution && isWholeLine(text, start, name)) name = { ...name, sure: true };
  if (!name?.sure) credited.addSignature(name);
  while (name?.sure) {
    credited.add("contribution", "origin", name, start);
    const separator = /^(?:,\s|\sand\s|\sund\s|\set\s|\sy\s|\se\s|\sи\s)/u.exec(text.slice(name.end, name.end + 5));
    if (separator === null) return;
    name = reader.at(text, name.end + separator[0].length);
  }
}

/** Whether nothing but the phrase that begins here and the name, in quotation marks or capitals alone, stands on the line. */
function isWholeLine(text: string, start: number, { text: name, start: from, end }: OutletName): boolean {
  const front = text.slice(Math.max(0, lineStart(text, start)), start);
  const behind = text.slice(end, lineEnd(text, end));
  const quoted = /[«“„"]/u.test(text[from - 1] ?? "") && /^[»”"]\.?\s*$/u.test(behind);
  if (quoted) return front.trim() === "";
  return AGENCY_SIGN.test(name) && /^\(?(?:with\s)?$/iu.test(front) && /^\.?\)?\.?\s*$/u.test(behind);
}

/** "The Associated Press contributed to this report", "AP writer Jane Doe in Paris contributed": the sentence opens with the outlet. */
export function readContributed(credited: CreditedText, start: number, end: number): void {
  const { text, reader } = credited;
  const nearest = reader.before(text, start);
  const isAgency =
    nearest?.sure || (AGENCY_SIGN.test(nearest?.text ?? "") && / this$|reporting$/iu.test(text.slice(start, end)));
  if (nearest !== undefined && isAgency) {
    credited.add("contribution", "origin", nearest, nearest.start, end);
    return;
  }
  const from = Math.max(0, start - 200);
  const sentence = text
    .slice(from, start)
    .split(/\n|\.\s/u)
    .at(-1)!;
  const opening = start - sentence.length;
  const name = opening > from || from === 0 ? reader.at(text, opening) : undefined;
  if (name?.sure) credited.add("contribution", "origin", name, name.start, end);
}

/** "The Lake Beacon is a nonprofit newsroom that ...": in the first or the last paragraph, who the report may be from. */
export function readNewsroom(credited: CreditedText, start: number, end: number): void {
  const { text, reader, textEnd } = credited;
  const name = reader.before(text, start);
  const isFirst = text.slice(0, name?.start).trim() === "";
  if (isFirst || !text.slice(end, textEnd).includes("\n")) credited.addSignature(name);
}

/** "(Reporting by A; Editing by B)" closes the reports of Reuters, and of others as well: it may be from Reuters where the text did not name it before. */
export function readReporters(credited: CreditedText, start: number, end: number): void {
  const { text, readings } = credited;
  const from = Math.max(0, start - 300);
  const at = text.slice(from, start).toLowerCase().lastIndexOf("reporting by ");
  if (at < 0 || !text.slice(from + at, start).includes(";")) return;
  if (readings.some(({ credit }) => credit.form === "dateline")) return;
  const name = { text: "Reuters", start: from + at, end, sure: true };
  if (readings.some(({ credit }) => credit.outlet === name.text)) credited.add("byline", "origin", name);
  else credited.addSignature(name);
}
