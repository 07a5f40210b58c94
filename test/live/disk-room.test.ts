import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskRoom } from "../../src/live/disk-room.js";
import { openIndex } from "../../src/node.js";
import { temporaryFolder } from "../temporary-folder.js";

/** More than any disk has. */
const TOO_MUCH = 2 ** 60;

/** A disk of a million bytes with so many to spare. */
const withRoom = (bytes: number) => () => ({ blocks: 1_000_000, bavail: bytes, bsize: 1 });

async function pathOfAnIndex(): Promise<string> {
  const folder = temporaryFolder();
  await (await openIndex(folder)).close();
  return join(folder, "articles.mdb");
}

test("no write is begun that the disk has no room for, and the next is that it has room for", async () => {
  const room = new DiskRoom(await pathOfAnIndex());
  expect(() => room.require(TOO_MUCH)).toThrow(/there is no room for it on its disk\. Make room there/);
  expect(() => room.require(1000)).not.toThrow();
});

test("after one failed that the disk had room for, none is begun until there is more, or one succeeded", async () => {
  const room = new DiskRoom(await pathOfAnIndex(), withRoom(900_000));
  expect(() => room.require(1000)).not.toThrow();
  room.noteFailed();
  expect(() => room.require(1000)).toThrow(/no more than when a write failed/);
  room.noteWritten();
  expect(() => room.require(1000)).not.toThrow();
});

test("a file system that has no size, such as one in memory, is taken to have room", async () => {
  const room = new DiskRoom(await pathOfAnIndex(), () => ({ blocks: 0, bavail: 0, bsize: 4096 }));
  expect(() => room.require(TOO_MUCH)).not.toThrow();
});

test("a full disk is told as one also beside a file that was just begun", () => {
  const path = join(temporaryFolder({ "articles.mdb": "" }), "articles.mdb");
  const room = new DiskRoom(path, withRoom(0));
  expect(() => room.require(1)).toThrow(/there is no room/);
  room.noteFailed();
});
