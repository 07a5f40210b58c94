/**
 * Titles that are none: the name of a column ("Letters to the editor") or of the outlet, or what a reader of pages took for a title ("Share"). They
 * say nothing of an event, and would make one story of all that stands below them.
 */
import { NO_WORDS, newsIds } from "../../text/words/word-columns.js";
import { EVENT } from "./event-settings.js";
import type { EventWords } from "./event-texts.js";

/**
 * The texts, without titles that several reports bear: three and more, or two where it says nothing of what stands below it. Of headlines the
 * title is all there is, and stays.
 *
 * @param reports the report each text speaks for, ascending
 * @param isOrdinary whether a word stands in texts of any subject
 */
export function withoutCommonTitles(
  texts: readonly EventWords[],
  reports: Uint32Array,
  isOrdinary: (id: number) => boolean,
): EventWords[] {
  const keys = texts.map(({ title, body }) => (body.ids.length > EVENT.shortWords ? title.ids.join(" ") : ""));
  const bearers = new Map<string, { reports: number; latest: number }>();
  for (let t = 0; t < texts.length; t++) {
    const known = bearers.get(keys[t]!);
    if (known === undefined) bearers.set(keys[t]!, { reports: 1, latest: reports[t]! });
    else if (known.latest !== reports[t]) bearers.set(keys[t]!, { reports: known.reports + 1, latest: reports[t]! });
  }
  return texts.map((text, t) => {
    const count = keys[t] === "" ? 0 : bearers.get(keys[t]!)!.reports;
    const isNone = count >= EVENT.commonTitle || (count === 2 && !speaksOfText(text, isOrdinary));
    return isNone ? { title: NO_WORDS, body: text.body } : text;
  });
}

/** Whether a title has a word of its text that is not ordinary. */
function speaksOfText({ title, body }: EventWords, isOrdinary: (id: number) => boolean): boolean {
  const telling = new Set(newsIds(title).filter((id) => !isOrdinary(id)));
  return newsIds(body).some((id) => telling.has(id));
}
