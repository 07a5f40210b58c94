/** An agency's name to the form of its credit, by the signs around it on its line: dateline, byline, tail, picture, or nothing but the name. */
import { SIGNED_AS_PICTURES } from "../outlets/outlet-table.js";
import { knownOutlet } from "../outlets/outlets.js";
import { hasDate, isDatelinePlace } from "./datelines.js";
import { lineEnd, lineStart, TAIL_LENGTH } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { INITIALS_BEHIND } from "./name-words.js";
import type { OutletReader } from "./outlet-reader.js";

/** A line with nothing but a name is a byline within this many UTF-16 code units from the beginning. */
const BYLINE_WITHIN = 1500;
/** In the later part of a text such a line is its tail, but not before this many code units. */
const TAIL_FROM = 600;
/** The later part of a text, where it is signed, begins at this share of it. */
const LATER_PART = 0.4;

/** "(avec AFP et Reuters)", "Mit dpa/AFP": opens the line or a bracket, and nothing but agencies follows. */
const WITH_AGENCIES =
  /(?:(?:^|[(|/,–—-])\s?|^\p{Lu}\S*(?:\s\S+){0,4}?\s\p{Lu}\p{L}*\s)(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]o[nm]|[Mm]et|[Dd][aoei]|[Pp][ao]r|[Bb]y|[Vv]on)\s(?:l['’]|la\s|ag[eê]ncias\s)?(?:\p{Lu}[\p{L} ]{1,25}(?:\/|,\s|\s(?:et|und|and|y|e|en)\s))*$/u;
const LIST_CLOSES = /^(?:(?:\/|,\s|\s(?:et|und|and|y|e|en)\s)\p{Lu}[\p{L} ]{1,25})*(?:\sinputs)?\.?(?:$|\))/u;

/** Behind an agency, who made the report: "AGERPRES/(AS - autor: Ana Roe, editor: Ion Vela)". */
const MAKERS = /^\/\(\p{Lu}{2,4}\s?[-–—]/u;

/** In front of an agency that signs the sentence, with nothing but its makers' initials behind: "Nobody was hurt. PTI KDS NSK". */
const BEHIND_SENTENCE = /[.!?…»”")]\s$/u;

/** All that may stand below an agency that ends the text: the signs of those who edited it, "ajs/rml". */
const EDITORS = /^(?:\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,3})?$/u;

/** An agency that shares its line or its brackets with the one behind it: "(dpa/AFP)". */
const PARTNER_BEFORE = /(?<=^|[\s(])([\p{L}-]{2,12})\s?[/-]\s?$/u;

/** What names a picture, beside an agency. */
export const PICTURE_WORD =
  /(?<!\p{L})(?:\p{L}*photos?|fotos?|images?|imagen|imagem|bild|picture|pool|file|handout|str|stringer|archiv\p{L}{0,2}|via)(?!\p{L})/iu;
/** Whoever at the outlet edited the report, beside the agency that it is from. */
const NEWSROOM = /(?<!\p{L})(?:staff|newsroom|agenc\p{L}{1,3}|r[eé]da[ckz]\p{L}{2,7})(?!\p{L})/iu;
/** Between those who share a line: "Redacción / EFE", "STT–AFP". */
const SHARED_BY = /[/–]/u;
/** So near its beginning a report names the place that it is from. In UTF-16 code units. */
const OPENING = 400;

/** In front of an agency, alone with it on the last line or in its brackets. */
const REPORTER_BEFORE = /^\(?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,4}\s?[/(]\s?$/u;

/** `name` where the signs say nothing. */
type AgencyForm = "dateline" | "tail" | "byline" | "contribution" | "picture" | "name";

/** Where an agency's name stands. */
interface Place {
  /** What is in front of the name on its line, an article left out, and what is behind it. */
  left: string;
  right: string;
  /** The line begins near by, and `left` with it. */
  hasLineStart: boolean;
  /** Nothing stands in front of the name on its line but what a dateline has there, a town or a date, or nothing at all. */
  fitsDateline: boolean;
  /** Nothing but signs follows on the line. */
  closesLine: boolean;
  /** In the later part of the text, where it is signed. */
  late: boolean;
}

/** What the signs around an agency's name say that it credits. */
export function agencyForm(text: string, name: OutletName, headEnd: number, reader: OutletReader): AgencyForm {
  const place = placeOf(text, name, reader);
  const { left, right, fitsDateline, closesLine, late } = place;
  const endsText = EDITORS.test(text.slice(lineEnd(text, name.end)).trim());
  const isLast = closesLine && endsText;
  if (
    isLast &&
    standsApart(text, name.start) &&
    SIGNED_AS_PICTURES.has(name.known?.name ?? "") &&
    REPORTER_BEFORE.test(left)
  )
    return "tail";
  if (MAKERS.test(right)) return "tail";
  if (INITIALS_BEHIND.test(right) && (left === "" ? endsText : BEHIND_SENTENCE.test(left))) return "tail";
  if (isPictureCredit(left, right)) return "picture";
  if (WITH_AGENCIES.test(left) && LIST_CLOSES.test(right)) return "contribution";
  const bracketed = bracketForm(place);
  if (bracketed !== undefined) return bracketed;
  // "/AFP/"
  if (/(?:^|[\s.])\/$/u.test(left) && (right.startsWith("/") || (closesLine && late)))
    return closesLine ? "tail" : "dateline";
  if (isCapitalPlace(left, right)) return "dateline";
  const separated = /[-–—.,•|]\s{0,2}$/u.test(left);
  const dashed = /^\s{0,2}(?:[-–—:•]\s|\.\s?[-–—]|[-–—]{2})/u.test(right);
  if (fitsDateline && dashed && (left.trim() === "" || separated)) return name.start > headEnd ? "tail" : "dateline";
  if (fitsDateline && separated && hasDate(left) && /^[.,]?(?:\s|$)/u.test(right)) return "dateline";
  // Nothing else on the line, or the reporter: "Jane Doe, AFP".
  if (fitsDateline && closesLine && /^(?:[\s/—–-]*|.*[,|/–—-]\s?)$/u.test(left)) {
    if (late && name.start > TAIL_FROM) return "tail";
    if (name.start < BYLINE_WITHIN) return "byline";
  }
  if (isLast && BEHIND_SENTENCE.test(left)) return "tail";
  return late && closesLine && /(?:[—–]|\s--?)\s?$/u.test(left) ? "tail" : "name";
}

/** Whether a blank line is above that of this place: what stands right below a line may credit the picture that it tells of. */
function standsApart(text: string, at: number): boolean {
  const line = lineStart(text, at);
  return line > 0 && /\n\s*$/u.test(text.slice(Math.max(0, line - 9), line - 1));
}

/** German datelines without a dash: "HAFENSTADT dpa | Der Rat", "dpa HAFENSTADT. Der Rat". */
function isCapitalPlace(left: string, right: string): boolean {
  const inFront = /^\p{Lu}{3,}(?:[-/ ]\p{Lu}{2,}){0,2}\s$/u.test(left) && /^\s\|\s/u.test(right);
  return inFront || (left === "" && /^\s\p{Lu}{3,}(?:[-/ ]\p{Lu}{2,}){0,2}(?:\.|\s\|)\s\p{Lu}/u.test(right));
}

function placeOf(text: string, { start, end }: OutletName, reader: OutletReader): Place {
  const line = lineStart(text, start);
  const hasLineStart = line >= 0;
  const isShared =
    hasLineStart && (isPlacedLine(text, line, start, end) || isSharedLine(text, line, lineEnd(text, end), reader));
  const left = text
    .slice(isShared ? start : hasLineStart ? line : Math.max(0, start - 60), start)
    .replace(PARTNER_BEFORE, (all, partner: string) => (knownOutlet(partner)?.kind === "agency" ? "" : all))
    .replace(/(?:(?:The|the|Agencia|Agência|Agenzia|La)\s|Thomson\/)$/u, "");
  const right = isShared ? "" : behindPartner(text.slice(end, lineEnd(text, end)));
  return {
    left,
    right,
    hasLineStart,
    fitsDateline: hasLineStart && isDatelinePlace(left),
    closesLine: /^[\s.)/\]»”"]*$/u.test(right),
    late: start > text.length * LATER_PART || text.length - end < TAIL_LENGTH,
  };
}

/** Of a name in brackets: "MOSCOW (Reuters) -", "The port closed. (AFP)". */
function bracketForm({ left, right, hasLineStart, closesLine, late }: Place): "dateline" | "tail" | undefined {
  if (!/\($/u.test(left) || !/^(?:[-/]\p{L}{1,12}){0,2}\)/u.test(right)) return undefined;
  const behindPlace = hasLineStart ? isDatelinePlace(left.slice(0, -1)) : /\p{Lu}[\p{Lu}.,]+\s?\($/u.test(left);
  const dash = /^[^)]*\)\s{0,2}\.?\s?[-–—:]/u.test(right);
  const capital = hasLineStart && /^[^)]*\)\.?\s\p{Lu}/u.test(right);
  // "Washington (CNN)" alone on a line; "Carl Finch (AP)" is a caption.
  const alone = closesLine && /^\p{L}{3,20}\s\($/u.test(left);
  if (behindPlace && (dash || capital || alone)) return "dateline";
  // Vietnamese reports end in "./.", and then name their reporter.
  return closesLine && late && /(?:(?:^|[.!?…»”"]\s?)|\/\.\s[\p{L}. ]{2,30}\s)\($/u.test(left) ? "tail" : undefined;
}

/**
 * Whether nothing but an agency and those who share its credit stand on a line above or below the report, slashes or dashes between: a newsroom, a
 * place, another outlet ("Redacción / EFE", "EFE / Madrid", "(Harbor Ledger/TT)"). Whoever else has two names took a picture: "Jane Doe/AFP".
 */
function isSharedLine(text: string, line: number, end: number, reader: OutletReader): boolean {
  const isBracketed = text[line] === "(" && text[end - 1] === ")";
  const start = isBracketed ? line + 1 : line;
  const whole = text.slice(start, isBracketed ? end - 1 : end);
  if (!SHARED_BY.test(whole) || PICTURE_WORD.test(whole)) return false;
  if (!isAboveReport(text, line) && text.slice(end).trim() !== "") return false;
  const opening = text.slice(end, end + OPENING);
  let at = start;
  return whole.split(SHARED_BY).every((part) => {
    const spelt = part.trim();
    const name = reader.at(text, text.indexOf(spelt, at));
    at += part.length + 1;
    if (name?.sure && name.end === name.start + spelt.length) return name.known?.kind !== "photo";
    if (name?.institution || !/^\p{L}[\p{L} -]+$/u.test(spelt)) return false;
    return !spelt.includes(" ") || NEWSROOM.test(spelt) || opening.includes(spelt);
  });
}

/**
 * Whether nothing but an agency and the place that the report is from, or its date, stand on a line above it: "EFE Villa Nueva", "EFE | Villa Nueva",
 * "PTI | Updated: 12 March 2026".
 */
function isPlacedLine(text: string, line: number, start: number, end: number): boolean {
  if (start > line || !isAboveReport(text, line)) return false;
  const stop = lineEnd(text, end);
  const behind = text.slice(end, stop);
  if (behind.startsWith(" | ") && isDatelinePlace(behind) && hasDate(behind)) return true;
  const place = /^\s(?:\|\s)?(\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3})\s*$/u.exec(behind)?.[1];
  const opening = text.slice(stop, stop + OPENING);
  // The Reuters Institute is no place.
  return place !== undefined && opening.includes(place) && !opening.includes(text.slice(start, stop).trimEnd());
}

/** Whether this line stands near the beginning, and no sentence above it. */
function isAboveReport(text: string, line: number): boolean {
  return line < BYLINE_WITHIN && !/[.!?…»”"]\n/u.test(text.slice(0, line));
}

/** What follows an agency that shares its line with another ("dpa/Reuters"), with an editor's sign ("APA/red") or with the newsroom ("AP and staff"). */
function behindPartner(right: string): string {
  const partner = /^(?:\s?[/-]\s?|,\s(?:\p{Ll}{2,6}\.\s)?|\s(?:and|und|et|y|e|en)\s)([\p{L}-]{2,12})(?=[\s.)]*$)/u.exec(
    right,
  );
  if (partner === null) return right;
  const [all, other] = partner as unknown as [string, string];
  // An editor's sign is two to four letters, of one case.
  const signs = /^(?:\p{Ll}{2,4}|\p{Lu}{2,4})$/u.test(other) && !/^\s\p{L}/u.test(all) && !PICTURE_WORD.test(other);
  return signs || NEWSROOM.test(other) || knownOutlet(other)?.kind === "agency" ? right.slice(all.length) : right;
}

/** "AP Photo", "REUTERS/Jane Doe", "Jane Doe/AFP", "(Harbor Times via AP)". */
function isPictureCredit(left: string, right: string): boolean {
  const pictured = PICTURE_WORD.exec(right);
  if (pictured !== null && pictured.index < 2) return true;
  if (/^\s?\/\s?\p{Lu}/u.test(right) || /[\p{L})]\s?\/\s?$|\.\/$/u.test(left)) return true;
  const bracket = left.slice(left.lastIndexOf("(") + 1);
  return /\p{L}.*\svia\s$/u.test(bracket) && /^\s?(?:\)|$)/u.test(right);
}
