/** What stands in the place of an outlet and names none. */
import { describe, expect, test } from "vitest";
import { clusterArticles } from "../../../src/index.js";
import { namedOrigin } from "../../../src/text/credits/credited-outlet.js";

describe("no outlet is named by", () => {
  test.each([
    ["a bureau", "मालवेरा, 4 मार्च (ब्यूरो)। बंदरगाह बोर्ड ने घाट बंद किया।"],
    ["a correspondent", "मालवेरा (संवाददाता)। बंदरगाह बोर्ड ने घाट बंद किया।"],
    ["any agency", "मालवेरा, (एजेंसी)। बंदरगाह बोर्ड ने घाट बंद किया।"],
    ["an age", "मालवेरा के महापौर राम लाल (52) ने घाट बंद किया।"],
    ["an age behind a name", "नाविक बलराम (52) - घाट बंद किया।"],
    ["another word for a thing", "मालवेरा। उत्तरी घाट (जेटी) - बंद होगा।"],
    ["agencies in Arabic", "ملفيرا (وكالات) - قرر مجلس الميناء إغلاق الرصيف."],
    ["an own report in Arabic", "ملفيرا (خاص) - قرر مجلس الميناء إغلاق الرصيف."],
    ["a label in Arabic", "أغلق الرصيف.\n\nالمصدر: وكالات"],
    ["social networks in Arabic", "أغلق الرصيف.\n\nالمصدر: مواقع التواصل"],
    ["agencies in Spanish", "El muelle cierra.\n\nFuente: Agencias"],
    ["a newsroom in Spanish", "El muelle cierra.\n\nFuente: Redacción"],
    ["a newsroom in Portuguese", "O cais fecha.\n\nFonte: Redação"],
    ["a newsroom in Turkish", "İskele kapanacak.\n\nKaynak: HABER MERKEZİ"],
    ["agencies in English", "The pier closes.\n\nSource: Agencies"],
    ["any agencies above a report", "From wire reports\n\nThe pier closes."],
    ["a desk", "The pier closes.\n\nSource: News Desk"],
    ["a social network", "Причал закроют.\n\nИсточник: Telegram"],
    ["a date", "First published on Fri 3 May 2031 10.00 GMT\n\nThe pier closes."],
    ["a date and a time", "Originally published May 3, 2031 at 2:14 am\n\nThe pier closes."],
    ["a short date", "The pier closes. This article was originally published on Oct. 3."],
    ["a German date", "Zuerst veröffentlicht Sonnabend 3. Oktober 2031\n\nDer Kai schließt."],
    ["a copyright notice", "The pier closes.\n\n© 2031. All rights reserved."],
    ["a Spanish copyright notice", "El muelle cierra.\n\n© 2031. Todos los derechos reservados"],
    ["a copyright that is no notice", "It stands between Copyright (all rights reserved) and the public domain."],
    ["the article in Vietnamese", "Cầu cảng sẽ đóng. Bài báo cho biết cầu cảng đã cũ."],
    ["the paper in Vietnamese", "Cầu cảng sẽ đóng. Tờ báo cho biết cầu cảng đã cũ."],
  ])("%s: %j", (_name, text) => {
    expect(namedOrigin({ text })).toEqual({ possible: [] });
  });
});

test.each([
  ["newspapers of a town", "The pier closes, Port Ellis newspapers reported."],
  ["newspapers", "German newspapers reported that the pier closes."],
  ["some paper", "The pier closes, a Port Ellis newspaper reported."],
  ["some paper behind the cue", "The pier closes, according to a Port Ellis newspaper."],
  ["a team in brackets", "Anna Roe (Skerra/Ski Freestyle): Since May she starts for Skerra."],
  ["a reporter's short name in Vietnamese", "Cầu cảng sẽ đóng.\n\nĐỨC LẬP - TR.TÂN"],
  ["a central bank", "The pier closes, according to the Central Bank."],
  ["some paper that opens the sentence", "A Port Ellis newspaper reported that the pier closes."],
])("nothing tells that the name is an outlet's in %s: %j", (_name, text) => {
  expect(namedOrigin({ text }).outlet).toBeUndefined();
});

test("a party in brackets is no outlet where nobody knows it as one", () => {
  expect(namedOrigin({ text: "महापौर उल्लास (भाजपा) ने घाट बंद किया।" }).outlet).toBeUndefined();
});

test.each([
  ["मालवेरा, चार मार्च (तटवाणी) बंदरगाह बोर्ड ने घाट बंद किया।", "तटवाणी"],
  ["नई दिल्ली, 8 जुलाई (तट वार्ता)। बंदरगाह बोर्ड ने घाट बंद किया।", "तट वार्ता"],
  ["मालवेरा (तटवाणी) - बंदरगाह बोर्ड ने घाट बंद किया।", "तटवाणी"],
  ["ملفيرا، 4 مارس (الساحل) - قرر مجلس الميناء إغلاق الرصيف.", "الساحل"],
  ["The pier closes.\n\nSource: The Telegram", "The Telegram"],
  ["The pier closes.\n\nSource: Agencies, Harbor Ledger", "Harbor Ledger"],
  ["The pier closes.\n\nSource: News24", "News24"],
])("a name in the same place is an outlet's: %j", (text, outlet) => {
  expect(namedOrigin({ text })).toEqual({ outlet });
});

test.each([
  ["أغلق الرصيف.\n\nالمصدر: وزارة النقل", "وزارة النقل"],
  ["O cais fecha.\n\nFonte: Câmara Municipal", "Câmara Municipal"],
  ["Η προβλήτα κλείνει.\n\nΠηγή: Αστυνομία", "Αστυνομία"],
  ["Dermaga ditutup.\n\nSumber: Polres Malvera", "Polres Malvera"],
  ["Причал закроют.\n\nИсточник: Минтранс", "Минтранс"],
  ["The pier closes, according to the Harbour Ministry.", "Harbour Ministry"],
  ["The pier closes.\n\nSource: Fern Agency", "Fern Agency"],
])("an institution may be an outlet of the collection: %j", (text, name) => {
  expect(namedOrigin({ text })).toEqual({ possible: [name] });
});

test("a report that credits an institution with an article in the story goes back to it", () => {
  const closes = "The harbour board of Malvera closes its northern pier for eleven months after cracks were found.";
  const told =
    "Malvera's northern pier is shut until spring: cracks were found, and for eleven months no ship will moor there.";
  for (const source of ["Fern Agency", "Fern Press Service", "Fern Bureau", "Malvera Council"]) {
    const { stories } = clusterArticles([
      { id: "a", source, text: closes },
      { id: "b", source: "Omega", text: `${told}\n\nSource: ${source}` },
    ]);
    expect(stories.map(({ sources }) => sources.map(({ name }) => name))).toEqual([[source]]);
  }
});

test("two reports that both say agencies are behind them stay two", () => {
  const closes = "The harbour board of Malvera closes its northern pier for eleven months after cracks were found.";
  const protests = "Fishermen of Malvera gathered at the harbour board over the northern pier, which is closed.";
  const { stories } = clusterArticles([
    { id: "a", source: "Zeta", text: `${closes}\n\nSource: Agencies` },
    { id: "b", source: "Omega", text: `${protests}\n\nSource: Agencies` },
  ]);
  expect(stories.map(({ independentSources }) => independentSources)).toEqual([2]);
});
