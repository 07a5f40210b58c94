import { join } from "node:path";
import { expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";
import { wire, wirecopy } from "../wirecopy.js";

test.each([
  ["x.log", ndjson(wire), "say so: --input-format ndjson (or parquet, "],
  ["x.txt", "PAR1\x15\x04", "say so: --input-format parquet\n"],
  ["x.ndjson", JSON.stringify([wire]), "read it as JSON: --input-format json\n"],
  ["x.txt", "text \0\x01 text", "if it is UTF-16, name it: --encoding utf-16le\n"],
  ["x.txt", Uint8Array.of(0xc3, 0xa9, 0xe9, 0x20), "name that, such as --encoding windows-1252\n"],
  ["x.ndjson", ndjson({ ...wire, publishedAt: "03/04/2024" }), "say so: --date-order dmy (or mdy)"],
  ["x.ndjson", ndjson({ ...wire, publishedAt: "soon" }), "read none: --map publishedAt=none\n"],
])("what is wrong in %s with %j is told with the flag that mends it", async (name, content, words) => {
  const path = join(temporaryFolder({ [name]: content }), name);
  expect((await wirecopy(["cluster", path])).err).toContain(words);
});

test("every command that reads articles names the flag that mends its input", async () => {
  const folder = temporaryFolder({ "x.log": ndjson(wire), "gold.ndjson": ndjson({ id: "wire", group: "s" }) });
  const [path, gold, index] = ["x.log", "gold.ndjson", "index"].map((name) => join(folder, name));
  for (const command of [
    ["compare", path!, path!],
    ["explain", "a", "b", path!],
    ["evaluate", path!, "--gold", gold!],
    ["index", "add", index!, path!],
  ])
    expect((await wirecopy(command)).err).toContain("--input-format ndjson");
});

test("a damaged file of gold is told without a flag, since none is for it", async () => {
  const folder = temporaryFolder({ "x.ndjson": ndjson(wire), "gold.json": Uint8Array.of(0xc3, 0xa9, 0xe9, 0x20) });
  const { err } = await wirecopy(["evaluate", join(folder, "x.ndjson"), "--gold", join(folder, "gold.json")]);
  expect(err).toMatch(/gold\.json is not UTF-8 at byte 3, .* fits\. Write it in UTF-8\.\n$/);
});
