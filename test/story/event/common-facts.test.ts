import { describe, expect, test } from "vitest";
import { CommonFacts } from "../../../src/story/event/common-facts.js";
import { eventTexts } from "../../../src/story/event/event-texts.js";
import { termWeights } from "../../../src/story/event/term-weights.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

/**
 * @param units the unit of each text; each by itself if not given
 * @param alike mean similarity of the texts of one group to those of the other
 */
function areTwo(one: readonly string[], other: readonly string[], units?: readonly number[], alike = 0.15): boolean {
  const vocabulary = new Vocabulary();
  const bodies = [...one, ...other].map((text) => ({
    title: scanWords("", vocabulary),
    body: scanWords(text, vocabulary),
  }));
  const texts = eventTexts(bodies, Uint32Array.from(units ?? bodies.keys()), vocabulary, (id) => id);
  const facts = new CommonFacts(
    texts,
    termWeights(texts, () => 0),
  );
  const [a, b] = [Uint32Array.from(one.keys()), Uint32Array.from(other.keys(), (i) => one.length + i)];
  expect(facts.tellOfTwoEvents(b, a, alike)).toBe(facts.tellOfTwoEvents(a, b, alike));
  return facts.tellOfTwoEvents(a, b, alike);
}

const SIGHTS = [
  "it was near the harbour of",
  "people ran into the streets of",
  "walls came down all over",
  "nobody slept that night in",
];

/** Reports of one earthquake on the island of Tarn, each with words of its own. */
function quake(town: string, chief: string, size: string, count = 3): string[] {
  return SIGHTS.slice(0, count).map(
    (sight) => `The island of Tarn shook and ${sight} ${town}, said ${chief}. It measured ${size} on the scale.`,
  );
}

const OSSEL = quake("Ossel", "Mara Lindt", "5.6");
const GELM = quake("Gelm", "Jon Abreu", "6.2");

describe("two groups of texts tell of two events", () => {
  test("where most texts of each have names and figures that the other's have not", () => {
    expect(areTwo(OSSEL, GELM)).toBe(true);
  });

  test("not where they are much alike all the same", () => {
    expect(areTwo(OSSEL, GELM, undefined, 0.21)).toBe(true);
    expect(areTwo(OSSEL, GELM, undefined, 0.22)).toBe(false);
  });

  test("not where one group has hardly any of its own", () => {
    const also = OSSEL.map((text) => `${text} At Gelm the damage was small, as Jon Abreu said on the telephone: 6.2.`);
    expect(areTwo(OSSEL, also)).toBe(false);
  });

  test("not where each text of a group names others", () => {
    const each = [
      ["Ibar", "Ada Rell", "1"],
      ["Kolm", "Ned Vass", "2"],
      ["Selk", "Una Dray", "3"],
    ] as const;
    const varied = each.map(
      ([town, who, size]) => `The island of Tarn shook, and in ${town} it was ${who} who said ${size}.`,
    );
    expect(areTwo(OSSEL, varied)).toBe(false);
  });

  test("not where fewer than three units tell of one", () => {
    expect(areTwo(OSSEL, GELM.slice(0, 2))).toBe(false);
    // Six texts, but two of one side speak for one unit.
    expect(areTwo(OSSEL, GELM, [0, 1, 2, 3, 4, 4])).toBe(false);
    expect(areTwo(OSSEL, quake("Gelm", "Jon Abreu", "6.2", 4), [0, 1, 2, 3, 4, 4, 5])).toBe(true);
  });

  test("not for a single report that mentions what the other group is about", () => {
    const four = quake("Gelm", "Jon Abreu", "6.2", 4);
    const mentioned = [...four.slice(0, 3), `${four[3]!} In May it was Ossel, and Mara Lindt had said 5.6.`];
    // One of four is more than hardly one.
    expect(areTwo(OSSEL, mentioned)).toBe(false);
  });

  test("not where there are no names and figures to tell", () => {
    const plain = SIGHTS.slice(0, 3).map((sight) => `there was a quake and ${sight} the town`);
    expect(
      areTwo(
        plain,
        plain.map((text) => text.replace("town", "village")),
      ),
    ).toBe(false);
  });
});
