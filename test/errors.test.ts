/** What programs tell errors by: each code, and what has it. Between threads: threads/cluster-worker.test.ts. */
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { parseRow, ROW_VERSION } from "../src/archive/rows.js";
import type { StageRequest } from "../src/cli/arguments/stage-arguments.js";
import { stageCommand } from "../src/cli/stage-command.js";
import { type Article, clusterArticles, dropCopies, StoryIndex } from "../src/index.js";
import * as node from "../src/node.js";
import { ndjson, temporaryFolder } from "./temporary-folder.js";

const one = { id: "a", text: "One." };
const held = indexOf(one);

function indexOf(...articles: Article[]): StoryIndex {
  const index = new StoryIndex();
  index.addAll(articles);
  return index;
}

/** What the call throws, or the promise it gives rejects with. */
async function errorOf(call: () => unknown): Promise<Error & { code: string }> {
  try {
    await call();
  } catch (error) {
    return error as Error & { code: string };
  }
  throw new Error("Nothing was thrown.");
}

const withIndex = (
  use: (index: node.LiveIndex, folder: string) => unknown,
  options?: node.LiveIndexOptions,
): (() => Promise<void>) => {
  return async () => {
    const folder = join(temporaryFolder(), "index");
    const made = await node.openIndex(folder);
    made.add(one);
    if (options !== undefined) await made.close();
    const index = options === undefined ? made : await node.openIndex(folder, options);
    try {
      await use(index, folder);
    } finally {
      await index.close();
    }
  };
};

describe("InputError", () => {
  test.each<[string, string, () => unknown]>([
    ["id-taken", "clusterArticles", () => clusterArticles([one, one])],
    ["id-taken", "add", () => indexOf(one).add(one)],
    ["id-taken", "addAll", () => indexOf(one, one)],
    ["id-taken", "dropCopies", () => dropCopies([one, one], held.clustering())],
    ["id-taken", "addBytes", () => indexOf(one).addBytes(held.toBytes())],
    ["id-taken", "clusterArticles of a stream", () => node.clusterArticles([one, one], { threads: 0 })],
    ["id-taken", "add of a live index", withIndex((index) => index.add(one))],
    ["id-taken", "addAll of a live index", withIndex((index) => index.addAll([{ id: "b", text: "Two." }, one]))],
    ["not-held", "compare", () => held.compare("a", "b")],
    ["not-held", "explain", () => held.explain("b", "a")],
    ["not-held", "explainStory", () => held.explainStory("a", "b")],
    ["not-held", "timeOf", () => held.timeOf("b")],
    ["not-held", "explain of a live index", withIndex((index) => index.explain("a", "b"))],
    ["invalid", "an article without a text", () => held.match({ id: "b" } as Article)],
    ["invalid", "one article compared with itself", () => held.explain("a", "a")],
    ["invalid", "an option", () => new StoryIndex({ threshold: 7 })],
    ["invalid", "addAll of a live index", withIndex((index) => index.addAll([{ id: "b" } as Article]))],
  ])("is %s: %s", async (code, _, call) => {
    expect(await errorOf(call)).toMatchObject({ name: "InputError", code });
  });
});

describe("IndexFormatError", () => {
  const later = held.toBytes();
  later[4] = 99;
  test.each<[string, string, () => unknown]>([
    ["damaged", "no index", () => StoryIndex.fromBytes(new Uint8Array(9))],
    ["damaged", "bytes cut short", () => StoryIndex.fromBytes(held.toBytes().slice(0, -5))],
    ["other-version", "bytes of a later format", () => StoryIndex.fromBytes(later)],
    ["other-version", "an archive's row of another version", () => parseRow('{"v": 0}', "Line 1")],
    ["other-options", "another seed", () => new StoryIndex({ sketch: { seed: 9 } }).addBytes(held.toBytes())],
    ["other-options", "a live index with another seed", withIndex(() => undefined, { sketch: { seed: 9 } })],
  ])("is %s: %s", async (code, _, call) => {
    expect(await errorOf(call)).toMatchObject({ name: "IndexFormatError", code });
  });
});

describe("IndexAccessError", () => {
  const inFolder = (use: (folder: string) => unknown) => () => use(join(temporaryFolder(), "index"));
  test.each<[string, string, () => unknown]>([
    ["in-use", "a second writer", withIndex((_, folder) => node.openIndex(folder))],
    ["in-use", "a writer behind a reader", withIndex((_, folder) => node.openIndex(folder), { readOnly: true })],
    ["no-index", "nothing to read", inFolder((folder) => node.openIndex(folder, { readOnly: true }))],
    [
      "damaged",
      "a file cut short",
      inFolder(async (folder) => {
        await (await node.openIndex(folder)).close();
        truncateSync(join(folder, "articles.mdb"), 5000);
        await node.openIndex(folder);
      }),
    ],
    [
      "damaged",
      "another file",
      inFolder((folder) => {
        mkdirSync(folder);
        writeFileSync(join(folder, "articles.mdb"), "no database ".repeat(1000));
        return node.openIndex(folder);
      }),
    ],
    [
      "failed",
      "a file in place of the folder",
      inFolder((folder) => {
        writeFileSync(folder, "a file");
        return node.openIndex(folder);
      }),
    ],
    ["failed", "a change by a reader", withIndex((index) => index.remove("a"), { readOnly: true })],
  ])("is %s: %s", async (code, _, call) => {
    expect(await errorOf(call)).toMatchObject({ name: "IndexAccessError", code });
  });

  test("is no-lmdb: the package is missing", async () => {
    vi.doMock("lmdb", () => {
      throw Object.assign(new Error("Cannot find package 'lmdb'"), { code: "ERR_MODULE_NOT_FOUND" });
    });
    vi.resetModules();
    const { loadLmdb } = await import("../src/live/load-lmdb.js");
    expect(await errorOf(loadLmdb)).toMatchObject({ name: "IndexAccessError", code: "no-lmdb" });
    vi.doUnmock("lmdb");
    vi.resetModules();
  });

  test("is no-lmdb and says what is wrong: the package does not start", async () => {
    vi.doMock("lmdb", () => {
      throw new Error("GLIBC_2.38 not found\nRequire stack:");
    });
    vi.resetModules();
    const { loadLmdb } = await import("../src/live/load-lmdb.js");
    const error = await errorOf(loadLmdb);
    expect(error).toMatchObject({ name: "IndexAccessError", code: "no-lmdb" });
    const [first] = (error.cause as Error).message.split("\n");
    expect(error.message).toContain(` cannot be started here (${first}). Install it anew`);
    expect(error.message).not.toContain("Require stack");
    vi.doUnmock("lmdb");
    vi.resetModules();
  });
});

test.each<[string, string, () => unknown]>([
  ["a file that is not there", "ENOENT", () => node.readArticles("nowhere.csv").next()],
  ["an index that is not there", "ENOENT", () => node.openIndex(join(temporaryFolder(), "none"), { readOnly: true })],
])("an error has the one that led to it as its cause: %s", async (_, code, call) => {
  expect((await errorOf(call)).cause).toMatchObject({ code });
});

test("an error keeps its code where the line is added that it is about", async () => {
  const later = held.toBytes();
  later[4] = 99;
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(ndjson({ v: ROW_VERSION, record: Buffer.from(later).toString("base64") }));
  }
  const none = { write: () => {} };
  const request: StageRequest = { command: "stage", stage: "statistics", counts: "", fields: {}, options: {} };
  const error = await errorOf(() => stageCommand(request, { stdin: stdin(), stdout: none, stderr: none, env: {} }));
  expect(error).toMatchObject({ code: "other-version", message: expect.stringMatching(/^Line 1: .* has format 99/) });
});
