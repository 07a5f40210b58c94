/** What `wirecopy watch` looks at again and again: a feed at an address, or a file or folder. */
import { version } from "../../package.json";
import { InputError } from "../errors.js";
import { isAddress } from "../read/files/is-address.js";
import { isGzipped, onePiece, unpacked } from "../read/files/open-bytes.js";
import type { OpenFile } from "../read/files/open-file.js";
import type { ProblemListener } from "../read/files/problem.js";
import { readFeed } from "../read/formats/read-feed.js";
import { articlesFrom } from "../read/read-articles.js";
import type { Article } from "../types.js";
import { FeedPoller, minutes } from "../watch/feed-poller.js";
import { asFlag, type ReadingOptions } from "./input-options.js";

/** Something that has articles, now and later. */
export interface WatchedSource {
  name: string;
  /** When to look next, milliseconds since 1970. */
  nextAt: number;
  /** The lines that its last look gave rise to. */
  said?: ReadonlySet<string>;
  /** The articles there are now; undefined: nothing new. Rejects with `InputError` where a feed fails. */
  look(
    now: number,
    onProblem: ProblemListener,
    signal: AbortSignal | undefined,
  ): Promise<AsyncIterable<Article> | undefined>;
}

/**
 * A feed at an address, or a file or folder.
 *
 * @param every milliseconds between two looks; a feed may ask for more
 * @param rounds whether there will be another look: then a failure says when
 */
export function watchedSource(
  feed: string,
  every: number,
  rounds: "once" | "on",
  input: ReadingOptions,
): WatchedSource {
  if (!isAddress(feed)) {
    const source: WatchedSource = {
      name: feed,
      nextAt: Number.NEGATIVE_INFINITY,
      look: async (now, onProblem) => {
        source.nextAt = now + every;
        return articlesFrom(feed, { ...input, onProblem }, asFlag);
      },
    };
    return source;
  }
  const poller = new FeedPoller(feed, every, `wirecopy/${version}`);
  return {
    name: feed,
    get nextAt() {
      return poller.nextAt;
    },
    look: async (_now, onProblem, signal) => {
      const answer = await poller.poll(Date.now, signal);
      if (answer.status === "failed") {
        const { message, again, asked } = answer;
        const asksToWait = asked > 0 ? ` The server asks to wait ${minutes(asked)}.` : "";
        throw new InputError(rounds === "once" ? message + asksToWait : `${message} ${again}`);
      }
      return answer.status === "changed" ? articlesIn(answer.bytes, { feed, input }, onProblem) : undefined;
    },
  };
}

async function* articlesIn(
  answer: Uint8Array,
  { feed, input: { map = {}, dateOrder, encoding } }: { feed: string; input: ReadingOptions },
  onProblem: ProblemListener,
): AsyncGenerator<Article> {
  // Some servers hand out a packed file without saying so.
  const bytes = isGzipped(answer) ? unpacked(feed, onePiece(answer)) : onePiece(answer);
  const file: OpenFile = {
    path: feed,
    name: feed,
    format: "feed",
    bytes,
    inFolder: false,
    map,
    dateOrder,
    encoding,
    wayToSet: asFlag,
  };
  for await (const { article } of readFeed(file, onProblem)) yield article;
}
