import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { isAlive, ownMark } from "../../src/live/process-mark.js";

const fieldsOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");

test("this process is alive, and none that began at another time under its number", () => {
  expect(isAlive(ownMark())).toBe(true);
  expect(isAlive({ ...ownMark(), began: "" })).toBe(true);
  if (existsSync("/proc/self/stat")) expect(isAlive({ ...ownMark(), began: "1" })).toBe(false);
});

test.runIf(existsSync("/proc/self/stat"))("a process that ended is not, though nobody asked how it did", async () => {
  // What sh becomes never waits for what sh had started.
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 30"]);
  const pid = Number(await new Promise<Buffer>((resolve) => parent.stdout.once("data", resolve)));
  try {
    while (fieldsOf(pid)[0] !== "Z") await sleep(10);
    process.kill(pid, 0); // The system still counts it among those that are.
    expect(isAlive({ pid, began: fieldsOf(pid)[19]! })).toBe(false);
    expect(isAlive({ pid, began: "" })).toBe(false);
  } finally {
    parent.kill();
  }
});
