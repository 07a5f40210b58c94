/** A title that is printed again above its text: as a part of the text it would count twice. */
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** Sets `WordFlag.House` on the words of a first paragraph that are those of the title, of a text that has others. */
export function markRepeatedTitle({ ids, flags }: WordColumns, title: WordColumns): void {
  const words = title.ids.length;
  if (words === 0 || words >= ids.length || (flags[words]! & WordFlag.ParagraphStart) === 0) return;
  if (title.ids.every((id, i) => id === ids[i])) for (let i = 0; i < words; i++) flags[i]! |= WordFlag.House;
}
