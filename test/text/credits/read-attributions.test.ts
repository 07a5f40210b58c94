/** Wordings of origins, and what is like them and names none. */
import { describe, expect, test } from "vitest";
import { creditedOutlet, namedOrigin } from "../../../src/text/credits/credited-outlet.js";
import { findCredits } from "../../../src/text/credits/find-credits.js";
import { outletKey, sameOutlet } from "../../../src/text/outlets/outlets.js";

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
    ["Moloen stenges, skriver tirsdag Nordposten.", "Nordposten"],
    ["ORREN, March 4 (Reuters Health) - The hospital will close.", "Reuters"],
    ["The port will close, the state news agency Arval said.", "Arval"],
    ["The port will close, according to a report by the Orren Times that the ministry has confirmed.", "Orren Times"],
    ["He denied wrongdoing. A report by the Orren Times says the port will close.", "Orren Times"],
    ["The port will close. The ministry neither confirmed nor denied a report by the Orren Times.", "Orren Times"],
    ["The port will close. The ministry did not deny a report by the Orren Times.", "Orren Times"],
    ["The port will close. The mayor declined to confirm or deny a report by the Orren Times.", "Orren Times"],
    ["The port will close, a memo leaked to the Orren Times shows.", "Orren Times"],
    ["A memo handed to the Guardian shows that the port will close.", "The Guardian"],
    ["A memo passed to the Orren Times shows that the port will close.", "Orren Times"],
    ["Under plans shared with the Orren Times, the port will close.", "Orren Times"],
    ["The plan to close the port, first revealed in the Orren Times, is new.", "Orren Times"],
    ["The Orren Times has learnt that the port will close.", "The Orren Times"],
    ["The port will close, says the Orren Times.", "Orren Times"],
    ["CNN said on Tuesday that the port will close.", "CNN"],
    ["The port, said the Orren Times, will close.", "Orren Times"],
    ["The offer was rejected by shareholders according to the Orren Times.", "Orren Times"],
    ["Workers were denied overtime pay according to a report by the Orren Times.", "Orren Times"],
    ["Der Hafen schließt. Das Amt wies darauf laut einem Bericht der Uferzeitung hin.", "Uferzeitung"],
    ["According to Anna Roe of the Orren Herald, the port will close.", "Orren Herald"],
    ["The port will close, Anna Roe of The Orren Herald reported.", "The Orren Herald"],
    ["The port will close, according to Anna Roe from the New York Times.", "The New York Times"],
    ["The LA Times says the port will close.", "Los Angeles Times"],
    ["The port will close, the Voice of the Orren reported.", "Voice of the Orren"],
    ["The port will close, the Lanternhouse newspaper reported.", "Lanternhouse"],
    ["A kikötő bezár a Vadállás napilap szerint.", "Vadállás"],
    ["Порт закроют, передает РИА ФАН.", "FAN"],
    ["Порт закроют, передает РИА Новости.", "RIA Novosti"],
    ["Tờ Lam Giang Times cho biết cầu cảng sẽ đóng.", "Lam Giang Times"],
    ["O porto será fechado, segundo a Agência Brasil.", "Agência Brasil"],
    ["Theo Reuters, cầu cảng sẽ đóng.", "Reuters"],
    ["Theo hãng tin Reuters, cầu cảng sẽ đóng.", "Reuters"],
    ["Theo hãng tin Lam Giang, cầu cảng sẽ đóng.", "Lam Giang"],
    ["Theo báo Lam Giang, cầu cảng sẽ đóng.", "Lam Giang"],
    ["Hãng thông tấn Lam Giang đưa tin cầu cảng sẽ đóng.", "Lam Giang"],
    ["Reuters dẫn lời giám đốc cảng rằng cầu cảng sẽ đóng.", "Reuters"],
    ["Cầu cảng sẽ đóng.\n\nNguồn: Reuters", "Reuters"],
    ["Cầu cảng sẽ đóng.\n\n(Theo Reuters)", "Reuters"],
    ["ملفيرا (رويترز) - قرر مجلس الميناء إغلاق الرصيف.", "Reuters"],
    ["ملفيرا (أ ف ب) - قرر مجلس الميناء إغلاق الرصيف.", "AFP"],
    ["سيغلق الرصيف، وفقاً لرويترز.", "Reuters"],
    ["قالت رويترز إن الرصيف سيغلق.", "Reuters"],
    ["سيغلق الرصيف، بحسب فرانس برس.", "AFP"],
    ["قالت وكالة الضفاف إن الرصيف سيغلق.", "الضفاف"],
    ["रॉयटर्स के अनुसार घाट बंद होगा।", "Reuters"],
    ["एएनआई के हवाले से खबर है कि घाट बंद होगा।", "ANI"],
    ["मालवेरा (पीटीआई) बंदरगाह बोर्ड ने घाट बंद किया।", "PTI"],
    ["न्यूज एजेंसी तटवाणी के मुताबिक घाट बंद होगा।", "तटवाणी"],
    ["घाट बंद होगा।\n\nसाभार: तटवाणी", "तटवाणी"],
    ["Η προβλήτα κλείνει.\n\nΠΗΓΗ: Reuters", "Reuters"],
    ["Η προβλήτα κλείνει, μεταδίδει το Ρόιτερς.", "Reuters"],
    ["(런던 AFP=연합뉴스) 항만위원회는 부두를 폐쇄한다.", "Yonhap"],
    ["ملفيرا في 08 يوليو /نبراس/ قرر مجلس الميناء إغلاق الرصيف.", "نبراس"],
    ["मालवेरा, 19 अगस्त (त.व.)। बंदरगाह बोर्ड ने घाट बंद किया।", "त.व."],
    ["[해안=나루] 김민수 기자 = 항만위원회는 부두를 폐쇄한다.", "나루"],
    ["(해안=나루1) 김민수 특파원 = 항만위원회는 부두를 폐쇄한다.", "나루1"],
    ["항만위원회는 부두를 폐쇄한다. /나루뉴스", "나루뉴스"],
    ["Melansir Lentera.com, dermaga akan ditutup.", "Lentera.com"],
    ["Melansir dari Lentera.com, dermaga akan ditutup.", "Lentera.com"],
    ["Dermaga akan ditutup.\n\nArtikel ini telah tayang di Lentera.com dengan judul Dermaga Tutup.", "Lentera.com"],
    ["Le port sera fermé, selon le quotidien sportif Le Sprint.", "Le Sprint"],
    ["Le port sera fermé, affirme le quotidien régional Le Passeur.", "Le Passeur"],
    ["Le quotidien sportif Le Sprint révèle que le port sera fermé.", "Le Sprint"],
    ["El diario El Timón adelantó que el puerto cerrará.", "El Timón"],
    ["O porto será fechado, segundo o jornal local O Farol.", "O Farol"],
    ["Il porto chiude, scrive il settimanale satirico «Il Becco».", "Il Becco"],
    ["El puerto cerrará, según la agencia de noticias Brisa.", "Brisa"],
    ["El puerto cerrará, según documentos a los que accedió El País.", "El País"],
    ["El puerto cerrará, según documentos a los que tuvo acceso El País.", "El País"],
    ["El puerto cerrará, según pudo saber Revista Muelle.", "Revista Muelle"],
    ["El puerto cerrará. Así lo informó en exclusiva El País.", "El País"],
    ["El cierre fue revelado primero por El País.", "El País"],
    ["Según un reporte de Reuters, el puerto cerrará.", "Reuters"],
    ["O porto será fechado. A informação é do jornal O Farol.", "O Farol"],
    ["O porto será fechado. A informação foi publicada pelo jornal O Farol.", "O Farol"],
    ["Nach Informationen des Magazins „Der Lotse“ schließt der Hafen.", "Der Lotse"],
    ["Das steht in einem Papier, das dem „Spiegel“ vorliegt.", "Der Spiegel"],
    ["Das Papier liegt dem „Spiegel“ vor.", "Der Spiegel"],
    ["The Orren Times broke the news that the port will close.", "The Orren Times"],
    ["The plan to close the port was reported earlier by the Orren Times.", "Orren Times"],
    ["ORRENSTADT dpa | Der Hafen schließt.", "dpa"],
    ["dpa ORRENSTADT. Der Hafen schließt.", "dpa"],
    ["El fármaco llega.\n\nFuente: Redacción Médica", "Redacción Médica"],
    ["Portul se închide, conform Mediafax.", "Mediafax"],
    ["Portul se închide.\n\nSursă: Agerpres", "Agerpres"],
    ["Portul se închide.\n\nCu informații de la News.ro", "News.ro"],
    ["Portul se închide.\n\nAGERPRES/(AS - autor: Ana Vela, editor: Ion Roe)", "Agerpres"],
    ["Osta tiks slēgta, atsaucoties uz LETA.", "LETA"],
    ["Satama suljetaan, STT:n mukaan.", "STT"],
    ["TT:n mukaan satama suljetaan.", "TT"],
    ["Satama suljetaan. STT kertoi asiasta ensin.", "STT"],
    ["Satama suljetaan. Asiasta kertoi ensimmäisenä Orren Sanomat.", "Orren Sanomat"],
    ["Satama suljetaan. Asiasta uutisoi ensin Orren Sanomat.", "Orren Sanomat"],
    ["Hamn stängs, enligt TT:s uppgifter.", "TT"],
    ["Το λιμάνι κλείνει.\n\nΜε πληροφορίες ΑΠΕ-ΜΠΕ", "ΑΠΕ-ΜΠΕ"],
    ["Το λιμάνι κλείνει.\n\nΜε πληροφορίες από το ΑΠΕ", "ΑΠΕ-ΜΠΕ"],
    ["Το λιμάνι κλείνει, μεταδίδει το ΑΜΠΕ.", "ΑΠΕ-ΜΠΕ"],
    ["A kikötőt lezárják, írja az MTI.", "MTI"],
    ["A kikötőt lezárják – közölte az MTI.", "MTI"],
    ["A kikötőt lezárják – jelentette az MTI.", "MTI"],
    ["Az MTI szerint a kikötőt lezárják.", "MTI"],
    ["Pristanišče bodo zaprli, poroča STA.", "STA"],
    ["Luka će biti zatvorena, javlja Hina.", "Hina"],
    ["Uostas bus uždarytas, praneša BNS.", "BNS"],
    ["Osta tiks slēgta jau pirmdien, ziņo BNS.", "BNS"],
    ["Uostas bus uždarytas, skelbia ELTA.", "ELTA"],
    ["Prístav bude zatvorený, informuje SITA.", "SITA"],
    ["A kikötőt lezárják – szúrta ki a Parti Hírlap.", "Parti Hírlap"],
    ["A kikötőt lezárják – írta meg a Parti Hírlap.", "Parti Hírlap"],
    ["A kikötőt lezárják – vette észre a Parti Hírlap.", "Parti Hírlap"],
    ["A kikötőt lezárják – tudta meg a Parti Hírlap.", "Parti Hírlap"],
    ["A kikötőt lezárják – számolt be róla a Parti Hírlap.", "Parti Hírlap"],
    ["Mint a Parti Hírlap megírta, a kikötőt lezárják.", "Parti Hírlap"],
    ["A Parti Hírlap azt írja, hogy a kikötőt lezárják.", "Parti Hírlap"],
    ["A Parti Hírlap cikke szerint a kikötőt lezárják.", "Parti Hírlap"],
    ["A Parti Hírlap tudósítása szerint a kikötőt lezárják.", "Parti Hírlap"],
    ["A Parti Hírlap szerint a kikötőt lezárják.", "Parti Hírlap"],
    ["Az Esti Hírlap szerint a kikötőt lezárják.", "Esti Hírlap"],
    ["A Tribuna diz que o porto será fechado.", "A Tribuna"],
    ["Пристанището затваря, научи „Нов кей“.", "Нов кей"],
    ["Както писа „Нов кей“, пристанището затваря.", "Нов кей"],
    ["Пристанището затваря, твърди „Вестник Кей“.", "Вестник Кей"],
    ["Пристанището затваря, информира „Вестник Кей“.", "Вестник Кей"],
    ["Пристанището затваря.\n\nИзточник: „Кормило“", "Кормило"],
    ["Der Hafen schließt.\n\nQuelle: „Hafenblick“", "Hafenblick"],
  ])("%j", (text, outlet) => {
    expect(creditedOutlet({ text })).toBe(outlet);
  });
});

describe("no origin is read", () => {
  test.each([
    ["a person says it", "The port will close, says Jane Times."],
    ["the paper's editor says it", "The port will close, says the Orren Times editor."],
    ["the paper speaks of itself", '"We regret that," said the Orren Times.'],
    ["a ministry gave them", "As informações são do Ministério da Saúde."],
    ["the police gave them", "As informações são da Polícia Militar e dos bombeiros."],
    ["they are none of an outlet", "As informações são falsas, e a Agência Aurora não as publicou."],
    ["an office tells", "Liman kapatılacak, Orren Valiliği bildirdi."],
    ["somebody of the paper tells", "Eine „Ufer“-Leserin hatte berichtet, der Hafen sei zu."],
    ["a man learns it", "Jan Lipowy dowiedział się o tym w Orren."],
    ["of the paper only the country is told", "The port will close, the German newspaper reported."],
    ["another agency speaks", "The port will close, the space agency Arval said."],
    ["the agency speaks of itself", "The news agency Arval said it would cut 40 jobs."],
    ["the station speaks of itself, with the day", "CNN said on Tuesday it would cut 40 jobs."],
    ["the agency speaks of what is its own", "Reuters said late on Monday that its profit had doubled."],
    ["the agency speaks of its staff", "AFP said Sunday that one of its reporters was hurt."],
    ["the report is denied", "The ministry denied a report by Reuters that the port would close."],
    ["the report is rejected", "The mayor rejects the latest report in the Orren Times as made up."],
    [
      "a person has a Vietnamese word for a name",
      "Theo Reuters and Anna Roe told the court that the port would close.",
    ],
    ["anybody is named in Arabic", "سيغلق الرصيف، بحسب مصادر."],
    ["anybody is named in Hindi", "महापौर के अनुसार घाट बंद होगा।"],
    ["a ministry is named in Hindi", "मंत्रालय के अनुसार घाट बंद होगा।"],
    ["a company opens the line", "dpa is the agency. The port will close."],
    ["the report is denied in German", "Das Amt dementierte einen Bericht der Uferzeitung."],
    ["a mayor announces to it", "Le port sera fermé, a annoncé le maire à l'AFP."],
    ["another agency begins as RIA does", "Порт закроют, передает РИА Лодочное."],
    ["a republic has a paper's word", "The port will close, according to Anna Roe from the Eagle Insurance."],
    ["a minister tells it", "Порт закроют, сказал министр ТАСС."],
    [
      "nothing behind the adjective names the paper",
      "Le port sera fermé, affirme le quotidien que dirige Paul Ferrand.",
    ],
    ["no reporter stands behind the brackets", "[해안=나루] 항만위원회는 부두를 폐쇄한다."],
    ["a bracket in Arabic names a quarter", "ملفيرا (الشمالية) تغلق الرصيف. قال المجلس (أمس) إنه قديم."],
    ["a film was shown", "Film ini telah tayang di Lentera.com pekan lalu."],
    ["a channel is no paper's", "El puerto cerrará, según el canal oficial Puerto Seguro."],
    ["a chain of hotels speaks", "El puerto cerrará, según la cadena hotelera Las Dunas."],
    ["a gazette prints a law", "A informação foi publicada no Diário Oficial do Porto."],
    ["the navy gave it", "O porto será fechado. A informação é da Marinha."],
    ["a court has the paper", "Das steht in dem Papier, das dem Landgericht vorliegt."],
    ["something lies opposite", "Das Haus liegt der Uferzeitung gegenüber, vor dem Deich."],
    ["the agency is told so in Finnish", "Ministeri Teemu Roe kertoi STT:lle, että satama suljetaan."],
    ["a minister tells it in Finnish", "Satama suljetaan, kertoi ministeri Teemu Roe Orren Sanomille torstaina."],
    ["it is as a law has it", "Conform Legii Presei, portul se închide."],
    ["it is a Spanish ministry's", "El puerto cerrará, según informó el MTI."],
    ["it is an Indian law", "Assault is punished as reported under BNS, and the port will close."],
    ["they are renewables", "Το λιμάνι κλείνει, σύμφωνα με τις ΑΠΕ."],
    ["a capital is no agency's", "Luka će biti zatvorena, piše Sta."],
    ["the agency is told in Hungarian", "A kikötőt lezárják – közölte a rendőrség az MTI-vel."],
    ["a company claims it", "Пристанището затваря, твърди „Лукойл“."],
    ["a company informs of it", "Пристанището затваря, информира „Лукойл“."],
    ["a company in front reports", "«Лукойл» сообщает, что порт закроют."],
    ["a company in front reports in Bulgarian", "„Лукойл“ съобщава, че пристанището затваря."],
    ["a picture's agency stands", "Το λιμάνι κλείνει.\n\nΦωτ.: ΑΠΕ-ΜΠΕ"],
  ])("where %s: %j", (_name, text) => {
    expect(creditedOutlet({ text })).toBeUndefined();
  });
});

test.each([
  ["Le port sera fermé, a annoncé le maire à l'AFP.", "AFP"],
  ["Порт закроют, сказал министр ТАСС.", "TASS"],
  ["Порт закроют, заявила она РИА Новости.", "RIA Novosti"],
  ["A kikötőt lezárják – közölte a rendőrség az MTI-vel.", "MTI"],
  ["A polgármester az MTI-nek elmondta: a kikötőt lezárják.", "MTI"],
  ["A polgármester az AFP-nek elmondta: a kikötőt lezárják.", "AFP"],
  ["Пристанището затваря, съобщи за БТА кметът.", "BTA"],
  ["Пристанището затваря, съобщиха за БТА от общината.", "BTA"],
  ["Пристанището затваря, каза за БТА кметът.", "BTA"],
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
  ["O prefeito disse que não entende porque a Folha do Cais o ataca."],
  ["Кметът каза за вестник „Нов кей“, че лъже."],
  ["Депутатите приеха закона за БТА."],
])("an outlet whose own people speak is not quoted: %j", (text) => {
  expect(findCredits(text).filter(({ role }) => role === "quotation")).toEqual([]);
});

test.each([
  ["सीमावाणी के अनुसार घाट बंद होगा।", "सीमावाणी"],
  ["سيغلق الرصيف، وفقاً لنبراس.", "نبراس"],
  ["قالت نبراس إن الرصيف سيغلق.", "نبراس"],
  ["ملفيرا (ن ب ر) قالت إن الرصيف سيغلق.", "ن ب ر"],
  ["سيغلق الرصيف في الصيف. (نبراس)", "نبراس"],
])("a name in a script without capitals counts where it is known: %j", (text, outlet) => {
  expect(findCredits(text)).toEqual([]);
  expect(findCredits(text, [outlet])).toMatchObject([{ role: "origin", outlet }]);
  expect(namedOrigin({ text }).possible).toContain(outlet);
});

test.each([
  ["«Новый причал» пишет, что порт закроют.", "Новый причал"],
  ["„Нов кей“ съобщава, че пристанището затваря.", "Нов кей"],
])("a quoted name in front of who writes is an outlet's where one bears it: %j", (text, outlet) => {
  expect(namedOrigin({ text })).toEqual({ possible: [outlet] });
});

test("an agency that was told may be where the report is from", () => {
  const text = "A kikötőt lezárják – közölte a rendőrség az MTI-vel.";
  expect(namedOrigin({ text })).toEqual({ possible: ["MTI"] });
});

test("a paper is the same with the Vietnamese word for one", () => {
  expect(sameOutlet("Báo Thu Bình", "Thu Bình")).toBe(true);
  expect(sameOutlet("Baobab Times", "Bab Times")).toBe(false);
  // A province, which is no paper where it speaks.
  expect(outletKey("Báo Thu Bình")).not.toBe(outletKey("Thu Bình"));
});
