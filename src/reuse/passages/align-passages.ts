/** Two texts to the passages they share, for people who build their own pipeline. */
import { requireString } from "../../basics/require.js";
import { scanWords } from "../../text/words/scan-words.js";
import { Vocabulary } from "../../text/words/vocabulary.js";
import type { Passage } from "../../types.js";
import { SeedIndex } from "../texts/seed-index.js";
import { alignRuns } from "./align-runs.js";
import { toPassages } from "./block.js";
import { sharedRuns } from "./shared-runs.js";
import { withoutStrayWords } from "./stray-words.js";

/**
 * The passages that two texts share, in the order of `to`, overlapping on neither side. Words are compared as `splitWords` gives them; house text
 * and quotations are not set apart here. Takes plain texts: of HTML, whose tags would count as words, give what the page shows (`innerText`). Time
 * grows with the words of both.
 */
export function alignPassages(from: string, to: string): Passage[] {
  requireString("from", from);
  requireString("to", to);
  const vocabulary = new Vocabulary();
  const a = scanWords(from, vocabulary);
  const b = scanWords(to, vocabulary);
  const blocks = alignRuns(a.ids, b.ids, sharedRuns(new SeedIndex(a.ids), new SeedIndex(b.ids)));
  return toPassages(withoutStrayWords(blocks, a, b), a, b);
}
