/** Against a server on this machine. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/cli/run.js";
import { openIndex } from "../../src/node.js";
import type { Article } from "../../src/types.js";
import { inventedArticle } from "../invented-news.js";
import { ndjson } from "../temporary-folder.js";

const folder = mkdtempSync(join(tmpdir(), "wirecopy-watch-"));
let items: Article[] = [];
let asked = 0;
const server = createServer((request, response) => {
  asked++;
  if (request.url === "/busy") {
    response.writeHead(429, { "retry-after": "120" }).end();
    return;
  }
  if (request.url === "/slow") {
    setTimeout(() => response.writeHead(500).end(), 200);
    return;
  }
  if (request.url === "/moved") {
    response.writeHead(301, { location: "/deep/dir/feed.xml" }).end();
    return;
  }
  if (request.url === "/deep/dir/feed.xml") {
    // Of either name of this server another article, at an address without a host.
    const { title, text } = inventedArticle(request.headers.host!.startsWith("localhost") ? 7 : 8);
    const item = `<item><link>news/1</link><title>${title}</title><description>${text}</description></item>`;
    response.writeHead(200).end(`<rss version="2.0"><channel><title>News</title><link></link>${item}</channel></rss>`);
    return;
  }
  if (request.url === "/front") {
    const head =
      '<link rel="alternate" type="application/json" href="/posts/1"><link rel="alternate" type="application/rss+xml" href="rss">';
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!DOCTYPE html><html><head>${head}</head><p>News</p></html>`);
    return;
  }
  if (request.url === "/secret" && request.headers.authorization !== `Basic ${btoa("me:pass")}`) {
    response.writeHead(401).end();
    return;
  }
  if (request.url === "/cyrillic") {
    const text = Buffer.from(rss([{ ...inventedArticle(1), title: "Причал" }]).replace('<?xml version="1.0"?>', ""));
    const bytes = Buffer.from(
      text.toString().replace(/[А-я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x350)),
      "latin1",
    );
    response.writeHead(200, { "content-type": "text/xml; charset=windows-1251" }).end(bytes);
    return;
  }
  const isBare = request.url === "/bare";
  const body = Buffer.from(isBare ? rss(items).replace(/<guid.*?<\/guid>/g, "") : rss(items));
  const isPacked = request.url === "/rss.gz";
  response.writeHead(200, { "content-type": "application/rss+xml" }).end(isPacked ? gzipSync(body) : body);
});
let feed: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function rss(articles: readonly Article[]): string {
  const item = ({ id, title, text, publishedAt }: Article): string =>
    `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description>` +
    `<pubDate>${new Date(publishedAt!).toUTCString()}</pubDate></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Bay Tribune</title>${articles.map(item).join("")}</channel></rss>`;
}

async function watch(
  args: string[],
  stop?: AbortController,
): Promise<{ code: number; events: Record<string, unknown>[]; err: string }> {
  let out = "";
  let err = "";
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const code = await run(["watch", ...args], {
    stdin: nothing(),
    stdout: {
      write: (text) => {
        out += text;
        stop?.abort(); // with the first event
      },
    },
    stderr: { write: (text) => (err += text) },
    env: {},
    signal: stop?.signal,
  });
  return {
    code,
    err,
    events: out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const newIn = (events: Record<string, unknown>[]): unknown[] =>
  events.flatMap(({ event, articleIds }) => (event === "new story" ? articleIds : [])).sort();

test("tells new stories and copies once, and goes on where it stopped", async () => {
  const index = join(folder, "one");
  items = [inventedArticle(1)];
  const first = await watch([feed, "--index", index, "--once"]);
  expect(first).toMatchObject({ code: 0, err: "1 feed read, 1 new article.\n" });
  expect(newIn(first.events)).toEqual(["Bay Tribune#article-1"]);
  items = [inventedArticle(1), inventedArticle(2)];
  const { events } = await watch([feed, "--index", index, "--once"]);
  expect(events).toMatchObject([{ event: "copy", kind: "reprint" }, { event: "story grown" }]);
  const busy = feed.replace("/rss", "/busy");
  const { events: none, err } = await watch([feed, busy, "--index", index, "--once"]);
  expect(none).toEqual([]);
  expect(err).toMatch(/\/busy: .*\n1 of 2 feeds read, 0 new articles\.\n$/);
});

test("reads files and feeds as it is told, with the flags that its messages name", async () => {
  const path = join(folder, "mapped.ndjson");
  const { text, ...fields } = inventedArticle(1);
  writeFileSync(path, ndjson({ ...fields, body: text, publishedAt: "03/04/2024" }));
  items = [inventedArticle(2)];
  const { err } = await watch([path, feed, "--index", join(folder, "mapped"), "--once", "--map", "text=body"]);
  expect(err).toContain("--date-order dmy");
  const index = join(folder, "mapped-and-dated");
  const told = await watch([path, feed, "--index", index, "--once", "--map", "text=body", "--date-order", "dmy"]);
  expect(told).toMatchObject({ code: 0, err: "2 feeds read, 2 new articles.\n" });
  expect(told.events).toContainEqual(expect.objectContaining({ event: "copy", kind: "reprint" }));
});

test("looks at a feed that is named twice once a round", async () => {
  items = [inventedArticle(1)];
  asked = 0;
  const { events } = await watch([feed, feed, "--index", join(folder, "twice"), "--once"]);
  expect(newIn(events)).toEqual(["Bay Tribune#article-1"]);
  expect(asked).toBe(1);
});

test("removes what is older than it should keep", async () => {
  const index = join(folder, "two");
  items = [inventedArticle(0), { ...inventedArticle(1), publishedAt: new Date().toISOString() }];
  await watch([feed, "--index", index, "--once"]);
  await watch([feed, "--index", index, "--once", "--keep-days", "3"]);
  const held = await openIndex(index, { readOnly: true });
  expect(held.stats()).toMatchObject({ articles: 1 });
  await held.close();
});

test("what is new grows a story whose other articles have grown too old, and is no new one", async () => {
  const index = join(folder, "running");
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  items = [{ ...inventedArticle(1), publishedAt: daysAgo(4) }];
  await watch([feed, "--index", index, "--once"]);
  items.push({ ...inventedArticle(2), publishedAt: daysAgo(1) });
  const { events } = await watch([feed, "--index", index, "--once", "--keep-days", "3"]);
  const [old, late] = ["Bay Tribune#article-1", "Bay Tribune#article-2"];
  expect(events).toMatchObject([
    { event: "copy", from: old, to: late },
    { event: "story grown", before: old, story: old, addedIds: [late] },
    { event: "story renamed", before: old, story: late },
  ]);
});

test("neither adds nor tells what it would remove, however long a feed carries it", async () => {
  const index = join(folder, "old");
  items = [inventedArticle(1), inventedArticle(2)];
  for (let round = 0; round < 2; round++)
    expect(await watch([feed, "--index", index, "--once", "--keep-days", "3"])).toMatchObject({
      events: [],
      err: `${feed}: all its articles are older than --keep-days; none was added.\n1 feed read, 0 new articles.\n`,
    });
});

test("names the feed that an unusable entry is in", async () => {
  items = [{ ...inventedArticle(1), id: "", title: "", text: "" }];
  const { err } = await watch([feed, "--index", join(folder, "named"), "--once"]);
  expect(err).toContain(`${feed}, entry 1`);
});

test("takes folders beside feeds, says what fails and goes on", async () => {
  writeFileSync(join(folder, "news.ndjson"), ndjson(inventedArticle(4)));
  items = [inventedArticle(7)];
  const { code, events, err } = await watch([
    "http://127.0.0.1:9/rss",
    join(folder, "news.ndjson"),
    join(folder, "absent.ndjson"),
    feed,
    "--index",
    join(folder, "three"),
    "--once",
  ]);
  expect(code).toBe(0);
  expect(newIn(events)).toEqual(["Bay Tribune#article-7", "article-4"]);
  expect(err).toMatch(/9\/rss: its port is one [^.]+\. Check [^.]+\.$/m);
  expect(err).toMatch(/^\S*absent\.ndjson does not exist\./m);
});

test("reads the JSON Feeds and the other feeds of a folder", async () => {
  const { err, events } = await watch(["examples/feeds", "--index", join(folder, "of-feeds"), "--once"]);
  expect(newIn(events)).toContain("Ellmouth Echo#echo-1");
  expect(newIn(events)).toContain("Northwire#northwire-1");
  expect(err).toBe("1 feed read, 5 new articles.\n");
});

test("a single look tells of the feeds in their order, whichever answers first", async () => {
  const [slow, refused] = [feed.replace("/rss", "/slow"), "http://127.0.0.1:9/rss"];
  const { err } = await watch([slow, refused, "--index", join(folder, "order"), "--once"]);
  expect(err.split("\n").map((line) => line.split(": ")[0])).toEqual([slow, refused, "error", ""]);
});

test("reads a feed that its server packed without saying so", async () => {
  items = [inventedArticle(7)];
  const packed = feed.replace("/rss", "/rss.gz");
  const { code, events, err } = await watch([packed, "--index", join(folder, "packed"), "--once"]);
  expect([code, newIn(events), err]).toEqual([0, ["Bay Tribune#article-7"], "1 feed read, 1 new article.\n"]);
});

test("entries without guid and link are told once, by what they say", async () => {
  items = [inventedArticle(3), inventedArticle(8)];
  const bare = feed.replace("/rss", "/bare");
  const look = () => watch([bare, "--index", join(folder, "bare"), "--once"]);
  const { code, events, err } = await look();
  expect([code, err]).toEqual([0, "1 feed read, 2 new articles.\n"]);
  expect(newIn(events)).toHaveLength(2);
  items = [inventedArticle(9), ...items];
  expect(newIn((await look()).events)).toHaveLength(1);
});

test("addresses without a host begin where their feed was found", async () => {
  const moved = feed.replace("/rss", "/moved");
  const other = moved.replace("127.0.0.1", "localhost");
  const { events, err } = await watch([moved, other, "--index", join(folder, "hostless"), "--once"]);
  expect(err).toBe("2 feeds read, 2 new articles.\n");
  expect(newIn(events)).toEqual([moved, other].map((one) => one.replace("/moved", "/deep/dir/news/1")));
});

test("reads a feed in the character set that its server names", async () => {
  const index = join(folder, "cyrillic");
  await watch([feed.replace("/rss", "/cyrillic"), "--index", index, "--once"]);
  const held = await openIndex(index, { readOnly: true });
  expect(held.clustering().stories[0]!.title).toBe("Причал");
  await held.close();
});

test("asks with the name and the password of an address, and shows neither", async () => {
  items = [inventedArticle(7)];
  const secret = feed.replace("/rss", "/secret");
  const look = (given: string) => watch([given, "--index", join(folder, "secret"), "--once"]);
  const wrong = await look(secret.replace("//", "//me:word@"));
  expect(wrong.err).toMatch(`${secret}: the server answered 401`);
  expect(wrong.err).not.toContain("word@");
  expect(newIn((await look(secret.replace("//", "//me:pass@"))).events)).toEqual(["Bay Tribune#article-7"]);
});

/** The pier closes, under an id of `pier`, on a day of July 2024. */
const pier = (id: string, day: number, given: Partial<Article> = {}): Article => ({
  ...inventedArticle(7),
  id,
  title: "Pier",
  url: "https://bay.example/pier",
  source: "Bay Tribune",
  publishedAt: `2024-07-${day}T08:00:00Z`,
  ...given,
});

/** Looks at articles once, and gives which of the ids a to d the index then holds, and what was said. */
async function lookAt(index: string, ...articles: Article[]): Promise<{ held: string[]; err: string }> {
  const path = join(folder, "pier.ndjson");
  writeFileSync(path, ndjson(...articles));
  const { err } = await watch([path, "--index", index, "--once"]);
  const opened = await openIndex(index, { readOnly: true });
  const held = ["a", "b", "c", "d"].filter((id) => opened.has(id));
  await opened.close();
  return { held, err };
}

test("adds what comes again under another id, of the same outlet, address and words, but once, and says so", async () => {
  const index = join(folder, "again");
  expect(await lookAt(index, pier("a", 10))).toEqual({ held: ["a"], err: "1 feed read, 1 new article.\n" });
  expect(await lookAt(index, pier("b", 11))).toEqual({
    held: ["a"],
    err: "1 article passed over, held under another id with the same outlet, title and text: https://bay.example/pier\n1 feed read, 0 new articles.\n",
  });
  expect((await lookAt(index, pier("c", 11, { title: "Pier closes" }))).held).toEqual(["a", "c"]);
  expect((await lookAt(index, pier("d", 11, { source: "Ellmouth Echo" }))).held).toEqual(["a", "c", "d"]);
});

test("adds what says the same at another address, in whatever order a look has them", async () => {
  const march = { url: "https://bay.example/march" };
  expect(await lookAt(join(folder, "places"), pier("a", 10), pier("b", 11, march))).toEqual({
    held: ["a", "b"],
    err: "1 feed read, 2 new articles.\n",
  });
  const index = join(folder, "later");
  await lookAt(index, pier("a", 10));
  const again = await lookAt(index, pier("b", 11, march), pier("b", 11, march), pier("a", 10));
  expect(again).toEqual({ held: ["a", "b"], err: "1 feed read, 1 new article.\n" });
  // Of two that the held one may be, at different addresses, one is new.
  const unknown = join(folder, "unknown");
  await lookAt(unknown, pier("a", 10));
  expect((await lookAt(unknown, pier("b", 11, march), pier("c", 12))).held).toEqual(["a", "c"]);
});

test("entries of two feeds of one name with the same numbers for guids are all taken in", async () => {
  const write = (name: string, ...numbers: number[]): string => {
    const path = join(folder, name);
    writeFileSync(path, rss(numbers.map((number, at) => ({ ...inventedArticle(number), id: `${at}` }))));
    return path;
  };
  const [a, b] = [write("a.rss", 3, 5), write("b.rss", 7, 9)];
  const look = () => watch([a, b, "--index", join(folder, "numbers"), "--once"]);
  const { events, err } = await look();
  expect(err).toBe("2 feeds read, 4 new articles.\n");
  expect(newIn(events)).toEqual(["Bay Tribune#0", "Bay Tribune#1", `${b}#0`, `${b}#1`].sort());
  expect(await look()).toMatchObject({ events: [], err: "2 feeds read, 0 new articles.\n" });
});

test("an entry is passed over in a feed that has its address for a name, where its words change under its number", async () => {
  const path = join(folder, "untitled.rss");
  const look = (number: number) => {
    const source = rss([{ ...inventedArticle(number), id: "0" }]);
    writeFileSync(path, source.replaceAll("Bay Tribune", path));
    return watch([path, "--index", join(folder, "untitled"), "--once"]);
  };
  expect(newIn((await look(3)).events)).toEqual([`${path}#0`]);
  expect(await look(5)).toMatchObject({
    code: 0,
    err: `${path}: 1 article passed over, whose id is held with another title or text: "${path}#0"\n1 feed read, 0 new articles.\n`,
  });
});

test("says which entries are passed over, since their ids are held with other words", async () => {
  const index = join(folder, "edited");
  items = [inventedArticle(3), inventedArticle(5), inventedArticle(7)];
  await watch([feed, "--index", index, "--once"]);
  const [changed, edited, same] = items as [Article, Article, Article];
  items = [{ ...changed, title: "Corrected" }, { ...edited, text: `${edited.text} Then it rained.` }, same];
  expect(await watch([feed, "--index", index, "--once"])).toMatchObject({
    events: [],
    err: `${feed}: 2 articles passed over, whose ids are held with another title or text: "Bay Tribune#article-3" and others\n1 feed read, 0 new articles.\n`,
  });
});

test("fails where a single look can read no feed", async () => {
  const { code, err } = await watch(["http://127.0.0.1:9/rss", "--index", join(folder, "none"), "--once"]);
  expect(code).toBe(1);
  expect(err).toMatch(/error: No feed could be read/);
});

test("says with a single look how long the server asks to wait", async () => {
  const busy = feed.replace("/rss", "/busy");
  const { code, err } = await watch([busy, "--index", join(folder, "busy"), "--once"]);
  expect(code).toBe(1);
  expect(err).toContain(`${busy}: the server answered 429: it was asked too often. The server asks to wait 2 min.\n`);
});

test("fails where a single look finds nothing it can use, and not where there is nothing", async () => {
  const once = ["--index", join(folder, "unusable"), "--once"];
  items = [{ ...inventedArticle(1), title: "", text: "" }];
  expect(await watch([feed, ...once])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^skipped: .* has no text[\s\S]*\nerror: No feed could be read/),
  });
  const page = join(folder, "page.xml");
  writeFileSync(page, "<html><p>No feed.</p></html>");
  expect(await watch([page, ...once])).toMatchObject({ code: 1, err: expect.stringMatching(/is no feed/) });
  const front = feed.replace("/rss", "/front");
  expect((await watch([front, ...once])).err).toMatch(
    `${front} is no feed that can be read. It is a web page, whose feed is ${feed}\n`,
  );
  items = [];
  expect(await watch([feed, ...once])).toMatchObject({ code: 0, err: "1 feed read, 0 new articles.\n" });
});

test("keeps looking until Ctrl-C, and keeps what it added", async () => {
  const index = join(folder, "four");
  const stop = new AbortController();
  asked = 0;
  items = [inventedArticle(7)];
  expect(await watch([feed, "--index", index], stop)).toMatchObject({
    code: 130,
    err: expect.stringMatching(/^1 feed read, 1 new article\.\n.*What was added stays/s),
  });
  expect(asked).toBe(1);
  const held = await openIndex(index);
  expect(held.has("Bay Tribune#article-7")).toBe(true);
  await held.close();
});

test.each([
  [["ftp://news.example/feed", "--index", "x"], 2, /no address of a feed/],
  [["feed.xml"], 2, /--index/],
  [["feed.xml", "--index", "x", "--every", "0"], 2, /number of minutes from 1/],
  [["feed.xml", "--index", "x", "--every", "50000"], 2, /number of minutes from 1 to 10080/],
  [["feed.xml", "--index", "x", "--keep-days", "none"], 2, /number of days/],
  [["feed.xml", "--index", "x", "--keep-days", "1e12"], 2, /36500 at most/],
])("says what is wrong with %j", async (args, code, message) => {
  const outcome = await watch(args);
  expect(outcome.code).toBe(code);
  expect(outcome.err).toMatch(message);
});
