/** `wirecopy watch`: feeds into a live index, round after round. Events are lines of JSON on standard output. */
import { MS_PER_MINUTE } from "../basics/iso-time.js";
import { InputError } from "../errors.js";
import { openIndex } from "../live/open-index.js";
import { Looks } from "../watch/looks.js";
import type { WatchRequest } from "./arguments/watch-arguments.js";
import { FirstLook } from "./first-look.js";
import { LookIntake } from "./look-intake.js";
import { tellOtherFiles } from "./tell-other-files.js";
import { Interrupted, unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { OutputError } from "./terminal/output.js";
import { watchedSources } from "./watched-sources.js";

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
  const index = await unheard(() => openIndex(request.index), io);
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, ...(io.signal === undefined ? [] : [io.signal])]);
  const looks = new Looks(sources, signal);
  try {
    const intake = new LookIntake(request, index, io, await unheard(() => index.clustering(), io));
    const firstLook = new FirstLook(sources.length);
    while (true) {
      looks.begin(Date.now());
      const round = await intake.round(await (request.once ? looks.all() : looks.quick(PATIENCE)));
      await io.stdout.settled?.();
      if (request.once && round.unread.size === sources.length)
        throw new InputError("No feed could be read, for the reasons named above. Mend them, or try again later.");
      io.stderr.write(firstLook.lineAfter(round));
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
