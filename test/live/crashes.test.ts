/** What was acknowledged survives: writers in processes of their own are killed, or meet the end of the disk. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openIndex } from "../../src/node.js";
import { StoryIndex } from "../../src/story-index.js";
import { inventedArticle } from "../invented-news.js";

/** WIRECOPY_KILLS=200 for the long run. */
const KILLS = Number(process.env.WIRECOPY_KILLS ?? 20);

// Inside the project, where the built file finds lmdb.
const cache = join(import.meta.dirname, "../../node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "wirecopy-crashes-"));
const writer = join(folder, "writer.js");

beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(folder, "writer.ts"),
    `import { writeSync } from "node:fs";
     import { openIndex } from "../../../src/node.js";
     import { inventedArticle } from "../../../test/invented-news.js";
     const [path, from, to] = process.argv.slice(2) as [string, string, string];
     const index = await openIndex(path);
     writeSync(1, "open\\n");
     try {
       for (let i = Number(from); i < Number(to); i++) {
         index.add(inventedArticle(i));
         writeSync(1, i + "\\n");
       }
     } catch (error) {
       writeSync(2, (error as Error).name + ": " + (error as Error).message);
       process.exitCode = 3;
       for (let again = 0; again < 100; again++) {
         try { index.add(inventedArticle(0.5 + again)); writeSync(2, "added"); } catch {}
       }
     }
     await index.close();`,
  );
  await build({
    config: false,
    entry: { writer: join(folder, "writer.ts") },
    format: ["esm"],
    platform: "node",
    target: "node20",
    outDir: folder,
    noExternal: [/^(?!node:|lmdb$)/],
    external: ["lmdb"],
    shims: true,
    silent: true,
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers the writer acknowledged before it was killed, some articles and some milliseconds after it opened the index. */
function killedWriter(path: string, from: number, articles: number, delay: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, String(from), String(from + 10_000)]);
    let out = "";
    let err = "";
    let dying = false;
    child.stderr.on("data", (data) => (err += data));
    child.stdout.on("data", (data) => {
      out += data;
      if (dying || out.split("\n").length - 2 < articles) return;
      dying = true;
      setTimeout(() => child.kill("SIGKILL"), delay);
    });
    child.on("close", (code, signal) => {
      if (signal !== "SIGKILL") reject(new Error(`The writer ended by itself (${code}): ${err}`));
      // A line cut short was not acknowledged.
      else
        resolve(
          out
            .slice(0, out.lastIndexOf("\n") + 1)
            .split("\n")
            .filter((line) => /^\d+$/.test(line))
            .map(Number),
        );
    });
  });
}

test(`loses nothing that was acknowledged and shows nothing half written, killed ${KILLS} times`, {
  timeout: 60_000 + KILLS * 3000,
}, async () => {
  const path = join(folder, "killed");
  const acknowledged: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const from = (acknowledged.at(-1) ?? -1) + 2;
    acknowledged.push(...(await killedWriter(path, from, kill % 7, (kill * 5) % 13)));
    const index = await openIndex(path, { readOnly: true });
    for (const number of acknowledged) expect(index.has(`article-${number}`), `article-${number}`).toBe(true);
    // One more may have been written and not yet acknowledged at each kill.
    expect(index.size - acknowledged.length).toBeLessThanOrEqual(kill + 1);
    await index.close();
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  const index = await openIndex(path);
  const memory = new StoryIndex();
  for (let i = 0; memory.size < index.size; i++) if (index.has(`article-${i}`)) memory.add(inventedArticle(i));
  expect(JSON.stringify(index.clustering())).toBe(JSON.stringify(memory.clustering()));
  await index.close();
});

test.runIf(process.platform === "linux" && existsSync("/bin/bash"))(
  "says that there is no room left, however often it is asked, and keeps what was acknowledged",
  { timeout: 60_000 },
  async () => {
    const path = join(folder, "full");
    // A limit on the size of files stands for a full disk; without the trap the system would end the process.
    const script = 'trap "" XFSZ; ulimit -f 400; exec "$0" "$@"';
    const { status, stdout, stderr } = spawnSync(
      "/bin/bash",
      ["-c", script, process.execPath, writer, path, "0", "5000"],
      {
        encoding: "utf8",
      },
    );
    expect(stderr).toMatch(/IndexAccessError: The index in .* cannot be written \(.*room on its disk/);
    expect(status).toBe(3);
    const acknowledged = stdout.split("\n").filter((line) => /^\d+$/.test(line));
    expect(acknowledged.length).toBeGreaterThan(5);
    const index = await openIndex(path);
    expect(index.size).toBe(acknowledged.length);
    index.add(inventedArticle(6000));
    await index.close();
  },
);

/** Root may write everywhere, so the writer runs as somebody who owns nothing. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

test.runIf(process.platform === "linux")("says that a folder may only be read, whoever owns it", async () => {
  const path = join(folder, "locked");
  chmodSync(folder, 0o755);
  const index = await openIndex(path);
  index.add(inventedArticle(0));
  await index.close();
  chmodSync(path, 0o555);
  chmodSync(join(path, "articles.mdb"), 0o444);
  const { status, stderr } = spawnSync(process.execPath, [writer, path, "1", "2"], { encoding: "utf8", ...nobody });
  chmodSync(path, 0o755);
  expect(stderr).toMatch(/The index in .* cannot be written .*permissions/);
  expect(status).not.toBe(0);
  const again = await openIndex(path);
  expect(again.size).toBe(1);
  await again.close();
});
