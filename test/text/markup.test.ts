import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../src/index.js";
import { isFragment, withoutMarkup } from "../../src/text/markup.js";

test.each([
  ["<p>One &amp; two</p>\n<p>Three</p>", "\n\nOne & two\n\n \n\nThree\n\n"],
  ["One.<br>Two.<br /><BR/>Three.", "One.\nTwo.\n\nThree."],
  ['A <a href="https://bay.example/1">pier</a> <EM>fell</EM>.', "A pier fell."],
  ["<p>A line\r\nof the source</p>", "\n\nA line of the source\n\n"],
  ["Use <br>\r\nin pages.\r\n\r\nOr\n \nnot.", "Use \n in pages.\r\n\r\nOr\n \nnot."],
  ["He said <em>no</em>.\nShe left.", "He said no.\nShe left."],
  ["<!-- wp:paragraph --><p>One</p><script>let a;</script><style>p { margin: 0 }</style>", " \n\nOne\n\n  "],
  ["&#8220;Yes&#x201d; &ldquo;no&rdquo; &#146;s", "\u201cYes\u201d \u201cno\u201d \u2019s"],
  ["B&uuml;rgerma&szlig; &Eacute;cole &ccedil;a &AElig;", "Bürgermaß École ça Æ"],
  ["Fern&shy;w&auml;rme f&uuml;r 5&nbsp;&pound;", "Fern\u00adwärme für 5 £"],
  ["A&amp;nbsp;B &amp;amp; C", "A B & C"],
  ["&lt;p&gt;One&lt;/p&gt;", "\n\nOne\n\n"],
  ["<blockquote>One</blockquote>Two", "\n\n>One\n\nTwo"],
  [
    "<blockquote cite='x'><p>One</p><p>Two<br>more</blockquote></blockquote><p>Three",
    "\n\n>\n\n>One\n\n>\n\n>Two\n>more\n\n\n\n\n\nThree",
  ],
  ["<BLOCKQUOTE>One<blockquote>Two</blockquote>three</BLOCKQUOTE>four", "\n\n>One\n\n>Two\n\n>three\n\nfour"],
])("a page shows %j as %j", (html, text) => {
  expect(withoutMarkup(html).text).toBe(text);
});

test.each([
  "Where a < b, c > d; and 1<2",
  'The tag <b> makes letters bold, "</i>" ends slanted ones.',
  "A List<T> is no Map<p, q> is it",
  "<script>alert(1)</script> was found in the form",
  "Lift & carry, R&D, https://bay.example/?a=1&copy=2, AT&T; &nosuch;",
])("%j is plain and stays", (text) => {
  expect(withoutMarkup(text).text).toBe(text);
});

test("numbers that are no character's are a space", () => {
  expect(withoutMarkup("a&#9999999;b").text).toBe("a b");
});

test("every word is known by its place in the text that was given", () => {
  const html = '<p>The B&uuml;rger of <a href="/v">Vost</a>: &quot;No&quot;</p>';
  const { text, given } = withoutMarkup(html);
  const placed = (word: string): string => {
    const start = text.indexOf(word);
    const span = given({ start, end: start + word.length });
    return html.slice(span.start, span.end);
  };
  expect(["The", "Bürger", "Vost", '"No"'].map(placed)).toEqual(["The", "B&uuml;rger", "Vost", "&quot;No&quot;"]);
});

test("a long text of tags that never close is read in linear time", () => {
  expect(isFragment("<b ".repeat(200_000))).toBe(false);
  expect(isFragment("<b>".repeat(200_000))).toBe(false);
  expect(withoutMarkup(`<br>${"<!-- <script> &amp".repeat(100_000)}`).text).toMatch(/^\n/);
  expect(withoutMarkup(`<br>${" \n".repeat(200_000)}${" ".repeat(200_000)}`).text).toMatch(/^\n/);
});

describe("two articles in one form of HTML", () => {
  const page = (text: string): string =>
    `<div class="article-body"><p>${text.replaceAll('"', "&quot;").replaceAll("\n\n", '</p>\n<p style="margin:0">')}</p></div>`;
  const storm =
    'A storm tore the roof off the ferry hall at Quellmond on Sunday night, the harbour office said.\n\nNobody was in the hall. "We had closed it an hour before," its keeper, Ola Brend, said.\n\nFerries to the islands will leave from the fish quay until the roof is mended, which may take six weeks.';
  const strike =
    'Teachers in Quellmond will stop work on Thursday over the length of the school day, their union said.\n\nThe council offered a shorter Friday. "That is no answer," the speaker of the union, Marn Vosk, said.\n\nParents were asked to keep small children at home.';

  test("are told apart as they are without it, and copies found at their places", () => {
    const index = new StoryIndex();
    index.add({ id: "storm", text: page(storm), source: "Quellmond Lamp", publishedAt: "2031-03-03" });
    expect(index.match({ id: "strike", text: page(strike), source: "Island Post" })).toEqual([]);
    const [copy] = index.match({ id: "copy", text: storm, source: "Island Post", publishedAt: "2031-03-04" });
    expect(copy).toMatchObject({ from: "storm", kind: "reprint", similarity: 1 });
    const [passage] = copy!.passages;
    expect(page(storm).slice(passage!.from.start, passage!.from.end)).toMatch(/^A storm .* weeks$/s);
  });

  test.each([
    ["a block of it", (post: string) => `<blockquote>${post}</blockquote>`],
    ["a block with a paragraph", (post: string) => `<blockquote class="quote">\n<p>${post}</p>\n</blockquote>`],
  ])("are no copies where one answers the other and quotes %s", (_, quoted) => {
    const [post, answer] = [storm, strike].map((text) => text.split("\n\n")[2]!);
    const index = new StoryIndex();
    index.add({ id: "post", text: post!, publishedAt: "2031-03-03", language: "en" });
    const text = `${quoted(post!)}<p>${answer} ${strike.split("\n\n")[0]}</p>`;
    index.add({ id: "answer", text, publishedAt: "2031-03-04", language: "en" });
    expect(index.compare("post", "answer")?.kind).toBe("quotes");
  });

  test("have plain titles", () => {
    const index = new StoryIndex();
    index.add({ id: "a", text: "", title: "Brend &amp; Vosk" });
    expect(index.clustering().stories[0]).toMatchObject({ title: "Brend & Vosk" });
  });
});
