import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { TreeElement } from "../../../src/read/html/html-text.js";
import { tidyPage, withRoot } from "../../../src/read/page/page-document.js";

function tidied(html: string) {
  const { document } = parseHTML(withRoot(html));
  tidyPage(document);
  return document;
}

test.each([
  ["has those of one that stands further down", '<script>1</script><html lang="en-GB"><body><p>Pier</p></body></html>'],
  ["keeps its own", '<html lang="en-GB"><head></head><p>Pier</p><body lang="fr"><p>Quay</p></body></html>'],
])("a root %s", (_claim, html) => {
  expect(tidied(html).documentElement.getAttribute("lang")).toBe("en-GB");
});

test("an attribute in small letters counts before the same in capitals", () => {
  const meta = tidied('<html><head><meta NAME="first" name="date"></head><body></body></html>').querySelector("meta");
  expect(meta?.getAttribute("name")).toBe("date");
});

test("what may be of the head goes there in front of the body's text, and into the body behind it", () => {
  const document = tidied('<html><meta name="date"><p>Pier</p><meta name="author"></html>');
  const namesIn = (place: string) =>
    [...document.querySelectorAll(`${place} meta`)].map((meta: TreeElement) => meta.getAttribute("name"));
  expect([namesIn("head"), namesIn("body")]).toEqual([["date"], ["author"]]);
});
