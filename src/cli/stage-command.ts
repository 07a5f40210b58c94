/** `wirecopy stage`: one stage of an archive job, as a filter. Memory holds what the stage says it holds, never the stream. */
import type { ArchiveCounts } from "../archive/archive-counts.js";
import { AssembleStage } from "../archive/assemble-stage.js";
import { CandidateStage } from "../archive/candidate-stage.js";
import { CarryOverStage } from "../archive/carry-over-stage.js";
import { FingerprintStage } from "../archive/fingerprint-stage.js";
import { HouseStage } from "../archive/house-stage.js";
import { KeyStage } from "../archive/key-stage.js";
import { ReportStage } from "../archive/report-stage.js";
import { RoundUpStage } from "../archive/round-up-stage.js";
import { parseRow, ROW_VERSION, type Row, RowFault, type Stage } from "../archive/rows.js";
import { StatisticsStage } from "../archive/statistics-stage.js";
import { StoryStage } from "../archive/story-stage.js";
import { StretchStage } from "../archive/stretch-stage.js";
import { VerifyStage } from "../archive/verify-stage.js";
import { IndexFormatError, InputError } from "../errors.js";
import { resolveOptions } from "../options.js";
import { looksLikeArticle } from "../read/fields/field-map.js";
import { unpacked } from "../read/files/open-bytes.js";
import { splitLines } from "../read/files/split-lines.js";
import { printable } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import type { StageName, StageRequest, WeighingStage } from "./arguments/stage-arguments.js";
import { articleParser } from "./article-parser.js";
import { located } from "./located.js";
import { ProblemLog } from "./problem-log.js";
import { readCounts } from "./read-counts.js";
import { Interrupted, unheard } from "./terminal/interruption.js";
import type { CliIo, Sink } from "./terminal/io.js";

/** Characters gathered before they are written. */
const PIECE = 1 << 16;

/** Throws `InputError` and `IndexFormatError` for rows that cannot be used, with the line. */
export async function stageCommand(request: StageRequest, io: CliIo): Promise<void> {
  const stage = await stageOf(request);
  const parse = request.stage === "fingerprint" ? articleParser(request.fields) : parseLaterRow;
  const log = new ProblemLog((line) => io.stderr.write(`${line}\n`), { strict: false });
  const rows = new RowWriter(io.stdout);
  const lineOf = new WeakMap<Row, string>();
  /** Writes what the stage gives; its error names the line of the row that is to blame. */
  const writeResultOf = (step: () => Iterable<Row>, where?: string): void => {
    try {
      rows.write(step());
    } catch (error) {
      throw error instanceof RowFault ? located(lineOf.get(error.row), error.cause) : located(where, error);
    }
  };
  let taken = 0;
  let problems = 0;
  let firstProblem: unknown;
  for await (const { number, text, fault } of splitLines(unpacked("Standard input", io.stdin))) {
    if (io.signal?.aborted) throw new Interrupted(`Stopped at line ${number}.`);
    if (text?.trim() === "") continue;
    const where = `Line ${number}`;
    const row = text === undefined ? damaged(request.stage, `${where} is ${fault}.`) : await parse(text, where, log);
    lineOf.set(row, where);
    if ("problem" in row) {
      problems++;
      firstProblem ??= row.problem;
      // Handed on once: in the rows of a later stage, such as the counts of `statistics`, it would have no meaning.
      if (request.stage === "fingerprint") rows.write([row]);
    } else {
      taken++;
      writeResultOf(() => stage.take(row), where);
    }
  }
  await unheard(() => writeResultOf(() => stage.end?.() ?? []), io);
  rows.end();
  log.summarise(taken);
  if (problems > 0) io.stderr.write(`${problemNote(request.stage, problems, firstProblem)}\n`);
}

/** Rows as lines of JSON, written a piece at a time. */
class RowWriter {
  readonly #sink: Sink;
  #gathered = "";

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  write(rows: Iterable<Row>): void {
    for (const row of rows) {
      this.#gathered += `${JSON.stringify(row)}\n`;
      if (this.#gathered.length >= PIECE) this.end();
    }
  }

  /** Writes what is gathered. */
  end(): void {
    this.#sink.write(this.#gathered);
    this.#gathered = "";
  }
}

/** An archive goes in parts, and one may hold nothing but lines that are no articles: that ends no stage. */
function problemNote(stage: StageName, problems: number, first: unknown): string {
  return stage === "fingerprint"
    ? `${counted(problems, "line")} ${problems === 1 ? "holds" : "hold"} no article. The first: ${printable(String(first))}`
    : `${counted(problems, "row")} with a problem passed over: what they stand for is no article.`;
}

/** One line that is no text does not stop an archive; a row that a stage wrote has been damaged. */
function damaged(stage: StageName, message: string): Row {
  if (stage === "fingerprint") return { v: ROW_VERSION, problem: `${message} Write one article a line, in UTF-8.` };
  throw new InputError(`${message} Give rows of JSON in UTF-8.`);
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
  if (stage === "carry-over") return new CarryOverStage();
  return new WEIGHING_STAGES[stage](await readCounts(counts));
}

const WEIGHING_STAGES: Record<WeighingStage, new (counts: ArchiveCounts) => Stage> = {
  house: HouseStage,
  stretches: StretchStage,
  keys: KeyStage,
  verify: VerifyStage,
  reports: ReportStage,
  "round-ups": RoundUpStage,
  stories: StoryStage,
  assemble: AssembleStage,
};
