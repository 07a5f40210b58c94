import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, report, reprint, three, wirecopy } from "./wirecopy.js";

describe("usage", () => {
  test.each([
    [["--version"], /^\d+\.\d+\.\d+\n$/],
    [["--help"], /cluster \[options\] <path\.\.\.>/],
    [["cluster", "--help"], /\nEXAMPLES\n {2}wirecopy cluster articles\.ndjson/],
    [["help", "compare"], /^NAME\n {2}wirecopy compare - [\s\S]*\nEXIT STATUS\n/],
    [["help", "index", "add"], /^NAME\n {2}wirecopy index add - [\s\S]*\nARGUMENTS\n/],
  ])("%j prints to standard output and is done", async (args, words) => {
    const { code, out, err } = await wirecopy(args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(words);
  });

  test("a file whose name begins with a dash is told from an option", async () => {
    const before = process.cwd();
    process.chdir(temporaryFolder({ "-pier news.csv": "id,text\na,One." }));
    try {
      const { code, err } = await wirecopy(["cluster", "-pier news.csv"]);
      expect(code).toBe(2);
      expect(err).toContain('(Did you mean the file? Write "./-pier news.csv")\n');
      expect((await wirecopy(["cluster", "./-pier news.csv"])).code).toBe(0);
      expect((await wirecopy(["cluster", "-pier.csv"])).err).not.toContain("the file");
    } finally {
      process.chdir(before);
    }
  });

  test("an id that begins with a dash is told from an option", async () => {
    const file = join(
      temporaryFolder({ "news.ndjson": ndjson({ id: "-a", text: "One." }, { id: "-b", text: "Two." }) }),
      "news.ndjson",
    );
    const { code, err } = await wirecopy(["explain", "-a", "-b", file]);
    expect([code, err]).toEqual([2, expect.stringContaining("wirecopy explain -- ID ID FILE...)\n")]);
    const { out } = await wirecopy(["explain", "--json", "--", "-a", "-b", file]);
    expect(JSON.parse(out).copy).toBe(null);
  });

  test.each([
    [[], /SYNOPSIS\n {2}wirecopy /],
    [["clustr", "x"], /unknown command 'clustr'\n\(Did you mean cluster\?\)/],
    [["cluster"], /missing required argument 'path'/],
    [["cluster", "x", "--jsn"], /unknown option '--jsn'\n\(Did you mean --json\?\)\nRun it with --help/],
    [["cluster", "x", "--threshold", "7"], /'7' is invalid\. threshold is 7\. Use a number from 0 to 1/],
    [["cluster", "x", "--threshold", ""], /'' is invalid\. threshold is NaN\. Use a number from 0 to 1/],
    [["cluster", "x", "--threshold", "abc"], /'abc' is invalid\. threshold is NaN\. Use a number from 0 to 1/],
    [["cluster", "x", "--min-size", "0"], /Use a whole number, 1 or more/],
    [["cluster", "x", "--threads", "0"], /Use a whole number from 1 to 1024/],
    [["cluster", "x", "--threads", "2024"], /Use a whole number from 1 to 1024/],
    [["cluster", "x", "--kinds", "reprints"], /Use one or several of reprint,edited,rewritten,excerpt,quotes/],
    [["cluster", "x", "--format", "xml"], /Allowed choices are table, json, ndjson, csv, html/],
    [["cluster", "x", "--json", "--format", "csv"], /ask for two forms\. Leave one of them out/],
    [
      ["cluster", "x", "--keep", "fullest", "--format", "html"],
      /--keep prints articles, not stories: as NDJSON, or as CSV/,
    ],
    [["evaluate", "x"], /required option '--gold <file>' not specified/],
    [
      ["evaluate", "x", "--gold", "-"],
      /groups are not read from standard input\. Write them to a file, and name that\./,
    ],
    [["completion", "tcsh"], /Allowed choices are bash, zsh, fish/],
    [
      ["cluster", "x", "--within-days", "-1"],
      /'-1' is invalid\. withinDays is -1\. Use a number of days, 0 or more, or leave it out\./,
    ],
    [["cluster", "x", "--story-days", "1e-9"], /'1e-9' is invalid\. storyDays is 1e-9\. Use a number of days/],
    [
      ["cluster", "x", "--story-days", "0"],
      /'0' is invalid\. storyDays is 0\. Use a number of days, at least a millisecond \(1\/86400000\), or leave it out\./,
    ],
    [["cluster", "x", "--join-on", "reprint,quotes"], /Use one or several of reprint,edited,rewritten,excerpt/],
    [["cluster", "x", "--language", "englisch!"], /Use a BCP 47 tag/],
    [
      ["package.json"],
      /unknown command 'package\.json'\n\(Did you mean wirecopy cluster package\.json\?\)\nRun it with/,
    ],
    [["compare", "one"], /missing required argument 'b'/],
    [["explain", "one", "two"], /missing required argument 'path'/],
    [["explain", "pakage.json", "package.json"], /error: pakage\.json does not exist, and package\.json does\./],
    [["explain", "package.json", "one"], /error: one does not exist.* wirecopy explain ID OTHER package\.json\n/],
    [["stage"], /missing required argument 'stage'\nThe stages: fingerprint, .*, assemble\.\nRun it with/],
    [["compare", "one", "two", "three"], /too many arguments.*\nRun it with/],
    [
      ["compare", "a1", "a 2", "package.json"],
      /\n\(Did you mean wirecopy explain a1 "a 2" package\.json\?\)\nRun it with/,
    ],
  ])("%j is wrong usage", async (args, words) => {
    const { code, out, err } = await wirecopy(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });
});

test("says of empty files alone that they are empty", async () => {
  const folder = temporaryFolder({ "one.txt": "", "two.ndjson": "" });
  const [one, two] = [join(folder, "one.txt"), join(folder, "two.ndjson")];
  const { code, err } = await wirecopy(["cluster", one]);
  expect(code).toBe(1);
  expect(err).toContain(`error: ${one} is empty. Give at least one file with an article in it.\n`);
  expect(err).not.toContain("--map");
  expect((await wirecopy(["cluster", one, two])).err).toContain(`error: ${one}, ${two} are empty. `);
});

test("the commands that the README and the docs show run", async () => {
  const root = new URL("../../", import.meta.url);
  const docs = readdirSync(new URL("docs", root)).filter((name) => name.endsWith(".md"));
  const pages = ["README.md", ...docs.map((name) => `docs/${name}`)].map((name) =>
    readFileSync(new URL(name, root), "utf8"),
  );
  const blocks = pages.flatMap((page) => [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block!));
  const examples = blocks.flatMap((block) => block.match(/^(?:npx )?wirecopy .*$/gm) ?? []);
  expect(examples.length).toBeGreaterThan(9);
  const folder = temporaryFolder({
    "articles.ndjson": three,
    "groups.ndjson": ndjson({ id: "wire", group: 1 }),
    "articles/one.txt": report,
    "one.txt": report,
    "other.txt": other.text,
    "morning.ndjson": three,
    "noon.ndjson": ndjson({ ...reprint, id: "noon" }),
    "new.ndjson": ndjson({ ...reprint, id: "new" }),
    "withdrawn-ids.txt": "noon\n",
    "examples/feeds/northwire.json": readFileSync(new URL("examples/feeds/northwire.json", root), "utf8"),
    "examples/feeds/bay-tribune.json": readFileSync(new URL("examples/feeds/bay-tribune.json", root), "utf8"),
  });
  for (const example of examples) {
    const from = / < (\S+)$/.exec(example)?.[1];
    const stdin = from === undefined ? "" : readFileSync(join(folder, from), "utf8");
    const args = example
      .replace(/^(?:npx )?wirecopy /, "")
      .replace(/ [<>] \S+$/, "")
      .split(" ")
      .map((word) => (/[./]/.test(word) ? join(folder, word) : word));
    expect(await wirecopy(args, { stdin }), example).toMatchObject({ code: 0 });
  }
});
