/** Which format standard input has, told from its first bytes. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ndjson } from "../../temporary-folder.js";
import { main, page, readFile, readStdin } from "../written-files.js";

describe("standard input tells its format from its first bytes", () => {
  const cases: [claim: string, content: string, ids: string[]][] = [
    ["lines", ndjson({ id: "a", text: "A" }, { id: "b", text: "B" }), ["a", "b"]],
    ["an array", JSON.stringify([{ id: "a", text: "A" }], null, 2), ["a"]],
    ["an object over several lines", JSON.stringify({ articles: [{ id: "a", text: "A" }] }, null, 2), ["a"]],
    ["an object on one line", JSON.stringify({ articles: [{ id: "a", text: "A" }] }), ["a"]],
    ["a table", "id,text\na,A\n", ["a"]],
    ["a table with apostrophes", "'id','text'\n'a','One\n\ntwo\n\nthree'\n", ["a"]],
    ["a page", page(main()), ["stdin"]],
    [
      "a feed",
      '<?xml version="1.0"?>\n<rss version="2.0"><channel><item><guid>g</guid><title>T</title></item></channel></rss>',
      ["stdin#g"],
    ],
    ["a text that begins with a bracket", "{{photo: pier.jpg}}\n\nThe pier closes, said the board.", ["stdin"]],
    ["a text", "Pier closes\n\nThe pier closes, said the board, and the quay opens.", ["stdin"]],
  ];
  test.each(cases)("%s", async (_claim, content, ids) => {
    for (const bytes of [content, gzipSync(content)]) {
      const { articles, problems } = await readStdin(bytes);
      expect(articles.map(({ id }) => id)).toEqual(ids);
      expect(problems).toEqual([]);
    }
  });

  const tables: [claim: string, content: string][] = [
    ["of other names", "headline,body\nFire,The pier burned down\n"],
    [
      "with semicolons",
      'headline;body;date\nFire;"The pier; burned";2024-03-09\nVote;"The board\n\nvoted";2024-03-10\n',
    ],
    ["with tabs", "headline\tbody\nFire\tThe pier burned down\n"],
    ["that pandas numbered", ",headline,body\n0,Fire,The pier burned down\n"],
    ["with old line breaks", "headline,body\rFire,The pier burned down\r"],
    ["with spaces behind the commas", "headline, body\nFire, The pier burned down\n"],
    [
      "some rows of which have a comma too many",
      "headline,body\nFire,It burned\nVote,It voted, and left\nRain,It rained\n",
    ],
    ["all rows of which have commas too many", "headline,body\nFire,It burned, and fell\nVote,It voted, and left\n"],
    ["with names in capitals", "ID,Text\na,The pier burned down\n"],
    ["with a line for Excel", "sep=;\rheadline;body\rFire;The pier burned down\r"],
  ];
  test.each(tables)("a table %s, which has the same articles and faults as by its name", async (_claim, content) => {
    const { articles, problems } = await readStdin(content);
    const ofFile = await readFile("x.csv", content);
    expect(articles.map(({ text }) => text)).toEqual(ofFile.articles.map(({ text }) => text));
    expect(problems.map(({ mapping }) => mapping)).toEqual(ofFile.problems.map(({ mapping }) => mapping));
    expect(problems[0]!.mapping).toMatch(/text=body|id=ID/);
  });

  test("a table without a header, which is said to lack one", async () => {
    const { articles, problems } = await readStdin(
      `a,Pier closes,${"The pier closes so ".repeat(9)}on\nb,Pier opens,It opens.\n`,
    );
    expect(articles).toEqual([]);
    expect(problems[0]!.message).toMatch(/^standard input has no line of column names/);
  });

  test.each([
    "Pier closes, quay opens\nThe board voted, and left\n",
    "Pier closes,quay opens\n\nThe board voted,and left.\n",
    "Fire destroys 1,200 homes\nSome 3,000 people fled the town.\n",
    "Harbour Street 4, Malvera\nMill Lane 2, Pell\n",
    "apples; pears\nplums; cherries\n",
    "Pier closes | Bay Tribune\nThe board voted | and left\n",
    "码头关闭,码头开放\n港务局周二投票,决定关闭北码头,工程师说,桩有裂缝。\n",
    "\tThe pier closes.\n\tThe quay opens.\n",
    "Votes:\n- yes, 12\n- no, 3\n",
    "Body and soul, said the chair\nSoul and body, said the board\n",
    '"We heard it from the radio," said the chair,\n"and from nobody else," said the board,\n',
    "Pier closes",
  ])("prose, whatever its marks: %j", async (content) => {
    const { articles, problems } = await readStdin(content);
    expect(articles.map(({ id }) => id)).toEqual(["stdin"]);
    expect(problems).toEqual([]);
  });

  test("in time, whatever comes first", async () => {
    const { articles } = await readStdin("<!-- -->".repeat(8000));
    expect(articles.map(({ id }) => id)).toEqual(["stdin"]);
  });

  test("unless it is named", async () => {
    expect((await readStdin('{"id": 1}', { format: "txt" })).articles).toEqual([{ id: "stdin", text: '{"id": 1}' }]);
    await expect(readStdin("", { format: "docx" as "txt" })).rejects.toThrow(/format is "docx"\. Use one of ndjson/);
  });
});
