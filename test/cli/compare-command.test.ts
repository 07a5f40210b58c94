import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, report, reprint, three, wire, wirecopy } from "./wirecopy.js";

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
    expect(err).toBe(`What is missing, with every signal and rule: wirecopy explain ${one} ${two}\n`);
  });

  test("says how much wording two texts share where a veto stops it, as explain does", async () => {
    const bulletin = (date: string, mark: number, wave: number, boats: number): string =>
      `The river stood at ${mark} centimetres at the old bridge of Malvera on ${date} morning, the water board said. A wave of ${wave} centimetres is expected below the mill by night, and ${boats} boats were taken out of the harbour basin as a measure of care.`;
    const folder = temporaryFolder({
      "a.txt": bulletin("Tuesday", 412, 35, 14),
      "b.txt": bulletin("Sunday", 389, 52, 9),
    });
    const paths = [join(folder, "a.txt"), join(folder, "b.txt")];
    const told = /share \d\d words in passages, but a veto stops it: other figures/;
    const { out } = await wirecopy(["compare", ...paths]);
    expect(out.replace(/\s+/g, " ")).toMatch(told);
    const { out: explained } = await wirecopy(["explain", ...paths]);
    expect(explained.replace(/\s+/g, " ")).toMatch(told);
    expect(explained).toContain("\n  stopped by: other figures");
  });

  test("says that two texts are nearly a rewrite, and names the command that shows what is missing", async () => {
    const cases = readFileSync("bench/cases/reportage/rewrite-mixed-in/articles.ndjson", "utf8");
    const [main, trade] = ["rmx-main", "rmx-trade"].map(
      (id) => cases.split("\n").find((line) => line.includes(`"id": "${id}"`)) ?? "",
    );
    const article = JSON.parse(trade!) as { text: string };
    const [, ...paragraphs] = article.text.split("\n\n");
    const cut = JSON.stringify({ ...article, text: paragraphs.join("\n\n") });
    const folder = temporaryFolder({ "main.json": main!, "trade.json": cut });
    const paths = [join(folder, "main.json"), join(folder, "trade.json")];
    const { out, err } = await wirecopy(["compare", ...paths]);
    expect(out).toMatch(/^No copy: .* share no passage worth showing/s);
    const [hint, command] = err.trimEnd().split("\n");
    const [, probability] = /^They tell much the same facts, but not enough .* (0\.\d\d), and 0\.5 is needed\.$/.exec(
      hint!,
    )!;
    const explain = /: wirecopy (explain .*)$/.exec(command!)![1]!.split(" ");
    const { code, out: explained } = await wirecopy(explain);
    expect(code).toBe(0);
    expect(explained).toContain(`probability of derivation ${probability}`);
    expect(explained).toMatch(/nearest rule: .* \(not met\)/);
  });

  test("says nothing of facts where a short text has one of them", async () => {
    const folder = temporaryFolder({
      "one.txt":
        "The harbour board of Malvera voted on Tuesday to close the northern pier for eleven months after engineers found cracks in 43 of its 120 concrete piles. The repairs are expected to cost 18.4 million crowns, chairwoman Oliva Brandt said.",
      "other.txt": "On Tuesday the cat slept.",
    });
    const { out, err } = await wirecopy(["compare", join(folder, "one.txt"), join(folder, "other.txt")]);
    expect(out).toMatch(/^No copy/);
    expect(err).not.toContain("facts");
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
      /^They tell the same facts, but in \d+ words the shorter one is too short to judge: .* fewer than 70 /,
    );
    expect(err).toContain(`explain "${paths[0]}" ${paths[1]}\n`);
  });

  test("prints JSON with one diff a passage", async () => {
    const folder = temporaryFolder(texts);
    const { out } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "b.md"), "--json"]);
    const found = JSON.parse(out) as { copy: { passages: unknown[]; kind: string }; changes: unknown[] };
    expect(found.copy.kind).toBe("reprint");
    expect(found.changes).toHaveLength(found.copy.passages.length);
  });

  test("says in a sentence that a file was given twice", async () => {
    const path = join(temporaryFolder(texts), "a.txt");
    const twice = [path, join(path, "..", "a.txt")];
    expect(await wirecopy(["compare", ...twice])).toEqual({
      code: 0,
      out: `Both are one file, ${path}: every text is a copy of itself.\n`,
      err: "",
    });
    expect(JSON.parse((await wirecopy(["compare", ...twice, "--json"])).out)).toMatchObject({
      copy: null,
      changes: [],
    });
  });

  test("compares a text with the same text in another file", async () => {
    const folder = temporaryFolder({ ...texts, "again/a.txt": report });
    const { out } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "again/a.txt")]);
    expect(out.replace(/\s+/g, " ")).toMatch(/print one text/);
  });

  test("says the same in either order", async () => {
    const folder = temporaryFolder(texts);
    const [one, two] = [join(folder, "a.txt"), join(folder, "b.md")];
    expect((await wirecopy(["compare", two, one])).out).toBe((await wirecopy(["compare", one, two])).out);
  });

  test("accuses one of the two where their dates or a credit tell which came first", async () => {
    const first = { id: "a", source: "Northwire", text: report };
    const credits = { id: "b", source: "Bay Tribune", text: `HARLOW (Northwire) - ${report}` };
    const told = async (one: object, two: object): Promise<string> => {
      const folder = temporaryFolder({ "a.json": JSON.stringify(one), "b.json": JSON.stringify(two) });
      return (await wirecopy(["compare", join(folder, "a.json"), join(folder, "b.json")])).out.replace(/\s+/g, " ");
    };
    const at = (article: object, publishedAt: string): object => ({ ...article, publishedAt });
    const isReprint = /^b is a reprint of a\. (?!.*texts alone)/;
    const isEither = /^(?:a and b|b and a) print one text\. .*The dates do not tell .* texts alone/;
    expect(await told(first, credits)).toMatch(isReprint);
    const [one, two] = [at({ ...credits, id: "a", source: "Pier Post" }, "2024-03-04"), at(credits, "2024-03-05")];
    expect(await told(one, two)).toMatch(/^(?:a and b|b and a) print one text\. .*Both go back to Northwire\./);
    const second = { ...first, id: "b", source: "Bay Tribune" };
    expect(await told(at(first, "2024-03-04T09:00Z"), at(second, "2024-03-04T11:00Z"))).toMatch(isReprint);
    expect(await told(at(first, "2024-03-04T09:00Z"), at(second, "2024-03-04T09:00Z"))).toMatch(isEither);
    expect(await told(at(first, "2024-03-04T09:00Z"), at(second, "2024-03-04"))).toMatch(isEither);
  });

  test("names and skips what cannot be read, so long as one article is left, and with --strict stops there", async () => {
    const folder = temporaryFolder({
      "one.ndjson": ndjson(wire, { id: "bad" }),
      "other.ndjson": ndjson({ ...reprint, publishedAt: "soon" }),
      "none.ndjson": ndjson({ id: "bad", body: report }),
    });
    const [one, two, none] = ["one", "other", "none"].map((name) => join(folder, `${name}.ndjson`)) as string[];
    const { code, out, err } = await wirecopy(["compare", one!, two!]);
    expect(code).toBe(0);
    expect(out).toMatch(/^wire and reprint print one text\./);
    expect(err).toMatch(/skipped: .*one\.ndjson, line 2 \("bad"\) has no text/);
    expect(err).toMatch(/other\.ndjson, line 1 \("reprint"\) is read without its date/);
    const strict = await wirecopy(["compare", one!, two!, "--strict"]);
    expect([strict.code, strict.out]).toEqual([1, ""]);
    expect(strict.err).toMatch(/^error: .*one\.ndjson, line 2 \("bad"\) has no text/);
    expect((await wirecopy(["compare", one!, none!])).err).toMatch(
      /none\.ndjson holds no article\. Try it with --map text=body\n$/,
    );
  });

  test("refuses a file of several articles", async () => {
    const folder = temporaryFolder({ ...texts, "d.ndjson": three });
    const { code, err } = await wirecopy(["compare", join(folder, "a.txt"), join(folder, "d.ndjson")]);
    expect(code).toBe(1);
    expect(err).toMatch(/d\.ndjson holds several articles.*wirecopy explain ID OTHER .*d\.ndjson, .*wirecopy cluster/);
  });
});
