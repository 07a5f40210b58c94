import { expect, test } from "vitest";
import { clusterArticles } from "../../src/index.js";
import { briefing } from "../seed-articles.js";

test("a brief that a round-up printed whole is no report with it, and stays when copies are dropped", () => {
  const reports = clusterArticles(briefing()).stories.flatMap((story) => story.reports.map((one) => one.articleIds));
  expect(reports.sort()).toEqual([["briefing-bees"], ["briefing-ferry"], ["briefing-roundup"]]);
});

test("a brief to which a page added another item is a report with it, as most of it, and not with the other", () => {
  const [bees, ferry, roundUp] = briefing();
  const added =
    "On board the Ragna Fjell were 299 invited guests, a brass band and the transport commissioner, Ottar Lindqvist-Roe. Half an hour after " +
    "casting off, sensors in the engine room reported a leak that did not exist, the system vented 80 kilograms of gas.";
  const { stories } = clusterArticles([bees, ferry, { ...roundUp, text: `${bees.text}\n\n${added}` }]);
  expect(stories.map((story) => story.reports.map((one) => one.articleIds))).toEqual([
    [["briefing-bees", "briefing-roundup"]],
    [["briefing-ferry"]],
  ]);
});
