/** The example service answers over HTTP, keeps what it answered for, and holds under many clients at once. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { build } from "tsup";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inventedArticle, inventedArticles } from "./invented-news.js";

const root = join(import.meta.dirname, "..");
// Inside the project, where the example finds fastify and lmdb.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "wirecopy-service-"));
let service: { child: ChildProcess; url: string };

beforeAll(async () => {
  await build({
    config: false,
    silent: true,
    entry: { node: join(root, "src/node.ts") },
    outDir: join(folder, "node_modules/wirecopy"),
    format: ["esm"],
    outExtension: () => ({ js: ".mjs" }),
    platform: "node",
    target: "node20",
    noExternal: [/^(?!node:|lmdb$|\.\/library-)/],
    external: [/^node:/, "lmdb", /^\.\/library-/],
    shims: true,
  });
  writeFileSync(join(folder, "node_modules/wirecopy/package.json"), '{"exports": {"./node": "./node.mjs"}}');
  cpSync(join(root, "examples/service.mjs"), join(folder, "service.mjs"));
  service = await start();
}, 120_000);

afterAll(async () => {
  await stop("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

function start(): Promise<typeof service> {
  const child = spawn(process.execPath, ["service.mjs", "archive", "0"], { cwd: folder });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    child.stdout.on("data", (data) => {
      said += data;
      const url = /listening on (\S+),/.exec(said)?.[1];
      if (url !== undefined) resolve({ child, url });
    });
    child.on("close", (code) => reject(new Error(`The service ended (${code}): ${said}`)));
  });
}

function stop(signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    service.child.on("close", () => resolve());
    service.child.kill(signal);
  });
}

async function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(service.url + path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
}

test("adds, matches, tells stories, refuses what cannot be", async () => {
  expect(await call("POST", "/articles", inventedArticle(1))).toEqual({
    status: 201,
    body: { id: "article-1", copies: [] },
  });
  expect(await call("POST", "/match", inventedArticle(2))).toMatchObject({
    status: 200,
    body: { copies: [{ from: "article-1", kind: "reprint" }] },
  });
  expect(await call("POST", "/articles", inventedArticle(2))).toMatchObject({ status: 201 });
  expect(await call("POST", "/articles", inventedArticle(2))).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining("is taken") },
  });
  for (const [method, path] of [
    ["POST", "/match"],
    ["PUT", "/articles"],
  ] as const)
    expect(await call(method, path, { ...inventedArticle(2), title: "An update" })).toMatchObject({
      status: 200,
      body: { copies: [{ from: "article-1", to: "article-2" }] },
    });
  expect(await call("POST", "/articles", { id: "x" })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining("text") },
  });
  const stories = await call("GET", "/stories?minSize=2");
  expect(stories).toMatchObject({
    body: { stories: [{ articleIds: ["article-1", "article-2"], independentSources: 1 }] },
  });
  expect(await call("DELETE", "/articles/article-2")).toMatchObject({ status: 204 });
  expect(await call("DELETE", "/articles/article-2")).toMatchObject({ status: 404 });
  expect(await call("POST", "/prune", { before: "whenever" })).toMatchObject({ status: 400 });
  expect(await call("GET", "/stats")).toMatchObject({ body: { articles: 1 } });
  // The last grouping is given with its time until the next one is there.
  expect(await call("GET", "/stories?minSize=2")).toEqual(stories);
  await vi.waitFor(async () => expect((await call("GET", "/stories?minSize=2")).body.stories).toEqual([]), {
    timeout: 20_000,
    interval: 200,
  });
  const { time } = (await call("GET", "/stories")).body;
  expect(Date.parse(time as string)).toBeGreaterThan(Date.parse(stories.body.time as string));
}, 30_000);

test("a grouping whose thread dies is told, and the next question starts another thread", async () => {
  const { Stories } = await import(join(folder, "service.mjs"));
  const threads: Worker[] = [];
  const hear = (thread: Worker) => threads.push(thread);
  process.on("worker", hear);
  const now = vi.spyOn(Date, "now");
  const stories = new Stories(join(folder, "archive"));
  try {
    const first = stories.last();
    await new Promise(setImmediate);
    await Promise.all([threads[0]!.terminate(), expect(first).rejects.toThrow("has ended")]);
    const { time, error } = await stories.last();
    expect([typeof time, error, threads.length]).toEqual(["string", undefined, 2]);
    stories.change();
    now.mockReturnValue(performance.timeOrigin + performance.now() + 60_000);
    const dying = threads[1]!.terminate(); // first: a grouping of so little is over at once
    await Promise.all([expect(stories.last()).resolves.toMatchObject({ time }), dying]);
    await new Promise(setImmediate);
    expect(await stories.last()).toMatchObject({ time, error: expect.stringContaining("has ended") });
    now.mockReturnValue(performance.timeOrigin + performance.now() + 120_000);
    await vi.waitFor(async () => expect((await stories.last()).time).not.toBe(time), {
      timeout: 20_000,
      interval: 200,
    });
    expect(await stories.last()).toMatchObject({ error: undefined });
  } finally {
    now.mockRestore();
    process.off("worker", hear);
    await stories.close();
  }
}, 40_000);

test("takes out an article whose id is a long address", async () => {
  const id = `https://news.example/2024/07/18/${"a-very-long-headline-".repeat(100)}`;
  expect(await call("POST", "/articles", { ...inventedArticle(3), id })).toMatchObject({ status: 201 });
  expect(await call("DELETE", `/articles/${encodeURIComponent(id)}`)).toMatchObject({ status: 204 });
});

test("says where the trouble is the index's own, not the request's", async () => {
  const { makeService } = await import(join(folder, "service.mjs"));
  const { IndexAccessError } = await import(join(folder, "node_modules/wirecopy/node.mjs"));
  const add = () => {
    throw new IndexAccessError("There is no room left.");
  };
  const { statusCode, body } = await makeService({ add }, {}).inject({
    method: "POST",
    url: "/articles",
    body: { id: "a" },
  });
  expect([statusCode, body]).toEqual([503, '{"error":"There is no room left."}']);
});

test("says which value is wrong, whatever words are in it", async () => {
  for (const size of ["abc", "0", "-1"])
    expect(await call("GET", `/stories?minSize=${size}`)).toEqual({
      status: 400,
      body: { error: `minSize is ${size}. Use a number of articles, 1 or more.` },
    });
  const form = await fetch(`${service.url}/articles`, {
    method: "POST",
    body: new URLSearchParams({ id: "x", text: "y" }),
  });
  expect([form.status, await form.json()]).toEqual([
    415,
    { error: "Send JSON, with the header content-type: application/json." },
  ]);
  expect(await call("POST", "/articles", { id: "x", text: 5, title: "is taken" })).toMatchObject({ status: 400 });
  expect(await call("POST", "/articles", { id: "is taken", text: 5 })).toMatchObject({ status: 400 });
  expect(await call("POST", "/prune", { before: "is taken" })).toMatchObject({ status: 400 });
});

test("a second one on the same folder, or port, ends with a sentence and leaves its folder free", async () => {
  const port = new URL(service.url).port;
  for (const [name, at, said] of [
    ["archive", "0", /^error: Process \d+ is writing to the index in .*archive\./],
    ["beside", port, /^error: listen EADDRINUSE/],
  ] as const) {
    const second = spawnSync(process.execPath, ["service.mjs", name, at], { cwd: folder, encoding: "utf8" });
    expect([second.status, second.stderr]).toEqual([1, expect.stringMatching(said)]);
    expect(second.stderr.trim().split("\n")).toHaveLength(1);
  }
});

test("holds under many clients, and keeps all it acknowledged when it is killed", { timeout: 60_000 }, async () => {
  const articles = inventedArticles(100, 220);
  const answers = await Promise.all(articles.map((article) => call("POST", "/articles", article)));
  for (const { status } of answers) expect(status).toBe(201);
  await stop("SIGKILL");
  service = await start();
  expect(await call("GET", "/stats")).toMatchObject({ body: { articles: 121 } });
});

test("stops when it is asked to, though a client never finishes its request", { timeout: 30_000 }, async () => {
  const { port } = new URL(service.url);
  const client = connect(Number(port), "127.0.0.1");
  client.on("error", () => {});
  await new Promise((resolve) =>
    client.write("POST /articles HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{", resolve),
  );
  const code = new Promise((resolve) => service.child.on("close", resolve));
  service.child.kill("SIGTERM");
  expect(await code).toBe(0);
  service = await start();
  expect(await call("GET", "/stats")).toMatchObject({ body: { articles: 121 } });
});
