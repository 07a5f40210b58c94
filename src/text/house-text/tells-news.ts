/** Whether a text could be news: it names a day or month, quotes somebody, tells what its title says, or its language's calendar is unknown. */
import { knowsCalendar } from "../lexicon/calendar-words.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";

/** Whether a text could be news, by its own words alone. */
export function tellsNews(
  title: WordColumns,
  { ids, flags }: WordColumns,
  language: string,
  lexicon: Lexicon,
): boolean {
  if (!knowsCalendar(language)) return true;
  // A title that speaks of what the text speaks of is a headline: what wraps pages stands below the titles of other texts, or below none.
  for (const id of title.ids) if (ids.includes(id) && !lexicon.isOrdinary(id, language)) return true;
  for (let i = 0; i < ids.length; i++) {
    if ((flags[i]! & WordFlag.Quoted) !== 0 || lexicon.isCalendarWord(ids[i]!, language)) return true;
  }
  return false;
}
