/** Paragraphs that a text says again, as pages do with captions, and the title above it: as parts of the text they would count twice. */
import { areEqual } from "../basics/are-equal.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** Sets `WordFlag.House` on each paragraph whose words are those of the title or of an earlier one, of a text that says more. */
export function markRepeated({ ids, flags }: WordColumns, title: WordColumns): void {
  const said = new Map<number, Uint32Array[]>([[hashOf(title.ids), [title.ids]]]);
  const repeated: [number, number][] = [];
  let words = 0;
  for (let start = 0; start < ids.length; ) {
    let end = start + 1;
    while (end < ids.length && (flags[end]! & WordFlag.ParagraphStart) === 0) end++;
    const paragraph = ids.subarray(start, end);
    const hash = hashOf(paragraph);
    const others = said.get(hash);
    if (others?.some((other) => areEqual(other, paragraph))) {
      repeated.push([start, end]);
      words += end - start;
    } else if (others === undefined) said.set(hash, [paragraph]);
    else others.push(paragraph);
    start = end;
  }
  if (words === ids.length) return;
  for (const [start, end] of repeated) for (let i = start; i < end; i++) flags[i]! |= WordFlag.House;
}

function hashOf(ids: Uint32Array): number {
  let hash = ids.length;
  for (let i = 0; i < ids.length; i++) hash = Math.imul(hash ^ ids[i]!, 0x9e3779b1);
  return hash;
}
