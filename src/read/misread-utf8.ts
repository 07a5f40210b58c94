/** Text in UTF-8 that somebody once read as Windows-1252 or Latin-1, and saved so: "donâ€™t" for "don’t". */
import { FIRST_WINDOWS_SIGN, WINDOWS_SIGNS } from "../basics/windows-signs.js";

/**
 * A letter or mark that was misread: its first sign, and a second that stands behind the first in no language. "É" and "…" may well stand side by
 * side, and tell nothing.
 */
const MISREAD = /â€|[ÂÃÄÅÎÏÐÑØÙà-ð][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€ƒˆ‰Š™š˜Œœ†‡ŽžŸ]/;
/** A no-break space that became a plain one, and the last byte of a closing quotation mark, for which Windows-1252 has no sign. */
const SPACE = /(?<=[ÂÃ]) /g;
const CLOSING = /(?<=â€)(?:\ufffd|(?![\u0080-\u00bfŠŒŽšœžŸƒˆ˜–-›™]))/g;

const BYTES = new Map([...WINDOWS_SIGNS].map((sign, i) => [sign, FIRST_WINDOWS_SIGN + i]));

/**
 * The text as it was meant, where each of its signs beyond ASCII is part of a misread one; else the text itself: "«CAFÉ»" and texts of which only a
 * part was misread stay as they are.
 */
export function asMeant(text: string): string {
  if (!MISREAD.test(text)) return text;
  const whole = text.replace(SPACE, "\u00a0").replace(CLOSING, "\u009d");
  const bytes = Uint8Array.from(whole, (sign) => BYTES.get(sign) ?? Math.min(sign.codePointAt(0)!, NO_BYTE));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** Never part of UTF-8: it stands for signs that are no byte of either character set. */
const NO_BYTE = 0xff;
