/** `wirecopy watch`: feeds into a live index, round after round. Events are lines of JSON on standard output. */
import { MS_PER_DAY, MS_PER_MINUTE, parseTime } from "../basics/iso-time.js";
import { InputError } from "../errors.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import type { ProblemListener } from "../read/files/problem.js";
import { printable } from "../report/printable.js";
import { copyEvents, type StoryEvent, storyEvents } from "../watch/story-events.js";
import { Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { safeJson } from "./json-output.js";
import { Looks } from "./looks.js";
import { tellOtherFiles } from "./other-files.js";
import { OutputError } from "./output.js";
import { ProblemLog } from "./problem-log.js";
import type { WatchRequest } from "./watch-arguments.js";
import { type Look, type WatchedSource, watchedSources } from "./watched-source.js";

/** Milliseconds without an answer after which those that have come are taken in. */
const PATIENCE = 5_000;

/**
 * Throws `InputError` where a single look finds no feed that can be read or nothing in them that can, `IndexAccessError` and
 * `IndexFormatError` as `openIndex`.
 */
export async function watchCommand(request: WatchRequest, io: CliIo): Promise<void> {
  const every = request.every * MS_PER_MINUTE;
  const sources = watchedSources(request.feeds, every, request.once ? "once" : "on", request.input);
  tellOtherFiles(request.index, io);
  const index = await openIndex(request.index);
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, ...(io.signal === undefined ? [] : [io.signal])]);
  const looks = new Looks(sources, signal);
  try {
    let known = index.clustering();
    while (true) {
      looks.begin(Date.now());
      const taken = await (request.once ? looks.all() : looks.quick(PATIENCE));
      const oldest =
        request.keepDays === undefined ? Number.NEGATIVE_INFINITY : Date.now() - request.keepDays * MS_PER_DAY;
      const counts: (number | undefined)[] = [];
      for (const [source, look] of taken) counts.push(await take(source, await look, index, oldest, io));
      const added = counts.reduce<number>((sum, count = 0) => sum + count, 0);
      const unread = counts.filter((count) => count === undefined).length;
      const removed = Number.isFinite(oldest) ? index.prune({ before: new Date(oldest).toISOString() }) : [];
      if (added + removed.length > 0) {
        const after = index.clustering();
        tell(storyEvents(known, after), io);
        known = after;
      }
      await io.stdout.settled?.();
      if (request.once && unread === sources.length)
        throw new InputError("No feed could be read, for the reasons named above. Mend them, or try again later.");
      if (request.once || looks.areOver) return;
      // A clock that was set back must not make it sleep for years.
      await looks.wait(Math.min(Math.max(0, looks.nextAt - Date.now()), every));
    }
  } catch (error) {
    if (error instanceof OutputError) throw new OutputError(`${error.message} What was added stays in the index.`);
    if (!io.signal?.aborted) throw error;
    throw new Interrupted("Stopped. What was added stays in the index.");
  } finally {
    ended.abort();
    await index.close();
  }
}

/**
 * Number of articles that were new; undefined where none could be read though there were some. Those published before `oldest` are passed
 * over: they would be removed again, round after round. What was said of the last look is not said again.
 */
async function take(
  source: WatchedSource,
  { articles, fault }: Look,
  index: LiveIndex,
  oldest: number,
  io: CliIo,
): Promise<number | undefined> {
  if (fault !== undefined && fault.why !== source.fault)
    io.stderr.write(`${printable(`${fault.why} ${fault.again}`.trimEnd())}\n`);
  source.fault = fault?.why;
  if (fault !== undefined) return undefined;
  if (articles === undefined) return 0;
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
    for await (const article of articles(onProblem)) {
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
    source.said = lines;
  }
  return added;
}

function tell(events: readonly StoryEvent[], io: CliIo): void {
  for (const event of events) io.stdout.write(`${safeJson(event)}\n`);
}
