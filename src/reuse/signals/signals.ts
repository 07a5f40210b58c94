/** The signals that the decision reads, by name, with what each measures. The rules and explanations name them from here. */
import type { PairSignals } from "./pair-signals.js";

export interface Signal {
  of: (s: PairSignals) => number;
  /** What it cannot exceed, where that is known before it is measured. */
  atMost?: (s: PairSignals) => number;
  /** Of the shorter text unless it says otherwise; words are words of reporting. */
  means: string;
}

export type SignalName = keyof typeof SIGNALS;

export const SIGNALS = {
  "passages.words": {
    of: (s) => s.passages.words,
    atMost: (s) => s.short.shared,
    means: "words inside the passages that both share",
  },
  "passages.longest": {
    of: (s) => s.passages.longest,
    atMost: (s) => s.short.shared,
    means: "words inside the longest passage that both share",
  },
  "short.cover": { of: (s) => s.short.cover, means: "share of the words that are in shared runs of three or more" },
  bodyCover5: {
    of: ({ short, long }) =>
      // The other text, though of more reporting, may have left out its quotations.
      Math.min(1, (short.bodyCover5 * short.body) / Math.max(1, Math.min(short.body, long.body))),
    means:
      "share of the words, quotations counted, that are in shared runs of five or more, of whichever text has fewer",
  },
  sharedBody: {
    of: (s) => Math.max(s.short.cover, s.short.bodyCover),
    means: "share of the text that the other has, with quotations or without, whichever is more",
  },
  sameBody: {
    of: (s) => (s.short.bodyCover * s.short.body) / Math.max(1, s.short.body, s.long.body),
    means: "share of the text that both have, quotations counted, of whichever has more",
  },
  verbatim: {
    of: (s) => s.short.net / Math.max(1, s.short.shared),
    means: "words in shared runs of six or more against all shared words: 1 copied, 0 retold",
  },
  "short.net": { of: (s) => s.short.net, means: "words in shared runs of six or more" },
  "short.run": { of: (s) => s.short.run, means: "words in the longest shared run" },
  "short.rawRun": { of: (s) => s.short.rawRun, means: "words in the longest shared run, quotations counted" },
  "short.prose": { of: (s) => s.short.prose, means: "words in the shorter text" },
  lengths: {
    of: (s) => s.short.prose / Math.max(1, s.long.prose),
    means: "words of the shorter text against those of the longer one",
  },
  factsHigh: {
    of: (s) => s.factsHigh,
    means: "share of one text's names and figures that the other has, the larger one",
  },
  factsLow: {
    of: (s) => s.factsLow,
    means: "share of one text's names and figures that the other has, the smaller one",
  },
  chains: { of: (s) => s.chains, means: "weight of rare words that are in the same order, close together, in both" },
  retelling: {
    of: (s) => s.factsHigh + s.factsLow + s.chains / 100,
    means: "factsHigh, factsLow and a hundredth of chains, added up",
  },
  order: { of: (s) => s.order, means: "how far shared words come in one order beyond chance, in standard deviations" },
  ordered: {
    of: (s) => s.ordered,
    means: "share of the words that sentences in the same order account for, as far as these are alike",
  },
  "figures.count": { of: (s) => s.figures.count, means: "figures in the text that has fewer" },
  "figures.missing": {
    of: (s) => 1 - s.figures.share,
    means: "share of the figures, of the text that has fewer, that the other lacks, smoothed",
  },
  "figures.lacking": {
    of: (s) => s.figures.lacking,
    means: "figures, of the text that has fewer, that the other lacks",
  },
  "slots.other": {
    of: (s) => s.slots.figures.other,
    means: "figures replaced by others in the same place of the same wording",
  },
  "slots.balance": {
    of: (s) => s.slots.figures.other - s.slots.figures.equal,
    means: "figures replaced by others in the same place of the same wording, less those that were kept",
  },
  "slots.names": {
    of: (s) => s.slots.names.other,
    means: "names replaced by others in the same place of the same wording",
  },
  "slots.nameBalance": {
    of: (s) => s.slots.names.other - s.slots.names.equal,
    means: "names replaced by others in the same place of the same wording, less those that were kept",
  },
  "slots.subjects": {
    of: (s) => s.slots.subjects,
    means: "names of the two titles, each unknown to the other text, in the same place of the same wording",
  },
  title: { of: (s) => s.title, means: "words of the title that both stand under; 0 where they have two" },
  credit: {
    of: (s) => (s.credit ? 1 : 0),
    means:
      "1 where one text credits the outlet of the other, unless that was surely printed more than half an hour later",
  },
  gapDays: { of: (s) => s.gapDays, means: "days between the two articles" },
} satisfies Record<string, Signal>;
