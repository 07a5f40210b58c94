import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { clusterArticles as clusterAtOnce } from "../../src/cluster-articles.js";
import { InputError } from "../../src/errors.js";
import {
  type ArticleSource,
  type AsyncClusterOptions,
  clusterArticles,
  type Progress,
} from "../../src/threads/cluster-async.js";
import type { Article } from "../../src/types.js";

const articles: Article[] = ["one", "two", "three"].map((id) => ({
  id,
  title: `Title of ${id}`,
  text: `The text of ${id}.`,
}));

async function* later(): AsyncGenerator<Article> {
  for (const article of articles) yield article;
}

function* endless(): Generator<Article> {
  for (let i = 0; ; i++) yield { id: `a${i}`, text: "Text." };
}

describe("clusterArticles of wirecopy/node", () => {
  test.each<[string, () => ArticleSource]>([
    ["an array", () => articles],
    ["a set", () => new Set(articles)],
    ["an async iterable", later],
  ])("gives what the synchronous one gives, for %s", async (_claim, source) => {
    const options = { threshold: 0.7 };
    expect(await clusterArticles(source(), options)).toEqual(clusterAtOnce(articles, options));
  });

  test("tells how far it is", async () => {
    const seen: Progress[] = [];
    await clusterArticles(later(), { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      "reading 1",
      "reading 2",
      "reading 3",
      "clustering 0",
      "clustering 3",
    ]);
  });

  test("does not start when it is already cancelled", async () => {
    const reason = new Error("not wanted");
    await expect(clusterArticles(endless(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test("can be cancelled by a timer even where the source never waits, and closes it", async () => {
    let closed = false;
    function* source(): Generator<Article> {
      try {
        yield* endless();
      } finally {
        closed = true;
      }
    }
    await expect(clusterArticles(source(), { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    expect(closed).toBe(true);
  });

  test("can be cancelled while the source waits for ever, and asks it to close", async () => {
    let closed = false;
    const source: AsyncIterable<Article> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: async () => {
          closed = true;
          throw new Error("could not close");
        },
      }),
    };
    await expect(clusterArticles(source, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    expect(closed).toBe(true);
  });

  test("with a signal that stays silent gives the articles, and the source's own error", async () => {
    const { signal } = new AbortController();
    expect(await clusterArticles(later(), { signal })).toEqual(clusterAtOnce(articles));
    async function* broken(): AsyncGenerator<Article> {
      yield* articles;
      throw new Error("the line is dead");
    }
    await expect(clusterArticles(broken(), { signal })).rejects.toThrow("the line is dead");
  });

  test("closes an asynchronous source that it stops reading", async () => {
    const controller = new AbortController();
    let closed = false;
    async function* source(): AsyncGenerator<Article> {
      try {
        yield* endless();
      } finally {
        closed = true;
      }
    }
    const onProgress = (): void => controller.abort(new Error("enough"));
    await expect(clusterArticles(source(), { signal: controller.signal, onProgress })).rejects.toThrow("enough");
    expect(closed).toBe(true);
  });

  const refused: [claim: string, source: unknown, options: unknown, words: RegExp][] = [
    ["threads below 0", [], { threads: -1 }, /threads is -1\. Give 0 for the calling thread/],
    ["a year of threads", [], { threads: 2024 }, /threads is 2024\. Give .*, or a whole number up to 1024/],
    ["threads that are no number", [], { threads: "2" }, /threads is "2"/],
    ["a misspelt option", endless(), { treshold: 1 }, /Did you mean threshold\?/],
    ["a misspelt option of its own", endless(), { thread: 1 }, /There is no option "thread"\. Did you mean threads\?/],
    ["another", endless(), { onprogress: () => {} }, /Did you mean onProgress\?/],
    ["an unknown option", endless(), { colour: "red" }, /There is no option "colour"/],
    ["a text as source", "news.ndjson", {}, /The source is "news\.ndjson"\. Give an iterable/],
    ["bytes as source", Buffer.from("{}"), {}, /The source is a Uint8Array\. Give an iterable/],
    [
      "a stream of bytes",
      Readable.from([Buffer.from("{}")]),
      {},
      /^articles\[0\] is a Uint8Array\. .* from a stream of bytes readArticles\("-", \{ stdin: stream \}\)\.$/,
    ],
    [
      "a stream of text",
      Readable.from(["One."]),
      {},
      /^articles\[0\] is "One\."\. .* from a file use readArticles\(path\),/,
    ],
    ["no source", undefined, {}, /The source is undefined/],
    ["an article without id", [{ text: "t" }], {}, /has no id/],
  ];
  test.each(refused)("refuses %s", async (_claim, source, options, words) => {
    const clustering = clusterArticles(source as ArticleSource, options as AsyncClusterOptions);
    await expect(clustering).rejects.toThrow(words);
    await expect(clustering).rejects.toBeInstanceOf(InputError);
  });
});
