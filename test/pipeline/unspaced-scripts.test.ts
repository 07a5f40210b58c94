/** A text in a script without spaces is found again however it was set: with spaces between its words, or below a translation. */
import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../src/index.js";
import { Inventor } from "../inventor.js";

const TEXTS = {
  Chinese:
    "马尔维拉港务局周二投票决定关闭北码头十一个月，此前工程师在一百二十根混凝土桩中的四十三根上发现裂缝。维修费用预计为一千八百四十万克朗，其中大部分将由国家港口基金支付。",
  Japanese:
    "マルベラ港湾委員会は火曜日、北埠頭を十一か月間閉鎖することを決めた。技術者が百二十本のコンクリート杭のうち四十三本にひび割れを見つけたためだ。修理費は千八百四十万クローネと見込まれる。",
  Thai: "คณะกรรมการท่าเรือมัลเวราลงมติเมื่อวันอังคารให้ปิดท่าเทียบเรือฝั่งเหนือเป็นเวลาสิบเอ็ดเดือน หลังวิศวกรพบรอยร้าวในเสาเข็มคอนกรีตจำนวนมาก ค่าซ่อมแซมคาดว่าจะสูงมาก ซึ่งส่วนใหญ่กองทุนท่าเรือแห่งชาติจะเป็นผู้จ่าย",
  Burmese:
    "ဆိပ်ကမ်းဘုတ်အဖွဲ့သည် အင်္ဂါနေ့တွင် မြောက်ပိုင်းဆိပ်ခံတံတားကို ဆယ့်တစ်လကြာ ပိတ်ရန် ဆုံးဖြတ်ခဲ့သည်။ အင်ဂျင်နီယာများက ကွန်ကရစ်တိုင် ၁၂၀ အနက် ၄၃ တိုင်တွင် အက်ကြောင်းများ တွေ့ရှိခဲ့ခြင်းကြောင့် ဖြစ်သည်။ ပြုပြင်စရိတ်မှာ ကျပ် ၁၈ သန်းခန့် ကုန်ကျမည်ဟု ခန့်မှန်းထားသည်။",
};
const parted = (text: string, by: string): string =>
  [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment).join(by);
const translation = (): string => new Inventor(3).paragraphs(5).join("\n\n");

const SETTINGS: [string, (text: string) => string][] = [
  ["with spaces between words", (text) => parted(text, " ")],
  ["with invisible spaces between words", (text) => parted(text, "\u200b")],
  ["below a longer text in Latin letters", (text) => `${translation()}\n\n${text}`],
  ["above a longer text in Latin letters", (text) => `${text}\n\n${translation()}`],
];

describe.each(["sampled", "banded"] as const)("among %s candidates", (method) => {
  for (const [language, text] of Object.entries(TEXTS)) {
    test.each(SETTINGS)(`a text in ${language} is found %s`, (_, set) => {
      const index = new StoryIndex({ sketch: { method } });
      index.add({ id: "one", text });
      expect(index.add({ id: "two", text: set(text) })).toHaveLength(1);
    });
  }
});
