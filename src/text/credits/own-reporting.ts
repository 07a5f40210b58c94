/** A text to whether its outlet was there itself: "told the Daily Post" in the Daily Post, "our reporter". */
import { outletKey, partOfName } from "../outlets/outlets.js";
import type { CreditReading } from "./settle-credits.js";

const OUR_REPORTER =
  /(?<!\p{L})(?:our(?:\sown)?\s(?:reporter|correspondent)|unser\p{L}{0,2}\s(?:reporter|korrespondent)|notre\s(?:journaliste|correspondant|envoyé)|nuestr[oa]\s(?:reporter|corresponsal|enviad)|noss[oa]\s(?:repórter|correspondente|enviad)|nostr[oa]\s(?:inviat|corrispondente)|onze\s(?:verslaggever|correspondent)|наш\s(?:корреспондент|репортёр|кореспондент))/iu;

/** Whether a text tells what its outlet, `own`, found out itself. */
export function isOwnReporting(text: string, readings: readonly CreditReading[], own: string): boolean {
  if (OUR_REPORTER.test(text)) return true;
  const key = outletKey(own);
  const isOwn = (name: string): boolean => outletKey(name) === key || partOfName(name, own) === "last";
  return readings.some(({ credit }) => credit.form === "interview" && isOwn(credit.outlet));
}
