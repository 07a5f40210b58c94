/** The phrases in which credits come ("according to", "Источник", "first published by"), by what they say of the name beside them. */

/** One kind for each way in which the words around a phrase are read. */
export type CueKind =
  | "attribution" // an outlet's name follows
  | "according" // the same, but figures and laws are quoted so too: letters that mean other things as well are no agency here
  | "inquiry" // the same, where it is told what the outlet found
  | "theo" // the same in Vietnamese, of which the text has to be: elsewhere Theo is a person
  | "remark" // the same, where nothing else follows: ", so der Spiegel."
  | "cited" // the same, and the outlet stands behind another one: "reports X, citing Y"
  | "reporting" // an outlet's name stands on either side
  | "saying" // anybody says: the name stands in front, or ends the clause, and has to be seen to be an outlet's
  | "claiming" // as "reporting", but people do it too: the name has to be seen to be an outlet's, or the outlet to tell the story
  | "writing" // as "reporting", and any name in quotation marks that follows is a paper's: пишет «Новый причал»
  | "findings" // glued to a name: "Handelsblatt-Informationen"
  | "informing" // Russian and Ukrainian past tense: "сообщил Интерфакс" reports, "сообщил Интерфаксу" tells
  | "telling" // the same with a verb that always tells, unless the name stands in front
  | "addressing" // the outlet that follows at once was spoken to
  | "quotation" // the same, but the speaker may stand between
  | "indicating" // French: "a indiqué à l'AFP" tells, "a indiqué l'AFP" reports
  | "published" // "originally published by"
  | "published-first" // the same, and certainly of the article itself
  | "read-on" // "Read the full story at": anything may follow
  | "source" // a label: "Source:"
  | "via" // the same, and needs no colon
  | "photo" // a label: "Photo:"
  | "byline"
  | "contribution" // "with reporting by"
  | "contributed" // the outlet stands in front: "AP contributed to this report"
  | "reporters" // "Reporting by ...; Editing by ..."
  | "copyright"
  | "agency"; // an agency's own name

/** The star marks the cue word: the rarest one, so that frequent words ("by", "with") cost nothing. */
export const PHRASES: Record<Exclude<CueKind, "agency">, string> = {
  attribution:
    "as first *reported by|as *reported by|first *reported by|*reported by|*quoting|*obtained by|*seen by|*leaked to|*handed to|*passed to|*shared with|first *revealed in|*reviewed by|*report by|*report in|*report from|" +
    "по *данным|по *информации|из *сообщения|из *публикации|із *повідомлення|по *сообщению|по *сообщениям|за *даними|за *інформацією|за *повідомленням|за *повідомленнями|" +
    "говорится в *материале|говорится в *публикации|говорится в *статье|говорится в *расследовании|следует из *материала|следует из *расследования|йдеться в *матеріалі|йдеться у *матеріалі|йдеться в *публікації|йдеться у *публікації|йдеться в *статті|йдеться у *статті|йдеться в *розслідуванні|йдеться у *розслідуванні|випливає з *розслідування|" +
    "*según|de *acuerdo con|de *acuerdo a|*segundo|de *acordo com|*conforme|*selon|d'*après|nos *confrères|*bericht der|*bericht des|*bericht von|*laut|nach *angaben|nach *informationen|*recherchen der|*recherchen des|*recherchen von|*secondo|*stando a|*volgens|*aldus|*bericht de|*onderzoek van|*według|*zdaniem|z *ustaleń|*enligt|" +
    "*ifølge|*podle|*podľa|*potrivit|*citat de|*citată de|prema *pisanju|prema *navodima|prema *informacijama|према *писању|према *наводима|po *poročanju|po *navedbah|*според|по *информация на|*σύμφωνα με|*segons|*dikutip dari|*dilansir dari|*dilansir|*menurut|kwa *mujibu wa|*ayon sa|ayon sa *ulat ng|*iniulat ng|kulingana na *ripoti ya|*pasak|*sipas|*паводле",
  according: "*according to|*heißt es im|*heißt es in der",
  cited:
    "*citing|со *ссылкой на|*ссылаясь на|з *посиланням на|із *посиланням на|*посилаючись на|*citando a|*citando|*citant|*zitiert|unter *berufung auf|met *verwijzing naar|*powołując się na|med *henvisning til|s *odvoláním na|s *odvolaním na|*citând|*pozivajući se na|*позивајући се на|*позовавайки се на|като се *позовава на|като *цитира|se *sklicuje na|*mengutip|*likinukuu|*ikinukuu|na *sinipi ang|*remdamasi|*remdamasis|*viitega|*atsaucoties uz|*viitaten|са *спасылкай на|duke *cituar|*επικαλούμενη|*επικαλούμενο|*dẫn nguồn",
  inquiry: "*investigation by",
  theo: "*theo",
  remark: "*so der|*so die|*so das",
  reporting:
    "*diz|*reported|*reports|*writes|*wrote|*revealed|is *reporting|are *reporting|can *reveal|was first to *report|was the first to *report|has *learned|has *learnt|*report said|*report says|*investigation found|*investigation has found|*investigation revealed|*story said|*article said|" +
    "*сообщает|*сообщают|*сообщило|*сообщали|*передает|*передаёт|*передают|*передало|*написала|*написал|*написало|*информирует|*отмечает|*цитирует|*рассказывает|*стало известно|*узнал|*узнала|*узнало|*выяснил|*выяснила|*выяснило|*выяснили|" +
    "*повідомляє|*повідомляють|*повідомило|*передає|*передають|*інформує|*зазначає|*стало відомо|*дізналося|з'*ясував|з'*ясувала|з'*ясувало|з'*ясували|" +
    "*informó|*informa|*publica|*publicó|*reportó|*reporta|*recoge|*adelanta|*adelantó|*avanza|*avanzó|*reveló|*revela|*desveló|*desvela|*desvelado|*destapó|*destapa|*revelado|*revelada|*adelantado|*adelantada|ha podido *saber|ha *sabido|ha *conocido|*informou|*noticiou|*noticia|*publicou|*relatou|*revelou|*avança|*avançou|*avançado|*avançada|*adianta|*adiantou|*noticiado|*noticiada|*divulgado|*divulgada|*escreve|*escreveu|*divulgou|*apurou|" +
    "*indiquent|*rapporte|*rapporté|*rapportée|*rapportent|*indique|*écrit|*écrivent|*révèle|*révèlent|*révélé|*révélée|*relate|*relatent|a *appris|*berichtet|*berichtete|*berichten|*berichteten|*meldet|*meldete|*melden|*schreibt|*schreiben|*schrieb|*erfuhr|*erfahren|*enthüllt|*enthüllte|" +
    "*riporta|*riportato|*riportata|*riportano|*riferisce|*riferito|*scrive|*scrivono|*apprende|ha *appreso|*rivela|*rivelato|*rivelata|*svela|*svelato|*pubblicato|*pubblicata|*rivelarlo|*riportarlo|*anticiparlo|*scriverlo|*anticipa|*anticipato|*anticipata|" +
    "*schrijft|*schreef|*meldt|*meldde|*onthult|*onthulde|*ustaliła|*ustalił|*ustaliło|*napisała|*napisał|*dowiedział się|*dowiedziała się|*dowiedziało się|*ujawniła|*ujawnił|*podaje|*podał|*podała|*podało|*informuje|*poinformował|*poinformowała|*pisze|*donosi|*haberine göre|*aktardığına göre|*bildirdiğine göre|*muhabirinin edindiği bilgiye göre|*bildirdi|*yazdı|*göre|*skriver|*rapporterar|*uppger|*avslöjar|*avslöjade|var *först med|" +
    "*rapporterer|*melder|*erfarer|*omtalte|*meld|*berig|*afslører|*avslører|*beretter|*uutisoi|*kirjoittaa|*napsal|*napsala|*napsalo|*píše|*informoval|*informovala|*informovalo|*zjistil|*zjistila|*upozornil|*upozornila|*upozornilo|*napísal|*napísala|*relatează|*scrie|*informează|*transmite|*dezvăluie|*notează|*írja|*írta|*számolt be|*szerint|" +
    "*piše|*pišu|*prenosi|*javlja|*pisao|*pisala|*pisal|*писао|*писала|*objavio|*objavila|*objavilo|*izvještava|*izveštava|*doznaje|*saznaje|*објавио|*објавила|*објавило|*извештава|*сазнаје|*poroča|*poročajo|*poročal|*poročala|*navaja|*publicat|*avançat|*informat|" +
    "*melaporkan|*memberitakan|*menulis|*mewartakan|*liliripoti|*limeripoti|*imeripoti|*iliripoti|*đưa tin|*cho biết|*dẫn lời|*žiniomis|*duomenimis|*andmetel|*liliandika|*limeandika|*vahendab|*vahendas|*kirjutab|*kirjutas|*raportoi|*arabera",
  saying: "*said|*says|*understands",
  claiming:
    "*zufolge|*affirme|*affirment|*raconte|*racontent|*cuenta que|*oplyser|*opplyser|*kertoo|*mukaan|*uvedl|*uvedla|*uvedlo|*uviedol|*uviedla|*közölte|*navodi|*наводи|*teatas|*утверждает",
  writing:
    "*пишет|*пишут|" +
    "*пише|*пишуть|" +
    "*praneša|*pranešė|*rašo|*skelbia|*ziņo|*vēsta|*raksta|*паведамляе|*паведаміла|*піша|*преноси|*јавља|*съобщава|*съобщи|*предава|*предаде|*разкрива|*μεταδίδει|*αναφέρει|*αποκαλύπτει|*αποκάλυψε|*γράφει|*raporton|*shkruan|*njofton",
  findings: "*informationen|*recherchen",
  informing: "*сообщил|*сообщила|*сообщили|" + "*повідомив|*повідомила|*повідомили",
  telling:
    "*рассказал|*рассказала|*рассказали|*заявил|*заявила|*сказал|*сказала|*пояснил|*пояснила|*подтвердил|*подтвердила|" +
    "*розповів|*розповіла|*розповіли|*заявив|*сказав|*пояснив|*підтвердив",
  addressing:
    "*told|*contacted by|*asked by|*interview with|*interview to|*speaking to|*spoke to|*spoke with|*interviewed by|*интервью|*беседе с|*разговоре с|*комментарии|*інтерв'ю|*коментарі|*розмові з|" +
    "*consultado por|" +
    "*contacté par|*contactée par|*interrogé par|*interrogée par|*joint par|*auprès de|*gespräch mit|*gegenüber|" +
    "*raggiunto da|*raggiunta da|*interpellato da|*raggiunto dall|*interpellato dall|*parlando con|*tegen|*vertelde|*powiedział|*powiedziała|" +
    "*siger til|*sier til|*sagde til|*sa til|*fortæller til|*forteller til|*řekl|*řekla|*sdělil|*sdělila|*povedal|*povedala|*declarat pentru|*spus pentru|*elmondta|*nyilatkozta|*rekao za|*rekla za|*kazao za|*kazala za|*izjavio za|*izjavila za|*рекао за|*рекла за|*изјавио за|*изјавила за|*каза пред|*заяви пред|*коментира пред|*δήλωσε|*μίλησε|*kepada|*sakė|*ütles|*sacīja|*pastāstīja",
  quotation:
    "*statement to|" +
    "*dijo|*dijeron|*declaró|*explicó|*aseguró|*afirmó|*contó|*confirmó|*confirmaron|*explicaron|*aseguraron|*señaló|*señalaron|*indicó|*comentó|*relató|*entrevista|*declaraciones|*disse|*disseram|*afirmou|*contou|*declarou|*explicou|*confirmou|em *nota|*declarações|" +
    "*déclaré|*annoncé|*dit|*confié|*expliqué|*entretien|*interview|*sagte|*sagten|*erklärte|" +
    "*detto|*dichiarato|*spiegato|*spiega|*intervista|*raccontato|*dice|in *gesprek met|*rozmowie z",
  indicating: "*indiqué|*affirmé|*assuré|*précisé|*raconté",
  published:
    "*originally published|*originally appeared|*originally posted|*originally reported|*originally ran|first *published|first *appeared|first *posted|was *produced by|was *provided by|is *provided by|was *distributed by|is *distributed by|*distributed by|*provided by|story *courtesy of|article *courtesy of|" +
    "*republished from|*reprinted from|*reprinted with permission from|*reprinted with permission of|*republished with permission from|*republished with permission of|*reprinted by permission of|*reproduced from|впервые *опубликовано|впервые *опубликована|впервые *опубликован|*опубликовано впервые|*перепечатано из|*перепечатка из|" +
    "вперше *опубліковано|вперше *опублікована|вперше *опублікований|*publicado originalmente|*publicada originalmente|*originalmente publicado|*originalmente publicada|publicado por *primera vez|publicado pela *primeira vez|" +
    "*initialement publié|*initialement paru|*publié initialement|publié pour la *première fois|paru *initialement|*zuerst erschienen|erschien *zuerst|*zuerst veröffentlicht|*zuerst in|*zuerst im|*zuerst bei|*zuerst auf|*ursprünglich erschienen|*ursprünglich veröffentlicht|ist *ursprünglich|" +
    "*verscheen eerder|*verscheen eerst|eerder *verschenen|*pierwotnie opublikowany|*pierwotnie opublikowano|" +
    "*originariamente pubblicato|pubblicato *originariamente|apparso *originariamente|*originariamente apparso|publicată în *premieră de|publicat în *premieră de|pertama kali *tayang di|*fillimisht nga|pubblicato per la *prima volta",
  "published-first": "*appeared first on|*materials provided by",
  "read-on":
    "read the full *story|read the full *article|read the *original story|read the *original article|*lire l'article|*lire la suite|*lea la nota|*lea el artículo|*leia a matéria|*leia o artigo|*leggi l'articolo|den ganzen *artikel|*читайте полный текст|*читать полностью|*читайте повний текст|*читати повністю",
  source:
    "*source|*sources|*источник|*источники|*fuente|*fuentes|*fonte|*fontes|*fonti|*quelle|*quellen|*джерело|*джерела|*bron|*bronnen|*źródło|*źródła|*kaynak|*källa|*kilde|*lähde|*zdroj|*zdroje|*sursa|*surse|*forrás|*izvor|*vir|*извор|*източник|*πηγή|*πηγη|*font|*sumber|*chanzo|*pinagmulan|*šaltinis|*allikas|*avots|*nguồn|*крыніца|*burimi|*iturria",
  via: "*via",
  photo:
    "*photo|*photos|*photo credit|*photograph|*foto|*fotos|*фото|*фотографии|*світлина|*image|*images|*image credit|*image copyright|*imagen|*imagem|*immagine|*bild|*bilder|*picture|*credit|*crédit|*crédito|*credito|*video|*vídeo|*vidéo|*видео|*відео|*beeld|*fot|*zdjęcie|*fotoğraf|*kuva|*fotó|*снимка|*φωτογραφία|*slika|*слика",
  byline: "*by|*por|*par|*von|*di|special *to|*door|*text|*texto|*автор|*текст",
  contribution:
    "*contributing|*reporting by|*reporting from|with *files from|with *inputs from|with *input from|*information from|*material from|con *información de|con *datos de|com *informações|as *informações são|con *informazioni di|" +
    "mit *material|mit *agenturmaterial|mit *informationen|avec des *informations de|avec les *informations de|con *materiale di|met *medewerking van|по *материалам|за *матеріалами|с использованием *материалов",
  contributed: "*contributed to this|*contributed reporting|*contributed to the",
  reporters: "*editing by",
  copyright: "*copyright|*copyrighted|*c|derechos de *autor|direitos *autorais",
};
