/** All readings of a text to its credits: one for each name, in order of the names. */
import { CREDIT_STRENGTH, type Credit } from "./credit.js";

export interface CreditReading {
  credit: Credit;
  /** Where the name itself stands: two readings of one name clash here. */
  start: number;
  end: number;
}

/** Where readings clash, the firmest form; then in order of the names. Sorts what it is given. */
export function settledCredits(readings: CreditReading[]): Credit[] {
  const order = (a: CreditReading, b: CreditReading): number =>
    a.start - b.start || CREDIT_STRENGTH[b.credit.form] - CREDIT_STRENGTH[a.credit.form];
  const kept: CreditReading[] = [];
  for (const reading of readings.sort(order)) {
    const last = kept.at(-1);
    if (last === undefined || reading.start >= last.end) kept.push(reading);
    else if (CREDIT_STRENGTH[reading.credit.form] > CREDIT_STRENGTH[last.credit.form]) kept[kept.length - 1] = reading;
  }
  return kept.map((reading) => reading.credit);
}
