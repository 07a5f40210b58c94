/**
 * Titles that many reports bear: the name of a column ("Letters to the editor") or of the outlet, or what a reader of pages took for a title ("Share").
 * They say nothing of an event, and would make one story of all that stands below them.
 */
import { NO_WORDS } from "../../text/words/word-columns.js";
import { EVENT } from "./event-settings.js";
import type { EventWords } from "./event-texts.js";

/**
 * The texts, without the titles that so many reports have in common. Of headlines the title is all there is, and stays.
 *
 * @param reports the report each text speaks for, ascending
 */
export function withoutCommonTitles(texts: readonly EventWords[], reports: Uint32Array): EventWords[] {
  const keys = texts.map(({ title, body }) => (body.ids.length > EVENT.shortWords ? title.ids.join(" ") : ""));
  const held = new Map<string, { count: number; latest: number }>();
  for (let t = 0; t < texts.length; t++) {
    const of = held.get(keys[t]!);
    if (of === undefined) held.set(keys[t]!, { count: 1, latest: reports[t]! });
    else if (of.latest !== reports[t]) held.set(keys[t]!, { count: of.count + 1, latest: reports[t]! });
  }
  return texts.map((text, t) => {
    const isCommon = keys[t] !== "" && held.get(keys[t]!)!.count >= EVENT.commonTitle;
    return isCommon ? { title: NO_WORDS, body: text.body } : text;
  });
}
