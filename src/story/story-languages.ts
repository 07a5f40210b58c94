/**
 * Articles of different languages never share a story. An article of unknown language is read in the language whose articles know the most
 * of its words; where none knows any, it stays among the unknown.
 */
import { appendTo } from "../basics/append-to.js";
import { ownWordSet, type StoryArticle, type StoryUnit } from "./story-units.js";
import { mostVoted } from "./told-reports.js";

/** The units of each language, in the order of the units. */
export function unitsByLanguage(
  units: readonly StoryUnit[],
  articles: readonly StoryArticle[],
  vocabularySize: number,
): Map<string, StoryUnit[]> {
  const groups = new Map<string, StoryUnit[]>();
  const known = new Map<string, Uint8Array>();
  if (units.some(({ language }) => language === "und")) {
    for (const { language, voices } of units) {
      if (language === "und") continue;
      const seen = known.get(language) ?? new Uint8Array(vocabularySize);
      known.set(language, seen);
      for (const id of ownWordSet(articles[voices[0]!]!)) seen[id] = 1;
    }
  }
  for (const unit of units) {
    const language = unit.language === "und" ? bestKnown(articles[unit.voices[0]!]!, known) : unit.language;
    appendTo(groups, language, unit);
  }
  return groups;
}

function bestKnown(article: StoryArticle, known: ReadonlyMap<string, Uint8Array>): string {
  const votes = new Map<string, number>();
  const words = ownWordSet(article);
  for (const [language, seen] of known) {
    let count = 0;
    for (const id of words) count += seen[id]!;
    if (count > 0) votes.set(language, count);
  }
  return mostVoted(votes);
}
