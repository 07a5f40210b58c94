import { describe, expect, test } from "vitest";
import { type ClusterOptions, clusterArticles, DEFAULTS, InputError, StoryIndex } from "../src/index.js";
import { optionsToSave, resolveOptions } from "../src/options.js";

test("without options all defaults hold, and the clustering says so", () => {
  expect(resolveOptions()).toEqual(DEFAULTS);
  expect(clusterArticles([]).options).toEqual(DEFAULTS);
});

test("an option that came after the first version is saved only where it is on", () => {
  const first = ["threshold", "withinDays", "joinOn", "language", "sketch"];
  expect(Object.keys(optionsToSave(resolveOptions()))).toEqual(first);
  expect(Object.keys(optionsToSave(resolveOptions({ storyDays: 14 })))).toEqual([...first, "storyDays"]);
});

test("what is given stands, what is undefined falls back", () => {
  expect(
    resolveOptions({
      threshold: 0.9,
      withinDays: 14,
      sketch: { seed: 5, shingleSize: undefined },
    }),
  ).toEqual({
    ...DEFAULTS,
    threshold: 0.9,
    withinDays: 14,
    sketch: { ...DEFAULTS.sketch, seed: 5 },
  });
  expect(resolveOptions({ withinDays: Number.POSITIVE_INFINITY }).withinDays).toBeNull();
  expect(resolveOptions({ storyDays: 14 }).storyDays).toBe(14);
  expect(resolveOptions({ joinOn: ["excerpt", "reprint", "reprint"] }).joinOn).toEqual(["reprint", "excerpt"]);
});

test("options may be the fields of any object, also of one without a prototype or of a class", () => {
  class Settings {
    threshold = 0.9;
  }
  for (const options of [new Settings(), Object.assign(Object.create(null), { threshold: 0.9 })])
    expect(resolveOptions(options).threshold).toBe(0.9);
});

test("resolved options resolve to themselves, also after a trip through JSON", () => {
  const resolved = resolveOptions({ withinDays: 3, language: "pt-BR" });
  expect(resolveOptions(JSON.parse(JSON.stringify(resolved)))).toEqual(resolved);
});

test("the options of a clustering are options: the same run once more", () => {
  const options: ClusterOptions = clusterArticles([], { withinDays: 3, sketch: { seed: 9 } }).options;
  expect(clusterArticles([], options).options).toEqual(options);
  expect(new StoryIndex({ ...options, withinDays: null, threshold: undefined }).clustering().options).toEqual({
    ...options,
    withinDays: null,
    threshold: DEFAULTS.threshold,
  });
});

test("nobody can change the defaults, and resolved options are the caller's own", () => {
  for (const part of [DEFAULTS, DEFAULTS.joinOn, DEFAULTS.sketch]) expect(Object.isFrozen(part)).toBe(true);
  // @ts-expect-error TypeScript knows it too, in depth
  expect(() => DEFAULTS.joinOn.push("excerpt")).toThrow(TypeError);
  const [one, two] = [resolveOptions(), resolveOptions()];
  expect(one).not.toBe(two);
  expect(one.joinOn).not.toBe(two.joinOn);
  expect(one.joinOn).not.toBe(DEFAULTS.joinOn);
  one.sketch.seed = 7;
  expect(resolveOptions().sketch.seed).toBe(1);
});

describe("what is wrong is named, with what to do", () => {
  test.each<[string, object, RegExp]>([
    ["a misspelt name", { treshold: 0.5 }, /no option "treshold"\. Did you mean threshold\?/],
    [
      "an unknown name",
      { colourOfTheSky: 1 },
      /no option "colourOfTheSky"\. Known are threshold, withinDays, storyDays/,
    ],
    [
      "a misspelt sketch name",
      { sketch: { shingelSize: 3 } },
      /no sketch option "shingelSize"\. Did you mean shingleSize\?/,
    ],
    ["a short name that is another word", { day: 1 }, /no option "day"\. Known are threshold/],
    [
      "a sketch option outside of the sketch",
      { seed: 3 },
      /no option "seed"\. seed belongs in sketch: \{ sketch: \{ seed: 3 \} \}\./,
    ],
    [
      "an option inside of the sketch",
      { sketch: { threshold: 0.5 } },
      /no sketch option "threshold"\. threshold belongs beside sketch, not in it\./,
    ],
    ["a name of the language", JSON.parse('{"__proto__": 1}') as object, /no option "__proto__"/],
    ["a threshold over 1", { threshold: 1.5 }, /threshold is 1\.5\. Use a number from 0 to 1/],
    ["a threshold that is no number", { threshold: Number.NaN }, /threshold is NaN/],
    [
      "periods of no days",
      { storyDays: 0 },
      /storyDays is 0\. Use a number of days, at least a millisecond \(1\/86400000\), or leave it out/,
    ],
    ["periods shorter than dates tell apart", { storyDays: Number.MIN_VALUE }, /storyDays is 5e-324\. Use/],
    ["negative days", { withinDays: -1 }, /withinDays is -1\. Use a number of days, 0 or more, or leave it out/],
    ["an unknown kind", { joinOn: ["quotes"] }, /joinOn holds "quotes"\. Use only reprint, edited, rewritten, excerpt/],
    ["kinds that are no array", { joinOn: "reprint" }, /joinOn is "reprint"/],
    ["a language that is no tag", { language: "e" }, /language is "e"\. Use a BCP 47 tag/],
    ["an unknown method", { sketch: { method: "fuzzy" } }, /sketch\.method is "fuzzy"\. Use "sampled" or "banded"/],
    [
      "a shingle of no words",
      { sketch: { shingleSize: 0 } },
      /sketch\.shingleSize is 0\. Use a whole number from 1 to 16/,
    ],
    [
      "bands that do not divide",
      { sketch: { bands: 33 } },
      /sketch\.bands is 33, which does not divide sketch\.signatureSize 128/,
    ],
    ["a sketch that is no object", { sketch: 5 }, /sketch must be a plain object; 5 was given/],
  ])("%s", (_, options, message) => {
    expect(() => resolveOptions(options)).toThrow(InputError);
    expect(() => resolveOptions(options)).toThrow(message);
  });

  test("options that are no object", () => {
    expect(() => resolveOptions("fast" as unknown as object)).toThrow(
      /The options must be a plain object; "fast" was given/,
    );
  });
});
