/** Phrases of telling to credits: who reports the news ("according to", "reported"), and who was only spoken to ("told"). */
import { guessLanguage } from "../language/guess-language.js";
import { hasOutletWord } from "../outlets/outlet-words.js";
import { agencyIn, knownOutlet } from "../outlets/outlets.js";
import {
  isAmbiguous,
  isAuthority,
  isDenied,
  isMediaBefore,
  isNoReport,
  isRelative,
  reportsInPast,
  reportsItsResults,
} from "./around-names.js";
import { readByline } from "./bylines.js";
import { ANYBODY, type CreditedText, LIKELY_OUTLET } from "./credited-text.js";
import type { CueKind } from "./cue-phrases.js";
import { inFront, labelColon, opensLine, TAIL_LENGTH } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { isCapitalUnit, skipSpaceBack } from "./word-bounds.js";

/** Behind "an investigation by the Ledger", and "das Papier liegt dem Spiegel". */
const FINDS = /^[»”"]?(?:\sand\s[^.,;\n]{3,40}?)?\s(?:has\s|had\s)?(?:found|finds?|reveal|show|uncover|vor[^\p{L}])/u;
/** "Piše: Hina" */
const BYLINE_VERB = /^(?:Piše|Pišu|Пише|Пишу)$/u;
/** Letters that hardly any other language has. */
const VIETNAMESE = /[ơư\u1EA0-\u1EF9]/iu;
/** Behind ", so der Spiegel", ", says the Ledger". */
const NOTHING_FOLLOWS = /^[»”"]?(?:[.,;:)]|\s?\n|$)/u;

/** Behind a name in quotation marks whose outlet has the news from another: "«Луч-Медиа» со ссылкой на МЧС". */
const RELAYS = /^[»”"]\s(?:со\sссылкой|ссылаясь|і?з\sпосиланням|посилаючись)\s/u;

/** Shorter lines below a report are the page's. In UTF-16 code units. */
const LEAST_REPORTING = 60;

/** Behind a Russian or Ukrainian verb: what was told follows, and not who was told. */
const REPORTS = /^\s?(?:,|о\s|об\s|про\s|$)/u;

/** Behind it, who speaks in one word: "сказал министр ТАСС". Others may be people of the outlet: "сказал обозреватель ТАСС". */
const SPEAKER =
  /^\s(?:министр|премьер|мэр|губернатор|президент|депутат|сенатор|посол|источник|собеседник|чиновник|адвокат|эксперт|прокурор|врач|он|она|они|міністр|прем['’]єр|мер|джерело|експерт|він|вона|вони)\s/u;

export function readAttribution(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text, reader } = credited;
  const isBehindComma = text[start - 2] === ",";
  if (kind === "per" && !isBehindComma) return;
  if (kind === "cited") readCiting(credited, start, end);
  const name = inItsLanguage(text, reader.after(text, end));
  // The article tells something else.
  if (isDenied(text, start)) {
    if (name?.sure) credited.add("attribution", "mention", name, start, end);
    return;
  }
  if (name === undefined || (kind === "according" && isAmbiguous(name.text))) return;
  const behind = text.slice(name.end, name.end + 64);
  if (kind === "theo" && !VIETNAMESE.test(text.slice(Math.max(0, start - 60), name.end + 60))) return;
  if (kind === "inquiry" && !FINDS.test(behind)) return;
  if (opensCredit(text, start) && closesReport(credited, name.end)) {
    if (name.sure) credited.add("tail", "origin", name, start, end);
    else credited.addSignature(name);
    return;
  }
  const isRemark = kind === "remark" || kind === "per";
  if (isRemark && (name.institution || !isBehindComma || !NOTHING_FOLLOWS.test(behind))) return;
  if (kind === "per" && guessLanguage(text) !== "en") return;
  if (name.sure) credited.addNews(kind === "cited" ? "cited" : "attribution", name, start, end);
  else credited.addPossible(kind === "attribution" ? LIKELY_OUTLET : ANYBODY, name, start, end);
}

/** Whether nothing but signs stands behind this place on its line, and below that what the page says, in short lines. */
function closesReport({ text, textEnd }: CreditedText, end: number): boolean {
  if (end < textEnd - TAIL_LENGTH) return false;
  const [line, ...below] = text.slice(end, textEnd).split("\n");
  if (/\p{L}/u.test(line!)) return false;
  return below.every((other) => other.length < LEAST_REPORTING);
}

/** Whether a cue begins what it credits: "Theo Reuters", "(theo Reuters)". */
function opensCredit(text: string, start: number): boolean {
  return isCapitalUnit(text.charCodeAt(start)) || /(?:^|[(\n])\s?$/u.test(inFront(text, start, 2));
}

/** "wie die SZ unter Berufung auf Ermittler meldet": the outlet in front reports. */
function readCiting(credited: CreditedText, start: number, end: number): void {
  const { text, reader } = credited;
  // "The Ledger, citing time cards, said"
  const comma = skipSpaceBack(text, start);
  const name = inItsLanguage(text, reader.before(text, text[comma - 1] === "," ? comma - 1 : start));
  if (name?.sure) credited.addNews("attribution", name, start, end);
}

export function readReporting(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text, reader } = credited;
  if (BYLINE_VERB.test(text.slice(start, end)) && opensLine(text, start) && labelColon(text, end) >= 0) {
    readByline(credited, start, end);
    return;
  }
  // Handelsblatt-Informationen
  const glued = text[start - 1] === "-";
  const before = inItsLanguage(text, reader.before(text, glued ? start - 1 : start));
  if (!glued && kind === "findings") return;
  // "denied what the Ledger reported": the article tells something else.
  if (before !== undefined && isRelative(text, before.start)) {
    if (before.sure) credited.add("attribution", "mention", before, start, end);
    return;
  }
  // Verbs of what people do as well: "affirme"
  const claims = kind === "claiming" || kind === "indicating";
  if (before?.sure) {
    if (reportsItsResults(text, before, end) || isAuthority(before.text)) return;
    const isAnybodys = (kind === "saying" || claims) && isNoReport(text, before, end);
    if (!isAnybodys) credited.addNews("attribution", before, start, end);
    else if (claims) credited.addPossible(ANYBODY, before, start, end);
    return;
  }
  if (before !== undefined && (kind === "reporting" || kind === "writing" || claims))
    credited.addPossible(ANYBODY, before, start, end);
  // ", says the Ledger.": persons have no article.
  if (kind === "saying" && text.startsWith(" the ", end)) readAttribution(credited, start, end, "remark");
  const name = kind === "saying" ? undefined : inItsLanguage(text, reader.after(text, end));
  if (name === undefined) return;
  const mayBePaper = kind === "writing" || RELAYS.test(text.slice(name.end, name.end + 16));
  const paper = mayBePaper && !name.institution && /[«“„"]/u.test(text[name.start - 1] ?? "");
  // "wrote in the Guardian" is an opinion piece, "reported to the Press Council" a complaint.
  const direct =
    !/\b(?:in|on|at|to|from)\b/u.test(text.slice(end, name.start)) ||
    /^\s(?:piece|report|story|article)\b/u.test(text.slice(name.end, name.end + 9)); // "writes in a Guardian article that"
  if (!direct) return;
  const isSure = name.sure && !(claims && mayBePerson(text, name));
  if (isSure || paper) credited.addNews("attribution", name, start, end);
  else credited.addPossible(ANYBODY, name, start, end);
}

/** Whether a name that is taken for an outlet's has no word that only outlets have in it or before it: "a affirmé Le Guen". */
function mayBePerson(text: string, { known, text: name, start }: OutletName): boolean {
  return known === undefined && !hasOutletWord(name) && !isMediaBefore(text, start);
}

/** Russian and Ukrainian: the case of the name tells who speaks. */
export function readTelling(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text, reader } = credited;
  const before = reader.before(text, start);
  const reports = REPORTS.test(text.slice(end, end + 5));
  if (before?.sure) {
    if (reports) credited.addNews("attribution", before, start, end);
    else credited.addInterview(before, before.start, end);
    return;
  }
  if (before !== undefined && (kind === "informing" || reports)) credited.addPossible(ANYBODY, before, start, end);
  const name = reader.after(text, end) ?? reader.addressee(text, end);
  if (name === undefined) {
    const speaker = SPEAKER.exec(text.slice(end, end + 30))?.[0] ?? "";
    const told = reader.at(text, end + speaker.length);
    if (told?.known !== undefined) credited.addInterview(told, start, end);
    return;
  }
  if (!name.sure) {
    if (kind === "informing") credited.addPossible(ANYBODY, name, start, end);
    return;
  }
  const said = inFront(text, start, 9);
  const behind = text.slice(name.end, name.end + 3);
  if (kind === "informing" && reportsInPast(said, text.slice(end, name.start), name.text, behind)) {
    credited.addNews("attribution", name, start, end);
  } else credited.addInterview(name, start, end);
}

/** Phrases of speaking to somebody: whoever was spoken to is quoted. */
export function readQuotation(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text, reader } = credited;
  const atOnce = kind === "addressing" ? reader.after(text, end) : undefined;
  const name = atOnce ?? reader.addressee(text, end);
  if (name?.sure) credited.addInterview(name, start, end);
  else {
    if (name !== undefined) credited.addPossibleInterview(name, start);
    if (kind === "indicating") readReporting(credited, start, end, kind);
  }
}

/**
 * The name as texts of this language have it: known where it is letters that it has for an agency ("írja az MTI"), and in Hungarian without the article
 * of its sentence, which belongs to Portuguese names: "A Parti Hírlap szerint".
 */
function inItsLanguage(text: string, name: OutletName | undefined): OutletName | undefined {
  if (name === undefined) return undefined;
  const known = agencyIn(text, name.text);
  if (known !== undefined) return { ...name, known, sure: true };
  const article = /^Az?\s/u.exec(name.text)?.[0].length ?? 0;
  if (article === 0 || guessLanguage(text) !== "hu") return name;
  return { ...name, text: name.text.slice(article), start: name.start + article };
}

/** In front of an agency that was told: "съобщиха за БТА". One may say things about a paper, hardly about an agency. */
const TOLD_BEFORE = /(?:каза|заяви|съобщи|коментира|обясни|посочи|разказа)(?:ха)?\sза\s$/u;
/** Of an agency that was told: "közölte az MTI-vel", "az MTI-nek elmondta". */
const TOLD_IN_HUNGARIAN = /^\p{Lu}{3,5}(?=-(?:n[ae]k|v[ae]l)(?!\p{L}))/u;

/** The agency whose letters stand here, where the word in front of it or the ending of its case says that it was told. */
export function toldAgency({ text, reader }: CreditedText, start: number): OutletName | undefined {
  const [letters] = TOLD_IN_HUNGARIAN.exec(text.slice(start, start + 10)) ?? [];
  if (letters === undefined) return TOLD_BEFORE.test(inFront(text, start, 20)) ? reader.at(text, start) : undefined;
  const known = knownOutlet(letters);
  return known && { text: letters, start, end: start + letters.length, known, sure: true };
}
