import { expect, test } from "vitest";
import { ndjson } from "../temporary-folder.js";
import { wire, wirecopy } from "./wirecopy.js";

test("says where to begin to who gives articles to a later stage", async () => {
  const { code, out, err } = await wirecopy(["stage", "statistics"], { stdin: ndjson(wire) });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^error: Line 1 is an article, .*Begin with: wirecopy stage fingerprint < articles\.ndjson/);
  const older = await wirecopy(["stage", "statistics"], { stdin: ndjson({ v: 0, record: "" }) });
  expect(older.err).toContain("Line 1 is a row of version 0");
  const { out: saved } = await wirecopy(["stage", "fingerprint"], { stdin: ndjson(wire) });
  expect(await wirecopy(["stage", "statistics"], { stdin: saved })).toMatchObject({ code: 0, err: "" });
});
