/** Wordings of origins, and what is like them and names none. */
import { describe, expect, test } from "vitest";
import { creditedOutlet } from "../../../src/text/credits/credited-outlet.js";
import { findCredits } from "../../../src/text/credits/find-credits.js";

describe("the origin is read", () => {
  test.each([
    ["O porto será fechado.\n\nAs informações são da Agência de Notícias Aurora.", "Agência de Notícias Aurora"],
    ["O porto será fechado.\n\nAs informações são da agência Aurora.", "Aurora"],
    ["O porto será fechado.\n\nAs informações são do jornal Farol de S.Telmo.", "Farol de S.Telmo"],
    ["O porto será fechado.\n\nAs informações são do portal C7.", "C7"],
    ["Liman kapatılacak, Reuters bildirdi.", "Reuters"],
    ["Liman kapatılacak, Anadolu Ajansı bildirdi.", "Anadolu Agency"],
    ["AA muhabirinin edindiği bilgiye göre liman kapatılacak.", "Anadolu Agency"],
    ["Der Hafen schließt. Zuerst hatte die „Ufer“-Zeitung berichtet.", "Ufer"],
    ["Der Hafen schließt. Das hatte das »Damm«-Magazin berichtet.", "Damm"],
    ["Port zostanie zamknięty – dowiedziała się Gazeta Portowa.", "Gazeta Portowa"],
    ["Port zostanie zamknięty – dowiedział się Onet.", "Onet"],
    ["El puerto cerrará, según adelantó este lunes la Cadena SER.", "Cadena SER"],
    ["ORREN, March 4 (Reuters Health) - The hospital will close.", "Reuters"],
    ["The port will close, the state news agency Arval said.", "Arval"],
    ["The port will close, according to a report by the Orren Times that the ministry has confirmed.", "Orren Times"],
    ["He denied wrongdoing. A report by the Orren Times says the port will close.", "Orren Times"],
    ["The port will close. The ministry neither confirmed nor denied a report by the Orren Times.", "Orren Times"],
    ["The port will close. The ministry did not deny a report by the Orren Times.", "Orren Times"],
    ["The port will close. The mayor declined to confirm or deny a report by the Orren Times.", "Orren Times"],
    ["The offer was rejected by shareholders according to the Orren Times.", "Orren Times"],
    ["Workers were denied overtime pay according to a report by the Orren Times.", "Orren Times"],
    ["Der Hafen schließt. Das Amt wies darauf laut einem Bericht der Uferzeitung hin.", "Uferzeitung"],
  ])("%j", (text, outlet) => {
    expect(creditedOutlet({ text })).toBe(outlet);
  });
});

describe("no origin is read", () => {
  test.each([
    ["a ministry gave them", "As informações são do Ministério da Saúde."],
    ["the police gave them", "As informações são da Polícia Militar e dos bombeiros."],
    ["they are none of an outlet", "As informações são falsas, e a Agência Aurora não as publicou."],
    ["an office tells", "Liman kapatılacak, Orren Valiliği bildirdi."],
    ["somebody of the paper tells", "Eine „Ufer“-Leserin hatte berichtet, der Hafen sei zu."],
    ["a man learns it", "Jan Lipowy dowiedział się o tym w Orren."],
    ["another agency speaks", "The port will close, the space agency Arval said."],
    ["the agency speaks of itself", "The news agency Arval said it would cut 40 jobs."],
    ["the report is denied", "The ministry denied a report by Reuters that the port would close."],
    ["the report is rejected", "The mayor rejects the latest report in the Orren Times as made up."],
    ["the report is denied in German", "Das Amt dementierte einen Bericht der Uferzeitung."],
    ["a mayor announces to it", "Le port sera fermé, a annoncé le maire à l'AFP."],
    ["a minister tells it", "Порт закроют, сказал министр ТАСС."],
  ])("where %s: %j", (_name, text) => {
    expect(creditedOutlet({ text })).toBeUndefined();
  });
});

test.each([
  ["Le port sera fermé, a annoncé le maire à l'AFP.", "AFP"],
  ["Порт закроют, сказал министр ТАСС.", "TASS"],
  ["Порт закроют, заявила она РИА Новости.", "RIA Novosti"],
])("an outlet that somebody spoke to is quoted: %j", (text, outlet) => {
  expect(findCredits(text)).toMatchObject([{ role: "quotation", outlet }]);
});

test.each([
  ["Le Monde a annoncé à ses lecteurs une hausse de prix."],
  ["Порт закроют, сказал глава ТАСС."],
  ["Порт закроют. Об этом сказал представитель ТАСС."],
  ["Порт закроют, сказал обозреватель ТАСС."],
  ["Порт закроют, заявил сотрудник ТАСС."],
  ["Порт закроют, сказал министр Роман Лодочкин."],
])("an outlet whose own people speak is not quoted: %j", (text) => {
  expect(findCredits(text).filter(({ role }) => role === "quotation")).toEqual([]);
});
