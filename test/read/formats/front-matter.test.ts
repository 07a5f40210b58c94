/** The fields above a text. */
import { describe, expect, test } from "vitest";
import type { UnreadField } from "../../../src/read/fields/unread-fields.js";
import { readFile } from "../written-files.js";

describe("front matter", () => {
  test("gives the fields above a text", async () => {
    const text =
      "---\ntitle: Pier closes\ndate: 2024-03-07\noutlet: The Bay Tribune\ntags: [a, b]\n---\n\nThe pier closes.\n";
    expect((await readFile("x.md", text)).articles).toMatchObject([
      { title: "Pier closes", text: "The pier closes.", publishedAt: "2024-03-07", source: "The Bay Tribune" },
    ]);
  });

  test.each<[string, string, string]>([
    [
      "a headline below its title stays in the text",
      "Background\n\nThe pier closes.",
      "Background\n\nThe pier closes.",
    ],
    ["and so does a heading", "## Background\n\nThe pier closes.", "## Background\n\nThe pier closes."],
    ["a headline that repeats its title does not", "# Pier closes\n\nThe pier closes.", "The pier closes."],
  ])("%s", async (_, below, text) => {
    const { articles } = await readFile("x.md", `---\ntitle: Pier closes\n---\n\n${below}\n`);
    expect(articles).toMatchObject([{ title: "Pier closes", text }]);
  });

  test("is read one field a line where it is no proper YAML", async () => {
    const block =
      "title: Malvera : the pier closes\ndate: 2024-03-07 # a Thursday\noutlet: 'The Bay Tribune'\ntags: [a, b]\n - c";
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([
      {
        title: "Malvera : the pier closes",
        text: "The pier closes.",
        publishedAt: "2024-03-07",
        source: "The Bay Tribune",
      },
    ]);
    expect(problems).toEqual([]);
  });

  test.each<[string, string]>([
    ["letters of any script", "title: Пожар: двое погибли\nисточник: Заря\nавтор: И.\ndate: 2024-03-07"],
    ["accents", "title: Fuego: dos muertos\nsección: Local\ncategoría: Sucesos\ndate: 2024-03-07"],
    ["several words", "title: Fire: two dead\nSource name: Bay\ndate: 2024-03-07"],
  ])("that is no proper YAML may have names with %s", async (_, block) => {
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([
      { title: expect.stringContaining(": "), text: "The pier closes.", publishedAt: "2024-03-07" },
    ]);
    expect(problems).toEqual([]);
  });

  test("is read for the fields of an article, however many of its lines cannot be", async () => {
    const block = "title: Fire : two\nbad line here\ndate: March 4, 2024\nanother bad one";
    const { articles, problems } = await readFile("x.md", `---\n${block}\n---\nThe pier closes.`);
    expect(articles).toMatchObject([{ title: "Fire : two", publishedAt: "2024-03-04", text: "The pier closes." }]);
    expect(problems).toMatchObject([{ reason: "front matter unread", line: 3 }]);
  });

  test("is read under another name where a field is empty", async () => {
    const text = "---\ntitle: ''\nsource: ''\noutlet: Bay\n---\n# Pier closes\n\nThe pier closes.";
    expect((await readFile("x.md", text)).articles).toMatchObject([{ source: "Bay", title: "Pier closes" }]);
  });

  test("has fields told that are not read, though by their names they may be what the article lacks", async () => {
    const unread: UnreadField[] = [];
    const options = { onUnreadField: (one: UnreadField) => unread.push(one) };
    await readFile("x.md", "---\nTitle: Fire\npub_date: 2024-03-07\noutlet: Bay\n---\nThe pier closes.", options);
    expect(unread).toEqual([
      { field: "title", name: "Title" },
      { field: "publishedAt", name: "pub_date" },
    ]);
    // It was looked at, and may mean two days.
    await readFile("x.md", "---\ntitle: Fire\ndate: 03/04/2024\n---\nThe pier closes.", options);
    expect(unread).toHaveLength(2);
  });

  test("may be TOML between plus signs", async () => {
    const block =
      'title = "The \\"old\\" pier"\ndate = 2024-03-07T09:30:00Z\noutlet = \'Bay\'\ntags = [\n  "a"\n]\n[more]\nurl = "u"';
    const { articles, problems } = await readFile("x.md", `+++\n${block}\n+++\n\nThe pier closes.`);
    expect(articles).toEqual([
      expect.objectContaining({ title: 'The "old" pier', publishedAt: "2024-03-07T09:30:00Z", source: "Bay" }),
    ]);
    expect(articles[0]).toMatchObject({ text: "The pier closes." });
    expect(articles[0]).not.toHaveProperty("url");
    expect(problems).toEqual([]);
  });

  test.each([
    ['outlet: Bay\ntitle: "Pier closes\n', 3],
    ["a: [\n", 2],
    ["outlet: Bay\n\ttitle: x\nand so on\nlang: en\n", 4],
  ])("of which a line cannot be read is no text, and the line is named: %j", async (block, line) => {
    const { articles, problems } = await readFile("x.txt", `---\n${block}---\nThe pier closes.`);
    expect(articles[0]!.text).toBe("The pier closes.");
    expect(problems).toMatchObject([{ reason: "front matter unread", line }]);
    expect(problems[0]!.message).toMatch(/x\.txt is read without line \d.*close every quotation mark/);
  });

  test.each([
    "---\nHe said: no, and: yes\n---\nThe pier closes.",
    "---\nUpdate: the mayor: gone\nShe left at noon.\n---\nThe pier closes.",
    "---\nThe pier: old, and: closed.\ntext: the board wrote to us\nNobody answered.\n---\nThe pier closes.",
  ])("without fields is text: %j", async (text) => {
    expect(await readFile("x.txt", text)).toMatchObject({ articles: [{ text }], problems: [] });
  });
});
