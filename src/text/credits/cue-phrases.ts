/** The phrases in which credits come ("according to", "Источник", "first published by"), by what they say of the name beside them. */

export type CueKind =
  | "attribution" // an outlet's name follows
  | "cited" // the same, and the outlet stands behind another one: "reports X, citing Y"
  | "reporting" // an outlet's name stands on either side
  | "telling" // Russian and Ukrainian past tense: "сообщил Интерфакс" reports, "сообщил Интерфаксу" tells
  | "quotation" // the outlet that follows was spoken to
  | "published" // "originally published by"
  | "source" // a label: "Source:"
  | "photo" // a label: "Photo:"
  | "byline"
  | "contribution" // "with reporting by"
  | "contributed" // the outlet stands in front: "AP contributed to this report"
  | "reporters" // "Reporting by ...; Editing by ..."
  | "copyright"
  | "agency"; // an agency's own name

/** The star marks the cue word: the rarest one, so that frequent words ("by", "with") cost nothing. */
export const PHRASES: Record<Exclude<CueKind, "agency">, string> = {
  attribution: `*according to|as first *reported by|as *reported by|first *reported by|*reported by|*quoting|*obtained by|*seen by|*reviewed by|*report by|*report in|*report from
    |по *данным|по *информации|из *сообщения|из *публикации|із *повідомлення|по *сообщению|по *сообщениям|за *даними|за *інформацією|за *повідомленням|за *повідомленнями
    |*según|de *acuerdo con|de *acuerdo a|*segundo|de *acordo com|*conforme|*selon|d'*après|*bericht der|*bericht des|*bericht von|*laut|nach *angaben|nach *informationen|*secondo|*stando a|*volgens|*według`,
  cited: `*citing|со *ссылкой на|*ссылаясь на|з *посиланням на|із *посиланням на|*посилаючись на|*citando a|*citando|*citant|*zitiert|unter *berufung auf|met *verwijzing naar|*powołując się na`,
  reporting: `*said|*says|*diz|*reported|*reports|*writes|*wrote|*revealed|is *reporting|are *reporting|has *learned|*report said|*report says|*report said|*investigation found|*story said|*article said
    |*сообщает|*сообщают|*сообщило|*сообщали|*передает|*передаёт|*передают|*передало|*пишет|*пишут|*написала|*написал|*написало|*информирует|*отмечает|*цитирует|*рассказывает|*стало известно|*узнал|*узнала|*узнало
    |*повідомляє|*повідомляють|*повідомило|*пише|*пишуть|*передає|*передають|*інформує|*зазначає|*стало відомо|*дізналося
    |*informó|*informa|*publica|*publicó|*reportó|*reporta|*recoge|*adelanta|*adelantó|*avanza|*avanzó|*reveló|*revelado|*revelada|*adelantado|*adelantada|ha podido *saber|ha *sabido|ha *conocido|*informou|*noticiou|*noticia|*publicou|*relatou|*revelou|*avança|*avançou|*avançado|*avançada|*adianta|*adiantou|*noticiado|*noticiada|*divulgado|*divulgada|*escreve|*escreveu|*divulgou|*apurou
    |*rapporte|*rapporté|*rapportée|*rapportent|*indique|*écrit|*écrivent|*révèle|*révèlent|*révélé|*révélée|*relate|*relatent|a *appris|*berichtet|*berichtete|*berichten|*berichteten|*meldet|*meldete|*melden|*schreibt|*schreiben|*schrieb|*erfuhr|*erfahren|*enthüllt|*enthüllte|*informationen|*recherchen
    |*riporta|*riportato|*riportata|*riportano|*riferisce|*riferito|*scrive|*scrivono|*apprende|ha *appreso|*rivela|*rivelato|*rivelata|*rivelarlo|*anticiparlo|*scriverlo|*anticipa|*anticipato|*anticipata
    |*schrijft|*schreef|*meldt|*meldde|*podaje|*podał|*podała|*podało|*informuje|*poinformował|*poinformowała|*pisze|*donosi|*haberine göre|*aktardığına göre|*bildirdiğine göre|*yazdı|*göre`,
  telling: `*сообщил|*сообщила|*сообщили|*рассказал|*рассказала|*рассказали|*заявил|*заявила|*сказал|*сказала|*пояснил|*пояснила|*подтвердил|*подтвердила
    |*повідомив|*повідомила|*повідомили|*розповів|*розповіла|*розповіли|*заявила|*заявив|*сказав|*пояснив|*пояснила|*підтвердив`,
  quotation: `*told|*statement to|*contacted by|*asked by|*interview with|*interview to|*speaking to|*spoke to|*spoke with|*interviewed by|*интервью|*беседе с|*разговоре с|*комментарии|*інтерв'ю|*коментарі|*розмові з
    |*dijo|*dijeron|*declaró|*explicó|*aseguró|*afirmó|*contó|*confirmó|*confirmaron|*explicaron|*aseguraron|*señaló|*señalaron|*indicó|*comentó|*relató|*consultado por|*entrevista|*declaraciones|*disse|*disseram|*afirmou|*contou|*declarou|*explicou|*confirmou|em *nota|*declarações
    |*déclaré|*dit|*confié|*indiqué|*expliqué|*affirmé|*assuré|*précisé|*raconté|*contacté par|*contactée par|*interrogé par|*interrogée par|*joint par|*entretien|*interview|*auprès de|*sagte|*sagten|*gespräch mit|*gegenüber|*erklärte
    |*detto|*dichiarato|*spiegato|*spiega|*intervista|*raccontato|*dice|*raggiunto da|*raggiunta da|*interpellato da|*raggiunto dall|*interpellato dall|*parlando con|*tegen|*vertelde|in *gesprek met|*powiedział|*powiedziała|*rozmowie z`,
  published: `*originally published|*originally appeared|*originally posted|*originally reported|*originally ran|first *published|first *appeared|first *posted|*appeared first on|was *produced by|was *provided by|is *provided by|was *distributed by|is *distributed by|*distributed by|*provided by|story *courtesy of|article *courtesy of
    |*republished from|*reprinted from|*reprinted with permission from|*reprinted with permission of|*republished with permission from|*republished with permission of|*reprinted by permission of|*reproduced from|впервые *опубликовано|впервые *опубликована|впервые *опубликован|*опубликовано впервые|*перепечатано из|*перепечатка из
    |вперше *опубліковано|вперше *опублікована|вперше *опублікований|*publicado originalmente|*publicada originalmente|*originalmente publicado|*originalmente publicada|publicado por *primera vez|publicado pela *primeira vez
    |*initialement publié|*initialement paru|*publié initialement|publié pour la *première fois|paru *initialement|*zuerst erschienen|erschien *zuerst|*zuerst veröffentlicht|*zuerst in|*zuerst im|*zuerst bei|*zuerst auf|*ursprünglich erschienen|*ursprünglich veröffentlicht|ist *ursprünglich
    |*verscheen eerder|*verscheen eerst|eerder *verschenen|*pierwotnie opublikowany|*pierwotnie opublikowano
    |read the full *story|read the full *article|read the *original story|read the *original article|*lire l'article|*lire la suite|*lea la nota|*lea el artículo|*leia a matéria|*leia o artigo|*leggi l'articolo|den ganzen *artikel|*читайте полный текст|*читать полностью|*читайте повний текст|*читати повністю
    |*originariamente pubblicato|pubblicato *originariamente|apparso *originariamente|*originariamente apparso|pubblicato per la *prima volta`,
  source:
    "*source|*sources|*via|*источник|*источники|*fuente|*fuentes|*fonte|*fontes|*fonti|*quelle|*quellen|*джерело|*джерела|*bron|*bronnen|*źródło|*źródła|*kaynak",
  photo:
    "*photo|*photos|*photo credit|*photograph|*foto|*fotos|*фото|*фотографии|*світлина|*image|*images|*image credit|*image copyright|*imagen|*imagem|*immagine|*bild|*bilder|*picture|*credit|*crédit|*crédito|*credito|*video|*vídeo|*vidéo|*видео|*відео|*beeld|*fot|*zdjęcie|*fotoğraf",
  byline: "*by|*por|*par|*von|*di|special *to|*автор|*текст",
  contribution: `*reporting by|*reporting from|with *files from|with *inputs from|with *input from|*information from|*material from|con *información de|con *datos de|com *informações da|com *informações do|com *informações de|con *informazioni di
    |mit *material von|mit *material der|mit *agenturmaterial von|mit *agenturmaterial der|mit *informationen von|mit *informationen der|avec des *informations de|avec les *informations de|con *materiale di|met *medewerking van|по *материалам|за *матеріалами|с использованием *материалов`,
  contributed: "*contributed to this|*contributed reporting|*contributed to the",
  reporters: "*editing by",
  copyright: "*copyright|*copyrighted|*c|derechos de *autor|direitos *autorais",
};
