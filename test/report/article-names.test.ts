import { expect, test } from "vitest";
import { clusterArticles, renderReport } from "../../src/index.js";
import { headingOf } from "../../src/report/article-names.js";

test.each([
  ["its title", { title: " Storm at sea ", text: "Boats wait." }, "Storm at sea"],
  [
    "its title without its outlet's name",
    { title: "Storm at sea | Harbor Post", text: "Boats wait.", source: "harborpost.example" },
    "Storm at sea",
  ],
  ["the first line of its text", { text: "\nBoats wait.\nFerries go." }, "Boats wait."],
  [
    "what a page shows of it",
    { text: '<div class="body"><p>Boats &amp; ferries wait.</p><p>More.</p></div>' },
    "Boats & ferries wait.",
  ],
  [
    "what was meant by misread signs, also where one stands across the end of what is read",
    { text: `Le bac fermÃ©.\n${"x".repeat(4984)}Ã©` },
    "Le bac fermé.",
  ],
  ["nothing", { text: " \n" }, undefined],
])("an article is headed by %s", (_, article, heading) => {
  expect(headingOf(article)).toBe(heading);
});

test("a report shows titles as pages do, a story's in the language of the article that bears it", () => {
  const articles = [{ id: "a", text: "", title: "Ebbe &amp; Flut | Hafenlicht", language: "de", source: "Hafenlicht" }];
  const page = renderReport(clusterArticles(articles), articles);
  expect(page).toContain('<bdi lang="de">Ebbe &amp; Flut</bdi>');
  expect(page).not.toContain("&amp;amp;");
});
