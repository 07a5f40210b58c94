/** Against a server on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FeedPoller } from "../../src/watch/feed-poller.js";

const MINUTE = 60_000;
let requests: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void = () => {};
const server = createServer((request, response) => {
  requests.push(request);
  answer(response);
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
});

const poller = (): FeedPoller => new FeedPoller(address, 5 * MINUTE, "wirecopy/test");

test("tells the server what it has already, and who asks", async () => {
  const feed = poller();
  answer = (response) =>
    response.writeHead(200, { etag: '"7"', "last-modified": "Thu, 18 Jul 2024 08:00:00 GMT" }).end("<rss/>");
  const first = await feed.poll(0);
  expect(first).toMatchObject({ status: "changed" });
  expect(first.status === "changed" && new TextDecoder().decode(first.bytes)).toBe("<rss/>");
  expect(feed.nextAt).toBe(5 * MINUTE);
  answer = (response) => response.writeHead(304).end();
  expect(await feed.poll(5 * MINUTE)).toEqual({ status: "unchanged" });
  expect(requests[0]!.headers).not.toHaveProperty("if-none-match");
  expect(requests[1]!.headers).toMatchObject({
    "if-none-match": '"7"',
    "if-modified-since": "Thu, 18 Jul 2024 08:00:00 GMT",
    "user-agent": "wirecopy/test",
  });
});

test("asks ever less often while the server fails, an hour apart at most, and as before once it answers", async () => {
  const feed = poller();
  answer = (response) => response.writeHead(503).end();
  const waits: number[] = [];
  for (let now = 0, i = 0; i < 5; i++, now = feed.nextAt) {
    expect(await feed.poll(now)).toMatchObject({ status: "failed" });
    waits.push((feed.nextAt - now) / MINUTE);
  }
  expect(waits).toEqual([10, 20, 40, 60, 60]);
  answer = (response) => response.writeHead(200).end("<rss/>");
  await feed.poll(0);
  expect(feed.nextAt).toBe(5 * MINUTE);
});

test.each([
  ["7200", 120],
  ["Thu, 01 Jan 1970 03:00:00 GMT", 180],
  ["soon", 10],
])("waits as long as the server asks: Retry-After %s", async (asked, minutes) => {
  const feed = poller();
  answer = (response) => response.writeHead(429, { "retry-after": asked }).end();
  expect(await feed.poll(0)).toEqual({
    status: "failed",
    message: `${address}: the server answered 429.`,
    again: `It is asked again in ${minutes} min.`,
  });
  expect(feed.nextAt).toBe(minutes * MINUTE);
});

test("never asks again for what is gone", async () => {
  const feed = poller();
  answer = (response) => response.writeHead(410).end();
  await feed.poll(0);
  expect(feed.nextAt).toBe(Number.POSITIVE_INFINITY);
});

test("takes no feed without end", async () => {
  answer = (response) => {
    response.on("error", () => {});
    const write = (): void => {
      while (!response.destroyed && response.write("x".repeat(1 << 20)));
      response.once("drain", write);
    };
    write();
  };
  expect(await poller().poll(0)).toMatchObject({
    status: "failed",
    message: expect.stringContaining("larger than 20 MB"),
  });
});

test("names what kept it from the server", async () => {
  const answer = await new FeedPoller("http://127.0.0.1:9/feed", MINUTE, "x").poll(0);
  expect(answer).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/9\/feed: .+\.$/),
    again: "It is asked again in 2 min.",
  });
});

test("stops at once when it is told to", async () => {
  answer = () => {}; // and never speaks
  const stop = new AbortController();
  const polled = poller().poll(0, stop.signal);
  setTimeout(() => stop.abort(new Error("enough")), 20);
  await expect(polled).rejects.toThrow("enough");
});
