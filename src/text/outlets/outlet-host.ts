/** From an url or a bare host name to the host, and to the part of it that is an outlet's own name. */
import { wordSet } from "../../basics/word-set.js";

const HOST =
  /^(?:[a-z][a-z+.-]{0,15}:)?(?:\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:xn--[a-z0-9-]{1,30}|\p{L}{2,24}))\.?(?::\d{1,5})?(?:[/?#]|$)/u;
/** What stands before the address of the page itself: the Internet Archive's captures, and the caches of AMP pages. */
const CARRIER =
  /^(?:https?:\/\/)?(?:web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?|[a-z0-9-]{1,63}\.cdn\.ampproject\.org\/[a-z](?:\/s)?)\/(?:https?:\/{1,2})?/u;
/** Second-level domains under a country: the outlet's label is the third ("ledger.co.uk"). */
const SECOND_LEVEL = wordSet("co com org net gov ac edu or ne gob in");
/** Hosts of many outlets: the label below is the outlet's. */
const PLATFORMS = wordSet("wordpress blogspot substack medium livejournal tumblr github");
const TECHNICAL_LABEL = /^(?:www\d?|m|amp|mobile)\./u;

/**
 * Host of an url, or a bare host name, in lower case and without technical labels ("www."). Of a page that an archive or a cache keeps, the
 * host it was taken from. Undefined when the text is neither.
 */
export function hostOf(text: string): string | undefined {
  const host = HOST.exec(text.slice(0, 600).toLowerCase().replace(CARRIER, ""))?.[1];
  return host?.replace(TECHNICAL_LABEL, "");
}

/** The part of a host that is the outlet's own name. */
export function ownLabel(host: string): string {
  const labels = host.split(".");
  labels.pop();
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1)!)) labels.pop();
  const label = labels.pop() ?? host; // of "m.me" nothing but "me" is left
  const below = labels.pop();
  return below !== undefined && PLATFORMS.has(label) ? below : label;
}
