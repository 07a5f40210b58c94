import { expect, test } from "vitest";
import { resolveOptions } from "../../src/options.js";
import { articleRow } from "../../src/pipeline/article-row.js";
import { HeldArticles } from "../../src/pipeline/held-articles.js";

const HOUSE =
  "Also read: what Arlo Benschop told Mira Tolland in Drosta, how Piet Lorne won the Varn Cup, why Oskar Hemmel left the Corvane Bank, and where Tilde Marsk and Vera Quilt spend their summers. And what Bruno Castelline saw in Quilmera, how Hanne Torvik and Lars Ekdahl crossed the Norrbo Pass, and what Dora Szalin keeps in her cellar in Bremsund.";
const OTHERS = [
  [
    "ferry",
    "The ferry ran aground in thick fog on Sunday morning with two hundred people aboard; nobody was hurt, and divers who looked at her from below found a gash in the hull that is four metres long.",
  ],
  [
    "comet",
    "A comet that nobody living has seen will pass low over the southern hills next month, and astronomers expect that it can be made out with bare eyes for about an hour after sunset.",
  ],
  [
    "rye",
    "After a dispute that split their guild for nine years, bakers have agreed on one recipe for the rye loaf: less salt, a longer rest, and caraway only where the customer asks for it.",
  ],
] as const;

test("a quick look at shared facts follows the house text that others bring in", () => {
  const held = new HeldArticles(resolveOptions());
  const add = (id: string, text: string): number =>
    held.add(articleRow({ id, text, source: "The Coast" }, held.vocabulary, held.options));
  const theft = add(
    "theft",
    `Thieves took the Brunvoll violin from Sandry Hall in Ottervik, and Agda Overgaard believes that they fled to Grimholt by way of Havn. The Anselm quartet, whose Nils Delacroy played it for 31 years, has put up 6,120 crowns.\n\n${HOUSE}`,
  );
  const weekend = add(
    "weekend",
    "The violin called Brunvoll is gone: somebody carried it out of Sandry Hall, and Agda Overgaard, who asks the questions in Ottervik, looks towards Havn and Grimholt. 6,120 crowns are what the Anselm four would give to have it back; it was 31 years in the hands of Nils Delacroy. In sport Hugo Carrow outran Wilf Penn and Tamsin Ould. On stage Rosalind Teague sang with Cornelius Vane, Edda Stroom and Matthis Lund. Next week Gesa Windt sells the Telfer Mill to Ivo Marquand, and Rufus Obel of Lindby rows to Kestrel Island. And Ursula Kvist gave the Bristow Library her letters to Merrow Aldwick.",
  );
  expect(held.collection().shareFacts(weekend, theft)).toBe(false);
  expect(held.collection().mayShareFacts(weekend, theft)).toBe(false);
  for (const [id, text] of OTHERS) add(id, `${text}\n\n${HOUSE}`);
  expect(held.collection().mayShareFacts(weekend, theft)).toBe(true);
  expect(held.collection().shareFacts(weekend, theft)).toBe(true);
});
