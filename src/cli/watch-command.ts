/** `wirecopy watch`: feeds into a live index, round after round. Events are lines of JSON on standard output. */
import { setTimeout as sleep } from "node:timers/promises";
import { version } from "../../package.json";
import { MS_PER_DAY, parseTime } from "../basics/iso-time.js";
import { InputError } from "../errors.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { isGzipped, unpacked } from "../read/open-bytes.js";
import type { ProblemListener } from "../read/problem.js";
import { readArticles } from "../read/read-articles.js";
import { readFeed } from "../read/read-feed.js";
import { printable } from "../report/printable.js";
import type { Article } from "../types.js";
import { FeedPoller, minutes } from "../watch/feed-poller.js";
import { copyEvents, type StoryEvent, storyEvents } from "../watch/story-events.js";
import { Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { safeJson } from "./json-output.js";
import { tellOtherFiles } from "./other-files.js";
import { OutputError } from "./output.js";
import { ProblemLog } from "./problem-log.js";
import { isAddress, type WatchRequest } from "./watch-arguments.js";

const MINUTE = 60_000;

/**
 * Throws `InputError` where a single look finds no feed that can be read or nothing in them that can, `IndexAccessError` and
 * `IndexFormatError` as `openIndex`.
 */
export async function watchCommand(request: WatchRequest, io: CliIo): Promise<void> {
  const sources = [...new Set(request.feeds)].map((feed) => sourceOf(feed, request.every * MINUTE, request.once));
  tellOtherFiles(request.index, io);
  const index = await openIndex(request.index);
  try {
    let known = index.clustering();
    while (true) {
      const now = Date.now();
      const oldest = request.keepDays === undefined ? Number.NEGATIVE_INFINITY : now - request.keepDays * MS_PER_DAY;
      let added = 0;
      let unread = 0;
      for (const source of sources) {
        if (source.nextAt > now) continue;
        const count = await take(source, index, now, oldest, io);
        if (count === undefined) unread++;
        else added += count;
      }
      const removed = Number.isFinite(oldest) ? index.prune({ before: new Date(oldest).toISOString() }) : [];
      if (added + removed.length > 0) {
        const after = index.clustering();
        tell(storyEvents(known, after), io);
        known = after;
      }
      await io.stdout.settled?.();
      const next = sources.reduce((earliest, { nextAt }) => Math.min(earliest, nextAt), Number.POSITIVE_INFINITY);
      if (request.once && unread === sources.length)
        throw new InputError("No feed could be read, for the reasons named above. Mend them, or try again later.");
      if (request.once || next === Number.POSITIVE_INFINITY) return;
      // A clock that was set back must not make it sleep for years.
      await sleep(Math.min(Math.max(0, next - Date.now()), request.every * MINUTE), undefined, { signal: io.signal });
    }
  } catch (error) {
    if (error instanceof OutputError) throw new OutputError(`${error.message} What was added stays in the index.`);
    if (!io.signal?.aborted) throw error;
    throw new Interrupted("Stopped. What was added stays in the index.");
  } finally {
    await index.close();
  }
}

/** Something that has articles, now and later. */
interface Source {
  name: string;
  nextAt: number;
  /** The lines that its last look gave rise to. */
  said?: ReadonlySet<string>;
  /** The articles there are now, as bytes of a feed or as a path; undefined: nothing new. Rejects with `InputError` where a feed fails. */
  look(now: number, signal: AbortSignal | undefined): Promise<Uint8Array | string | undefined>;
}

function sourceOf(feed: string, every: number, once: boolean): Source {
  if (!isAddress(feed)) {
    const source: Source = {
      name: feed,
      nextAt: Number.NEGATIVE_INFINITY,
      look: async (now) => {
        source.nextAt = now + every;
        return feed;
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
    look: async (_now, signal) => {
      const answer = await poller.poll(Date.now, signal);
      if (answer.status === "failed") {
        const { message, again, asked } = answer;
        const asksToWait = asked > 0 ? ` The server asks to wait ${minutes(asked)}.` : "";
        throw new InputError(once ? message + asksToWait : `${message} ${again}`);
      }
      return answer.status === "changed" ? answer.bytes : undefined;
    },
  };
}

/**
 * Number of articles that were new; undefined where none could be read though there were some. Those published before `oldest` are passed over: they would be
 * removed again, round after round. What was said of the last look is not said again.
 */
async function take(
  source: Source,
  index: LiveIndex,
  now: number,
  oldest: number,
  io: CliIo,
): Promise<number | undefined> {
  const lines = new Set<string>();
  const say = (line: string): void => {
    lines.add(line);
    if (!source.said?.has(line)) io.stderr.write(`${line}\n`);
  };
  const log = new ProblemLog(say, { strict: false });
  let [added, seen, old, skipped] = [0, 0, 0, 0];
  const onProblem: ProblemListener = (problem) => {
    log.add(problem);
    if (problem.reason !== "left out") skipped++;
  };
  try {
    const found = await source.look(now, io.signal);
    if (found === undefined) return 0;
    const articles =
      typeof found === "string" ? readArticles(found, { onProblem }) : articlesIn(found, source.name, onProblem);
    for await (const article of articles) {
      io.signal?.throwIfAborted();
      seen++;
      const isOld = parseTime(article.publishedAt ?? "") < oldest;
      if (isOld) old++;
      if (isOld || index.has(article.id)) continue;
      tell(copyEvents(index.add(article)), io);
      added++;
    }
    log.summarisePartlyRead();
    if (seen > 0 && old === seen)
      say(`${printable(source.name)}: all its articles are older than --keep-days; none was added.`);
    if (seen === 0 && skipped > 0) return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message } = error;
    say(printable(message.includes(source.name) ? message : `${source.name}: ${message}`));
    if (added === 0) return undefined;
  } finally {
    if (lines.size > 0 || seen > 0) source.said = lines;
  }
  return added;
}

function tell(events: readonly StoryEvent[], io: CliIo): void {
  for (const event of events) io.stdout.write(`${safeJson(event)}\n`);
}

async function* articlesIn(feed: Uint8Array, name: string, onProblem: ProblemListener): AsyncGenerator<Article> {
  // Some servers hand out a packed file without saying so.
  const bytes = isGzipped(feed) ? unpacked(name, once(feed)) : once(feed);
  const file = { path: name, name, format: "feed", bytes, inFolder: false, map: {}, encoding: undefined } as const;
  for await (const { article } of readFeed(file, onProblem)) yield article;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
