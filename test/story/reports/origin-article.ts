/** Articles as the search for origins reads them, for tests. */
import type { OriginArticle } from "../../../src/story/reports/origins.js";
import { outletKey } from "../../../src/text/outlets/outlets.js";

export const HOUR = 3_600_000;

/** Printed at one o'clock when its id is "a", at two when it is "b", unless a time is given. */
export function article(
  id: string,
  given: Partial<Pick<OriginArticle, "source" | "credited" | "time" | "words" | "nearness" | "madeFrom">> = {},
): OriginArticle {
  const time = HOUR * (id.charCodeAt(0) - 96);
  const { source = "", credited = "", ...rest } = given;
  const key = (name: string): string => (name === "" ? "" : outletKey(name));
  const named = { source, sourceKey: key(source), credited, creditedKey: key(credited) };
  return { id, ...named, time, words: 100, nearness: 0, madeFrom: [], ...rest };
}
