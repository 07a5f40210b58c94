/** What the search for house text asks of a collection, answered from its articles and what is known of their words. */
import type { HouseView } from "../text/house-text/house-text.js";
import { tellsNews } from "../text/house-text/tells-news.js";
import { outletKey } from "../text/outlets/outlets.js";
import { textKey } from "../text/words/text-key.js";
import { tokenHalves } from "../text/words/token-halves.js";
import { isStart, ownIds, WordFlag } from "../text/words/word-columns.js";
import type { CollectionSources } from "./collection-sources.js";
import type { OutletNames } from "./outlet-names.js";

export function houseView(sources: CollectionSources, outlets: OutletNames): HouseView {
  const { table, counts, samples, vocabulary, lexicon, options } = sources;
  const { shingleSize, sampling } = options.sketch;
  return {
    ids: (row) => table.wordIds(row),
    idsWithoutHouseLines: (row) => ownIds(table.body(row)),
    textKey: (row) => textKey(table.body(row), vocabulary),
    titleKey: (row) => textKey(table.title(row), vocabulary),
    isQuoted: (row, word) => (table.body(row).flags[word]! & WordFlag.Quoted) !== 0,
    startsParagraph: (row) => {
      const { flags } = table.body(row);
      return (word) => isStart(flags, WordFlag.ParagraphStart, word);
    },
    tellsNews: (row) => tellsNews(table.title(row), table.body(row), table.details(row).language, lexicon),
    isFigure: (id, row) => lexicon.isFigure(id, table.details(row).language),
    weigh: (ids, size, row, weights) => {
      const { language, source } = table.details(row);
      lexicon.weigh(ids, size, language, counts.size, weights);
      // All releases of a company name it: its name says nothing of what one of them is about.
      const weighed = ids.subarray(0, size);
      for (const word of outlets.words(source)) {
        const at = weighed.indexOf(word);
        if (at !== -1) weights[at] = 0;
      }
    },
    wordsPerToken: (row) => table.details(row).wordsPerToken,
    vocabularySize: () => vocabulary.size,
    fingerprint: (row) => table.fingerprint(row),
    mostInShingle: (row) => {
      const halves = tokenHalves(table.wordIds(row), table.details(row).language, vocabulary);
      return halves.includes(1) ? 2 * shingleSize : shingleSize;
    },
    window: sampling,
    samples,
    outlet: (row) => outletKey(table.details(row).source),
    ofSource: (row) => counts.ofSource(table.details(row).source),
    size: () => counts.size,
  };
}
