/**
 * Whether two texts come from one form: much is worded alike, and the names and figures are others. "A man of 42 died in a crash at kilometre 118":
 * what such texts share is how an outlet writes of accidents, not an accident.
 */
import { mix32 } from "../../basics/hash.js";
import { RecentRows } from "../../basics/recent-rows.js";
import { EVENT } from "./event-settings.js";
import { type EventTexts, TermMark } from "./event-texts.js";
import { rarity, type TermWeights } from "./event-weights.js";

/**
 * So much of the shorter text is worded as in the other, and less than that share of one's names and figures is in the other; in between, in
 * between. Of the labelled pairs on one event as good as none are like that (bench/record/stories.md).
 */
const [LEAST_COVER, LEAST_FACTS] = [0.12, 0.15];
const [MOST_COVER, MOST_FACTS] = [0.46, 0.37];
/** Names are the same where so many letters from the start are: "Ростов", "Ростове". */
const NAME_LETTERS = 5;
/** What tells fewer names and figures might tell of anything: scripts without capitals show no names. In words that one text alone holds. */
const LEAST_WORTH = 4;
/** Keeps the share of two or three facts from being 0 or 1. In words that one text alone holds. */
const [PRIOR_SHARED, PRIOR_ALL] = [2, 6];

/** Texts whose form stays read: it takes some 40 KB, and pairs come sorted by their first text. */
const KEPT_FORMS = 1000;

interface Form {
  /** A hash of the three words from each word of the body on. */
  readonly runs: Uint32Array;
  readonly distinctRuns: ReadonlySet<number>;
  /** Beginnings of all words; and of names and figures, with what they are worth, 0-1. */
  readonly beginnings: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, number>;
  /** What all of them are worth. */
  readonly worth: number;
}

export class FormTwins {
  readonly #texts: EventTexts;
  readonly #worth: Float64Array;
  readonly #forms = new RecentRows<Form>(KEPT_FORMS);

  constructor(texts: EventTexts, { idf }: TermWeights) {
    this.#texts = texts;
    const most = rarity(texts.size + EVENT.backgroundDocuments, 1);
    this.#worth = idf.map((value) => value / most);
  }

  /** Whether two of the texts come from one form. Time grows with their words. */
  areTwins(one: number, two: number): boolean {
    const [a, b] = [this.#formOf(one), this.#formOf(two)];
    const ofA = a.runs.length <= b.runs.length ? coverOf(a, b) : 0;
    const ofB = b.runs.length <= a.runs.length ? coverOf(b, a) : 0;
    const cover = Math.max(ofA, ofB); // of the shorter one, whichever comes first
    if (cover < LEAST_COVER || Math.min(a.worth, b.worth) < LEAST_WORTH) return false;
    const between = Math.min(1, (cover - LEAST_COVER) / (MOST_COVER - LEAST_COVER));
    return Math.max(factShare(a, b), factShare(b, a)) < LEAST_FACTS + between * (MOST_FACTS - LEAST_FACTS);
  }

  #formOf(text: number): Form {
    let form = this.#forms.get(text);
    if (form === undefined) {
      form = this.#read(text);
      this.#forms.set(text, form);
    }
    return form;
  }

  #read(text: number): Form {
    const { offsets, bodies, terms, marks, figures, words } = this.#texts;
    const [start, end] = [bodies[text]!, offsets[text + 1]!];
    const runs = new Uint32Array(Math.max(0, end - start - 2));
    const beginnings = new Set<string>();
    const facts = new Map<string, number>();
    for (let i = start; i < end; i++) {
      const term = terms[i]!;
      if (i + 2 < end) runs[i - start] = mix32(mix32(mix32(term) + terms[i + 1]!) + terms[i + 2]!) >>> 0;
      const word = words[term]!.slice(0, NAME_LETTERS);
      beginnings.add(word);
      const isName = (marks[i]! & (TermMark.Inside | TermMark.Capital)) === (TermMark.Inside | TermMark.Capital);
      if (isName || figures[term] === 1) facts.set(word, this.#worth[term]!);
    }
    let worth = 0;
    for (const each of facts.values()) worth += each;
    return { runs, distinctRuns: new Set(runs), beginnings, facts, worth };
  }
}

function coverOf({ runs }: Form, { distinctRuns }: Form): number {
  let covered = 0;
  let until = 0; // behind the last word that a shared run reaches
  for (let i = 0; i < runs.length; i++) {
    if (!distinctRuns.has(runs[i]!)) continue;
    covered += i + 3 - Math.max(i, until);
    until = i + 3;
  }
  return covered / (runs.length + 2);
}

/** Share of what the facts of one are worth that the other has. */
function factShare({ facts, worth }: Form, { beginnings }: Form): number {
  let shared = PRIOR_SHARED;
  for (const [fact, each] of facts) if (beginnings.has(fact)) shared += each;
  return shared / (worth + PRIOR_ALL);
}
