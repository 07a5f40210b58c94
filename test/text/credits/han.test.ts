import { describe, expect, test } from "vitest";
import { bestOrigin, findCredits } from "../../../src/stages.js";

describe("Chinese and Japanese credits, and lists of agencies", () => {
  test.each<[string, string | undefined]>([
    ["岚岭通讯社榆坪6月20日电 连日暴雨引发山体滑坡。", "岚岭通讯社"],
    ["（青石社 3日电）桥梁关闭。", "青石社"],
    ["【蓝湾新聞社臨江11月3日電】市政府宣布停水。", "蓝湾新聞社"],
    ["桥梁周二关闭。\n来源：江湾晚报", "江湾晚报"],
    ["据海风日报报道，码头将关闭十一个月。", "海风日报"],
    ["码头将关闭十一个月，港务局说。", undefined],
    ["《海湾时报》报道称，大桥将关闭。", "海湾时报"],
    ["海湾电视台报道，大桥将关闭。", "海湾电视台"],
    ["来源：《海湾晚报》", "海湾晚报"],
    ["大桥将关闭。（海湾社）", "海湾社"],
    ["根據海灣社報導，大橋將關閉。", "海灣社"],
    ["据海湾社临江7月14日电（记者 李明）大桥将关闭。", "海湾社"],
    ["据海湾社7月14日电 大桥将关闭。", "海湾社"],
    ["据海湾社电 大桥将关闭。", "海湾社"],
    ["大桥将关闭。\n\n（综合海湾社报道）", "海湾社"],
    ["大桥将关闭。\n\n综合海湾社消息", "海湾社"],
    ["大桥将关闭。（据海湾社）", "海湾社"],
    ["大桥将关闭。\n\n（海湾社）", "海湾社"],
    ["他说（海湾社）不会关闭。", undefined],
    ["海湾社电话占线。", undefined],
    ["本报临禾7月14日电 大桥将关闭。", undefined],
    ["本网临禾7月14日电 大桥将关闭。", undefined],
    ["据本报报道，大桥将关闭。", undefined],
    ["本溪日报7月14日电 大桥将关闭。", "本溪日报"],
    ["另据《海湾时报》报道，大桥将关闭。", "海湾时报"],
    ["据当地报纸报道，大桥将关闭。", undefined],
    ["根據當地報紙報導，大橋將關閉。", undefined],
    ["据该报报道，大桥将关闭。", undefined],
    ["据公司官网报道，大桥将关闭。", undefined],
    ["法院周五对《海湾时报》报道失实一案作出判决。", undefined],
    ["（图片来源：海湾晚报）", undefined],
    ["他在报社工作了三十年。（完）", undefined],
    ["入江新聞によると、橋は3月まで通行止めとなる。", "入江新聞"],
    ["市は劇場を売ると入江日報が報じた。", "入江日報"],
    ["三ツ森新報が伝えた。", "三ツ森新報"],
    ["デイリー入江新聞によると、橋は3月まで通行止めとなる。", "デイリー入江新聞"],
    ["【入江時事】橋は3月まで通行止めとなる。", "時事"],
    ["橋は3月まで通行止めとなる。〔共同〕", "共同"],
    ["橋は3月まで通行止めとなる。【共同】", "共同"],
    ["橋は3月まで通行止めとなる。（時報通信）", "時報通信"],
    ["橋は3月まで通行止めとなる。＝共同", "共同"],
    ["橋は3月まで通行止めとなる。\n\n＝共同", "共同"],
    ["橋は3月まで通行止めとなる。（共同＝瀬名いずみ）", "共同"],
    ["橋は3月まで通行止めとなる。（共同、一部本紙取材）", "共同"],
    ["橋は3月まで通行止めとなる。（ロイター＝共同）", "ロイター"],
    ["橋は3月まで通行止めとなる。\n\n配信：朝凪通信", "朝凪通信"],
    ["橋は3月まで通行止めとなる。\n\n提供：朝凪通信社", "朝凪通信"],
    ["橋の様子（写真提供：朝凪通信）", undefined],
    ["橋は3月まで通行止めとなる。＝敬称略", undefined],
    ["地元新聞によると、橋は通行止めとなる。", undefined],
    ["同社によると、橋は3月まで通行止めとなる。", undefined],
    ["運営会社によると、船は欠航する。", undefined],
    ["目撃情報によると、熊は北へ向かった。", undefined],
    ["天気予報によると、あすは雨だ。", undefined],
    ["船は一隻も売らない、と社長が共同通信に語った。", undefined],
    ["【共同研究】市と大学が湖を調べる。", undefined],
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
