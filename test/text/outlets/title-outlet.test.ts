import { describe, expect, test } from "vitest";
import { clusterArticles } from "../../../src/index.js";
import { withoutOutletBeside } from "../../../src/text/outlets/title-outlet.js";

describe("a title without the name of its outlet", () => {
  test.each([
    ["Pier shuts | Harbor Post", ["Harbor Post"], "Pier shuts"],
    ["Pier shuts - The Harbor Post", ["https://www.harborpost.example/pier"], "Pier shuts"],
    ["Harbor Post — Pier shuts | Ferries", ["Harbor Post"], "Pier shuts | Ferries"],
    ["北埠頭を閉鎖へ｜湾岸新聞", ["湾岸新聞"], "北埠頭を閉鎖へ"],
    ["Pier shuts - AP", ["Associated Press"], "Pier shuts"],
    ["Pier shuts - Associated Press", ["AP"], "Pier shuts"],
  ])("%j of %j", (title, names, expected) => {
    expect(withoutOutletBeside(title, names)).toBe(expected);
  });

  test.each([
    ["Pier shuts | Ferries", ["Harbor Post"]],
    ["Harbor Post shuts", ["Harbor Post"]],
    ["Harbor Post", ["Harbor Post"]],
    ["Harbor Post - ", ["Harbor Post"]],
    ["湾岸新聞｜", ["湾岸新聞"]],
    ["Storm Returns - Ferries stay in port", ["STR"]],
    ["Ferries stay in port - No Vote Today", ["NVT"]],
    ["Pier shuts | ?", ["", "?"]],
    [`${"Pier - ".repeat(100)}Harbor Post`, ["Harbor Post"]],
  ])("is the whole of %j of %j", (title, names) => {
    expect(withoutOutletBeside(title, names)).toBe(title);
  });
});

test("a story is called by such a title", () => {
  const article = {
    id: "a",
    title: "Pier shuts | Harbor Post",
    url: "https://harborpost.example/1",
    text: "The pier shut.",
  };
  expect(clusterArticles([article]).stories[0]!.title).toBe("Pier shuts");
});
