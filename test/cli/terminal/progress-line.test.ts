import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ProgressLine } from "../../../src/cli/terminal/progress-line.js";

describe("ProgressLine", () => {
  let written = "";
  const line = (isTTY: boolean, env = {}): ProgressLine =>
    new ProgressLine({ write: (text) => (written += text), isTTY }, env);

  beforeEach(() => {
    written = "";
    vi.useFakeTimers({ toFake: ["performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("says how many were done a second and how long the rest takes", () => {
    const progress = line(true);
    vi.advanceTimersByTime(20_000);
    progress.update("Reading: 40,000 articles", 40_000, 0.25);
    expect(written).toBe("\r\u001b[2KReading: 40,000 articles, 2,000 a second, 1 min left");
  });

  test("promises nothing where nobody knows how much there is, or in the first second", () => {
    const progress = line(true);
    progress.update("Reading: 9 articles", 9, 0.5);
    expect(written).toBe("\r\u001b[2KReading: 9 articles");
    vi.advanceTimersByTime(2000);
    written = "";
    progress.update("Reading: 9 articles", 9, 0);
    expect(written).toBe("\r\u001b[2KReading: 9 articles, 4.5 a second");
  });

  test("writes nothing where there is no terminal or a dumb one, and wipes itself off one", () => {
    const silent = line(false);
    silent.show("Reading");
    silent.clear();
    const dumb = line(true, { TERM: "dumb" });
    dumb.show("Reading");
    dumb.clear();
    expect(written).toBe("");
    const shown = line(true);
    shown.show("Reading");
    shown.clear();
    expect(written.endsWith("\r\u001b[2K")).toBe(true);
  });
});
