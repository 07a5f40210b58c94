import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CopyEdge, groupReports, type PairQuestions } from "../../../src/story/reports/group-reports.js";
import { cpuTime } from "../../cpu-time.js";

/** Edges from a picture such as "0-1 1-2:0.9"; a confidence of 0.8 where none stands. */
function edges(picture: string): CopyEdge[] {
  return picture
    .split(" ")
    .filter(Boolean)
    .map((text) => {
      const [, a, b, confidence = "0.8"] = /^(\d+)-(\d+)(?::([\d.]+))?$/.exec(text)!;
      return { a: Number(a), b: Number(b), confidence: Number(confidence) };
    });
}

/**
 * A copy runs from the place of the lower number, and takes other parts from places that are no copies. `subjects`: a letter a place; places with one
 * letter, and all with a place of letter "*", are on one subject.
 */
function reports(size: number, picture: string, subjects = "*".repeat(size)): number[] {
  const list = edges(picture);
  const known = new Set(list.flatMap(({ a, b }) => [`${a}-${b}`, `${b}-${a}`]));
  const madeOf = (article: number, source: number): boolean => source < article && known.has(`${source}-${article}`);
  return [
    ...groupReports(size, list, {
      isCopy: (a, b) => known.has(`${a}-${b}`),
      isLaterCopy: madeOf,
      isMadeOf: (a, b, article) => madeOf(article, a) && madeOf(article, b) && !known.has(`${a}-${b}`),
      tookTheSame: () => false,
      tookFromOnePart: () => false,
      isCutOf: () => false,
      areTwins: () => false,
      areRelated: (a, b) => subjects[a] === subjects[b] || subjects[a] === "*" || subjects[b] === "*",
    }),
  ];
}

const ALL_COPIES: PairQuestions = {
  isCopy: () => true,
  isLaterCopy: (a, source) => source < a,
  isMadeOf: () => false,
  tookTheSame: () => true,
  tookFromOnePart: () => false,
  isCutOf: () => false,
  areTwins: () => false,
  areRelated: () => true,
};

describe("copies to reports", () => {
  test.each<[string, number, string, number[]]>([
    ["no copies: every article is its own report", 3, "", [0, 1, 2]],
    ["a pair", 3, "0-2", [0, 1, 0]],
    ["two trimmed copies of one text that share nothing with each other", 3, "0-1 0-2", [0, 0, 0]],
    ["everybody copies everybody", 4, "0-1 0-2 0-3 1-2 1-3 2-3", [0, 0, 0, 0]],
    [
      "one weak pair between two tight groups does not join them",
      6,
      "0-1:.9 0-2:.9 1-2:.9 3-4:.9 3-5:.9 4-5:.9 2-3:.6",
      [0, 0, 0, 3, 3, 3],
    ],
    ["a chain breaks where most pairs across it are no copies", 5, "0-1:.9 1-2:.8 2-3:.7 3-4:.6", [0, 0, 0, 0, 4]],
    [
      "what was taken from the second version of a text that others printed",
      4,
      "0-1:.9 0-2:.9 1-2:.9 2-3",
      [0, 0, 0, 0],
    ],
    ["what was taken from a text, and from none of its copies", 4, "0-1:.9 0-2:.9 1-2:.9 0-3", [0, 0, 0, 3]],
    ["the surer pair goes first", 3, "0-1:.6 1-2:.9", [0, 0, 0]],
    ["a text made from two goes with the one it surely took from", 3, "0-2:.8 1-2:.9", [0, 1, 1]],
    [
      "a text made from two, printed again, and one of the two printed again",
      5,
      "0-1:.9 0-3 1-3 2-3 0-4 1-4 2-4 3-4:.9",
      [0, 0, 2, 0, 0],
    ],
    ["what was made from a text and from a copy of it", 4, "0-1:.9 0-2:.9 1-2 0-3 1-3 2-3:.9", [0, 0, 0, 0]],
  ])("%s", (_, size, picture, expected) => {
    expect(reports(size, picture)).toEqual(expected);
  });

  test.each<[string, number, string, string, number[]]>([
    [
      "two items on different subjects stay apart, the surer one with the page that prints both",
      3,
      "0-2:.9 1-2:.8",
      "ab*",
      [0, 1, 0],
    ],
    ["copies are one report whatever their subjects", 2, "0-1", "ab", [0, 0]],
    ["nor do groups meet over such a page", 5, "0-1:.9 2-3:.9 1-4:.8 3-4:.8 0-4:.8 2-4:.8", "aabb*", [0, 0, 2, 2, 0]],
  ])("%s", (_, size, picture, subjects, expected) => {
    expect(reports(size, picture, subjects)).toEqual(expected);
  });

  test("two groups with a pair that fills in one template with other facts stay apart, whatever else they share", () => {
    const known = new Set(["0-1", "2-3", "0-3", "1-3"]);
    const isCopy = (a: number, b: number): boolean => known.has(`${Math.min(a, b)}-${Math.max(a, b)}`);
    const list = edges("0-1:.9 2-3:.9 0-3:.7 1-3:.7");
    const questions = { ...ALL_COPIES, tookTheSame: () => false, isCopy };
    expect([...groupReports(4, list, questions)]).toEqual([0, 0, 0, 0]);
    const areTwins = (a: number, b: number): boolean => a + b === 2;
    expect([...groupReports(4, list, { ...questions, areTwins })]).toEqual([0, 0, 2, 2]);
  });

  describe("an article, the summary of it in a feed, and an update with other figures", () => {
    const [article, summary, update] = [0, 1, 2];
    const known = ["0-1", "0-2"];
    const questions: PairQuestions = {
      ...ALL_COPIES,
      isCopy: (a, b) => known.includes(`${Math.min(a, b)}-${Math.max(a, b)}`),
      tookTheSame: () => false,
      areTwins: (a, b) => a + b === summary + update,
    };
    const withCut: PairQuestions = { ...questions, isCutOf: (a, from) => a === summary && from === article };

    test.each<[string, string]>([
      ["the summary joins first", "0-1:.9 0-2:.8"],
      ["the update joins first", "0-1:.8 0-2:.9"],
    ])("are one report where %s", (_, picture) => {
      expect([...groupReports(3, edges(picture), withCut)]).toEqual([0, 0, 0]);
    });

    test("are one report where the source of the cut is none of those that speak for it", () => {
      const prints = edges("0-1 0-2 0-3 0-4 0-5 1-2 1-3 1-4 1-5 2-3 2-4 2-5 3-4 3-5 4-5");
      const known = new Set(["2-6", ...prints.map(({ a, b }) => `${a}-${b}`)]);
      const questions: PairQuestions = {
        ...ALL_COPIES,
        isCopy: (a, b) => known.has(`${Math.min(a, b)}-${Math.max(a, b)}`),
        isCutOf: (a, from) => a === 3 && from === 2,
        areTwins: (a, b) => a + b === 9 && Math.max(a, b) === 6,
      };
      const list = [...prints.map((edge) => ({ ...edge, confidence: 0.9 })), ...edges("2-6:.7")];
      expect([...groupReports(7, list, questions)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    test("are two where the summary says what the article does not", () => {
      expect([...groupReports(3, edges("0-1:.9 0-2:.8"), questions)]).toEqual([0, 0, 2]);
      expect([...groupReports(3, edges("0-1:.8 0-2:.9"), questions)]).toEqual([0, 1, 0]);
    });

    test("are two where the update is on another subject than the summary: the article gathers items", () => {
      const areRelated = (a: number, b: number): boolean => a + b !== summary + update;
      expect([...groupReports(3, edges("0-1:.9 0-2:.8"), { ...withCut, areTwins: () => false, areRelated })]).toEqual([
        0, 0, 2,
      ]);
      expect([...groupReports(3, edges("0-1:.8 0-2:.9"), { ...withCut, areRelated })]).toEqual([0, 1, 0]);
    });
  });

  test("what took the same from a third is on its subject, however much of its own it has", () => {
    const list = edges("0-1:.9 0-2:.9 0-3:.8 1-3:.7");
    const known = new Set(list.map(({ a, b }) => `${a}-${b}`));
    const questions = (tookTheSame: PairQuestions["tookTheSame"]): PairQuestions => ({
      ...ALL_COPIES,
      isCopy: (a, b) => known.has(`${Math.min(a, b)}-${Math.max(a, b)}`),
      tookTheSame,
      areRelated: () => false,
    });
    expect([
      ...groupReports(
        4,
        list,
        questions((_, __, from) => from === 0),
      ),
    ]).toEqual([0, 0, 0, 0]);
    expect([
      ...groupReports(
        4,
        list,
        questions(() => false),
      ),
    ]).toEqual([0, 0, 2, 0]);
  });

  test("what took from the same part of a third is on its subject, and still has no vote", () => {
    const reportsOf = (picture: string, tookFromOnePart: boolean): number[] => {
      const list = edges(picture);
      const known = new Set(list.map(({ a, b }) => `${a}-${b}`));
      return [
        ...groupReports(4, list, {
          ...ALL_COPIES,
          isCopy: (a, b) => known.has(`${Math.min(a, b)}-${Math.max(a, b)}`),
          tookTheSame: () => false,
          tookFromOnePart: () => tookFromOnePart,
          areRelated: () => false,
        }),
      ];
    };
    expect(reportsOf("0-1:.9 0-2:.9 1-2:.9 0-3:.8 1-3:.8", true)).toEqual([0, 0, 0, 0]);
    expect(reportsOf("0-1:.9 0-2:.9 1-2:.9 0-3:.8 1-3:.8", false)).toEqual([0, 0, 0, 3]);
    expect(reportsOf("0-1:.9 0-2:.9 1-2:.9 0-3:.8", true)).toEqual([0, 0, 0, 3]);
  });

  test("the order of the edges does not matter", () => {
    const list = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(0.5, 0.7, 0.9)).filter(([a, b]) => a < b),
      {
        selector: ([a, b]) => `${a}-${b}`,
      },
    );
    fc.assert(
      fc.property(
        list.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, other]) => {
          const known = new Set(all.map(([a, b]) => `${a}-${b}`));
          const isCopy = (a: number, b: number): boolean => known.has(`${Math.min(a, b)}-${Math.max(a, b)}`);
          const run = (some: typeof all): Uint32Array =>
            groupReports(
              8,
              some.map(([a, b, confidence]) => ({ a, b, confidence })),
              {
                isCopy,
                isLaterCopy: (a, source) => source < a && isCopy(a, source),
                isMadeOf: (a, b, article) => isCopy(a, article) && isCopy(b, article) && (a * b) % 3 === 1,
                tookTheSame: (a, b, from) => isCopy(a, from) && isCopy(b, from) && (a + b) % 2 === 0,
                tookFromOnePart: (a, b, from) => isCopy(a, from) && isCopy(b, from) && (a + b) % 4 !== 1,
                isCutOf: (a, from) => isCopy(a, from) && a > from && (a + from) % 3 === 2,
                areTwins: (a, b) => !isCopy(a, b) && (a * b) % 5 === 4,
                areRelated: (a, b) => (a + b) % 3 !== 0,
              },
            );
          expect(run(other)).toEqual(run(all));
        },
      ),
    );
  });
});

describe("forty thousand copies of one text become one report within a second of processor time", () => {
  const SIZE = 40_000;
  // A permutation of the places: the factor shares no divisor with the size.
  const scattered = (place: number): number => (place * 15_013) % SIZE;
  const star = Array.from({ length: SIZE - 1 }, (_, i) => i + 1);
  test.each<[string, CopyEdge[]]>([
    ["all copied from the first", star.map((b) => ({ a: 0, b, confidence: 0.9 }))],
    ["all copied from the last", star.map((b) => ({ a: b - 1, b: SIZE - 1, confidence: 0.9 }))],
    ["in no order", star.map((b) => ({ a: 0, b, confidence: scattered(b) / SIZE }))],
    ["each from the one before", star.map((b) => ({ a: b - 1, b, confidence: scattered(b) / SIZE }))],
  ])("%s", (_, list) => {
    expect(groupReports(SIZE, list, ALL_COPIES).every((label) => label === 0)).toBe(true);
    expect(cpuTime(() => groupReports(SIZE, list, ALL_COPIES))).toBeLessThan(1000);
  });
});

test("groups of any size merge into the groups that labels alone would give", () => {
  const size = 60;
  const forest = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(0.5, 0.7, 0.9)), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(forest, (all) => {
      const truth = Array.from({ length: size }, (_, place) => place);
      for (const [a, b] of all) {
        const [low, high] = [Math.min(truth[a]!, truth[b]!), Math.max(truth[a]!, truth[b]!)];
        for (let place = 0; place < size; place++) if (truth[place] === high) truth[place] = low;
      }
      const list = all.map(([a, b, confidence]) => ({ a, b, confidence }));
      expect([...groupReports(size, list, ALL_COPIES)]).toEqual(truth);
    }),
  );
});
