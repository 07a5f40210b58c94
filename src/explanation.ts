/** The public shapes of an explanation: why two articles are a copy or not, and why they are in one story or not. */
import type { Copy, DerivedKind } from "./types.js";

/** Why two articles are a copy, or why not: plain JSON. docs/how-it-decides.md explains the names. */
export interface Explanation {
  /** Id of the likelier source, as in `clustering()`. */
  from: string;
  /** Id of the other. */
  to: string;
  /** The copy, in the direction that `clustering()` gives it; `null` where there is nothing worth showing. */
  copy: Copy | null;
  /**
   * Whether `clustering()` compares the two as copies, and why.
   *
   * - `shared wording`: they share enough wording
   * - `telling words`: they share enough names, figures or rare words
   * - `never: nothing suggests it`: not compared, because nothing they share suggests it
   * - `never: too many days apart`: not compared, because they are more than `withinDays` apart
   */
  compared: "shared wording" | "telling words" | "never: nothing suggests it" | "never: too many days apart";
  /** True when `probability` is at least `threshold`: the two are a copy if they are compared at all, which `compared` says. */
  derived: boolean;
  /** Probability of derivation, 0–1. */
  probability: number;
  /** The option `threshold`, 0–1. */
  threshold: number;
  /** The rule or veto that decided: the strongest rule, or the veto that holds. */
  decidedBy: string;
  /** Any one of these is enough for a copy. Strongest first. */
  rules: ExplainedRule[];
  /** Any one of these stops it. Strongest first. */
  vetoes: ExplainedRule[];
  /** The kind that it would have if derived. */
  kind: DerivedKind;
  /** The bounds that led to the kind; empty where it is the kind that remains when no other fits. */
  kindBecause: ExplainedCondition[];
  /** All that the rules and vetoes read. */
  signals: ExplainedSignal[];
}

/**
 * Why two articles are in one story, or why not.
 *
 * - `one report`: one is a copy of the other, or both of a third
 * - `same words`: both have exactly the same words, within a day
 * - `similar`: their similarity is high enough
 * - `joined by others`: their own similarity is too low, but that of other articles in the story is high enough
 * - `not similar`: their similarity is too low
 * - `nearer to others`: their similarity is high enough, but one or both are nearer to others, or all together would span more than `withinDays`;
 *   with `storyDays` also where the story of the earlier went on with others
 * - `parted by others`: their similarity is high enough, and neither is in a story with other reports; but some are about as near to one of them,
 *   and all together are too little alike, or would span more than `withinDays`
 * - `other facts on each side`: they came together with others, three reports or more on each side; but most on each side have names and figures
 *   that hardly one on the other has
 * - `one template`: they, or other articles of their two reports, come from one template, with different facts in it
 * - `round-up`: one of them shares items with articles that have nothing else in common, or tells in its own words what three and more tell of
 *   different events, as a morning briefing does; it tells no event of its own
 * - `never compared`: not compared, because nothing they share suggests it
 * - `too many days apart`: not compared, because they are more than `withinDays` apart
 * - `periods apart`: no period of `storyDays` looks at both; or they have the same words, but the story of the earlier did not go on with the later
 * - `other languages`: stories do not cross languages
 */
export type StoryReason =
  | "one report"
  | "same words"
  | "similar"
  | "joined by others"
  | "not similar"
  | "nearer to others"
  | "parted by others"
  | "other facts on each side"
  | "one template"
  | "round-up"
  | "never compared"
  | "too many days apart"
  | "periods apart"
  | "other languages";

/** Why two articles are in one story, or why not: plain JSON. docs/how-it-decides.md explains the steps. */
export interface StoryExplanation {
  /** Whether `clustering()` puts both into one story. */
  together: boolean;
  /** What decided it. */
  because: StoryReason;
  /**
   * How similar the two reports are as accounts of one event, relative to the articles around them: 0 or more, and comparable between stories. The
   * mean over all pairs of articles that represent the two reports (the fullest ones, six at most), in which less than .02 counts as 0. `null` where
   * none of these was compared.
   */
  similarity: number | null;
  /** The similarity that the two reports would need with no others around: a little more where one is represented by more articles than the other. */
  needed: number;
  /** How many pairs of articles `similarity` is the mean of; 1 where each of the two is a report by itself. */
  pairs: number;
  /** Ids of the pair whose `signals` are given: the two articles themselves where they represent their reports, else the most similar pair. */
  measured: [string, string] | null;
  /** What was measured on that pair, in the order of the steps; `similarity` is last. Empty where `measured` is `null`. */
  signals: ExplainedSignal[];
  /** Where `because` is `nearer to others`, whom each of the two is nearest to in its own story, if it is not alone there. Empty otherwise. */
  nearest: NearestArticle[];
}

/** The article that one of two has nearest in its own story. Similarities are means over what represents two reports, 0 where nothing was compared. */
export interface NearestArticle {
  /** Which of the two it is. */
  of: string;
  /** The article that is nearest to it, or whose report is. */
  id: string;
  /** How similar the reports of `of` and `id` are. */
  similarity: number;
  /** How similar the report of `id` is to that of the other of the two. */
  similarityToOther: number;
}

/** A number that was measured on the two articles. */
export interface ExplainedSignal {
  /** Such as `passages.longest`. */
  name: string;
  /** `null` where it is unknown, as the days between undated articles are, or was not needed: it counts as 0 then, as an order of few shared words. */
  value: number | null;
  /** What the number says, with its unit. */
  means: string;
}

/** A rule as strong as its weakest condition. */
export interface ExplainedRule {
  /** The name it has in docs/how-it-decides.md. */
  name: string;
  /** In steps: a rule holds from 0 on, a veto above 0. `null` where a signal is unknown. */
  strength: number | null;
  /** All must hold. */
  conditions: ExplainedCondition[];
}

/** One signal against its bound. */
export interface ExplainedCondition {
  /** Name of the signal. */
  signal: string;
  /** `null` where it is unknown, as the days between undated articles are. */
  value: number | null;
  /** On which side of `limit` the value must be; a value equal to the limit counts as "at least". */
  bound: "at least" | "below";
  /** In the unit of the signal. */
  limit: number;
  /** Whether the value is where it must be; false where it is unknown. */
  holds: boolean;
}
