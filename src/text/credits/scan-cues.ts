/**
 * Text to cues: the places where a credit may stand ("according to", "Источник", "Reuters"), found in one pass.
 *
 * A credit needs a cue word; the forms around it are looked at only there (see find-credits.ts). The pass hashes each word as it reads it and looks
 * the hash up, so that its cost does not grow with the number of phrases.
 */
import { appendTo } from "../../basics/append-to.js";
import { FNV_PRIME, FNV_START } from "../../basics/hash.js";
import { byCodeUnits } from "../../basics/order.js";
import { agencyNames } from "../outlets/outlets.js";
import { unitsOf } from "../words/text-units.js";
import { type CueKind, PHRASES } from "./cue-phrases.js";
import { ALPHABETS_END, FOLDED, isSpace, isWordUnit } from "./word-bounds.js";

export interface Cue {
  kind: CueKind;
  /** Lower case; a space stands for any white space. */
  phrase: string;
  /** Where in the phrase the cue word begins. */
  offset: number;
}

/** Takes a cue and says whether to go on. */
export type Visit = (cue: Cue, start: number, end: number) => boolean;

const TABLE_BITS = 15;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
const occupied = new Uint8Array(1 << TABLE_BITS); // 1 where a hash of a cue word ends in these bits
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
  return unit < ALPHABETS_END ? FOLDED[unit]! : 0;
}

/** Where the phrase ends that stands at this place as whole words, whatever the case; -1 where it does not. */
function phraseEnd(text: string, start: number, phrase: string): number {
  if (start < 0 || isWordUnit(text.charCodeAt(start - 1))) return -1;
  for (let i = 0; i < phrase.length; i++) {
    const wanted = phrase.charCodeAt(i);
    const unit = text.charCodeAt(start + i);
    if (wanted === 0x20) {
      if (!isSpace(unit)) return -1;
    } else if (wanted === 0x27) {
      if (unit !== 0x27 && unit !== 0x2019) return -1;
    } else if (!(unit < ALPHABETS_END) || FOLDED[unit] !== wanted) return -1;
  }
  const end = start + phrase.length;
  return isWordUnit(text.charCodeAt(end)) ? -1 : end;
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
    for (const marked of phrases.split("|")) addCue(kind, marked);
  }
  for (const name of agencyNames()) {
    // The cue is the first word that is not an article: "The Canadian Press" is found at "Canadian".
    const word = /[\p{L}\p{N}]{2,}/u.exec(name.toLowerCase().replace(/^(?:the|la) /u, ""))?.[0];
    if (word !== undefined) addCue("agency", word);
  }
  for (const cues of cuesByHash.values()) {
    cues.sort((a, b) => b.phrase.length - a.phrase.length || byCodeUnits(a.kind, b.kind));
  }
}

function addCue(kind: CueKind, marked: string): void {
  const offset = Math.max(0, marked.indexOf("*"));
  const phrase = marked.replace("*", "");
  let hash = FNV_START;
  for (let i = offset; i < phrase.length; i++) {
    const lower = FOLDED[phrase.charCodeAt(i)]!;
    if (lower === 0) break;
    hash = Math.imul(hash ^ lower, FNV_PRIME);
  }
  if (cuesByHash.get(hash)?.some((cue) => cue.phrase === phrase)) return;
  appendTo(cuesByHash, hash, { kind, phrase, offset });
  occupied[hash & TABLE_MASK] = 1;
}
