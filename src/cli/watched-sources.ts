/** The sources of `wirecopy watch`: feeds at addresses, and files or folders. */
import { statSync } from "node:fs";
import { version } from "../../package.json";
import type { OpenFile } from "../read/files/file-reader.js";
import { isAddress } from "../read/files/is-address.js";
import { listFiles } from "../read/files/list-files.js";
import { onePiece } from "../read/files/open-bytes.js";
import type { ProblemListener } from "../read/files/problem.js";
import { readFeed } from "../read/formats/read-feed.js";
import { articlesFrom } from "../read/read-articles.js";
import type { Article } from "../types.js";
import { type ChangedFeed, FeedPoller, minutes } from "../watch/feed-poller.js";
import { HostTurns } from "../watch/host-turns.js";
import type { WatchedSource } from "../watch/watched-source.js";
import { asFlag, type ReadingOptions } from "./arguments/input-options.js";

/** Servers that are asked at once. */
const MOST_AT_ONCE = 8;

/**
 * Feeds at addresses, and files or folders.
 *
 * @param every milliseconds between two looks at one; a feed may ask for more
 * @param rounds whether there will be another look: then a fault says when
 */
export function watchedSources(
  feeds: readonly string[],
  every: number,
  rounds: "once" | "on",
  input: ReadingOptions,
): WatchedSource[] {
  const turns = new HostTurns(MOST_AT_ONCE);
  return [...new Set(feeds)].map((feed) =>
    isAddress(feed) ? feedSource(feed, every, rounds, input, turns) : fileSource(feed, every, input),
  );
}

function fileSource(path: string, every: number, input: ReadingOptions): WatchedSource {
  const source: WatchedSource = {
    name: path,
    nextAt: Number.NEGATIVE_INFINITY,
    look: async () => {
      source.nextAt = Date.now() + every;
      const format = input.format ?? ((await isFolderOfFeeds(path)) ? "feed" : undefined);
      return { articles: (onProblem) => articlesFrom(path, { ...input, format, onProblem }, asFlag) };
    },
  };
  return source;
}

/** Whether a folder holds feeds and nothing else that is read, but .json files, which may be feeds as well. */
async function isFolderOfFeeds(path: string): Promise<boolean> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const { files } = isFolder ? await listFiles(path, () => {}) : { files: [] };
  return (
    files.some(({ format }) => format === "feed") && files.every(({ format }) => ["feed", "json"].includes(format))
  );
}

function feedSource(
  feed: string,
  every: number,
  rounds: "once" | "on",
  input: ReadingOptions,
  turns: HostTurns,
): WatchedSource {
  const poller = new FeedPoller(feed, every, `wirecopy/${version}`);
  return {
    name: poller.address,
    get nextAt() {
      return poller.nextAt;
    },
    look: async (signal) => {
      const answer = await turns.at(new URL(feed).host, () => poller.poll(Date.now, signal));
      if (answer.status === "unchanged") return {};
      if (answer.status === "changed")
        return { articles: (onProblem) => articlesIn(answer, poller.address, input, onProblem) };
      const { message: why, again, asked } = answer;
      const asksToWait = asked > 0 ? `The server asks to wait ${minutes(asked)}.` : "";
      return { fault: { why, again: rounds === "once" ? asksToWait : again } };
    },
  };
}

async function* articlesIn(
  { address, bytes, charset, accept, reject }: ChangedFeed,
  feed: string,
  { map = {}, dateOrder, encoding }: ReadingOptions,
  onProblem: ProblemListener,
): AsyncGenerator<Article> {
  const file: OpenFile = {
    path: feed,
    name: feed,
    address,
    format: "feed",
    bytes: onePiece(bytes),
    charset,
    settings: { map, dateOrder, encoding, wayToSet: asFlag },
  };
  let isFeed = true;
  const listener: ProblemListener = (problem) => {
    if (problem.reason === "not a feed") isFeed = false;
    onProblem(problem);
  };
  let isRead = false;
  try {
    for await (const { article } of readFeed(file, listener)) yield article;
    isRead = isFeed;
  } finally {
    if (isRead) accept();
    else reject();
  }
}
