/**
 * Text to credits: every place where an article says where its text comes from, whom it was told to, or whose picture it shows.
 *
 * A cue is found first (scan-cues.ts, by the phrases of cue-phrases.ts), then the form around it is read. The form decides the role, not the
 * name: "(Reuters) -" is an origin, "told Reuters" is not, and an agency that no table knows counts where it stands in the place of one. All
 * looking around is bounded: the time grows with the length of the text. Each form is read in a file of its own:
 *
 * - datelines.ts: "PORT ELLIS, May 3 (Northwire) - The port closed."
 * - agency-form.ts, an agency that the table knows: "MOSCOW (Reuters) -", "The port closed. /AFP/", "(AP Photo)", "(with AFP)"
 * - read-attributions.ts: "The port closed, as reported by the Harbor Ledger.", "She told the Harbor Ledger that it closed."
 * - read-labels.ts: "Source: Northwire", "© 2031 The Harbor Ledger", "This article was first published by the Harbor Ledger."
 * - bylines.ts: "By Jane Doe, Harbor Ledger"
 * - read-contributions.ts: "The Harbor Ledger contributed to this report."
 * - tails.ts: "The port closed. —Northwire"
 * - uncased.ts: Arabic, Hebrew, Hindi, Korean, Persian, Thai, and by han.ts Chinese and Japanese
 */
import { requireIterable, requireString } from "../../basics/require.js";
import { isInstitution, isPaperOfPlace } from "../outlets/outlet-words.js";
import { partOfName } from "../outlets/outlets.js";
import { unwrapped } from "../unwrapped.js";
import { agencyForm } from "./agency-form.js";
import { isAmbiguous } from "./around-names.js";
import { readByline } from "./bylines.js";
import { composedText } from "./composed-text.js";
import { CREDIT_STRENGTH, type Credit } from "./credit.js";
import { ANYBODY, CreditedText, type CueReader } from "./credited-text.js";
import type { CueKind } from "./cue-phrases.js";
import { datelineNames } from "./datelines.js";
import { TAIL_LENGTH } from "./lines.js";
import { OutletReader } from "./outlet-reader.js";
import { isOwnReporting } from "./own-reporting.js";
import { withMarksInPairs } from "./quotation-marks.js";
import { readAttribution, readQuotation, readReporting, readTelling, toldAgency } from "./read-attributions.js";
import { readContributed, readContribution, readNewsroom, readReporters } from "./read-contributions.js";
import { readCopyright, readPhoto, readPublished, readSource } from "./read-labels.js";
import { type Cue, scanCues } from "./scan-cues.js";
import { settledCredits } from "./settle-credits.js";
import { tailNames } from "./tails.js";
import { findUncasedCredits } from "./uncased.js";
import { isCapitalUnit } from "./word-bounds.js";

/** No name in front of a cue begins further from it than the first, no name behind it than the second. */
const [REACH_BACK, REACH] = [800, 1500];
/** Prose has a cue in some 300 code units. A text of nothing but cues is none: reading stops, so that it costs no more than prose. */
const LEAST_CUES = 1000;
const UNITS_PER_CUE = 128;

/**
 * Every credit of a text, in order of position. Takes plain text: of HTML, whose tags hide credits, give what the page shows (`innerText`). Time grows
 * with the length of the text, and with `known` where that is given: for many texts make a `creditFinder`.
 *
 * @param known names of outlets beside those of the built-in table, such as those of the collection
 */
export function findCredits(text: string, known?: Iterable<string>): Credit[] {
  requireString("The text", text);
  if (known !== undefined) requireIterable("known", known, "names of outlets");
  return creditsOf(text, readerOf(known));
}

/** `findCredits` for many texts: the known outlets are read once. */
export function creditFinder(known: Iterable<string> = []): (text: string) => Credit[] {
  requireIterable("known", known, "names of outlets");
  const reader = new OutletReader(known);
  return (text) => {
    requireString("The text", text);
    return creditsOf(text, reader);
  };
}

/** What a text says of where it comes from. */
export interface TextOrigins {
  /** The credits whose role is `origin`. */
  credits: Credit[];
  /** Names in the place of one, of which only other articles can tell whether they are outlets': "first reported by the Corwin Lamp". */
  possible: string[];
  /** Those of the credits that may be for a detail: outlets named once, behind the beginning, and not with all of the report. */
  passing: Credit[];
}

/**
 * The origins among the credits of a text: for these alone, most cues of other credits need not be read. Spans are places in `composedText`. A
 * short name of the text's own outlet, `own`, is no origin ("letters seen by the Herald"), nor is the beginning of its name where the whole stands
 * there: of "© Harbor ledger" only what has a capital is read as a name. `known` as in `findCredits`.
 */
export function findOrigins(given: string, own = "", known?: Iterable<string>): TextOrigins {
  const { text } = composedText(unwrapped(given));
  const credited = readCredits(text, readerOf(known), "origins");
  const isOwn = ({ outlet, span, form }: Credit): boolean => {
    const isBeginning = outlet !== own && own.startsWith(outlet);
    if (isBeginning && text.slice(span.start, span.end + own.length).includes(own)) return true;
    const end = partOfName(outlet, own);
    if (end !== "first") return end === "last";
    // The Meridian Daily may well print a report of Meridian's, an agency; La Tribuna de Puerto Lirio none of another La Tribuna.
    return CREDIT_STRENGTH[form] <= CREDIT_STRENGTH.contribution || isPaperOfPlace(outlet, own);
  };
  const origins = settledCredits([...credited.readings]).filter((credit) => credit.role === "origin" && !isOwn(credit));
  const passing = origins.filter(
    ({ form, span, outlet }) =>
      form === "attribution" &&
      span.start >= credited.openingEnd &&
      origins.filter((other) => other.outlet === outlet).length < 2,
  );
  // Whose outlet was there has its news from nobody that it names so.
  const isOwnNews = own !== "" && passing.length > 0 && isOwnReporting(text, credited.readings, own);
  return {
    credits: isOwnNews ? origins.filter((credit) => !passing.includes(credit)) : origins,
    possible: credited.possible.filter((name) => !partOfName(name, own)),
    passing: passing.filter(({ span }) => !credited.isOfAll(span)),
  };
}

const defaultReader = new OutletReader();

function readerOf(known: Iterable<string> | undefined): OutletReader {
  return known === undefined ? defaultReader : new OutletReader(known);
}

/** How a cue is read, and when, where origins alone are wanted and it stands behind the first paragraph: as it is met, unless this says otherwise. */
interface CueReading {
  read: CueReader;
  /** `last`: it makes no origin there, but may keep a weaker form from naming the same outlet. */
  inLead?: "last";
  /** `mention`: weaker than any origin found there, so that it is read only up to where it may stand in the way of a weak one. */
  behindLead?: "last" | "mention";
}

const READERS: Record<CueKind, CueReading> = {
  attribution: { read: readAttribution, behindLead: "mention" },
  according: { read: readAttribution, behindLead: "mention" },
  inquiry: { read: readAttribution, behindLead: "mention" },
  per: { read: readAttribution, behindLead: "mention" },
  remark: { read: readAttribution, behindLead: "mention" },
  theo: { read: readAttribution, behindLead: "mention" },
  cited: { read: readAttribution, behindLead: "mention" },
  reporting: { read: readReporting, behindLead: "mention" },
  saying: { read: readReporting, behindLead: "mention" },
  claiming: { read: readReporting, behindLead: "mention" },
  writing: { read: readReporting, behindLead: "mention" },
  findings: { read: readReporting, behindLead: "mention" },
  informing: { read: readTelling, behindLead: "last" },
  telling: { read: readTelling, behindLead: "last" },
  addressing: { read: readQuotation, inLead: "last", behindLead: "last" },
  quotation: { read: readQuotation, inLead: "last", behindLead: "last" },
  indicating: { read: readQuotation },
  published: { read: readPublished },
  "published-first": { read: readPublished },
  "read-on": { read: readPublished },
  source: { read: readSource },
  via: { read: readSource },
  photo: { read: readPhoto },
  byline: { read: readByline },
  contribution: { read: readContribution },
  contributed: { read: readContributed },
  newsroom: { read: readNewsroom },
  reporters: { read: readReporters },
  copyright: { read: readCopyright },
  agency: { read: readAgency },
};

interface FoundCue {
  kind: CueKind;
  start: number;
  end: number;
}

function creditsOf(given: string, reader: OutletReader): Credit[] {
  const composed = composedText(unwrapped(given));
  const credits = settledCredits(readCredits(composed.text, reader, "all").readings);
  return credits
    .map((credit) => ({ ...credit, span: composed.given(credit.span) }))
    .sort((a, b) => a.span.start - b.span.start); // readings are in order of the names within their spans
}

function readCredits(given: string, reader: OutletReader, wanted: "all" | "origins"): CreditedText {
  const text = withMarksInPairs(given);
  const credited = new CreditedText(text, reader);
  const waiting: FoundCue[] = [];
  const { names, possible } = datelineNames(text, reader, credited.headEnd);
  for (const name of names) credited.addDateline(name);
  if (possible !== undefined) credited.addPossible(ANYBODY, possible, possible.start);
  let budget = LEAST_CUES + text.length / UNITS_PER_CUE;
  for (let at = text.indexOf("©"); at >= 0 && budget-- > 0; at = text.indexOf("©", at + 1)) {
    readCopyright(credited, at, at + 1);
  }
  scanCues(text, ({ kind }: Cue, start, end) => {
    if (kind === "byline" && !isCapitalUnit(text.charCodeAt(start))) return true; // "by", "av": frequent, and no cues
    const turn = wanted === "all" ? "now" : turnOf(kind, start, credited);
    if (turn === "now") READERS[kind].read(credited, start, end, kind);
    else if (turn === "last") waiting.push({ kind, start, end });
    return budget-- > 0;
  });
  const tail = tailNames(text, reader, credited.leadEnd);
  for (const { name, form } of tail.names) if (!credited.pictures.has(name)) credited.add(form, "origin", name);
  for (const name of tail.unknown) credited.addSignature(name);
  for (const { form, mustBeKnown, name, span } of findUncasedCredits(text)) {
    const written = text.slice(name.start, name.end);
    const institution = isInstitution(written.toLowerCase().split(" "));
    const outlet = { ...name, text: written, sure: true, institution };
    if (!(mustBeKnown || institution) || reader.knows(written))
      credited.add(form, "origin", outlet, span.start, span.end);
    else if (form === "tail") credited.addSignature(outlet);
    else credited.addPossible(ANYBODY, outlet, outlet.start);
  }
  readWaiting(credited, waiting);
  return credited;
}

function turnOf(kind: CueKind, start: number, credited: CreditedText): "now" | "last" | "never" {
  // An interview in the opening may be where the report is from, and what ends a text may sign it.
  if (start < credited.openingEnd || start >= credited.textEnd - TAIL_LENGTH) return "now";
  const { inLead = "now", behindLead = "now" } = READERS[kind];
  if (start < credited.leadEnd) return inLead;
  if (behindLead !== "mention") return behindLead;
  return start >= credited.weakOriginEnd + REACH_BACK ? "never" : "now";
}

/** The cues put last: only where they may stand in the way of an origin. */
function readWaiting(credited: CreditedText, waiting: readonly FoundCue[]): void {
  const weak = credited.readings.filter(({ credit }) => CREDIT_STRENGTH[credit.form] < CREDIT_STRENGTH.interview);
  for (const { kind, start, end } of waiting) {
    if (weak.some((reading) => Math.abs(reading.start - start) < REACH)) READERS[kind].read(credited, start, end, kind);
  }
}

/** An agency's name, wherever it stands: the signs around it tell what it credits. */
function readAgency(credited: CreditedText, start: number): void {
  const { text, reader } = credited;
  const told = toldAgency(credited, start);
  if (told !== undefined) {
    credited.addInterview(told, start, told.end);
    return;
  }
  const name = reader.at(text, start);
  if (name?.known === undefined || name.known.kind === "paper") return;
  if (name.known.kind === "photo" || start < credited.captionEnd) {
    credited.add("picture", "photo", name);
    return;
  }
  const form = agencyForm(text, name, credited.headEnd, reader);
  const signs = form === "tail" || form === "byline";
  if (form === "picture" || (signs && credited.pictures.has(name))) credited.add("picture", "photo", name);
  else if (form === "dateline") credited.addDateline(name);
  else if (form !== "name") credited.add(form, "origin", name);
  else if (!isAmbiguous(name.text)) credited.add("name", "mention", name);
}
