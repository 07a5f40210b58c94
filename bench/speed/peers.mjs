// The peers as their users run them. Each is checked for the right answer before its time counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { LshIndex, Minhash } from "minhash";
import { pythonIn } from "../python-environment.mjs";
import { processorTime } from "./timing.mjs";

export const PEERS = fileURLToPath(new URL("../peers/python", import.meta.url));
const PYTHON = pythonIn(PEERS);
const SCRIPT = fileURLToPath(new URL("peers.py", import.meta.url));
const SLOTS = 128;
const SHINGLE = 5;

/** The Python peers over these articles: name -> { version, microsecondsPerArticle, found, ... }; or the reason why there are none. */
export function pythonPeers(articles, sourceOf) {
  if (!existsSync(PYTHON)) return "the Python peers are not installed: node bench/speed/set-up-peers.mjs";
  const folder = mkdtempSync(path.join(os.tmpdir(), "wirecopy-bench-"));
  try {
    const file = path.join(folder, "articles.json");
    writeFileSync(
      file,
      JSON.stringify({ articles: articles.map(({ id, text }) => [id, text]), sources: [...sourceOf] }),
    );
    const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT, file], { encoding: "utf8", maxBuffer: 1 << 26 });
    if (status !== 0) return `the Python peers failed: ${stderr.trim().split("\n").at(-1)}`;
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** npm minhash: words from a split at spaces, 5-word shingles as strings, a 128-slot signature, LshIndex insert, then a query for each. */
export function npmMinhash(articles, sourceOf) {
  const index = new LshIndex({ bandSize: 4 });
  const sketches = new Map();
  const time = processorTime(() => {
    for (const { id, text } of articles) {
      const sketch = new Minhash({ numPerm: SLOTS });
      for (const shingle of shinglesOf(text)) sketch.update(shingle);
      sketches.set(id, sketch);
      index.insert(id, sketch);
    }
    for (const sketch of sketches.values()) index.query(sketch);
  });
  const pairs = [...sourceOf].filter(([copy, source]) => sketches.has(copy) && sketches.has(source));
  const found = pairs.filter(([copy, source]) => index.query(sketches.get(copy)).includes(source)).length;
  if (pairs.length === 0 || found === 0) throw new Error("npm minhash finds no copies; its time says nothing.");
  return { microsecondsPerArticle: (1000 * time) / articles.length, found: found / pairs.length };
}

function shinglesOf(text) {
  const words = text.toLowerCase().split(/\s+/);
  const shingles = new Set();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(" "));
  return shingles;
}
