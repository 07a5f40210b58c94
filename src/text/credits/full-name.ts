/** A short name that refers back to the full one: "the Times" of an article that spoke of "the Orren Times" before. */
import { inFront } from "./lines.js";

const SHORT_NAME =
  /^(?:[Tt]he )?(Times|Post|Journal|Tribune|Herald|Globe|News|Chronicle|Sun|Star|Standard|Mail|Telegraph|Ledger|Gazette|Review)$/u;

/** How far in front of the short name the full one is looked for, in UTF-16 code units. */
const REACH_BACK = 4000;

/** The full name that a short one refers back to; the name itself where the text in front gives no other. */
export function fullName(text: string, name: string, start: number): string {
  const short = SHORT_NAME.exec(name)?.[1];
  if (short === undefined) return name;
  let full = name;
  for (const found of inFront(text, start, REACH_BACK).matchAll(/(?:\p{Lu}[\p{L}.]{1,20} ){1,3}\p{Lu}[a-z]{2,9}/gu)) {
    if (found[0].endsWith(` ${short}`) && found[0] !== `The ${short}`) full = found[0];
  }
  return full;
}
