/**
 * A text to the text that credits are read in: accents and syllables composed, no sign inside a word that nobody sees, plain line ends and spaces.
 * "El País" is one name however its letters are stored, with a soft hyphen in it or not, and a line ends a name on any system.
 */
import { type ReplacedText, replacedText, unreplaced } from "../replaced-text.js";

/** Most texts have none of these. */
const LOOSE = /[\u0300-\u036F]|[\r\u00A0\u00AD\u1161-\u11FF\u200B\u202F\u2060\uFEFF]/u;
const PIECES =
  /\P{M}[\u0300-\u036F]+|[\u1100-\u115F\uAC00-\uD7A3][\u1160-\u11FF]+|(?<=[\p{L}\p{M}])[\u00AD\u200B\u2060\uFEFF]+(?=\p{L})|\r\n?|[\u00A0\u202F]/gu;

/** Time grows with the length of the text. */
export function composedText(given: string): ReplacedText {
  return LOOSE.test(given) ? replacedText(given, PIECES, ([piece]) => plain(piece)) : unreplaced(given);
}

function plain(piece: string): string {
  if (piece[0] === "\r") return "\n";
  if (/[\u00A0\u202F]/u.test(piece)) return " ";
  return /^[\u00AD\u200B\u2060\uFEFF]/u.test(piece) ? "" : piece.normalize("NFC");
}
