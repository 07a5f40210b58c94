/**
 * Text to credits: every place where an article says where its text comes from, whom it was told to, or whose picture it shows.
 *
 * A cue is found first (credit-cues.ts), then the form around it is read: dateline, byline, label, closing line, attribution. The form decides the
 * role, not the name: "(Reuters) -" is an origin, "told Reuters" is not, and an agency that no table knows counts where it stands in the place
 * of one. All looking around is bounded: the time grows with the length of the text.
 */

import { requireIterable, requireString } from "../../basics/require.js";
import { normaliseOutlet } from "../outlets/outlets.js";
import { isAmbiguous, isStudy, reportsInPast, speaksOfItself } from "./around-names.js";
import { CREDIT_STRENGTH, type Credit, type CreditForm, type CreditRole } from "./credit.js";
import { type Cue, scanCues } from "./credit-cues.js";
import { findHanCredits, HAN_HEAD_LENGTH } from "./credit-han.js";
import {
  agencyForm,
  bylineName,
  datelineNames,
  fullName,
  isInQuotation,
  labelColon,
  leadEnd,
  lineEnd,
  lineStart,
  tailNames,
  withGuillemetsOpening,
} from "./credit-lines.js";
import { type OutletName, OutletReader } from "./credit-names.js";
import { skipSpaceBack } from "./word-bounds.js";

/** A dateline stands near the top; further down it belongs to another report on the page. */
const HEAD_LENGTH = 2500;
/** No name in front of a cue begins further from it than the first, no name behind it than the second. */
const [REACH_BACK, REACH] = [800, 1500];
/** Prose has a cue in some 300 units. A text of nothing but cues is none: reading stops, so that it costs no more than prose. */
const LEAST_CUES = 1000;
const UNITS_PER_CUE = 128;
const ARTICLE_NOUN =
  /\b(?:article|story|piece|column|post|essay|commentary|interview|artículo|artigo|matéria|nota|texto|texte|artikel|beitrag|text|articolo|pezzo|artykuł|tekst)\b|(?:материал|стать[яи]|стаття|матеріал|текст)/iu;
/** A publisher signs for all of its papers, whatever its legal form: "© Corvane Newspapers Ltd". */
const OWNER_OF_OUTLETS =
  /\s(?:newspapers|publishing|publications|publishers|media|broadcasting|news|press|verlag|editora)\b/iu;
const LABEL_BEFORE = '\n.!?…)]}»”"(|•*—–-/;';

/** Every credit of a text, in order of position. `known` adds outlets to the built-in table, such as those of the collection. */
export function findCredits(text: string, known?: Iterable<string>): Credit[] {
  requireString("The text", text);
  if (known !== undefined) requireIterable("known", known, "names of outlets");
  return read(text, known === undefined ? defaultReader : new OutletReader(known));
}

/** `findCredits` for many texts: the known outlets are read once. */
export function creditFinder(known: Iterable<string> = []): (text: string) => Credit[] {
  requireIterable("known", known, "names of outlets");
  const reader = new OutletReader(known);
  return (text) => {
    requireString("The text", text);
    return read(text, reader);
  };
}

/** The credits of a text whose role is `origin`: of `findCredits` no more are wanted, and most cues of others need not be read. */
export function findOrigins(text: string): Credit[] {
  return read(text, defaultReader, true).filter(({ role }) => role === "origin");
}

function read(text: string, reader: OutletReader, originsOnly = false): Credit[] {
  return new CreditScan(withGuillemetsOpening(text), reader, originsOnly).run();
}

const defaultReader = new OutletReader();

interface Reading {
  credit: Credit;
  /** Where the name itself stands: two readings of one name clash here. */
  start: number;
  end: number;
}

/** One pass over one text. */
class CreditScan {
  readonly #text: string;
  readonly #reader: OutletReader;
  readonly #leadEnd: number;
  readonly #headEnd: number;
  readonly #readings: Reading[] = [];
  /** Up to here an agency's name credits a picture. */
  #captionEnd = 0;
  readonly #originsOnly: boolean;
  /** Up to here an attribution that is no origin may stand in the way of one that is. */
  #weakOriginEnd = HAN_HEAD_LENGTH;
  /** Cues of quotations: read last, and only where they may stand in the way of an origin. */
  readonly #waiting: { cue: Cue; start: number; end: number }[] = [];

  constructor(text: string, reader: OutletReader, originsOnly: boolean) {
    this.#text = text;
    this.#reader = reader;
    this.#originsOnly = originsOnly;
    this.#leadEnd = leadEnd(text);
    this.#headEnd = Math.max(HEAD_LENGTH, text.length * 0.4);
  }

  run(): Credit[] {
    for (const name of datelineNames(this.#text, this.#reader, this.#headEnd)) this.#dateline(name);
    let budget = LEAST_CUES + this.#text.length / UNITS_PER_CUE;
    for (let at = this.#text.indexOf("©"); at >= 0 && budget-- > 0; at = this.#text.indexOf("©", at + 1)) {
      this.#copyright(at, at + 1);
    }
    scanCues(this.#text, (cue, start, end) => {
      if (!this.#originsOnly || this.#maySayOrigin(cue, start, end)) this.#read(cue, start, end);
      return budget-- > 0;
    });
    for (const name of tailNames(this.#text, this.#reader)) this.#add("tail", "origin", name);
    for (const { form, name, span } of findHanCredits(this.#text)) {
      const text = this.#text.slice(name.start, name.end);
      this.#add(form, "origin", { ...name, text, sure: true, institution: false }, span.start, span.end);
    }
    this.#readWaiting();
    return this.#settled();
  }

  /**
   * Whether a cue may credit an origin, or name what clashes with one. Behind the lead attributions are mentions, weaker than any origin found
   * there. One who was spoken to is none, but goes before a weaker form.
   */
  #maySayOrigin(cue: Cue, start: number, end: number): boolean {
    const inLead = start < this.#leadEnd;
    if (cue.kind === "attribution" || cue.kind === "cited" || cue.kind === "reporting")
      return inLead || start < this.#weakOriginEnd + REACH_BACK;
    const waits = (cue.kind === "quotation" && cue.phrase !== "indiqué") || (cue.kind === "telling" && !inLead);
    if (waits) this.#waiting.push({ cue, start, end });
    return !waits;
  }

  #readWaiting(): void {
    const weak = this.#readings.filter(({ credit }) => CREDIT_STRENGTH[credit.form] < CREDIT_STRENGTH.interview);
    for (const { cue, start, end } of this.#waiting) {
      if (weak.some((reading) => Math.abs(reading.start - start) < REACH)) this.#read(cue, start, end);
    }
  }

  #read(cue: Cue, start: number, end: number): void {
    if (cue.kind === "agency") this.#agency(start);
    else if (cue.kind === "reporting") this.#reporting(cue, start, end);
    else if (cue.kind === "attribution" || cue.kind === "cited") this.#attribution(cue, cue.kind, start, end);
    else if (cue.kind === "telling") this.#telling(cue, start, end);
    else if (cue.kind === "quotation") this.#quotation(cue, start, end);
    else if (cue.kind === "source") this.#source(cue, start, end);
    else if (cue.kind === "photo") this.#photo(start, end);
    else if (cue.kind === "byline") {
      const name = bylineName(this.#text, this.#reader, start, end);
      if (name !== undefined) this.#add("byline", "origin", name, start);
    } else if (cue.kind === "published") this.#published(cue, start, end);
    else if (cue.kind === "contribution") this.#contribution(start, end);
    else if (cue.kind === "contributed") this.#contributed(start, end);
    else if (cue.kind === "reporters") this.#reporters(start, end);
    else this.#copyright(start, end);
  }

  #add(form: CreditForm, role: CreditRole, name: OutletName, start = name.start, end = name.end): void {
    const text = this.#text; // the quotation marks or brackets around a name belong to it
    const wrapped = /[(«“„"/]/u.test(text[name.start - 1] ?? "") && /[)»”“"/]/u.test(text[name.end] ?? "") ? 1 : 0;
    // Picture agencies sell no texts.
    const picture = role === "origin" && name.known?.kind === "photo";
    if (role === "origin" && CREDIT_STRENGTH[form] <= CREDIT_STRENGTH.cited)
      this.#weakOriginEnd = Math.max(this.#weakOriginEnd, name.end);
    this.#readings.push({
      credit: {
        span: { start: Math.min(start, name.start - wrapped), end: Math.max(end, name.end + wrapped) },
        role: picture ? "photo" : role,
        outlet: normaliseOutlet(fullName(text, name.text, name.start)),
        form: picture ? "picture" : form,
      },
      start: name.start,
      end: name.end,
    });
  }

  /** An outlet credited with news: an origin where the article tells its main news, further down a mention. */
  #credited(form: CreditForm, name: OutletName, start: number, end: number): void {
    const main = start < this.#leadEnd && !isStudy(this.#text, name.end) && !isInQuotation(this.#text, start);
    this.#add(form, main ? "origin" : "mention", name, start, end);
  }

  #attribution(cue: Cue, form: "attribution" | "cited", start: number, end: number): void {
    const name = this.#reader.after(this.#text, end);
    if (name === undefined || (cue.phrase === "according to" && isAmbiguous(name.text))) return;
    if (name.sure) this.#credited(form, name, start, end);
  }

  #reporting(cue: Cue, start: number, end: number): void {
    // Handelsblatt-Informationen
    const glued = this.#text[start - 1] === "-";
    const before = this.#reader.before(this.#text, glued ? start - 1 : start);
    if (!glued && /^(?:informationen|recherchen)$/u.test(cue.phrase)) return;
    if (before?.sure) {
      if (!speaksOfItself(this.#text, cue.phrase, before, end)) this.#credited("attribution", before, start, end);
      return;
    }
    const name = /^sa/u.test(cue.phrase) ? undefined : this.#reader.after(this.#text, end);
    if (name === undefined || name.institution) return;
    // Who "writes" and stands in quotation marks is a paper, known or not: пишет «Новый причал».
    const paper = /^пиш/u.test(cue.phrase) && /[«“„"]/u.test(this.#text[name.start - 1] ?? "");
    // "wrote in the Guardian" is an opinion piece, "reported to the Press Council" a complaint.
    const direct =
      !/\b(?:in|on|at|to|from)\b/u.test(this.#text.slice(end, name.start)) ||
      /^\s(?:piece|report|story|article)\b/u.test(this.#text.slice(name.end, name.end + 9)); // "writes in a Guardian article that"
    if ((name.sure || paper) && direct) this.#credited("attribution", name, start, end);
  }

  /** Russian and Ukrainian: the case of the name tells who speaks. "сообщил Интерфакс" reports, "сообщил Интерфаксу" and "сообщил изданию" tell. */
  #telling(cue: Cue, start: number, end: number): void {
    const text = this.#text;
    const before = this.#reader.before(text, start);
    if (before?.sure) {
      const reports = /^\s?(?:,|о\s|об\s|про\s|$)/u.test(text.slice(end, end + 5));
      if (reports) this.#credited("attribution", before, start, end);
      else this.#add("interview", "quotation", before, before.start, end);
      return;
    }
    const name = this.#reader.addressee(text, end, true);
    if (!name?.sure) return;
    const said = text.slice(Math.max(0, start - 9), start);
    const behind = text.slice(name.end, name.end + 3);
    if (reportsInPast(cue.phrase, said, text.slice(end, name.start), name.text, behind)) {
      this.#credited("attribution", name, start, end);
    } else this.#add("interview", "quotation", name, start, end);
  }

  #quotation(cue: Cue, start: number, end: number): void {
    const direct =
      /^(?:told|inter.*(?:with|to|by)$|sp[eo]|[а-яіїєґ]|gesp|gegen|auprès|parl|tegen|vertelde|powiedzia|.*\s(?:par|por|by|da|dall)$)/u.test(
        cue.phrase,
      );
    const name = this.#reader.addressee(this.#text, end, direct);
    if (name?.sure) this.#add("interview", "quotation", name, start, end);
    else if (cue.phrase === "indiqué") this.#reporting(cue, start, end);
  }

  #published(cue: Cue, start: number, end: number): void {
    const text = this.#text;
    const name = this.#reader.after(text, end);
    if (name === undefined || name.institution) return;
    // "Read the full story at": anything may follow but an outlet.
    if (/^(?:read|l[ei]|чит|den)/u.test(cue.phrase)) {
      if (name.sure) this.#add("published", "origin", name, start, end);
      return;
    }
    const sentence = text
      .slice(Math.max(0, start - 80), start)
      .split(/[.!?\n]\s|\n/u)
      .at(-1)!;
    if (cue.phrase === "appeared first on" || ARTICLE_NOUN.test(sentence) || sentence.trim().length < 3)
      this.#add("published", "origin", name, start, end);
    else if (name.sure) this.#credited("attribution", name, start, end);
  }

  #source(cue: Cue, start: number, end: number): void {
    const text = this.#text;
    const before = text[skipSpaceBack(text, start) - 1] ?? "\n";
    const opensLine = lineStart(text, start) >= 0 && text.slice(lineStart(text, start), start).trim() === "";
    if (!opensLine && !LABEL_BEFORE.includes(before)) return;
    let position = labelColon(text, end);
    if (position < 0 && cue.phrase === "via" && (before === "(" || opensLine)) position = end;
    if (position < 0) return;
    for (let count = 0; count < 5; count++) {
      const name = this.#reader.after(text, position);
      if (name === undefined || !this.#isNamedSource(name)) return;
      this.#add("source", "origin", name, count === 0 ? start : name.start);
      const separator = /^[»”"]?\s?(?:[,;/&]|and\s|и\s|y\s|e\s|et\s|und\s|і\s|та\s)\s?/u.exec(
        text.slice(name.end, name.end + 8),
      );
      if (separator === null) return;
      position = name.end + separator[0].length;
    }
  }

  /** Behind "Source:" any name will do that is no ministry and no bare acronym, and with which the entry ends. */
  #isNamedSource(name: OutletName): boolean {
    if (isStudy(this.#text, name.end)) return false;
    if (name.sure || name.known !== undefined) return true;
    if (name.institution || /^\p{Lu}{2,5}$/u.test(name.text)) return false;
    return /^[»”"]?\s?(?:[.;)\]|/]|\n|$)/u.test(this.#text.slice(name.end, name.end + 3));
  }

  #photo(start: number, end: number): void {
    const text = this.#text;
    const colon = labelColon(text, end);
    const opened = /^\s(?:by|credits?|courtesy of|copyright|via)\s?:?/iu.exec(text.slice(end, end + 14));
    const from = colon >= 0 ? colon : opened === null ? -1 : end + opened[0].length;
    if (from < 0 && !/(?:credit|copyright)$/iu.test(text.slice(start, end))) return;
    const position = Math.max(from, end);
    this.#captionEnd = Math.max(this.#captionEnd, Math.min(lineEnd(text, position), position + 80));
    const name = this.#reader.after(text, position);
    if (name?.sure) this.#add("picture", "photo", name, start);
  }

  #contribution(start: number, end: number): void {
    const text = this.#text;
    // "Information from: Harbor Times, http://..." is how agencies credit the local paper behind a report.
    const colon = labelColon(text, end);
    let name = this.#reader.after(text, colon < 0 ? end : colon);
    while (name?.sure) {
      this.#add("contribution", "origin", name, start);
      const separator = /^(?:,\s|\sand\s|\sund\s|\set\s|\sy\s|\se\s|\sи\s)/u.exec(text.slice(name.end, name.end + 5));
      if (separator === null) return;
      name = this.#reader.at(text, name.end + separator[0].length);
    }
  }

  /** "The Associated Press contributed to this report", "AP writer Jane Doe in Paris contributed": the sentence opens with the outlet. */
  #contributed(start: number, end: number): void {
    const text = this.#text;
    const nearest = this.#reader.before(text, start);
    if (nearest?.sure) {
      this.#add("contribution", "origin", nearest, nearest.start, end);
      return;
    }
    const from = Math.max(0, start - 200);
    const sentence = text
      .slice(from, start)
      .split(/\n|\.\s/u)
      .at(-1)!;
    const opening = start - sentence.length;
    const name = opening > from || from === 0 ? this.#reader.at(text, opening) : undefined;
    if (name?.sure) this.#add("contribution", "origin", name, name.start, end);
  }

  /** "(Reporting by A; Editing by B)" closes the reports of Reuters; other agencies that use it put their name inside. */
  #reporters(start: number, end: number): void {
    const from = Math.max(0, start - 300);
    const at = this.#text.slice(from, start).toLowerCase().lastIndexOf("reporting by ");
    const lead = at < 0 ? "" : this.#text.slice(from + at, start);
    if (at < 0 || lead.includes("\n\n") || !lead.includes(";")) return;
    const words = [...lead.matchAll(/(?:^|[\s(])(?=\p{Lu})/gu)].slice(1, 30);
    const named = words
      .map((word) => this.#reader.at(this.#text, from + at + word.index + word[0].length))
      .find((name) => name?.sure);
    const span = { start: from + at, end };
    const implied: OutletName = { text: "Reuters", ...span, sure: true, institution: false };
    this.#add("byline", "origin", named ?? implied, span.start, span.end);
  }

  #copyright(start: number, end: number): void {
    const text = this.#text;
    if (end - start === 1 && text[start] !== "©" && !(text[start - 1] === "(" && text[end] === ")")) return; // the "c" of "(c)"
    const gap =
      /^(?:\(c\)|copyright|[\s©)(,.:–-]){0,6}(?:(?:19|20)\d\d(?:[-–]\d{2,4})?)?[\s,.©:–-]{0,4}(?:by\s)?/iu.exec(
        text.slice(end, end + 32),
      )![0];
    const name = this.#reader.at(text, end + gap.length);
    if (name === undefined) return;
    const dated = /\d{4}/u.test(gap);
    const follows = text.slice(name.end, name.end + 60);
    const reserved =
      /^.{0,30}(?:rights reserved|derechos reservados|direitos reservados|droits réservés|diritti riservati|rechte vorbehalten|права защищены)/iu.test(
        follows,
      );
    if (!name.sure && !(reserved && !name.institution) && !OWNER_OF_OUTLETS.test(name.text)) return;
    const atEnd = start > text.length * 0.75 || text.length - start < 200;
    const picture =
      /^\s?(?:\/|via\b|photo|images?\b)/iu.test(follows) ||
      (!dated && !reserved && /^\s[-–—]\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(follows)) ||
      !(dated || reserved || atEnd || text[start] !== "©");
    if (picture) this.#add("picture", "photo", name, start);
    else this.#add("copyright", "origin", name, start);
  }

  /** An agency's name, wherever it stands: the signs around it tell what it credits. */
  #agency(start: number): void {
    const text = this.#text;
    const name = this.#reader.at(text, start);
    if (name?.known === undefined || name.known.kind === "paper") return;
    if (name.known.kind === "photo" || start < this.#captionEnd) {
      this.#add("picture", "photo", name);
      return;
    }
    const form = agencyForm(text, name, this.#headEnd);
    if (form === "picture") this.#add("picture", "photo", name);
    else if (form === "dateline") this.#dateline(name);
    else if (form !== "name") this.#add(form, "origin", name);
    else if (!isAmbiguous(name.text)) this.#add("name", "mention", name);
  }

  #dateline(name: OutletName): void {
    this.#add("dateline", name.start < this.#headEnd ? "origin" : "mention", name);
  }

  /** One credit a name: where readings clash, the firmest form; then in order of position. */
  #settled(): Credit[] {
    const order = (a: Reading, b: Reading): number =>
      a.start - b.start || CREDIT_STRENGTH[b.credit.form] - CREDIT_STRENGTH[a.credit.form] || b.end - a.end;
    const kept: Reading[] = [];
    for (const reading of this.#readings.sort(order)) {
      const last = kept.at(-1);
      if (last === undefined || reading.start >= last.end) kept.push(reading);
      else if (CREDIT_STRENGTH[reading.credit.form] > CREDIT_STRENGTH[last.credit.form])
        kept[kept.length - 1] = reading;
    }
    return kept.map((reading) => reading.credit);
  }
}
