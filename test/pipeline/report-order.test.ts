/** Which way a copy runs within a report, on invented texts. */
import { expect, test } from "vitest";
import { type Article, clusterArticles } from "../../src/index.js";
import { Inventor, joined } from "../inventor.js";

const [lead, ...rest] = new Inventor(211).paragraphs(6);
const stub: Article = { id: "stub", text: lead!, source: "Malvera Post", publishedAt: "2031-05-13T04:00:00Z" };
const full: Article = { id: "full", text: joined(lead!, rest), source: "Malvera Post" };
const taken: Article = {
  id: "taken",
  text: joined(lead!, rest.slice(0, 3), new Inventor(212).paragraphs(1)),
  source: "Harbor Ledger",
  publishedAt: "2031-05-13T06:55:00Z",
};

/** The copies of three articles in one report, as "from > to". */
function copiesOf(...articles: Article[]): string[] {
  const { copies, stories } = clusterArticles(articles);
  expect(stories.map(({ reports }) => reports.length)).toEqual([1]);
  return copies.map(({ from, to }) => `${from} > ${to}`).sort();
}

test("an undated page of the outlet that had the report first comes before the dated pages of others", () => {
  expect(copiesOf(stub, full, taken)).toEqual(["full > taken", "stub > full", "stub > taken"]);
});

test("an undated page of another outlet comes behind them", () => {
  expect(copiesOf(stub, { ...full, source: "Dale Courier" }, taken)).toContain("taken > full");
});
