/** Text in UTF-8 that somebody once read as Windows-1252 or Latin-1, and saved so: "donâ€™t" for "don’t". */
import { remembered } from "../basics/remembered.js";
import { FIRST_WINDOWS_SIGN, WINDOWS_SIGNS } from "../basics/windows-signs.js";
import { type ReplacedText, replacedText, unreplaced } from "./replaced-text.js";

/**
 * A letter or mark that was misread: its first sign, and a second that stands behind the first in no language. "É" and "…" may well stand side by
 * side, and tell nothing.
 */
const MISREAD = /â€|[ÂÃÄÅÎÏÐÑØÙà-ð][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€ƒˆ‰Š™š˜Œœ†‡ŽžŸ]/;

/** What the bytes behind the first one of a character were read as. */
const BEHIND = `[\\x80-\\xbf${WINDOWS_SIGNS}]`;
/** With a no-break space that became a plain one, and without the last byte of a closing quotation mark, for which Windows-1252 has no sign. */
const CHARACTER = `[Â-ß]${BEHIND}|[à-ï]${BEHIND}{2}|[ð-ô]${BEHIND}{3}|[ÂÃ] |â€\\ufffd?(?!${BEHIND})`;
const CHARACTERS = new RegExp(CHARACTER, "g");

/** Two letters of a Hebrew word. One by itself may well be meant as it stands: "10×£5", "2×½". */
const HEBREW = new RegExp(`(?:×[\\x90-\\xaa${WINDOWS_SIGNS.slice(0x90 - FIRST_WINDOWS_SIGN)}]){2}`);
const CHARACTERS_BUT_HEBREW = new RegExp(`(?!×)(?:${CHARACTER})`, "g");

/** A letter beyond ASCII, which stands for itself. */
const SOUND = /[^\P{L}A-Za-z]/u;

const BYTES = new Map([...WINDOWS_SIGNS].map((sign, i) => [sign, FIRST_WINDOWS_SIGN + i]));
const utf8 = new TextDecoder();

/**
 * The text as it was meant, and where its parts were. Where a letter beyond ASCII is no part of a misread one, the text itself: "«CAFÉ»", and texts
 * of which only a part was misread, stay as they are. Time grows with the length of the text.
 */
export function asMeant(given: string): ReplacedText {
  const isHebrew = HEBREW.test(given);
  const characters = isHebrew ? CHARACTERS : CHARACTERS_BUT_HEBREW;
  if (!(isHebrew || MISREAD.test(given)) || SOUND.test(given.replace(characters, ""))) return unreplaced(given);
  return replacedText(given, characters, ([piece]) => written(piece));
}

/** The character that a piece stands for. A text has the same few very often. */
const written = remembered((piece) => {
  if (/^â€\ufffd?$/.test(piece)) return "”";
  const bytes = Array.from(piece.replace(" ", "\u00a0"), (sign) => BYTES.get(sign) ?? sign.charCodeAt(0));
  return utf8.decode(Uint8Array.from(bytes));
});
