/** Texts that an outlet fills in anew, of which a third is the same, on invented companies. */
import { expect, test } from "vitest";
import { type Article, StoryIndex } from "../../../src/index.js";

/** What stands in every note below its news. */
function rates(name: string, sign: string, [low, mean, high, debt, quick]: readonly string[]): string {
  return [
    `${sign} stock opened at $${mean} on Thursday. The stock has a 50-day moving average of $${high} and a 200-day moving average of $${low}.`,
    `The company has a debt-to-equity ratio of ${debt}, a quick ratio of ${quick} and a current ratio of ${quick}. ${name} has a 52-week low of $${low} and a 52-week high of $${high}.`,
    "Want More Great Investing Ideas? 5 Stocks to Own Before the Next Rate Cut",
    `Receive News & Ratings for ${name} Daily: enter your address below for a short summary of the latest news and ratings.`,
  ].join("\n\n");
}

const earnings = `Orvane Mills (HSX:ORV) released its quarterly earnings data on Thursday. The flour company reported $0.62 a share for the quarter, missing what analysts had expected by $0.05.
Its revenue was $845.20 million, down 1.8% from the same quarter of last year, and the return on equity was 12.10%.

In other news, Director Halva Crewe sold 12,000 shares in a transaction on Tuesday, August 26th, at an average price of $44.15.

Orvane Mills makes biscuits, breakfast cereals and frozen meals in three plants.`;
const target = `Tollen Bancorp (HSX:TLB) had its price objective lifted by Hartmoor Securities from $52.00 to $57.00 in a report of Thursday. The brokerage has a "buy" rating on the bank.

A number of other brokers have weighed in lately. Castor & Pym reissued a "hold" rating in a note of Monday, August 11th, and six analysts have issued a buy rating.

Tollen Bancorp is the holding company of a savings bank, which takes deposits and grants loans on houses.`;

function note(id: string, title: string, text: string): Article {
  return { id, title, text, source: "Stock Pulse", publishedAt: "2031-09-18T10:05:00Z" };
}

test("notes on two companies that are filled in anew tell no event together", () => {
  const index = new StoryIndex();
  index.addAll([
    note(
      "orv",
      "Orvane Mills (HSX:ORV) misses estimates by $0.05",
      `${earnings}\n\n${rates("Orvane Mills", "ORV", ["39.55", "41.07", "52.26", "0.97", "0.68"])}`,
    ),
    note(
      "tlb",
      "Tollen Bancorp (HSX:TLB) price target raised",
      `${target}\n\n${rates("Tollen Bancorp", "TLB", ["38.04", "49.91", "51.83", "0.55", "0.91"])}`,
    ),
  ]);
  expect(index.explainStory("orv", "tlb").because).toBe("one template");
});
