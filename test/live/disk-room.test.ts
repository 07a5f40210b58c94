import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskRoom } from "../../src/live/disk-room.js";
import { openIndex } from "../../src/node.js";
import { temporaryFolder } from "../temporary-folder.js";

/** More than any disk has. */
const TOO_MUCH = 2 ** 60;

async function roomOfAnIndex(): Promise<DiskRoom> {
  const folder = temporaryFolder();
  await (await openIndex(folder)).close();
  return new DiskRoom(join(folder, "articles.mdb"));
}

test("every write is tried until one fails", async () => {
  const room = await roomOfAnIndex();
  room.require(TOO_MUCH);
});

test("after one failed for want of room, the next is tried that the disk has room for", async () => {
  const room = await roomOfAnIndex();
  room.noteFailed(TOO_MUCH, "No space left on device");
  expect(() => room.require(TOO_MUCH)).toThrow(/a write failed before \(No space left on device\).*Make room there/);
  room.require(1000);
});

test("after one failed that the disk had room for, none is tried until there is more, or one succeeded", async () => {
  const room = await roomOfAnIndex();
  room.noteFailed(1000, "File too large");
  expect(() => room.require(2 ** 30)).toThrow(/File too large/);
  room.noteWritten();
  room.require(2 ** 30);
});
