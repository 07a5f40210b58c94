/**
 * One feed, asked politely: with the marks of the last answer, so that nothing travels twice (RFC 9110, section 13); never more often than agreed;
 * and ever less often while it fails, or as its server asks. The clock is the caller's, in milliseconds.
 */
import { MS_PER_MINUTE } from "../basics/iso-time.js";
import { isKnownCharset } from "../read/files/charset.js";
import { withoutPassword } from "../read/files/is-address.js";
import { gunzipped, isGzipped, onePiece } from "../read/files/open-bytes.js";
import { failureWords, statusWords } from "./failure-words.js";

export type PollAnswer =
  | ChangedFeed
  | { status: "unchanged" }
  /** Sentences: what happened, and when it is asked again. `asked`: the milliseconds the server asks to wait, 0 where it says nothing. */
  | { status: "failed"; message: string; again: string; asked: number };

/** `address` is where it was found in the end. */
export interface ChangedFeed {
  status: "changed";
  address: string;
  bytes: Uint8Array;
  charset: string | undefined;
  /** To be called once the bytes were read: until then the server gives them anew when it is asked. */
  accept: () => void;
  /** To be called where they are no feed: a failure as any other. */
  reject: () => void;
}

const TIMEOUT = 30_000;
const LONGEST_WAIT = 3_600_000;
/** A feed larger than this is none. */
const MOST_BYTES = 20 * 2 ** 20;

export class FeedPoller {
  /** Without the name and the password that it may have been given with. */
  readonly address: string;
  readonly #authorization: string | undefined;
  readonly #every: number;
  readonly #agent: string;
  #nextAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #etag: string | null = null;
  #modified: string | null = null;

  /** `every`: least milliseconds between two requests; `agent`: what the server is told of who asks. */
  constructor(address: string, every: number, agent: string) {
    this.address = withoutPassword(address);
    this.#authorization = authorizationIn(address);
    this.#every = every;
    this.#agent = agent;
  }

  /** The moment from which it may be asked again; Infinity once the server said that it is gone for good. */
  get nextAt(): number {
    return this.#nextAt;
  }

  /** Asks once, whenever it is called. All waits begin when the answer is there, as `clock` has it. Rejects only when `signal` is aborted. */
  async poll(clock: () => number, signal?: AbortSignal): Promise<PollAnswer> {
    try {
      const timeout = AbortSignal.timeout(TIMEOUT);
      const response = await fetch(this.address, {
        headers: this.#headers(),
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      });
      if (response.status === 304) {
        this.#failures = 0;
        this.#nextAt = clock() + this.#every;
        return { status: "unchanged" };
      }
      if (!response.ok) {
        await response.body?.cancel();
        return this.#fail(clock(), statusWords(response.status), response);
      }
      const bytes = await feedBytes(response);
      if (bytes === undefined) return this.#fail(clock(), `it is larger than ${MOST_BYTES / 2 ** 20} MB`);
      this.#nextAt = clock() + this.#every;
      return {
        status: "changed",
        address: withoutPassword(response.url),
        bytes,
        charset: charsetIn(response),
        accept: () => {
          this.#failures = 0;
          this.#etag = response.headers.get("etag");
          this.#modified = response.headers.get("last-modified");
        },
        reject: () => void this.#putOff(clock()),
      };
    } catch (error) {
      signal?.throwIfAborted();
      return this.#fail(clock(), failureWords(error, TIMEOUT));
    }
  }

  #headers(): Record<string, string> {
    return {
      "user-agent": this.#agent,
      ...(this.#authorization !== undefined && { authorization: this.#authorization }),
      accept: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
      ...(this.#etag !== null && { "if-none-match": this.#etag }),
      ...(this.#modified !== null && { "if-modified-since": this.#modified }),
    };
  }

  #fail(now: number, why: string, response?: Response): PollAnswer {
    if (response?.status === 410) {
      this.#nextAt = Number.POSITIVE_INFINITY;
      const message = `${this.address}: the server says it is gone for good.`;
      return { status: "failed", message, again: "It is not asked again.", asked: 0 };
    }
    const asked = retryAfter(response, now);
    const again = `It is asked again in ${minutes(this.#putOff(now, asked))}.`;
    return { status: "failed", message: `${this.address}: ${why}.`, again, asked };
  }

  /** Counts a failure, and gives the milliseconds until it is asked again: the longer the more there were, and `asked` at least. */
  #putOff(now: number, asked = 0): number {
    this.#failures++;
    const backOff = Math.min(LONGEST_WAIT, this.#every * 2 ** Math.min(this.#failures, 20));
    const wait = Math.max(this.#every, backOff, asked);
    this.#nextAt = now + wait;
    return wait;
  }
}

/** Milliseconds as "2 min". */
export function minutes(wait: number): string {
  return `${Math.ceil(wait / MS_PER_MINUTE)} min`;
}

/** Milliseconds the server asks to wait, a day at most; 0 where it says nothing. */
function retryAfter(response: Response | undefined, now: number): number {
  const asked = response?.headers.get("retry-after");
  if (asked === null || asked === undefined) return 0;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(0, wait), 24 * LONGEST_WAIT);
}

/** What a server is told where the address has a name and a password, which fetch itself refuses (RFC 7617); `undefined` where it has none. */
function authorizationIn(address: string): string | undefined {
  const { username, password } = new URL(address);
  if (username === "" && password === "") return undefined;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

/** A per cent sign that encodes nothing stands for itself. */
function decoded(text: string): string {
  return decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, "%25"));
}

/** What a response holds, unpacked: some servers hand out a packed file without saying so. `undefined` where it is too large. */
async function feedBytes(response: Response): Promise<Uint8Array | undefined> {
  const bytes = await readAll(response.body ?? []);
  return bytes !== undefined && isGzipped(bytes) ? readAll(gunzipped(onePiece(bytes))) : bytes;
}

async function readAll(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function charsetIn(response: Response): string | undefined {
  const [, label] = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers.get("content-type") ?? "") ?? [];
  return label !== undefined && isKnownCharset(label) ? label : undefined;
}
