/** What counts as taken, on invented texts: speech in every typography, statements, cuts, round-ups, merged texts, templates filled in anew, scripts without spaces. */
import { describe, expect, test } from "vitest";
import { type Article, type Copy, type CopyKind, clusterArticles, StoryIndex } from "../../src/index.js";
import { capital, Inventor, joined } from "../inventor.js";

const DERIVED: (CopyKind | undefined)[] = ["reprint", "edited", "rewritten", "excerpt"];

function compare(a: string, b: string, more: Partial<Article>[] = [], language = "en"): Copy | undefined {
  const index = new StoryIndex();
  index.add({ id: "a", text: a, language, ...more[0] });
  index.add({ id: "b", text: b, language, ...more[1] });
  return index.compare("a", "b");
}

const source = new Inventor(101).paragraphs(7);
const other = new Inventor(102).paragraphs(7);
const first = new Inventor(103).sentence(26).slice(0, -1);
const second = new Inventor(104).sentence(30).slice(0, -1);

/** Two stretches of speech with their attribution, as a paper prints them. */
const TYPOGRAPHIES: Record<string, (by: string) => string> = {
  "curly marks": (by) => `“${first},” said ${by}. “${second}.”`,
  "straight marks": (by) => `"${first}," said ${by}. "${second}."`,
  "straight marks, tokenised": (by) => `" ${first} , " said ${by} . " ${second} . "`,
  guillemets: (by) => `«${first}», said ${by}. «${second}».`,
  "guillemets with spaces": (by) => `« ${first} », said ${by}. « ${second} ».`,
  "guillemets turned inwards": (by) => `»${first}«, said ${by}. »${second}.«`,
  "low and high marks": (by) => `„${first}“, said ${by}. „${second}.“`,
  "low marks and closing curly ones": (by) => `„${first}”, said ${by}. „${second}.”`,
  "doubled marks": (by) => `""${first},"" said ${by}. ""${second}.""`,
  "single curly marks": (by) => `‘${first},’ said ${by}. ‘${second}.’`,
  "single straight marks": (by) => `'${first},' said ${by}. '${second}.'`,
  "two single marks a side": (by) => `\`\`${first},'' said ${by}. \`\`${second}.''`,
  "dialogue dashes": (by) => `— ${first}, — said ${by}. — ${second}.`,
  "a block quotation behind a colon": (by) =>
    `This is what was read out by ${by} on the evening before the vote:\n\n${first}. ${second}.`,
  "lines behind >": (by) => `${capital(by)} wrote to the members.\n\n> ${first}. ${second}.`,
  "a quotation of two paragraphs": (by) => `Said ${by}:\n\n“${first}.\n\n“${second}.”`,
  "an embedded post": (by) => `${first}. ${second}.\n\n— ${capital(by)} (@${by}) May 4, 2024`,
};

const says = Object.entries(TYPOGRAPHIES);

describe("speech is quoted, not copied", () => {
  test.each(says)("%s in both texts", (_, speech) => {
    const copy = compare(joined(source, speech("varn")), joined(other, speech("okelo")));
    expect(DERIVED).not.toContain(copy?.kind);
    expect(copy?.kind).toBe("quotes");
  });

  test.each(says)("%s here, curly marks there", (_, speech) => {
    const copy = compare(joined(source, speech("varn")), joined(other, TYPOGRAPHIES["curly marks"]!("okelo")));
    expect(copy?.kind).toBe("quotes");
  });

  test.each(says)("%s here, no marks there", (_, speech) => {
    const bare = `${first}. ${second}.`;
    expect(compare(joined(source, speech("varn")), joined(other, bare))?.kind).toBe("quotes");
  });

  test.each(says)("%s around it does not hide a copied paragraph", (_, speech) => {
    const copy = compare(joined(source, speech("varn")), joined(other, speech("okelo"), source[2]!));
    expect(copy?.kind).toBe("excerpt");
  });
});

describe("the wording of a statement behind a colon", () => {
  const statement = `${first}, ${second.toLowerCase()}`;
  const leadIns = [
    "The ministry of works in the harbour said on the day:",
    "Late on the day its lawyers sent all papers this note:",
  ];

  test("is a quotation where both lead it in", () => {
    const copy = compare(joined(source, `${leadIns[0]} ${statement}.`), joined(other, `${leadIns[1]} ${statement}.`));
    expect(copy?.kind).toBe("quotes");
  });

  test("and where one does", () => {
    const copy = compare(joined(source, `${leadIns[0]} ${statement}.`), joined(other, `${capital(statement)}.`));
    expect(copy?.kind).toBe("quotes");
  });

  test("but not where the lead-in was taken as well, as by a teaser of a text with a colon in its first sentence", () => {
    const text =
      "The last cinema in Brevan has been saved: the town voted a grant of 140,000 crowns on Monday and residents raised another 61,000 in three weeks. The hall of 230 seats reopens on December 12 with a silent film and a pianist. Manager Sidonie Garrel will keep her red chairs from 1954.";
    expect(compare(text, `${text.split(" ").slice(0, 40).join(" ")}...`)?.kind).toBe("reprint");
  });

  test("but a whole article behind a lead-in is a copy", () => {
    const copy = compare(joined(source), `${leadIns[0]} ${source.join(" ")}`);
    expect(copy?.kind).toBe("reprint");
  });

  const document = [`${first}.`, `${second}.`];
  const own = (at: number) => source.slice(at, at + 3);

  test("may have paragraphs of its own behind a lead-in in both texts, the first paragraph of one of them", () => {
    const lead = `${leadIns[0]!.slice(0, -1)} what everybody in the harbour had feared:`;
    const copy = compare(joined(lead, document, own(0)), joined(own(3), leadIns[1]!, document, other.slice(0, 2)));
    expect(copy?.kind).toBe("quotes");
  });

  test("so may a text that another takes apart", () => {
    const check = joined(`${own(0)[0]} None of it is true. It reads:`, document, own(1));
    expect(compare(joined(document), check)?.kind).toBe("quotes");
  });

  test("but of a report below two headings no more than its first paragraphs are", () => {
    const headings = [
      "Here is what we know about the harbour so far:",
      "These are the most important points of the decision:",
    ];
    const [one, two] = [own(0)[0]!, other[0]!];
    const copy = compare(
      joined(one, headings[0]!, source.slice(1, 6)),
      joined(two, headings[1]!, source.slice(1, 6), other.slice(1, 3)),
    );
    expect(DERIVED).toContain(copy?.kind);
  });

  test("but an item below “Here is what you need to know today:” is a copy", () => {
    const digest = joined("Here is what you need to know today:", document, own(0));
    expect(compare(joined(document), digest)?.kind).toBe("reprint");
  });

  test("and so are items of a ticker that begins with other items elsewhere", () => {
    const heading = "The latest on the flood in the harbour, all times local:";
    const ticker = joined(own(0)[0]!, heading, source.slice(1, 4));
    expect(compare(ticker, joined(other.slice(0, 1), source.slice(1, 4), other.slice(1, 3)))?.kind).not.toBe("quotes");
  });

  test("and a letter that two outlets print in full", () => {
    const letter = joined(source.slice(0, 5));
    const copy = compare(joined(leadIns[0]!, letter), joined(leadIns[1]!, letter, other.slice(0, 1)));
    expect(DERIVED).toContain(copy?.kind);
  });
});

describe("a text in parts", () => {
  test("page two is in the whole", () => {
    expect(compare(joined(source), joined(source.slice(4)))?.kind).toBe("reprint");
  });

  test("page two with a line on what came before is too", () => {
    expect(compare(joined(source), joined("Continued from page one.", source.slice(4)))?.kind).toBe("reprint");
  });

  test("page one and page two share nothing", () => {
    expect(compare(joined(source.slice(0, 4)), joined(source.slice(4)))).toBeUndefined();
  });
});

/** Five items of some sixty words each, with names and figures. */
const items = Array.from({ length: 5 }, (_, i) => {
  const inventor = new Inventor(200 + i);
  const name = (): string => capital(inventor.word());
  return `${inventor.sentence(18)} In ${name()} ${name()} counted ${30 + i} and ${inventor.sentence(12)} ${inventor.sentence(20)}`;
});

describe("an item of a round-up", () => {
  const roundUp = joined(items.map((item, i) => `${i + 1}. ${item}`));

  test.each(items.map((item, i) => [i + 1, item]))("item %i was taken whole", (_, item) => {
    expect(["reprint", "edited"]).toContain(compare(String(item), roundUp)?.kind);
  });

  test("two items of one round-up are not copies of each other", () => {
    expect(compare(items[0]!, items[1]!)).toBeUndefined();
  });
});

test("a text merged from two agencies is derived from both, and the two are not from each other", () => {
  const merged = joined("By our staff with Northwire and Baltpress.", source.slice(0, 4), other.slice(0, 4));
  expect(DERIVED).toContain(compare(joined(source), merged)?.kind);
  expect(DERIVED).toContain(compare(joined(other), merged)?.kind);
  expect(compare(joined(source), joined(other))).toBeUndefined();
});

/** Templates that are filled in anew each time, with the figures of two days or places. */
const TEMPLATES: Record<
  string,
  [template: (n: readonly (number | string)[]) => string, one: (number | string)[], two: (number | string)[]]
> = {
  "days of a trial": [
    (n) =>
      `Day ${n[0]} of the trial of the former treasurer began at ${n[1]} in hall ${n[2]} of the harbour court. The chamber heard ${n[3]} witnesses for the prosecution and was shown ${n[4]} exhibits from the search of the offices. The clerk read ${n[5]} pages into the record. The trial goes on at ${n[6]} and is expected to last ${n[7]} more days.`,
    [2, "9.15", 4, 3, 17, 62, "10.30", 40],
    [21, "8.45", 7, 5, 8, 114, "9.30", 21],
  ],
  "quarterly earnings": [
    (n) =>
      `The ferry company earned ${n[0]} million crowns in the ${n[1]} quarter, or ${n[2]} crowns a share, against ${n[3]} million crowns a year before. Revenue came to ${n[4]} million crowns. Analysts had expected ${n[5]} crowns a share. The company carried ${n[6]} passengers and ${n[7]} cars in the quarter. Its shares closed at ${n[8]} crowns.`,
    [41, "first", "1.12", 38, 502, "1.05", 210400, 61250, "88.40"],
    [57, "third", "1.61", 49, 688, "1.44", 402100, 99380, "97.15"],
  ],
  weather: [
    (n) =>
      `Tomorrow will be cloudy on the coast with a high of ${n[0]} degrees and a low of ${n[1]} degrees. Winds from the west will reach ${n[2]} knots by noon. Inland a high of ${n[3]} degrees is expected. The chance of rain is ${n[4]} percent, rising to ${n[5]} percent by night. The sun rises at ${n[6]} and sets at ${n[7]}. High water is at ${n[8]}.`,
    [14, 6, 22, 16, 30, 55, "6:12", "19:48", "11:05"],
    [19, 11, 9, 23, 5, 10, "5:51", "20:20", "14:32"],
  ],
  "exchange rates": [
    (n) =>
      `The central bank set the following rates for one unit of foreign currency. The dollar stands at ${n[0]} crowns and the euro at ${n[1]} crowns. The pound was fixed at ${n[2]} and the franc at ${n[3]} crowns. A hundred yen cost ${n[4]} crowns. The reserve stood at ${n[5]} million. The rates hold until the next notice.`,
    ["6.91", "7.46", "8.72", "7.80", "4.61", 4410],
    ["7.05", "7.52", "8.66", "7.93", "4.48", 4385],
  ],
  results: [
    (n) =>
      `${n[0]} beat ${n[1]} ${n[2]} in the round of the cup on the northern ground before ${n[3]} spectators. ${n[4]} scored in minute ${n[5]} and again in minute ${n[6]}, and the guests came back too late in minute ${n[7]}. The winners are now on ${n[8]} points and the losers on ${n[9]}.`,
    ["Varnholm", "Okelby", "2-1", 4120, "Sundqvar", 12, 55, 88, 31, 22],
    ["Estrava", "Pellmouth", "2-0", 9305, "Marodin", 33, 71, 90, 18, 27],
  ],
};

/** Templates in which hardly a figure, but every name is another. */
const NAMED_TEMPLATES: typeof TEMPLATES = {
  "a police notice": [
    (n) =>
      `A ${n[0]}-year-old man from ${n[1]} was taken into custody on ${n[2]} evening after a traffic stop on the road to ${n[3]}, police said. Officers found a knife and a small amount of cash in the car. The man is suspected of a series of thefts from garages in ${n[4]}. He will be brought before a judge in the morning. Police ask anybody who saw something to call the station in ${n[5]}.`,
    [34, "Varnholm", "Monday", "Okelby", "Estrava", "Pellmouth"],
    [51, "Marodin", "Friday", "Sundqvar", "Holmgard", "Tarvik"],
  ],
  "a walkers' diary, day 2 and day 21": [
    (n) =>
      `Day ${n[0]}: the walkers crossed the pass above the village in thick fog and reached the hut by the lake before dark. The group is in good health, the organisers wrote in their diary. Tomorrow they want to go on to the next hut, ${n[1]} kilometres away. So far they have collected ${n[2]} crowns for the hospital. The walk ends at the lighthouse in the north, and anybody who wants to can join them for a stretch.`,
    [2, 14, 1200],
    [21, 19, 18400],
  ],
  "a lottery draw": [
    (n) =>
      `The winning numbers of the state lottery drawn on ${n[0]} are ${n[1]}, ${n[2]}, ${n[3]}, ${n[4]}, ${n[5]} and ${n[6]}. The bonus number is ${n[7]}. Nobody picked all six numbers, so that the jackpot grows to ${n[8]} million crowns. All figures without guarantee.`,
    ["Saturday", 3, 11, 19, 27, 33, 41, 8, 12],
    ["Wednesday", 5, 14, 22, 29, 36, 44, 17, 15],
  ],
};

describe("the same template with other figures is no copy", () => {
  const templates = [...Object.entries(TEMPLATES), ...Object.entries(NAMED_TEMPLATES)];

  test.each(templates)("%s, days apart", (_, [template, one, two]) => {
    const dates = [{ publishedAt: "2024-05-06" }, { publishedAt: "2024-05-13" }];
    expect(DERIVED).not.toContain(compare(template(one), template(two), dates)?.kind);
  });

  test.each(templates)("%s, undated", (_, [template, one, two]) => {
    expect(DERIVED).not.toContain(compare(template(one), template(two))?.kind);
  });

  test.each(templates)("%s, one figure put right: a copy", (_, [template, one]) => {
    const corrected = one.with(one.length - 1, typeof one.at(-1) === "number" ? 12345 : "Ellmouth");
    expect(DERIVED).toContain(compare(template(one), template(corrected))?.kind);
  });

  // The other two have a figure every few words: nothing suggests a comparison, and hardly anything else is in so small a collection.
  const compared = templates.filter(([name]) => name !== "quarterly earnings" && name !== "weather");

  test.each(compared)("%s, on one day: two stories", (_, [template, one, two]) => {
    const articles = [template(one), template(two)].map((text, i) => ({
      id: `${i}`,
      text,
      publishedAt: "2024-05-06",
      language: "en",
    }));
    expect(clusterArticles(articles).stories).toHaveLength(2);
  });

  test("but an update of a report, whose names stay, is a copy", () => {
    const report = (dead: number, aboard: number, saved: number): string =>
      `At least ${dead} people died when a ferry sank off the coast of Estrava on Sunday night, rescuers said. The boat was carrying ${aboard} passengers from Varnholm to the islands when it was hit by a wave. Coast guard ships searched through the night and pulled ${saved} people out of the water. Relatives waited in the harbour hall, where the names of the saved were read aloud. The operator of the ferry, Okelby Lines, said the boat had been inspected in spring. An inquiry has been opened by the prosecutor in Estrava.`;
    expect(DERIVED).toContain(compare(report(12, 180, 140), report(31, 195, 149))?.kind);
  });
});

/** Sentences of a script without spaces. */
class ScriptInventor {
  readonly #inventor: Inventor;

  constructor(
    seed: number,
    private readonly first: number,
    private readonly size: number,
    private readonly stop: string,
  ) {
    this.#inventor = new Inventor(seed);
  }

  sentence(characters = 30): string {
    return `${Array.from({ length: characters }, () => String.fromCodePoint(this.first + this.#inventor.number(this.size))).join("")}${this.stop}`;
  }

  paragraphs(count: number): string[] {
    return Array.from({ length: count }, () => this.sentence() + this.sentence() + this.sentence());
  }
}

describe.each([
  ["Chinese", "zh", 0x4e00, 5000, "。"],
  ["Japanese", "ja", 0x3041, 80, "。"],
  ["Thai", "th", 0x0e01, 44, " "],
])("%s, written without spaces", (_, language, from, size, stop) => {
  const one = new ScriptInventor(301, from, size, stop).paragraphs(7);
  const two = new ScriptInventor(302, from, size, stop).paragraphs(7);
  const speech = new ScriptInventor(303, from, size, "").sentence(60);
  const kind = (a: string, b: string): CopyKind | undefined => compare(a, b, [], language)?.kind;

  test("six paragraphs of seven are a reprint", () => {
    expect(kind(joined(one), joined(one.slice(0, 6)))).toBe("reprint");
  });

  test("four paragraphs under a start of its own are edited", () => {
    expect(kind(joined(one), joined(two.slice(0, 2), one.slice(0, 4)))).toBe("edited");
  });

  test("one paragraph is an excerpt", () => {
    expect(kind(joined(one), joined(two, one[2]!))).toBe("excerpt");
  });

  test("speech in both is quotes", () => {
    expect(kind(joined(one, `「${speech}」`), joined(two, `“${speech}”`))).toBe("quotes");
  });

  test("texts with nothing in common are no copy", () => {
    expect(kind(joined(one), joined(two))).toBeUndefined();
  });
});

test("a Chinese briefing with items of two unrelated reports does not make them one story", () => {
  const robot =
    "我国自主研制的深海采样机器人“探渊二号”10日在南屿海沟下潜至9260米，创下同类设备的最深纪录。机器人在海底停留了六个多小时，带回十一管沉积物和三只此前未知的端足类动物。总设计师卫听涛说，浮力材料重量减轻了四成，是成功的关键。";
  const artist =
    "民间剪纸艺人黎玉芹10日在临埠去世，享年八十八岁。她十二岁学艺，作品《百戏图》长达四十米，被多家博物馆收藏。晚年她在社区义务授课二十年，学生超过六千人。家属表示，将按其遗愿捐出全部工具和底稿。";
  const day = (id: string, text: string, hour: string): Article => ({
    id,
    text,
    language: "zh",
    publishedAt: `2031-12-10T${hour}:00:00Z`,
  });
  const { stories } = clusterArticles([
    day("robot", robot, "08"),
    day("artist", artist, "11"),
    day("briefing", `早上好。\n\n1. ${robot}\n\n2. ${artist}\n\n祝您一天好心情。`, "22"),
  ]);
  expect(stories.find(({ articleIds }) => articleIds.includes("robot"))?.articleIds).not.toContain("artist");
});

test("the head of a page, from its menu to its headline, is no part of what it tells", () => {
  const title = new Inventor(171).sentence(9).slice(0, -1);
  const pages = [172, 173].map(
    (seed) =>
      `${new Inventor(seed)
        .paragraphs(1)[0]!
        .replaceAll(/\b\p{L}/gu, capital)
        .replaceAll(".", "")} ${capital(title)}`,
  );
  const text = new Inventor(174).paragraphs(2).join(" ");
  const copy = compare(`${pages[0]} ${text}`, `${pages[1]} ${text}`, [{ title }, { title }]);
  expect(copy?.kind).toBe("reprint");
});
