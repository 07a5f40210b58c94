import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../../src/index.js";
import { unmarkAllCapitals } from "../../../src/text/words/all-capitals.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

/** The words that have the mark of a capital. */
function capitals(text: string): string[] {
  const words = scanWords(text, new Vocabulary());
  unmarkAllCapitals(words);
  return [...words.flags].flatMap((flags, i) =>
    (flags & WordFlag.Capital) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])],
  );
}

test.each([
  ["in capitals throughout", "THE FERRY TO QUELLMOND IS STUCK AT 3 P.M., MARN VOSK SAID.", []],
  ["with a capital here and there", "The ferry to Quellmond is stuck.", ["The", "Quellmond"]],
  ["of a headline", "The Ferry to Quellmond Is Stuck", ["The", "Ferry", "Quellmond", "Is", "Stuck"]],
  ["in a script without capitals", "市议会决定关闭北码头", []],
  ["without a word", "", []],
])("in a text %s, these words may be names", (_, text, expected) => {
  expect(capitals(text)).toEqual(expected);
});

describe("a brief that retells a report", () => {
  const report = `The harbour office of Quellmond closed the northern pier on Tuesday evening after divers found that eleven of its forty oak piles had been eaten through by shipworm. Ola Brend, who has kept the pier since 2009, said the worm had come with the warm currents of the last three summers.

Ferries to Harn and Little Oss will leave from the fish quay until the piles are replaced, which Brend expects to take until October and to cost 1.8 million crowns. The island council has asked the province of Estmark for half of that sum. Its speaker, Marn Vosk, warned that the fish quay could not take the night ferry, whose 340 passengers would have to cross by bus over the causeway.

The pier was built in 1911 and survived the storm flood of 1962, when the rest of the harbour was torn away.`;
  const brief = `Shipworm has closed the northern pier of Quellmond. Divers discovered on Tuesday that eleven of forty oak piles were eaten through, and keeper Ola Brend blames the warm currents of three summers. The ferries to Harn and Little Oss now sail from the fish quay. Brend thinks replacing the piles will last until October; 1.8 million crowns is the price, of which the island council wants half from the province of Estmark. Speaker Marn Vosk fears for the night ferry and its 340 passengers, since the fish quay cannot take it and buses would have to use the causeway. Built in 1911, the pier outlived the storm flood of 1962.`;

  test("is found as well where both are set in capitals", () => {
    const index = new StoryIndex();
    index.add({ id: "report", text: report });
    index.add({ id: "brief", text: brief });
    index.add({ id: "report in capitals", text: report.toUpperCase() });
    index.add({ id: "brief in capitals", text: brief.toUpperCase() });
    expect(index.compare("report", "brief")).toMatchObject({ kind: "rewritten" });
    expect(index.compare("report in capitals", "brief in capitals")).toMatchObject({ kind: "rewritten" });
  });
});
