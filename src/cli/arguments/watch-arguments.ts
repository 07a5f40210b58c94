/** Arguments of `wirecopy watch` to a request. */
import { type Command, InvalidArgumentError } from "commander";
import { isAddress } from "../../read/files/is-address.js";
import { inputOf, type ReadingFlags, type ReadingOptions, withReading } from "./input-options.js";
import { numberFrom } from "./values.js";

export interface WatchRequest {
  command: "watch";
  /** Addresses of feeds, and files or folders of articles. */
  feeds: string[];
  index: string;
  /** Minutes between two looks at one feed. */
  every: number;
  /** Articles published longer ago are removed; undefined: none. */
  keepDays: number | undefined;
  once: boolean;
  input: ReadingOptions;
}

interface WatchFlags extends ReadingFlags {
  index: string;
  every: number;
  keepDays?: number;
  once?: boolean;
}

const LEAST_MINUTES = 1;
/** A week. Timers cannot wait a month. */
const MOST_MINUTES = 7 * 24 * 60;
const EVERY = 15;
/** A hundred years: dates do not reach back without end. */
const MOST_DAYS = 36_500;

export function addWatch(program: Command, take: (request: WatchRequest) => void): void {
  const command = program
    .command("watch")
    .summary("Follow feeds into a live index, and tell what happens to its stories.")
    .description(DESCRIPTION)
    .argument("<feed...>", "addresses of RSS, Atom or JSON feeds; or files and folders, as for cluster", feeds)
    .requiredOption("--index <folder>", "the folder of the live index, made when there is none")
    .option("--every <minutes>", "minutes between two looks at a feed", minutes, EVERY)
    .option("--keep-days <days>", "remove and pass over what was published longer ago (default: keep everything)", days)
    .option("--once", "look once and end")
    .addHelpText("after", EXAMPLES);
  withReading(command).action((feeds: string[], flags: WatchFlags) => {
    const { strict: _, ...input } = inputOf(flags).input;
    const { index, every, keepDays, once = false } = flags;
    take({ command: "watch", feeds, index, every, keepDays, once, input });
  });
}

const DESCRIPTION = `Prints a line of JSON for each event: "copy", "new story", "story grown", "story renamed", "stories merged",
"story split".

A feed that fails is asked less often, and as late as its server says. A live index needs the package lmdb: npm install lmdb`;

const EXAMPLES = `
EXAMPLES
  wirecopy watch https://news.example/rss https://other.example/feed --index archive/ --keep-days 14
  wirecopy watch incoming/ --index archive/ --once > events.ndjson

EXIT STATUS
  0 done, 1 failed (with --once also where no feed, or nothing in any of them, could be read),
  2 wrong usage, 130 stopped by Ctrl-C; what was added stays.
`;

function feeds(feed: string, before: readonly string[] = []): string[] {
  if (isAddress(feed) && (!/^https?:/i.test(feed) || !URL.canParse(feed)))
    throw new InvalidArgumentError(
      "This is no address of a feed. Use one that begins with http:// or https://, or a path.",
    );
  return [...before, feed];
}

function minutes(text: string): number {
  const wanted = `a number of minutes from ${LEAST_MINUTES} to ${MOST_MINUTES} (a week)`;
  return numberFrom(text, wanted, (value) => value >= LEAST_MINUTES && value <= MOST_MINUTES);
}

function days(text: string): number {
  return numberFrom(text, `a number of days above 0, ${MOST_DAYS} at most`, (value) => value > 0 && value <= MOST_DAYS);
}
