/** Figures and names that others stand for: another day's bulletin has them, a paper's own way to write a date or a time does not. */
import { describe, expect, test } from "vitest";
import { clusterArticles, StoryIndex } from "../../../src/index.js";

const REPORT = (first: string, second: string, time: string) =>
  `A jury found the former mayor of Portlow guilty of taking bribes from a builder between ${first} and ${second} of the year before last. The court will sentence her at ${time} on the first Friday of the summer, when her successor takes office. Her lawyer said that she would appeal, and the builder that he was sorry.`;

function signalsOf(source: string, copy: string): Record<string, number | null> {
  const index = new StoryIndex();
  index.add({ id: "source", text: source });
  index.add({ id: "copy", text: copy });
  return Object.fromEntries(index.explain("source", "copy").signals.map(({ name, value }) => [name, value]));
}

const SOURCE = REPORT("April 3", "August 21", "4:17 p.m.");

test.each([
  ["a date with its day first", REPORT("3 April", "21 August", "4:17 p.m."), 0],
  ["a time with a full stop", REPORT("April 3", "August 21", "4.17pm"), 0],
  ["another day", REPORT("5 April", "August 21", "4:17 p.m."), 2],
  ["other days, months and hours", REPORT("May 5", "July 8", "6:45 p.m."), 6],
])("%s", (_, copy, replaced) => {
  expect(signalsOf(SOURCE, copy)["slots.other"]).toBe(replaced);
});

const NOTICE = (name: string, town: string, heir: string, court: string, day: number) =>
  `In the estate of ${name}, deceased, late of ${town}. Notice is hereby given that letters of administration were granted to ${heir} on ${day} March by the probate court of ${court} county. All persons having claims against the estate are required to present them, with vouchers, within three months of the first publication of this notice, or be forever barred.`;

test("a notice filled in with other names is no copy", () => {
  const index = new StoryIndex();
  index.add({ id: "1", text: NOTICE("Aldous Bramley", "Farnholm", "Nerys Quarmby", "Otterham", 11) });
  index.add({ id: "2", text: NOTICE("Dagny Crowther", "Selworth", "Kester Inskip", "Penryn", 11) });
  index.add({ id: "1 again", text: NOTICE("Aldous Bramley", "Farnholm", "Nerys Quarmby", "Otterham", 12) });
  expect(index.explain("1", "2")).toMatchObject({ derived: false, decidedBy: "other names" });
  expect(index.explain("1", "1 again").derived).toBe(true);
});

const MATCH = (home: string, guests: string, score: string, best: string, goals: number) =>
  `${home} beat ${guests} ${score} in a women's handball match of the second division on Saturday evening in ${home}. ${best} led ${home} with ${goals} goals and was hardly ever stopped at the circle. The hosts went ahead in the opening minutes and did not look back, and had doubled their lead when the whistle went for the break. ${guests} kept on fighting in the last quarter of an hour but came no nearer than six. ${home} will play next week when it visits a neighbour in the table. Seats can still be had at the door.`;

test("match reports filled in from one form are no copies, though names and figures open them and stand side by side", () => {
  const index = new StoryIndex();
  index.add({ id: "1", text: MATCH("Harnow", "Morlund", "28-24", "Katrin Brandal", 9) });
  index.add({ id: "2", text: MATCH("Suttrup", "Oksenby", "31-19", "Maja Ortland", 8) });
  index.add({ id: "1 again", text: MATCH("Harnow", "Morlund", "28-23", "Katrin Brandal", 9) });
  expect(index.explain("1", "2").derived).toBe(false);
  expect(index.explain("1", "1 again").derived).toBe(true);
});

const NOTE = (firm: string, is: string, goal: string, note: string) =>
  `The brokers of Tillmann and Sons have raised their goal for the shares of ${firm} from ${goal} crowns after its results for the quarter and ${is}. Orders were what the market had hoped for, wrote their analyst Dorte Hagelstein in a first note this Thursday. ${note} The study was first handed on at the opening of trade.`;

describe("notes of one analyst on two firms", () => {
  const KESSMANN = NOTE("Kessmann", "stay with Buy", "86 to 94", "The aims for the year look modest.");
  const VOLLRATH = NOTE("Vollrath", "stay with Buy", "17 to 26", "No end of the slump is in sight.");
  const articles = [
    { id: "1", title: "Tillmann sees Kessmann at 94 crowns", text: KESSMANN },
    { id: "2", title: "Tillmann sees Vollrath at 26 crowns", text: VOLLRATH },
    { id: "2 misspelt", title: "Tillmann sees Volrad at 26 crowns", text: VOLLRATH.replace("Vollrath", "Volrad") },
    { id: "2 untitled", text: VOLLRATH },
    {
      id: "2 after 1",
      title: "Tillmann sees Vollrath at 26 crowns",
      text: `${VOLLRATH} Kessmann was raised on Monday.`,
    },
    { id: "2 beside 1", title: "Tillmann sees Vollrath ahead of Kessmann", text: VOLLRATH },
  ];
  const index = new StoryIndex();
  index.addAll(articles);
  const subjectsOf = (a: string, b: string) =>
    index.explain(a, b).signals.find((s) => s.name === "slots.subjects")!.value;

  test("are no copies, and two stories", () => {
    expect(index.explain("1", "2")).toMatchObject({ derived: false, decidedBy: "another subject" });
    expect(clusterArticles(articles.slice(0, 2)).stories).toHaveLength(2);
  });

  test("are told by a name of each title that the other text has nowhere", () => {
    expect(subjectsOf("1", "2")).toBe(1);
    expect(subjectsOf("1", "2 untitled")).toBe(0);
    expect(subjectsOf("1", "2 beside 1")).toBe(0);
    expect(subjectsOf("1", "2 after 1")).toBe(0);
  });

  test("are copies where just the name was corrected", () => {
    expect(subjectsOf("2", "2 misspelt")).toBe(1);
    expect(index.explain("2", "2 misspelt").derived).toBe(true);
  });
});
