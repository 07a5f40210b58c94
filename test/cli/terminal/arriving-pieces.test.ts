import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { run } from "../../../src/cli/run.js";
import { arrivingPieces } from "../../../src/cli/terminal/arriving-pieces.js";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";
import { other, reprint, wire } from "../wirecopy.js";

/** The command with a standard input that gives these pieces and never ends; Ctrl-C comes when `isEnough` is heard, or long after the last piece. */
async function unending(argv: string[], pieces: string[], isEnough: (out: string) => boolean = () => false) {
  const interruption = new AbortController();
  let out = "";
  let err = "";
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield Buffer.from(piece);
    setTimeout(() => interruption.abort(), 1500);
    await new Promise(() => {});
  }
  const code = await run(argv, {
    stdin: arrivingPieces(endless(), interruption.signal),
    stdout: {
      write: (text) => {
        out += text;
        if (isEnough(out)) interruption.abort();
      },
    },
    stderr: { write: (text) => (err += text) },
    env: {},
    signal: interruption.signal,
  });
  return { code, out, err };
}

test("Ctrl-C while the rest is awaited gives the result of all that has come", async () => {
  const { code, out, err } = await unending(["cluster", "-"], [ndjson(wire, reprint), ndjson(other).slice(0, 9)]);
  expect(code).toBe(130);
  expect(out).toMatch(/^2 articles, 1 story, 1 article is a copy\n/);
  expect(err).toMatch(/the result covers the first 2 articles only\.\n$/);
});

test("lines are taken as they come, however few", async () => {
  const index = join(temporaryFolder(), "index");
  const argv = ["index", "add", index, "-"];
  expect(await unending(argv, [ndjson(wire)], (out) => out.includes('"wire"'))).toEqual({
    code: 130,
    out: '{"id":"wire","copies":[]}\n',
    err: "Stopped after 1 article; what was added stays.\n",
  });
});

test("lines that come one after the other without a pause are taken as they come too", async () => {
  let given = 0;
  let givenAtFirst = 0;
  async function* steady(): AsyncGenerator<Uint8Array> {
    for (; given < 40 && givenAtFirst === 0; given++) {
      yield Buffer.from(ndjson({ id: `a${given}`, text: "The pier is shut." }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const code = await run(["index", "add", join(temporaryFolder(), "index"), "-"], {
    stdin: arrivingPieces(steady(), new AbortController().signal),
    stdout: { write: () => (givenAtFirst ||= given) },
    stderr: { write: () => {} },
    env: {},
  });
  expect(code).toBe(0);
  expect(givenAtFirst).toBeLessThan(40);
});

test("what is no line of JSON is waited for, since its first bytes may say nothing", async () => {
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('<?xml version="1.0"?>\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    yield Buffer.from(
      "<rss><channel><title>N</title><item><guid>1</guid><title>Crane falls</title></item></channel></rss>",
    );
  }
  let out = "";
  const code = await run(["cluster", "-"], {
    stdin: arrivingPieces(slow(), new AbortController().signal),
    stdout: { write: (text) => (out += text) },
    stderr: { write: () => {} },
    env: {},
  });
  expect([code, out]).toEqual([0, expect.stringContaining("Crane falls")]);
});

test("pieces that were taken are let go: a stream may be longer than memory", async () => {
  const PIECE = 1 << 20;
  setFlagsFromString("--expose_gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 64; i++) yield new Uint8Array(PIECE);
  }
  const heldNow = (): number => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  const before = heldNow();
  let held = Number.POSITIVE_INFINITY;
  let bytes = 0;
  for await (const piece of arrivingPieces(pieces(), new AbortController().signal)) {
    bytes += piece.length;
    if (bytes === 64 * PIECE) held = heldNow();
  }
  // While the stream is still being read: what holds its pieces is let go with it.
  expect(held - before).toBeLessThan(8 * PIECE);
});
