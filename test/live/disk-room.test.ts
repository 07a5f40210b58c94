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

test("no write is begun that the disk has no room for, and the next is that it has room for", async () => {
  const room = await roomOfAnIndex();
  expect(() => room.require(TOO_MUCH)).toThrow(/there is no room for it on its disk\. Make room there/);
  room.require(1000);
});

test("after one failed that the disk had room for, none is begun until there is more, or one succeeded", async () => {
  const room = await roomOfAnIndex();
  room.require(2 ** 20);
  room.noteFailed();
  expect(() => room.require(2 ** 20)).toThrow(/no more than when a write failed/);
  room.noteWritten();
  room.require(2 ** 20);
});
