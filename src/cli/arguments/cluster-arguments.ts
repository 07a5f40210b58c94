/** Arguments of `wirecopy cluster` to a request. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { DERIVED_KINDS } from "../../basics/derived-kinds.js";
import type { KeepRule } from "../../story/drop-copies.js";
import { MOST_THREADS } from "../../threads/most-threads.js";
import type { ClusterOptions, CopyKind } from "../../types.js";
import { type ClusterOptionFlags, withClusterOptions } from "./cluster-options.js";
import { EXIT_CODES } from "./exit-codes.js";
import { type InputFlags, type InputOptions, inputOf, PATHS, withInput } from "./input-options.js";
import { listOf, numberFrom } from "./values.js";

/** The forms of a result. */
const FORMATS = ["table", "json", "ndjson", "csv", "html"] as const;
export type Format = (typeof FORMATS)[number];

export interface ClusterRequest {
  command: "cluster";
  paths: string[];
  options: ClusterOptions;
  format: Format;
  /** Print the articles that are left when copies are dropped, instead of the result. */
  keep: Exclude<KeepRule, (...args: never[]) => unknown> | undefined;
  /** A file for the articles that `keep` drops, each with the one that is kept. */
  dropped: string | undefined;
  minSize: number;
  kinds: CopyKind[] | undefined;
  html: string | undefined;
  /** Worker threads; undefined: as many as the caller of `run` says. */
  threads: number | undefined;
  input: InputOptions;
}

interface ClusterFlags extends ClusterOptionFlags, InputFlags {
  format?: Format;
  json?: boolean;
  keep?: NonNullable<ClusterRequest["keep"]>;
  dropped?: string;
  minSize?: number;
  kinds?: CopyKind[];
  html?: string;
  threads?: number;
}

export function addCluster(program: Command, take: (request: ClusterRequest) => void): void {
  const command = program
    .command("cluster")
    .summary("Group articles into stories and say who copied whom.")
    .description(DESCRIPTION)
    .argument("<path...>", PATHS)
    .addOption(new Option("--format <form>", "form of the result (default: table)").choices(FORMATS))
    .option("--json", "the same as --format json")
    .option("--html <file>", "also write a report to look at in a browser", pageName)
    .addOption(
      new Option(
        "--keep <rule>",
        "print the articles without their copies as NDJSON, or CSV with --format csv: of each report this one, and what is no copy of it, with the fields of an article and no others of the input",
      ).choices(["earliest", "fullest", "origin"]),
    )
    .option(
      "--dropped <file>",
      "with --keep: also write which article is kept for each that is dropped, as NDJSON",
      listName,
    )
    .option("--min-size <articles>", "only stories of at least this many articles (default: 1)", minSize)
    .addOption(
      new Option("--kinds <kinds>", "only copies of these kinds, with commas between them")
        .choices(COPY_KINDS)
        .argParser(copyKinds),
    )
    .option("--threads <number>", "processors to work on; more than there are gain nothing (default: 1)", threads);
  withInput(withClusterOptions(command))
    .addHelpText("after", CLUSTER_EXAMPLES)
    .action((paths: string[], flags: ClusterFlags) => {
      const { input, rest } = inputOf(flags);
      const { format, json, keep, dropped, minSize = 1, kinds, html, threads, ...options } = rest;
      if (json && format !== undefined && format !== "json")
        command.error(`error: --json and --format ${format} ask for two forms. Leave one of them out.`);
      const asksForStories =
        json || !["ndjson", "csv"].includes(format ?? "ndjson") || flags.minSize !== undefined || kinds;
      if (keep !== undefined && asksForStories)
        command.error(
          "error: --keep prints articles, not stories: as NDJSON, or as CSV with --format csv. Leave out --json, other forms, --min-size and --kinds, or leave out --keep.",
        );
      if (dropped !== undefined && keep === undefined)
        command.error("error: --dropped lists what --keep drops. Give --keep as well.");
      const form = format ?? (json ? "json" : "table");
      take({ command: "cluster", paths, options, format: form, keep, dropped, minSize, kinds, html, threads, input });
    });
}

const DESCRIPTION = `Prints each story, largest first: how many independent sources it has at most, and which articles copied which.

A folder is read in one format: the first of ndjson, parquet, csv, json, feed, html, txt and md that it has files of. Articles that are skipped are named on standard error, and counted with the reason.

Ctrl-C while reading gives the result for what was read until then.`;

const CLUSTER_EXAMPLES = `
EXAMPLES
  wirecopy cluster articles.ndjson                      a summary
  wirecopy cluster news/ --html report.html             the evidence, to look at
  wirecopy cluster news/ --json > result.json           everything, for programs
  wirecopy cluster news/ --format ndjson                one story a line, with its copies
  wirecopy cluster news/ --format csv > news.csv        one article a row, for a spreadsheet
  wirecopy cluster news/ --keep earliest > clean.ndjson articles without their copies
  wirecopy cluster news/ --keep earliest --format csv   the same for a spreadsheet
  wirecopy cluster news/ --keep earliest --dropped dropped.ndjson > clean.ndjson
  wirecopy cluster news/ --min-size 3 --kinds reprint,edited
  wirecopy cluster dump.csv --map text=body,source=publisher
  wirecopy cluster news/ --threshold 0.9 --join-on reprint --language en --strict
  wirecopy cluster archive.ndjson --threads 2 --json > result.json
  zcat news.ndjson.gz | wirecopy cluster - --within-days 3
${EXIT_CODES}`;

function minSize(text: string): number {
  return numberFrom(text, "a whole number, 1 or more", (size) => Number.isInteger(size) && size >= 1);
}

function threads(text: string): number {
  const wanted = `a whole number from 1 to ${MOST_THREADS}`;
  return numberFrom(text, wanted, (number) => Number.isInteger(number) && number >= 1 && number <= MOST_THREADS);
}

const COPY_KINDS: readonly CopyKind[] = [...DERIVED_KINDS, "quotes"];

function copyKinds(text: string): CopyKind[] {
  if (/\bboilerplate\b/.test(text))
    throw new InvalidArgumentError(
      `Articles that share mostly wording taken for house text (boilerplate) are never listed; wirecopy compare says it of two. Use one or several of ${COPY_KINDS.join(",")}.`,
    );
  return listOf(text, COPY_KINDS);
}

/** A slip of the pen must not write the report over an article. */
function pageName(path: string): string {
  if (/\.html?$/i.test(path)) return path;
  throw new InvalidArgumentError("This is no name for a web page. Use one that ends in .html.");
}

function listName(path: string): string {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return path;
  throw new InvalidArgumentError("This is no name for lines of JSON. Use one that ends in .ndjson.");
}
