/** `wirecopy stage`: one stage of an archive job, as a filter. Memory holds what the stage says it holds, never the stream. */
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { AssembleStage } from "../archive/assemble.js";
import { CandidateStage } from "../archive/candidates.js";
import { FingerprintStage } from "../archive/fingerprint.js";
import { HouseStage, StretchStage } from "../archive/house.js";
import { KeyStage } from "../archive/keys.js";
import { ReportStage } from "../archive/reports.js";
import { RoundUpStage } from "../archive/round-ups.js";
import { parseRow, ROW_VERSION, type Row, type Stage } from "../archive/rows.js";
import { StatisticsStage } from "../archive/statistics.js";
import { StoryStage } from "../archive/stories.js";
import { VerifyStage } from "../archive/verify.js";
import { WordCounts } from "../archive/word-counts.js";
import { IndexFormatError, InputError } from "../errors.js";
import { resolveOptions } from "../options.js";
import { articleFromRecord, isRefusal } from "../read/article-from-record.js";
import { looksLikeArticle } from "../read/field-map.js";
import { plainRecord } from "../read/plain-record.js";
import { splitLines } from "../read/split-lines.js";
import { Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { ProblemLog } from "./problem-log.js";
import type { StageRequest, WeighingStage } from "./stage-arguments.js";

/** Characters gathered before they are written. */
const PIECE = 1 << 16;

/** Throws `InputError` and `IndexFormatError` for rows that cannot be used, with the line. */
export async function stageCommand(request: StageRequest, io: CliIo): Promise<void> {
  const stage = await stageOf(request);
  const parse = request.stage === "fingerprint" ? parseArticle : parseLaterRow;
  const log = new ProblemLog((line) => io.stderr.write(`${line}\n`), { strict: false });
  let written = "";
  const write = (rows: Iterable<Row>): void => {
    for (const row of rows) {
      written += `${JSON.stringify(row)}\n`;
      if (written.length < PIECE) continue;
      io.stdout.write(written);
      written = "";
    }
  };
  for await (const { number, text, fault } of splitLines(io.stdin)) {
    if (io.signal?.aborted) throw new Interrupted(`Stopped at line ${number}.`);
    if (text?.trim() === "") continue;
    const where = `Line ${number}`;
    if (text === undefined) throw new InputError(`${where} is ${fault}. Give rows of JSON in UTF-8.`);
    const row = await parse(text, where, log);
    if ("problem" in row) write([row]);
    else write(within(where, () => [...stage.take(row)]));
  }
  if (stage.end !== undefined) write(stage.end());
  io.stdout.write(written);
  log.summarisePartlyRead();
}

function within<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${where}: ${error.message}`);
    if (error instanceof IndexFormatError) throw new IndexFormatError(`${where}: ${error.message}`);
    throw error;
  }
}

/** An article with the fields that `cluster` would read from the same line, or a row that says why it is none. */
async function parseArticle(line: string, where: string, log: ProblemLog): Promise<Row> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { v: ROW_VERSION, problem: `${where} is not JSON. Write one article a line.` };
  }
  const onUnreadDate = (message: string): void => log.add({ file: "-", reason: "date unread", message });
  const article = articleFromRecord(await plainRecord(value, {}), where, { onUnreadDate });
  return isRefusal(article) ? { v: ROW_VERSION, problem: article.message } : { ...article };
}

/** A row that a stage wrote. Who begins with a later stage is told where to begin. */
function parseLaterRow(line: string, where: string): Row {
  try {
    return parseRow(line, where);
  } catch (error) {
    if (error instanceof IndexFormatError && looksLikeArticle(JSON.parse(line), {}))
      throw new InputError(
        `${where} is an article, and this stage takes rows of the stage before. Begin with: wirecopy stage fingerprint < articles.ndjson > saved.ndjson`,
      );
    throw error;
  }
}

async function stageOf({ stage, counts, options }: StageRequest): Promise<Stage> {
  if (stage === "fingerprint") return new FingerprintStage(resolveOptions(options));
  if (stage === "statistics") return new StatisticsStage();
  if (stage === "candidates") return new CandidateStage();
  return new WEIGHING_STAGES[stage](await readCounts(counts));
}

const WEIGHING_STAGES: Record<WeighingStage, new (counts: WordCounts) => Stage> = {
  house: HouseStage,
  stretches: StretchStage,
  keys: KeyStage,
  verify: VerifyStage,
  reports: ReportStage,
  "round-ups": RoundUpStage,
  stories: StoryStage,
  assemble: AssembleStage,
};

/** A file, or a folder of part files as engines write them; names that begin with "." or "_" are their own notes. */
async function readCounts(path: string): Promise<WordCounts> {
  const counts = new WordCounts();
  const files = filesIn(path);
  for (const file of files)
    for await (const { number, text } of splitLines(createReadStream(file))) {
      if (text === undefined || text.trim() === "") continue;
      counts.take(parseRow(text, `${file}, line ${number},`));
    }
  return counts;
}

function filesIn(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => !/^[._]/.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch {
    throw new InputError(`There are no counts at ${path}. Give the file or folder that holds them.`);
  }
}
