/** Every command's help, and every option's value: what holds for all of them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";
import { other, report, reprint, three, wire, wirecopy } from "../wirecopy.js";

const helpOf = async (path: readonly string[]): Promise<string> => (await wirecopy([...path, "--help"])).out;

/** The lines of a section of a manual page. */
function section(help: string, heading: string): string[] {
  const text = new RegExp(`^${heading}\\n((?: .*\\n)*)`, "m").exec(help)?.[1] ?? "";
  return text.split("\n").filter((line) => /^ {2}\S/.test(line));
}

/** Every command, and those within commands, as the help lists them. */
async function commandsIn(path: readonly string[] = []): Promise<string[][]> {
  const names = section(await helpOf(path), "COMMANDS").map((line) => line.trim().split(" ")[0]!);
  const inner = await Promise.all(names.filter((name) => name !== "help").map((name) => commandsIn([...path, name])));
  return [[...path], ...inner.flat()];
}
const commands = await commandsIn();

test("all commands are found", () => {
  expect(commands.map((path) => path.join(" "))).toEqual(expect.arrayContaining(["cluster", "index prune", "watch"]));
  expect(commands.length).toBeGreaterThan(13);
});

test("every example runs, one after the other", async () => {
  const folder = temporaryFolder({
    "articles.ndjson": three + ndjson({ ...wire, id: "wire-17" }, { ...reprint, id: "tribune-4" }),
    "archive.ndjson": three,
    "morning.ndjson": ndjson(wire, { ...wire, id: "wire-17" }, { ...reprint, id: "tribune-4" }),
    "noon.ndjson": ndjson(reprint),
    "new.ndjson": ndjson({ ...reprint, id: "new" }),
    "news/articles.ndjson": three,
    "incoming/articles.ndjson": three,
    "dump.csv": `id,body,publisher\n1,"${report}",Northwire\n2,"${other.text}",Elsewhere\n`,
    "agency.txt": report,
    "newspaper.txt": report.replace("violent", "sudden"),
    "agency.json": JSON.stringify(wire),
    "newspaper.json": JSON.stringify(reprint),
    "groups.ndjson": ndjson({ id: "wire", group: 1 }),
    "withdrawn-ids.txt": "reprint\n",
    "texts.ndjson": ndjson({ id: "wire", group: 1 }),
  });
  const lines = (await Promise.all(commands.map(helpOf))).flatMap((help) => section(help, "EXAMPLES"));
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) {
    // The addresses of feeds are made up.
    if (line.includes("://")) continue;
    const [, words] = /wirecopy ((?:(?! {2})[^<>|)])+)/.exec(line)!;
    // Worker threads start from the built package only.
    const args = words!
      .replace("--threads 2 ", "")
      .trim()
      .split(" ")
      .map((word) => (/^[\w-]+(\.[a-z]\w*|\/)$/.test(word) ? join(folder, word) : word));
    const [, from] = / < (\S+)/.exec(line) ?? [];
    const stdin = from !== undefined ? readFileSync(join(folder, from), "utf8") : three;
    const outcome = await wirecopy(args, { stdin });
    expect(outcome, `${line} ${outcome.err}`).toMatchObject({ code: 0 });
    const [, to] = / > (\S+)/.exec(line) ?? [];
    if (to !== undefined) writeFileSync(join(folder, to), outcome.out);
  }
});

describe.each(commands.map((path) => ({ name: ["wirecopy", ...path].join(" "), path })))("$name", ({ path }) => {
  test("has examples, after what they explain", async () => {
    const help = await helpOf(path);
    expect(section(help, "EXAMPLES").length).toBeGreaterThan(0);
    expect(help.indexOf("\nEXAMPLES")).toBeGreaterThan(help.indexOf("\nOPTIONS"));
    for (const line of section(help, "EXAMPLES")) expect(line).toContain(`wirecopy ${path.join(" ")}`.trim());
  });

  test("marks what is required, in the list and in the synopsis", async () => {
    const help = await helpOf(path);
    for (const line of section(help, "OPTIONS")) {
      const option = /--[a-z-]+/.exec(line)![0];
      const isRequired = REQUIRED.includes(`${path.join(" ")} ${option}`);
      expect(help.includes(`${option} `) && isMarked(help, option), `${option}`).toBe(isRequired);
      expect(section(help, "SYNOPSIS")[0]!.includes(option), option).toBe(isRequired);
    }
  });

  test("fits a terminal of 60 columns, and a page of 100", async () => {
    const widths = await Promise.all(
      [60, 100].map(async (columns) => {
        const { out } = await wirecopy([...path, "--help"], { columns });
        // Examples are lines to copy, and stay whole.
        const prose = out
          .replace(/^EXAMPLES\n(?: .*\n)*/m, "")
          .replace(/^EXIT STATUS\n(?: .*\n)*/m, columns < 100 ? "" : "$&");
        return Math.max(...prose.split("\n").map((line) => line.length));
      }),
    );
    expect(widths[0]).toBeLessThanOrEqual(60);
    expect(widths[1]).toBeLessThanOrEqual(100);
  });

  test("refuses a value that no option takes, and an empty one, as wrong usage", async () => {
    const help = await helpOf(path);
    for (const line of section(help, "OPTIONS")) {
      const option = /(--[a-z-]+) </.exec(line)?.[1];
      if (option === undefined) continue;
      const given = section(help, "ARGUMENTS").map((argument) => VALUES[argument.trim().split(" ")[0]!] ?? "x");
      const others = REQUIRED.filter((one) => one.startsWith(`${path.join(" ")} `) && !one.endsWith(option)).flatMap(
        (one) => [one.split(" ").at(-1)!, "x"],
      );
      for (const value of NAMES_OF_FILES.includes(option) ? [""] : ["", "no such value!"]) {
        const { code, out, err } = await wirecopy([...path, ...given, ...others, option, value]);
        expect({ code, out }, `${option} "${value}"`).toEqual({ code: 2, out: "" });
        expect(err).toMatch(
          /^error: option '--.*(?:is invalid\.|is empty\.) (?:Use|Give|Allowed|This|map|language|threshold|withinDays|storyDays)/,
        );
      }
    }
  });
});

const REQUIRED = ["evaluate --gold", "watch --index"];
/** Any name is one. */
const NAMES_OF_FILES = ["--gold", "--index", "--counts"];
const VALUES: Readonly<Record<string, string>> = { stage: "house", shell: "bash", id: "a", other: "b" };

function isMarked(help: string, option: string): boolean {
  const item = new RegExp(`^ {2}${option} (?:.*\\n(?: {4}.*\\n)*)`, "m").exec(help)?.[0] ?? "";
  return item.includes("(required)");
}

test.each<[string[], RegExp]>([
  [["explain", "a", "a", "x.ndjson"], /Both ids are "a"\. Give the ids of two articles/],
  [["compare", "-", "-"], /Both texts are standard input/],
  [["stage", "house"], /The stage house weighs words\. Give --counts PATH/],
  [["watch", "ftp://x", "--index", "x"], /'ftp:\/\/x' is invalid .* Use one that begins with http/],
  [["watch", "http://", "--index", "x"], /'http:\/\/' is invalid .* Use one that begins with http/],
  [["cluster", ""], /argument 'path' is empty/],
  [["index", "add", "", "x.ndjson"], /argument 'folder' is empty/],
  [["cluster", "x", "--map", "text=a,text=b"], /Use text once/],
  [["cluster", "x", "--map", "text=a", "--map", "text=b"], /Use text once/],
  [
    ["cluster", "x", "--kinds", "reprint,boilerplate"],
    /house text \(boilerplate\) are never listed; .* Use one or several of reprint/,
  ],
  [["help", "foo"], /unknown command 'foo' of wirecopy/],
  [["help", "index", "foo"], /unknown command 'foo' of index/],
  [["help", "cluster", "foo"], /unknown command 'foo' of cluster/],
  [["cluster", "x", "--html", "page.txt"], /'page\.txt' is invalid\. .* ends in \.html/],
])("%j is wrong usage", async (args, words) => {
  const { code, out, err } = await wirecopy(args);
  expect([code, out]).toEqual([2, ""]);
  expect(err.replace(/\s+/g, " ")).toMatch(words);
});
