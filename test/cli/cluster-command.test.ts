import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticles } from "../../src/node.js";
import type { Clustering } from "../../src/types.js";
import { seedArticles } from "../seed-articles.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, report, reprint, three, wire, wirecopy } from "./wirecopy.js";

const objectsOf = (lines: string): unknown[] =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

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

  test("takes no days at all for the same moment, as the library does", async () => {
    const { code, out } = await wirecopy(["cluster", "-", "--json", "--within-days", "0"], { stdin: three });
    const { options, copies } = JSON.parse(out) as Clustering;
    expect([code, options.withinDays, copies]).toEqual([0, 0, []]);
  });

  test("writes a report beside the summary", async () => {
    const file = join(temporaryFolder(), "report.html");
    const { code, out, err } = await wirecopy(["cluster", "-", "--html", file], { stdin: three });
    expect([code, out.slice(0, 10), err]).toEqual([0, "3 articles", `Report written to ${file}\n`]);
    expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/i);
  });

  test("tells of guessed character sets once, which are no fault", async () => {
    const german = Buffer.from(
      "Die Hafenbehörde schließt den nördlichen Pier für elf Monate, hieß es gestern.",
      "latin1",
    );
    const folder = temporaryFolder({ "a.txt": german, "b.txt": german });
    const { code, err } = await wirecopy(["cluster", folder, "--strict"]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^2 files are read in a character set that is guessed\. The first: .*a\.txt is not UTF-8, and is read as windows-1252, by a guess\. If that is wrong, name the character set, such as --encoding windows-1251\n$/,
    );
    for await (const { text } of readArticles(join(folder, "a.txt"))) expect(text).toContain("Hafenbehörde");
  });

  test("names what it skips, and counts it by reason", async () => {
    const stdin = `${three}broken\n${ndjson({ id: "", text: "no id" }, reprint)}broken again\n`;
    const { code, out, err } = await wirecopy(["cluster", "-"], { stdin });
    expect(code).toBe(0);
    expect(out).toMatch(/^3 articles/);
    expect(err).toContain("skipped: standard input, line 4 is not JSON");
    expect(err).toContain("skipped: standard input, line 5 has no id");
    expect(err).toContain(
      'skipped: standard input, line 6: the id "reprint" is taken by an earlier article (standard input, line 2)',
    );
    expect(err).toMatch(/Read 3 articles, skipped 4: 2 not JSON, 1 id taken, 1 no id\.\n$/);
  });

  test("says which option reads what only has its fields under other names", async () => {
    const stdin = ndjson({ _id: 7, body: report }, { _id: 8, body: report });
    const { code, err } = await wirecopy(["cluster", "-"], { stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/\nerror: No articles in standard input\. Try it with --map id=_id,text=body\n$/);
    const texts = ndjson({ id: 7, body: report }, { id: 8, body: report });
    expect((await wirecopy(["cluster", "-"], { stdin: texts })).err).toMatch(/Try it with --map text=body\n$/);
    expect(await wirecopy(["cluster", "-", "--map", "text=body"], { stdin: texts })).toMatchObject({ code: 0 });
  });

  test("says once which fields may be meant, with the option that reads them", async () => {
    const { publishedAt, source, ...rest } = wire;
    const stdin = ndjson(
      { ...rest, published: publishedAt, outlet: { name: source } },
      { ...rest, id: "b", published: publishedAt, outlet: { name: source } },
      { ...rest, id: "c", published: publishedAt },
    );
    const { code, err } = await wirecopy(["cluster", "-"], { stdin });
    expect(code).toBe(0);
    expect(err).toBe(
      `2 articles carry the field "outlet.name", which is not read: did you mean source?
3 articles carry the field "published", which is not read: did you mean publishedAt?
If so, map them: --map source=outlet.name,publishedAt=published\n`,
    );
    const mapped = await wirecopy(["cluster", "-", "--map", "source=outlet.name"], { stdin });
    expect(mapped.err).toMatch(
      /^3 articles carry the field "published".*\nIf so, map it: --map source=outlet\.name,publishedAt=published\n$/,
    );
    const strict = ["cluster", "-", "--strict", "--map", "source=outlet.name,publishedAt=published"];
    expect(await wirecopy(strict, { stdin })).toMatchObject({ code: 0, err: "" });
  });

  test("says which mapped fields no article has", async () => {
    const { publishedAt, ...rest } = wire;
    const read = async (map: string, ...articles: object[]) =>
      (await wirecopy(["cluster", "-", "--map", map], { stdin: ndjson(...articles) })).err;
    const [filled, empty] = [
      { ...rest, Title: "Pier", when: "soon" },
      { ...rest, id: "b", Title: "", url: null },
    ];
    expect(await read("title=Titel,url=none", empty)).toBe(
      'No article has anything in the field "Titel", which --map reads as title. Look at how it is called in the input, or read none: title=none\n',
    );
    expect(await read("title=Title", filled, empty)).toBe("");
    expect(await read("title=Title,publishedAt=when", filled)).toMatch(/^Standard input, line 1 .* without its date/i);
  });

  test("suggests a mapping for what databases in other languages call the fields", async () => {
    const { id, title, source, text } = wire;
    const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
    const stdin = `Datum;Medium;Überschrift;Volltext;Link\n${row("03.04.24", source, title, text, `https://${id}.example/`)}\n`;
    const mapping = "text=Volltext,title=Überschrift,url=Link,source=Medium,publishedAt=Datum";
    const { err } = await wirecopy(["cluster", "-", "--input-format", "csv"], { stdin });
    expect(err).toMatch(new RegExp(`Try it with --map ${mapping}\n$`));
    const folder = temporaryFolder({ "export.csv": stdin, "a.txt": text });
    expect((await wirecopy(["cluster", folder])).err).toContain(`other names, such as ${mapping}.\n`);
  });

  test("reads all rows whose addresses stand under another name, also those that share one or have none", async () => {
    const row = (at: number, link: string): string =>
      `The harbour board closed pier ${at} for eleven months.;${link}\n`;
    const stdin = `Volltext;Link\n${row(1, "https://a.example/live")}${row(2, "https://a.example/live")}${row(3, "")}`;
    const read = async (map: string) => {
      const { out, err } = await wirecopy(["cluster", "-", "--input-format", "csv", "--map", map, "--json"], { stdin });
      return { ids: JSON.parse(out).stories.flatMap(({ articleIds }: { articleIds: string[] }) => articleIds), err };
    };
    const unmapped = await read("text=Volltext");
    expect(unmapped.ids.sort()).toEqual(["stdin:2", "stdin:3", "stdin:4"]);
    expect(unmapped.err).toContain("--map text=Volltext,url=Link\n");
    const mapped = await read("text=Volltext,url=Link");
    expect(mapped.ids.sort()).toEqual(["https://a.example/live", "stdin:3", "stdin:4"]);
    expect(mapped.err).toBe("");
  });

  test("counts the rows with cells below no column, names the first, and stops there where asked to", async () => {
    const row = (id: string): string => `${id};Crane falls;The crane fell; nobody was hurt\n`;
    const stdin = `id;title;text\n${row("a")}${row("b")}`;
    const read = (...options: string[]) => wirecopy(["cluster", "-", "--input-format", "csv", ...options], { stdin });
    expect((await read("--json")).code).toBe(0);
    expect((await read()).err).toMatch(
      /^2 articles are read without some of their cells\. The first: standard input, line 2 \("a"\) is read without " nobody/,
    );
    expect(await read("--strict")).toMatchObject({ code: 1, out: "" });
  });

  test("counts the dates that cannot be read, and names the first", async () => {
    const stdin = ndjson(
      ...["03/04/2024", "soon", "9.3.24"].map((publishedAt, at) => ({ ...wire, id: `n${at}`, publishedAt })),
    );
    const { code, out, err } = await wirecopy(["cluster", "-", "--json"], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(out).stories[0].articleIds).toHaveLength(3);
    expect(err).toBe(
      '3 articles are read without their dates. The first: standard input, line 1 ("n0") is read without its date, "03/04/2024", which is not clear. ' +
        "If its figures are day, month and year, say so: --date-order dmy (or mdy). Else write dates as ISO 8601, such as 2024-03-09 or 2024-03-09T14:30:00Z, or read none: --map publishedAt=none\n",
    );
    for (const [publishedAt, told] of [
      ["24/11/2026", "day, month and year, say so: --date-order dmy. Else write"],
      ["11/24/2026", "month, day and year, say so: --date-order mdy. Else write"],
    ])
      expect((await wirecopy(["cluster", "-"], { stdin: ndjson({ ...wire, publishedAt }) })).err).toContain(told);
    expect(await wirecopy(["cluster", "-", "--map", "publishedAt=none"], { stdin })).toMatchObject({
      code: 0,
      err: "",
    });
    const ordered = await wirecopy(["cluster", "-", "--json", "--date-order", "mdy"], { stdin });
    expect(JSON.parse(ordered.out).stories[0]).toMatchObject({
      firstPublishedAt: "2024-03-04T00:00:00.000Z",
      lastPublishedAt: "2024-03-09T00:00:00.000Z",
    });
    expect(ordered.err).toMatch(
      /^Standard input, line 2 \("n1"\) is read without its date, "soon", which is not clear\. Write dates/i,
    );
    expect((await wirecopy(["cluster", "-", "--strict"], { stdin })).code).toBe(1);
  });

  test("suggests a mapping that a shell can take", async () => {
    const { id, text } = wire;
    const { err } = await wirecopy(["cluster", "-"], { stdin: ndjson({ Id: id, "Body text": text }) });
    expect(err).toContain('Try it with --map "id=Id,text=Body text"');
    const stdin = ndjson({ _id: { $oid: "65e5a0" }, text: report });
    expect((await wirecopy(["cluster", "-"], { stdin })).err).toContain("Try it with --map 'id=_id.$oid'\n");
  });

  test("suggests no mapping that would take a field from other articles", async () => {
    const { publishedAt, ...rest } = wire;
    const stdin = ndjson(wire, { ...rest, id: "b", date: publishedAt });
    expect(await wirecopy(["cluster", "-"], { stdin })).toMatchObject({
      code: 0,
      err: '1 article carries the field "date", which is not read: did you mean publishedAt? If so, rename it: other articles have publishedAt.\n',
    });
  });

  test("says how many have no text, and the option that may read it", async () => {
    const bare = { id: "bare", title: wire.title, content_of_page: report };
    const all = await wirecopy(["cluster", "-"], { stdin: ndjson(bare, { ...bare, id: "b" }) });
    expect(all).toMatchObject({
      code: 0,
      out: expect.not.stringContaining("no other found"),
      err: "2 of 2 articles have no text: only their titles were compared. If a field holds it, map it: --map text=FIELD\n",
    });
    const stdin = ndjson(wire, { ...bare, Name: "bare" });
    const one = await wirecopy(["cluster", "-", "--map", "title=title"], { stdin });
    expect(one.err).toBe(
      "1 of 2 articles has no text: only its title was compared. If a field holds it, map it: --map title=title,text=FIELD\n",
    );
    const mapped = ["cluster", "-", "--map", "text=content_of_page"];
    expect(await wirecopy(mapped, { stdin: ndjson(bare) })).toMatchObject({ code: 0, err: "" });
    const feed =
      "<rss><channel><title>Northwire</title><item><guid>1</guid><title>Crane falls</title></item></channel></rss>";
    const entries = await wirecopy(["cluster", "-", "--map", "text=body"], { stdin: feed });
    expect(entries.err).toBe("1 of 1 article has no text: only its title was compared.\n");
  });

  test("names only the first of many", async () => {
    const { err } = await wirecopy(["cluster", "-"], { stdin: three + "broken\n".repeat(500) });
    expect(err.split("\n")).toHaveLength(13);
    expect(err).toContain("... and 490 more\n");
  });

  test("says where a report cannot be written, and prints nothing", async () => {
    const folder = temporaryFolder({ "taken.html/x.txt": "" });
    const { code, out, err } = await wirecopy(["cluster", "-", "--html", join(folder, "taken.html")], { stdin: three });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/could not be written to .*taken\.html \(EISDIR\)\. Give --html another name/);
  });

  test("stops at the first bad article when strict", async () => {
    const { code, out, err } = await wirecopy(["cluster", "-", "--strict"], { stdin: `${three}broken\n` });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^error: standard input, line 4 is not JSON/);
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
    ["empty standard input", () => ["cluster", "-"], /No articles in standard input\. Give at least one file/],
    [
      "a table whose columns have names of its own",
      (folder) => {
        writeFileSync(join(folder, "export.csv"), "Nr;Brødtekst\n1;Tide\n");
        return ["cluster", join(folder, "export.csv")];
      },
      /It has "Nr", "Brødtekst": .*\n.*\n.*give them: --map id=FIELD,text=FIELD/,
    ],
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

  test.each(["-7c", "=1", "+x", "@y", "\t@", "'=z", "''-a", "'b"])(
    "what --keep prints as csv is read again as it was: %j",
    async (id) => {
      const keep = (stdin: string, format: string) =>
        wirecopy(["cluster", "-", "--keep", "earliest", "--format", format], { stdin });
      const article = ndjson({ ...other, id, title: `${id}.`, text: `${id} ${other.text}` });
      const { out } = await keep((await keep(article, "csv")).out, "ndjson");
      expect(JSON.parse(out)).toEqual(JSON.parse((await keep(article, "ndjson")).out));
    },
  );

  test("csv names for each article which of the independent sources of its story it goes back to", async () => {
    const { out } = await wirecopy(["cluster", "seeds/credited-absent-paper/articles.ndjson", "--format", "csv"]);
    const [head, ...rows] = out.trimEnd().split("\n");
    expect(head).toMatch(/,origin,origin_basis,independent_source,copied_from,/);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toContain(",credit-line,Eastmoor Chronicle,");
  });

  test("the page on the command explains every column of csv", async () => {
    const page = readFileSync("docs/command.md", "utf8");
    const { out } = await cluster("--format", "csv");
    for (const column of out.split("\n")[0]!.split(","))
      expect(page).toMatch(new RegExp(`^\\|[^|]*\`${column}\``, "m"));
  });

  test("--keep says that the links of pages are printed too", async () => {
    const stdin = `<html><body><article><p>${report} <a href="https://northwire.example/1">Northwire</a></p></article></body></html>`;
    const { out, err } = await wirecopy(["cluster", "-", "--keep", "earliest"], { stdin });
    expect(JSON.parse(out).links).toEqual(["https://northwire.example/1"]);
    expect(err).toContain(
      "publishedAt, language, links as they were read, without tags of HTML; no others of the input.\n",
    );
  });

  test("--dropped writes which article is kept for each that --keep drops, over nothing but such a list", async () => {
    const folder = temporaryFolder({ "held.ndjson": three, "earlier.ndjson": '{"id":"a","keptId":"b"}\n' });
    const dropped = (file: string, ...more: string[]) =>
      wirecopy(["cluster", "-", "--dropped", join(folder, file), ...more], { stdin: three });
    for (const file of ["new.ndjson", "earlier.ndjson"]) {
      expect((await dropped(file, "--keep", "earliest")).code).toBe(0);
      expect(readFileSync(join(folder, file), "utf8")).toBe('{"id":"reprint","keptId":"wire"}\n');
    }
    expect((await dropped("held.ndjson", "--keep", "earliest")).err).toMatch(
      /held\.ndjson exists and is no list of dropped articles\. Give --dropped another name/,
    );
    expect((await dropped("new.ndjson")).err).toContain("Give --keep as well");
  });

  test("--keep says that an undated article was kept for its id", async () => {
    const stdin = ndjson({ id: "b", text: report }, { id: "a", text: report }, wire);
    const keep = async (...more: string[]) => (await wirecopy(["cluster", "-", "--keep", ...more], { stdin })).err;
    const said = "2 of 3 articles have no date: of copies without one, the first by id counts as the earliest.";
    expect(await keep("earliest")).toContain(`${said} If a field holds it, map it: --map publishedAt=FIELD\n`);
    expect(await keep("origin", "--map", "publishedAt=publishedAt")).toContain(`${said}\n`);
    expect(await keep("fullest")).not.toContain("no date");
  });

  test("--keep says how many of those it keeps took from others, as the table does", async () => {
    const stdin = ndjson(...seedArticles("excerpt"));
    expect((await wirecopy(["cluster", "-"], { stdin })).out).toMatch(/, 1 takes just a passage\n/);
    const { err } = await wirecopy(["cluster", "-", "--keep", "earliest"], { stdin });
    expect(err).toMatch(/^Kept \d articles, dropped 0 copies\. 1 of those kept took text from another article\.\n/);
    // One that counts as a source, and two that are mostly not what was kept of their reports.
    const [own, edited] = ["desk/tunnelbrand", "feeds/it-scuolabus"].map(
      (name) => `bench/cases/${name}/articles.ndjson`,
    );
    expect((await wirecopy(["cluster", own!])).out).toMatch(
      /, 3 articles are copies, 1 takes just a passage\n[\s\S]*\(partly taken\)/,
    );
    expect((await wirecopy(["cluster", edited!])).out).toMatch(/, 6 articles are copies\n/);
    const kept = await wirecopy(["cluster", edited!, "--keep", "earliest"]);
    expect(kept.err).toMatch(/, dropped 4 copies\. 2 of those kept took text from another article\.\n/);
  });

  test("csv has no control characters for a terminal, and all of them for a file", async () => {
    const stdin = ndjson({
      ...wire,
      title: "\u001b[31mCrane\u0007 falls\u202e",
      text: "One.\n\nTwo \u001b]0;x\u0007.",
    });
    for (const args of [
      ["--format", "csv"],
      ["--keep", "earliest", "--format", "csv"],
    ]) {
      const { out } = await wirecopy(["cluster", "-", ...args], { stdin, terminal: true });
      expect(out).toContain(" [31mCrane  falls");
      expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
      expect((await wirecopy(["cluster", "-", ...args], { stdin })).out).toContain("\u001b[31mCrane\u0007 falls\u202e");
    }
  });

  test("csv: nor does it run a cell with a line break", async () => {
    const stdin = ndjson({ id: "=1\n+1", text: report });
    const { out } = await wirecopy(["cluster", "-", "--format", "csv"], { stdin });
    expect(out).toContain(`"'=1\n+1"`);
    expect(out).not.toMatch(/(?:^|,)"?=/m);
  });

  test("--keep prints CSV too, which is read as what it was", async () => {
    const lines = (await cluster("--keep", "fullest")).out;
    const { code, out, err } = await cluster("--keep", "fullest", "--format", "csv");
    expect([code, out.split("\n", 1)[0]]).toEqual([0, "id,title,url,source,publishedAt,language,text"]);
    expect(err).toMatch(/^Kept 2 articles, dropped 2 copies\.\n/);
    const again = await wirecopy(["cluster", "-", "--keep", "fullest", "--input-format", "csv"], { stdin: out });
    expect(objectsOf(again.out)).toEqual(objectsOf(lines));
    const formula = ndjson({ id: "a", title: "=1+1", text: report });
    const { out: row } = await wirecopy(["cluster", "-", "--keep", "earliest", "--format", "csv"], { stdin: formula });
    expect(row).toContain(`\na,"'=1+1",`);
  });

  test("html is the report", async () => {
    expect((await cluster("--format", "html")).out).toMatch(/^<!doctype html>/i);
  });

  test("shows only what is asked for, and says what that leaves out", async () => {
    const { out, err } = await cluster("--json", "--min-size", "2", "--kinds", "excerpt");
    const { stories, copies } = JSON.parse(out) as Clustering;
    expect([stories.length, copies]).toEqual([1, []]);
    expect(err).toMatch(/^Shown: 1 of 2 stories \(--min-size 2\), 0 of \d copies \(--kinds excerpt\)\.\n$/);
  });

  test("denies no copy for not being asked for it, and says on the page as well what is left out", async () => {
    const table = await cluster("--kinds", "excerpt");
    expect(table.out).toMatch(/^4 articles, 2 stories \(1 of one article\), no copies of these kinds\n/);
    const { out: page, err } = await cluster("--kinds", "excerpt", "--format", "html");
    expect(page).toContain(`<p class="none">${err.trimEnd()}</p>`);
    expect(page).toContain("No copies of these kinds.");
    expect(page).toContain("prints the text of");
    expect(page).not.toContain("No text of one article");
    expect((await cluster("--kinds", "reprint,excerpt")).out).toMatch(
      /, \d articles? (?:is a copy|are copies) of these kinds\n/,
    );
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
    expect(err).toBe(
      "Kept 2 articles, dropped 2 copies.\nPrinted are the fields id, text, title, url, source, publishedAt, language as they were read, without tags of HTML; no others of the input.\n",
    );
  });
});

test("a page without a text is not answered with names of fields, which it has none of", async () => {
  const path = join(temporaryFolder({ "x.html": "<html><head><title>t</title></head><body></body></html>" }), "x.html");
  const { code, err } = await wirecopy(["cluster", path]);
  expect(code).toBe(1);
  expect(err).toMatch(/has no text that could be found/);
  expect(err).toMatch(/error: No articles in .*x\.html\. Give at least one file with an article in it\.\n$/);
});

test("an unknown character set is named once", async () => {
  const { code, err } = await wirecopy(["cluster", "-", "--encoding", "latin99"], { stdin: three });
  expect(code).toBe(2);
  expect(err.match(/latin99/g)).toHaveLength(1);
  expect(err).toContain("Use a name such as utf-8");
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

test("refuses to write the report over a text", async () => {
  const path = join(temporaryFolder({ "precious.txt": "An article." }), "precious.txt");
  const { code, err } = await wirecopy(["cluster", path, "--html", path]);
  expect([code, err]).toEqual([2, expect.stringContaining("Use one that ends in .html")]);
  expect(readFileSync(path, "utf8")).toBe("An article.");
});

test("a report beside the articles is none of them", async () => {
  const page = (text: string) =>
    `<html><head><title>Crane falls</title></head><body><article>${text.replaceAll(/^(.+)$/gm, "<p>$1</p>")}</article></body></html>`;
  const texts = temporaryFolder({ "a.txt": report, "b.txt": report });
  const pages = temporaryFolder({ "a.html": page(report), "b.html": page(report) });
  for (const folder of [texts, pages]) {
    const argv = ["cluster", folder, "--html", join(folder, "report.html")];
    const first = await wirecopy(argv);
    const again = await wirecopy(argv);
    expect(again).toMatchObject({ code: 0, out: first.out });
    expect(again.err).toContain("report.html is a report of wirecopy, and no article: left out.\n");
  }
});

test("a file that two paths lead to is one article, not a reprint of itself", async () => {
  const folder = temporaryFolder({ "news/a.txt": wire.text, "more/c.txt": other.text });
  const path = join(folder, "news", "a.txt");
  const again = `${folder}/more/../news/a.txt`;
  for (const paths of [
    [path, again],
    [path, join(folder, "news")],
  ]) {
    const { code, out, err } = await wirecopy(["cluster", ...paths]);
    expect(code).toBe(0);
    expect(out).toMatch(/^1 article, 1 story/);
    expect(err).toMatch(/a\.txt is left out: it was read already/);
  }
  const index = join(folder, "index");
  expect((await wirecopy(["index", "add", index, path, again])).out.split("\n")).toHaveLength(2);
});

test("files that nothing reads are counted by their endings", async () => {
  const foreign = { "a.pdf": "", "b.PDF": "", "c.docx": "", "d.eml": "", "in/e.xlsx": "", LICENSE: "" };
  const folder = temporaryFolder({ "a.txt": report, ...foreign });
  expect((await wirecopy(["cluster", folder])).err).toContain(
    `${folder}: left out, since nothing reads them: 2 .pdf, 1 without an ending, 1 .docx, 1 .eml, 1 .xlsx. Save them as text first, if they are articles.\n`,
  );
  expect((await wirecopy(["cluster", temporaryFolder({ "a.pdf": "" })])).err).toMatch(
    /holds no articles, but files that nothing reads \(1 \.pdf\)\. Put files in it/,
  );
});
