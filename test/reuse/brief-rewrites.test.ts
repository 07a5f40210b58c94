/** A brief told anew in some 75 words, beside reports of the same event made by others and other news in the same form. */
import { describe, expect, test } from "vitest";
import { type CopyKind, StoryIndex } from "../../src/index.js";

const DERIVED: (CopyKind | undefined)[] = ["reprint", "edited", "rewritten", "excerpt"];

function kindOf(a: string, b: string): CopyKind | undefined {
  const index = new StoryIndex();
  index.add({ id: "a", source: "Kronvalla Dispatch", text: a, publishedAt: "2031-06-20T09:00:00Z" });
  index.add({ id: "b", source: "Sundby Observer", text: b, publishedAt: "2031-06-20T15:00:00Z" });
  return index.compare("a", "b")?.kind;
}

const polish = `Siedem osób podejrzanych o kradzież 43 samochodów zatrzymali w czwartek policjanci z Warniec. Wartość aut oszacowano na 5,6 miliona dukatów, poinformowała rzeczniczka komendy Aneta Frąckowiak.

Grupa działała od jesieni 2029 roku. W stodole pod Lipnem znaleziono rozebrane na części pojazdy, trzy lawety i dwa urządzenia do przechwytywania sygnału z kluczyków.

Najstarszy z zatrzymanych ma 58 lat, najmłodszy 19. Sąd aresztował pięciu z nich na trzy miesiące. Grozi im do 10 lat więzienia. Śledztwo prowadzi prokuratura w Krasnej.`;
const polishRewrite = `Policja z Warniec schwytała w czwartek siedmioro podejrzanych, którzy mieli ukraść 43 samochody warte łącznie 5,6 miliona dukatów, jak przekazała Aneta Frąckowiak, rzeczniczka komendy.

Szajka kradła od jesieni 2029 roku. W stodole niedaleko Lipna mundurowi odkryli auta pocięte na części, lawety, których było trzy, a także dwa urządzenia przechwytujące sygnał kluczyków.

Wiek zatrzymanych to od 19 do 58 lat. Pięcioro trafiło na trzy miesiące do aresztu decyzją sądu. Kara może sięgnąć 10 lat więzienia. Sprawą zajmuje się prokuratura w Krasnej.`;
const polishOwn = `Dziupla mieściła się w stodole za Lipnem, między sianem a starym kombajnem. Policjanci wyważyli wrota o szóstej rano i naliczyli części z kilkunastu samochodów.

Szajką miał kierować 58-latek, jego prawą ręką był dziewiętnastoletni wnuk. Od jesieni 2029 roku z ulic Warniec zniknęły 43 auta, głównie terenowe, warte 5,6 miliona dukatów.

Do otwierania używali elektronicznej walizki. Spośród siedmiu zatrzymanych pięciu siedzi w areszcie, mówi Aneta Frąckowiak z komendy. Kilku właścicieli rozpoznało swoje fotele.`;

const turkish = `Karadağspor, Portekiz ekibi Vila Serra'da forma giyen 24 yaşındaki sol bek Nelo Cardinas'ı renklerine bağlamak için kulübüyle görüşmelere başladı. Edinilen bilgiye göre taraflar 4,2 milyon avro bonservis bedeli üzerinde anlaşmaya yakın.

Oyuncunun menajeri Rui Tavira'nın çarşamba günü İzmira'ya gelmesi ve üç yıllık sözleşme için masaya oturması bekleniyor. Cardinas bu sezon 31 maçta 3 gol ve 9 asistle oynadı.`;
const turkishOther = `Karadağspor, Danimarka ekibi Nordby'de forma giyen 27 yaşındaki forvet Mads Elkær Holt'u renklerine bağlamak için kulübüyle görüşmelere başladı. Edinilen bilgiye göre taraflar 1,8 milyon avro bonservis bedeli üzerinde anlaşmaya yakın.

Holt bu sezon 18 maçta 11 gol attı. Oyuncunun cuma günü sağlık kontrolünden geçmesi bekleniyor.`;

describe("a brief in other words", () => {
  test("that has all facts of another and hardly one of its own, is rewritten", () => {
    expect(kindOf(polish, polishRewrite)).toBe("rewritten");
  });

  test("that has the names and figures of the event, and else what its reporter saw, is no copy", () => {
    expect(DERIVED).not.toContain(kindOf(polish, polishOwn));
    expect(DERIVED).not.toContain(kindOf(polishRewrite, polishOwn));
  });

  test("of the same form about others is no copy", () => {
    expect(DERIVED).not.toContain(kindOf(turkish, turkishOther));
  });
});
