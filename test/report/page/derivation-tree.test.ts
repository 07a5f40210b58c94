import { describe, expect, test } from "vitest";
import { derivationTree } from "../../../src/report/page/derivation-tree.js";
import { outletKey } from "../../../src/text/outlets/outlets.js";
import type { Copy, CopyKind, Origin, Report } from "../../../src/types.js";
import { growthOnEightTimes } from "../../cpu-time.js";

const copy = (from: string, to: string, kind: CopyKind = "reprint"): [string, Copy] => [
  to,
  { from, to, kind, similarity: 1, coverage: { from: 1, to: 1 }, confidence: 1, passages: [] },
];
const report = (ids: string[], origin: Origin): Report => ({ id: ids[0]!, articleIds: ids, origin });
const source = (name: string, ...reportIds: string[]) => ({ name, basis: "credit-line" as const, reportIds });

/** As lines: two spaces for each level, the step, and the article or the name; the source before it where one begins. */
function drawn(
  reports: Report[],
  sources: ReturnType<typeof source>[],
  copies: Array<[string, Copy]>,
  most = 99,
  isKnown = (_: Copy) => true,
): string[] {
  const articleIds = reports.flatMap((one) => one.articleIds).sort();
  const story = { articleIds, reports, sources };
  return derivationTree(story, new Map(copies), (id) => outletKey(`Outlet ${id}`), isKnown, most).map(
    ({ depth, step, id, missing, more, source: at }) =>
      "  ".repeat(depth) +
      [at === undefined ? undefined : `#${at}`, step, id ?? missing ?? `+${more}`].filter(Boolean).join(" "),
  );
}

describe("derivationTree", () => {
  const own = report(["a", "b", "c"], { articleId: "a", basis: "earliest" });

  test("hangs each copy under the article it came from", () => {
    expect(drawn([own], [source("Outlet a", "a")], [copy("a", "b", "edited"), copy("b", "c")])).toEqual([
      "#0 a",
      "  edited b",
      "    reprint c",
    ]);
  });

  test("marks each step of which the source is not known, and counts these apart", () => {
    const ids = [..."abcdefghijklmnop"];
    const copies = ids.slice(1).map((id) => copy("a", id));
    const rows = drawn(
      [report(ids, { articleId: "a", basis: "containment" })],
      [source("Outlet a", "a")],
      copies,
      99,
      ({ to }) => to < "d",
    );
    expect(rows.slice(0, 4)).toEqual(["#0 a", "  reprint b", "  reprint c", "  reprint? d"]);
    expect(rows.at(-1)).toBe("  reprint? +7");
  });

  test("puts prints of one agency's text side by side under the agency that is not in the story", () => {
    const prints = report(["a", "b"], { credited: "Far Agency", basis: "credit-line" });
    expect(drawn([prints], [source("Far Agency", "a")], [copy("a", "b")])).toEqual([
      "#0 Far Agency",
      "  credit a",
      "  credit b",
    ]);
  });

  test("hangs a report under the article of the outlet that it credits", () => {
    const credits = report(["d"], { articleId: "d", credited: "Outlet a", basis: "credit-line" });
    expect(drawn([own, credits], [source("Outlet a", "a", "d")], [copy("a", "b"), copy("a", "c")])).toEqual([
      "#0 a",
      "  reprint b",
      "  reprint c",
      "  credit d",
    ]);
  });

  test("hangs a copy under whoever retold what another outlet has here, and that under the outlet", () => {
    const retold = report(["d", "e"], { credited: "Outlet a", basis: "credit-line" });
    expect(drawn([own, retold], [source("Outlet a", "a", "d")], [copy("d", "e", "edited")])).toEqual([
      "#0 a",
      "  credit d",
      "    edited e",
      "#0 b",
      "#0 c",
    ]);
  });

  test("hangs a report under the outlet that it credits, and not under the one behind that", () => {
    const again = report(["d"], { articleId: "d", credited: "Outlet a", basis: "credit-line" });
    const last = report(["e"], { credited: "Outlet d", basis: "credit-line" });
    expect(drawn([own, again, last], [source("Outlet a", "a", "d", "e")], [copy("a", "b"), copy("a", "c")])).toEqual([
      "#0 a",
      "  reprint b",
      "  reprint c",
      "  credit d",
      "    credit e",
    ]);
  });

  test("shows an excerpt under its source, and that it is a source of its own", () => {
    const other = report(["d"], { articleId: "d", basis: "only" });
    const sources = [source("Outlet a", "a"), source("Outlet d", "d")];
    expect(drawn([own, other], sources, [copy("a", "d", "excerpt")])).toEqual([
      "#0 a",
      "  #1 excerpt d",
      "#0 b",
      "#0 c",
    ]);
  });

  test("counts copies that are all alike, and stops where told", () => {
    const ids = Array.from({ length: 50 }, (_, at) => `n${String(at).padStart(2, "0")}`);
    const many = report(["a", ...ids], { articleId: "a", basis: "earliest" });
    const copies = ids.map((id) => copy("a", id));
    expect(drawn([many], [source("Outlet a", "a")], copies).slice(-2)).toEqual(["  reprint n05", "  reprint +44"]);
    expect(drawn([many], [source("Outlet a", "a")], copies, 3)).toHaveLength(3);
  });

  test("draws nothing where nothing came from anything, and no article twice in a ring", () => {
    expect(drawn([own], [source("Outlet a", "a")], [])).toEqual([]);
    const ring = drawn([own], [source("Outlet a", "a")], [copy("c", "a"), copy("a", "b"), copy("b", "c")]);
    expect(ring.map((line) => line.at(-1)).sort()).toEqual(["a", "b", "c"]);
  });

  test("costs no more for each of many reports that credit one agency", () => {
    const growth = growthOnEightTimes((size) => {
      const ids = Array.from({ length: size }, (_, at) => `a${String(at).padStart(5, "0")}`);
      const reports = ids.map((id) => report([id], { credited: "Far Agency", basis: "credit-line" }));
      expect(drawn(reports, [source("Far Agency", ...ids)], []).slice(0, 2)).toEqual([
        "#0 Far Agency",
        "  credit a00000",
      ]);
    }, 100);
    expect(growth).toBeLessThan(20);
  });
});
