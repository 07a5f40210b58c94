import { join } from "node:path";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { run } from "../../../src/cli/run.js";
import { Output } from "../../../src/cli/terminal/output.js";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";
import { reprint, wire, wirecopy } from "../wirecopy.js";

/** The command where the disk of standard output takes so many writes and no more. */
async function withFullDisk(argv: string[], stdin: string, taken = 0, code = "ENOSPC") {
  let writes = 0;
  let err = "";
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const full = new Writable({
    write(_chunk, _encoding, done) {
      done(writes++ < taken ? null : Object.assign(new Error("write"), { code }));
    },
  });
  const exitCode = await run(argv, {
    stdin: bytes(),
    stdout: new Output(full),
    stderr: { write: (text) => (err += text) },
    env: {},
  });
  return { code: exitCode, err };
}

test.each([[["cluster", "-", "--json"]], [["cluster", "-"]], [["cluster", "-", "--keep", "earliest"]], [["--help"]]])(
  "%j says that there is no room for the result",
  async (argv) => {
    const { code, err } = await withFullDisk(argv, ndjson(wire, reprint));
    expect(code).toBe(1);
    expect(err).toMatch(/^error: The result could not be written: there is no room left on the disk\. Make room/m);
  },
);

test("names another reason by its code", async () => {
  const { code, err } = await withFullDisk(["cluster", "-"], ndjson(wire), 0, "EIO");
  expect([code, err]).toEqual([1, "error: The result could not be written (EIO). Write it elsewhere.\n"]);
});

test.each([0, 1])("says that articles are in the index though their lines are lost, after %i lines", async (lines) => {
  const index = join(temporaryFolder(), "index");
  const { code, err } = await withFullDisk(["index", "add", index, "-"], ndjson(wire, reprint), lines);
  expect(code).toBe(1);
  expect(err).toMatch(/no room left on the disk.* read until then (?:is|are) in the index all the same/);
  const { articles } = JSON.parse((await wirecopy(["index", "stats", index])).out) as { articles: number };
  expect(err).toContain(`The ${articles} article`);
});

test("watch ends where its events cannot be written, and keeps what it added", async () => {
  const folder = temporaryFolder({ "news.ndjson": ndjson(wire) });
  const argv = ["watch", join(folder, "news.ndjson"), "--index", join(folder, "index")];
  const { code, err } = await withFullDisk(argv, "");
  expect([code, err]).toEqual([1, expect.stringMatching(/no room left .* What was added stays in the index\.\n$/)]);
  expect((await wirecopy(["index", "stats", join(folder, "index")])).out).toContain('"articles":1,');
});
