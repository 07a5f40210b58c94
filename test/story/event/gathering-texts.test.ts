import { describe, expect, test } from "vitest";
import { type Article, StoryIndex } from "../../../src/index.js";

const report = (id: string, source: string, title: string, text: string): Article => ({
  id,
  source,
  title,
  text,
  language: "en",
  publishedAt: "2026-03-03T09:00:00Z",
});

/** Four events of one day, each told by two outlets. */
const reports: Article[] = [
  report(
    "ferry-harbour",
    "Harbour Mail",
    "Ferry Marigold aground off Tolsey Point",
    "The car ferry Marigold ran onto rocks off Tolsey Point shortly before dawn with 212 passengers aboard.\n\nLifeboats from Kelling and Orm took everyone off within two hours, the coastguard said. Captain Ruta Salvesen told passengers that the steering had failed.",
  ),
  report(
    "ferry-post",
    "Orm Post",
    "All 212 safe after Marigold strikes rocks",
    "Everybody aboard the Marigold is safe after the ferry struck rocks near Tolsey Point, lifeboat crews from Kelling reported on Tuesday.\n\nThe steering of the vessel gave out, according to Captain Salvesen, and 212 people had to be brought ashore.",
  ),
  report(
    "bank-mail",
    "Harbour Mail",
    "Veltora bank raises rate to 4.25 percent",
    "The central bank of Veltora lifted its main interest rate by a quarter point to 4.25 percent on Tuesday.\n\nGovernor Imre Kastelan said that inflation, at 6.1 percent in February, was still too stubborn for mortgages to become cheaper.",
  ),
  report(
    "bank-post",
    "Orm Post",
    "Kastelan: mortgages will stay dear",
    "Governor Imre Kastelan sees no cheaper mortgages this year. The central bank under him set interest at 4.25 percent.\n\nInflation in Veltora reached 6.1 percent last month and is stubborn, he told reporters.",
  ),
  report(
    "owl-mail",
    "Harbour Mail",
    "Rare snowy owl nests on Drummel moor",
    "A pair of snowy owls has nested on Drummel moor for the first time in seventy years, ornithologists confirmed.\n\nWardens have closed the footpath to Brackle Tarn until the five chicks have flown, warden Petra Oduya said.",
  ),
  report(
    "owl-post",
    "Orm Post",
    "Footpath closed for five owl chicks",
    "Walkers must stay away from Brackle Tarn: snowy owls are raising five chicks on Drummel moor.\n\nThe footpath opens again when they have flown. Ornithologists had not seen the owls nest here for seventy years, warden Oduya said.",
  ),
  report(
    "trial-mail",
    "Harbour Mail",
    "Baker Lund acquitted of arson in Sallow Street",
    "Jurors in Orm have acquitted the baker Tomas Lund, who was accused of arson at his own bakery in Sallow Street.\n\nThe insurer Nordhalm had refused to pay 340,000 crowns, and prosecutor Gita Marsh had asked for four years.",
  ),
  report(
    "trial-post",
    "Orm Post",
    "No arson: insurer must pay baker",
    "Tomas Lund did not set fire to his bakery in Sallow Street, jurors found. The insurer Nordhalm has to pay him 340,000 crowns.\n\nProsecutor Marsh, who wanted four years for arson, may appeal.",
  ),
];

const items = [
  "Aground: the ferry Marigold sits on rocks off Tolsey Point; lifeboats brought all 212 passengers ashore, and the steering is blamed.",
  "Money: mortgages stay dear, says Governor Kastelan, whose bank now asks 4.25 percent while inflation stands at 6.1 percent.",
  "Feathers: five chicks of a snowy owl keep the footpath to Brackle Tarn closed; ornithologists waited seventy years on Drummel moor.",
  "Court: the baker Lund is cleared of arson in Sallow Street, and Nordhalm owes him 340,000 crowns.",
];

/** Items that nobody else tells. */
const untold = [
  "Bells: the carillon of Wexholm rings again after a decade, since the founders in Tarrasch recast its cracked tenor.",
  "Cheese: a dairy at Upper Quern has to close its cellar, where inspectors counted eleven leaking cisterns.",
  "Chess: Milena Frost drew with the champion in Castrel and leads the tournament by half a point.",
  "Buses: line 14 avoids Gallow Bridge until autumn, when engineers hope to have replaced four bearings.",
];

function indexWith(text: string, others: readonly Article[] = reports): StoryIndex {
  const index = new StoryIndex();
  index.addAll([...others, report("brief", "Radio Kelling", "The day in short", text)]);
  return index;
}

/** Whether a text of these items is told from the report on the bank as a round-up. */
function gathers(paragraphs: readonly string[], others: readonly Article[] = reports): boolean {
  return indexWith(paragraphs.join("\n\n"), others).explainStory("brief", "bank-post").because === "round-up";
}

describe("a text that tells in its own words what others tell of several events", () => {
  const gathering = indexWith(items.join("\n\n"));

  test("is in no story with them, and says why", () => {
    expect(gathering.clustering().stories.find(({ articleIds }) => articleIds.includes("brief"))!.articleIds).toEqual([
      "brief",
    ]);
    expect(gathering.explainStory("brief", "bank-post")).toMatchObject({ together: false, because: "round-up" });
    expect(gathering.explainStory("ferry-harbour", "bank-post").because).not.toBe("round-up");
  });

  test("leaves them as they are without it", () => {
    const alone = new StoryIndex();
    alone.addAll(reports);
    const ids = (index: StoryIndex) => index.clustering().stories.map(({ articleIds }) => articleIds.join(" "));
    expect(ids(gathering).filter((story) => story !== "brief")).toEqual(ids(alone));
  });

  test("may have lines above its items", () => {
    const lines = [
      "Off the coast",
      "By Ada Quill",
      "In the vaults",
      "By Jo Marten",
      "Up the hill",
      "By Pia Sorel",
      "At the bench",
      "By Al Renn",
    ];
    expect(gathers(items.flatMap((item, i) => [...lines.slice(2 * i, 2 * i + 2), item]))).toBe(true);
  });

  test("may have as many items that nobody else tells, and no more", () => {
    expect(gathers([...items.slice(0, 3), ...untold.slice(0, 3)])).toBe(true);
    expect(gathers([...items.slice(0, 3), ...untold])).toBe(false);
  });

  test("in Chinese too, under headings", () => {
    const told = (id: string, text: string): Article => ({ ...report(id, id, "", text), language: "zh" });
    const chinese = [
      told("du-a", "渡轮“金盏花号”黎明前在托尔西角触礁，救生艇把二百一十二名乘客全部接上岸，船长说舵机失灵。"),
      told("du-b", "托尔西角附近，“金盏花号”渡轮因舵机失灵触礁，乘客由救生艇送回岸上，无人受伤。"),
      told("bank-post", "韦尔托拉央行把基准利率上调至百分之四点二五，行长卡斯特兰称通货膨胀仍然顽固，房贷不会变便宜。"),
      told("yin-b", "行长卡斯特兰表示，通货膨胀顽固，央行上调基准利率，房贷今年仍贵。"),
      told("xiao-a", "雪鸮七十年来首次在德鲁姆沼泽筑巢，五只雏鸟离巢前，通往布拉克湖的小路关闭，护林员说。"),
      told("xiao-b", "为保护五只雏鸟，护林员关闭通往布拉克湖的小路，雪鸮在德鲁姆沼泽筑巢。"),
      told("mian-a", "面包师伦德被控在萨洛街自家面包店纵火，陪审团宣判无罪，保险公司须赔偿三十四万。"),
      told("mian-b", "萨洛街纵火案：陪审团认定面包师伦德无罪，保险公司拒绝赔偿不成立。"),
    ];
    const brief = [
      "海上的清晨消息一览就在这里",
      "本台记者早上从码头发来消息",
      "“金盏花号”渡轮在托尔西角触礁，救生艇救下乘客，问题出在舵机失灵。",
      "今天的钱袋子有什么新动向",
      "财经组的同事整理了以下要点",
      "通货膨胀顽固，行长卡斯特兰上调基准利率，房贷继续走高。",
      "听众来信问起野外的小故事",
      "周末去郊外散步的人请注意了",
      "五只雏鸟和雪鸮让布拉克湖的小路关闭，护林员守着德鲁姆沼泽。",
    ];
    const index = new StoryIndex();
    index.addAll([...chinese, told("brief", brief.join("\n\n"))]);
    expect(index.explainStory("brief", "bank-post").because).toBe("round-up");
  });
});

describe("no text gathers", () => {
  test("that tells of two events, however many items it has of each", () => {
    const ferry = [
      "Aground: the ferry Marigold sits on rocks off Tolsey Point, and all who were aboard blame the steering.",
      "Thanks: lifeboats from Kelling and Orm get a medal from the coastguard, and one from Captain Ruta Salvesen.",
    ];
    expect(gathers([...ferry, items[1]!])).toBe(false);
    expect(gathers([...ferry, items[1]!, items[2]!])).toBe(true);
  });

  test("whose items have a few words in common with others", () => {
    const few = "A snowy morning brought five visitors, a footpath full of mud and nothing else to the lake of Ulm.";
    expect(gathers([items[0]!, items[1]!, few])).toBe(false);
    expect(gathers([items[0]!, items[1]!, items[2]!])).toBe(true);
  });

  test("that has more in common with another text than the item that this tells", () => {
    const ferry = (extra: string): Article[] => [
      ...reports.slice(2),
      report(
        "ferry",
        "Harbour Mail",
        "Marigold",
        `Ashore at Tolsey: lifeboats brought passengers of the ferry Marigold, which struck rocks as its steering failed.\n\n${extra}`,
      ),
    ];
    const four = [...items.slice(0, 3), untold[0]!];
    expect(gathers(four, ferry("Nobody was hurt, and all went home by bus."))).toBe(true);
    const rest =
      "Aboard were the founders from Tarrasch who have recast the cracked tenor of the carillon of Wexholm, so that it rings again after a decade; bells, they say, keep feathers waiting, and money stands closed.";
    expect(gathers(four, ferry(rest))).toBe(false);
  });

  test("among a few others, where no word tells much", () => {
    expect(gathers(items, reports.slice(0, 6))).toBe(false);
  });

  test("where the others were printed weeks before", () => {
    const before = reports.map((article) => ({ ...article, publishedAt: "2026-02-03T09:00:00Z" }));
    expect(gathers(items, before)).toBe(false);
  });

  test("whose items say one thing again and again: these are the paragraphs of a report", () => {
    const keeper = [
      "Ansgar Velde saw it first, from the lighthouse of Quillan, through the telescope that the parrot Minna guards.",
      "Minna, his parrot, cried when Ansgar Velde read that on the lighthouse of Quillan, bent over his telescope.",
      "The telescope of Ansgar Velde shows all of it; Quillan has a lighthouse, and the lighthouse a parrot, Minna.",
      "Velde named Minna after his parrot at school. Ansgar of Quillan has his telescope and his lighthouse.",
    ];
    const again = items.map((item, i) => `${item} ${keeper[i]}`);
    const velde = report(
      "velde",
      "Quillan Echo",
      "Keeper Velde",
      "Ansgar Velde keeps the lighthouse of Quillan, its telescope and the parrot Minna, and likes it there very much.",
    );
    expect(gathers(again, [...reports, velde])).toBe(false);
  });
});

test("of two texts that tell an item equally well the ids do not choose", () => {
  const steering =
    "The steering failed on the ferry Marigold, which struck rocks off Tolsey, so that lifeboats brought its passengers ashore.";
  const told = (id: string, rest: string): Article => report(id, id, "Marigold", `${steering}\n\n${rest}`);
  const near = "Nobody was hurt, and all went home by bus in the evening, as there was no other boat.";
  const far =
    "Among them were warden Oduya of Drummel moor, who loves snowy chicks, ornithologists and footpaths at Brackle, and clerks of the bank, who spoke of mortgages and inflation.";
  const others = (one: string, other: string) => [...reports.slice(2), told("f1", one), told("f2", other)];
  expect(gathers(items.slice(0, 3), others(near, far))).toBe(true);
  expect(gathers(items.slice(0, 3), others(far, near))).toBe(true);
});
