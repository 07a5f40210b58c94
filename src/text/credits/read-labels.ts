/** Labels to credits: "Source:", "Photo:", "© 2031", "Originally published by". The name that follows needs no verb. */
import { namesNobody } from "../outlets/outlet-words.js";
import { knownOutlet } from "../outlets/outlets.js";
import { isStudy } from "./around-names.js";
import { type CreditedText, LIKELY_OUTLET } from "./credited-text.js";
import type { CueKind } from "./cue-phrases.js";
import { inFront, labelColon, lineEnd, lineStart, opensLine, TAIL_LENGTH } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { skipSpaceBack } from "./word-bounds.js";

const ARTICLE_NOUN =
  /\b(?:article|story|piece|column|post|essay|commentary|interview|artículo|reportaje|crónica|artigo|matéria|reportagem|nota|texto|texte|artikel|beitrag|text|articolo|pezzo|artykuł|tekst)\b|(?:материал|стать[яи]|стаття|матеріал|текст)/iu;
/** A publisher signs for all of its papers, whatever its legal form: "© Corvane Newspapers Ltd". */
const OWNER_OF_OUTLETS =
  /\s(?:newspapers|publishing|publications|publishers|media|broadcasting|news|press|verlag|editora)\b/iu;
/** "Source: press release by the Harbor Line": a release is of whoever is named behind it. */
const RELEASE =
  /^\s?(?:press release|news release|pressemitteilung|pressemeldung|comunicado(?: de prensa)?|comunicato(?: stampa)?|communiqué(?: de presse)?|persbericht|pressmeddelande|pressemelding|komunikat(?: prasowy)?|пресс-релиз|прес-реліз)(?:\s(?:by|from|of|de|der|des|di|du|van|von))?(?=[^\p{L}]|$)/iu;
const RESERVED =
  /^(.{0,30})(?:rights reserved|derechos reservados|direitos reservados|droits réservés|diritti riservati|rechte vorbehalten|права защищены)/iu;
const LABEL_BEFORE = '\n.!?…)]}»”"(|•*—–-/;';

/** Of a bracket's end, where its line goes on. */
const BRACKET_IN_LINE = /^[»”"]?\)[.,]? \p{L}/u;
/** Behind what was published: "on Oct. 6 by the Ledger", "Jan. 5, 2031, in the Ledger". */
const DATE =
  /^\s(?:on\s)?(?:\p{Lu}\p{L}{2,8}day,\s)?(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,8})(?:,?\s(?:19|20)\d\d)?,?(?=\s(?:by|in|on|at)\s)/u;
/** Two to six words, one of them in small letters and no short one. */
const LINE_OF_NAME =
  /^\s*(?=.*\s\p{Ll}[\p{L}’'-]{3})(\p{Lu}[\p{L}\p{M}’'-]*(?:\s[\p{L}\p{M}’'-]+){1,5}(?:\s\(\p{Lu}{2,8}\))?)\.?\s*$/u;
/** In UTF-16 code units. */
const LONGEST_DATE = 48;
/** In words: "The cartoon originally appeared in the Ledger" has no title in it. */
const LEAST_TITLE = 5;

export function readSource(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text } = credited;
  const before = text[skipSpaceBack(text, start) - 1] ?? "\n";
  const isFirst = opensLine(text, start);
  if (!isFirst && !LABEL_BEFORE.includes(before)) return;
  let position = labelColon(text, end);
  if (position < 0 && kind === "via" && (before === "(" || isFirst)) position = end;
  if (position < 0) {
    if (before === "(") readBracketed(credited, start, end);
    return;
  }
  const release = RELEASE.exec(text.slice(position, position + 48));
  if (release !== null) {
    position += release[0].length;
    if (lineEnd(text, position) === position) return;
  }
  const names = sourceNames(credited, position);
  const [first] = names;
  if (isFirst) credited.addSignature(nameOfLine(text, position));
  if (first === undefined) return;
  // "Source: Anna Roe / Wikimedia Commons", "Bild: Der Hafen. / Quelle: Northwire"
  const isPicture =
    names.some(({ known }) => known?.kind === "photo") ||
    start < credited.pictureLineEnd ||
    (before === "(" && kind === "source" && credited.pictures.hasBracketed(first));
  const lastEnd = names.at(-1)!.end;
  // "The rate fell to 3 %. (Source: Northwire) It had been 4 % in May" is a detail.
  const role = before === "(" && BRACKET_IN_LINE.test(text.slice(lastEnd, lastEnd + 5)) ? "mention" : "origin";
  for (const name of names) {
    const from = name === first ? start : name.start;
    if (isPicture) credited.add("picture", "photo", name, from);
    else credited.add("source", role, name, from);
  }
}

/**
 * What fills the line behind a label: names go on in small letters that no form tells from other words, "Agence vérane de presse", "L'Éveil véran", so
 * that only other articles can tell whether it is an outlet's.
 */
function nameOfLine(text: string, from: number): OutletName | undefined {
  const line = text.slice(from, lineEnd(text, from));
  const name = LINE_OF_NAME.exec(line)?.[1];
  if (name === undefined) return undefined;
  const start = from + line.indexOf(name);
  return { text: name, start, end: start + name.length, sure: false };
}

/** The names behind a label, up to one that may be none. */
function sourceNames(credited: CreditedText, from: number): OutletName[] {
  const { text, reader } = credited;
  const names: OutletName[] = [];
  for (let position = from; names.length < 5; ) {
    const name = reader.after(text, position);
    if (name === undefined) break;
    if (!isNamedSource(text, name)) {
      credited.addSignature(name);
      break;
    }
    names.push(name);
    const separator = /^[»”"]?\s?(?:[,;/&]|and\s|и\s|y\s|e\s|et\s|und\s|і\s|та\s)\s?/u.exec(
      text.slice(name.end, name.end + 8),
    );
    if (separator === null) break;
    position = name.end + separator[0].length;
  }
  return names;
}

/** "(source AFP)": without a colon the brackets hold nothing else, and the name is known. */
function readBracketed(credited: CreditedText, start: number, end: number): void {
  const name = credited.reader.after(credited.text, end);
  if (name?.sure && credited.text[name.end] === ")") credited.add("source", "origin", name, start);
}

/** Behind "Source:" any name will do that is no ministry and no bare acronym, and with which the entry ends. */
function isNamedSource(text: string, name: OutletName): boolean {
  if (isStudy(text, name.end)) return false;
  // Behind one that names nobody another may stand: "Agencies, Harbor Ledger".
  if (name.sure || namesNobody(name.text)) return true;
  if (name.institution || (/^\p{Lu}{2,5}$/u.test(name.text) && !isAgencyByLabel(text, name))) return false;
  return /^[»”"]?\s?(?:[.;)\]|/]|\n|$)/u.test(text.slice(name.end, name.end + 3));
}

/** Whether letters are the agency's that the table has for them: "Forrás: MTI". In English, "Source: MTI" is a ministry. */
function isAgencyByLabel(text: string, { text: letters, start }: OutletName): boolean {
  return knownOutlet(letters) !== undefined && !/sources?:\s?$/iu.test(inFront(text, start, 9));
}

export function readPhoto(credited: CreditedText, start: number, end: number): void {
  const { text, reader } = credited;
  const dot = end - start === 3 && text[end] === "." ? end + 1 : -1; // Polish: "Fot. PAP"
  const colon = labelColon(text, Math.max(end, dot));
  const opened = /^\s(?:by|credits?|courtesy of|copyright|via)\s?:?/iu.exec(text.slice(end, end + 14));
  const from = colon >= 0 ? colon : opened === null ? dot : end + opened[0].length;
  if (from < 0 && !/(?:credit|copyright)$/iu.test(text.slice(start, end))) return;
  const position = Math.max(from, end);
  credited.captionEnd = Math.max(credited.captionEnd, Math.min(lineEnd(text, position), position + 80));
  if (opensLine(text, start)) credited.pictureLineEnd = (text.indexOf("\n", start) + 1 || text.length + 1) - 1;
  const name = reader.after(text, position);
  if (name?.sure) credited.add("picture", "photo", name, start);
}

export function readCopyright(credited: CreditedText, start: number, end: number): void {
  const { text, reader } = credited;
  if (end - start === 1 && text[start] !== "©" && !(text[start - 1] === "(" && text[end] === ")")) return; // the "c" of "(c)"
  const gap =
    /^(?:\(c\)|copyright|[\s©)(,.:–-]){0,6}(?:(?:19|20)\d\d(?:[-–]\d{2,4})?)?[\s,.©:–-]{0,4}(?:by\s)?(?:Thomson\/)?/iu.exec(
      text.slice(end, end + 32),
    )![0];
  const name = reader.at(text, end + gap.length);
  if (name === undefined) return;
  const follows = text.slice(name.end, name.end + 60);
  const reserved = RESERVED.exec(follows);
  // The first word of "All rights reserved" is no name.
  const isOwner = reserved !== null && !name.institution && /[^\p{L}\s]|\p{L}\s+\p{L}/u.test(reserved[1]!);
  if (!name.sure && !isOwner && !OWNER_OF_OUTLETS.test(name.text)) return;
  const isNotice = reserved !== null || /\d{4}/u.test(gap);
  const isNearEnd = start > text.length * 0.75 || text.length - start < 200;
  // A photographer is named behind the agency ("© Northwire - Anna Roe"), or a bare © stands in the midst of the text.
  const isPicture =
    (reserved === null && /^\s?(?:\/|via\b|photo|images?\b)/iu.test(follows)) ||
    (!isNotice && (/^\s[-–—]\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(follows) || (text[start] === "©" && !isNearEnd)));
  if (isPicture) credited.add("picture", "photo", name, start);
  else credited.add("copyright", "origin", name, start);
}

/** Whether the line of this place has named an owner before. */
function isOwned({ text, readings }: CreditedText, at: number): boolean {
  const line = lineStart(text, at);
  return line >= 0 && readings.some(({ credit, start }) => credit.form === "copyright" && start >= line);
}

export function readPublished(credited: CreditedText, start: number, end: number, kind: CueKind): void {
  const { text, reader } = credited;
  const name = reader.after(text, end + (DATE.exec(text.slice(end, end + LONGEST_DATE))?.[0].length ?? 0));
  if (name === undefined || (name.institution && kind !== "published-first")) return;
  // "©2031 The Harbor Ledger. Distributed by Northwire Content."
  if (/distributed by$/iu.test(text.slice(start, end)) && isOwned(credited, start)) {
    credited.add("published", "mention", name, start, end);
    return;
  }
  if (kind === "read-on") {
    if (name.sure) credited.add("published", "origin", name, start, end);
    else if (opensLine(text, start)) credited.addSignature(nameOfLine(text, name.start));
    return;
  }
  const sentence = inFront(text, start, 80)
    .split(/[.!?\n]\s|\n/u)
    .at(-1)!;
  if (
    kind === "published-first" ||
    isTitle(credited, sentence, start, name) ||
    ARTICLE_NOUN.test(sentence) ||
    sentence.trim().length < 3
  )
    credited.add("published", "origin", name, start, end);
  else if (name.sure) credited.addNews("attribution", name, start, end);
  else credited.addPossible(LIKELY_OUTLET, name, start);
}

/** Whether in front of a cue a title has its line in the tail: "The pier closes for two years originally appeared on the Ledger". */
function isTitle({ text }: CreditedText, sentence: string, start: number, { sure }: OutletName): boolean {
  const isInTail = start > text.length - TAIL_LENGTH;
  const isLong = sentence.split(/\s/u).length > LEAST_TITLE && !/[,;]/u.test(sentence);
  return sure && isInTail && isLong && opensLine(text, start - sentence.length);
}
