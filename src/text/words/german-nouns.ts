/**
 * German writes every noun with a capital, so that a capital does not tell a name there. What stands behind a determiner, a number or an adjective
 * ("der Brand", "zwei neue Löschboote") is a noun, and so is what ends like one ("Erfahrung"); people, towns and firms seldom do either.
 */
import { wordSet } from "../../basics/word-set.js";
import { type WordColumns, WordFlag } from "./word-columns.js";

const DETERMINERS = wordSet(
  "der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner keines im am vom zum zur beim ins ans aufs fürs ums durchs dieser diese dieses diesem diesen jeder jede jedes jedem jeden alle allen aller beide beiden viele vielen vieler mehrere mehreren mehrerer einige einigen einiger wenige wenigen manche manchen solche solchen welche mein meine meinen meinem meiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend mehr weniger",
);
const ADJECTIVE = /^\p{Ll}{2,}(?:e|en|er|es|em)$/u;
/** Verbs and prepositions of that form: "sagte Rehm", "gegen Rehm". */
const NO_ADJECTIVE =
  /te[nr]?$|^(?:wurden?|worden|werden|haben?|sind|waren|über|unter|hinter|neben|gegen|wegen|nahe|ohne|binnen|zwischen|aber|oder|außer|sowie|während)$/u;
/** Adjectives between a determiner and its noun. */
const MOST_BETWEEN = 2;
const NOUN_ENDING = /\p{L}{3}(?:ung|heit|keit|schaft|tion|tät|ismus)(?:en|s)?$/u;

/** Takes the mark of a capital from nouns that are no names, in a title and a text that share one vocabulary. Time grows with the words. */
export function unmarkGermanNouns(body: WordColumns, text: string, title: WordColumns): void {
  // Of each capitalised word, how often it is seen to be a noun, less how often not.
  const balance = new Map<number, number>();
  const { ids, flags } = body;
  for (let i = 0; i < ids.length; i++) {
    if ((flags[i]! & WordFlag.Capital) === 0) continue;
    const seen = isNoun(body, text, i) ? 1 : (flags[i]! & WordFlag.SentenceStart) !== 0 ? 0 : -1;
    balance.set(ids[i]!, (balance.get(ids[i]!) ?? 0) + seen);
  }
  unmark(body, balance);
  unmark(title, balance);
}

function isNoun({ starts, ends, flags }: WordColumns, text: string, at: number): boolean {
  if (NOUN_ENDING.test(text.slice(starts[at], ends[at]))) return true;
  for (let i = at - 1; i >= 0 && at - i <= MOST_BETWEEN + 1; i--) {
    // A determiner may open the sentence, but not stand in another clause.
    if ((flags[i + 1]! & (WordFlag.SentenceStart | WordFlag.ClauseStart)) !== 0) return false;
    const word = text.slice(starts[i], ends[i]).toLowerCase();
    if (DETERMINERS.has(word) || /^\d/u.test(word)) return true;
    if ((flags[i]! & WordFlag.Capital) !== 0 || !ADJECTIVE.test(word)) return false;
    if (word.length > 3 && !NO_ADJECTIVE.test(word)) return true; // "neue Geräte"
  }
  return false;
}

function unmark({ ids, flags }: WordColumns, balance: ReadonlyMap<number, number>): void {
  for (let i = 0; i < ids.length; i++) if ((balance.get(ids[i]!) ?? -1) >= 0) flags[i]! &= ~WordFlag.Capital;
}
