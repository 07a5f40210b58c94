/**
 * Names of outlets: as written ("The Associated Press", "www.nytimes.com", «Интерфакса») to a display name and to a key for comparing. An
 * outlet that is not in the table works as well.
 */
import { distance } from "fastest-levenshtein";
import { remembered } from "../../basics/remembered.js";
import { requireField, requireObject } from "../../basics/require.js";
import { wordSet } from "../../basics/word-set.js";
import type { Article } from "../../types.js";
import { guessLanguage } from "../language/guess-language.js";
import { hostOf, ownLabel } from "./outlet-host.js";
import { AGENCIES, CARRIERS, NAMED_BY_SIGNS, type OutletKind, PAPERS, PHOTO_AGENCIES } from "./outlet-table.js";
import { INITIALS, isOutletLike } from "./outlet-words.js";

export interface KnownOutlet {
  name: string;
  key: string;
  kind: OutletKind;
}

/** Longer names are cut. */
const LONGEST_NAME = 120;
/** Letters of a name that is seen in an address: "the Herald" in skerranherald.example. */
const SHORTEST_LABEL = 4;
/** Names that begin as much else does are found by the forms around them. */
const COMMON_FIRST_WORD = /^(?:baltic|central|china|ghana|korean|magyar|slovenska|suomen|vietnam) /iu;

const ARTICLE_WORDS = wordSet("the a le la les l el los las il lo gli i der die das o os as");
/**
 * Words that say what an outlet is, as `foldName` leaves them. All that stand in front go: "Agencia Brisa" signs as Brisa, "Novinska agencija Drava"
 * as Drava.
 */
const AGENCY_WORDS = wordSet(
  "bureau agency agencia agencja agence agenzia agentur nachrichtenagentur агентство информагентство агенция агенція інформагентство agentia agencija agjencia agentura агенција πρακτορειο novinska новинска служба وكالة انباء صحيفة قناة للانباء خبرگزاری روزنامه סוכנות",
);
/** Capitals in brackets at the end of a name. */
const SHORT_FORM = /^(.{3,120}?)\s?\((\p{Lu}{2,8})\)\s*$/u;
const LEGAL_FORMS = wordSet("inc ltd llc plc corp gmbh");
/** "瀛洲通訊社" signs as "瀛洲社", "瑞光通信" as "瑞光", and "สำนักข่าวบูรพา" as "บูรพา". */
const GLUED_AGENCY = /(?<=\p{sc=Han}{2})(?:通[讯訊]|新[闻聞])(?=社$)|(?<=..)通信社?$|^สำนักข่าว(?=.{3})/u;
/** "Kestrel Online" and "kestrelonline.example" are Kestrel. */
const GLUED_ONLINE = /(?<=.{3})(?:online|онлайн)$/u;
/** "(Meridian)" is how the Meridian Press signs. */
const TRADE_WORD = /(?<=.{4})(?:press|presse|news|newswire|wire|media)$/u;
/** "Thu Bình" is Báo Thu Bình, whose key is its own: Thu Bình may be a province. */
const PAPER = /^báo\s/iu;
/**
 * Articles that hosts glue to the name ("lefigaro.fr"), and Arabic to all: وكالة أنباء الساحل signs as ساحل. "les", "los", "las" are left out: they
 * cannot be told from "le s…".
 */
const GLUED_ARTICLE = /^(?:(?:the|der|die|das|le|la|el|il)(?=.{4})|ال(?=.{3}))/u;
/** Accents: all marks but the vowels and tones of scripts from India to Cambodia. Of Hindi the nasal signs and the dot below, set one way or the other. */
const ACCENTS = /[^\P{M}\u0903-\u093b\u093d-\u0eff\u1000-\u109f\u1780-\u17ff]+/gu;
/** Cyrillic case endings, of letters without their marks, so that «Интерфакса» and «Северную ленту» meet their nominatives. */
const CYRILLIC_ENDING =
  /^([а-яѐ-џґ]{3,40}?)(?:иями|иям|иях|ием|ієм|ією|ями|ами|ого|его|ому|ему|ыми|ими|ія|ію|іі|ию|ия|ии|ие|іи|ои|еи|ыи|ая|яя|ую|юю|ое|ее|ов|ев|ом|ем|ам|ям|ах|ях|ым|им|ою|ею|оі|єю|[аяоеиіыуюьъє])$/u;
/** "des Rehfelder Boten", "der Neuen Zürcher Zeitung", "laut Süddeutscher Zeitung": what German adds in the genitive or the dative. */
const GERMAN_ENDING = /(?<=blatt)e?s$|(?<=kurier|anzeiger|spiegel)s$|(?<=bote)n$/iu;
const GERMAN_ADJECTIVE = /(?<=neue|sche|allgemeine)[nr](?= .*(?:zeitung|nachrichten|rundschau|presse|post)$)/giu;
/** „Gazety Podhalańskiej”, „Dziennikowi Bałtyckiemu”: of names that begin with a Polish word for a paper, their nominatives. */
const POLISH_PAPER =
  /(?<=^gaze)(?:ty|cie|tę|tą)(?= |$)|(?<=^(?:dziennik|kurier|tygodnik|głos|przegląd))(?:a|u|owi|iem|em)(?= |$)/iu;
const POLISH_ADJECTIVE = /(?<=\p{L}{3})(?:(?<feminine>i?ej|ą)|(?<soft>iego|iemu|im)|ego|emu|ym)(?= |$)/gu;
/** What a name goes without at its ends: a last bracket stays where its partner is inside the name, as in "Gazeta (PL)". */
const BESIDE_NAME = /^[\s"'“”„«»‘’.,;:/()–—-]+|(?:[\s"“”„«»‘’,;:/(–—-]|(?<![\p{L}\p{N}].*\([^()]*)\))+$/gu;
const byAlias = new Map<string, KnownOutlet>();
/** Of its keys those that no name in the table has without a word such as "Agency": the Agência Brasil is not known as Brasil. */
const agencyOnly = new Set<string>();
fillTable(AGENCIES, "agency");
fillTable(PAPERS, "paper");
fillTable(PHOTO_AGENCIES, "photo");

/** The display name of a credit: the usual name of an outlet in the table, otherwise the name as given without quotes and stray spaces. */
export const normaliseOutlet: (name: string) => string = remembered((name) => {
  const known = knownOutlet(name);
  if (known !== undefined) return known.name;
  const written = writtenName(name);
  if (hostOf(name.trim()) !== undefined) return written;
  const spelt = written.replace(BESIDE_NAME, "").replace(/^the /u, "");
  return nominative(spelt).replace(/^[^«»]+«[^«»]+$/u, "$&»"); // Агентство «Северлайн»
});

/** A name as it is written, without stray spaces; of an address the host. */
const writtenName: (name: string) => string = remembered((name) => {
  const written = name.trim();
  const host = hostOf(written);
  // "Klartext.Online" is a name as much as an address.
  if (host !== undefined) return written.toLowerCase() === host && /\p{Ll}/u.test(written) ? written : host;
  const whole = written.slice(0, LONGEST_NAME).replace(/[\uD800-\uDFFF]/gu, ""); // with the u flag: lone surrogates only
  return whole.replace(/[\s\u00a0]+/gu, " ").trim();
});

/** A key that is equal for the names of one outlet, and only there: "A.P." and "apnews.com"; "harborledger.example" and "The Harbor Ledger". */
export const outletKey: (name: string) => string = remembered((name) => {
  const known = knownOutlet(name);
  if (known !== undefined) return known.key;
  const folded = foldName(name);
  // "guardian.ng" is not The Guardian: a host that the table does not hold may not end as a name that it holds.
  return byAlias.has(folded) ? (hostOf(name.trim()) ?? folded) : folded;
});

/** The keys of several names as one text; none of them has the sign between them. */
export function joinedKeys(keys: Iterable<string>): string {
  return [...new Set(keys)].filter((key) => key !== "").join("|");
}

/** Whether one of the keys that `joinedKeys` joined is this one. */
export function hasKey(joined: string, key: string): boolean {
  return key !== "" && (joined === key || (joined.includes("|") && splitKeys(joined).includes(key)));
}

export function splitKeys(joined: string): string[] {
  return joined.split("|");
}

/** The table's entry for a name or host. */
export const knownOutlet: (name: string) => KnownOutlet | undefined = remembered((name) => {
  let host = hostOf(name.trim());
  if (host === undefined) {
    const key = foldName(name);
    return agencyOnly.has(key) && !isAgencyLike(wordsOf(name)) ? undefined : byAlias.get(key);
  }
  while (host.includes(".")) {
    const known = byAlias.get(host);
    if (known !== undefined) return known;
    host = host.slice(host.indexOf(".") + 1);
  }
  return undefined;
});

/** Whether an outlet is an agency that carries the releases of others and writes none. */
export function isCarrier(name: string): boolean {
  return CARRIERS.has(knownOutlet(name)?.name ?? "");
}

/** The agency whose letters a name is, where the text is in a language that credits it by them: "írja az MTI", "javlja Hina". */
export function agencyIn(text: string, name: string): KnownOutlet | undefined {
  const languages = /^(?:\p{Lu}+|Hina)$/u.test(name) ? NAMED_BY_SIGNS.get(name.toLowerCase()) : undefined;
  return languages?.includes(guessLanguage(text)) ? knownOutlet(name) : undefined;
}

/**
 * Whether two names mean one outlet. Outside the table a one-letter slip is forgiven in long names ("Harbour Ledger"), capitals stand for the
 * name whose initials they are ("NVT", "North Valley Times"), and one of two may lack the word for its trade ("Meridian", "Meridian Press").
 */
export function sameOutlet(a: string, b: string): boolean {
  const keyA = outletKey(a);
  const keyB = outletKey(b);
  if (keyA === keyB) return keyA !== "";
  if (isInitialsOf(a, b) || isInitialsOf(b, a) || lacksTrade(keyA, b) || lacksTrade(keyB, a)) return true;
  // Short names one letter apart are different outlets ("Bay News", "Day News"); so are two entries of the table, and numbers.
  if (Math.min(keyA.length, keyB.length) < 10 || Math.abs(keyA.length - keyB.length) > 1) return false;
  if (byAlias.has(keyA) && byAlias.has(keyB)) return false;
  return keyA.replace(/\D/gu, "") === keyB.replace(/\D/gu, "") && distance(keyA, keyB) === 1;
}

/** Keys of the initials that an outlet may sign with, three or more. */
export function initialsKeys(name: string): string[] {
  const initials = signingWords(wordsOf(name)).map(initialsOf);
  return initials.filter(({ length }) => length > 2).map(outletKey);
}

/**
 * Whether an outlet signs with the initials by which the table knows another one, and so may be meant where that one is credited: "(AA)" may stand for
 * the Agence Alpine instead of Anadolu. Only an outlet whose name says that it is an agency does.
 */
export function sharesInitials(known: string, agency: string): boolean {
  const entry = knownOutlet(known);
  const words = wordsOf(agency);
  if (entry?.kind !== "agency" || !isAgencyLike(words)) return false;
  return byAlias.get(foldName(initialsOf(words.filter(isCapitalised)))) === entry;
}

/**
 * Whether one name is the first words or the last words of another, or of its address: "the Herald" is the last of "The Skerran Herald" and of
 * skerranherald.example. `undefined` where it is neither, is the whole name, or is that of an agency, which nobody means by a part of another name.
 */
export function partOfName(part: string, name: string): "first" | "last" | undefined {
  const known = knownOutlet(part);
  const key = outletKey(part);
  if (key === outletKey(name) || known?.kind === "agency") return undefined;
  const host = hostOf(name);
  if (host !== undefined) return key.length >= SHORTEST_LABEL && ownLabel(host).endsWith(key) ? "last" : undefined;
  const words = name.split(/[\s-]+/u);
  for (let at = 1; at < words.length; at++) {
    if (outletKey(words.slice(at).join(" ")) === key) return "last";
    // Le Monde is not meant in Le Monde diplomatique.
    if (known === undefined && outletKey(words.slice(0, at).join(" ")) === key) return "first";
  }
  return undefined;
}

function lacksTrade(short: string, name: string): boolean {
  const long = outletKey(name);
  if (byAlias.has(long) || byAlias.has(short)) return false;
  return long.replace(TRADE_WORD, "") === short || outletKey(name.replace(PAPER, "")) === short;
}

function isInitialsOf(short: string, name: string): boolean {
  if (!INITIALS.test(short) || byAlias.has(foldName(short))) return false;
  const words =
    withoutShortForm(name)
      .slice(0, LONGEST_NAME)
      .match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? [];
  // Two capitals are anybody's: those of an outlet whose name says that it is one.
  const lower = words.map((word) => word.toLowerCase());
  if (short.length === 2 && !isOutletLike(lower, false) && !isAgencyLike(words)) return false;
  return maySignAs(words, short);
}

/** Whether these are the letters that an outlet of a name of these words may sign with. */
function maySignAs(words: readonly string[], letters: string): boolean {
  const isBehindArticle = words.length > 1 && ARTICLE_WORDS.has(words[0]!.toLowerCase());
  const [capitals, ...longer] = signingWords(isBehindArticle ? words.slice(1) : words);
  if (capitals.length > 0 && longer.some((some) => initialsOf(some).toUpperCase() === letters)) return true;
  return capitals.length > 1 && areLettersOf(capitals, letters);
}

function wordsOf(name: string): string[] {
  return (
    withoutShortForm(name)
      .slice(0, LONGEST_NAME)
      .match(/\p{L}+/gu) ?? []
  );
}

/** A name without its own letters in brackets behind it: "Agence vérane de presse (AVP)". Others tell two houses apart: "The Star (KE)". */
function withoutShortForm(name: string): string {
  const [, full, short] = SHORT_FORM.exec(name) ?? [];
  return full !== undefined && maySignAs(wordsOf(full), short!) ? full : name;
}

/** Whether a name says that it is an agency's: "Agencja Latarnia". */
export function isAgencyName(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 && isAgencyLike(words);
}

function isAgencyLike(words: readonly string[]): boolean {
  return words.some((word) => AGENCY_WORDS.has(withoutMarks(word.toLowerCase())));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/**
 * The words whose initials an outlet may sign with: the capitalised ones (the Agência de Notícias do Norte is ANN), all of them («Северное агентство
 * новостей» is САН), and all but small ones such as "de" (the Agence vérane de presse is AVP).
 */
function signingWords(words: readonly string[]): [capitals: string[], ...longer: string[][]] {
  const capitals = words.filter(isCapitalised);
  return [capitals, [...words], words.filter((word) => word.length > 3 || isCapitalised(word))];
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1)).join("");
}

/** Whether letters are the initials of words, some with one more letter of their word: "NTB", Norsk Telegrambyrå. */
function areLettersOf(words: readonly string[], letters: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === "";
  if (word[0] !== letters[0]) return false;
  const hasInner = letters.length > 1 && word.slice(1).toUpperCase().includes(letters[1]!);
  return areLettersOf(rest, letters.slice(1)) || (hasInner && areLettersOf(rest, letters.slice(2)));
}

/**
 * The outlet of an article: its source as it is written, else the host of its url; undefined when neither says. An address, which is nobody's name,
 * gives the usual name of an outlet in the table.
 */
export function outletOf(article: Pick<Article, "source" | "url">): string | undefined {
  requireObject(article, "The article");
  for (const field of ["source", "url"] as const) requireField(field, article[field] ?? undefined, "The article");
  const source = article.source ?? "";
  const written = normaliseOutlet(source) === "" ? hostOf(article.url?.trim() ?? "") : writtenName(source);
  return written !== undefined && hostOf(written) === written ? normaliseOutlet(written) : written;
}

/** The comparable name of that outlet, "" when it is not known. */
export function outletKeyOf(article: Pick<Article, "source" | "url">): string {
  return outletKey(outletOf(article) ?? "");
}

/** All names in the table that are worth a look wherever they stand: those of agencies and picture agencies. */
export function agencyNames(): string[] {
  return aliasesIn(`${AGENCIES}${PHOTO_AGENCIES}`).filter(
    (alias) => hostOf(alias) === undefined && !COMMON_FIRST_WORD.test(alias),
  );
}

/** All names in the table, and the hosts that are written out. */
export function outletNames(): string[] {
  return aliasesIn(`${AGENCIES}${PAPERS}${PHOTO_AGENCIES}`);
}

/** What stands between the bars, less the endings that make a host of the display name. */
function aliasesIn(lines: string): string[] {
  return lines.split(/[|\n]/u).filter((alias) => /^[^.]/u.test(alias));
}

function fillTable(lines: string, kind: OutletKind): void {
  for (const line of lines.trim().split("\n")) {
    const aliases = line.split("|");
    const name = aliases[0]!;
    const entry: KnownOutlet = { name, key: hostOf(name) ?? foldName(name), kind };
    for (const alias of aliases) {
      // A host stands for itself only: "abc.es" must not make every "abc" the Madrid paper.
      const key = hostOf(alias.startsWith(".") ? entry.key + alias : alias) ?? foldName(alias);
      if (!isAgencyLike(wordsOf(alias))) agencyOnly.delete(key);
      else if (!byAlias.has(key)) agencyOnly.add(key);
      if (!byAlias.has(key)) byAlias.set(key, entry);
    }
  }
}

function nominative(name: string): string {
  const polish = name.replace(POLISH_PAPER, (ending) => (/^[tc]/u.test(ending) ? "ta" : ""));
  if (polish !== name)
    return polish.replace(POLISH_ADJECTIVE, (_, feminine, soft) => (feminine ? "a" : soft ? "i" : "y"));
  return name.replace(GERMAN_ENDING, "").replace(GERMAN_ADJECTIVE, "");
}

export function withoutMarks(name: string): string {
  return name.normalize("NFKD").replace(ACCENTS, "");
}

/** Lower case, no marks, no articles, no punctuation, no spaces, no Cyrillic case endings. */
function foldName(name: string): string {
  // "LA" is no article here.
  const spelt = withoutShortForm(name)
    .slice(0, LONGEST_NAME)
    .replace(/^(?:[Tt]he )?L\.?A\.? (?=Times)/u, "Los Angeles ");
  const lower = nominative(spelt.trim().toLowerCase()).replace(GLUED_AGENCY, "");
  const host = hostOf(lower);
  const plain = withoutMarks(host === undefined ? lower : ownLabel(host));
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  if (words.length > 1 && words.at(-2) === "news" && words.at(-1) === "agency") words.splice(-2);
  if (words.length > 1 && ARTICLE_WORDS.has(words[0]!) && !words.every((word) => word.length === 1)) words.shift();
  while (words.length > 1 && AGENCY_WORDS.has(words[0]!)) words.shift();
  while (words.length > 1 && (LEGAL_FORMS.has(words.at(-1)!) || AGENCY_WORDS.has(words.at(-1)!))) words.pop();
  let joined = words.map((word) => CYRILLIC_ENDING.exec(word)?.[1] ?? word).join("");
  // Until nothing changes, so that "Lake Press" and "The Lake Press" end alike.
  for (let shorter = ""; shorter !== joined; ) {
    shorter = joined;
    joined = joined.replace(GLUED_ARTICLE, "").replace(GLUED_ONLINE, "");
  }
  return joined;
}
