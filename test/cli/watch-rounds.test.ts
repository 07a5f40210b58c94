import { rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { inventedArticle } from "../invented-news.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";

/** What happens between two looks, in place of waiting for them. */
const between: Array<() => void> = [];
const MINUTE = 60_000;
vi.mock("node:timers/promises", async (importOriginal) => ({
  ...(await importOriginal<typeof import("node:timers/promises")>()),
  setTimeout: async (milliseconds: number) => {
    // Waiting for an answer, not for the next look: long enough for every server here that answers.
    if (milliseconds < MINUTE) return new Promise((resolve) => setTimeout(resolve, 500));
    vi.setSystemTime(Date.now() + milliseconds);
    between.shift()!();
  },
}));

/** What each path of the server answers. */
const pages: Record<string, (response: ServerResponse) => void> = {};
const server = createServer((request, response) => pages[request.url!]!(response));
let base: string;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

/** Watches until `stop` is aborted. */
async function watch(feeds: string[], stop: AbortController, onEvent = (_: string): void => {}, ...more: string[]) {
  let err = "";
  const index = join(temporaryFolder({}), "index");
  const code = await run(["watch", ...feeds, "--index", index, "--every", "1", ...more], {
    stdin: (async function* () {})(),
    stdout: { write: onEvent },
    stderr: { write: (text) => (err += text) },
    env: {},
    signal: stop.signal,
  });
  return { code, lines: err.trimEnd().split("\n") };
}

/** Ends a watch, as Ctrl-C does while it waits. */
function end(stop: AbortController): never {
  stop.abort();
  throw stop.signal.reason;
}

test("what was wrong at the last look is not said again, and what is wrong anew is", async () => {
  const folder = temporaryFolder({});
  const [news, stop] = [join(folder, "news.ndjson"), new AbortController()];
  const write = () => writeFileSync(news, `${ndjson(inventedArticle(1))}{broken\n`);
  between.push(
    () => {},
    write,
    write,
    () => rmSync(news),
    () => end(stop),
  );
  const missing = /^.*news\.ndjson does not exist\. .*$/;
  expect(await watch([news], stop)).toEqual({
    code: 130,
    lines: [
      expect.stringMatching(missing),
      expect.stringMatching(/^skipped: .*news\.ndjson, line 2 is not JSON/),
      expect.stringMatching(missing),
      "Stopped. What was added stays in the index.",
    ],
  });
});

test("what keeps a feed away is said once, until it changes or is over", async () => {
  const [feed, stop] = [`http://${base}/failing`, new AbortController()];
  // One answer a look.
  const answers = [503, 503, 404, 404, 304, 404];
  pages["/failing"] = (response) => response.writeHead(answers.shift()!).end();
  const untilAsked = (): void => {
    if (answers.length === 0) end(stop);
  };
  between.push(...Array.from({ length: 100 }, () => untilAsked));
  const { lines } = await watch([feed], stop);
  between.length = 0;
  const gone = `${feed}: the server answered 404: there is nothing at this address. Check its spelling. It is asked again in`;
  expect(lines).toEqual([
    `${feed}: the server answered 503. It is asked again in 2 min.`,
    `${gone} 8 min.`,
    `${gone} 2 min.`,
    "Stopped. What was added stays in the index.",
  ]);
});

test("a feed whose answer broke off is had anew, whatever mark came with it", async () => {
  const stop = new AbortController();
  const { id, title, text } = inventedArticle(1);
  const item = `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description></item>`;
  const whole = `<rss version="2.0"><channel>${item}</channel></rss>`;
  const answers = [whole.slice(0, -60), whole];
  pages["/cut"] = (response) => {
    if (response.req.headers["if-none-match"] === '"7"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"7"' }).end(answers.shift());
  };
  between.push(...Array.from({ length: 3 }, () => () => {}), () => end(stop));
  let events = "";
  const { lines } = await watch([`http://${base}/cut`], stop, (text) => {
    events += text;
    stop.abort();
  });
  between.length = 0;
  expect(lines[0]).toMatch(/breaks off before its end/);
  expect(events).toContain('"event":"new story"');
});

test("a feed that does not answer holds up no other", async () => {
  const stop = new AbortController();
  const { id, title, text } = inventedArticle(1);
  const item = `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description></item>`;
  pages["/silent"] = () => {};
  pages["/quick"] = (response) => response.end(`<rss version="2.0"><channel>${item}</channel></rss>`);
  let events = "";
  // Another name of the server is another host.
  const { code } = await watch(
    [`http://${base}/silent`, `http://${base.replace("127.0.0.1", "localhost")}/quick`],
    stop,
    (text) => {
      events += text;
      stop.abort();
    },
  );
  expect(code).toBe(130);
  expect(events).toContain('"event":"new story"');
});

test("tells how many feeds could be read, and again once the last one has answered", async () => {
  const stop = new AbortController();
  const rss = (at: number): string => {
    const { id, title, text } = inventedArticle(at);
    return `<rss version="2.0"><channel><item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description></item></channel></rss>`;
  };
  let answerAtLast = (): void => {};
  pages["/late"] = (response) => {
    answerAtLast = () => response.end(rss(7));
  };
  pages["/quick"] = (response) => response.end(rss(1));
  between.push(
    () => answerAtLast(),
    () => end(stop),
  );
  // Another name of the server is another host.
  const { lines } = await watch(
    [`http://${base}/late`, `http://${base.replace("127.0.0.1", "localhost")}/quick`],
    stop,
  );
  between.length = 0;
  expect(lines).toEqual([
    "1 of 2 feeds read, 1 new article; 1 feed still awaited.",
    "2 feeds read, 2 new articles.",
    "Stopped. What was added stays in the index.",
  ]);
});

test("what answers with no feed is asked less often", async () => {
  const [stop, asked] = [new AbortController(), [] as number[]];
  pages["/page"] = (response) => {
    asked.push(Date.now());
    response.end("<html><p>No feed.</p></html>");
  };
  between.push(...Array.from({ length: 7 }, () => () => {}), () => end(stop));
  await watch([`http://${base}/page`], stop);
  between.length = 0;
  expect(asked.map((time) => Math.round((time - asked[0]!) / MINUTE))).toEqual([0, 2, 6]);
});

test("round after round, a story is followed while its articles grow too old", async () => {
  const folder = temporaryFolder({});
  const [news, stop, day] = [join(folder, "news.ndjson"), new AbortController(), 1440 * MINUTE];
  const write = (id: string) => {
    const publishedAt = new Date(Date.now()).toISOString();
    writeFileSync(news, ndjson({ ...inventedArticle(1), id, source: id, publishedAt }));
  };
  write("first");
  const later = (id: string) => () => {
    vi.setSystemTime(Date.now() + day);
    write(id);
  };
  between.push(
    later("second"),
    later("third"),
    () => {},
    () => end(stop),
  );
  const events: unknown[] = [];
  await watch([news], stop, (line) => events.push(JSON.parse(line)), "--keep-days", "1");
  expect(events).toMatchObject([
    { event: "new story", story: "first" },
    { event: "copy", to: "second" },
    { event: "story grown", before: "first", story: "first", addedIds: ["second"] },
    { event: "story renamed", before: "first", story: "second" },
    { event: "copy", to: "third" },
    { event: "story grown", before: "second", story: "second", addedIds: ["third"] },
    { event: "story renamed", before: "second", story: "third" },
  ]);
});
