import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MS_PER_DAY } from "../../src/basics/iso-time.js";
import { groupStories } from "../../src/story/group-stories.js";
import type { StoryArticle } from "../../src/story/story-units.js";
import { Lexicon } from "../../src/text/lexicon/lexicon.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";
import { WordFlag } from "../../src/text/words/word-columns.js";
import { cpuTime, growthOnEightTimes } from "../cpu-time.js";
import { seedArticles } from "../seed-articles.js";

interface Text {
  title?: string;
  text: string;
  time?: string;
  language?: string;
  outlet?: string;
  report?: number;
  house?: boolean;
}

function articlesOf(texts: readonly Text[], vocabulary: Vocabulary): StoryArticle[] {
  return texts.map(({ title = "", text, time, language = "en", outlet = "", report, house }, i) => {
    const body = scanWords(text, vocabulary);
    if (house) body.flags.fill(WordFlag.House);
    return {
      title: scanWords(title, vocabulary),
      body,
      time: time === undefined ? Number.NaN : Date.parse(time),
      language,
      outlet,
      report: report ?? i,
    };
  });
}

function stories(texts: readonly Text[], withinDays = Number.POSITIVE_INFINITY): number[] {
  const vocabulary = new Vocabulary();
  return grouped(articlesOf(texts, vocabulary), vocabulary, withinDays);
}

function grouped(
  articles: readonly StoryArticle[],
  vocabulary: Vocabulary,
  withinDays = Number.POSITIVE_INFINITY,
  storyDays = Number.POSITIVE_INFINITY,
): number[] {
  const lexicon = new Lexicon(vocabulary);
  const stem = (id: number, language: string): number => lexicon.stem(id, language);
  return [...groupStories(articles, vocabulary, { longestGap: withinDays * MS_PER_DAY, storyDays, stem, twins: [] })];
}

const DAM: Text[] = [
  {
    title: "Dam above Tarnwick gives way after days of rain",
    text: "The Oldmere dam above Tarnwick broke before dawn on Tuesday and sent a wall of water through the lower town. Mayor Ilse Brandvold said 300 people had been brought to the high school. Engineers had warned in March that the spillway was cracked.",
  },
  {
    title: "Hundreds flee as Oldmere dam collapses",
    text: "Some 300 residents of Tarnwick spent Tuesday in a school gym after the Oldmere dam burst overnight. The spillway had been reported as cracked in the spring, according to an engineers' report. Ilse Brandvold, the mayor, called it the worst flood in the town's history.",
  },
  {
    title: "Tarnwick flood: warning about spillway was ignored",
    text: "Months before the Oldmere dam failed on Tuesday, engineers told the county that its spillway was cracked. Nothing was done. Mayor Brandvold of Tarnwick, where 300 people are now in shelters, wants to know why.",
  },
];

const FERRY: Text[] = [
  {
    title: "Ferry Sula Star runs aground off Kessin, 84 taken off",
    text: "The ferry Sula Star ran aground on a sandbank off Kessin in thick fog on Friday. All 84 passengers were taken off by lifeboat, the coast guard said. Captain Rolf Aasen told broadcasters that the radar had failed.",
  },
  {
    title: "84 rescued from ferry stuck near Kessin",
    text: "Lifeboats rescued 84 passengers from the Sula Star on Friday after the ferry hit a sandbank in fog near Kessin. Rolf Aasen, its captain, blamed a radar fault. The coast guard is looking into it.",
  },
];

/** Another ferry, another place, another day, in nearly the words of the first. */
const OTHER_FERRY: Text[] = [
  {
    title: "Ferry Lady Maren runs aground off Dorvik, 31 taken off",
    text: "The ferry Lady Maren ran aground on rocks off Dorvik in heavy snow on Sunday. All 31 passengers were taken off by helicopter, the coast guard said. Captain Petra Holm told broadcasters that the rudder had jammed.",
  },
  {
    title: "31 rescued from ferry stuck near Dorvik",
    text: "Helicopters rescued 31 passengers from the Lady Maren on Sunday after the ferry hit rocks in snow near Dorvik. Petra Holm, its captain, blamed a jammed rudder. The coast guard is looking into it.",
  },
];

/** Two things that one company does, told in words of their own but for its name. */
const ONE_COMPANY: Text[] = [
  {
    title: "Brandal Aluminium to close its smelter at Vessby",
    text: "Furnaces at Vessby go out for good this summer. Brandal Aluminium blames dear power for losses of forty years' standing, and sends 420 workers home. A union called that a disgrace: county officials should have stepped in before the last pot was tapped. Brandal Aluminium wants to offer jobs in its rolling mill to younger members of the crew. A petition with two thousand names reached parliament over the weekend.",
  },
  {
    title: "Brandal Aluminium splits its shares",
    text: "Shareholders will get three papers for each they own. Brandal Aluminium also pays them a tenth more dividend, its board proposed after months of pressure by analysts, who found a price beyond nine hundred krone too high for small savers. Votes are counted at next month's annual meeting, where Brandal Aluminium chooses another auditor as well. Listed since 1961, it never touched its capital until now.",
  },
];

describe("groupStories", () => {
  test("three tellings of one event are one story, and other events are others", () => {
    expect(stories([...DAM, ...FERRY])).toEqual([0, 0, 0, 1, 1]);
  });

  test("two look-alike events stay apart", () => {
    expect(stories([...FERRY, ...OTHER_FERRY, ...DAM])).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  test("a title that says nothing of what stands below it brings nothing together, two texts or more", () => {
    const texts = seedArticles("untitled-unrelated").map(({ text }) => ({ title: "Share this article", text }));
    expect(stories(texts)).toEqual([0, 1, 2, 3, 4]);
    for (const one of texts) for (const two of texts) if (one !== two) expect(stories([one, two])).toEqual([0, 1]);
  });

  test("articles that have a name in common, and tell nothing alike, are of two events", () => {
    expect(stories(ONE_COMPANY)).toEqual([0, 1]);
    expect(stories([...ONE_COMPANY, ...DAM, ...FERRY])).toEqual([0, 1, 2, 2, 2, 3, 3]);
  });

  test("where all is written in capitals, names are not told from other words, and events are found all the same", () => {
    const shouted = [...DAM, ...FERRY].map(({ title, text }) => ({
      title: title!.toUpperCase(),
      text: text.toUpperCase(),
    }));
    expect(stories(shouted)).toEqual([0, 0, 0, 1, 1]);
  });

  test("two unrelated articles alone in a collection are two stories", () => {
    expect(stories([DAM[0]!, FERRY[0]!])).toEqual([0, 1]);
    expect(stories([DAM[1]!, FERRY[1]!, OTHER_FERRY[0]!])).toEqual([0, 1, 2]);
  });

  test("the articles of one report share a story, whatever they say", () => {
    expect(
      stories([
        { ...DAM[0]!, report: 7 },
        { ...FERRY[0]!, report: 8 },
        { ...OTHER_FERRY[1]!, report: 7 },
      ]),
    ).toEqual([0, 1, 0]);
  });

  describe("in periods", () => {
    const onDay = (day: number | undefined) =>
      day === undefined ? {} : { time: new Date(86_400_000 * day).toISOString() };
    /** Stories of tellings of the dam, and of the ferry, printed on such days of 1970. */
    const told = (
      days: readonly (number | undefined)[],
      storyDays: number,
      withinDays = Number.POSITIVE_INFINITY,
    ): number[] => {
      const vocabulary = new Vocabulary();
      const texts = [...DAM, ...FERRY].map((text, i) => ({ ...text, ...onDay(days[i]) }));
      return grouped(articlesOf(texts, vocabulary), vocabulary, withinDays, storyDays);
    };

    test("stories are those of all at once where one period looks at everything", () => {
      expect(told([0, 1, 2, 0, 1], 10)).toEqual([0, 0, 0, 1, 1]);
      expect(told([6, 8, 11, 6, 12], 10)).toEqual([0, 0, 0, 1, 1]);
    });

    test("a story goes over an edge if it is told in the days before it", () => {
      expect(told([9, 10, 11, 9, 10], 10)).toEqual([0, 0, 0, 1, 1]);
      expect(told([4, 10, 11, 4, 10], 10)).toEqual([0, 1, 1, 2, 3]);
    });

    test("a copy printed later goes with its report", () => {
      const vocabulary = new Vocabulary();
      const texts = [DAM[0]!, DAM[1]!, DAM[0]!].map((text, i) => ({
        ...text,
        report: i % 2,
        ...onDay([0, 1, 50][i]),
      }));
      expect(grouped(articlesOf(texts, vocabulary), vocabulary, Number.POSITIVE_INFINITY, 10)).toEqual([0, 0, 0]);
    });

    test("a text of unknown language that is read in one language in a period, and in another in the next, joins nobody across", () => {
      const vocabulary = new Vocabulary();
      const texts = ["de", "und", "en"].map((language, i) => ({ ...DAM[0]!, language, ...onDay([0, 5, 10][i]) }));
      expect(grouped(articlesOf(texts, vocabulary), vocabulary, Number.POSITIVE_INFINITY, 10)).toEqual([0, 0, 1]);
    });

    test("undated ones are grouped among themselves", () => {
      expect(told([undefined, 1, undefined, 1, undefined], 10)).toEqual([0, 1, 0, 2, 3]);
    });
  });

  test("no articles give no stories, and one gives one", () => {
    expect(stories([])).toEqual([]);
    expect(stories([DAM[0]!])).toEqual([0]);
  });

  test("articles without words, or with house text only, stay alone", () => {
    const notice = "We use cookies to keep this page working. Accept all cookies.";
    const texts = [
      { text: "" },
      { text: "" },
      { text: notice, house: true },
      { text: notice, house: true },
      ...DAM,
      { ...DAM[0]!, title: "", house: true },
    ];
    expect(stories(texts)).toEqual([0, 1, 2, 3, 4, 4, 4, 5]);
  });

  test("known languages never meet; an unknown one goes where its words are known", () => {
    expect(stories([DAM[0]!, { ...DAM[1]!, language: "nl" }, ...FERRY])).toEqual([0, 1, 2, 2]);
    expect(stories([...FERRY, { ...DAM[0]!, language: "und" }, DAM[1]!, DAM[2]!])).toEqual([0, 0, 1, 1, 1]);
  });

  test("no story spans more days than allowed", () => {
    const dated = DAM.map((text, i) => ({ ...text, time: `2031-05-0${i * 3 + 1}` }));
    expect(stories(dated)).toEqual([0, 0, 0]);
    expect(stories(dated, 4)).not.toEqual([0, 0, 0]);
    expect(new Set(stories(dated, 2)).size).toBe(3);
  });

  test("headlines of one hour join, of another week do not", () => {
    const headline = (title: string, time: string): Text => ({ title, text: "", time });
    const found = stories([
      headline("Brandvold resigns as mayor of Tarnwick", "2031-05-01T08:00Z"),
      headline("Tarnwick: mayor Brandvold resigns over flood", "2031-05-01T09:00Z"),
      headline("Lindqvist wins the Kessin marathon", "2031-05-01T09:00Z"),
      headline("Kessin marathon won by Lindqvist again", "2031-05-01T11:00Z"),
      headline("Kessin marathon: who can beat Lindqvist?", "2032-04-28T11:00Z"),
    ]);
    expect(found).toEqual([0, 0, 1, 1, 2]);
  });

  test("scripts without spaces are compared by pairs of characters", () => {
    const found = stories(
      [
        { text: "市長は火曜日に辞任を発表した。ダムの決壊の責任を取った。" },
        { text: "ダムの決壊の責任を取り、市長は火曜日に辞任すると発表した。" },
        { text: "新しい美術館が金曜日に開館し、千人の客が訪れた。" },
      ].map((text) => ({ ...text, language: "ja" })),
    );
    expect(found).toEqual([0, 0, 1]);
  });

  test("nothing depends on the order in which words entered the vocabulary", () => {
    const texts = [...DAM, ...FERRY, ...OTHER_FERRY];
    const expected = stories(texts);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          texts.map((_, i) => i),
          { minLength: texts.length },
        ),
        (order) => {
          const vocabulary = new Vocabulary();
          for (const i of order) articlesOf([texts[i]!], vocabulary);
          const articles = articlesOf(texts, vocabulary);
          expect(grouped(articles, vocabulary)).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("2,000 articles of the same words are one story, quickly", () => {
    const same = Array.from({ length: 2000 }, () => DAM[0]!);
    expect(new Set(stories(same)).size).toBe(1);
    expect(cpuTime(() => stories(same))).toBeLessThan(5000);
  });

  test("2,000 articles that share one sentence do not take quadratic time", () => {
    const sentence = "Readers of the Tarnwick Courier can win a weekend on the coast.";
    const group = (size: number): void => {
      const vocabulary = new Vocabulary();
      const texts = Array.from({ length: size }, (_, i) => ({
        text: `${sentence} ${Array.from({ length: 12 }, (_, k) => `word${(i * 31 + k * 7919) % 4001}`).join(" ")}`,
      }));
      grouped(articlesOf(texts, vocabulary), vocabulary);
    };
    expect(growthOnEightTimes(group, 250, 1)).toBeLessThan(24);
  });
});

test("two accidents that one agency told by one template are two stories, though nobody compared them as copies", () => {
  const accident = (who: string, where: string, when: string, other: string): Text => ({
    text:
      `A ${who} has died in a head-on crash between two cars on the ${where}, the rescue service said. The call came in at ${when}. Firefighters and two ` +
      `ambulances were sent to the scene, where nothing more could be done. The driver of the other car, ${other}, was taken to hospital with minor injuries.`,
    time: "2031-05-04T08:00:00Z",
  });
  const garrow = accident("man of 42 from Port Ellis", "A91 near Garrow", "22.15", "Mara Lindt, 39");
  const selk = accident("woman of 27 from Ondara", "B340 at kilometre 118 near Selk", "4.50", "Jon Abreu, 61");
  const own: Text = {
    text: "A man from Port Ellis was killed late on Saturday when his car met another on the A91 at Garrow, where the police have counted five crashes this year. Mara Lindt, 39, who drove the other car, is in hospital.",
    time: "2031-05-04T10:00:00Z",
  };
  expect(stories([garrow, selk, own])).toEqual([0, 1, 0]);
});

test("two reports from one template stay apart, however much a paper's own version of one is like the other", () => {
  const told = (who: string, where: string, when: string, other: string): string =>
    `A ${who} has died in a head-on crash between two cars on the ${where}, the rescue service said. The call came in at ${when}. Firefighters and two ` +
    `ambulances were sent to the scene, where nothing more could be done. The driver of the other car, ${other}, was taken to hospital with minor injuries.`;
  const reports = [
    { text: told("man of 42 from Port Ellis", "A91 near Garrow", "22.15", "Mara Lindt, 39"), report: 0 },
    {
      text: "Firefighters and two ambulances were sent out late at night, but nothing more could be done: a driver has died in a head-on crash between two cars, the rescue service said. The road was closed for hours.",
      report: 0,
    },
    { text: told("woman of 27 from Ondara", "B340 at kilometre 118 near Selk", "4.50", "Jon Abreu, 61"), report: 2 },
  ];
  expect(stories(reports.map((report) => ({ ...report, time: "2031-05-04T08:00:00Z" })))).toEqual([0, 0, 1]);
  expect(stories(reports.slice(1).map((report) => ({ ...report, time: "2031-05-04T08:00:00Z" })))).toEqual([0, 0]);
});
