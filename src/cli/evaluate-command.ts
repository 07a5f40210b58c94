/** `wirecopy evaluate`: how well stories or reports agree with a grouping that people made. */
import { InputError, show } from "../errors.js";
import { adjustedRandIndex } from "../evaluate/adjusted-rand-index.js";
import { bcubed } from "../evaluate/bcubed.js";
import { pairwise } from "../evaluate/pairwise.js";
import type { PrecisionRecall } from "../evaluate/precision-recall.js";
import { hanging, printable } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import type { EvaluateRequest } from "./arguments/evaluate-arguments.js";
import { clusterWithProgress } from "./cluster-with-progress.js";
import { readGold } from "./gold-file.js";
import { readAllInput } from "./read-input.js";
import { type CliIo, widthOf } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";
import { shellWord } from "./terminal/shell-word.js";
import { type WrongPair, wrongPairs } from "./wrong-pairs.js";

const DEFINITIONS: readonly (readonly [measure: string, meaning: string])[] = [
  [
    "B-cubed",
    "for each article, the share of its group that belongs there (precision) and of its gold group that is there (recall); averaged",
  ],
  ["pairwise", "the same for pairs of articles in one group; large groups weigh more"],
  ["ARI", "adjusted Rand index: agreement on pairs beyond chance; 1 equal, 0 random"],
];

/** `null` where there is nothing that could be right or wrong. */
type Possible<Figures> = { [name in keyof Figures]: Figures[name] | null };

interface Scores {
  bcubed: PrecisionRecall;
  pairwise: Possible<PrecisionRecall>;
  /** 1 for equal groupings, about 0 for random ones, below 0 for worse; `null` for one article. */
  adjustedRandIndex: number | null;
}

/** Throws `InputError` for a gold file that cannot be used, or that names none of the articles. */
export async function evaluateCommand(request: EvaluateRequest, io: CliIo): Promise<void> {
  const gold = await readGold(request.gold);
  const articles = await readAllInput(request.paths, request.input, io);
  const { stories } = await clusterWithProgress(articles, request.options, io);
  const found =
    request.level === "stories"
      ? stories.map(({ articleIds }) => articleIds)
      : stories.flatMap(({ reports }) => reports.map(({ articleIds }) => articleIds));
  const held = new Set(articles.map(({ id }) => id));
  const labelled = [...gold.values()].flat();
  const known = labelled.filter((id) => held.has(id)).length;
  if (known === 0)
    throw new InputError(
      `${request.gold} names none of the articles. Its ids must be theirs, such as ${show(articles[0]!.id)}.`,
    );
  const groups = [...gold.values()].map((ids) => ids.filter((id) => held.has(id))).filter((ids) => ids.length > 0);
  const scores = {
    articles: known,
    missing: labelled.length - known,
    unlabelled: articles.length - known,
    bcubed: bcubed(groups, found),
    pairwise: ofPairs(groups, found),
    adjustedRandIndex: known > 1 ? adjustedRandIndex(groups, found) : null,
  };
  const pairs = request.wrong ? wrongPairs(groups, found) : undefined;
  const what = `${counted(known, "labelled article")}, ${request.level} against ${counted(groups.length, "gold group")}`;
  const answer = request.json
    ? safeJson({ ...scores, ...(pairs && { wrong: [...pairs] }) })
    : [what, "", ...tableOf(scores, widthOf(io.stdout)), ...(pairs ? linesOf(pairs, request.level) : [])].join("\n");
  io.stdout.write(`${answer}\n`);
  if (scores.missing > 0 || scores.unlabelled > 0)
    io.stderr.write(
      `Not scored: ${counted(scores.missing, "gold id")} without an article, ${counted(scores.unlabelled, "article")} without a gold group.\n`,
    );
}

/** The wrong pairs, a line each, with the ids as `explain` takes them. */
function linesOf(pairs: Iterable<WrongPair>, level: EvaluateRequest["level"]): string[] {
  const one = level === "stories" ? "story" : "report";
  const word = (id: string): string => shellWord(printable(id));
  const lines = Array.from(pairs, ({ id, other, gold }) => {
    const difference = gold === "together" ? `one gold group, two ${level}` : `two gold groups, one ${one}`;
    return `${word(id)} ${word(other)}  ${difference}`;
  });
  return ["", ...(lines.length === 0 ? ["No pair is wrong."] : lines)];
}

/** Precision is `null` where no pair is said, recall where there is none to find, F1 where neither. */
function ofPairs(groups: readonly string[][], found: readonly string[][]): Possible<PrecisionRecall> {
  const labelled = new Set(groups.flat());
  const hasPair = (each: readonly string[][]): boolean =>
    each.some((ids) => ids.filter((id) => labelled.has(id)).length > 1);
  const { precision, recall, f1 } = pairwise(groups, found);
  const [said, wanted] = [hasPair(found), hasPair(groups)];
  return { precision: said ? precision : null, recall: wanted ? recall : null, f1: said || wanted ? f1 : null };
}

/** The lines of the scores, and what they mean. */
function tableOf({ bcubed, pairwise, adjustedRandIndex }: Scores, width: number): string[] {
  return [
    "          precision  recall      F1",
    row("B-cubed", bcubed),
    row("pairwise", pairwise),
    `ARI       ${figure(adjustedRandIndex).padStart(26)}`,
    "",
    ...DEFINITIONS.flatMap(([measure, meaning]) => hanging(measure.padEnd(10), meaning, width)),
  ];
}

function row(name: string, { precision, recall, f1 }: Possible<PrecisionRecall>): string {
  return name.padEnd(10) + [precision, recall, f1].map((share, i) => figure(share).padStart(i === 0 ? 9 : 8)).join("");
}

function figure(share: number | null): string {
  return share === null ? "-" : share.toFixed(3);
}
