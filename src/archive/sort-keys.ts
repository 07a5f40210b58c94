/** Texts whose order byte by byte is an order of the articles, for engines that sort strings in UTF-8 and know no dates. */
import { MOST_TIME } from "../basics/iso-time.js";

const TIME_DIGITS = 17;

/** Earliest first, undated last, then by id. */
export function orderKey(time: number, id: string): string {
  // With the most added no time is negative.
  const distance = Number.isNaN(time) ? "~" : String(time + MOST_TIME).padStart(TIME_DIGITS, "0");
  return `${distance}/${idKey(id)}`;
}

/** The order in which holders of a key are sampled: by rank, then by id. */
export function sampleKey(rank: number, id: string): string {
  return `${rank.toString(16).padStart(8, "0")}/${idKey(id)}`;
}

/** Printable ASCII whose bytes stand in the order of the id's UTF-16 code units: "!" to "}" are themselves, all others " " or "~" and four digits. */
function idKey(id: string): string {
  let key = "";
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    if (unit > 0x20 && unit < 0x7e) key += id[i]!;
    else key += (unit > 0x20 ? "~" : " ") + unit.toString(16).padStart(4, "0");
  }
  return key;
}
