import { describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.js";
import { ndjson } from "../../temporary-folder.js";
import { other, reprint, wire, wirecopy } from "../wirecopy.js";

describe("Ctrl-C", () => {
  /** Comes after the second article on standard input, which holds four. */
  async function interrupted(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    const interruption = new AbortController();
    let out = "";
    let err = "";
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(ndjson(wire, reprint));
      interruption.abort();
      yield Buffer.from(ndjson(other, { ...other, id: "never" }));
    }
    const code = await run(argv, {
      stdin: bytes(),
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: {},
      signal: interruption.signal,
    });
    return { code, out, err };
  }

  test("while reading ends with what was read", async () => {
    const { code, out, err } = await interrupted("cluster", "-");
    expect(code).toBe(130);
    expect(out).toMatch(/^[12] articles?, 1 story/);
    expect(err).toMatch(/Interrupted: the result covers the first \d articles? only\.\n$/);
  });

  test("while reading gives no verdict that needs them all", async () => {
    const { code, out, err } = await interrupted("explain", wire.id, reprint.id, "-");
    expect([code, out]).toEqual([130, ""]);
    expect(err).toMatch(/^Interrupted after reading [12] articles?: the answer needs them all/);
  });

  test("before the first article says so", async () => {
    const { code, out, err } = await wirecopy(["cluster", "-"], { signal: AbortSignal.abort() });
    expect([code, out, err]).toEqual([130, "", "Interrupted before the first article was read.\n"]);
  });

  test("ends explain at once while it works it out, and is heard before and behind that", async () => {
    const told: unknown[] = [];
    const code = await run(["explain", wire.id, reprint.id, "-"], {
      stdin: (async function* () {
        yield Buffer.from(ndjson(wire, reprint));
      })(),
      stdout: { write: () => told.push("written") },
      stderr: { write: () => {} },
      env: {},
      hear: (isHeard) => told.push(isHeard),
    });
    expect([code, told]).toEqual([0, [false, "written", true]]);
  });
});
