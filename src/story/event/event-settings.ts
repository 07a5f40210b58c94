/**
 * The numbers of the similarity and of the cut, each with its reason. All were set where curves are flat; bench/record/stories.md has the curves.
 * Changing one changes stories. Rules on facts, twins, voices and titles have theirs beside them: common-facts.ts, event-twins.ts, story-units.ts,
 * common-titles.ts.
 */
import type { CutRange } from "../linkage/local-cut.js";

export const EVENT = {
  /**
   * Names and grams are weighed as in a collection of at least `leastSize` articles and at most `usualSize`; in a larger one, what up to
   * `rareCount` texts hold may be one event's own. With a least size of 500 two look-alike events alone in a collection became one.
   */
  leastSize: 200,
  usualSize: 500,
  rareCount: 40,
  /** BM25: how fast repeating a word stops counting, and how much long texts are held back. Textbook values. */
  bm25K: 1.2,
  bm25B: 0.75,

  /** A title that so many units bear is no title. */
  commonTitle: 3,
  /** Names are read in the title and so many words of the body. */
  nameLeadWords: 60,
  /** Share of capitals in mid-sentence from which a word counts as a name. */
  leastNameLikeness: 0.5,
  /** Characters of a gram, and words from the start of a text whose grams are compared. */
  gramLength: 4,
  gramWords: 150,

  /** What share of its squared weight a pair that stands in one unit only adds to a vector's length: little, since nearly all pairs are such. */
  unmatchedPair: 0.1,

  /** What share each channel takes of the similarity, in this order. Word pairs, digits and titles tell look-alike events apart. */
  pairShare: 0.25,
  figureShare: 0.15,
  titleShare: 0.3,
  /** Factor for names in the lead: from `nameFloor` (none shared) to `nameFloor + nameLift` (all), where both have `leastNames`. */
  nameFloor: 0.6,
  nameLift: 0.8,
  leastNames: 2,
  /**
   * Two texts that name the same and say nothing else alike tell two things of one company, or from one town: where what they say beside names
   * is less alike than `contentLevel`, the similarity falls, to `contentFloor` where nothing is. Headlines name what they can. Where all
   * is written in capitals, names cannot be told: both need `leastContent` other words.
   */
  contentLevel: 0.05,
  contentFloor: 0.3,
  leastContent: 5,

  /**
   * The less text there is, the more time and characters must say. Two texts are judged as headlines where the longer one has up to `headlineWords`,
   * less so up to `noHeadlineWords` (for time: `noHeadlineWordsForTime`); else by the shorter one, as briefs up to `briefWords` and as full texts
   * from `fullWords` on. In between, two columns are mixed.
   */
  headlineWords: 20,
  noHeadlineWords: 150,
  noHeadlineWordsForTime: 60,
  briefWords: 100,
  fullWords: 200,
  /** Headlines of one hour are half joined by that. */
  headline: { gramShare: 0.7, timeTop: 5.11, timeFloor: 0.11, timeDays: 0.75 },
  brief: {
    /** What share of the similarity grams take, last of all channels: few words share little, each inflected as its sentence needs it. */
    gramShare: 0.4,
    /** Factor for the days between two texts: `timeTop` at once, and what it has above `timeFloor` is divided by e every `timeDays`. */
    timeTop: 1.15,
    timeFloor: 0.4,
    timeDays: 3,
    /**
     * Two texts of one day: a factor of 1 + lift x exp(-days), rising from `headlineWords` to `noHeadlineWordsForTime` in the shorter text. Of such
     * pairs with hardly a common word, in small collections, most are of one event.
     */
    dayLift: 2,
    /**
     * Factor for two texts of one outlet. Where the outlet wrote more than half of all texts, that two are of it says less, and at last nothing.
     * From 0 to .2 little changed.
     */
    outletFactor: 0.1,
  },
  /** An affair is followed for weeks in full texts. */
  full: { gramShare: 0.25, timeTop: 1.15, timeFloor: 0.65, timeDays: 7, dayLift: 0.3, outletFactor: 1 },
  /**
   * A lift for one day counts in full from a similarity of `liftedLevel` on, below it in proportion: in a collection of two or three articles nothing else
   * tells whether what they share is little. And the more is told on a day, the less that says of two texts of it: beside `crowdedDay` others, half as much.
   */
  liftedLevel: 0.14,
  crowdedDay: 20,

  /**
   * Local scaling: an article's level is ((mean of its two best similarities + `scalingOffset`) / `scalingLevel`) ^ 3/8; a similarity is divided by the
   * levels of both.
   */
  scalingOffset: 0.05,
  /** The least such sum: who is near to none is not brought near by that. Up to .15 little else changed; .17 broke up real stories. */
  leastLevel: 0.15,
  /** Similarity below which local scaling lifts a pair ever less. From 0 to .07 nothing else changed; .09 broke up real stories. */
  faint: 0.07,
  scalingLevel: 0.4,
  /**
   * Crowding: the similarity that a text's nearest one of other stories would have by chance is told from those at `crowdRank` and at twice that.
   * Similarities are divided by (that level, of both texts, / `crowdLevel`) ^ 3/4 where it is above 1, by `crowdLimit` at most.
   */
  crowdRank: 40,
  crowdLevel: 0.1,
  crowdLimit: 1.75,

  /** Candidates: the heaviest words and grams of a text that are looked up, the most postings read for each, the most texts kept. */
  heavyColumns: 40,
  postingCap: 512,
  candidates: 100,

  /** Similarity at which a pair in ordinary surroundings joins. */
  threshold: 0.17,
  /** Merges below threshold / cutSpread never hold, merges above threshold x cutSpread always do. */
  cutSpread: 2,
  /** A group of n counts n to this power against its parts. */
  sizePower: 1.3,
  /** Similarities below this share of the lowest merge are taken for 0. */
  floorShare: 0.25,
} as const;

/** Where the dendrogram is cut. */
export const CUT_RANGE: CutRange = {
  low: EVENT.threshold / EVENT.cutSpread,
  high: EVENT.threshold * EVENT.cutSpread,
  sizePower: EVENT.sizePower,
};
