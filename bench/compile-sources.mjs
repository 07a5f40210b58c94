// The sources as they stand, compiled into a folder of their own below bench/out, so that they may change and runs may overlap.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {Record<string, string>} entries name of a module -> its source, from the root of the project
 * @param {import("tsup").Options} options what differs from ES modules for any engine
 * @returns {Promise<{ fileOf(name: string): string, load(name: string): Promise<any>, close(): void }>} `close` removes the folder
 */
export async function compileSources(entries, options = {}) {
  const out = path.join(ROOT, "bench/out");
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(out, "sources-"));
  const close = () => rmSync(folder, { recursive: true, force: true });
  const ending = options.format === "cjs" ? ".cjs" : ".mjs";
  const fileOf = (name) => path.join(folder, name + ending);
  try {
    await build({
      config: false,
      entry: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, path.join(ROOT, source)])),
      format: "esm",
      outExtension: () => ({ js: ending }),
      platform: "neutral",
      target: "es2022",
      noExternal: [/^(?!node:)/],
      external: [/^node:/],
      outDir: folder,
      silent: true,
      ...options,
    });
  } catch (error) {
    close();
    throw error;
  }
  return { fileOf, load: (name) => import(pathToFileURL(fileOf(name)).href), close };
}
