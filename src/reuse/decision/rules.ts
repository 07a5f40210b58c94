/**
 * The table of rules: what makes one text derived from another, what speaks against it, and what an editor would call it.
 *
 * Every condition says what it needs of a signal and which step beyond that makes it clear. docs/how-it-decides.md explains each line.
 */
import type { DerivedKind } from "../../types.js";
import type { PairSignals } from "../signals/pair-signals.js";
import type { Bound } from "./bounds.js";

/** A bound, and which step beyond it makes it clear. */
export type Condition = Bound & { step: number };

/**
 * One text is derived from the other when all conditions of one rule hold. Words are words of reporting. What costs least to measure comes
 * first in each rule: where that falls short, the rest need not be known.
 */
export const RULES: Readonly<Record<string, readonly Condition[]>> = {
  "shared passages": [
    { signal: "sharedBody", least: 0.2, step: 0.08 },
    { signal: "passages.longest", least: 15, step: 10 },
    { signal: "passages.words", least: (s) => Math.max(25, 13 + 0.06 * s.short.prose), step: 12 },
  ],
  "short item taken whole": [
    { signal: "short.cover", least: 0.75, step: 0.1 },
    { signal: "passages.longest", least: leastOfWhole, step: 8 },
  ],
  "whole paragraph": [{ signal: "passages.longest", least: 40, step: 20 }],
  "one text twice": [
    { signal: "sameBody", least: 0.94, step: 0.02 },
    { signal: "short.rawRun", least: 15, step: 8 },
  ],
  "passage around a quotation": [
    { signal: "short.rawRun", least: 45, step: 15 },
    { signal: "short.net", least: 14, step: 8 },
    { signal: "sharedBody", least: 0.25, step: 0.08 },
  ],
  "same facts in the same order": [
    { signal: "short.prose", least: 130, step: 20 },
    { signal: "factsHigh", least: 0.75, step: 0.1 },
    { signal: "retelling", least: 2.2, step: 0.3 },
  ],
  "a brief retold": [
    { signal: "short.prose", least: 70, step: 20 },
    { signal: "factsHigh", least: 0.75, step: 0.1 },
    { signal: "factsLow", least: 0.6, step: 0.1 },
    { signal: "retelling", least: 2.6, step: 0.3 },
  ],
  // Of two reporters of one event each leaves out what the other tells; a retelling keeps all facts, and the length.
  "a brief retold whole": [
    { signal: "lengths", least: 0.8, step: 0.05 },
    { signal: "short.prose", least: 35, step: 5 },
    { signal: "short.cover", least: 0.42, step: 0.08 },
    { signal: "factsHigh", least: 0.85, step: 0.04 },
    { signal: "factsLow", least: 0.8, step: 0.08 },
  ],
  "retold, with a credit": [
    { signal: "credit", least: 0.5, step: 0.05 },
    { signal: "short.prose", least: 70, step: 20 },
    { signal: "factsHigh", least: 0.65, step: 0.1 },
    { signal: "retelling", least: 2, step: 0.3 },
  ],
  "retold under one title": [
    { signal: "title", least: 5, step: 0.5 },
    { signal: "short.prose", least: 70, step: 20 },
    { signal: "factsHigh", least: 0.7, step: 0.1 },
    { signal: "retelling", least: 1.5, step: 0.3 },
    { signal: "order", least: 3, step: 1 },
  ],
  // Two reports from one release share its set phrases; a retelling of a report changes the words on purpose, and keeps facts and length.
  "told anew in other words": [
    { signal: "lengths", least: 0.8, step: 0.05 },
    { signal: "short.prose", least: 90, step: 20 },
    { signal: "short.cover", below: 0.1, step: 0.03 },
    { signal: "factsHigh", least: 0.7, step: 0.1 },
    { signal: "chains", least: 50, step: 15 },
    { signal: "order", least: 0.5, step: 1 },
  ],
  "told anew in the same order": [
    { signal: "lengths", least: 0.8, step: 0.05 },
    { signal: "short.prose", least: 90, step: 20 },
    { signal: "short.cover", below: 0.15, step: 0.03 },
    { signal: "factsHigh", least: 0.7, step: 0.1 },
    { signal: "chains", least: 100, step: 15 },
    { signal: "order", least: 2.5, step: 1 },
  ],
  "no facts of its own": [
    { signal: "short.prose", least: 130, step: 20 },
    { signal: "factsHigh", least: 0.9, step: 0.05 },
    { signal: "order", least: 2.5, step: 1 },
  ],
  "same words in the same order": [
    { signal: "short.net", least: 14, step: 6 },
    { signal: "order", least: 4.5, step: 1 },
    { signal: "ordered", least: 0.19, step: 0.05 },
  ],
};

/** Not derived, whatever is shared, when all conditions of one veto hold. */
export const VETOES: Readonly<Record<string, readonly Condition[]>> = {
  "other figures": [
    { signal: "short.net", below: 150, step: 40 },
    { signal: "slots.other", least: 2, step: 2 },
    { signal: "slots.balance", least: fewestReplaced, step: 3 },
    { signal: "figures.missing", least: 0.3, step: 0.2 },
  ],
  "figures of its own": [
    { signal: "verbatim", below: 0.9, step: 0.1 }, // sentences cut out word for word leave figures behind
    { signal: "short.prose", below: 130, step: 40 },
    { signal: "short.cover", below: 0.6, step: 0.15 },
    { signal: "figures.count", least: 3, step: 2 },
    { signal: "figures.missing", least: 0.42, step: 0.15 },
  ],
  "other figures and names": [
    { signal: "slots.other", least: 1.5, step: 1 },
    { signal: "short.cover", least: 0.45, step: 0.1 },
    { signal: "figures.missing", least: 0.5, step: 0.15 },
    { signal: "factsHigh", below: 0.55, step: 0.1 },
  ],
  "a form filled in anew": [
    { signal: "slots.other", least: 2, step: 1 },
    { signal: "slots.names", least: 2, step: 1 },
    { signal: "slots.nameBalance", least: 0, step: 3 },
    { signal: "factsHigh", below: 0.65, step: 0.1 },
  ],
  "another subject": [
    { signal: "slots.subjects", least: 0.5, step: 0.25 },
    { signal: "figures.missing", least: 0.3, step: 0.15 }, // a corrected name leaves the figures
    { signal: "factsHigh", below: 0.7, step: 0.1 },
  ],
  "other names": [
    { signal: "slots.names", least: 3, step: 2 },
    { signal: "slots.nameBalance", least: 0, step: 3 },
    { signal: "factsHigh", below: 0.4, step: 0.1 },
  ],
  "another day's figures": [
    { signal: "gapDays", least: 3, step: 2 },
    { signal: "short.run", below: 50, step: 10 },
    // A paragraph word for word, in which no figure was replaced, is an excerpt.
    { signal: "slots.other", least: (s) => Math.min(0.5, (s.short.run - 30) / 10), step: 0.5 },
    { signal: "lengths", least: 0.3, step: 0.1 },
    { signal: "figures.lacking", least: fewestLacking, step: 0.5 },
    { signal: "figures.missing", least: 0.1, step: 0.1 },
    { signal: "retelling", below: 2.2, step: 0.3 }, // what tells the same facts in the same order is no other day's
  ],
};

/** What an editor would call a derived text: how much was taken decides, and whether word for word. The first line of which all holds. */
export const KIND_RULES: readonly { kind: DerivedKind; bounds: readonly Bound[] }[] = [
  { kind: "reprint", bounds: [{ signal: "bodyCover5", least: 0.857 }] },
  { kind: "edited", bounds: [{ signal: "short.cover", least: 0.65 }] },
  {
    kind: "excerpt",
    bounds: [
      { signal: "short.cover", below: 0.5 },
      { signal: "short.run", least: 25 },
    ],
  },
  // One passage, lightly changed, and little else: the rest is not told again.
  {
    kind: "excerpt",
    bounds: [
      { signal: "short.cover", below: 0.28 },
      { signal: "passages.longest", least: 22 },
      { signal: "passages.longest", least: (s) => 0.6 * s.passages.words },
      { signal: "retelling", below: 2.2 },
    ],
  },
  { kind: "rewritten", bounds: [{ signal: "verbatim", below: 0.6 }] },
  { kind: "rewritten", bounds: [{ signal: "passages.longest", below: 15 }] },
  { kind: "edited", bounds: [{ signal: "short.cover", least: 0.4 }] },
  { kind: "excerpt", bounds: [] },
];

/**
 * Words in a row that show an item was taken. Fewer are enough where the two texts are the same from end to end, as a flash that all print within a
 * day.
 */
function leastOfWhole({ short, long, gapDays }: PairSignals): number {
  const isFlash = short.bodyCover === 1 && short.body === long.body && !(gapDays > 1);
  return isFlash ? 8 : 15;
}

/** A bulletin of the next day repeats the figures of the day before, and those of its form; a report that is printed again, corrected, is longer. */
function fewestReplaced({ gapDays, short }: PairSignals): number {
  return gapDays >= 0.75 && short.net < 80 ? -8 : 0;
}

/** Another day has at least one other figure. Of texts with several figures this is asked only where two thirds or more are worded alike. */
function fewestLacking({ figures, short }: PairSignals): number {
  return figures.count < 2 ? 0.5 : Math.min(0.5, 5 * short.cover - 3.25);
}
