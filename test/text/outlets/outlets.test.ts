/** Outlet names: one key an outlet, however it is written. */
import { describe, expect, test } from "vitest";
import { normaliseOutlet, outletKey, outletOf, sameOutlet, sharesInitials } from "../../../src/text/outlets/outlets.js";

const SAME: string[][] = [
  [
    "AP",
    "A.P.",
    "Associated Press",
    "The Associated Press",
    "the associated press",
    "associatedpress.com",
    "www.apnews.com",
  ],
  [
    "nytimes.com",
    "www.nytimes.com",
    "The New York Times",
    "New York Times",
    "NYT",
    "https://www.nytimes.com/2024/05/03/world/bridge.html",
  ],
  ["Reuters", "REUTERS", "reuters.com", "Рейтер"],
  ["AFP", "Agence France-Presse", "Agence France Presse", "France-Presse", "afp.com"],
  ["Los Angeles Times", "LA Times", "The L.A. Times", "the LA Times", "latimes.com"],
  ["Agência Brasil", "Agencia Brasil", "agenciabrasil.ebc.com.br"],
  ["ТАСС", "TASS", "ИТАР-ТАСС", "tass.ru"],
  ["РИА Новости", "RIA Novosti", "«РИА Новости»", "ria.ru"],
  ["Интерфакс", "Интерфакса", "Интерфаксу", "Interfax", "www.interfax.ru"],
  ["Ведомости", "Ведомостям", "Ведомостей", "vedomosti.ru"],
  ["Укрінформ", "Укринформ", "Ukrinform"],
  ["dpa", "Deutsche Presse-Agentur", "der Deutschen Presse-Agentur", "dpa-AFX"],
  ["El País", "elpais.com", "EL PAIS"],
  ["Le Monde", "lemonde.fr", "www.lemonde.fr"],
  ["Folha de S.Paulo", "Folha", "www1.folha.uol.com.br"],
  ["Der Spiegel", "Spiegel", "spiegel.de"],
  ["La Repubblica", "repubblica.it"],
  ["BBC", "BBC News", "news.bbc.co.uk", "https://www.bbc.com/news/world-1"],
  [
    "harborledger.example",
    "The Harbor Ledger",
    "Harbor Ledger",
    "the harbor-ledger",
    "https://web.archive.org/web/20190301120000/https://www.harborledger.example/news/pier",
    "web.archive.org/web/2019id_/http:/harborledger.example",
    "https://harborledger-example.cdn.ampproject.org/c/s/www.harborledger.example/amp/pier",
    "www.harborledger.example",
    "theharborledger.co.uk",
  ],
  ["Le Phare de Port-Ellis", "le phare de Port Ellis", "lepharedeportellis.example"],
  ["Северная лента", "Северную ленту", "«Северной ленте»"],
  ["Northwire", "Northwire News Agency", "Northwire Agency", "northwire.example"],
  ["ساحل", "الساحل", "وكالة أنباء الساحل", "وكالة الساحل للأنباء"],
  ["हिन्दी आँगन", "हिन्दी आंगन", "हिन्दीआंगन"],
  ["Brisa", "Agencia Brisa", "Agência Brisa", "la Agencia Brisa"],
  ["Wista", "Agencja Wista"],
  ["Обрій", "Обрію", "Обрієм", "Обрії", "Агентство Обрій", "агентство «Обрій»"],
  ["朝凪", "朝凪通信", "朝凪通信社"],
  ["Kestrel", "Kestrel Online", "kestrelonline.example", "www.kestrel.example"],
  ["Corvane Newspapers", "Corvane Newspapers Ltd", "Corvane Newspapers Ltd."],
  ["Lake Press", "The Lake Press", "lakepress.example", "thelakepress.example"],
  ["ΑΠΕ-ΜΠΕ", "ΑΠΕ", "ΑΜΠΕ", "ANA-MPA", "www.amna.gr"],
  ["BTA", "БТА", "Българска телеграфна агенция", "bta.bg"],
  ["UNI", "United News of India", "uniindia.com"],
  ["NAN", "News Agency of Nigeria", "nannews.ng"],
  ["GNA", "Ghana News Agency", "gna.org.gh"],
  ["STT", "Suomen Tietotoimisto", "stt.fi"],
  ["Jane Roe Letters", "janeroeletters.substack.com"],
];

describe("outletKey", () => {
  test.each(SAME.map((names) => [names[0]!, names] as const))("is one for all names of %s", (_first, names) => {
    expect(new Set(names.map(outletKey)).size).toBe(1);
  });

  test("is another for every outlet", () => {
    const keys = SAME.map((names) => outletKey(names[0]!));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ["The Guardian", "guardian.ng"],
    ["ABC News", "abc.es"],
    ["Interfax", "Interfax-Ukraine"],
    ["The Times", "The Times of Port Ellis"],
    ["The Times", "Los Angeles Times"],
    ["Bay News", "Day News"],
    ["वाणी", "वीणा"],
    ["กรุงเทพ", "กรงเทพ"],
    ["মাটি", "মাটা"],
    ["မြန်မာ", "မန်မ"],
    ["الوادي", "الوطن"],
  ])("tells %s from %s", (a, b) => {
    expect(outletKey(a)).not.toBe(outletKey(b));
    expect(sameOutlet(a, b)).toBe(false);
  });

  test.each([[""], [" "], ["…"], ["\ud800"], ["http://"], ["www."], ["m.me"], ["x".repeat(5000)], ["a.".repeat(5000)]])(
    "survives %j",
    (name) => {
      expect(typeof outletKey(name)).toBe("string");
      expect(typeof normaliseOutlet(name)).toBe("string");
      expect(normaliseOutlet(name)).not.toMatch(/[\ud800-\udfff]/u);
    },
  );
});

describe("normaliseOutlet", () => {
  test.each([
    ["The Associated Press", "AP"],
    ["«Интерфакс»", "Interfax"],
    ["Thomson Reuters", "Reuters"],
    ["Spiegels", "Der Spiegel"],
    ["Neuen Zürcher Zeitung", "Neue Zürcher Zeitung"],
    ["Süddeutscher Zeitung", "Süddeutsche Zeitung"],
    ["Kölnischer Kurier", "Kölnischer Kurier"],
    ["Rehfelder Boten", "Rehfelder Bote"],
    ["„Rehfelder Tagblatts“ ", "Rehfelder Tagblatt"],
    ["Oberlindener Kuriers", "Oberlindener Kurier"],
    ["Rehfeldischen Nachrichten", "Rehfeldische Nachrichten"],
    ["Rehfelder Nachrichten", "Rehfelder Nachrichten"],
    ["Gazety Leszneńskiej", "Gazeta Leszneńska"],
    ["Dziennikowi Morskiemu", "Dziennik Morski"],
    ["Przeglądu Portowego", "Przegląd Portowy"],
    ["Gazeta Leszneńska", "Gazeta Leszneńska"],
    ["Taschen Magazin", "Taschen Magazin"],
    ["Gazeta Północna (PL)", "Gazeta Północna (PL)"],
    ["Gazeta Północna (PL", "Gazeta Północna (PL"],
    ["(„Gazeta Północna”)", "Gazeta Północna"],
    ["www.nytimes.com", "The New York Times"],
    ["  The  Harbor Ledger ", "The Harbor Ledger"],
    ["the Harbor Ledger", "Harbor Ledger"],
    ["“Kestrel”", "Kestrel"],
    ["Агентство «Северлайн»", "Агентство «Северлайн»"],
    ["https://www.harborledger.example/a/b?c", "harborledger.example"],
    ["Klartext.Online", "Klartext.Online"],
    ["Город.Заречинск", "Город.Заречинск"],
    ["KLARTEXT.ONLINE", "klartext.online"],
  ])("writes %j as %j", (name, display) => {
    expect(normaliseOutlet(name)).toBe(display);
  });
});

describe("sameOutlet", () => {
  test("capitals stand for the outlet whose initials they are, capitals or not", () => {
    expect(sameOutlet("NVT", "The North Valley Times")).toBe(true);
    expect(sameOutlet("САН", "Северное агентство новостей")).toBe(true);
    expect(sameOutlet("ANN", "Agência de Notícias do Norte")).toBe(true);
    expect(sameOutlet("AVP", "Agence vérane de presse")).toBe(true);
    expect(sameOutlet("NVT", "North Valley Tribune Group")).toBe(false);
    expect(sameOutlet("AVP", "Agence vérane des ponts de pierre")).toBe(false);
    expect(sameOutlet("SAN", "some agency name")).toBe(false);
    expect(sameOutlet("CW", "Continental Wire")).toBe(true);
    expect(sameOutlet("CW", "Calden Works")).toBe(false);
    expect(sameOutlet("AP", "Alder Press")).toBe(false);
    expect(sameOutlet("AM", "Agencia Marisma")).toBe(true);
  });

  test("its own letters in brackets behind a name are no part of it, others are", () => {
    expect(sameOutlet("AVP", "Agence vérane de presse (AVP)")).toBe(true);
    expect(outletKey("The Orren Press Agency (OPA)")).toBe(outletKey("Orren Press Agency"));
    expect(sameOutlet("The Star (KE)", "The Star")).toBe(false);
    expect(sameOutlet("The Star (KE)", "The Star (UG)")).toBe(false);
  });

  test("the initials may have a letter from inside a word", () => {
    expect(sameOutlet("PDL", "Persdienst Laagvoort")).toBe(true);
    expect(sameOutlet("KTSZ", "Kerti Távirati Szolgálat")).toBe(true);
    expect(sameOutlet("PDL", "Persbureau Laagvoort")).toBe(false);
    expect(sameOutlet("PRSL", "Persdienst Laagvoort")).toBe(false);
    expect(sameOutlet("PDV", "Persdienst Laagvoort")).toBe(false);
  });

  test("an outlet may sign without the word for its trade", () => {
    expect(sameOutlet("Meridian", "Meridian Press")).toBe(true);
    expect(sameOutlet("meridiannews.example", "The Meridian")).toBe(true);
    expect(sameOutlet("The Times", "Times News")).toBe(false);
    expect(sameOutlet("Meridian News", "Meridian Press")).toBe(false);
    expect(sameOutlet("Bay", "Bay News")).toBe(false);
  });

  test("forgives one letter in a long name", () => {
    expect(sameOutlet("The Harbor Ledger", "Harbour Ledger")).toBe(true);
    expect(sameOutlet("The Harbor Ledger", "harbourledger.example")).toBe(true);
  });

  test("knows capitals for the initials of a name, but not those of the table", () => {
    expect(sameOutlet("NVT", "The North Valley Times")).toBe(true);
    expect(sameOutlet("North Valley Times", "NVP")).toBe(false);
    expect(sameOutlet("AFP", "Axminster Free Press")).toBe(false);
    expect(sameOutlet("NV", "North Valley")).toBe(false);
  });

  test("does not take two numbers, two short names or two nothings for one", () => {
    expect(sameOutlet("Channel 1 Reports", "Channel 2 Reports")).toBe(false);
    expect(sameOutlet("Echo", "Ecco")).toBe(false);
    expect(sameOutlet("", "…")).toBe(false);
  });
});

describe("outletOf", () => {
  test.each([
    [{ source: "The Harbor Ledger", url: "https://www.nytimes.com/x" }, "The Harbor Ledger"],
    [{ url: "https://www.nytimes.com/x" }, "The New York Times"],
    [{ source: "", url: "http://m.harborledger.example/2024/05/bridge?x=1#y" }, "harborledger.example"],
    [{ source: "www.reuters.com" }, "Reuters"],
    [{ source: "CNN.com" }, "CNN.com"],
    [{ source: "The Standard" }, "The Standard"],
    [{ source: " The  Associated Press\n" }, "The Associated Press"],
    [{ source: "L’Express du Süddeutschen Kuriers." }, "L’Express du Süddeutschen Kuriers."],
    [{ source: "«Интерфакс»" }, "«Интерфакс»"],
    [{ source: "–", url: "https://harborledger.example/x" }, "harborledger.example"],
    [{ url: "not a url" }, undefined],
    [{ url: "http://" }, undefined],
    [{ url: "http://127.0.0.1/x" }, undefined],
    [{ url: "mailto:jane" }, undefined],
    [{}, undefined],
  ])("of %j is %j", (article, outlet) => {
    expect(outletOf(article)).toBe(outlet);
  });
});

test("an agency may sign with the initials of a known one, a paper does not", () => {
  expect(sharesInitials("Anadolu Agency", "Agence Ardente")).toBe(true);
  expect(sharesInitials("Agence France-Presse", "Agence Ardente")).toBe(false);
  expect(sharesInitials("Anadolu Agency", "Abend-Anzeiger")).toBe(false);
  expect(sharesInitials("AFP", "Associated Press")).toBe(false);
});
