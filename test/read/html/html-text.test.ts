/** HTML is read in two places: a page or a feed's entry as a tree (`htmlText`), a text with tags left in it as it stands (`withoutMarkup`). */
import { expect, test } from "vitest";
import { closedMarkup } from "../../../src/read/html/closed-markup.js";
import { htmlText, type TreeNode } from "../../../src/read/html/html-text.js";
import { textOfMarkup } from "../../../src/read/html/text-of-markup.js";
import { parseHTML } from "../../../src/read/libraries/library-html.js";
import { withoutMarkup } from "../../../src/text/markup.js";

function asPage(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return htmlText(document.body as unknown as TreeNode);
}

function asFragment(html: string): string {
  return withoutMarkup(html)
    .text.replace(/\s*\n\s*\n\s*/g, "\n\n")
    .replace(/ +/g, " ")
    .trim();
}

const PART_PARAGRAPHS =
  "address article aside caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table tr ul";
const PART_NOTHING =
  "a abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strong sub sup time tt u var";

test.each([
  [PART_PARAGRAPHS, "One\n\ntwo\n\nthree"],
  [PART_NOTHING, "Onetwothree"],
])("both readers of HTML know what %s do to the words around them", (elements, text) => {
  for (const element of elements.split(" ")) {
    const html = `<div>One<${element}>two</${element}>three</div>`;
    expect([element, asPage(html), asFragment(html)]).toEqual([element, text, text]);
  }
});

test("what is quoted as a block stands behind a sign, as in mail", () => {
  const quoted = "<blockquote><p>Two</p><p>Three<br>four<br><br>five</p></blockquote>";
  const html = `<p>One</p>${quoted}<blockquote></blockquote><p>Six</p>${quoted}`;
  const text = "> Two\n\n> Three\nfour\n\n> five";
  expect(asPage(html)).toBe(`One\n\n${text}\n\nSix\n\n${text}`);
  // There a paragraph of the sign alone stands where two tags follow each other.
  expect(asFragment(html)).toMatch(/^One\n[\n>]*>Two\n[\n>]*>Three\n>four\n>\n>five\n[\n>]*\n\nSix\n[\n>]*>Two\n/);
});

test("the cells of a row stay on one line", () => {
  const html = "<table><tr><td>Pier</td><td>closed</td></tr><tr><td>Quay</td><td>open</td></tr></table>";
  expect(asPage(html)).toBe("Pier closed\n\nQuay open");
  expect(asFragment(html)).toBe("Pier closed\n\nQuay open");
});

test("what stands as it was written keeps its lines, and a blank one ends a paragraph", () => {
  const html = "<p>One\ntwo</p><pre>\nThree  four\r\n<b>five\n \nsix</b>\n\n\nseven\n</pre>eight\nnine";
  expect(asPage(html)).toBe("One two\n\nThree four\nfive\n\nsix\n\nseven\n\neight nine");
});

const HIDE_TEXT =
  "script style template noscript iframe object svg math button select textarea audio video canvas head title xmp";

test.each(["One <b>two</b>.", "<p>One two.</p>"])(
  "after %j no tag that is only spoken of hides the text behind it",
  async (begins) => {
    for (const element of HIDE_TEXT.split(" ")) {
      const html = `${begins}\n\nThe <${element}> tag counts.\n\nFour <${element} id="a"> five.`;
      const text = "One two.\n\nThe\n\ntag counts.\n\nFour\n\nfive.";
      expect([element, (await textOfMarkup(html)).replace(/ +$/gm, ""), asFragment(html)]).toEqual([
        element,
        text,
        text,
      ]);
    }
    const html = `${begins}\n\nA <!-- begins comments.\n\nThree.`;
    const text = "One two.\n\nA <!-- begins comments.\n\nThree.";
    expect([await textOfMarkup(html), asFragment(html)]).toEqual([text, text]);
  },
);

test.each([
  ["<p>A <video> tag.</p><video src='a'>Get a newer browser</video><p>B", "A\n\ntag.\n\nB"],
  ["<p>A</p><iframe src='https://bay.example/1' /><p>B</p>", "A\n\nB"],
  ["<p>A<!--></p><!---><!-- <svg> --><p>B <!-- c --> --> d</p>", "A\n\nB --> d"],
  ["<p>A <![CDATA[ b</p>", "A <![CDATA[ b"],
  ["<p><ruby>漢<rt>kan<rt>字</ruby> A</p>", "漢 A"],
  ["<p><title-bar>A</title-bar> <SCRIPT>b</script\n></p>", "A"],
])("of %j only what was ended is hidden", async (html, text) => {
  expect(await textOfMarkup(html)).toBe(text);
});

test("openings without an end take linear time", () => {
  expect(closedMarkup("<!-- <video> <video ".repeat(20_000))).toMatch(/^&lt;!-- <div><\/div> <video &lt;/);
});
