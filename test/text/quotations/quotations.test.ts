/** Direct speech in the typographies of the press. */
import { describe, expect, test } from "vitest";
import { findQuotations, markQuotations } from "../../../src/text/quotations/quotations.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";
import { cpuTime } from "../../cpu-time.js";

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe("speech is found between", () => {
  test.each<[string, string, string[]]>([
    ["curly marks", "He said “the dam will hold until June” and left.", ["the dam will hold until June"]],
    ["straight marks", 'He said "the dam will hold" and left.', ["the dam will hold"]],
    [
      "straight marks that stand off, as tokenised texts have them",
      '"The dam will hold, " he said. "Until June. " He left.',
      ["The dam will hold, ", "Until June. "],
    ],
    [
      "straight marks of a text taken apart for a corpus",
      'He left . " The dam will hold , " he said , " until June . " She stayed .',
      [" The dam will hold , ", " until June . "],
    ],
    ["doubled straight marks of a CSV file", 'He said ""the dam will hold"" and left.', ["the dam will hold"]],
    ["low and high marks", "Er sagte: „Der Damm hält bis Juni“, und ging.", ["Der Damm hält bis Juni"]],
    ["guillemets", "Il a dit : « Le barrage tiendra » avant de partir.", [" Le barrage tiendra "]],
    ["guillemets turned inwards", "Er sagte: »Der Damm hält bis Juni«, und ging.", ["Der Damm hält bis Juni"]],
    ["high marks on both sides", "Han sade: ”Dammen håller till juni”, och gick.", ["Dammen håller till juni"]],
    ["high marks turned inwards", "وقال: ”السد سيصمد حتى يونيو“ ثم غادر.", ["السد سيصمد حتى يونيو"]],
    ["single low and high marks", "Er sagte: ‚Der Damm hält bis Juni‘, und ging.", ["Der Damm hält bis Juni"]],
    ["single guillemets turned inwards", "Er sagte: ›Der Damm hält bis Juni‹, und ging.", ["Der Damm hält bis Juni"]],
    ["guillemets as typed", "<<Плотина выстоит до июня>>, - сказал он.", ["Плотина выстоит до июня"]],
    ["low and high marks as typed", ",,Tama wytrzyma'', powiedział. ,,Musi”.", ["Tama wytrzyma", "Musi"]],
    ["corner brackets", "市长说：「大坝能坚持到六月」，随后离开。", ["大坝能坚持到六月"]],
    ["single curly marks", "‘The dam will hold,’ he said, and it’s the mayor’s word.", ["The dam will hold,"]],
    ["single straight marks", "'The dam will hold,' he said of the mayors' dam.", ["The dam will hold,"]],
    ["two single marks on each side", "``The dam will hold,'' he said.", ["The dam will hold,"]],
    [
      "straight marks with a Korean particle right behind",
      '시장은 "댐은 유월까지 버틴다"며 "우리가 지킨다"고 말했다.',
      ["댐은 유월까지 버틴다", "우리가 지킨다"],
    ],
    [
      "single marks with a Korean particle right behind",
      "시장은 ‘댐은 버틴다’며 '우리가 지킨다'고 했다.",
      ["댐은 버틴다", "우리가 지킨다"],
    ],
    ["straight marks in a text without spaces", '市长说："大坝能坚持到六月"并离开。', ["大坝能坚持到六月"]],
    ["a pair of single marks and a closing curly one", "''The dam will hold,” he said.", ["The dam will hold,"]],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("speech without a closing mark", () => {
  test("ends where the same mark opens once more", () => {
    expect(quoted('"The dam will hold. "It must," she said.')).toEqual(["The dam will hold. ", "It must,"]);
  });

  test("goes on to the end of its paragraph when the next one opens anew", () => {
    const text = "“The dam will hold until June.\n\n“After that we shall see,” she said.";
    expect(quoted(text)).toEqual(["The dam will hold until June.", "After that we shall see,"]);
  });

  test("goes on to the end of its paragraph when the next one begins with »", () => {
    const text = "«El muro aguantará.\n\n»Tiene que hacerlo.\n\n»Lo hicimos nosotros», dijo ella. «Sí».";
    expect(quoted(text)).toEqual(["El muro aguantará.", "Tiene que hacerlo.", "Lo hicimos nosotros", "Sí"]);
  });

  test.each<[string, string, string]>([
    ["high marks on both sides", "”Dammen håller.\n\nDet måste den”, sade hon.", "Dammen håller.\n\nDet måste den"],
    ["curly marks", "She said: “The dam will hold.\n\nIt must.” He left.", "The dam will hold.\n\nIt must."],
    [
      "straight ones",
      '"The dam will hold.\nIt must.\nWe built it," she said.',
      "The dam will hold.\nIt must.\nWe built it,",
    ],
    ["guillemets", "Elle dit : « Le mur tiendra.\nIl le doit. » Il part.", " Le mur tiendra.\nIl le doit. "],
  ])("closes in a later paragraph that opens none: %s", (_, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  test("is read on behind where it closes", () => {
    const text = "“The dam will hold.\n\nIt must,” she said. “We built it.”";
    expect(quoted(text)).toEqual(["The dam will hold.\n\nIt must,", "We built it."]);
  });

  test.each<[string, string]>([
    ["another speech opens first", 'He called it “a wall.\n\nThe mayor said: "It will hold."'],
    [
      "it would be far away",
      `He called it “a wall.\n\n${"The river rose by a metre in the night. ".repeat(30)}It holds.”`,
    ],
  ])("does not close in a later paragraph where %s", (_, text) => {
    for (const span of quoted(text)) expect(span).not.toContain("wall");
  });

  test("is no speech in the middle of a paragraph", () => {
    expect(quoted("Home › News ›Dam, ‚ and a << b, <b, ,c or ” and ,,d.")).toEqual([]);
    expect(quoted('A board 12" wide was found by the river on Monday.')).toEqual([]);
  });
});

describe("a whole paragraph is a quotation", () => {
  const lead = "The dam is full.\n\nIn a letter to the staff the manager of the dam wrote:";
  test.each<[string, string, string]>([
    ["behind a lead-in that ends in a colon", `${lead}\n\nWe shall hold.\n\nHe left.`, "We shall hold."],
    ["when every line stands behind >", "He wrote this.\n\n> We shall hold.\n\nHe left.", "> We shall hold."],
    [
      "when it is an embedded post",
      "He posted.\n\nWe shall hold. — Dam Office (@damoffice) May 3\n\nHe left.",
      "We shall hold. — Dam Office (@damoffice) May 3",
    ],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  test("however long it is", () => {
    const statement = "We shall hold the water back for as long as the wall stands. ".repeat(40).trim();
    expect(quoted(`${lead}\n\n${statement}\n\nHe left.`)).toEqual([statement]);
  });

  test("but not when all of the text stands behind >, as in mail that was sent on", () => {
    expect(quoted('> The dam is full.\n>\n> "We shall hold it," he said.\n> He left.')).toEqual(["We shall hold it,"]);
    expect(quoted('> The dam is full.\n\n> "We shall hold it," he said.')).toEqual(["We shall hold it,"]);
  });

  test("but not behind a first paragraph, which greets or names a list", () => {
    expect(quoted("Good morning. This is what the town talks about:\n\nThe dam holds until June.\n\nHe left.")).toEqual(
      [],
    );
  });

  test("but not a report that mentions an account", () => {
    const report = `${"The water rose by another metre in the night before the gates were opened. ".repeat(12)}He wrote as (@damoffice).`;
    expect(quoted(`A dam.\n\n${report}`)).toEqual([]);
  });
});

test("a Finnish mark that opens and closes alike closes in a later paragraph", () => {
  const text = "Hän sanoi: »Me menemme sinne huomenna aamulla\n\nja palaamme sitten takaisin kotiin», ja lähti.";
  expect(quoted(text)).toEqual(["Me menemme sinne huomenna aamulla\n\nja palaamme sitten takaisin kotiin"]);
});

test.each(["“", "«»", "He said ““”. He left.", "“\n\n“"])("marks with nothing between are no quotation: %j", (text) => {
  expect(findQuotations(text)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ["a comma", "— Мы удержим воду, — сказал мэр. — До июня.", [" Мы удержим воду", "До июня."]],
  ["a comma and a hyphen", "- Мы удержим воду, - сказал мэр. - До июня.", [" Мы удержим воду", "До июня."]],
  ["a dash inside speech", "— Плотина — это стена! — сказал мэр. — Да.", [" Плотина — это стена", "Да."]],
  [
    "no comma, as in Polish",
    "– Zatrzymamy wodę – powiedział burmistrz. – Do czerwca.",
    [" Zatrzymamy wodę", "Do czerwca."],
  ],
  [
    "dashes at words, as in Spanish",
    "—El muro aguanta —dijo ella—. Hasta junio.",
    ["El muro aguanta", " Hasta junio."],
  ],
  [
    "a dash before the full stop",
    "– Il muro tiene – ha detto lei –. Fino a giugno.",
    [" Il muro tiene", " Fino a giugno."],
  ],
])("a dialogue dash takes turns with the attribution: %s", (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

describe("a paragraph behind a dash without an attribution is speech", () => {
  test("where it stands alone", () => {
    const speech = " Vi kan hålla vattnet, säger hon.";
    expect(quoted(`Dammen är full.\n\n–${speech}\n\nHon gick.`)).toEqual([speech]);
  });

  test.each([
    "– The bridge is shut. The town says so. It opens in May. Buses go on.",
    "Ferries.\n\n– The bridge is shut. The town says so. It opens in May.\n\nBuses go on.",
    "Bridges\n\n– The bridge is shut, the town says.\n\nRoads\n\n– The road is open, the county says.",
  ])("but not a brief, an item below a heading or several sentences: %j", (text) => {
    expect(quoted(text)).toEqual([]);
  });

  test("where it asks or answers", () => {
    const text = "- Почему сейчас?\n\n- Плотина полна.\n\n- А потом?\n\n- Посмотрим.";
    expect(quoted(text)).toEqual([" Почему сейчас?", " Плотина полна.", " А потом?", " Посмотрим."]);
  });
});

test.each([
  "- two pumps\n\n- one boat",
  "The dam is full.\n\n- The northern gate is shut.\n\n- The U.S.-built pumps are on.\n\nThe council meets.",
  "Der Damm.\n\n– Das Tor ist zu.\n\n– Die Pumpen laufen.\n\nEnde.",
  "Плотина.\n\n— Ремонт ворот — два года;\n\n— замена насосов — месяц.\n\nКонец.",
  "Le mur.\n\n– La porte est fermée.\n– Les pompes tournent.\n\nFin.",
  "The dam.\n\n— The gate — built in May — is shut.\n\n— The pumps — all of them — are on.\n\nEnd.",
])("an item of a list is no dialogue: %j", (text) => {
  expect(quoted(text)).toEqual([]);
});

test("what an item of a list quotes is found", () => {
  expect(quoted('- "We shall hold," he said.\n\n- two pumps')).toEqual(["We shall hold,"]);
});

test("spans of under four words stay reporting: they are names and scare quotes", () => {
  const text = 'The film "High Water" ended. "We shall hold the water back," he said.';
  const words = scanWords(text, new Vocabulary());
  markQuotations(words, findQuotations(text));
  const marked = [...words.flags].flatMap((flags, i) =>
    (flags & WordFlag.Quoted) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])],
  );
  expect(marked).toEqual(["We", "shall", "hold", "the", "water", "back"]);
});

test("a mark that nothing closes nearby does not keep the next from what closes it", () => {
  const text = `‘a ${"b ".repeat(300)}‘we shall hold ${"on ".repeat(100)}on’ he said.`;
  expect(quoted(text)).toEqual([text.slice(text.lastIndexOf("‘") + 1, text.indexOf("’"))]);
});

test("marks that nothing closes cost no more than other signs", () => {
  expect(cpuTime(() => findQuotations("‘".repeat(50_000)))).toBeLessThan(200);
});

test("the paragraphs of a text may stand in a set", () => {
  expect(findQuotations('"We shall hold," he said.', new Set([{ start: 0, end: 25 }]) as never)).toHaveLength(1);
});
