import { describe, expect, test } from "vitest";
import { bestOrigin, findCredits } from "../../../src/stages.js";

describe("Chinese credits and lists of agencies", () => {
  test.each<[string, string | undefined]>([
    ["岚岭通讯社榆坪6月20日电 连日暴雨引发山体滑坡。", "岚岭通讯社"],
    ["（青石社 3日电）桥梁关闭。", "青石社"],
    ["【蓝湾新聞社臨江11月3日電】市政府宣布停水。", "蓝湾新聞社"],
    ["桥梁周二关闭。\n来源：江湾晚报", "江湾晚报"],
    ["据海风日报报道，码头将关闭十一个月。", "海风日报"],
    ["码头将关闭十一个月，港务局说。", undefined],
    ["(Northwire, Harbor Press) - The pier is closed.", "Northwire"],
    ["(Northwire, which is late) - The pier is closed.", undefined],
  ])("%s", (text, outlet) => {
    expect(bestOrigin(findCredits(text))?.outlet).toBe(outlet);
  });

  test("both agencies of a list are credited", () => {
    const credits = findCredits("(Ostpress, Continental Wire) - Calls have failed since Tuesday.");
    expect(credits.map(({ outlet, role }) => `${role} ${outlet}`)).toEqual([
      "origin Ostpress",
      "origin Continental Wire",
    ]);
  });
});
