import { describe, expect, test } from "vitest";
import { eventTexts } from "../../../src/story/event/event-texts.js";
import { EventTwins } from "../../../src/story/event/event-twins.js";
import { termWeights } from "../../../src/story/event/term-weights.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

interface Piece {
  text: string;
  /** Whether it is direct speech. */
  quoted: boolean;
}

/** Words that ordinary texts of the language hold. */
const ORDINARY = new Set(["the", "sets", "payout"]);

function areTwins(one: string, two: string): boolean {
  return areTwinsOf([{ text: one, quoted: false }], [{ text: two, quoted: false }]);
}

function areTwinsOf(
  one: readonly Piece[],
  two: readonly Piece[],
  [titleOfOne, titleOfTwo]: readonly [string, string] = ["", ""],
): boolean {
  const vocabulary = new Vocabulary();
  const read = (title: string, pieces: readonly Piece[]) => {
    const body = scanWords(pieces.map(({ text }) => text).join(""), vocabulary);
    let end = 0;
    for (const { text, quoted } of pieces) {
      const start = end;
      end += text.length;
      for (let i = 0; quoted && i < body.ids.length; i++)
        if (body.starts[i]! >= start && body.starts[i]! < end) body.flags[i]! |= WordFlag.Quoted;
    }
    return { title: scanWords(title, vocabulary), body };
  };
  const both = [read(titleOfOne, one), read(titleOfTwo, two)];
  const texts = eventTexts(both, Uint32Array.of(0, 1), vocabulary, (id) => id);
  const weights = termWeights(texts, (word) => (ORDINARY.has(word) ? 0.1 : 0));
  const twins = new EventTwins(texts, weights);
  expect(twins.areTwins(1, 0)).toBe(twins.areTwins(0, 1));
  return twins.areTwins(0, 1);
}

const accident = (who: string, where: string, when: string, who2: string): string =>
  `A ${who} has died in a head-on crash between two cars on the ${where}, the rescue service said. The call came in at ${when}. ` +
  `Firefighters and two ambulances were sent to the scene, where nothing more could be done. The driver of the other car, ${who2}, was taken to hospital with minor injuries.`;

const first = accident("man of 42 from Port Ellis", "A91 near Garrow", "22.15", "Mara Lindt, 39");
const second = accident("woman of 27 from Ondara", "B340 at kilometre 118 near Selk", "4.50", "Jon Abreu, 61");

describe("two texts come from one template", () => {
  test("where much is worded alike and names and figures are others", () => {
    expect(areTwins(first, second)).toBe(true);
  });

  test("also where less is worded alike and next to no name or figure is shared", () => {
    const bulletin = (sky: string, high: string, low: string, town: string, rise: string, set: string, next: string) =>
      `${sky} today, with a high of ${high} in ${town} and winds from ${next}. Low tonight ${low}. Sunrise ${rise}, sunset ${set}. ${sky} again by the weekend.`;
    expect(
      areTwins(
        bulletin(
          "Showers and long bright spells along the coast",
          "18C",
          "9C",
          "Tarn",
          "6.41",
          "19.14",
          "the Arkle Hills",
        ),
        bulletin("Fog that lifts late, then warm sun inland", "21C", "12C", "Ossel", "6.52", "19.01", "Brenna Sound"),
      ),
    ).toBe(true);
  });
});

describe("forms of a line, filled in with figures", () => {
  const notice = (pence: number, prior: number, day: number) => [
    {
      text: `Qtly div ${pence} pence vs ${prior} pence prior. Pay March ${day}. Record March ${day - 9}.`,
      quoted: false,
    },
  ];
  const one = notice(11, 10, 20);
  const two = notice(46, 41, 25);

  test("are twins where the titles name different companies", () => {
    expect(areTwinsOf(one, two, ["Tavrell Instruments Sets Payout", "Quonset Mills Sets Payout"])).toBe(true);
  });

  test("are none where one company pays what it paid, a little later", () => {
    expect(
      areTwinsOf(one, notice(11, 10, 22), ["Tavrell Instruments Sets Payout", "Payout: Tavrell Instruments"]),
    ).toBe(false);
  });

  test("are none where only figures with a word between them are alike: any two reports may have these", () => {
    const told = (some: string, figures: string) => `${some} ${figures} for 2 of 3 at 9 to 5 in 7 by 4.`;
    expect(
      areTwins(
        told("Nora Velk of Tarn told Osmar Brenn of Selk", "11"),
        told("Ida Crane wrote to Jon Abreu in Garrow", "46"),
      ),
    ).toBe(false);
  });

  test("are none where only rows of figures are alike", () => {
    expect(
      areTwins(
        "Nora Velk of Tarn beat Osmar Brenn of Selk 61 42 13 84 35 26 97.",
        "Ida Crane lost to Jon Abreu in Garrow 19 70 58 23 66 31 45.",
      ),
    ).toBe(false);
  });

  test("are none in full texts, where any figure may have two words beside it", () => {
    const letters = "abcdefghijklmnop";
    const told = (by: string, figure: number): string =>
      Array.from(
        letters,
        (x, i) => `${[...letters.slice(0, 8)].map((y) => by + x + y).join(" ")} ${figure + i} per cent`,
      ).join(" ");
    expect(areTwins(told("go", 110), told("ka", 470))).toBe(false);
  });

  test("are none where little is worded alike, whatever their titles name", () => {
    const told = (some: string): string => `${some}, and will be paid at the end of the month`;
    expect(
      areTwinsOf(
        [{ text: told("Holders are told that more than was hoped for comes to each of them"), quoted: false }],
        [{ text: told("After a year of losses nobody thought there was anything left to share"), quoted: false }],
        ["Tavrell Instruments and Orlane Docks", "Quonset Mills and Brenna Shipyards"],
      ),
    ).toBe(false);
  });
});

describe("they do not", () => {
  test("where names and figures are the same", () => {
    expect(
      areTwins(first, first.replace("has died", "was killed").replace("nothing more could be done", "no help came")),
    ).toBe(false);
  });

  test("where names are the same in another case", () => {
    const told = (where: string, who: string): string =>
      `Пожар на складе в ${where} потушили к утру, сообщили в ведомстве. Площадь возгорания составила 900 квадратных метров, пострадал ${who}.`;
    expect(areTwins(told("Озёрске", "Лодочкин"), told("городе Озёрск", "сторож Лодочкина"))).toBe(false);
  });

  test("where nothing is worded alike", () => {
    expect(areTwins(first, "The council of Ondara voted on Tuesday to close the fish market by June 2031.")).toBe(
      false,
    );
  });

  test("where hardly a name or figure tells them apart", () => {
    const told = (thing: string): string =>
      `The ${thing} was closed for the day after a call came in, and nobody was hurt, the rescue service said late at night.`;
    expect(areTwins(told("bridge"), told("market"))).toBe(false);
  });

  test("where what is worded alike is direct speech", () => {
    const speech =
      "we were told by letter that the furnace our grandfathers lit would be out by winter and nobody asked us";
    const plant = (quoted: boolean) => [
      { text: "The workers of Delam voted by 512 to 88 to lay down their tools, said Maelle Corvis. ", quoted: false },
      { text: speech, quoted },
    ];
    const street = (quoted: boolean) => [
      { text: "Below the gates in Port Segur, Come Lassal counts 46 million for a new one. ", quoted: false },
      { text: speech, quoted },
    ];
    expect(areTwinsOf(plant(false), street(false))).toBe(true);
    expect(areTwinsOf(plant(true), street(true))).toBe(false);
  });

  test("where there are no words", () => {
    expect(areTwins("", "")).toBe(false);
    expect(areTwins(first, "")).toBe(false);
  });
});

test("two items of sixty words with no name or figure in common are told by one formula", () => {
  const man =
    "A 23-year-old man has been arrested after a knife attack outside a takeaway in Harrowell on Monday night. The victim, a man of 31, is in hospital with wounds to the shoulder. Police found the suspect hiding in a shed two streets away. They do not think that the two knew each other. Anyone who was in Station Road between 10 and 11 p.m. is asked to call.";
  const woman =
    "A 44-year-old woman has been arrested after a knife attack in a flat in Corrow on Monday afternoon. Her brother, 48, is in hospital with a stomach wound and was still in intensive care in the evening. Police said the pair had quarrelled over their late mother's savings. Neighbours in Bell Court had heard shouting for hours.";
  expect(areTwins(man, woman)).toBe(true);
});
