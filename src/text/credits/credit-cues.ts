/**
 * Text to cues: the places where a credit may stand ("according to", "Источник", "Reuters"), found in one pass; and the words that tell
 * an outlet from a ministry.
 *
 * A credit needs a cue word; the forms around it are looked at only there (see find-credits.ts). The pass hashes each word as it reads it and looks
 * the hash up, so that its cost does not grow with the number of phrases.
 */

import { byCodeUnits } from "../../basics/order.js";
import { FNV_PRIME, FNV_START } from "../../sketch/hash.js";
import { isOutletWord } from "../outlets/outlet-words.js";
import { agencyNames } from "../outlets/outlets.js";
import { unitsOf } from "../words/text-units.js";

export type CueKind =
  | "attribution" // an outlet's name follows
  | "cited" // the same, and the outlet stands behind another one: "reports X, citing Y"
  | "reporting" // an outlet's name stands on either side
  | "telling" // Russian and Ukrainian past tense: "сообщил Интерфакс" reports, "сообщил Интерфаксу" tells
  | "quotation" // the outlet that follows was spoken to
  | "published" // "originally published by"
  | "source" // a label: "Source:"
  | "photo" // a label: "Photo:"
  | "byline"
  | "contribution" // "with reporting by"
  | "contributed" // the outlet stands in front: "AP contributed to this report"
  | "reporters" // "Reporting by ...; Editing by ..."
  | "copyright"
  | "agency"; // an agency's own name

export interface Cue {
  kind: CueKind;
  /** Lower case; a space stands for any white space. */
  phrase: string;
  /** Where in the phrase the cue word begins. */
  offset: number;
}

/** The star marks the cue word: the rarest one, so that frequent words ("by", "with") cost nothing. */
const PHRASES: Record<Exclude<CueKind, "agency">, string> = {
  attribution: `*according to|as first *reported by|as *reported by|first *reported by|*reported by|*quoting|*obtained by|*seen by|*reviewed by|*report by|*report in|*report from
    |по *данным|по *информации|из *сообщения|из *публикации|із *повідомлення|по *сообщению|по *сообщениям|за *даними|за *інформацією|за *повідомленням|за *повідомленнями
    |*según|de *acuerdo con|de *acuerdo a|*segundo|de *acordo com|*conforme|*selon|d'*après|*bericht der|*bericht des|*bericht von|*laut|nach *angaben|nach *informationen|*secondo|*stando a|*volgens|*według`,
  cited: `*citing|со *ссылкой на|*ссылаясь на|з *посиланням на|із *посиланням на|*посилаючись на|*citando a|*citando|*citant|*zitiert|unter *berufung auf|met *verwijzing naar|*powołując się na`,
  reporting: `*said|*says|*diz|*reported|*reports|*writes|*wrote|*revealed|is *reporting|are *reporting|has *learned|*report said|*report says|*report said|*investigation found|*story said|*article said
    |*сообщает|*сообщают|*сообщило|*сообщали|*передает|*передаёт|*передают|*передало|*пишет|*пишут|*написала|*написал|*написало|*информирует|*отмечает|*цитирует|*рассказывает|*стало известно|*узнал|*узнала|*узнало
    |*повідомляє|*повідомляють|*повідомило|*пише|*пишуть|*передає|*передають|*інформує|*зазначає|*стало відомо|*дізналося
    |*informó|*informa|*publica|*publicó|*reportó|*reporta|*recoge|*adelanta|*adelantó|*avanza|*avanzó|*reveló|*revelado|*revelada|*adelantado|*adelantada|ha podido *saber|ha *sabido|ha *conocido|*informou|*noticiou|*noticia|*publicou|*relatou|*revelou|*avança|*avançou|*avançado|*avançada|*adianta|*adiantou|*noticiado|*noticiada|*divulgado|*divulgada|*escreve|*escreveu|*divulgou|*apurou
    |*rapporte|*rapporté|*rapportée|*rapportent|*indique|*écrit|*écrivent|*révèle|*révèlent|*révélé|*révélée|*relate|*relatent|a *appris|*berichtet|*berichtete|*berichten|*berichteten|*meldet|*meldete|*melden|*schreibt|*schreiben|*schrieb|*erfuhr|*erfahren|*enthüllt|*enthüllte|*informationen|*recherchen
    |*riporta|*riportato|*riportata|*riportano|*riferisce|*riferito|*scrive|*scrivono|*apprende|ha *appreso|*rivela|*rivelato|*rivelata|*rivelarlo|*anticiparlo|*scriverlo|*anticipa|*anticipato|*anticipata
    |*schrijft|*schreef|*meldt|*meldde|*podaje|*podał|*podała|*podało|*informuje|*poinformował|*poinformowała|*pisze|*donosi|*haberine göre|*aktardığına göre|*bildirdiğine göre|*yazdı|*göre`,
  telling: `*сообщил|*сообщила|*сообщили|*рассказал|*рассказала|*рассказали|*заявил|*заявила|*сказал|*сказала|*пояснил|*пояснила|*подтвердил|*подтвердила
    |*повідомив|*повідомила|*повідомили|*розповів|*розповіла|*розповіли|*заявила|*заявив|*сказав|*пояснив|*пояснила|*підтвердив`,
  quotation: `*told|*statement to|*contacted by|*asked by|*interview with|*interview to|*speaking to|*spoke to|*spoke with|*interviewed by|*интервью|*беседе с|*разговоре с|*комментарии|*інтерв'ю|*коментарі|*розмові з
    |*dijo|*dijeron|*declaró|*explicó|*aseguró|*afirmó|*contó|*confirmó|*confirmaron|*explicaron|*aseguraron|*señaló|*señalaron|*indicó|*comentó|*relató|*consultado por|*entrevista|*declaraciones|*disse|*disseram|*afirmou|*contou|*declarou|*explicou|*confirmou|em *nota|*declarações
    |*déclaré|*dit|*confié|*indiqué|*expliqué|*affirmé|*assuré|*précisé|*raconté|*contacté par|*contactée par|*interrogé par|*interrogée par|*joint par|*entretien|*interview|*auprès de|*sagte|*sagten|*gespräch mit|*gegenüber|*erklärte
    |*detto|*dichiarato|*spiegato|*spiega|*intervista|*raccontato|*dice|*raggiunto da|*raggiunta da|*interpellato da|*raggiunto dall|*interpellato dall|*parlando con|*tegen|*vertelde|in *gesprek met|*powiedział|*powiedziała|*rozmowie z`,
  published: `*originally published|*originally appeared|*originally posted|*originally reported|*originally ran|first *published|first *appeared|first *posted|*appeared first on|was *produced by|was *provided by|is *provided by|was *distributed by|is *distributed by|*distributed by|*provided by|story *courtesy of|article *courtesy of
    |*republished from|*reprinted from|*reprinted with permission from|*reprinted with permission of|*republished with permission from|*republished with permission of|*reprinted by permission of|*reproduced from|впервые *опубликовано|впервые *опубликована|впервые *опубликован|*опубликовано впервые|*перепечатано из|*перепечатка из
    |вперше *опубліковано|вперше *опублікована|вперше *опублікований|*publicado originalmente|*publicada originalmente|*originalmente publicado|*originalmente publicada|publicado por *primera vez|publicado pela *primeira vez
    |*initialement publié|*initialement paru|*publié initialement|publié pour la *première fois|paru *initialement|*zuerst erschienen|erschien *zuerst|*zuerst veröffentlicht|*zuerst in|*zuerst im|*zuerst bei|*zuerst auf|*ursprünglich erschienen|*ursprünglich veröffentlicht|ist *ursprünglich
    |*verscheen eerder|*verscheen eerst|eerder *verschenen|*pierwotnie opublikowany|*pierwotnie opublikowano
    |read the full *story|read the full *article|read the *original story|read the *original article|*lire l'article|*lire la suite|*lea la nota|*lea el artículo|*leia a matéria|*leia o artigo|*leggi l'articolo|den ganzen *artikel|*читайте полный текст|*читать полностью|*читайте повний текст|*читати повністю
    |*originariamente pubblicato|pubblicato *originariamente|apparso *originariamente|*originariamente apparso|pubblicato per la *prima volta`,
  source:
    "*source|*sources|*via|*источник|*источники|*fuente|*fuentes|*fonte|*fontes|*fonti|*quelle|*quellen|*джерело|*джерела|*bron|*bronnen|*źródło|*źródła|*kaynak",
  photo:
    "*photo|*photos|*photo credit|*photograph|*foto|*fotos|*фото|*фотографии|*світлина|*image|*images|*image credit|*image copyright|*imagen|*imagem|*immagine|*bild|*bilder|*picture|*credit|*crédit|*crédito|*credito|*video|*vídeo|*vidéo|*видео|*відео|*beeld|*fot|*zdjęcie|*fotoğraf",
  byline: "*by|*por|*par|*von|*di|special *to|*автор|*текст",
  contribution: `*reporting by|*reporting from|with *files from|with *inputs from|with *input from|*information from|*material from|con *información de|con *datos de|com *informações da|com *informações do|com *informações de|con *informazioni di
    |mit *material von|mit *material der|mit *agenturmaterial von|mit *agenturmaterial der|mit *informationen von|mit *informationen der|avec des *informations de|avec les *informations de|con *materiale di|met *medewerking van|по *материалам|за *матеріалами|с использованием *материалов`,
  contributed: "*contributed to this|*contributed reporting|*contributed to the",
  reporters: "*editing by",
  copyright: "*copyright|*copyrighted|*c|derechos de *autor|direitos *autorais",
};

/** Takes a cue and says whether to go on. */
export type Visit = (cue: Cue, start: number, end: number) => boolean;

/** Units of cue words folded to lower case, 0 for what is no letter or digit. Latin and Cyrillic: the scripts of the languages that have cues. */
export const FOLDED = foldedUnits();
const words = (list: string): Set<string> => new Set(list.split(/\s+/u));

export const FUNCTION_WORDS = words(
  "the a an its his her la le les l el los las il lo gli i o os as à a ao aos à às au aux do da dos das de del della dell dello dal dall dalla al all alla allo der die das dem den des von vom bei beim zur im in at on to by su sul sulla sull en em no na nos nas dans with from в на от для у із від сайт сайта сайте сайті du sur chez un une uno una um uma article artículo artigo articolo reportage reportaje reportagem report het een è original originale complet complète completa completo intégral par por pelo pela przez door informations information informaciones información informações informação informazioni informationen recherchen agencji агентства корреспондент корреспонденту корреспонденты корреспондентам журналисту кореспондент кореспонденту журналісту presse prensa stampa imprensa nos confrères collègues colegas",
);
export const INSIDE_NAMES = words("of the de la le les du des di del della dell do da dos das der die für van l d");
export const PREPOSED = words("tegen aan a al à ao aos às au aux all alla allo der dem den del con with to");
export const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** May stand between a name and its verb. */
export const BETWEEN =
  /^(?:first|earlier|also|has|had|have|previously|news|later|already|recently|ранее|также|раніше|також|a|ha|hat|hatte|ont|am|zuvor|zuerst|darüber|exklusiv|heute|gestern|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)$/u;
/** Words that open a sentence with a capital and belong to no name behind them. */
export const OPENERS = words(
  "nach in on at as but and while when if after before since for by from with this that these what how why yet so also earlier later meanwhile however как об это а но и по в на при между en el según como pero y em como mas e selon comme mais et wie aber und laut come ma secondo",
);
/** Roles behind a name on a byline: "Harbor Ledger Staff Writer". */
export const ROLES = words(
  "staff writer writers reporter correspondent editor journalist columnist bureau special contributor",
);
/** "Reuters building", "Thomson Reuters", "AP Top 25": the name stands for something else. */
export const NOT_A_SOURCE = words(
  "building tower headquarters office offices shares stock top 25 stylebook exam exams class classes course courses biology calculus group holdings holding corp corporation inc company foundation institute square events plus",
);

export const MEDIA_NOUN =
  /^(?:newspapers?|magazine|broadcaster|website|daily|weekly|channel|outlet|paper|tabloid|newswire|wire|(?:информ|интернет|інтернет|інформ)?-?(?:агентств|издани|видання|видани)\p{L}{0,3}|газет\p{L}{1,2}|журнал(?:а|у|ом|е|і)?|портал(?:а|у|ом|е|і|ы)?|телеканал(?:а|у|ом|е|і)?|канал(?:а|у|ом|е|і)?|радио|радіо|агенці\p{L}{1,2}|таблоид\p{L}{0,2}|диа|agencia|diario|periódico|rotativo|revista|cadena|canal|portal|emisora|agência|jornal|emissora|rádio|diário|agence|quotidien|magazine|chaîne|hebdomadaire|nachrichtenagentur|agentur|zeitung|tageszeitung|wochenzeitung|magazin|nachrichtenmagazin|sender|fernsehsender|nachrichtenportal|boulevardblatt|blatt|agenzia|quotidiano|giornale|testata|emittente|settimanale)$/u;
/** "rating agency", «рейтинговое агентство»: agencies that sell no news. */
export const OTHER_AGENCY =
  /^(?:space|rating|ratings|intelligence|рейтингов\p{L}*|космическ\p{L}*|федеральн\p{L}*|espacial|spatiale|spaziale)$/u;
export const NATIONALITY = /^(?:\p{L}+(?:ish|ian|ean|ese|ch|sch\p{L}{0,2}|ск\p{L}{2,3})|us|uk|american|german)$/u;

/** "according to a Reuters poll": the outlet's own figures, not its report. */
const STUDY =
  /^(?:polls?|survey|tally|count|data|database|index|estimates?|analysis|census|umfrage|sondage|sondaggio|encuesta|witness|journalists?|reporters?|photographer|опрос\p{L}*)$/u;
/** Behind "reported": the outlet speaks of its own business. */
const ABOUT_ITS_RESULTS =
  /^\s(?:an?|its|their|higher|lower|strong\p{L}*|weak\p{L}*|record|quarterly|annual|net|first|second|third|fourth)\s[^.\n]{0,60}\b(?:profit|loss|revenue|earnings|sales|income|subscribers|results)\b/u;

/** Agencies whose letters mean other things as well: they count in the place of a credit only. */
const AMBIGUOUS = /^(?:PA|APA|AGI|ANI|PAP|AAP|SDA|ATS|MENA|KNA|TNS|RIA|FAN|ФАН|UPI|ANP|SID|AA|DHA|İHA|NTB)$/u;
const LONGEST_WORD = 40;
const TABLE_BITS = 15;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
const occupied = new Uint8Array(1 << TABLE_BITS);
const cuesByHash = new Map<number, Cue[]>();
fillTable();

/**
 * Calls `visit` for each cue, in order of position, with the span of its whole phrase, until it answers false. Time grows with the length of the
 * text.
 */
export function scanCues(text: string, visit: Visit): void {
  const units = unitsOf(text); // spaces stand behind the text, and end its last word
  const length = text.length;
  for (let i = 0; i < length; i++) {
    let lower = foldedUnit(units[i]!);
    if (lower === 0) continue;
    const wordStart = i;
    let hash = FNV_START;
    do {
      hash = Math.imul(hash ^ lower, FNV_PRIME);
      lower = foldedUnit(units[++i]!);
    } while (lower !== 0);
    if (occupied[hash & TABLE_MASK] === 1 && !visitWord(text, hash, wordStart, visit)) return;
  }
}

function foldedUnit(unit: number): number {
  return unit < 0x500 ? FOLDED[unit]! : 0;
}

/** Whether the phrase stands at this place as whole words, whatever the case. */
export function phraseEnd(text: string, start: number, phrase: string): number {
  if (start < 0 || isWordUnit(text.charCodeAt(start - 1))) return -1;
  for (let i = 0; i < phrase.length; i++) {
    const wanted = phrase.charCodeAt(i);
    const unit = text.charCodeAt(start + i);
    if (wanted === 0x20) {
      if (!isSpace(unit)) return -1;
    } else if (wanted === 0x27) {
      if (unit !== 0x27 && unit !== 0x2019) return -1;
    } else if (!(unit < 0x500) || FOLDED[unit] !== wanted) return -1;
  }
  const end = start + phrase.length;
  return isWordUnit(text.charCodeAt(end)) ? -1 : end;
}

/** NaN, which stands for "outside the text", is no word unit. */
export function isWordUnit(unit: number): boolean {
  return unit < 0x500 && FOLDED[unit] !== 0;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x202f;
}

export function isCapital(unit: number): boolean {
  return unit < 0x500 && FOLDED[unit] !== 0 && FOLDED[unit] !== unit;
}

/**
 * Whether a Russian or Ukrainian verb of the past tense reports, rather than tells: the case of the name says who speaks. "сообщил Интерфакс" reports;
 * "сообщил Интерфаксу" and "сообщил изданию" tell; a name without cases (ТАСС) reports where the sentence is nothing else: "Об этом сообщил ТАСС."
 */
export function reportsInPast(verb: string, inFront: string, between: string, name: string, behind: string): boolean {
  if (!/^(?:сообщил|повідомил|повідомив)/u.test(verb)) return false;
  const described = between.toLowerCase();
  if (/(?:агентств|издани|газет|канал|журнал|портал|сайт|виданн)(?:у|ю|е|і)\s/u.test(described)) return false;
  if (/[а-яіїєґ]$/u.test(name) && /(?:[уюеі]|ям)$/u.test(name)) return false;
  if (/(?:агентство|издание|газета|канал|журнал|портал|сайт|видання|радио|радіо)\s/u.test(described)) return true;
  if (/[а-яіїєґ]$/u.test(name) && !/^РИА/u.test(name)) return true;
  return /(?:об этом|как|про це|як)\s$/iu.test(inFront) && !/^[»”"]?\s\p{L}/u.test(behind);
}

function visitWord(text: string, hash: number, wordStart: number, visit: Visit): boolean {
  for (const cue of cuesByHash.get(hash) ?? []) {
    const start = wordStart - cue.offset;
    const end = phraseEnd(text, start, cue.phrase);
    if (end < 0) continue;
    return visit(cue, start, end); // longest first: "as reported by" is not also "reported"
  }
  return true;
}

function fillTable(): void {
  for (const [kind, phrases] of Object.entries(PHRASES) as [CueKind, string][]) {
    for (const marked of phrases.split("|")) addCue(kind, marked.trim());
  }
  for (const name of agencyNames()) {
    // The cue is the first word that is not an article: "The Canadian Press" is found at "Canadian".
    const word = /[\p{L}\p{N}]{2,}/u.exec(name.toLowerCase().replace(/^(?:the|la) /u, ""))?.[0];
    if (word !== undefined) addCue("agency", `*${word}`);
  }
  for (const cues of cuesByHash.values()) {
    cues.sort((a, b) => b.phrase.length - a.phrase.length || byCodeUnits(a.kind, b.kind));
  }
}

function addCue(kind: CueKind, marked: string): void {
  const offset = marked.indexOf("*");
  const phrase = marked.replace("*", "");
  let hash = FNV_START;
  for (let i = offset; i < phrase.length; i++) {
    const lower = FOLDED[phrase.charCodeAt(i)]!;
    if (lower === 0) break;
    hash = Math.imul(hash ^ lower, FNV_PRIME);
  }
  const held = cuesByHash.get(hash) ?? [];
  if (held.some((cue) => cue.phrase === phrase)) return;
  held.push({ kind, phrase, offset });
  cuesByHash.set(hash, held);
  occupied[hash & TABLE_MASK] = 1;
}

function foldedUnits(): Uint16Array {
  const table = new Uint16Array(0x500);
  for (let unit = 0x30; unit < 0x500; unit++) {
    const letter = String.fromCharCode(unit);
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    const lower = letter.toLowerCase();
    table[unit] = lower.length === 1 && lower.charCodeAt(0) < 0x500 ? lower.charCodeAt(0) : unit;
  }
  return table;
}

/** Whether a name may mean something else than the agency. */
export function isAmbiguous(name: string): boolean {
  return AMBIGUOUS.test(name);
}

/** Whether the name that ends here is followed by "poll" or the like. */
export function isStudy(text: string, end: number): boolean {
  const next = skipSpace(text, end);
  return next > 0 && STUDY.test(text.slice(next, wordEnd(text, next)));
}

/**
 * Whether the verb that ends here tells of the outlet's own business (its results, what "it" said), or nothing that an outlet reports: anybody
 * "says", so the name's last word has to be an outlet's.
 */
export function speaksOfItself(
  text: string,
  verb: string,
  name: { text: string; known?: unknown },
  end: number,
): boolean {
  const behind = text.slice(end, end + 120);
  if (ABOUT_ITS_RESULTS.test(behind)) return true;
  if (!/^sa/u.test(verb)) return false;
  const last = name.text.slice(name.text.lastIndexOf(" ") + 1).toLowerCase();
  return (
    (name.known === undefined && !isOutletWord(last)) ||
    /^\s(?:it|its|they|their|he|she|in a statement)\b/u.test(behind)
  );
}

/** Whether "newspaper", "news agency" or the like stands behind or in front of a name. */
export function isMediaAfter(text: string, end: number): boolean {
  const at = skipSpace(text, end);
  if (at <= end) return false;
  const nextEnd = wordEnd(text, at);
  const next = text.slice(at, nextEnd);
  if (next === "news" || next === "press")
    return /^ (?:agency|site|website|outlet|service|wire)\b/u.test(text.slice(nextEnd, nextEnd + 9));
  return MEDIA_NOUN.test(next);
}

export function isMediaBefore(text: string, start: number): boolean {
  const end = skipSpaceBack(text, /[«“„"'‘]/u.test(text[start - 1] ?? "") ? start - 1 : start);
  const word = text.slice(wordStart(text, end), end).toLowerCase();
  if (word === "journal") return /(?:^|\s)(?:le|du|au|un)\s$/iu.test(text.slice(Math.max(0, end - 11), end - 7));
  // In the genitive a person speaks: "журналист издания Лодочкин".
  return (
    (MEDIA_NOUN.test(word) || word === "agency") && !/(?:агентства|издания|газеты|журнала|портала|канала)$/u.test(word)
  );
}

/** A capital, or a figure as in "France 24". */
export function isNameWord(word: string): boolean {
  return isCapital(word.charCodeAt(0)) || /^\d{1,4}(?:\p{L}|$)/u.test(word);
}

/** English "Reuters's"; Turkish sets a case off by an apostrophe: "Reuters'ın", "AFP'ye". */
export const CASE_ENDING = /['’](?:s|n?[ıiuü]n|[yn]?[aeıiuü]|[dt][ae]n?)?$/u;

export function withoutPossessive(text: string, end: number): number {
  return end - (CASE_ENDING.exec(text.slice(end - 4, end))?.[0].length ?? 0);
}

/** Where the word proper begins behind an elided article ("l'AFP", "all'ANSA"); 0 where there is none. */
export function elision(text: string, start: number, end: number): number {
  const found = /^(?:l|d|all|dall|dell|sull|nell)['’](?=\p{L})/iu.exec(text.slice(start, Math.min(end, start + 6)));
  return found === null || (isCapital(text.charCodeAt(start)) && text[start] === "L") ? 0 : start + found[0].length;
}

/** End of the word that starts here; an apostrophe, a dot or a hyphen may stand inside. */
export function wordEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_WORD);
  let end = start;
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || (end > start && isInner(text, end)))) end++;
  return end;
}

export function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_WORD);
  let start = end;
  while (start > limit && (isWordUnit(text.charCodeAt(start - 1)) || (start < end && isInner(text, start - 1))))
    start--;
  return start;
}

/** Where the next word, quotation mark or sign stands; -1 behind an empty line or a wide gap. */
export function skipSpace(text: string, from: number): number {
  let position = from;
  let lines = 0;
  while (isSpace(text.charCodeAt(position))) {
    if (text.charCodeAt(position) === 0x0a && ++lines > 1) return -1;
    if (++position - from > 6) return -1;
  }
  return position < text.length ? position : -1;
}

export function skipSpaceBack(text: string, from: number): number {
  let position = from;
  while (position > 0 && from - position < 4 && isSpace(text.charCodeAt(position - 1))) position--;
  return position;
}

function isInner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const inner = unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e;
  return inner && isWordUnit(text.charCodeAt(at + 1)) && isWordUnit(text.charCodeAt(at - 1));
}
