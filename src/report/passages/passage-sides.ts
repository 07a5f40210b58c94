/** A passage as it stands side by side: both texts in marked stretches, what is too long to stand open apart, cut at one place in both. */
import { type DiffPart, diffPassage, shareTheSame } from "./diff-passage.js";
import { type SidePart, sharedWords, shareInBoth } from "./shared-words.js";
import { splitDiff } from "./split-diff.js";

/** A stretch of one side, in the element that says what it is. */
export interface MarkedStretch {
  mark?: "del" | "ins" | "mark" | undefined;
  text: string;
}

export interface Sides {
  from: MarkedStretch[];
  to: MarkedStretch[];
}

/** The same passage in two: what stands open, and what is folded below it, if anything is. */
export interface FoldedSides {
  open: Sides;
  folded: Sides | undefined;
  /** Share of the words that stayed, or, where one tells the other in other words, that are marked, 0–1. */
  same: number;
}

/** What is folded must be worth a click: a shorter rest stands open. */
const LEAST_FOLDED = 300;

/** What changed from one to the other; some `room` UTF-16 units of a side stay open. */
export function changedSides(fromText: string, toText: string, room: number): FoldedSides {
  const parts = diffPassage(fromText, toText);
  const same = shareTheSame(parts);
  const isShort = Math.max(fromText.length, toText.length) < room + LEAST_FOLDED;
  const [head, rest] = isShort ? [parts, []] : splitDiff(parts, room);
  return { open: marked(head), folded: rest.length === 0 ? undefined : marked(rest), same };
}

/** What both have in common; whole, as a retold passage is some sentences. */
export function retoldSides(fromText: string, toText: string): FoldedSides {
  const sides = sharedWords(fromText, toText);
  const stretch = ({ shared, text }: SidePart): MarkedStretch => ({ mark: shared ? "mark" : undefined, text });
  const open = { from: sides.from.map(stretch), to: sides.to.map(stretch) };
  return { open, folded: undefined, same: shareInBoth(sides) };
}

function marked(parts: readonly DiffPart[]): Sides {
  const sides: Sides = { from: [], to: [] };
  for (const part of parts) {
    if (part.kind === "same") {
      sides.from.push({ text: part.fromText });
      sides.to.push({ text: part.text });
    } else if (part.kind === "removed") sides.from.push({ mark: "del", text: part.text });
    else sides.to.push({ mark: "ins", text: part.text });
  }
  return sides;
}
