/** What a user may wonder about after "No copy": whether the texts were too short to tell, and where every signal is to be seen. */
import type { Explanation } from "../explanation.js";
import { shellWord } from "./terminal/shell-word.js";

/** From this probability on the nearest rule is missed by half a step or less. */
const LEAST_NEARLY = 0.28;
/** Share of the facts of one that make them much the same. */
const MUCH_THE_SAME = 0.6;

/** Sentences to print below a comparison; none where it found a copy. `toExplain`: the two files, where `wirecopy explain` finds the same in them. */
export function compareHints(explanation: Explanation, toExplain: readonly string[] | undefined): string[] {
  if (explanation.derived) return [];
  const hints: string[] = [];
  const words = shortOfWords(explanation);
  if (words !== undefined)
    hints.push(
      `They tell the same facts, but in ${words.has} words the shorter one is too short to judge: a rewrite of fewer than ${words.needed} could as well be a report of its own.`,
    );
  else if (isNearlyRewrite(explanation))
    hints.push(
      `They tell much the same facts, but not enough for a copy: its probability is ${explanation.probability.toFixed(2)}, and ${explanation.threshold} is needed.`,
    );
  if (toExplain !== undefined)
    hints.push(`What is missing, with every signal and rule: wirecopy explain ${toExplain.map(shellWord).join(" ")}`);
  return hints;
}

/** Whether a rule on what the two tell, not on shared passages, is missed by little, and no veto speaks against it. */
function isNearlyRewrite({ copy, probability, decidedBy, rules }: Explanation): boolean {
  const nearest = rules.find(({ name }) => name === decidedBy);
  const facts = nearest?.conditions.find(({ signal }) => signal === "factsHigh")?.value ?? 0;
  return copy === null && probability >= LEAST_NEARLY && facts >= MUCH_THE_SAME;
}

/** Where a rule would look at a retelling of facts that both tell, were the text longer: the words of reporting it has and needs. */
function shortOfWords({ rules, signals }: Explanation): { has: number; needed: number } | undefined {
  const inBoth = signals.find(({ name }) => name === "factsLow")?.value ?? 0;
  if (inBoth < MUCH_THE_SAME) return undefined;
  for (const { conditions } of rules) {
    const facts = conditions.find(({ signal }) => signal === "factsHigh");
    const words = conditions.find(({ signal }) => signal === "short.prose");
    if (facts?.holds && words?.holds === false) return { has: words.value!, needed: words.limit };
  }
  return undefined;
}
