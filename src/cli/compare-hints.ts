/** What a user may wonder about after "No copy": whether the texts were too short to tell, and where every signal is to be seen. */
import type { Explanation } from "../types.js";
import { shellWord } from "./shell-word.js";

/** Sentences to print below a comparison; none where it found a copy. `toExplain`: ids and paths for `wirecopy explain`. */
export function compareHints(explanation: Explanation, toExplain: readonly string[] | undefined): string[] {
  if (explanation.derived) return [];
  const hints: string[] = [];
  const words = shortOfWords(explanation);
  if (words !== undefined)
    hints.push(
      `They tell the same facts, but in ${words.has} words the shorter one is too short to judge: a rewrite of fewer than ${words.needed} could as well be a report of its own.`,
    );
  if (toExplain !== undefined)
    hints.push(`Every signal and rule: wirecopy explain ${toExplain.map(shellWord).join(" ")}`);
  return hints;
}

/** Where a rule would look at a retelling of shared facts, were the text longer: the words of reporting it has and needs. */
function shortOfWords({ rules }: Explanation): { has: number; needed: number } | undefined {
  for (const { conditions } of rules) {
    const facts = conditions.find(({ signal }) => signal === "factsHigh");
    const words = conditions.find(({ signal }) => signal === "short.prose");
    if (facts?.holds && words?.holds === false) return { has: words.value!, needed: words.limit };
  }
  return undefined;
}
