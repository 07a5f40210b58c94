/**
 * The phrases in which credits come ("according to", "Источник", "first published by"), by what they say of the name beside them.
 *
 * Those of `photo`, `source`, `byline`, `contribution` and `reporters` also tell lines of house text (house-lines/credit-lines.ts), those of `photo`
 * captions too (quotations/captions.ts): a phrase added there changes more than credits.
 */

/** One kind for each way in which the words around a phrase are read. */
export type CueKind =
  | "attribution" // an outlet's name follows
  | "according" // an outlet's name follows, but figures and laws are quoted so too: letters that mean other things as well are no agency here
  | "inquiry" // an outlet's name follows, and behind it what was found, or that it lies before the outlet: "das Papier liegt dem Spiegel vor"
  | "theo" // an outlet's name follows, in a Vietnamese text: elsewhere Theo is a person
  | "remark" // an outlet's name follows, and nothing else: ", so der Spiegel."
  | "per" // as "remark", in an English text: in Italian it is "for"
  | "cited" // an outlet's name follows, and one that reports may stand in front: "reports X, citing Y"
  | "reporting" // an outlet's name stands on either side
  | "saying" // anybody says: the name stands in front, or ends the clause, and has to be seen to be an outlet's
  | "claiming" // as "reporting", but people do it too: the name has to be seen to be an outlet's, or the outlet to tell the story
  | "writing" // as "reporting", and any name in quotation marks that follows is a paper's: пишет «Новый причал»
  | "findings" // glued to a name: "Handelsblatt-Informationen"
  | "informing" // Russian and Ukrainian past tense: "сообщил Интерфакс" reports, "сообщил Интерфаксу" tells
  | "telling" // as "informing", but the verb always tells, unless the name stands in front
  | "addressing" // the outlet that follows at once was spoken to
  | "quotation" // the outlet that follows was spoken to, and the speaker may stand between
  | "indicating" // French: "a indiqué à l'AFP" tells, "a indiqué l'AFP" reports
  | "published" // "originally published by": the article, or the news in it
  | "published-first" // "appeared first on": certainly the article itself
  | "read-on" // "Read the full story at": anything may follow
  | "source" // a label: "Source:"
  | "via" // a label that needs no colon
  | "photo" // a label: "Photo:"
  | "byline"
  | "contribution" // "with reporting by"
  | "contributed" // the outlet stands in front: "AP contributed to this report"
  | "newsroom" // the outlet stands in front, and says what it is: "X is a nonprofit newsroom"
  | "reporters" // "Reporting by ...; Editing by ..."
  | "copyright"
  | "agency"; // an agency's own name

/**
 * A star marks the cue word where it is not the first: the rarest one, so that frequent words ("by", "with") cost nothing.
 * Each row says in front whose it is; a comment, since keys would cost .75 KB of the packed core.
 */
export const PHRASES: Record<Exclude<CueKind, "agency">, string> = {
  attribution:
    /* en */ "as first *reported by|as *reported by|first *reported by|reported by|quoting|obtained by|seen by|leaked to|handed to|passed to|shared with|first *revealed in|reviewed by|reported *earlier by|report by|report in|report from|report published by|report published in|reports in|first *broken by|story was *broken by|quoted by|" +
    /* ru */ "по *данным|по *информации|из *сообщения|из *публикации|по *сообщению|по *сообщениям|говорится в *материале|говорится в *публикации|говорится в *статье|говорится в *расследовании|следует из *материала|следует из *расследования|" +
    /* uk */ "із *повідомлення|за *даними|за *інформацією|за *повідомленням|за *повідомленнями|йдеться в *матеріалі|йдеться у *матеріалі|йдеться в *публікації|йдеться у *публікації|йдеться в *статті|йдеться у *статті|йдеться в *розслідуванні|йдеться у *розслідуванні|випливає з *розслідування|" +
    /* be */ "паводле|" +
    /* es */ "según|de *acuerdo con|de *acuerdo a|" +
    /* pt */ "segundo|de *acordo com|conforme|informação é do|informação é da|informação foi publicada pelo|informação foi publicada pela|" +
    /* ca */ "segons|" +
    /* fr */ "selon|d'*après|nos *confrères|" +
    /* it */ "secondo|stando a|" +
    /* ro */ "potrivit|citat de|citată de|" +
    /* de */ "bericht der|bericht des|bericht von|laut|nach *angaben|nach *informationen|recherchen der|recherchen des|recherchen von|" +
    /* nl */ "volgens|aldus|bericht de|onderzoek van|" +
    /* sv */ "enligt|" +
    /* da no */ "ifølge|" +
    /* pl */ "według|zdaniem|z *ustaleń|" +
    /* cs */ "podle|" +
    /* sk */ "podľa|" +
    /* sl */ "po *poročanju|po *navedbah|" +
    /* hr sr */ "prema *pisanju|prema *navodima|prema *informacijama|према *писању|према *наводима|" +
    /* bg */ "според|по *информация на|" +
    /* el */ "σύμφωνα με|σύμφωνα με *πληροφορίες|" +
    /* lt */ "pasak|" +
    /* sq */ "sipas|" +
    /* id */ "dikutip dari|dilansir|melansir|menurut|" +
    /* fil */ "ayon sa|ayon sa *ulat ng|iniulat ng|" +
    /* sw */ "kwa *mujibu wa|kulingana na *ripoti ya",
  according: /* en */ "according to|" + /* de */ "heißt es im|heißt es in der",
  cited:
    /* en */ "citing|" +
    /* ru */ "со *ссылкой на|ссылаясь на|" +
    /* uk */ "з *посиланням на|із *посиланням на|посилаючись на|" +
    /* be */ "са *спасылкай на|" +
    /* es */ "citando a|" +
    /* es it pt */ "citando|" +
    /* ca fr */ "citant|" +
    /* ro */ "citând|" +
    /* de */ "zitiert|unter *berufung auf|" +
    /* nl */ "met *verwijzing naar|" +
    /* da no */ "med *henvisning til|" +
    /* pl */ "powołując się na|" +
    /* cs */ "s *odvoláním na|" +
    /* sk */ "s *odvolaním na|" +
    /* sl */ "se *sklicuje na|" +
    /* hr sr */ "pozivajući se na|позивајући се на|" +
    /* bg */ "позовавайки се на|като се *позовава на|като *цитира|" +
    /* el */ "επικαλούμενη|επικαλούμενο|" +
    /* lt */ "remdamasi|remdamasis|" +
    /* lv */ "atsaucoties uz|" +
    /* et */ "viitega|" +
    /* fi */ "viitaten|" +
    /* sq */ "duke *cituar|" +
    /* id */ "mengutip|" +
    /* fil */ "na *sinipi ang|" +
    /* sw */ "likinukuu|ikinukuu|" +
    /* vi */ "dẫn nguồn",
  inquiry: /* en */ "investigation by|" + /* de */ "liegt der|liegt dem",
  theo: /* vi */ "theo|tổng hợp từ",
  per: /* en */ "per|as *per",
  remark: /* en */ "claims the|claim the|" + /* de */ "so der|so die|so das|" + /* ro */ "conform",
  reporting:
    /* en */ "reported|reports|writes|wrote|revealed|is *reporting|are *reporting|can *reveal|was first to *report|was the first to *report|has *learned|has *learnt|report said|report says|investigation found|investigation has found|investigation revealed|story said|article said|broke the news|broke the story|" +
    /* ru */ "сообщает|сообщают|сообщило|сообщали|передает|передаёт|передают|передало|написала|написал|написало|информирует|отмечает|цитирует|рассказывает|стало известно|узнал|узнала|узнало|выяснил|выяснила|выяснило|выяснили|" +
    /* uk */ "повідомляє|повідомляють|повідомило|передає|передають|інформує|зазначає|стало відомо|дізналося|з'*ясував|з'*ясувала|з'*ясувало|з'*ясували|" +
    /* es */ "informó|publicó|reportó|recoge|adelanta|adelantó|avanza|avanzó|reveló|desveló|desvela|desvelado|destapó|destapa|adelantado|adelantada|ha podido *saber|pudo *saber|que tuvo *acceso|que ha tenido *acceso|que *accedió|ha *sabido|ha *conocido|" +
    /* es pt */ "informa|publica|reporta|revela|revelado|revelada|divulgado|divulgada|" +
    /* pt */ "diz|informou|noticiou|noticia|publicou|relatou|revelou|avança|avançou|avançado|avançada|adianta|adiantou|noticiado|noticiada|escreve|escreveu|divulgou|apurou|" +
    /* ca */ "avançat|" +
    /* ca ro */ "publicat|informat|" +
    /* fr */ "indiquent|rapporte|rapporté|rapportée|rapportent|indique|écrit|écrivent|révèle|révèlent|révélé|révélée|relate|relatent|a *appris|" +
    /* it */ "riporta|riportato|riportata|riportano|riferisce|riferito|scrive|scrivono|apprende|ha *appreso|rivela|rivelato|rivelata|svela|svelato|pubblicato|pubblicata|rivelarlo|riportarlo|anticiparlo|scriverlo|anticipa|anticipato|anticipata|" +
    /* ro */ "relatează|scrie|informează|transmite|dezvăluie|notează|" +
    /* eu */ "arabera|" +
    /* de */ "berichtet|berichtete|berichten|berichteten|meldet|meldete|melden|schreibt|schreiben|schrieb|erfuhr|erfahren|vorliegt|vorliegen|enthüllt|enthüllte|" +
    /* nl */ "schrijft|schreef|meldt|meldde|onthult|onthulde|" +
    /* af */ "meld|berig|" +
    /* sv */ "rapporterar|uppger|avslöjar|avslöjade|var *först med|" +
    /* da no sv */ "skriver|" +
    /* da no */ "rapporterer|melder|erfarer|omtalte|som *omtalte|var *først med|skrev *først om|skrev om saken *først|beretter|" +
    /* da */ "afslører|" +
    /* no */ "avslører|" +
    /* pl */ "ustaliła|ustalił|ustaliło|napisała|napisał|dowiedział się|dowiedziała się|dowiedziało się|ujawniła|ujawnił|podaje|podał|podała|podało|poinformował|poinformowała|pisze|donosi|" +
    /* cs pl sk */ "informuje|" +
    /* cs sk */ "píše|informoval|informovala|informovalo|upozornil|upozornila|upozornilo|" +
    /* cs */ "napsal|napsala|napsalo|zjistil|zjistila|" +
    /* sk */ "napísal|napísala|" +
    /* sl */ "pisal|poroča|poročajo|poročal|poročala|navaja|" +
    /* hr sl sr */ "piše|pisala|" +
    /* hr sr */ "pišu|prenosi|javlja|pisao|objavio|objavila|objavilo|izvještava|izveštava|doznaje|saznaje|javio|javila|prenio|prenijela|preneo|prenela|izvijestio|izvijestila|izvestio|izvestila|јавио|јавила|пренео|пренела|известио|известила|писао|писала|објавио|објавила|објавило|извештава|сазнаје|" +
    /* lt */ "žiniomis|duomenimis|" +
    /* et */ "andmetel|vahendab|vahendas|kirjutab|kirjutas|" +
    /* fi */ "uutisoi|uutisoi ensin|uutisoi ensimmäisenä|kertoi ensin|kertoi ensimmäisenä|kirjoittaa|raportoi|" +
    /* hu */ "írja|írta|megírta|írta meg|számolt be|számolt be róla|szúrta ki|vette észre|tudta meg|jelentette|szerint|" +
    /* tr */ "haberine göre|aktardığına göre|bildirdiğine göre|muhabirinin edindiği bilgiye göre|bildirdi|yazdı|göre|" +
    /* id */ "melaporkan|memberitakan|menulis|mewartakan|" +
    /* sw */ "liliripoti|limeripoti|imeripoti|iliripoti|liliandika|limeandika|" +
    /* vi */ "đưa tin|cho biết|dẫn lời",
  saying: /* en */ "said|says|understands|claims that",
  claiming:
    /* ru */ "утверждает|" +
    /* es */ "cuenta que|" +
    /* fr */ "affirme|affirment|raconte|racontent|" +
    /* de */ "zufolge|" +
    /* da */ "oplyser|" +
    /* no */ "opplyser|" +
    /* cs */ "uvedl|uvedla|uvedlo|uvádí|" +
    /* sk */ "uviedol|uviedla|" +
    /* hr sr */ "navodi|наводи|" +
    /* et */ "teatas|" +
    /* fi */ "kertoo|kertoi|mukaan|" +
    /* hu */ "közölte|" +
    /* bg */ "твърди|информира",
  writing:
    /* ru */ "пишет|пишут|" +
    /* uk */ "пише|пишуть|" +
    /* be */ "паведамляе|паведаміла|піша|" +
    /* sr */ "преноси|јавља|" +
    /* bg */ "съобщава|съобщи|предава|предаде|разкрива|научи|писа|" +
    /* el */ "μεταδίδει|αναφέρει|αποκαλύπτει|αποκάλυψε|γράφει|" +
    /* lt */ "praneša|pranešė|rašo|skelbia|" +
    /* lv */ "ziņo|vēsta|raksta|" +
    /* sq */ "raporton|shkruan|njofton",
  findings: /* de */ "informationen|recherchen",
  informing: /* ru */ "сообщил|сообщила|сообщили|" + /* uk */ "повідомив|повідомила|повідомили",
  telling:
    /* ru */ "рассказал|рассказала|рассказали|заявил|заявила|сказал|сказала|пояснил|пояснила|подтвердил|подтвердила|" +
    /* uk */ "розповів|розповіла|розповіли|заявив|сказав|пояснив|підтвердив",
  addressing:
    /* en */ "told|remarks to|comments to|interview on|interview published by|interview published in|speaking on|appearing on|contacted by|asked by|interview with|interview to|speaking to|spoke to|spoke with|interviewed by|" +
    /* ru */ "интервью|беседе с|разговоре с|комментарии|" +
    /* uk */ "інтерв'ю|коментарі|розмові з|" +
    /* es pt */ "consultado por|" +
    /* fr */ "contacté par|contactée par|interrogé par|interrogée par|joint par|auprès de|" +
    /* it */ "raggiunto da|raggiunta da|interpellato da|raggiunto dall|interpellato dall|parlando con|" +
    /* ro */ "declarat pentru|spus pentru|" +
    /* de */ "gespräch mit|gegenüber|" +
    /* nl */ "tegen|vertelde|" +
    /* pl */ "powiedział|powiedziała|" +
    /* cs */ "řekl|řekla|sdělil|sdělila|potvrdil|potvrdila|popsal|popsala|prohlásil|prohlásila|" +
    /* sk */ "povedal|povedala|" +
    /* hr sr */ "rekao za|rekla za|kazao za|kazala za|izjavio za|izjavila za|рекао за|рекла за|изјавио за|изјавила за|" +
    /* bg */ "каза пред|заяви пред|коментира пред|" +
    /* el */ "δήλωσε|μίλησε|" +
    /* lt */ "sakė|" +
    /* lv */ "sacīja|pastāstīja|" +
    /* et */ "ütles|" +
    /* hu */ "elmondta|nyilatkozta|" +
    /* id */ "kepada|" +
    /* vi */ "trao đổi với|trao đổi với phóng viên|chia sẻ với|chia sẻ với phóng viên|nói với|nói với phóng viên|trả lời|trả lời phóng viên",
  quotation:
    /* en */ "statement to|" +
    /* es */ "dijo|dijeron|declaró|explicó|aseguró|afirmó|contó|confirmó|confirmaron|explicaron|aseguraron|señaló|señalaron|indicó|comentó|relató|declaraciones|" +
    /* es pt */ "entrevista|" +
    /* es it */ "dice|" +
    /* pt */ "disse|disseram|afirmou|contou|declarou|explicou|confirmou|em *nota|declarações|" +
    /* fr */ "déclaré|annoncé|dit|confié|expliqué|entretien|" +
    /* de fr */ "interview|" +
    /* it */ "detto|dichiarato|spiegato|spiega|intervista|raccontato|" +
    /* de */ "sagte|sagten|erklärte|" +
    /* nl */ "in *gesprek met|" +
    /* sv */ "säger|sade|sa|berättar|bekräftar|intervju|" +
    /* da */ "siger|sagde|fortæller|" +
    /* no */ "sier|forteller|" +
    /* pl */ "rozmowie z",
  indicating: /* fr */ "indiqué|affirmé|assuré|précisé|raconté",
  published:
    /* en */ "originally published|originally appeared|originally posted|originally reported|originally ran|first *published|first *appeared|first *posted|was *produced by|was *provided by|is *provided by|was *distributed by|is *distributed by|distributed by|provided by|story *courtesy of|article *courtesy of|published in *partnership with|republished from|reprinted from|reprinted with permission from|reprinted with permission of|republished with permission from|republished with permission of|reprinted by permission of|reproduced from|" +
    /* ru */ "впервые *опубликовано|впервые *опубликована|впервые *опубликован|опубликовано впервые|перепечатано из|перепечатка из|" +
    /* uk */ "вперше *опубліковано|вперше *опублікована|вперше *опублікований|" +
    /* es pt */ "publicado originalmente|publicada originalmente|originalmente publicado|originalmente publicada|" +
    /* es */ "publicado por *primera vez|publicó *originalmente en|publicó *originalmente por|" +
    /* pt */ "publicado pela *primeira vez|" +
    /* fr */ "initialement publié|initialement paru|publié initialement|publié pour la *première fois|paru *initialement|" +
    /* it */ "originariamente pubblicato|pubblicato *originariamente|apparso *originariamente|originariamente apparso|pubblicato per la *prima volta|" +
    /* ro */ "publicată în *premieră de|publicat în *premieră de|" +
    /* de */ "zuerst erschienen|erschien *zuerst|zuerst veröffentlicht|zuerst in|zuerst im|zuerst bei|zuerst auf|ursprünglich erschienen|ursprünglich veröffentlicht|ist *ursprünglich|" +
    /* nl */ "verscheen eerder|verscheen eerst|eerder *verschenen|" +
    /* da */ "først *publiceret|først *bragt|oprindeligt *bragt|oprindeligt *publiceret|oprindeligt *udgivet|" +
    /* no */ "først *publisert på|først *publisert av|opprinnelig *publisert|" +
    /* sv */ "ursprungligen *publicerad|först *publicerad|publicerades *först|" +
    /* hr sr */ "izvorno *objavljen na|preneseno s *portala|preuzeto s *portala|preuzeto sa *portala|" +
    /* pl */ "pierwotnie opublikowany|pierwotnie opublikowano|" +
    /* sq */ "fillimisht nga|" +
    /* id */ "pertama kali *tayang di|artikel ini telah *tayang di",
  "published-first": /* en */ "appeared first on|materials provided by",
  "read-on":
    /* en */ "read the full *story|read the full *article|read the *original story|read the *original article|" +
    /* ru */ "читайте полный текст|читать полностью|" +
    /* uk */ "читайте повний текст|читати повністю|" +
    /* es */ "lea la nota|lea el artículo|" +
    /* pt */ "leia a matéria|leia o artigo|" +
    /* fr */ "lire l'article|lire la suite|" +
    /* it */ "leggi l'articolo|" +
    /* de */ "den ganzen *artikel",
  source:
    /* en fr */ "source|sources|" +
    /* ru */ "источник|источники|" +
    /* uk */ "джерело|джерела|" +
    /* be */ "крыніца|" +
    /* es */ "fuente|fuentes|" +
    /* it pt */ "fonte|" +
    /* pt */ "fontes|" +
    /* ca */ "font|" +
    /* it */ "fonti|" +
    /* ro */ "sursa|sursă|surse|" +
    /* eu */ "iturria|" +
    /* de */ "quelle|quellen|" +
    /* nl */ "bron|bronnen|" +
    /* sv */ "källa|" +
    /* da no */ "kilde|" +
    /* pl */ "źródło|źródła|" +
    /* cs sk */ "zdroj|zdroje|" +
    /* sl */ "vir|" +
    /* hr sr */ "izvor|извор|" +
    /* bg */ "източник|" +
    /* el */ "πηγή|πηγη|" +
    /* lt */ "šaltinis|" +
    /* lv */ "avots|" +
    /* et */ "allikas|" +
    /* fi */ "lähde|" +
    /* hu */ "forrás|" +
    /* sq */ "burimi|" +
    /* tr */ "kaynak|" +
    /* id */ "sumber|" +
    /* fil */ "pinagmulan|" +
    /* sw */ "chanzo|" +
    /* vi */ "nguồn",
  via: /* any */ "via|" + /* en */ "culled from",
  photo:
    /* any */ "foto|fotos|video|" +
    /* en fr */ "photo|photos|image|images|" +
    /* en */ "photo credit|photograph|image credit|image copyright|picture|credit|" +
    /* ru uk */ "фото|" +
    /* ru */ "фотографии|видео|" +
    /* uk */ "світлина|відео|" +
    /* es */ "imagen|" +
    /* es pt */ "crédito|vídeo|" +
    /* pt */ "imagem|" +
    /* fr */ "crédit|vidéo|" +
    /* it */ "immagine|credito|" +
    /* de sv */ "bild|bilder|" +
    /* nl */ "beeld|" +
    /* pl */ "fot|zdjęcie|" +
    /* hr sl sr */ "slika|слика|" +
    /* bg */ "снимка|" +
    /* el */ "φωτογραφία|φωτ|" +
    /* fi */ "kuva|" +
    /* hu */ "fotó|" +
    /* tr */ "fotoğraf",
  byline:
    /* en */ "by|special *to|story *by|" +
    /* ru */ "автор|текст|" +
    /* cs es pl pt sk */ "autor|" +
    /* es */ "historia de|" +
    /* es pt */ "por|texto|" +
    /* fr */ "par|" +
    /* it */ "di|" +
    /* de */ "von|" +
    /* de sv */ "text|" +
    /* nl */ "door|" +
    /* da */ "af|" +
    /* no sv */ "av|" +
    /* da hr no pl */ "tekst",
  contribution:
    /* en */ "contributing|reporting by|reporting from|with *files from|with *inputs from|with *input from|information from|material from|" +
    /* ru */ "по *материалам|с использованием *материалов|" +
    /* uk */ "за *матеріалами|" +
    /* es */ "con *información de|con *datos de|" +
    /* pt */ "com *informações|as *informações são|" +
    /* fr */ "avec des *informations de|avec les *informations de|" +
    /* it */ "con *informazioni di|con *materiale di|" +
    /* de */ "mit *material|mit *agenturmaterial|mit *informationen|" +
    /* nl */ "met *medewerking van|" +
    /* ro */ "cu *informații de la|" +
    /* el */ "με *πληροφορίες|με *πληροφορίες από",
  contributed: /* en */ "contributed to this|contributed reporting|contributed to the",
  newsroom:
    /* en */ "is a *nonprofit news|is a *nonprofit newsroom|is an *independent nonprofit|is part of states *newsroom",
  reporters: /* en */ "editing by",
  copyright: /* any */ "copyright|copyrighted|c|" + /* es */ "derechos de *autor|" + /* pt */ "direitos *autorais",
};

/** Phrases of `PHRASES` as alternatives of a regular expression. */
export function alternatives(phrases: string): string {
  return phrases.replaceAll("*", "");
}
