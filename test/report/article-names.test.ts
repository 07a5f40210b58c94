import { expect, test } from "vitest";
import { clusterArticles, renderReport } from "../../src/index.js";
import { headingOf } from "../../src/report/article-names.js";
import { renderText } from "../../src/report/terminal/render-text.js";

test.each([
  ["its title", { title: " Storm at sea ", text: "Boats wait." }, "Storm at sea"],
  [
    "its title without its outlet's name",
    { title: "Storm at sea | Harbor Post", text: "Boats wait.", source: "harborpost.example" },
    "Storm at sea",
  ],
  ["the first line of its text", { text: "\nBoats wait.\nFerries go." }, "Boats wait."],
  [
    "the first line of its text, however far down that begins",
    { text: `${"\n".repeat(40)}Boats wait.` },
    "Boats wait.",
  ],
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

test("a line above texts of several stories heads none of them", () => {
  const above = "Share this article\nPrint";
  const texts = [
    `${above}\nThe northern pier of Malvera closes for eleven months after engineers found cracks in 43 of its piles.\nThe board voted on Tuesday. Berths at the old quay are free until October, and ferries go from there.`,
    `${above}\nA brown bear walked into the bakery of Oster Vale on Sunday and left with two trays of buns.\nNobody was hurt. The baker, Ilse Dorn, said she had left the door open for the cat.`,
  ];
  const articles = texts.map((text, i) => ({ id: `item-${i}`, text }));
  const clustering = clusterArticles(articles);
  expect(clustering.stories).toHaveLength(2);
  const page = renderReport(clustering, articles);
  const terminal = renderText(clustering, articles, { color: false, width: 120 });
  for (const heading of ["The northern pier of Malvera", "A brown bear walked"]) {
    expect(page).toContain(`<bdi>${heading}`);
    expect(terminal).toContain(heading);
  }
  // What has no other line is headed by the first.
  expect(headingOf({ text: above }, new Set(["Share this article", "Print"]))).toBe("Share this article");
  const titled = articles.map((article) => ({ ...article, title: "Share this article" }));
  expect(renderReport(clustering, titled)).not.toContain("<bdi>The northern pier");
});

test("a report that only its own outlet signs is said to be its own, one that others credit is credited", () => {
  const texts = [
    "MALVERA (Northwire) - The northern pier of Malvera closes for eleven months after engineers found cracks in 43 of its 120 piles, the harbour board said.",
    "Fishermen at the northern pier of Malvera stood before the harbour board this morning: for eleven months there will be no berth for 43 boats, they say.",
  ];
  const articles = texts.map((text, i) => ({ id: `item-${i}`, source: ["Northwire", "Bay Radio"][i]!, text }));
  const shown = (): string[] => {
    const clustering = clusterArticles(articles);
    expect(clustering.stories[0]!.reports[0]!.origin.basis).toBe("credit-line");
    return [renderReport(clustering, articles), renderText(clustering, articles, { color: false, width: 120 })];
  };
  for (const page of shown()) {
    expect(page).not.toMatch(/\(credited|named in credit lines/);
    expect(page).toMatch(/Northwire \(no other found\)|no source found among/);
  }
  articles.push({ ...articles[0]!, id: "item-2", source: "Bay Tribune" });
  for (const page of shown()) expect(page).toMatch(/Northwire \(credited, 2 articles\)|named in credit lines/);
});
