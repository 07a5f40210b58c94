import { describe, expect, test } from "vitest";
import { type Article, StoryIndex } from "../../../src/index.js";

const report = (id: string, source: string, title: string, text: string): Article => ({
  id,
  source,
  title,
  text,
  language: "en",
  publishedAt: "2026-03-03T09:00:00Z",
});

/** Four events of one day, each told by two outlets. */
const reports: Article[] = [
  report(
    "ferry-harbour",
    "Harbour Mail",
    "Ferry Marigold aground off Tolsey Point",
    "The car ferry Marigold ran onto rocks off Tolsey Point shortly before dawn with 212 passengers aboard.\n\nLifeboats from Kelling and Orm took everyone off within two hours, the coastguard said. Captain Ruta Salvesen told passengers that the steering had failed.",
  ),
  report(
    "ferry-post",
    "Orm Post",
    "All 212 safe after Marigold strikes rocks",
    "Everybody aboard the Marigold is safe after the ferry struck rocks near Tolsey Point, lifeboat crews from Kelling reported on Tuesday.\n\nThe steering of the vessel gave out, according to Captain Salvesen, and 212 people had to be brought ashore.",
  ),
  report(
    "bank-mail",
    "Harbour Mail",
    "Veltora bank raises rate to 4.25 percent",
    "The central bank of Veltora lifted its main interest rate by a quarter point to 4.25 percent on Tuesday.\n\nGovernor Imre Kastelan said that inflation, at 6.1 percent in February, was still too stubborn for mortgages to become cheaper.",
  ),
  report(
    "bank-post",
    "Orm Post",
    "Kastelan: mortgages will stay dear",
    "Governor Imre Kastelan sees no cheaper mortgages this year. The central bank under him set interest at 4.25 percent.\n\nInflation in Veltora reached 6.1 percent last month and is stubborn, he told reporters.",
  ),
  report(
    "owl-mail",
    "Harbour Mail",
    "Rare snowy owl nests on Drummel moor",
    "A pair of snowy owls has nested on Drummel moor for the first time in seventy years, ornithologists confirmed.\n\nWardens have closed the footpath to Brackle Tarn until the five chicks have flown, warden Petra Oduya said.",
  ),
  report(
    "owl-post",
    "Orm Post",
    "Footpath closed for five owl chicks",
    "Walkers must stay away from Brackle Tarn: snowy owls are raising five chicks on Drummel moor.\n\nThe footpath opens again when they have flown. Ornithologists had not seen the owls nest here for seventy years, warden Oduya said.",
  ),
  report(
    "trial-mail",
    "Harbour Mail",
    "Baker Lund acquitted of arson in Sallow Street",
    "Jurors in Orm have acquitted the baker Tomas Lund, who was accused of arson at his own bakery in Sallow Street.\n\nThe insurer Nordhalm had refused to pay 340,000 crowns, and prosecutor Gita Marsh had asked for four years.",
  ),
  report(
    "trial-post",
    "Orm Post",
    "No arson: insurer must pay baker",
    "Tomas Lund did not set fire to his bakery in Sallow Street, jurors found. The insurer Nordhalm has to pay him 340,000 crowns.\n\nProsecutor Marsh, who wanted four years for arson, may appeal.",
  ),
];

const items = [
  "Aground: the ferry Marigold sits on rocks off Tolsey Point; lifeboats brought all 212 passengers ashore, and the steering is blamed.",
  "Money: mortgages stay dear, says Governor Kastelan, whose bank now asks 4.25 percent while inflation stands at 6.1 percent.",
  "Feathers: five chicks of a snowy owl keep the footpath to Brackle Tarn closed; ornithologists waited seventy years on Drummel moor.",
  "Court: the baker Lund is cleared of arson in Sallow Street, and Nordhalm owes him 340,000 crowns.",
];

function indexWith(text: string, others: readonly Article[] = reports): StoryIndex {
  const index = new StoryIndex();
  index.addAll([...others, report("brief", "Radio Kelling", "The day in short", text)]);
  return index;
}

function storyOf(id: string, index: StoryIndex): readonly string[] {
  return index.clustering().stories.find(({ articleIds }) => articleIds.includes(id))!.articleIds;
}

describe("a text that tells in its own words what others tell of several events", () => {
  const gathering = indexWith(items.join("\n\n"));

  test("is in no story with them, and says why", () => {
    expect(storyOf("brief", gathering)).toEqual(["brief"]);
    expect(gathering.explainStory("brief", "bank-post")).toMatchObject({ together: false, because: "round-up" });
  });

  test("leaves them as they are without it", () => {
    const alone = new StoryIndex();
    alone.addAll(reports);
    const ids = (index: StoryIndex) => index.clustering().stories.map(({ articleIds }) => articleIds.join(" "));
    expect(ids(gathering).filter((story) => story !== "brief")).toEqual(ids(alone));
  });

  test("may have headings above its items, however short", () => {
    const index = indexWith(items.map((item) => item.replace(": ", "\n\n")).join("\n\n"));
    expect(storyOf("brief", index)).toEqual(["brief"]);
  });
});

describe("no text gathers", () => {
  test("that tells of two events", () => {
    const index = indexWith(items.slice(0, 2).join("\n\n"));
    expect(index.explainStory("brief", "bank-post").because).not.toBe("round-up");
  });

  test("whose items nobody else tells", () => {
    const index = indexWith(items.join("\n\n"), reports.slice(0, 4));
    expect(index.explainStory("brief", "bank-post").because).not.toBe("round-up");
  });

  test("where the others were printed weeks before", () => {
    const before = reports.map((article) => ({ ...article, publishedAt: "2026-02-03T09:00:00Z" }));
    expect(indexWith(items.join("\n\n"), before).explainStory("brief", "bank-post").because).not.toBe("round-up");
  });

  test("whose items say one thing again and again: these are the paragraphs of a report", () => {
    const keeper = [
      "Ansgar Velde saw it first, from the lighthouse of Quillan, through the telescope that the parrot Minna guards.",
      "Minna, his parrot, cried when Ansgar Velde read that on the lighthouse of Quillan, bent over his telescope.",
      "The telescope of Ansgar Velde shows all of it; Quillan has a lighthouse, and the lighthouse a parrot, Minna.",
      "Velde named Minna after his parrot at school. Ansgar of Quillan has his telescope and his lighthouse.",
    ];
    const again = items.map((item, i) => `${item} ${keeper[i]}`);
    const velde = report(
      "velde",
      "Quillan Echo",
      "Keeper Velde",
      "Ansgar Velde keeps the lighthouse of Quillan, its telescope and the parrot Minna, and likes it there very much.",
    );
    const index = indexWith(again.join("\n\n"), [...reports, velde]);
    expect(index.explainStory("brief", "bank-post").because).not.toBe("round-up");
  });
});
