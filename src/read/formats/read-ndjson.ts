/** NDJSON: one article a line, streamed. */
import { show } from "../../errors.js";
import { guessTold, inUtf8, utf8Repair } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import type { Problem, ProblemListener } from "../files/problem.js";
import { type Line, splitLines } from "../files/split-lines.js";
import { parsedJson } from "../records/parsed-json.js";
import { RecordReader } from "../records/read-record.js";

export async function* readNdjson(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const reader = new RecordReader(file, onProblem);
  for await (const line of splitLines(inUtf8(file, guessTold(file, onProblem)))) {
    const where = `${file.path}, line ${line.number}`;
    const record = parsedLine(line, where, file);
    if (record === undefined) continue;
    if ("problem" in record) {
      if (line.number === 1 && /^\s*\[\s*(?:\{|$)/.test(line.text ?? "")) {
        const message = `${where} begins an array. Read the file as JSON: ${file.settings.wayToSet({ format: "json" })}`;
        onProblem({ file: file.path, line: 1, reason: "not an article", message });
        return;
      }
      onProblem({ file: file.path, line: line.number, ...record.problem });
      continue;
    }
    if (Array.isArray(record.value)) {
      const message = `${where} is ${show(record.value)}, and not one article. If the file is an array of articles, read it as JSON: ${file.settings.wayToSet({ format: "json" })}`;
      onProblem({ file: file.path, line: line.number, reason: "not an article", message });
      continue;
    }
    const place = { where, line: line.number, number: line.number, written: line.text! };
    const found = await reader.read(record.value, place);
    if (found !== undefined) yield found;
  }
}

type ParsedLine = { value: unknown } | { problem: Pick<Problem, "reason" | "message"> };

/** `undefined` for a blank line. */
function parsedLine(line: Line, where: string, file: OpenFile): ParsedLine | undefined {
  if (line.text === undefined) {
    const message =
      line.fault === "too long"
        ? `${where} is too long for one article. Write one article per line.`
        : `${where} is not UTF-8 at its byte ${line.damagedByte}. ${utf8Repair(file)}`;
    return { problem: { reason: line.fault ?? "not UTF-8", message } };
  }
  if (line.text.trim() === "") return undefined;
  const parsed = parsedJson(line.text);
  if ("value" in parsed) return parsed;
  const message = `${where} is not JSON${parsed.fault}. Write one article per line, such as {"id": "a1", "text": "..."}.`;
  return { problem: { reason: "not JSON", message } };
}
