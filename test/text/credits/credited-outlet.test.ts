import { describe, expect, test } from "vitest";
import {
  creditedOutlet,
  creditsItself,
  namedOrigin,
  sectionAgency,
} from "../../../src/text/credits/credited-outlet.js";

describe("the section that a url stands in", () => {
  test.each([
    ["https://www.harborledger.example/reuters/2024/03/04/ferry.html", "Reuters"],
    ["https://www.harborledger.example/aponline/2024/03/04/us-ferry.html", "AP"],
    ["https://harborledger.example/wires/ap/article-12/ferry.html", "AP"],
    ["https://harborledger.example/wires/pa/article-12/ferry.html", "PA Media"],
    ["https://harborledger.example/ap-wire/ferry", "AP"],
    ["https://harborledger.example/noticias/agencias/efe/barco.html", "EFE"],
    ["https://harborledger.example/associated-press/ferry/", "AP"],
    ["https://harborledger.example/canadian-press/ferry/", "The Canadian Press"],
    ["https://harborledger.example/associatedpress/ferry/", "AP"],
    ["https://harborledger.example/canadianpress/ferry/", "The Canadian Press"],
    ["https://harborledger.example/prnewswire/ferry/", "PR Newswire"],
    ["https://harborledger.example/keystonesda/schiff/", "SDA"],
    ["https://harborledger.example/anadolu/vapur/", "Anadolu Agency"],
    ["https://harborledger.example/telam/barco/", "Télam"],
    ["https://harborledger.example/agencia-brasil/barco/", "Agência Brasil"],
    ["https://harborledger.example/agencias/brasil/barco/", "Agência Brasil"],
    ["HTTPS://HARBORLEDGER.EXAMPLE/WIRES/AFP/FERRY.HTML?page=2", "AFP"],
  ])("names the agency: %s", (url, agency) => {
    expect(sectionAgency(url, "Harbor Ledger")).toBe(agency);
  });

  test.each([
    ["nothing", undefined],
    ["no url", "wires/ap/ferry"],
    ["the page itself", "https://harborledger.example/news/reuters"],
    ["a state", "https://harborledger.example/states/pa/ferry.html"],
    ["an examination", "https://harborledger.example/schools/ap/results.html"],
    ["a region", "https://harborledger.example/world/mena/ferry.html"],
    ["a section of its own wires", "https://harborledger.example/wires/2024/ferry.html"],
    ["a country", "https://harborledger.example/brasil/balsa/"],
    ["a state in Portuguese", "https://harborledger.example/noticias/estado/balsa/"],
    ["a country in Italian", "https://harborledger.example/italia/traghetto/"],
    ["a part of the world", "https://harborledger.example/world/middle-east/ferry/"],
    ["a page about an agency", "https://harborledger.example/news/reuters-sells-archive/story.html"],
    ["a parameter", "https://harborledger.example/ferry?from=/reuters/x"],
    ["a paper", "https://harborledger.example/guardian/ferry.html"],
    ["its own site", "https://www.reuters.com/reuters/ferry.html", "reuters.com"],
  ])("is no credit: %s", (_name, url, own = "Harbor Ledger") => {
    expect(sectionAgency(url, own)).toBeUndefined();
  });

  test("costs no more for a long url", () => {
    expect(sectionAgency(`https://harborledger.example/${"a/".repeat(1e6)}reuters/x`)).toBeUndefined();
  });
});

describe("the outlet that an article credits", () => {
  const url = "https://harborledger.example/wires/ap/ferry.html";
  test.each([
    ["the section, where the text names nobody", "The ferry is back.", "AP"],
    ["the section before an attribution", "The ferry is back, according to the Orren Times.", "AP"],
    ["a dateline before the section", "PORT ELLIS (Reuters) - The ferry is back.", "Reuters"],
    ["a source label before the section", "The ferry is back.\n\nSource: AFP", "AFP"],
  ])("is %s", (_name, text, outlet) => {
    expect(creditedOutlet({ text, url, source: "Harbor Ledger" })).toBe(outlet);
  });

  test.each([
    ["The Skerran Herald", "According to letters seen by the Herald, the sum was four million."],
    ["The Skerran Herald", "The sum was four million, The Herald has learned."],
    ["skerranherald.example", "According to letters seen by the Herald, the sum was four million."],
    ["Mittelland-Rundschau", "Nach Informationen der Rundschau waren es vier Millionen."],
    ["Wiesmarer Bote", "Wie der „Bote“ erfuhr, waren es vier Millionen."],
  ])("is not %s under a short name: %s", (source, text) => {
    expect(namedOrigin({ text, source })).toEqual({ possible: [] });
  });

  test.each([
    ["La Tribuna de Puerto Lirio", "Por: Redacción La Tribuna"],
    ["La Tribuna de Puerto Lirio", "Por La Tribuna"],
    ["El Faro de Puerto Lirio", "Por: Redacción El Faro"],
  ])("is not %s by its own newsroom: %s", (source, byline) => {
    const text = `${byline}\n\nEl muelle cierra por dos años.`;
    expect(namedOrigin({ text, source })).toEqual({ possible: [] });
  });

  test.each([
    ["La Tribuna de Puerto Lirio", "Por: Redacción El Heraldo", "El Heraldo"],
    ["La Tribuna de Puerto Lirio", "Por: Redacción Clarín", "Clarín"],
    ["Brisa del Mar", "PUERTO LIRIO, 3 mayo (Brisa) -", "Brisa"],
    ["Tribuna Deportiva", "Por: Redacción Tribuna", "Tribuna"],
  ])("of %s is another by another newsroom: %s", (source, line, outlet) => {
    expect(creditedOutlet({ text: `${line}\n\nEl muelle cierra por dos años.`, source })).toBe(outlet);
  });

  test.each([
    ["The Skerran Herald", "According to letters seen by the Courier, the sum was four million.", "Courier"],
    ["Meridian Daily", "PORT ELLIS, May 3 (Meridian) - The sum was four million.", "Meridian"],
    ["Le Monde diplomatique", "La somme atteint quatre millions, selon Le Monde.", "Le Monde"],
    ["Orren Reuters Post", "The sum was four million, according to Reuters.", "Reuters"],
  ])("of %s is another: %s", (source, text, outlet) => {
    expect(creditedOutlet({ text, source })).toBe(outlet);
  });

  test("is none that the article contradicts", () => {
    expect(creditedOutlet({ text: "Police denied what the Orren Times reported: the ferry is back." })).toBeUndefined();
  });

  test.each([
    ["Портал вестей", "Мост закрыт на год.\n\n© Портал вестей. Все права защищены.", undefined],
    ["The Harbor ledger", "The bridge is shut.\n\nCopyright The Harbor ledger. All rights reserved.", undefined],
    ["Портал новостей", "Мост закрыт на год.\n\n© Портал вестей. Все права защищены.", "Портал"],
    ["Harbor Ledger Weekend", "The bridge is shut.\n\nSource: Harbor Ledger", "Harbor Ledger"],
  ])("is not the first capital word of its own outlet's name: %s", (source, text, outlet) => {
    expect(creditedOutlet({ text, source })).toBe(outlet);
  });

  test.each([
    ["Quelle: Pressemitteilung der Nordlinie", "Nordlinie"],
    ["Fuente: Comunicado de Mar Abierto", "Mar Abierto"],
    ["Bron: Persbericht Veerdienst Noord", "Veerdienst Noord"],
    ["Source: press release from the Harbor Line", "Harbor Line"],
    ["Source : Communiqué de presse de Loire Bateaux", "Loire Bateaux"],
    ["Quelle: Pressemitteilung", undefined],
    ["Source: Press release\n\nHarbor Line runs again.", undefined],
  ])("is whose release is named: %j", (label, outlet) => {
    expect(creditedOutlet({ text: `The ferry is back.\n\n${label}` })).toBe(outlet);
  });

  test("is the text's where the url says nothing", () => {
    expect(creditedOutlet({ text: "The ferry is back, according to the Orren Times." })).toBe("Orren Times");
    expect(creditedOutlet({ text: "The ferry is back." })).toBeUndefined();
  });

  test("is one that no table knows where it is named as known", () => {
    const text = "According to the Corwin Lamp, the ferry is back.";
    expect(creditedOutlet({ text })).toBeUndefined();
    expect(creditedOutlet({ text }, ["The Corwin Lamp"])).toBe("Corwin Lamp");
    expect(creditedOutlet({ text, source: "The Corwin Lamp" }, ["The Corwin Lamp"])).toBeUndefined();
  });
});

describe("an outlet named once below the first paragraph", () => {
  const opening = `The hat of the driver is still on the fence beside the line, in the field where the train came to rest.`;
  const passing = "Trains will run again on Wednesday, according to Reuters.";
  const named = (...paragraphs: string[]): string | undefined =>
    creditedOutlet({ text: [opening, ...paragraphs].join("\n\n"), source: "Daily Post" });

  test.each([
    '"He always stopped," his brother told the Daily Post.',
    "Our reporter found his brother beside the wreck.",
  ])("is no origin of a report whose own outlet was there: %s", (sign) => {
    expect(named(sign, passing)).toBeUndefined();
    expect(named(passing, sign)).toBeUndefined();
  });

  test("is one where nothing speaks of own reporting, or where it is named again", () => {
    expect(named(passing)).toBe("Reuters");
    expect(named('"He always stopped," his brother told the Orren Times.', passing)).toBe("Reuters");
    expect(named("His brother told the Daily Post so.", passing, "Nobody else was hurt, Reuters reported.")).toBe(
      "Reuters",
    );
  });

  test("is none for what it reported in another year", () => {
    expect(named("In 2019, Reuters reported, the same train lost a wheel.")).toBeUndefined();
    expect(named("The driver, elected in 2019, died, Reuters reported.")).toBe("Reuters");
  });
});

describe("a name of which only other articles can tell whether it is an outlet's", () => {
  const opening = "The bridge is shut and nobody in the harbour knows for how long it will stay so. ";
  test.each(["Source: NPA", "(NPA)", "— NPA", "(With NPA)", "NPA", "(NPA)\n\nShare this page", "PORT ELLIS (NPA)"])(
    "is that of an agency at the end: %j",
    (line) => {
      const text = `${"The bridge is shut and nobody knows for how long. ".repeat(20)}\n\n${line}`;
      expect(namedOrigin({ text })).toEqual({ possible: ["NPA"] });
    },
  );

  test.each(["By Jane Doe and NPA", "Por Ana Vela y NPA", "By Jane Doe / NPA"])(
    "is that of an agency at the end of a byline: %s",
    (byline) => {
      expect(namedOrigin({ text: `${byline}\n\nThe bridge is shut.` })).toEqual({ possible: ["NPA"] });
    },
  );

  test("is that of an agency above an owner's footer, and of no other", () => {
    const text = "The bridge is shut and nobody knows for how long.\n\n(NPA)\n\n©";
    const [owner, agency] = ["Lake Media", "Reuters"].map((name) => namedOrigin({ text: `${text} 2026 ${name}` }));
    expect(owner).toEqual({ outlet: "Lake Media", possible: ["NPA"] });
    expect(agency).toEqual({ outlet: "Reuters" });
  });

  test.each([
    ["JUSSARA VELA E AGÊNCIA LAGO AZUL\n\n", "AGÊNCIA LAGO AZUL"],
    ["di Redazione e Porto Vecchio\n\n", "Porto Vecchio"],
    ["Porto Vecchio\n\n", "Porto Vecchio"],
    ["di Porto Vecchio\n\n", "Porto Vecchio"],
    ["Por Agência Lago Azul\n\n", "Agência Lago Azul"],
    ["Par Agence Lac Bleu\n\n", "Agence Lac Bleu"],
    ["By Harbour Lamp\n\n", "Harbour Lamp"],
    ["Von Uferblick\n\n", "Uferblick"],
    ["oprac. mk, NPA\n\n", "NPA"],
    ["Anna Roe | Uferblick\n\n", "Uferblick"],
  ])("is that of the outlet on a line at the top: %j", (line, name) => {
    expect(namedOrigin({ text: `${line}${opening.repeat(8)}` }).possible).toContain(name);
  });

  test.each([
    ["Lake Beacon is a nonprofit newsroom that looks after the lake.", "Lake Beacon"],
    ["Lake Beacon is an independent nonprofit that looks after the lake.", "Lake Beacon"],
    ["Lake Beacon is part of States Newsroom, a network of 50 newsrooms.", "Lake Beacon"],
    ["Uferblick is a nonprofit news organization. Sign up for its letters.", "Uferblick"],
  ])("is that of a newsroom that says what it is, above or below a report: %s", (line, name) => {
    const report = opening.repeat(8);
    const [above, below, between] = [
      [line, report],
      [report, line],
      [report, line, report],
    ].map((paragraphs) => namedOrigin({ text: paragraphs.join("\n\n") }).possible);
    expect([above, below, between]).toEqual([[name], [name], []]);
  });

  test.each([
    ["\n\n(mk, NPA)", "NPA"],
    ["\n\nmk/NPA", "NPA"],
    ["\n\n(m.t. / Porto Vecchio)", "Porto Vecchio"],
    ["\n\nPorto Vecchio", "Porto Vecchio"],
    ["\n\nCom Agência Lago Azul\n\nLeia mais notícias da região no nosso aplicativo", "Agência Lago Azul"],
  ])("is that of the outlet on a line at the end: %j", (line, name) => {
    expect(namedOrigin({ text: `${opening.repeat(8)}${line}` }).possible).toContain(name);
  });

  test.each([
    "Foto Anna Roe, Porto Vecchio",
    "Fotos Anna Roe / NPA",
    "Foto (NPA)",
    "The bridge (NPA)",
    "Bridge: Porto Vecchio",
    "Roe spoke, NPA did not",
  ])("is none on another line: %s", (line) => {
    expect(namedOrigin({ text: `${opening.repeat(8)}\n\n${line}` })).toEqual({ possible: [] });
  });

  test.each([
    ["Source : Agence vérane de presse", "Agence vérane de presse"],
    ["Source : Agence vérane de presse (AVP)", "Agence vérane de presse (AVP)"],
    ["Source : L'Éveil véran", "L'Éveil véran"],
    ["Lire la suite sur L'Éveil véran", "L'Éveil véran"],
  ])("may go on in small letters behind a label: %s", (line, name) => {
    expect(namedOrigin({ text: `${opening.repeat(8)}\n\n${line}` }).possible).toContain(name);
  });

  test.each(["Source : la mairie de Véran", "Lire la suite après la publicité"])(
    "does not where nobody is named: %s",
    (line) => {
      expect(namedOrigin({ text: `${opening.repeat(8)}\n\n${line}` })).toEqual({ possible: [] });
    },
  );

  test("ends each item of a column", () => {
    const items = [
      "Roe, 23, is to join Orren. (Ledger)",
      "Orren want Ole Rask, 19. (Lanternhouse)",
      "Rask will stay. (Pier)",
    ];
    const text = [...items, opening.repeat(8)].join("\n\n");
    expect(namedOrigin({ text: `${opening}\n\n${text}` }).possible).toEqual(["Ledger", "Lanternhouse", "Pier"]);
  });

  test.each([
    "Compiled from Lanternhouse and staff reports",
    "With reports from Lanternhouse",
    "From Lanternhouse and staff reports",
    "From Lanternhouse",
    "By Lanternhouse and staff",
  ])("stands with the staff or alone on a line below or above the report: %s", (line) => {
    expect(namedOrigin({ text: `${opening}\n\n${line}` })).toEqual({ possible: ["Lanternhouse"] });
    expect(namedOrigin({ text: `${line}\n\n${opening}` })).toEqual({ possible: ["Lanternhouse"] });
  });

  test.each(["More from Lanternhouse", "Latest from Lanternhouse", "Read more reports from Lanternhouse"])(
    "is none that the page has more from: %s",
    (line) => {
      expect(namedOrigin({ text: `${opening}\n\n${line}` })).toEqual({ possible: [] });
    },
  );

  test.each([
    "The port will close, the mayor said in an interview on Lanternhouse.",
    "The port will close, the mayor said in remarks to Lanternhouse.",
    "Speaking on Lanternhouse, the mayor said that the port will close.",
    "The port will close, the mayor said in an interview published in Lanternhouse.",
  ])("is that of whom somebody spoke to: %s", (text) => {
    expect(namedOrigin({ text })).toEqual({ possible: ["Lanternhouse"] });
  });

  test("begins behind the preposition on a byline", () => {
    const text = `Por Jussara Vela, da Agência Vale Notícias\n\n${opening}`;
    expect(creditedOutlet({ text })).toBe("Agência Vale Notícias");
  });

  test.each(["NPA contributed to this report.", "With material from NPA", "Reporting by NPA"])(
    "is sure where nobody but an outlet has that place: %s",
    (line) => {
      expect(creditedOutlet({ text: `The bridge is shut.\n\n${line}` })).toBe("NPA");
    },
  );

  test.each([
    "Experts from the WHO contributed to the study.",
    "The scan was made with material from NPA mines in the north.",
  ])("is not where anybody may stand: %s", (sentence) => {
    expect(creditedOutlet({ text: `The bridge is shut. ${sentence}` })).toBeUndefined();
  });

  test.each([
    ["The sale was first reported by The Corwin Lamp.", "The Corwin Lamp"],
    ["The sale was void, the Corwin Lamp reported on Monday.", "Corwin Lamp"],
    ["The sale was void, according to Lanternhouse.", "Lanternhouse"],
    ["The sale was void, Mayor Ines Hald revealed. It was first reported by Lanternhouse.", "Lanternhouse"],
    ["Der Verkauf ist nichtig, wie Uferblick berichtet.", "Uferblick"],
    ["La venta es nula, según informó Puertoluz.", "Puertoluz"],
    ["Как сообщает Маячник, продажа недействительна.", "Маячник"],
    ["Продажа недействительна, Маячник сообщил в среду.", "Маячник"],
    ["The sale was void, the mayor told the Orren Times.", "Orren Times"],
    ["In an interview with the Orren Times, the mayor called the sale void.", "Orren Times"],
    ["Gegenüber dem Hafenkurier nannte die Bürgermeisterin den Verkauf nichtig.", "Hafenkurier"],
    ["El alcalde dijo al Diario de Oropel que la venta es nula.", "Diario de Oropel"],
    ["Об этом мэр рассказал в интервью газете «Озёрский вестник».", "Озёрский вестник"],
    ["BRODICE, 25. srpnja (Galeb) – Prodaja je ništavna.", "Galeb"],
    ["Brodice (Galeb). Prodaja je ništavna.", "Galeb"],
    ["Friday, 3 May (Town Lantern). Doors open at eight.", "Town Lantern"],
    ["Berlin, 3. Mai (SPD). Die Sitzung wurde vertagt.", "SPD"],
    ["TALBOT (Ohio) - The sale was void. It was first reported by Lanternhouse.", "Lanternhouse"],
    ["Der Verkauf ist nichtig.\n\n(Uferblick)", "Uferblick"],
    ["Der Verkauf ist nichtig.\n\nMit Uferblick", "Uferblick"],
    ["Der Verkauf ist nichtig.\n\nMit Material von Uferblick", "Uferblick"],
    ["La venta es nula.\n\nCon información de Puertoluz", "Puertoluz"],
    ["La vente est nulle.\n\n(avec Portelune)", "Portelune"],
    ["Wie die Nachrichtenagentur npa meldet, ist der Verkauf nichtig.", "npa"],
    ["According to the news agency npa the sale was void.", "npa"],
    ["Der Verkauf ist nichtig.\n\n(npa)", "npa"],
    ["Salget er ugyldigt.\n\n/npa/", "npa"],
    ["売却は無効だ。（朝凪）", "朝凪"],
    ["売却は無効だ。＝朝凪", "朝凪"],
    [`売却は無効だ。${"橋は閉鎖されている。".repeat(300)}\n\n（朝凪、一部本紙取材）\n\n© 入江日報`, "朝凪"],
    ["Bussen var ny, säger Pia Ek vid polisen till Hedebygdens Blad. Vägen är avstängd.", "Hedebygdens Blad"],
    ["Luka se zatvara, piše Poslovni list.", "Poslovni list"],
    ["Лука се затвара, пише Новосадски лист.", "Новосадски лист"],
    ["Luka se zatvara, javio je Galeb.", "Galeb"],
    ["Luka se zatvara, objavio je Galeb.", "Galeb"],
    ["Večer je poročal, da se luka zapira.", "Večer"],
    ["Kako javlja Galeb, luka se zatvara.", "Galeb"],
    ["Luka se zatvara, i nitko ne zna do kada.\n\n(Galeb, 12.05.2025)", "Galeb"],
    ["Piše: Galeb\n\nLuka se zatvara.", "Galeb"],
    ["Autor: Galeb\n\nLuka se zatvara.", "Galeb"],
    ["Havna stenges. Det var Rosenau som omtalte saken først.", "Rosenau"],
    ["Havna stenges, og ingen vet når den åpner igjen.\n\n(©NTK)", "NTK"],
    ["Av Kari Moe og NTK\n\nHavna stenges.", "NTK"],
    ["The sale was void, per the Lanternhouse.", "Lanternhouse"],
    ["The sale was void, claims the Lanternhouse.", "Lanternhouse"],
    ["The Lanternhouse exclusively reports that the sale was void.", "The Lanternhouse"],
    ["The Lanternhouse's Anna Roe reports that the sale was void.", "The Lanternhouse"],
  ])("is kept beside no sure one: %s", (text, possible) => {
    expect(namedOrigin({ text }).possible?.[0]).toBe(possible);
  });

  test.each([
    "\n\nПро це повідомляє Обрій.",
    " Про це повідомляє Обрій.",
    "\n\nОб этом сообщает Обрій со ссылкой на порт.\n\nПодписывайтесь на наш канал",
  ])("is that of the outlet from which all is that stands above: %j", (closing) => {
    const paragraph = "Міст закрили на пів року, і ніхто в порту не знає, коли його відкриють знову. ".repeat(4).trim();
    const report = Array(6).fill(paragraph).join("\n\n");
    expect(namedOrigin({ text: report + closing }).possible).toEqual(["Обрій"]);
    expect(namedOrigin({ text: report + closing + `\n\n${paragraph}`.repeat(3) }).possible).toEqual([]);
    expect(namedOrigin({ text: `${report}\n\nМер каже інакше, повідомляє Обрій, та мовчить.` }).possible).toEqual([]);
  });

  test.each([
    ["Dies berichtet Uferblick.", ["Dies", "Uferblick"]],
    ["Jak dowiedziała się Latarnia, sprzedaż jest nieważna.", ["Jak", "Latarnia"]],
    ["Conforme noticiou a Lanterna, a venda é nula.", ["Conforme", "Lanterna"]],
    ["Laut Anna Uhl ist der Verkauf nichtig.\n\n(Uferblick)", ["Anna Uhl", "Uferblick"]],
    ["The sale was void. (Lanternhouse)\n\n— Anna Roe\n\nMore on this", ["Lanternhouse", "Anna Roe"]],
    ["It was void, according to Anna Roe. It was first reported by Lanternhouse.", ["Lanternhouse", "Anna Roe"]],
    ["According to Ann Roe, Ben Roe, according to Cy Roe, according to Di Roe, according to Ed Roe.", 4],
  ])("is one of several: %s", (text, names) => {
    const { possible } = namedOrigin({ text });
    if (typeof names === "number") expect(possible).toHaveLength(names);
    else expect(possible).toEqual(names);
  });

  test.each([
    ["an outlet is credited", "The sale was void, according to Lanternhouse, the Orren Times reported."],
    ["an institution says so", "The sale was void, says the Harbour Ministry."],
    ["an institution was told", "“The sale was void,” she told the Harbour Ministry."],
    [
      "it is contradicted",
      "Police denied what The Corwin Lamp reported. Contrary to what Lanternhouse reported, nothing was sold.",
    ],
    [
      "it is spoken to behind the first paragraph",
      "The sale was void, and nobody in the harbour would say on Monday who had drawn up the contract.\n\nThe mayor told the Orren Times that he was sorry.",
    ],
    ["figures are its own", "The sale was unpopular, according to a Lanternhouse poll."],
    ["it is quoted with it", "“The sale, according to Lanternhouse, was void,” she said."],
    [
      "it is told far below the main news",
      `${"The sale was void.\n\n".repeat(200)}It was first reported by Lanternhouse.`,
    ],
  ])("is none where %s", (_name, text) => {
    expect(namedOrigin({ text }).possible ?? []).toEqual([]);
  });
});

test.each<[string, string, string, boolean]>([
  ["Local Twelve", "https://www.wkdl.example/a", "WKDL", true],
  ["Local Twelve", "https://www.wkdl7.example/a", "WKDL", true],
  ["Local Twelve", "https://wkdltv.example/a", "WKDL", true],
  ["Local Twelve", "https://wkdl12news.example/a", "WKDL", true],
  ["Local Twelve", "https://news.example/a", "WKDL", false],
  ["Local Twelve", "https://mywkdl.example/a", "WKDL", false],
  ["Local Twelve", "https://wkdlhouse.example/a", "WKDL", false],
  ["Northern Pages", "https://npa7.example/a", "NPA", false],
])("whether %s at %s is meant by %s: %s", (source, url, credited, isItself) => {
  expect(creditsItself({ source, url }, credited)).toBe(isItself);
});
