/** Whether a text could be news, by its own words alone. */
import { knowsCalendar } from "../lexicon/calendar-words.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { ownIds, type WordColumns, WordFlag } from "../words/word-columns.js";

/** Where it names a day or month, quotes somebody, tells what its title says, or is in a language whose calendar is unknown. */
export function tellsNews(title: WordColumns, body: WordColumns, language: string, lexicon: Lexicon): boolean {
  if (!knowsCalendar(language)) return true;
  const ids = ownIds(body);
  // A title that speaks of what the text speaks of is a headline: what wraps pages stands below the titles of other texts, or below none.
  for (const id of title.ids) if (ids.includes(id) && !lexicon.isOrdinary(id, language)) return true;
  if (body.flags.some((flags) => (flags & (WordFlag.Quoted | WordFlag.House)) === WordFlag.Quoted)) return true;
  return ids.some((id) => lexicon.isCalendarWord(id, language));
}
