import { describe, expect, test } from "vitest";
import { WordDrifts } from "../../../src/text/house-text/word-drifts.js";
import { collection } from "./word-collection.js";

describe("the drift of a row", () => {
  test("is the length of what its weights have moved by, until it is far: then another generation begins", () => {
    const { held, vectors } = collection([[1, 2, 2]], () => 1000);
    const drifts = new WordDrifts(vectors);
    expect(drifts.drift(0)).toBe(0);
    const generation = drifts.generation(0);
    held.weight = (id) => (id === 2 ? 1010 : 1000);
    expect(drifts.drift(0)).toBe(0); // nothing was said of a change
    vectors.reweigh();
    expect(drifts.drift(0)).toBe(20);
    expect(drifts.generation(0)).toBe(generation);
    held.weight = () => 2000;
    vectors.reweigh();
    expect(drifts.drift(0)).toBe(0);
    expect(drifts.generation(0)).toBeGreaterThan(generation);
  });

  test("is of another generation once the row is another text", () => {
    const drifts = new WordDrifts(collection([[1, 2]]).vectors);
    for (const ask of [() => 0, () => drifts.drift(0)]) {
      ask();
      const generation = drifts.generation(0);
      drifts.forget(0);
      expect(drifts.generation(0)).toBeGreaterThan(generation);
    }
  });
});
