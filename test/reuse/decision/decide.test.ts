/** The table of rules, one signal at a time. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DERIVED_KINDS } from "../../../src/basics/derived-kinds.js";
import { StoryIndex } from "../../../src/index.js";
import type { Bound } from "../../../src/reuse/decision/bounds.js";
import { decide, weigh } from "../../../src/reuse/decision/decide.js";
import { explainDecision } from "../../../src/reuse/decision/explain-decision.js";
import { KIND_RULES, RULES, VETOES } from "../../../src/reuse/decision/rules.js";
import { GATES } from "../../../src/reuse/signals/measured-pair.js";
import type { PairSignals } from "../../../src/reuse/signals/pair-signals.js";
import { SIGNALS } from "../../../src/reuse/signals/signals.js";
import type { Wording } from "../../../src/reuse/signals/wording.js";
import { seedArticles } from "../../seed-articles.js";

const NONE = { equal: 0, other: 0 };
const NOTHING: Wording = {
  prose: 200,
  body: 200,
  cover: 0,
  net: 0,
  run: 0,
  rawRun: 0,
  bodyCover: 0,
  bodyCover5: 0,
  shared: 0,
  inRuns: { quoted: 0, house: 0 },
};

type Some = Partial<Omit<PairSignals, "short" | "long">> & { short?: Partial<Wording>; long?: Partial<Wording> };

function signals({ short, long, ...rest }: Some): PairSignals {
  return {
    // Words in passages are shared words.
    short: { ...NOTHING, shared: rest.passages?.words ?? 0, ...short },
    long: { ...NOTHING, ...long },
    factsHigh: 0.3,
    factsLow: 0.3,
    passages: { words: 0, longest: 0 },
    chains: 0,
    order: 0,
    ordered: 0,
    skipped: [],
    figures: { share: 0.5, count: 0, lacking: 0 },
    slots: { figures: NONE, names: NONE, subjects: 0 },
    title: 0,
    credit: false,
    gapDays: Number.NaN,
    ...rest,
  };
}

const COPIED: Some = { short: { cover: 0.9, net: 100, run: 45, rawRun: 45 }, passages: { words: 110, longest: 45 } };

const OF_EACH_RULE: [string, Some][] = [
  ["shared passages", { short: { cover: 0.3 }, passages: { words: 40, longest: 25 } }],
  ["short item taken whole", { short: { prose: 24, cover: 1 }, passages: { words: 24, longest: 24 } }],
  ["whole paragraph", { short: { prose: 900, cover: 0.1 }, passages: { words: 60, longest: 60 } }],
  ["one text twice", { short: { prose: 8, body: 190, rawRun: 190, bodyCover: 1 } }],
  ["passage around a quotation", { short: { rawRun: 80, net: 25, bodyCover: 0.5 } }],
  ["same facts in the same order", { factsHigh: 0.95, factsLow: 0.8, chains: 120 }],
  ["a brief retold", { factsHigh: 0.98, factsLow: 0.9, chains: 180, order: 4.5, short: { prose: 115 } }],
  ["a brief retold whole", { factsHigh: 0.92, factsLow: 0.9, short: { prose: 45, cover: 0.5 }, long: { prose: 50 } }],
  [
    "retold, with a credit",
    { credit: true, factsHigh: 0.8, factsLow: 0.6, chains: 85, order: 2, short: { prose: 95 } },
  ],
  ["retold under one title", { title: 8, factsHigh: 0.85, factsLow: 0.5, chains: 45, order: 4, short: { prose: 95 } }],
  [
    "told anew in other words",
    { factsHigh: 0.85, factsLow: 0.5, chains: 75, order: 2, short: { prose: 180, cover: 0.03 } },
  ],
  [
    "told anew in the same order",
    { factsHigh: 0.8, factsLow: 0.5, chains: 140, order: 4, short: { prose: 180, cover: 0.12 } },
  ],
  ["no facts of its own", { factsHigh: 0.98, order: 4, factsLow: 0.2 }],
  ["same words in the same order", { order: 6, ordered: 0.3, short: { net: 25, prose: 100 } }],
];

describe("each rule is enough by itself", () => {
  test.each(OF_EACH_RULE)("%s", (name, some) => {
    const { probability, decidedBy } = weigh(signals(some));
    expect(decidedBy).toBe(name);
    const { kind, confidence } = decide(signals(some), 0.5)!;
    expect(DERIVED_KINDS).toContain(kind);
    expect(confidence).toBe(probability);
  });
});

const OF_EACH_VETO: [string, Some][] = [
  [
    "other figures",
    {
      factsHigh: 0.6,
      figures: { share: 0.2, count: 9, lacking: 8 },
      slots: { figures: { equal: 1, other: 9 }, names: NONE, subjects: 0 },
    },
  ],
  [
    "a form filled in anew",
    { factsHigh: 0.4, slots: { figures: { equal: 10, other: 4 }, names: { equal: 2, other: 6 }, subjects: 0 } },
  ],
  [
    "another subject",
    {
      factsHigh: 0.6,
      figures: { share: 0.45, count: 7, lacking: 4 },
      slots: { figures: { equal: 5, other: 2 }, names: { equal: 14, other: 1 }, subjects: 1 },
    },
  ],
  ["other names", { factsHigh: 0.2, slots: { figures: NONE, names: { equal: 1, other: 9 }, subjects: 0 } }],
  ["figures of its own", { figures: { share: 0.2, count: 7, lacking: 6 }, short: { prose: 60, cover: 0.4, net: 20 } }],
  [
    "other figures and names",
    {
      figures: { share: 0.3, count: 7, lacking: 5 },
      slots: { figures: { equal: 5, other: 3 }, names: NONE, subjects: 0 },
      factsHigh: 0.3,
      short: { net: 77 },
    },
  ],
  ["another day's figures", { gapDays: 7, figures: { share: 0.5, count: 5, lacking: 3 }, short: { run: 25 } }],
];

describe("a veto stops the strongest copy", () => {
  test.each(OF_EACH_VETO)("%s", (name, some) => {
    const long = { ...NOTHING, prose: 210 };
    const short = { ...COPIED.short, ...some.short };
    const pair = { ...signals({ ...COPIED, ...some, short }), long };
    expect(decide(pair, 0.5)).toBeUndefined();
    expect(weigh(pair).decidedBy).toBe(name);
  });
});

test("no rule and no veto is without a case", () => {
  const namesOf = (cases: typeof OF_EACH_RULE): string[] => cases.map(([name]) => name).sort();
  expect(namesOf(OF_EACH_RULE)).toEqual(Object.keys(RULES).sort());
  expect(namesOf(OF_EACH_VETO)).toEqual(Object.keys(VETOES).sort());
});

test("what retells another text without a credit to its outlet, and under another title, needs more in common", () => {
  const retold = { factsHigh: 0.8, factsLow: 0.6, chains: 85, order: 3.5, short: { prose: 95 } };
  expect(decide(signals({ ...retold, credit: true }), 0.5)?.kind).toBe("rewritten");
  expect(decide(signals({ ...retold, title: 8 }), 0.5)?.kind).toBe("rewritten");
  expect(decide(signals(retold), 0.5)).toBeUndefined();
});

test("sentences cut out word for word are a copy, whatever figures stand in those left out", () => {
  const figures = { share: 0.2, count: 7, lacking: 6 };
  const cutOut = (net: number) =>
    signals({ ...COPIED, figures, short: { ...COPIED.short, prose: 60, cover: 0.4, net } });
  expect(decide(cutOut(108), 0.5)?.kind).toBe("excerpt");
  expect(decide(cutOut(60), 0.5)).toBeUndefined();
});

test("the next day's bulletin is no copy, though it repeats figures of the day before; a report that was corrected is", () => {
  const replaced: Some = {
    figures: { share: 0.4, count: 9, lacking: 4 },
    slots: { figures: { equal: 9, other: 4 }, names: { equal: 7, other: 0 }, subjects: 0 },
  };
  const printed = (gapDays: number, net: number): PairSignals =>
    signals({ ...COPIED, ...replaced, factsHigh: 0.7, gapDays, short: { ...COPIED.short, net } });
  expect(decide(printed(1, 50), 0.5)).toBeUndefined();
  expect(decide(printed(0.2, 50), 0.5)?.kind).toBe("edited");
  expect(decide(printed(1, 115), 0.5)?.kind).toBe("edited");
});

test("where just the name of its subject was corrected, a text is a copy", () => {
  const slots = { figures: { equal: 5, other: 0 }, names: { equal: 1, other: 1 }, subjects: 1 };
  const corrected = { ...COPIED, factsHigh: 0.55, slots, figures: { share: 0.8, count: 3, lacking: 0 } };
  expect(decide(signals(corrected), 0.5)?.kind).toBe("edited");
});

test("a text that left out a quotation and nothing else is a reprint, whichever of the two has more reporting", () => {
  const short = { ...COPIED.short, prose: 125, body: 143, bodyCover: 0.84, bodyCover5: 0.84 };
  const kindBeside = (long: Partial<Wording>): string | undefined =>
    decide(signals({ ...COPIED, short, long }), 0.5)?.kind;
  expect(kindBeside({ prose: 137, body: 137 })).toBe("reprint");
  expect(kindBeside({ prose: 137, body: 155 })).toBe("edited");
});

test("an unknown date is no other day", () => {
  expect(decide(signals({ ...COPIED, figures: { share: 0.5, count: 5, lacking: 3 } }), 0.5)?.kind).toBe("edited");
});

describe("days later it is still a copy", () => {
  const later = (some: Some): PairSignals => ({
    ...signals({ gapDays: 5, ...some, short: { prose: 60, ...some.short } }),
    long: { prose: 70, body: 70 },
  });

  test("where the same figures stand in the same words", () => {
    const item: Some = { short: { cover: 0.95, net: 46, run: 25 }, passages: { words: 57, longest: 57 } };
    expect(decide(later({ ...item, figures: { share: 0.8, count: 3, lacking: 0 } }), 0.5)?.kind).toBe("edited");
    expect(decide(later({ ...item, figures: { share: 0.6, count: 3, lacking: 1 } }), 0.5)).toBeUndefined();
  });

  test("where a paragraph was taken and no figure of it replaced", () => {
    const excerpt: Some = {
      short: { prose: 100, cover: 0.42, net: 42, run: 44 },
      passages: { words: 42, longest: 42 },
      figures: { share: 0.5, count: 2, lacking: 1 },
    };
    expect(decide(later(excerpt), 0.5)?.kind).toBe("excerpt");
    expect(decide(later({ ...excerpt, short: { ...excerpt.short, run: 36 } }), 0.5)?.kind).toBe("excerpt");
    expect(
      decide(later({ ...excerpt, slots: { figures: { equal: 2, other: 1 }, names: NONE, subjects: 0 } }), 0.5),
    ).toBeUndefined();
  });

  test("where the same is retold in the same order", () => {
    const retold: Some = { factsHigh: 0.95, factsLow: 0.8, figures: { share: 0.7, count: 5, lacking: 1 } };
    const short = { prose: 150, cover: 0.34, net: 20, run: 16 };
    expect(decide(later({ ...retold, chains: 120, short }), 0.5)?.kind).toBe("rewritten");
    expect(decide(later({ ...retold, passages: { words: 45, longest: 25 }, short }), 0.5)).toBeUndefined();
  });
});

test("a brief that adds facts of its own is no copy", () => {
  const brief: Some = { factsHigh: 0.98, factsLow: 0.9, chains: 100, short: { prose: 80 } };
  expect(decide(signals(brief), 0.5)?.kind).toBe("rewritten");
  expect(decide(signals({ ...brief, factsLow: 0.5, chains: 140 }), 0.5)).toBeUndefined();
});

test("a rewrite of which no passage survives is rewritten, whatever its few shared words are like", () => {
  const retold = signals({
    factsHigh: 0.95,
    factsLow: 0.8,
    chains: 120,
    short: { net: 6, shared: 9 },
  });
  expect(decide(retold, 0.5)?.kind).toBe("rewritten");
});

test("a paragraph taken whole is an excerpt, however many names and figures are others around it", () => {
  const short = { prose: 70, cover: 0.38, net: 27, run: 27, shared: 27 };
  expect(decide(signals({ factsHigh: 0.2, short, passages: { words: 27, longest: 27 } }), 0.5)?.kind).toBe("excerpt");
});

test("one passage, lightly changed, in a text that is otherwise its own is an excerpt and no rewrite", () => {
  const short = { prose: 190, cover: 0.22, net: 28, run: 18, shared: 60 };
  const kindOf = (words: number, longest: number): string | undefined =>
    decide(signals({ short, passages: { words, longest } }), 0.5)?.kind;
  expect(kindOf(40, 36)).toBe("excerpt");
  expect(kindOf(40, 18)).toBe("rewritten");
  expect(kindOf(90, 36)).toBe("rewritten");
});

test("beside one passage, what tells all the rest again is a rewrite", () => {
  const short = { prose: 143, cover: 0.27, net: 7, run: 7, shared: 38 };
  const retold = { factsHigh: 0.81, factsLow: 0.75, passages: { words: 34, longest: 34 }, short };
  expect(decide(signals({ ...retold, chains: 175 }), 0.5)?.kind).toBe("rewritten");
  expect(decide(signals({ ...retold, chains: 20 }), 0.5)?.kind).toBe("excerpt");
});

test("a higher threshold finds fewer copies, and calls none of the others derived", () => {
  const weak = signals({
    short: { cover: 0.25, shared: 30 },
    passages: { words: 28, longest: 16 },
  });
  expect(decide(weak, 0.5)?.kind).toBe("rewritten");
  expect(decide(weak, 0.95)).toBeUndefined();
});

test("quotations alone are quotes, house text alone is boilerplate, phrases are nothing", () => {
  const shared = (net: number, quoted: number, house: number) =>
    decide(signals({ short: { net, inRuns: { quoted, house } } }), 0.5)?.kind;
  expect(shared(7, 40, 4)).toBe("quotes");
  expect(shared(7, 4, 40)).toBe("boilerplate");
  expect(shared(7, 9, 0)).toBeUndefined();
  expect(shared(20, 18, 0)).toBeUndefined();
});

test("a quotation that two long reports share is told, whatever runs of three they have in common by chance", () => {
  const long = { prose: 600, cover: 0.1, shared: 60, inRuns: { quoted: 24, house: 0 } };
  expect(decide(signals({ short: long }), 0.5)?.kind).toBe("quotes");
});

test.each<[string, Some]>([
  ["a copy", COPIED],
  [
    "a template",
    {
      ...COPIED,
      figures: { share: 0.2, count: 9, lacking: 8 },
      slots: { figures: { equal: 1, other: 9 }, names: NONE, subjects: 0 },
    },
  ],
  ["two reports of one event", { factsHigh: 0.6 }],
])("an explanation of %s agrees with the decision", (_, some) => {
  const pair = signals({ ...some, gapDays: 1 });
  const verdict = decide(pair, 0.5);
  const explained = explainDecision(pair, 0.5);
  expect(explained.derived).toBe(verdict !== undefined);
  if (verdict !== undefined)
    expect([explained.kind, explained.probability]).toEqual([verdict.kind, verdict.confidence]);
  const [rule] = explained.rules;
  const [veto] = explained.vetoes;
  expect(explained.decidedBy).toBe(veto!.strength! > 0 ? veto!.name : rule!.name);
  expect(rule!.conditions.every(({ holds }) => holds)).toBe(rule!.strength! >= 0);
});

describe("the page on the decision", () => {
  const page = readFileSync(new URL("../../../docs/how-it-decides.md", import.meta.url), "utf8");
  const lines = page.split("\n");
  const boundsIn = (line: string): string[] => line.match(/`[^`]+`(?: below)?(?: [\d.]*\d)?/g) ?? [];
  /** As the page writes it: `factsHigh` .75, `short.cover` below .1. */
  const written = ({ signal, least, below }: Bound): string =>
    `\`${signal}\`${below === undefined ? "" : " below"} ${below ?? least}`.replace(" 0.", " .");
  /** What depends on the pair is said in words, and a credit is there or not. */
  const asWritten = (bound: Bound): unknown =>
    typeof bound.least === "function" || bound.signal === "credit"
      ? expect.stringContaining(bound.signal)
      : written(bound);

  test("names every signal", () => {
    for (const name of Object.keys(SIGNALS)) expect(page).toContain(`\`${name}\``);
  });

  test.each(Object.entries({ ...RULES, ...VETOES }))("has each bound of %s in its row", (name, conditions) => {
    const found = boundsIn(lines.find((line) => line.startsWith(`| ${name} |`))!);
    for (const condition of conditions) expect(found).toContainEqual(asWritten(condition));
  });

  test.each([
    ["content-farm-rewrite", "farm-original", "farm-rewrite"],
    ["template-numbers", "template-rate-1", "template-rate-2"],
  ])("tells of the pair of %s what explain does", (seed, a, b) => {
    const index = new StoryIndex();
    for (const article of seedArticles(seed)) index.add(article);
    const { signals, probability, rules, vetoes } = index.explain(a, b);
    const told = page
      .split(/\n(?=\*\*A |## )/)
      .find((part) => part.startsWith("**") && part.includes(`seeds/${seed}`))!;
    const rounded = (value: number, like: string): number => Number(value.toFixed(like.split(".")[1]?.length ?? 0));
    const values = [...told.matchAll(/`([\w.]+)` (-?\d*\.?\d+)/g)];
    expect(values.length).toBeGreaterThan(4);
    for (const [, name, value] of values)
      expect([name, rounded(signals.find((signal) => signal.name === name)!.value!, value!)]).toEqual([
        name,
        Number(value),
      ]);
    const steps = [...told.matchAll(/"([^"]+)"[^"]*?\b(\d*\.?\d+)\s+steps\s+(away|strong)/g)];
    expect(steps.length).toBe(told.match(/\d\s+steps\s+(?:away|strong)/g)!.length);
    for (const [, name, strength, way] of steps) {
      const rule = [...rules, ...vetoes].find((rule) => rule.name === name)!;
      expect([name, rounded(way === "away" ? -rule.strength! : rule.strength!, strength!)]).toEqual([
        name,
        Number(strength),
      ]);
    }
    expect(told).toContain(`confidence ${probability.toFixed(3).replace("0.", ".")}`);
  });

  test.each(KIND_RULES)("has each bound of $kind in a line of its own", ({ kind, bounds }) => {
    const ofKind = lines.filter((line) => line.includes(`. \`${kind}\`: `)).map(boundsIn);
    expect(ofKind).toContainEqual(expect.arrayContaining(bounds.map(asWritten)));
  });
});

test.each(Object.entries(SIGNALS))("%s is said without leaning on another signal", (_, { means }) => {
  expect(means).not.toMatch(/^the same|\bthem\b|\bso\b/);
});

describe("no rule holds by a signal that is not measured", () => {
  const leastOf = (rule: string, signal: string): number => {
    const least = RULES[rule]!.find((condition) => condition.signal === signal)?.least;
    return typeof least === "number" ? least : Number.NEGATIVE_INFINITY;
  };
  const readersOf = (...signals: string[]): string[] =>
    Object.keys(RULES).filter((rule) => RULES[rule]!.some(({ signal }) => signals.includes(signal)));
  const asksForFacts = (rule: string): boolean =>
    leastOf(rule, "short.prose") >= GATES.prose && leastOf(rule, "factsHigh") >= GATES.factsHigh;

  test.each(readersOf("chains", "retelling"))("%s asks for facts and words of reporting before chains", (rule) => {
    expect(asksForFacts(rule)).toBe(true);
  });

  test.each(readersOf("order", "ordered"))("%s asks for these, or for net words, before the order", (rule) => {
    expect(asksForFacts(rule) || leastOf(rule, "short.net") >= GATES.net).toBe(true);
  });

  test.each(readersOf("ordered"))("%s asks for the order of words before that of sentences", (rule) => {
    expect(leastOf(rule, "order")).toBeGreaterThanOrEqual(GATES.order);
  });

  test("and what was not measured is shown as unknown", () => {
    const shown = explainDecision(signals({ skipped: ["chains", "order"] }), 0.5);
    const shownFor = (name: string): number | null => shown.signals.find((signal) => signal.name === name)!.value;
    expect([shownFor("chains"), shownFor("order"), shownFor("ordered")]).toEqual([null, null, 0]);
    const asked = shown.rules.find(({ name }) => name === "no facts of its own")!.conditions;
    expect(asked.find(({ signal }) => signal === "order")).toMatchObject({ value: null, holds: false });
  });
});
