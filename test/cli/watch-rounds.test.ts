import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { inventedArticle } from "../invented-news.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";

/** What happens between two looks, in place of waiting. */
const between: Array<() => void> = [];
vi.mock("node:timers/promises", () => ({
  setTimeout: async (milliseconds: number) => {
    vi.setSystemTime(Date.now() + milliseconds);
    between.shift()!();
  },
}));
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterAll(() => void vi.useRealTimers());

test("what was wrong at the last look is not said again, and what is wrong anew is", async () => {
  const folder = temporaryFolder({});
  const [news, stop] = [join(folder, "news.ndjson"), new AbortController()];
  const write = () => writeFileSync(news, `${ndjson(inventedArticle(1))}{broken\n`);
  between.push(
    () => {},
    write,
    write,
    () => rmSync(news),
    () => {
      stop.abort();
      stop.signal.throwIfAborted();
    },
  );
  let err = "";
  const code = await run(["watch", news, "--index", join(folder, "index"), "--every", "1"], {
    stdin: (async function* () {})(),
    stdout: { write: () => {} },
    stderr: { write: (text) => (err += text) },
    env: {},
    signal: stop.signal,
  });
  const missing = /^.*news\.ndjson does not exist\. .*$/;
  expect(err.trimEnd().split("\n")).toEqual([
    expect.stringMatching(missing),
    expect.stringMatching(/^skipped: .*news\.ndjson, line 2 is not JSON/),
    expect.stringMatching(missing),
    "Stopped. What was added stays in the index.",
  ]);
  expect(code).toBe(130);
});
