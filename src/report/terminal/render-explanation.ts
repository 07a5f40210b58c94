/** Why two articles are a copy, or why not, and why they are in one story, or why not, to text for the terminal. */
import colors from "picocolors";
import type {
  ExplainedCondition,
  ExplainedRule,
  ExplainedSignal,
  Explanation,
  StoryExplanation,
  StoryReason,
} from "../../explanation.js";
import { fitted, hanging, printable } from "../printable.js";
import { sharedInstead } from "./render-comparison.js";
import type { RenderTextOptions } from "./render-text.js";

/** Of the same two articles. */
export interface ExplainedPair {
  explanation: Explanation;
  story: StoryExplanation;
  /** Why neither of the two is called the source of the other, as a sentence. */
  undirected?: string | undefined;
}

type Colors = ReturnType<typeof colors.createColors>;

/** As a power of ten: no more than six digits behind the point, even where two different numbers then read the same. */
const MOST_SCALE = 1e6;

/** The page comes with the package, so that it is there without a clone. */
const WHERE_TOLD = "What these words mean: docs/how-it-decides.md in the package (node_modules/wirecopy)";

const OTHER_LANGUAGES =
  "They are in different languages, and nothing is translated: only names, figures and quotations can be alike.";

const MOST_ALIKE =
  "A report is compared by its fullest articles, six at most. Of these pairs the two that were asked about are none, or were not compared: this one is the most alike.";

const STORY_REASONS: Readonly<Record<StoryReason, string>> = {
  "one report": "they are in one report",
  "same words": "they say the same words within a day",
  similar: "they are similar enough",
  "joined by others": "too little alike themselves, they are joined by others of the story",
  "not similar": "they are not similar enough",
  "nearer to others":
    "similar enough by themselves, but kept apart by others that are nearer, or by the days of all together",
  "parted by others":
    "similar enough by themselves, but all together with the others around them are not, or span too many days",
  "other facts on each side":
    "they came together with others, but most reports on each side have names and figures that hardly one on the other has",
  "one template": "they, or other articles of their reports, fill in one template with other facts",
  "round-up": "one of them gathers items of reports that have nothing else in common",
  "never compared": "they share too few rare words to be compared",
  "too many days apart": "they are too many days apart",
  "periods apart": "the periods of --story-days keep them apart",
  "other languages": "they are in different languages",
};

/** The verdict and its grounds, then whether the two are in one story. */
export function renderExplanation(pair: ExplainedPair, { color, width }: RenderTextOptions): string {
  const paint = colors.createColors(color);
  const { explanation, story } = pair;
  const lines = [
    ...copyLines(pair, paint, width),
    "",
    ...storyLines(story, [explanation.from, explanation.to], paint, width),
    "",
    WHERE_TOLD,
  ];
  return `${lines.join("\n")}\n`;
}

/** What is to be known before the figures. */
function notesOn({ explanation, story, undirected }: ExplainedPair): string[] {
  if (undirected !== undefined) return [undirected];
  return story.because === "other languages" && !explanation.derived ? [OTHER_LANGUAGES] : [];
}

function copyLines(pair: ExplainedPair, paint: Colors, width: number): string[] {
  const { explanation } = pair;
  const { derived, probability, decidedBy, compared, rules, vetoes, signals } = explanation;
  const veto = vetoes.find(({ name }) => name === decidedBy);
  // A veto has nothing to stop where no rule is met.
  const stopping = isMet(rules[0]!) ? veto : undefined;
  const tipping = stopping ?? (veto === undefined ? rules.find(({ name }) => name === decidedBy)! : rules[0]!);
  const lines = [
    paint.bold(verdictOf(pair)),
    ...notesOn(pair).flatMap((note) => hanging("  ", note, width)),
    `  probability of derivation ${probability.toFixed(3)}, needed ${explanation.threshold}`,
    `  ${stopping ? "stopped by" : derived ? "decided by" : "nearest rule"}: ${tipping.name} (${isMet(tipping) ? strengthWords(tipping) : "not met"})`,
    ...tipping.conditions.map((condition) => `    ${conditionWords(condition)}${condition.holds ? "" : ": missed"}`),
  ];
  if (derived) {
    const because = explanation.kindBecause.map(conditionWords).join("; ");
    lines.push(`  kind: ${explanation.kind}${because === "" ? "" : ` (${because})`}`);
  }
  lines.push(`  compared in this collection: ${compared.replace(":", ",")}`);
  lines.push("", paint.bold("Signals"), ...signalLines(signals, width));
  const ruleLines = (rule: ExplainedRule, words: string): string[] =>
    hanging(`  ${rule.name.padEnd(30)} `, words, width);
  lines.push("", paint.bold("Rules, any one makes a copy"));
  for (const rule of rules) lines.push(...ruleLines(rule, strengthWords(rule)));
  lines.push("", paint.bold("Vetoes, any one stops it"));
  for (const veto of vetoes)
    lines.push(...ruleLines(veto, veto.strength === 0 ? "on the edge: stops nothing yet" : strengthWords(veto)));
  return lines;
}

function storyLines(story: StoryExplanation, asked: readonly [string, string], paint: Colors, width: number): string[] {
  const { together, because, measured, similarity, needed, pairs, signals, nearest } = story;
  const lines = [paint.bold(`${together ? "One story" : "Not one story"}: ${STORY_REASONS[because]}.`)];
  // What is measured within one report decides nothing.
  if (measured === null || because === "one report") return lines;
  const name = (id: string): string => fitted(printable(id), 60);
  const limit = figure(needed, similarity ?? undefined);
  const what = pairs > 1 ? `mean similarity of ${pairs} pairs of articles of their reports` : "similarity";
  lines.push(`  ${what} ${figure(similarity, needed)}; the two alone need ${limit}`);
  for (const { of, id, similarity, similarityToOther } of nearest)
    lines.push(
      `  in one story with ${name(of)}: ${name(id)}, similarity ${figure(similarity)}, to the other one ${figure(similarityToOther)}`,
    );
  const pair = `Signals of the ${pairs > 1 ? "pair" : "story"}, measured on ${measured.map(name).join(" and ")}`;
  const why = measured.every((id) => asked.includes(id)) ? [] : hanging("  ", MOST_ALIKE, width);
  return [...lines, "", paint.bold(pair), ...why, ...signalLines(signals, width)];
}

function signalLines(signals: readonly ExplainedSignal[], width: number): string[] {
  const column = Math.max(...signals.map(({ name }) => name.length));
  return signals.flatMap(({ name, value, means }) =>
    hanging(`  ${name.padEnd(column)} ${figure(value).padStart(8)}  `, means, width),
  );
}

function verdictOf({ explanation, undirected }: ExplainedPair): string {
  const { from, to, derived, kind } = explanation;
  const [one, two] = [fitted(printable(from), 60), fitted(printable(to), 60)];
  if (derived) return `A copy: ${undirected === undefined ? `${two} from ${one}` : `${one} and ${two}`}, ${kind}.`;
  return `No copy: ${two} and ${one} share ${sharedInstead(explanation)}.`;
}

function isMet({ strength, conditions }: ExplainedRule): boolean {
  return strength !== null && conditions.every(({ holds }) => holds);
}

function strengthWords(rule: ExplainedRule): string {
  if (isMet(rule)) return `met, by ${figure(rule.strength)} ${figure(rule.strength) === "1" ? "step" : "steps"}`;
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
    while (scale < MOST_SCALE && roundedTo(value, scale) === roundedTo(other, scale)) scale *= 10;
  return String(roundedTo(value, scale));
}

function roundedTo(value: number, scale: number): number {
  return Math.round(value * scale) / scale;
}
