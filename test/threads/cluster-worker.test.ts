/** Worker threads need built files, so these tests build their own. */
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clusterArticles as clusterAtOnce } from "../../src/cluster-articles.js";
import type * as NodeEntry from "../../src/node.js";
import type { Article } from "../../src/types.js";

const sentence =
  "The mayor of Lower Vost opened the new bridge on Tuesday and said that it had cost four million more than planned.";
const articles: Article[] = Array.from({ length: 20 }, (_, i) => ({
  id: `a${i}`,
  text:
    i % 3 === 0
      ? sentence
      : `${sentence} Number ${i} was there as well, and had brought ${i} friends from the other bank.`,
}));

/** Enough for several pieces of each step: 50 events of 2 reports and 2 copies each, in 7 outlets that print lines of their own around them. */
const manyArticles: Article[] = Array.from({ length: 200 }, (_, i) => {
  const event = i % 50;
  const [place, figure] = [`Ostra${event}ford`, 1000 + 37 * event];
  const report = `The council of ${place} voted on Monday to spend ${figure} crowns on the quay of Merrow${event}, after engineers had found cracks in its ${event + 3} piers. Captain Vollmer${event} told the meeting that boats of the Tarrin${event} line could not land there since the storm of last autumn.`;
  const told = `In ${place} the landing of Merrow${event} gets ${figure} crowns. Tarrin${event} boats have stayed away since autumn, says Vollmer${event}, and the ${event + 3} piers will be looked at by divers from abroad.`;
  const own = i < 100 ? report : i < 150 ? told : `${report} A second vote is due in spring.`;
  return {
    id: `m${i}`,
    text: `${own}\n\nPrinted by outlet ${i % 7}: all rights belong to the readers of outlet ${i % 7} and their children.`,
    source: `Outlet ${i % 7}`,
    publishedAt: new Date(Date.UTC(2024, 2, 1 + (event % 9), i % 24)).toISOString(),
  };
});

const folder = mkdtempSync(join(tmpdir(), "wirecopy-build-"));
const entries = new Map<string, typeof NodeEntry>();

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  await build({
    config: false,
    entry: { node: "src/node.ts", "cluster-worker": "src/threads/cluster-worker.ts" },
    format: ["esm", "cjs"],
    platform: "node",
    target: "node20",
    outDir: folder,
    noExternal: [/.*/],
    shims: true,
    silent: true,
  });
  entries.set("ESM", await import(/* @vite-ignore */ pathToFileURL(join(folder, "node.js")).href));
  entries.set("CommonJS", createRequire(import.meta.url)(join(folder, "node.cjs")));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["ESM", "CommonJS"])("the worker thread of the %s build", (format) => {
  test.each([null, 2])(
    "gives the same bytes whatever the number of threads, stories in periods of %s",
    async (storyDays) => {
      const expected = JSON.stringify(clusterAtOnce(articles, { storyDays }));
      for (const threads of [0, 1, 4]) {
        const clustering = await entries.get(format)!.clusterArticles(articles, { threads, storyDays });
        expect(JSON.stringify(clustering)).toBe(expected);
      }
    },
  );

  test("gives the same bytes where many articles are shared out, and tells how far it is", async () => {
    const expected = JSON.stringify(clusterAtOnce(manyArticles));
    for (const threads of [1, 3]) {
      const seen: number[] = [];
      const onProgress: NodeEntry.AsyncClusterOptions["onProgress"] = ({ phase, done }) => {
        if (phase === "clustering") seen.push(done);
      };
      const clustering = await entries.get(format)!.clusterArticles(manyArticles, { threads, onProgress });
      expect(JSON.stringify(clustering)).toBe(expected);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(new Set(seen).size).toBeGreaterThan(3);
      expect([seen[0], seen.at(-1)]).toEqual([0, manyArticles.length]);
    }
  });

  test("hands errors on as they are", async () => {
    const { clusterArticles, InputError } = entries.get(format)!;
    const clustering = clusterArticles([articles[0]!, articles[0]!], { threads: 1 });
    await expect(clustering).rejects.toBeInstanceOf(InputError);
    await expect(clustering).rejects.toThrow(/a0/);
  });

  test("leaves its errors name and code where they end a thread", async () => {
    const { href } = pathToFileURL(join(folder, format === "ESM" ? "node.js" : "node.cjs"));
    const worker = new Worker(
      `import("${href}").then(({ clusterArticles }) => clusterArticles([{ id: "a", text: "" }, { id: "a", text: "" }], { threads: 0 }))`,
      { eval: true },
    );
    const [error] = await once(worker, "error");
    expect(error).toMatchObject({ name: "InputError", code: "id-taken" });
  });

  test("takes articles that are more than their fields", async () => {
    class Held {
      readonly cache = new Map<string, () => string>([["shout", () => this.id.toUpperCase()]]);
      constructor(
        readonly id: string,
        readonly text: string,
      ) {}
      get source(): string {
        return `Paper ${this.id}`;
      }
    }
    const held = articles.map(({ id, text }) => new Held(id, text));
    const clustering = await entries.get(format)!.clusterArticles(held, { threads: 1 });
    expect(JSON.stringify(clustering)).toBe(JSON.stringify(clusterAtOnce(held)));
  });

  const wrong: [claim: string, source: unknown[]][] = [
    ["a function for a text", [articles[0], { id: "b", text: () => "late" }]],
    ["no article", [articles[0], null]],
    ["a wrong date", [{ ...articles[0], publishedAt: "soon" }]],
    ["an id that is taken before a wrong article", [articles[0], articles[0], { id: 7 }]],
    ["a wrong article before an id that is taken", [articles[0], { id: 7 }, articles[0]]],
  ];
  test.each(wrong)("refuses %s in the words of the calling thread", async (_claim, source) => {
    const { clusterArticles, InputError } = entries.get(format)!;
    const words = (threads: number): Promise<unknown> =>
      clusterArticles(source as Article[], { threads }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(InputError);
        return [String(error), (error as { code: string }).code];
      });
    expect(await words(1)).toEqual(await words(0));
  });

  test("stops at once when it is cancelled", async () => {
    const controller = new AbortController();
    const reason = new Error("not wanted any more");
    const onProgress: NodeEntry.AsyncClusterOptions["onProgress"] = ({ phase }) => {
      if (phase === "clustering") setTimeout(() => controller.abort(reason), 1);
    };
    const clustering = entries
      .get(format)!
      .clusterArticles(articles, { threads: 1, signal: controller.signal, onProgress });
    await expect(clustering).rejects.toBe(reason);
  });

  test.each([1, 3])("rejects with what onProgress throws in %i threads, and calls it no more", async (threads) => {
    const reason = new Error("no room for the progress");
    let clustering = 0;
    const onProgress: NodeEntry.AsyncClusterOptions["onProgress"] = ({ phase }) => {
      if (phase === "clustering" && ++clustering > 1) throw reason; // the first time is before the threads begin
    };
    const result = entries.get(format)!.clusterArticles(manyArticles, { threads, onProgress });
    await expect(result).rejects.toBe(reason);
    expect(clustering).toBe(2);
  });
});

/** The built entry beside a worker of another make. */
async function withWorker(source: string): Promise<typeof NodeEntry> {
  const other = mkdtempSync(join(folder, "worker-"));
  writeFileSync(join(other, "package.json"), '{"type": "module"}');
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js")))
    cpSync(join(folder, file), join(other, file));
  writeFileSync(join(other, "cluster-worker.js"), source);
  return import(/* @vite-ignore */ pathToFileURL(join(other, "node.js")).href);
}

const deaths: [claim: string, worker: string, message: RegExp][] = [
  ["leaves at once", "process.exit(3);", /ended with code 3/],
  ["throws", 'throw new Error("out of ink");', /out of ink/],
  [
    "is a helper and dies while the lead waits for it",
    `import { workerData } from "node:worker_threads";
     if (workerData.lead === undefined) Atomics.wait(workerData.counters, 0, 0);
     else setTimeout(() => { throw new Error("out of ink"); }, 50);`,
    /out of ink/,
  ],
];
test.each(deaths)("a worker thread that %s is an error and no hang", async (_claim, worker, message) => {
  const { clusterArticles } = await withWorker(worker);
  await expect(clusterArticles(articles, { threads: 2 })).rejects.toThrow(message);
});
