/** The files that `--html` and `--dropped` name. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { saveOutput } from "../../src/cli/report-file.js";
import { temporaryFolder } from "../temporary-folder.js";

/** How many characters the disk has room for. */
let room = Number.POSITIVE_INFINITY;
/** Whether a file may be renamed. */
let isMountedAlone = false;
vi.mock("node:fs/promises", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs/promises")>();
  const writeFile = async (file: string, content: string, options?: object): Promise<void> => {
    await fs.writeFile(file, content.slice(0, room), options);
    if (content.length > room) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
  };
  const rename = async (from: string, to: string): Promise<void> => {
    if (isMountedAlone) throw Object.assign(new Error("mounted"), { code: "EBUSY" });
    await fs.rename(from, to);
  };
  return { ...fs, rename, writeFile };
});

test("an earlier report stays as it was where a new one cannot be written, and nothing else is left", async () => {
  const folder = temporaryFolder({ "report.html": "earlier" });
  const report = join(folder, "report.html");
  room = 2;
  await expect(saveOutput(report, "later", "--html")).rejects.toThrow(
    /could not be written to .*report\.html \(ENOSPC\)/,
  );
  await expect(saveOutput(join(folder, "new.html"), "later", "--html")).rejects.toThrow(/ENOSPC/);
  room = Number.POSITIVE_INFINITY;
  expect([readdirSync(folder), readFileSync(report, "utf8")]).toEqual([["report.html"], "earlier"]);
  await saveOutput(report, "later", "--html");
  expect([readdirSync(folder), readFileSync(report, "utf8")]).toEqual([["report.html"], "later"]);
});

test("a link to a report stays one", async () => {
  const folder = temporaryFolder({ "report.html": "earlier" });
  const link = join(folder, "link.html");
  symlinkSync(join(folder, "report.html"), link);
  await saveOutput(link, "later", "--html");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "report.html"), "utf8")).toBe("later");
});

test("a report keeps who may write it, and is written where it cannot be replaced", async () => {
  const folder = temporaryFolder({ "report.html": "earlier" });
  const report = join(folder, "report.html");
  chmodSync(report, 0o666);
  await saveOutput(report, "later", "--html");
  expect([statSync(report).mode & 0o777, readFileSync(report, "utf8")]).toEqual([0o666, "later"]);
  isMountedAlone = true;
  await saveOutput(report, "last", "--html");
  await expect(saveOutput(join(folder, "new.html"), "first", "--html")).rejects.toThrow(/EBUSY/);
  isMountedAlone = false;
  expect([readdirSync(folder), readFileSync(report, "utf8")]).toEqual([["report.html"], "last"]);
});
