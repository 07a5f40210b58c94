/** What the grouping of stories is given of a collection. */
import type { StoryOptions } from "../story/group-stories.js";
import type { StoryArticle } from "../story/story-units.js";
import { NO_WORDS } from "../text/words/word-columns.js";
import type { Collection } from "./collection.js";
import { longestGap } from "./longest-gap.js";

/** What bounds stories and tells their words' stems, whichever articles they are made of. */
export function storyBounds({ options, lexicon }: Collection): Pick<StoryOptions, "longestGap" | "storyDays" | "stem"> {
  return {
    longestGap: longestGap(options),
    storyDays: options.storyDays ?? Number.POSITIVE_INFINITY,
    stem: (id, language) => lexicon.stem(id, language),
  };
}

/** An article as the grouping of stories reads it. A round-up tells no event of its own. */
export function storyArticle(collection: Collection, row: number, report: number, isRoundUp: boolean): StoryArticle {
  const { time, language } = collection.details(row);
  return {
    title: isRoundUp ? NO_WORDS : collection.titleWithoutOutlet(row),
    body: isRoundUp ? NO_WORDS : collection.bodyWithoutOutlet(row),
    time,
    language,
    outlet: collection.outletKeyOf(row),
    report,
  };
}
