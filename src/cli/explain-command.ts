/** `wirecopy explain`: why two articles are a copy, or why not. */
import colors from "picocolors";
import { InputError, show } from "../errors.js";
import { fitted, hanging, printable } from "../report/printable.js";
import { StoryIndex } from "../story-index.js";
import type { ExplainedCondition, ExplainedRule, Explanation } from "../types.js";
import type { ExplainRequest } from "./explain-arguments.js";
import { type CliIo, hasColor, widthOf } from "./io.js";
import { safeJson } from "./json-output.js";
import { readAllInput } from "./read-input.js";

/** Digits behind the point, as a power of ten, beyond which two numbers that read the same may do so. */
const MOST_SCALE = 1e6;

/** Throws `InputError` where one of the two is not among the articles. */
export async function explainCommand({ ids, paths, input, json, options }: ExplainRequest, io: CliIo): Promise<void> {
  const articles = await readAllInput(paths, input, io);
  const index = new StoryIndex(options);
  index.addAll(articles);
  for (const id of ids)
    if (!index.has(id))
      throw new InputError(
        `No article has the id ${show(id)}. Give two ids of articles in ${paths.join(", ")}, such as ${show(articles[0]!.id)}.`,
      );
  const explanation = index.explain(...ids);
  if (json) io.stdout.write(`${safeJson(explanation)}\n`);
  else io.stdout.write(rendered(explanation, hasColor(io.stdout, io.env), widthOf(io.stdout)));
}

function rendered(explanation: Explanation, color: boolean, width: number): string {
  const paint = colors.createColors(color);
  const { derived, probability, decidedBy, compared, rules, vetoes, signals } = explanation;
  const tipping = [...rules, ...vetoes].find(({ name }) => name === decidedBy)!;
  const isVeto = vetoes.includes(tipping);
  const lines = [
    paint.bold(verdictOf(explanation)),
    `  probability of derivation ${probability.toFixed(3)}, needed ${explanation.threshold}`,
    `  ${isVeto ? "stopped by" : derived ? "decided by" : "nearest rule"}: ${decidedBy} (${isMet(tipping) ? strengthWords(tipping) : "not met"})`,
    ...tipping.conditions.map((condition) => `    ${conditionWords(condition)}${condition.holds ? "" : ": missed"}`),
  ];
  if (derived) {
    const because = explanation.kindBecause.map(conditionWords).join("; ");
    lines.push(`  kind: ${explanation.kind}${because === "" ? "" : ` (${because})`}`);
  }
  lines.push(`  compared in this collection: ${compared.replace(":", ",")}`, "", paint.bold("Signals"));
  const column = Math.max(...signals.map(({ name }) => name.length));
  for (const { name, value, means } of signals)
    lines.push(...hanging(`  ${name.padEnd(column)} ${figure(value).padStart(8)}  `, means, width));
  const ruleLines = (rule: ExplainedRule): string[] =>
    hanging(`  ${rule.name.padEnd(30)} `, strengthWords(rule), width);
  lines.push("", paint.bold("Rules, any one makes a copy"), ...rules.flatMap(ruleLines));
  lines.push("", paint.bold("Vetoes, any one stops it"), ...vetoes.flatMap(ruleLines));
  return `${lines.join("\n")}\n`;
}

function verdictOf({ from, to, derived, kind, copy }: Explanation): string {
  const [one, two] = [fitted(printable(from), 60), fitted(printable(to), 60)];
  if (derived) return `A copy: ${two} from ${one}, ${kind}.`;
  const shared = copy === null ? "" : `; they share ${copy.kind === "quotes" ? "quotations" : "house text"} only`;
  return `No copy: ${two} and ${one}${shared}.`;
}

function isMet({ strength, conditions }: ExplainedRule): boolean {
  return strength !== null && conditions.every(({ holds }) => holds);
}

function strengthWords(rule: ExplainedRule): string {
  if (isMet(rule)) return `met, by ${figure(rule.strength)} steps`;
  const missed = rule.conditions.filter(({ holds }) => !holds);
  return `not met: ${missed.map(conditionWords).join("; ")}`;
}

function conditionWords({ signal, value, bound, limit }: ExplainedCondition): string {
  return `${signal} ${figure(value, limit)}, ${bound} ${figure(limit)}`;
}

/** Two digits behind the point; more where another number would read the same. */
function figure(value: number | null, other?: number): string {
  if (value === null) return "unknown";
  let scale = 100;
  if (other !== undefined && other !== value)
    while (scale < MOST_SCALE && rounded(value, scale) === rounded(other, scale)) scale *= 10;
  return String(rounded(value, scale));
}

function rounded(value: number, scale: number): number {
  return Math.round(value * scale) / scale;
}
