import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CliIo } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";
import type { Clustering } from "../../src/types.js";
import { ndjson, temporaryFolder } from "../read/temporary-folder.js";

interface Outcome {
  code: number;
  out: string;
  err: string;
}

interface Setting {
  stdin?: string;
  terminal?: boolean;
  env?: Record<string, string>;
  signal?: AbortSignal;
}

async function wirecopy(
  args: string[],
  { stdin = "", terminal = false, env = {}, signal }: Setting = {},
): Promise<Outcome> {
  let out = "";
  let err = "";
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const io: CliIo = {
    stdin: bytes(),
    stdout: { write: (text) => (out += text), isTTY: terminal, columns: 100 },
    stderr: { write: (text) => (err += text), isTTY: terminal, columns: 100 },
    env,
    signal,
  };
  return { code: await run(args, io), out, err };
}

const report =
  "A container crane collapsed at the port of Malvera on Thursday during a violent squall, injuring seven dockworkers and blocking the " +
  "only deep-water berth on the southern coast, port officials said.\n\nThe crane tore loose from its rails shortly after dawn when gusts " +
  "reached 131 kilometres an hour. It fell across the deck of a feeder vessel that was loading frozen fish and refrigerator parts.\n\n" +
  "The harbour master closed the terminal until at least Monday and ordered the three remaining cranes to be pinned and inspected.";
const wire = {
  id: "wire",
  source: "Northwire",
  title: "Crane falls",
  text: report,
  publishedAt: "2024-07-18T08:00:00Z",
};
const reprint = { ...wire, id: "reprint", source: "Bay Tribune", publishedAt: "2024-07-18T12:00:00Z" };
const other = {
  id: "other",
  source: "Elsewhere",
  title: "A quiet day",
  text: "The council of Lower Vost met on Tuesday to speak about the colour of its benches, and adjourned without having decided anything.",
};
const three = ndjson(wire, reprint, other);

describe("wirecopy cluster", () => {
  test("prints a summary on standard output and nothing else", async () => {
    const { code, out, err } = await wirecopy(["cluster", "-"], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/^3 articles, .*1 article is a copy\n/);
    expect(out).toMatch(/Bay Tribune {2}reprint +\d+% from Northwire/);
    expect(err).toBe("");
  });

  test("reads a folder, in which other formats are left out, and says so", async () => {
    const folder = temporaryFolder({
      "case/articles.ndjson": three,
      "case/expected.json": "{}",
      "README.md": "# Seeds",
    });
    const { code, out, err } = await wirecopy(["cluster", folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/^3 articles/);
    expect(err).toMatch(/1 \.json and 1 \.md files beside the \.ndjson files left out/);
  });

  test("prints the clustering as JSON, safe on a terminal", async () => {
    const evil = { ...other, id: "evil\u001b[2J\u009b2J" };
    const { out } = await wirecopy(["cluster", "-", "--json", "--threshold", "0.6"], {
      stdin: ndjson(wire, reprint, evil),
    });
    const clustering = JSON.parse(out) as Clustering;
    expect(clustering.stories.flatMap((story) => story.articleIds).sort()).toEqual([evil.id, "reprint", "wire"]);
    expect(clustering.options.threshold).toBe(0.6);
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("writes a report beside the summary", async () => {
    const file = join(temporaryFolder(), "report.html");
    const { code, out, err } = await wirecopy(["cluster", "-", "--html", file], { stdin: three });
    expect([code, out.slice(0, 10), err]).toEqual([0, "3 articles", `Report written to ${file}\n`]);
    expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/i);
  });

  test("names what it skips, and counts it by reason", async () => {
    const stdin = `${three}broken\n${ndjson({ text: "no id" }, reprint)}broken again\n`;
    const { code, out, err } = await wirecopy(["cluster", "-"], { stdin });
    expect(code).toBe(0);
    expect(out).toMatch(/^3 articles/);
    expect(err).toContain("skipped: -, line 4 is not JSON");
    expect(err).toContain("skipped: -, line 5 has no id");
    expect(err).toContain('skipped: -, line 6: the id "reprint" is taken by an earlier article (-, line 2)');
    expect(err).toMatch(/Read 3 articles, skipped 4: 2 not JSON, 1 id taken, 1 no id\.\n$/);
  });

  test("says which option reads what only has its fields under other names", async () => {
    const stdin = ndjson({ _id: 7, body: report }, { _id: 8, body: report });
    const { code, err } = await wirecopy(["cluster", "-"], { stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/\nerror: No articles in -\. Try it with --map id=_id,text=body\n$/);
    const texts = ndjson({ id: 7, body: report }, { id: 8, body: report });
    expect((await wirecopy(["cluster", "-"], { stdin: texts })).err).toMatch(/Try it with --map text=body\n$/);
    expect(await wirecopy(["cluster", "-", "--map", "text=body"], { stdin: texts })).toMatchObject({ code: 0 });
  });

  test("names only the first of many", async () => {
    const { err } = await wirecopy(["cluster", "-"], { stdin: three + "broken\n".repeat(500) });
    expect(err.split("\n")).toHaveLength(13);
    expect(err).toContain("... and 490 more\n");
  });

  test("stops at the first bad article when strict", async () => {
    const { code, out, err } = await wirecopy(["cluster", "-", "--strict"], { stdin: `${three}broken\n` });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^error: -, line 4 is not JSON/);
  });

  test("shows no escape sequence of an article, in results or in errors", async () => {
    const evil = { ...wire, title: "\u001b[31mred\u0007", source: "\u001b[2J" };
    const bad = `${ndjson(evil, reprint)}${JSON.stringify({ id: "x\u001b[2J", text: 5 })}\n`;
    const { out, err } = await wirecopy(["cluster", "-"], { stdin: bad });
    expect(out + err).not.toContain("\u001b");
    expect(err).toMatch(/line 3 .* has 5 for text/);
  });

  test("colours and shows progress on a terminal only, and not under NO_COLOR", async () => {
    const coloured = await wirecopy(["cluster", "-"], { stdin: three, terminal: true });
    expect(coloured.out).toContain("\u001b[1m");
    expect(coloured.err).toContain("Clustering 3 articles");
    const without = await wirecopy(["cluster", "-"], { stdin: three, terminal: true, env: { NO_COLOR: "1" } });
    expect(without.out).not.toContain("\u001b");
  });

  const failures: [claim: string, args: (folder: string) => string[], words: RegExp][] = [
    ["a missing path", (folder) => ["cluster", join(folder, "nope.ndjson")], /nope\.ndjson does not exist/],
    ["an empty folder", (folder) => ["cluster", folder], /holds no articles\. Put files in it/],
    ["empty standard input", () => ["cluster", "-"], /No articles in -\. Give at least one file/],
    ["a report without a folder", (folder) => ["cluster", "-", "--html", join(folder, "no/x.html")], /Make it first/],
  ];
  test.each(failures)("fails with 1 and a sentence for %s", async (_claim, args, words) => {
    const { code, out, err } = await wirecopy(args(temporaryFolder()));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(words);
  });
});

describe("forms of the result", () => {
  const longer = {
    ...wire,
    id: "longer",
    text: `${report}\n\nThe berth reopens in May.`,
    publishedAt: "2024-07-19T08:00:00Z",
  };
  const four = ndjson(wire, longer, { ...reprint, title: "=1+1, or so" }, other);
  const cluster = (...args: string[]) => wirecopy(["cluster", "-", ...args], { stdin: four });

  test("ndjson is one story a line, with its copies", async () => {
    const { out } = await cluster("--format", "ndjson");
    const stories = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(stories.map(({ articleIds }) => articleIds.length)).toEqual([3, 1]);
    expect(stories[0].copies.map(({ to }: { to: string }) => to)).toEqual(
      expect.arrayContaining(["reprint", "longer"]),
    );
  });

  test("csv is one article a row, and no spreadsheet runs a cell of it", async () => {
    const { out } = await cluster("--format", "csv");
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^story,story_title,independent_sources,report,article,/);
    expect(lines.find((line) => line.includes("Bay Tribune"))).toMatch(/,"'=1\+1, or so",.*,wire,reprint,/);
  });

  test("html is the report", async () => {
    expect((await cluster("--format", "html")).out).toMatch(/^<!doctype html>/i);
  });

  test("shows only what is asked for, and says what that leaves out", async () => {
    const { out, err } = await cluster("--json", "--min-size", "2", "--kinds", "excerpt");
    const { stories, copies } = JSON.parse(out) as Clustering;
    expect([stories.length, copies]).toEqual([1, []]);
    expect(err).toMatch(/^Shown: 1 of 2 stories \(--min-size 2\), 0 of \d copies\.\n$/);
  });

  test.each([
    ["earliest", "wire"],
    ["fullest", "longer"],
    ["origin", "wire"],
  ])("keeps the %s of each report", async (rule, kept) => {
    const { out, err } = await cluster("--keep", rule);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual([kept, "other"]);
    expect(err).toBe("Kept 2 articles, dropped 2 copies.\n");
  });
});

describe("Ctrl-C", () => {
  /** Comes after the second article on standard input, which holds four. */
  async function interrupted(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    const interruption = new AbortController();
    let out = "";
    let err = "";
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(ndjson(wire, reprint));
      interruption.abort();
      yield Buffer.from(ndjson(other, { ...other, id: "never" }));
    }
    const code = await run(argv, {
      stdin: bytes(),
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: {},
      signal: interruption.signal,
    });
    return { code, out, err };
  }

  test("while reading ends with what was read", async () => {
    const { code, out, err } = await interrupted("cluster", "-");
    expect(code).toBe(130);
    expect(out).toMatch(/^[12] articles?, 1 story/);
    expect(err).toMatch(/Interrupted: the result covers the first \d articles? only\.\n$/);
  });

  test("while reading gives no verdict that needs them all", async () => {
    const { code, out, err } = await interrupted("explain", wire.id, reprint.id, "-");
    expect([code, out]).toEqual([130, ""]);
    expect(err).toMatch(/^Interrupted after reading [12] articles?: the answer needs them all/);
  });

  test("before the first article says so", async () => {
    const { code, out, err } = await wirecopy(["cluster", "-"], { signal: AbortSignal.abort() });
    expect([code, out, err]).toEqual([130, "", "Interrupted before the first article was read.\n"]);
  });
});

describe("wirecopy explain", () => {
  test("says what made two articles a copy, with every signal", async () => {
    const { code, out } = await wirecopy(["explain", "wire", "reprint", "-"], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/^A copy: reprint from wire, reprint\.\n/);
    expect(out).toMatch(/decided by: .* \(met, by [\d.]+ steps\)/);
    expect(out).toContain("compared in this collection: shared wording");
    expect(out).toMatch(/passages\.words +\d+ {2}words inside the passages/);
    expect(out).toMatch(
      /\nOne story: they are in one report\.\n {2}similarity [\d.]+; two reports alone need [\d.]+\n/,
    );
    expect(out).toMatch(/\nSignals of the story\n {2}words +[\d.]+ {2}how alike the words are/);
  });

  test("says what two others lack", async () => {
    const { out } = await wirecopy(["explain", "wire", "other", "-", "--json"], { stdin: three });
    expect(JSON.parse(out)).toMatchObject({ derived: false, copy: null, compared: "never: nothing suggests it" });
    const { out: text } = await wirecopy(["explain", "wire", "other", "-"], { stdin: three });
    expect(text).toMatch(/^No copy: .*\n.*\n {2}nearest rule: .* \(not met\)\n {4}.*, (at least|below) /);
    expect(text.split("\nSignals")[0]).toMatch(/: missed\n/);
    expect(text).toContain("compared in this collection: never, nothing suggests it\n");
    expect(text).toMatch(/\nNot one story: they (are not similar enough|share too few rare words to be compared)\.\n/);
    expect(JSON.parse(out).story).toMatchObject({ together: false });
  });

  test.each([
    [["wire", "nobody"], /No article has the id "nobody"\. Give two ids of articles in -/],
    [["wire", "wire"], /Both ids are "wire"\. Give the ids of two articles/],
  ])("fails with a sentence for %j", async (ids, words) => {
    const { code, err } = await wirecopy(["explain", ...ids, "-"], { stdin: three });
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});

test("an unknown character set is named once", async () => {
  const { code, err } = await wirecopy(["cluster", "-", "--encoding", "latin99"], { stdin: three });
  expect(code).toBe(2);
  expect(err.match(/latin99/g)).toHaveLength(1);
  expect(err).toContain("Use a name such as utf-8");
});

describe("wirecopy evaluate", () => {
  const gold = (...records: unknown[]): string =>
    join(temporaryFolder({ "gold.ndjson": ndjson(...records) }), "gold.ndjson");

  test("measures stories against groups, and says what it does not score", async () => {
    const file = gold({ id: "wire", group: "s" }, { id: "reprint", group: "s" }, { id: "gone", group: 2 });
    const { code, out, err } = await wirecopy(["evaluate", "-", "--gold", file], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/B-cubed +1\.000 +1\.000 +1\.000\npairwise +1\.000 +1\.000 +1\.000\nARI +1\.000\n/);
    expect(err).toBe("Not scored: 1 gold id without an article, 1 article without a gold group.\n");
  });

  test("a wrong group costs", async () => {
    const file = gold({ id: "wire", group: "s" }, { id: "reprint", group: "t" }, { id: "other", group: "t" });
    const { out } = await wirecopy(["evaluate", "-", "--gold", file, "--json"], { stdin: three });
    const { bcubed, pairwise } = JSON.parse(out) as Record<string, { precision: number; recall: number }>;
    expect(bcubed!.precision).toBeCloseTo(2 / 3);
    expect(pairwise).toMatchObject({ precision: 0, recall: 0 });
  });

  test.each<[unknown[], RegExp]>([
    [[{ id: "wire" }], /gold\.ndjson, line 1 is no gold label\. Write one a line/],
    [
      [
        { id: "wire", group: 1 },
        { id: "wire", group: 2 },
      ],
      /line 2 labels "wire" again, after line 1/,
    ],
    [[{ id: "x", group: 1 }], /names none of the articles\. Its ids must be theirs/],
    [[], /holds no gold label/],
  ])("fails with a sentence for %j", async (records, words) => {
    const { code, err } = await wirecopy(["evaluate", "-", "--gold", gold(...records)], { stdin: three });
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});

describe("wirecopy completion", () => {
  test.each(["bash", "zsh", "fish"])("knows every command and the values of options in %s", async (shell) => {
    const { code, out } = await wirecopy(["completion", shell]);
    expect(code).toBe(0);
    for (const word of ["cluster", "compare", "explain", "evaluate", "index", "min-size", "earliest fullest origin"])
      expect(out).toContain(word);
  });

  test("is a script that bash understands and completes with", async () => {
    const { out } = await wirecopy(["completion", "bash"]);
    const completed = (words: string): string => {
      const asked = `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _wirecopy; echo "\${COMPREPLY[@]}"`;
      return execFileSync("bash", ["-c", `${out}\n${asked}`], { encoding: "utf8" }).trim();
    };
    expect(completed("wirecopy cl")).toBe("cluster");
    expect(completed("wirecopy cluster --format n")).toBe("ndjson");
    expect(completed("wirecopy index pr")).toBe("prune");
    expect(completed("wirecopy index prune --be")).toBe("--before");
    expect(completed("wirecopy completion z")).toBe("zsh");
  });
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
    "examples/feeds/northwire.json": readFileSync(new URL("examples/feeds/northwire.json", root), "utf8"),
    "examples/feeds/bay-tribune.json": readFileSync(new URL("examples/feeds/bay-tribune.json", root), "utf8"),
  });
  for (const example of examples) {
    const args = example
      .replace(/^(?:npx )?wirecopy /, "")
      .replace(/ > \S+$/, "")
      .split(" ")
      .map((word) => (/[./]/.test(word) ? join(folder, word) : word));
    expect(await wirecopy(args), example).toMatchObject({ code: 0 });
  }
});

test("a report is written over an earlier report, never over another page", async () => {
  const folder = temporaryFolder({ "articles.ndjson": three, "page.html": "<html><p>An article.</p></html>" });
  const [page, report] = [join(folder, "page.html"), join(folder, "report.html")];
  const refused = await wirecopy(["cluster", join(folder, "articles.ndjson"), "--html", page]);
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringContaining("is no report of wirecopy. Give --html another name"),
  });
  expect(readFileSync(page, "utf8")).toBe("<html><p>An article.</p></html>");
  for (let time = 0; time < 2; time++)
    expect(await wirecopy(["cluster", join(folder, "articles.ndjson"), "--html", report])).toMatchObject({ code: 0 });
});

describe("wirecopy compare", () => {
  const texts = {
    "a.txt": report,
    "b.md": `# Crane falls\n\n${report.replace("violent", "sudden")}`,
    "c.txt": other.text,
  };

  test("shows what two texts share and what was changed", async () => {
    const folder = temporaryFolder(texts);
    const { code, out } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "b.md")]);
    expect(code).toBe(0);
    expect(out).toMatch(/print one text/);
    expect(out).toMatch(/\[-violent-\]\s?\{\+sudden\+\}|\[-sudden-\]\s?\{\+violent\+\}/);
  });

  test("says so where there is nothing", async () => {
    const folder = temporaryFolder(texts);
    const { code, out, err } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "c.txt")]);
    expect([code, out.slice(0, 8)]).toEqual([0, "No copy:"]);
    const [one, two] = [join(folder, "a.txt"), join(folder, "c.txt")];
    expect(err).toBe(`Every signal and rule: wirecopy explain ${[one, two, one, two].join(" ")}\n`);
  });

  test("says that a rewrite is too short to judge", async () => {
    const folder = temporaryFolder({
      "one brief.txt":
        "The harbour board of Malvera voted on Tuesday to close the northern pier for eleven months after engineers found cracks in 43 of its 120 concrete piles. The repairs are expected to cost 18.4 million crowns, chairwoman Oliva Brandt said. Fishing boats will move to the old quay, where 35 berths are free until October.",
      "other.txt":
        "Malvera's northern pier shuts for eleven months: 43 of 120 concrete piles have cracks, engineers told the harbour board, which decided the closure Tuesday. Chairwoman Oliva Brandt put the bill for repairs at 18.4 million crowns. Until October the fishing boats get 35 berths at the old quay.",
    });
    const paths = [join(folder, "one brief.txt"), join(folder, "other.txt")];
    const { out, err } = await wirecopy(["compare", ...paths]);
    expect(out).toMatch(/^No copy/);
    expect(err).toMatch(
      /^They tell the same facts, but in \d+ words the shorter one is too short to judge: .* fewer than 130 /,
    );
    expect(err).toContain(`explain '${paths[0]}' ${paths[1]} '${paths[0]}' ${paths[1]}\n`);
  });

  test("prints JSON with one diff a passage", async () => {
    const folder = temporaryFolder(texts);
    const { out } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "b.md"), "--json"]);
    const found = JSON.parse(out) as { copy: { passages: unknown[]; kind: string }; changes: unknown[] };
    expect(found.copy.kind).toBe("reprint");
    expect(found.changes).toHaveLength(found.copy.passages.length);
  });

  test("refuses to write the report over a text", async () => {
    const path = join(temporaryFolder({ "precious.txt": "An article." }), "precious.txt");
    const { code, err } = await wirecopy(["cluster", path, "--html", path]);
    expect([code, err]).toEqual([1, expect.stringContaining("Give --html a file name that ends in .html")]);
    expect(readFileSync(path, "utf8")).toBe("An article.");
  });

  test("compares a text with itself", async () => {
    const path = join(temporaryFolder(texts), "a.txt");
    expect((await wirecopy(["compare", path, path])).out.replace(/\s+/g, " ")).toMatch(/print one text/);
  });

  test("refuses a file of several articles", async () => {
    const folder = temporaryFolder({ ...texts, "d.ndjson": three });
    const { code, err } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "d.ndjson")]);
    expect(code).toBe(1);
    expect(err).toMatch(/d\.ndjson holds several articles.*wirecopy cluster/);
  });
});

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

  test.each([
    [[], /SYNOPSIS\n {2}wirecopy /],
    [["clustr", "x"], /unknown command 'clustr'\n\(Did you mean cluster\?\)/],
    [["cluster"], /missing required argument 'path'/],
    [["cluster", "x", "--jsn"], /unknown option '--jsn'\n\(Did you mean --json\?\)\nRun it with --help/],
    [["cluster", "x", "--threshold", "7"], /'7' is invalid\. Use a number from 0 to 1/],
    [["cluster", "x", "--threshold", ""], /'' is invalid\. Use a number from 0 to 1/],
    [["cluster", "x", "--threshold", "abc"], /'abc' is invalid\. Use a number from 0 to 1/],
    [["cluster", "x", "--min-size", "0"], /Use a whole number, 1 or more/],
    [["cluster", "x", "--threads", "0"], /Use a whole number from 1 to 64/],
    [["cluster", "x", "--kinds", "reprints"], /Use one or several of reprint,edited,rewritten,excerpt,quotes/],
    [["cluster", "x", "--format", "xml"], /Allowed choices are table, json, ndjson, csv, html/],
    [["cluster", "x", "--json", "--format", "csv"], /ask for two forms\. Leave one of them out/],
    [["cluster", "x", "--keep", "fullest", "--format", "csv"], /--keep prints articles as NDJSON/],
    [["evaluate", "x"], /required option '--gold <file>' not specified/],
    [["completion", "tcsh"], /Allowed choices are bash, zsh, fish/],
    [["cluster", "x", "--within-days", "-1"], /'-1' is invalid\. Use a number of days, 0 or more\./],
    [["cluster", "x", "--join-on", "reprint,quotes"], /Use one or several of reprint,edited,rewritten,excerpt/],
    [["cluster", "x", "--language", "englisch!"], /Use a BCP 47 tag/],
    [["compare", "one"], /missing required argument 'b'/],
    [["compare", "one", "two", "three"], /too many arguments/],
  ])("%j is wrong usage", async (args, words) => {
    const { code, out, err } = await wirecopy(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });
});
