/** Against a server on this machine. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { failureWords } from "../../src/watch/failure-words.js";
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
  const first = await feed.poll(() => 0);
  expect(first).toMatchObject({ status: "changed" });
  if (first.status !== "changed") return;
  expect(new TextDecoder().decode(first.bytes)).toBe("<rss/>");
  expect(await feed.poll(() => 0)).toMatchObject({ status: "changed" });
  expect(requests[1]!.headers).not.toHaveProperty("if-none-match"); // the bytes may have been none that can be read
  first.accept();
  expect(feed.nextAt).toBe(5 * MINUTE);
  answer = (response) => response.writeHead(304).end();
  expect(await feed.poll(() => 5 * MINUTE)).toEqual({ status: "unchanged" });
  expect(requests[0]!.headers).not.toHaveProperty("if-none-match");
  expect(requests[2]!.headers).toMatchObject({
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
    expect(await feed.poll(() => now)).toMatchObject({ status: "failed" });
    waits.push((feed.nextAt - now) / MINUTE);
  }
  expect(waits).toEqual([10, 20, 40, 60, 60]);
  answer = (response) => response.writeHead(304).end();
  await feed.poll(() => 0);
  expect(feed.nextAt).toBe(5 * MINUTE);
});

test("what is no feed is a failure too, until one comes", async () => {
  const feed = poller();
  answer = (response) => response.writeHead(200).end("<html/>");
  const waits: number[] = [];
  for (const call of ["reject", "reject", "accept", "reject"] as const) {
    const changed = await feed.poll(() => 0);
    if (changed.status === "changed") changed[call]();
    waits.push(feed.nextAt / MINUTE);
  }
  expect(waits).toEqual([10, 20, 5, 10]);
});

test.each([
  ["7200", 120],
  ["Thu, 01 Jan 1970 03:00:00 GMT", 180],
  ["soon", 10],
])("waits as long as the server asks: Retry-After %s", async (asked, minutes) => {
  const feed = poller();
  answer = (response) => response.writeHead(429, { "retry-after": asked }).end();
  expect(await feed.poll(() => 0)).toEqual({
    status: "failed",
    message: `${address}: the server answered 429: it was asked too often.`,
    again: `It is asked again in ${minutes} min.`,
    asked: asked === "soon" ? 0 : minutes * MINUTE,
  });
  expect(feed.nextAt).toBe(minutes * MINUTE);
});

test("counts every wait from the answer, however late that comes", async () => {
  const feed = poller();
  let now = 0;
  answer = (response) => {
    now = MINUTE;
    response.writeHead(429, { "retry-after": "7200" }).end();
  };
  await feed.poll(() => now);
  expect(feed.nextAt).toBe(121 * MINUTE);
  answer = (response) => {
    now = 122 * MINUTE;
    response.writeHead(200).end("<rss/>");
  };
  await feed.poll(() => now);
  expect(feed.nextAt).toBe(127 * MINUTE);
});

test("tells where the feed was found in the end", async () => {
  answer = (response) => {
    if (response.req.url === "/feed") response.writeHead(301, { location: "/deep/feed.xml" }).end();
    else response.writeHead(200).end("<rss/>");
  };
  expect(await poller().poll(() => 0)).toMatchObject({ address: address.replace("/feed", "/deep/feed.xml") });
});

test("never asks again for what is gone", async () => {
  const feed = poller();
  answer = (response) => response.writeHead(410).end();
  await feed.poll(() => 0);
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
  expect(await poller().poll(() => 0)).toMatchObject({
    status: "failed",
    message: expect.stringContaining("larger than 20 MB"),
  });
});

test.each([
  ["more than it may hold", gzipSync(Buffer.alloc(21 << 20)), "it is larger than 20 MB"],
  ["damage", gzipSync("<rss/>").subarray(0, 12), "it is packed with gzip, and damaged"],
])("takes no packed feed with %s", async (_claim, bytes, words) => {
  answer = (response) => response.writeHead(200).end(bytes);
  expect(await poller().poll(() => 0)).toMatchObject({ status: "failed", message: `${address}: ${words}.` });
});

test.each([
  ["text/xml; charset=windows-1251", "windows-1251"],
  ['text/xml;charset="KOI8-R"', "KOI8-R"],
  ["text/xml; charset=none", undefined],
  ["text/xml", undefined],
])("hands on the character set that the server names: %s", async (type, charset) => {
  answer = (response) => response.writeHead(200, { "content-type": type }).end("<rss/>");
  expect(await poller().poll(() => 0)).toMatchObject({ charset });
});

test("sends the name and the password of an address, and shows neither", async () => {
  const feed = new FeedPoller(address.replace("//", "//me%40x:50%@"), MINUTE, "x");
  answer = (response) => response.writeHead(500).end();
  expect(await feed.poll(() => 0)).toMatchObject({ message: `${address}: the server answered 500.` });
  expect(requests[0]!.headers.authorization).toBe(`Basic ${btoa("me@x:50%")}`);
  expect(feed.address).toBe(address);
});

test("names what kept it from the server", async () => {
  const answer = await new FeedPoller("http://127.0.0.1:9/feed", MINUTE, "x").poll(() => 0);
  expect(answer).toMatchObject({
    status: "failed",
    message: "http://127.0.0.1:9/feed: its port is one that no web server uses. Check the number behind the colon.",
    again: "It is asked again in 2 min.",
    asked: 0,
  });
});

test.each<[claim: string, (response: ServerResponse) => unknown, words: string]>([
  ["no page", (response) => response.writeHead(404).end(), "404: there is nothing at this address. Check its spelling"],
  ["a fault", (response) => response.writeHead(500).end(), "the server answered 500"],
  ["a broken connection", (response) => response.destroy(), "the server broke the connection off"],
  [
    "a circle",
    (response) => response.writeHead(302, { location: "/feed" }).end(),
    "from address to address without end",
  ],
  [
    "another scheme",
    (response) => response.writeHead(302, { location: "ftp://x.example/" }).end(),
    "not http or https",
  ],
])("says in plain words that there is %s", async (_claim, reply, words) => {
  answer = reply;
  expect(await poller().poll(() => 0)).toMatchObject({
    status: "failed",
    message: expect.stringContaining(`${words}.`),
  });
});

test("says in plain words that nobody listens", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const nobody = await new FeedPoller(`http://127.0.0.1:${port}/`, MINUTE, "x").poll(() => 0);
  expect(nobody).toMatchObject({ message: expect.stringContaining("takes no connections at this address.") });
});

test.each([
  ["ENOTFOUND", "there is no server of this name. Check its spelling"],
  ["CERT_HAS_EXPIRED", "the certificate of the server has expired"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "the certificate of the server cannot be trusted (SELF_SIGNED_CERT_IN_CHAIN)"],
  ["HPE_INVALID_CONSTANT", "what answers there is no web server"],
  ["EUNHEARD", "as Node says it"],
])("says %s in plain words", (code, words) => {
  const cause = Object.assign(new Error("as Node says it"), { code });
  expect(failureWords(new TypeError("fetch failed", { cause }), MINUTE)).toBe(words);
});

test("stops at once when it is told to", async () => {
  answer = () => {}; // and never speaks
  const stop = new AbortController();
  const polled = poller().poll(() => 0, stop.signal);
  setTimeout(() => stop.abort(new Error("enough")), 20);
  await expect(polled).rejects.toThrow("enough");
});
