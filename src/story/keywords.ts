/** The words that set a story apart: said early and by many of its articles, rare elsewhere, names first. */
import { byCodeUnits } from "../basics/order.js";
import { INITIALS } from "../text/outlets/outlet-words.js";
import { agencyNames, outletKey } from "../text/outlets/outlets.js";
import { foldWord, plainWord } from "../text/words/character-table.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../text/words/word-columns.js";
import { LEAD_WORDS, type WordTallies } from "./word-tallies.js";

/** What is asked of a collection. */
export interface KeywordSource {
  readonly vocabulary: Vocabulary;
  readonly table: { title(row: number): WordColumns };
  readonly counts: { readonly size: number };
  readonly lexicon: {
    weight(id: number, language: string, articles: number): number;
    stem(id: number, language: string): number;
    isCalendarWord(id: number, language: string): boolean;
  };
  details(row: number): { readonly language: string; readonly source: string; readonly credited: string };
  body(row: number): WordColumns;
}

const MOST_KEYWORDS = 8;
/** Words looked at for each keyword: other forms of one are left out. */
const FORMS_READ = 2;
/** What scores below this share of the strongest is left out: in a headline alone even ordinary words would be among the first eight. */
const LEAST_SHARE = 1 / 5;

/**
 * At most eight words, folded (`foldWord`) and spelled as most articles spell them, of each stem the strongest, strongest first; ties in the order of
 * the alphabet. Months, weekdays, agencies and the outlets that are credited are left out, unless a title has them. Scripts without spaces give
 * character pairs. `tallies` may serve one story after the other.
 */
export function keywords(rows: readonly number[], source: KeywordSource, tallies: WordTallies): string[] {
  for (const row of rows) {
    tallies.read("title", source.table.title(row));
    tallies.read("body", source.body(row));
    tallies.endArticle();
  }
  const language = rows.map((row) => source.details(row).language).find((tag) => tag !== "und") ?? "und";
  const weigh = (id: number): number => source.lexicon.weight(id, language, source.counts.size);
  const isAside = asideTest(rows, source, language);
  const found = tallies
    .drain(weigh, FORMS_READ * MOST_KEYWORDS, LEAST_SHARE)
    .filter(({ ids }) => ids.length > 1 || !isAside(ids[0]!))
    .map(({ ids, score }) => ({ ids, word: ids.map((id) => source.vocabulary.word(id)).join(""), score }));
  found.sort((a, b) => b.score - a.score || byCodeUnits(a.word, b.word));
  const stems = new Set<number>();
  const isNew = (id: number): boolean => stems.size < stems.add(source.lexicon.stem(id, language)).size;
  const strongest = found.filter(({ ids: [id, second] }) => second !== undefined || isNew(id!)).slice(0, MOST_KEYWORDS);
  const spelled = spellingsOf(
    strongest.map(({ ids }) => ids[0]!).filter((id) => source.vocabulary.isSpelledOtherwise(id)),
    rows,
    source,
  );
  // Of a word in capitals alone the small form of its last letter is not known: ΕΛΠΙΣ.
  return strongest.map(({ ids, word }) => (spelled.get(ids[0]!) ?? word).replace(/σ$/u, "ς"));
}

/** Agencies whose name is one word: they sign pictures as well. */
const AGENCIES = new Set(agencyNames().map((name) => plainWord(foldWord(name))));

/** Whether a word says who tells the story or when, and no title has it: an agency, an outlet that articles credit, a month or weekday. */
function asideTest(rows: readonly number[], source: KeywordSource, language: string): (id: number) => boolean {
  const outlets = new Set<string>();
  for (const row of rows) {
    const { source: outlet, credited } = source.details(row);
    if (credited !== "") outlets.add(outletKey(credited));
    // Outlets that sign in capitals are named so wherever they are credited.
    if (INITIALS.test(outlet)) outlets.add(outletKey(outlet));
  }
  const isAside = (id: number): boolean => {
    const word = source.vocabulary.word(id);
    return AGENCIES.has(word) || outlets.has(outletKey(word)) || source.lexicon.isCalendarWord(id, language);
  };
  return (id) => isAside(id) && !rows.some((row) => source.table.title(row).ids.includes(id));
}

/** Words as most articles spell them where `tallies` reads them, by their ids as they are compared; ties in the order of the alphabet. */
function spellingsOf(ids: readonly number[], rows: readonly number[], source: KeywordSource): Map<number, string> {
  const counts = new Map(ids.map((id): [number, Map<number, number>] => [id, new Map()]));
  if (counts.size === 0) return new Map();
  const { vocabulary } = source;
  for (const row of rows) {
    const met = new Set<number>();
    const meet = ({ ids, spelled, flags }: WordColumns, most = ids.length): void => {
      for (let i = 0; i < ids.length && i < most; i++)
        if (counts.has(ids[i]!) && (flags[i]! & WordFlag.House) === 0) met.add(spelled[i]!);
    };
    meet(source.table.title(row));
    meet(source.body(row), LEAD_WORDS);
    for (const spelling of met) {
      const spellings = counts.get(vocabulary.plain(spelling))!;
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([id, spellings]) => {
      const words = [...spellings].map(([spelling, count]) => ({ word: vocabulary.word(spelling), count }));
      return [id, words.sort((a, b) => b.count - a.count || byCodeUnits(a.word, b.word))[0]!.word];
    }),
  );
}
