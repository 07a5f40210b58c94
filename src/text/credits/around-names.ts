/** What the words around a name tell of it: whether it is an outlet's, and whether the outlet reports, is spoken to, or speaks of itself. */
import { AMBIGUOUS, NAMED_BY_SIGNS } from "../outlets/outlet-table.js";
import { isOutletWord } from "../outlets/outlet-words.js";
import { inFront } from "./lines.js";
import { MEDIA_NOUN, NATIONALITY, OWN_ARTICLE, ROMANCE_MEDIA_NOUN } from "./name-words.js";
import { skipSpace, skipSpaceBack, wordAt, wordStart } from "./word-bounds.js";

/** "according to a Reuters poll": the outlet's own figures, not its report. */
const STUDY =
  /^(?:polls?|survey|tally|count|data|database|index|estimates?|analysis|census|umfrage|sondage|sondaggio|encuesta|witness|journalists?|reporters?|photographer|опрос\p{L}*)$/u;

/** Behind "reported": the outlet speaks of its own business. */
const ABOUT_ITS_RESULTS =
  /^\s(?:an?|its|their|higher|lower|strong\p{L}*|weak\p{L}*|record|quarterly|annual|net|first|second|third|fourth)\s[^.\n]{0,60}\b(?:profit|loss|revenue|earnings|sales|income|subscribers|results)\b/u;

/** Results without a word that says whose: of a name of one word that no table has, which may be a company's. */
const RESULTS =
  /^\s(?:\S+-\S+\s)?(?:net\s|operating\s)?(?:profit|loss|revenue|earnings|sales|income|subscribers|results)(?!\S*\s(?:among|at|by)\s)/u;

/** A report, and what stands in front of it where it is denied; "did not deny" and "neither confirmed nor denied" leave it what it is. */
const REPORT = /^(?:report|bericht)/iu;
const DENIES =
  /(?<!\b(?:nor|not|never|or|\p{L}n['’]t)\s)\b(?:den(?:y|ie)|dementier|reject|dismiss|refute)\p{L}*\s(?:(?:an?|the|that|this|news|media|recent|earlier|latest|einen|den|diesen)\s){0,3}$/u;

/** What stands in front of one of many, or begins what is taken for its name. */
const ANY_BEFORE = /\b(?:an?|another)\s$/iu;
const ANY = /^(?:An?|Another)\s/u;

/**
 * Whether a Russian or Ukrainian verb of the past tense reports, rather than tells: the case of the name says who speaks. "сообщил Интерфакс"
 * reports; "сообщил Интерфаксу" and "сообщил изданию" tell; a name without cases (ТАСС) reports where the sentence is nothing else: "Об этом
 * сообщил ТАСС."
 */
export function reportsInPast(inFront: string, between: string, name: string, behind: string): boolean {
  const described = between.toLowerCase();
  if (/(?:агентств|издани|газет|канал|журнал|портал|сайт|виданн)[уюеі]\s/u.test(described)) return false;
  if (/(?:[уюеі]|ям)$/u.test(name)) return false;
  if (/(?:газета|канал|журнал|портал|сайт)\s/u.test(described)) return true;
  if (/[а-яіїєґ]$/u.test(name) && !/^РИА/u.test(name)) return true;
  return /(?:об этом|как|про це|як)\s$/iu.test(inFront) && !/^[»”"]?\s\p{L}/u.test(behind);
}

/** Whether a name may mean something else than the agency. */
export function isAmbiguous(name: string): boolean {
  return AMBIGUOUS.has(name) || NAMED_BY_SIGNS.has(name.toLowerCase());
}

/** Whether the name that ends here is followed by "poll" or the like. */
export function isStudy(text: string, end: number): boolean {
  return STUDY.test(wordAt(text, skipSpace(text, end)));
}

/** A name in a text, and what is known of its outlet. */
type Named = Readonly<{ text: string; start: number; known?: unknown }>;

/** Whether a name is letters with an article, which agencies go without: "the PA said" of an authority. */
export function isAuthority(name: string): boolean {
  return /^the /iu.test(name) && isAmbiguous(name.slice(4));
}

/** Whether the outlet whose verb ends here tells of its own business: "reported its quarterly profit". */
export function reportsItsResults(text: string, name: Named, end: number): boolean {
  const behind = text.slice(end, end + 120);
  if (ABOUT_ITS_RESULTS.test(behind)) return true;
  return name.known === undefined && !name.text.includes(" ") && RESULTS.test(behind);
}

/** "it had been sold", "on Tuesday that one of its reporters" */
const OF_ITSELF =
  /^\s(?:(?:they|their|he|she|in a statement)|(?:(?:(?:late\s|early\s)?(?:on\s)?[A-Z][a-z]+day|today|yesterday)\s)?(?:that\s)?(?:one of\s)?its?)\b/u;

/**
 * Whether a verb of what anybody does ("says"), which ends here, is no report by the outlet: the outlet speaks for itself ("the Ledger said in a
 * statement"), somebody of it does ("the head of Sky News said"), or the name may be anybody's.
 */
export function isNoReport(text: string, name: Named, end: number): boolean {
  if (/\b(?:of|for|at|from)\s(?:the\s)?$/u.test(inFront(text, name.start, 10))) return true;
  const last = name.text.slice(name.text.lastIndexOf(" ") + 1).toLowerCase();
  const isAgency = text.endsWith("news agency ", name.start);
  return (name.known === undefined && !isOutletWord(last) && !isAgency) || OF_ITSELF.test(text.slice(end, end + 40));
}

/** Whether a phrase that begins here names a report that is denied: "denied a report by the Ledger". */
export function isDenied(text: string, start: number): boolean {
  return REPORT.test(text.slice(start, start + 7)) && DENIES.test(inFront(text, start, 50));
}

/** Whether a name that begins here stands in "what the Ledger reported". */
export function isRelative(text: string, start: number): boolean {
  return /(?<!\b(?:is|was|[’']s)\s)\bwhat\s(?:the\s)?$/iu.test(inFront(text, start, 14));
}

/** Whether a name only says which outlet the noun behind it means: "German newspapers", "a Hong Kong newspaper". */
export function isDescription(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const behind = text.slice(end, end + 12);
  const isAny = ANY_BEFORE.test(inFront(text, start, 9)) || ANY.test(name);
  // Hungarian "a" is the definite article.
  return (
    NATIONALITY.test(name.toLowerCase()) ||
    /^\snewspapers\b/u.test(behind) ||
    (isAny && !/^\s(?:nap|hír)/u.test(behind))
  );
}

/** Whether "newspaper", "news agency" or the like stands behind a name that ends here. */
export function isMediaAfter(text: string, end: number): boolean {
  const at = skipSpace(text, end);
  return (
    MEDIA_NOUN.test(wordAt(text, at)) ||
    /^(?:news|press) (?:agency|site|website|outlet|service|wire)\b/u.test(text.slice(at, at + 14))
  );
}

/** Whether such a word stands in front of a name that begins here, or of its adjective: "le quotidien sportif Le Sprint". */
export function isMediaBefore(text: string, start: number): boolean {
  const end = skipSpaceBack(text, /[«“„"'‘]/u.test(text[start - 1] ?? "") ? start - 1 : start);
  const wordFrom = wordStart(text, end);
  const word = text.slice(wordFrom, end).toLowerCase();
  if (word === "journal") return /(?:^|\s)(?:le|du|au|un)\s$/iu.test(inFront(text, wordFrom, 4));
  if (OWN_ARTICLE.test(text.slice(start, start + 4))) {
    const nounEnd = skipSpaceBack(text, wordFrom);
    if (ROMANCE_MEDIA_NOUN.test(text.slice(wordStart(text, nounEnd), nounEnd).toLowerCase())) return true;
  }
  // "CNN affiliate KPRF", "sister station WDKL-TV"
  if (/^(?:station|affiliate)$/u.test(word) && /^[KW]\p{Lu}{2,3}(?![\p{L}\p{N}])/u.test(text.slice(start, start + 5)))
    return true;
  // In the genitive a person speaks: "журналист издания Лодочкин".
  return (
    (MEDIA_NOUN.test(word) || word === "agency") && !/(?:агентства|издания|газеты|журнала|портала|канала)$/u.test(word)
  );
}
