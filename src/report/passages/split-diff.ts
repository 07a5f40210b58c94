/** A long diff in two: what is read first, and the rest. */
import type { DiffPart } from "./diff-passage.js";
import { tokensOf } from "./diff-tokens.js";

const SENTENCE_END = /[.!?…。！？]["'”’»)\]」』]*\s+$/;
/** How much better than a cut between two words it is to cut behind a sentence, and behind a paragraph. */
const BETWEEN_WORDS = 1;
const BEHIND_SENTENCE = 2;
const BEHIND_PARAGRAPH = 3;

/**
 * The parts in two, cut where both texts say the same: of the second half of the first `room` UTF-16 units of the longer side behind the last
 * paragraph, else the last sentence, else the last word. The second is empty where they share nothing there.
 */
export function splitDiff(parts: readonly DiffPart[], room: number): [head: DiffPart[], rest: DiffPart[]] {
  let best = { rank: 0, part: 0, from: 0, to: 0 };
  let fromLength = 0;
  let toLength = 0;
  for (let i = 0; i < parts.length && Math.max(fromLength, toLength) <= room; i++) {
    const part = parts[i]!;
    if (part.kind !== "same") {
      if (part.kind === "removed") fromLength += part.text.length;
      else toLength += part.text.length;
      continue;
    }
    // Kept words pair off one by one, whatever space stands behind them.
    const [from, to] = [tokensOf(part.fromText), tokensOf(part.text)];
    let [fromAt, toAt] = [0, 0];
    for (let word = 0; word < to.length; word++) {
      fromAt += from[word]?.length ?? 0;
      toAt += to[word]!.length;
      const length = Math.max(fromLength + fromAt, toLength + toAt);
      if (length > room) break;
      const rank = rankOf(part.text.slice(Math.max(0, toAt - 8), toAt));
      if (2 * length >= room && rank >= best.rank) best = { rank, part: i, from: fromAt, to: toAt };
    }
    fromLength += part.fromText.length;
    toLength += part.text.length;
  }
  const cut = parts[best.part];
  if (best.rank === 0 || cut?.kind !== "same") return [[...parts], []];
  const head = { kind: cut.kind, fromText: cut.fromText.slice(0, best.from), text: cut.text.slice(0, best.to) };
  const rest = { kind: cut.kind, fromText: cut.fromText.slice(best.from), text: cut.text.slice(best.to) };
  const behind = rest.text === "" ? [] : [rest];
  return [
    [...parts.slice(0, best.part), head],
    [...behind, ...parts.slice(best.part + 1)],
  ];
}

function rankOf(end: string): number {
  if (/\n\s*$/.test(end)) return BEHIND_PARAGRAPH;
  return SENTENCE_END.test(end) ? BEHIND_SENTENCE : BETWEEN_WORDS;
}
