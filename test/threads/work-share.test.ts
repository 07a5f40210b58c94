/** How much is done only ever rises, from nothing to nearly all. */
import { expect, test } from "vitest";
import { STEPS } from "../../src/pipeline/steps.js";
import { WorkShare } from "../../src/threads/work-share.js";

test("the steps follow one another without a gap, and leave the last tenth to what comes behind them", () => {
  const share = new WorkShare();
  expect(share.after("keys", 0)).toBe(0);
  let before = 0;
  for (const step of STEPS.map(({ name }) => name)) {
    expect(share.after(step, 0), step).toBe(before);
    const half = share.after(step, 0.5);
    const whole = share.after(step, 1);
    expect(half, step).toBeCloseTo((before + whole) / 2);
    expect(whole, step).toBeGreaterThan(before);
    before = whole;
  }
  expect(before).toBe(0.9);
});

test("a step that comes again, or that it does not know, takes nothing back", () => {
  const share = new WorkShare();
  const said = share.after("judge", 0.5);
  expect(said).toBeGreaterThan(0.4);
  expect(share.after("keys", 0.1)).toBe(said);
  expect(share.after("something else", 1)).toBe(said);
  expect(share.after("judge", 0.2)).toBe(said);
  expect(share.after("judge", 0.6)).toBeGreaterThan(said);
});
