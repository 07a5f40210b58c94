import { expect, test } from "vitest";
import { HostTurns } from "../../src/watch/host-turns.js";

/** What is being asked, and how each of it is answered. */
function server() {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const ask = (feed: string) => (): Promise<string> => {
    asked.push(feed);
    return new Promise((resolve) => answers.set(feed, () => resolve(feed)));
  };
  const answer = async (feed: string): Promise<void> => {
    answers.get(feed)!();
    await new Promise(setImmediate);
  };
  return { asked, ask, answer };
}

test("hosts are asked side by side, and one host for one feed after the other", async () => {
  const turns = new HostTurns(8);
  const { asked, ask, answer } = server();
  const done = [turns.at("a", ask("a1")), turns.at("a", ask("a2")), turns.at("b", ask("b1"))];
  await new Promise(setImmediate);
  expect(asked).toEqual(["a1", "b1"]);
  await answer("b1");
  expect(asked).toEqual(["a1", "b1"]);
  await answer("a1");
  expect(asked).toEqual(["a1", "b1", "a2"]);
  await answer("a2");
  expect(await Promise.all(done)).toEqual(["a1", "a2", "b1"]);
});

test("no more hosts are asked at once than allowed, and a host with many feeds takes one place", async () => {
  const turns = new HostTurns(2);
  const { asked, ask, answer } = server();
  for (const feed of ["a1", "a2", "b1", "c1"]) void turns.at(feed[0]!, ask(feed));
  await new Promise(setImmediate);
  expect(asked).toEqual(["a1", "b1"]);
  await answer("b1");
  expect(asked).toEqual(["a1", "b1", "c1"]);
  await answer("a1");
  expect(asked).toEqual(["a1", "b1", "c1", "a2"]);
});

test("a host whose feed failed is asked for the next one", async () => {
  const turns = new HostTurns(1);
  const failed = turns.at("a", () => Promise.reject(new Error("no answer")));
  const next = turns.at("a", async () => "a2");
  await expect(failed).rejects.toThrow("no answer");
  expect(await next).toBe("a2");
});
