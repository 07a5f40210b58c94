import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticles } from "../../../src/read/read-articles.js";
import { plainRecord } from "../../../src/read/records/plain-record.js";
import { temporaryFolder } from "../../temporary-folder.js";

test.each([
  ["<p>One &amp; two</p>\n\n<p>Three</p>\n", "One & two\n\nThree"],
  ["One.<br>Two.<br /><br />Three.", "One.\nTwo.\n\nThree."],
  ['<div class="x">A <a href="https://bay.example/1">pier</a> fell.</div><ul><li>a</li></ul>', "A pier fell.\n\na"],
  // Without <p> and <br> it is the line breaks that part paragraphs.
  [
    "He said <em>no</em>.\r\n\r\nShe said &#8220;yes&#8221;.\nOften.",
    "He said no.\n\nShe said \u201cyes\u201d.\nOften.",
  ],
  // A blank line ends a paragraph beside tags that do, too.
  [
    "One.\r\n\r\nTwo\nlines.<br>\n \n<div\n\nclass='x'>Three.</div>\n\n\nFour.",
    "One.\n\nTwo lines.\n\nThree.\n\nFour.",
  ],
  // Character references alone.
  ["The board&#8217;s chair\n\nof Malvera &amp; Vost", "The board\u2019s chair\n\nof Malvera & Vost"],
])("the HTML in %j is read as text", async (html, text) => {
  expect(await plainRecord({ id: "a", text: html }, {})).toEqual({ id: "a", text });
});

test("a text that is JSON once more, as one string with escapes, is read as what it means", async () => {
  const text = 'The pier of Østby is "closed".\n\nIt <em>reopens</em>.';
  const twice = { id: "a", text: JSON.stringify(text), title: '"Pi\\u00e8r"' };
  expect(await plainRecord(twice, {})).toEqual({ id: "a", text: text.replace(/<.*?>/g, ""), title: "Pièr" });
});

test.each([
  '"We go," he said. C:\\new "and back."',
  '"No escapes, no JSON."',
  "Where a < b, c > d; and 1<2",
  'The tag <b> makes letters bold, "</i>" ends slanted ones.',
  "A List<T> is no Map<p, q> is it",
  "<script>alert(1)</script> was found in the form",
  "Lift & carry, R&D, https://bay.example/?a=1&copy=2, AT&T;",
  "Dear <ilna@bay.example>, </p> is missing",
])("%j is plain and stays", async (text) => {
  const record = { id: "a", text };
  expect(await plainRecord(record, {})).toBe(record);
});

describe("a record of a content system", () => {
  const post = {
    id: 7,
    title: { rendered: "The board&#8217;s <em>last</em>\nword" },
    content: { rendered: "<p>The pier stays.</p>\n<p>So do the boats.</p>" },
  };
  const read = { id: "7", title: "The board\u2019s last word", text: "The pier stays.\n\nSo do the boats." };
  const map = { title: "title.rendered", text: "content.rendered" };
  const row = `id,title,text\n7,${post.title.rendered.replace("\n", " ")},"${post.content.rendered}"\n`;

  test.each([
    ["x.json", JSON.stringify([post]), map],
    ["x.ndjson", JSON.stringify(post), map],
    ["x.csv", row, {}],
  ])("gives plain text from %s", async (name, content, map) => {
    const articles = [];
    for await (const article of readArticles(join(temporaryFolder({ [name]: content }), name), { map }))
      articles.push(article);
    expect(articles).toEqual([read]);
  });

  test("has an outlet without references to characters, wherever that stands", async () => {
    const record = { id: "a", text: "One", source: { name: "Smith &amp; Sons &#8211; News" } };
    expect(await plainRecord(record, { source: "source.name" })).toMatchObject({
      "source.name": "Smith & Sons \u2013 News",
    });
    expect(await plainRecord({ id: "a", text: "One", source: "AT&T; R&amp;D" }, {})).toMatchObject({
      source: "AT&T; R&D",
    });
  });

  test("of which no text is left is refused", async () => {
    const path = join(temporaryFolder({ "x.json": '{"id": "a", "text": "<p> </p>"}' }), "x.json");
    await expect(readArticles(path).next()).rejects.toThrow(/has no text/);
  });
});
