/**
 * The outlets that are known by name: agencies, the best-known papers and picture agencies, one outlet a line: display name, then other
 * names and hosts, a bar between. A host also stands for the hosts below it, and ".com" for that of the display name ("Politico|.com"). Names that
 * `outletKey` makes one key of need not stand here twice.
 *
 * Facts only: the table normalises names; it is no list of whom to trust.
 */

import { wordSet } from "../../basics/word-set.js";

/** `agency`: sells texts; `paper`: publishes its own; `photo`: sells pictures. */
export type OutletKind = "agency" | "paper" | "photo";

/** Agencies whose reports are signed as the pictures of others are: "Karin Blom/TT". */
export const SIGNED_AS_PICTURES: ReadonlySet<string> = new Set(["TT", "NTB", "Vietnam News Agency"]);

/** Agencies whose letters mean other things as well: they count in the place of a credit only. */
export const AMBIGUOUS = wordSet(
  "PA APA AGI ANI PAP AAP SDA ATS MENA KNA TNS RIA FAN ФАН UPI VNA GNA ANP SID TT AA DHA İHA NTB",
);

/**
 * Agencies whose letters are a ministry's, a law's or a first name's elsewhere, with the languages in which prose credits them by these: in texts of
 * others they are read in brackets, behind labels and before makers' initials alone. In Greek ΑΠΕ is renewable energy as well.
 */
export const NAMED_BY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bns: "lt lv",
    bta: "bg",
    elta: "lt",
    hina: "hr sl",
    mti: "hu",
    nan: "",
    sita: "sk cs",
    sta: "sl hr",
    uni: "",
    απε: "",
  }),
);

export const AGENCIES = `
AP|Associated Press|apnews.com|.org|associatedpress.com|美联社|美聯社|أسوشيتد برس|एपी
Reuters|Thomson Reuters|Reuters Health|Рейтер|Рейтерс|Ройтерз|.com|路透社|路透|로이터|رويترز|रॉयटर्स|रायटर|Ρόιτερς
AFP|Agence France-Presse|France-Presse|АФП|Франс Пресс|.com|法新社|فرانس برس|أ ف ب|एएफपी|Γαλλικό Πρακτορείο
TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС|.ru|.com|itar-tass.com|塔斯社|تاس|तास
RIA Novosti|RIA|РИА Новости|РИА|Новости РИА|ria.ru|rian.ru
Interfax|Интерфакс|.ru|.com
Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна|interfax.com.ua
Regnum|ИА Regnum|ИА Регнум|.ru
Rosbalt|Росбалт|.ru
FAN|ФАН|РИА ФАН|Федеральное агентство новостей|riafan.ru
Ukrinform|Укринформ|Укрінформ|.ua|.net
UNIAN|УНИАН|УНІАН|.net|.ua|.info
UNN|УНН|Українські Національні Новини|Украинские Национальные Новости|.com.ua|.ua
RBC-Ukraine|РБК-Украина|РБК-Україна|rbc.ua
BelTA|БелТА|.by
Kazinform|Казинформ|inform.kz
dpa|dpa-AFX|dpa-infocom|dpa international|Deutsche Presse-Agentur|Deutschen Presse-Agentur|German Press Agency|ДПА|.com|德新社|د ب أ
epd|Evangelischer Pressedienst|.de
KNA|Katholische Nachrichten-Agentur|.de
SDA|Keystone-SDA|Schweizerische Depeschenagentur|ATS|Agence télégraphique suisse|Agenzia Telegrafica Svizzera
APA|Austria Presse Agentur|.at
EFE|Agencia EFE|ЭФЭ|.com|埃菲社|إفي
Europa Press|.es
Télam|.com.ar
Notimex|.gob.mx
Prensa Latina|prensa-latina.cu
Lusa|.pt
Agência Brasil|agenciabrasil.ebc.com.br
Estadão Conteúdo|Agência Estado
Folhapress|.com.br
ANSA|АНСА|.it|أنسا
Adnkronos|.com
AGI|Agenzia Italia|.it
askanews|.it
Belga|.be
ANP|.nl
PAP|Polska Agencja Prasowa|.pl
TT|.se
Xinhua|Синьхуа|xinhuanet.com|news.cn|新华社|新華社|新华网|新華網|شينخوا|शिन्हुआ
Kyodo|Kyodo News|Киодо|kyodonews.net|共同社
Yonhap|Ёнхап|yna.co.kr|韩联社|연합뉴스|يونهاب
PTI|Press Trust of India|ptinews.com|पीटीआई
ANI|Asian News International|aninews.in|एएनआई
IANS|Indo-Asian News Service|.in
UNI|United News of India|uniindia.com
NAN|News Agency of Nigeria|nannews.ng
GNA|Ghana News Agency|gna.org.gh
Anadolu Agency|Anadolu|Анадолу|aa.com.tr|AA|Anadolu Ajansı|الأناضول
IRNA|.ir
MENA|Middle East News Agency
PA Media|PA|Press Association|pressassociation.com
UPI|United Press International|.com
AAP|Australian Associated Press|.com.au
The Canadian Press|La Presse Canadienne|thecanadianpress.com
Bloomberg|Bloomberg News|Блумберг|.com
Dow Jones|Dow Jones Newswires
CNN|CNN Wire|CNN.com|edition.cnn.com|Си-Эн-Эн
Tribune News Service|TNS|Tribune Content Agency
PR Newswire|PRNewswire|.com
Business Wire|BusinessWire|.com
China News Service|中新网|中新社|中国新闻网|chinanews.com
KCNA|Korean Central News Agency|ЦТАК|.kp
Central News Agency|中央社|cna.com.tw
Vietnam News Agency|TTXVN|VNA|Thông tấn xã Việt Nam
SID|Sportinformationsdienst
ots|presseportal.de
Demirören|DHA|Demirören Haber Ajansı|dha.com.tr
İHA|İhlas Haber Ajansı|.com.tr
NTB|.no
Ritzau|.dk
ČTK|Česká tisková kancelář|.cz
Agerpres|.ro
Mediafax|.ro
News.ro
MTI|Magyar Távirati Iroda|.hu
STA|Slovenska tiskovna agencija|.si
Hina|.hr
FENA|.ba
BTA|БТА|Българска телеграфна агенция|.bg
TASR|.sk
SITA|.sk
BNS|Baltic News Service|.lt|.ee
ELTA|.lt
LETA|.lv
STT|Suomen Tietotoimisto|.fi
ΑΠΕ-ΜΠΕ|ΑΠΕ|ΑΜΠΕ|ANA-MPA|Αθηναϊκό-Μακεδονικό Πρακτορείο Ειδήσεων|amna.gr
Tanjug|.rs
Bernama|.com
Antara|antaranews.com
Associated Press of Pakistan|app.com.pk
GlobeNewswire|Globe Newswire|.com`;

/** Of the agencies those that carry the releases of others and write none: two texts that came by one of them may have two origins. */
export const CARRIERS: ReadonlySet<string> = new Set(["PR Newswire", "Business Wire", "GlobeNewswire", "ots"]);

export const PAPERS = `
The New York Times|NYT|NY Times|Нью-Йорк Таймс|nytimes.com
The Washington Post|WaPo|.com
The Wall Street Journal|WSJ|wsj.com
Los Angeles Times|latimes.com
USA Today|.com
Chicago Tribune|.com
The Boston Globe|.com|boston.com
The Oregonian|.com|oregonlive.com
The Hollywood Reporter|THR|.com
Newsweek|.com
NPR|National Public Radio|.org
NBC News|NBC|.com
MSNBC|.com
ABC News|.go.com|.com
CBS News|CBS|.com
Fox News|.com
Politico|.com|.eu
Axios|.com
BuzzFeed News|.com
Vox|.com
ProPublica|.org
The Conversation|theconversation.com
BBC|BBC News|Би-би-си|Бі-бі-сі|BBC News Україна|.co.uk|.com
The Guardian|theguardian.com|.co.uk
The Times|The Times of London|thetimes.co.uk
The Daily Telegraph|telegraph.co.uk
Financial Times|FT|ft.com
Daily Mail|.co.uk
The Sun|thesun.co.uk
The Independent|.co.uk
CNBC|.com
Forbes|.com
The Atlantic|theatlantic.com
Nikkei|Nikkei Asia|.com
The Kyiv Independent|.com
The Economist|.com
Sky News|news.sky.com
Al Jazeera|aljazeera.com|.net|Аль-Джазира
The Moscow Times|themoscowtimes.com
Deutsche Welle|DW|Немецкая волна|dw.com
Euronews|.com
Radio Free Europe/Radio Liberty|Radio Free Europe|Radio Liberty|RFE/RL|rferl.org|Радио Свобода|Радіо Свобода|svoboda.org|radiosvoboda.org
Ведомости|Vedomosti|vedomosti.ru
Коммерсантъ|Kommersant|kommersant.ru
РБК|rbc.ru
Известия|Izvestia|iz.ru
Российская газета|РГ|rg.ru
Комсомольская правда|КП|kp.ru
Московский комсомолец|МК|mk.ru
Новая газета|novayagazeta.ru
Медуза|Meduza|meduza.io
Лента.ру|Lenta.ru|Lenta|Лента
Газета.Ru|Gazeta.ru
Фонтанка|Fontanka.ru|Fontanka
RT|RT Russian|.com
EADaily|EurAsia Daily|.com
Апостроф|apostrophe.ua
Українська правда|Украинская правда|Ukrainska Pravda|pravda.com.ua
Суспільне|suspilne.media
Корреспондент|korrespondent.net
El País|elpais.com
Mundo Deportivo|.com
El Mundo|elmundo.es
La Vanguardia|lavanguardia.com
Cadena SER|cadenaser.com
ABC.es
Clarín|.com
La Nación|lanacion.com.ar
El Confidencial|elconfidencial.com
elDiario.es
La Razón|larazon.es
Infobae|.com
Milenio|.com
El Universal|eluniversal.com.mx
Folha de S.Paulo|Folha|Folha de São Paulo|folha.uol.com.br
O Globo|oglobo.globo.com
G1|.globo.com
GloboNews
O Estado de S. Paulo|Estadão|O Estado de São Paulo|estadao.com.br
UOL|.com.br
Público|.pt
Expresso|.pt
Observador|.pt
Jornal de Notícias|jn.pt
Valor Econômico|valor.globo.com
Le Monde diplomatique|monde-diplomatique.fr
Le Monde|lemonde.fr
Le Canard enchaîné|lecanardenchaine.fr
Le Figaro|lefigaro.fr
Libération|.fr
Le Parisien|leparisien.fr
Les Échos|lesechos.fr
Ouest-France|ouest-france.fr
Mediapart|.fr
L'Express|lexpress.fr
Le Point|lepoint.fr
L'Équipe|lequipe.fr
franceinfo|francetvinfo.fr
BFMTV|.com
Der Spiegel|Шпигель|.de
Die Zeit|.de
Süddeutsche Zeitung|SZ|sueddeutsche.de
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine|F.A.Z.|faz.net
Die Welt|.de
Bild am Sonntag|BamS
Welt am Sonntag|WamS
NZZ am Sonntag
Bild|Bild-Zeitung|Бильд|.de
taz|die tageszeitung|.de
Handelsblatt|.com
Der Tagesspiegel|.de
Stern|.de
ARD|.de
ZDF|.de
Der Standard|derstandard.at
Neue Zürcher Zeitung|NZZ|nzz.ch
Tagesschau|.de
Corriere della Sera|Corriere|corriere.it
La Repubblica|.it
La Stampa|lastampa.it
Il Sole 24 Ore|ilsole24ore.com
Il Fatto Quotidiano|ilfattoquotidiano.it
Il Giornale|ilgiornale.it
De Volkskrant|Volkskrant|volkskrant.nl
NRC|NRC Handelsblad|.nl
De Telegraaf|Telegraaf|telegraaf.nl
De Standaard|standaard.be
Gazeta Wyborcza|Wyborcza|wyborcza.pl
Rzeczpospolita|rp.pl
Onet|.pl
Hürriyet|.com.tr
Cumhuriyet|.com.tr
Il Messaggero|ilmessaggero.it`;

export const PHOTO_AGENCIES = `
Getty Images|Getty|.com
Shutterstock|.com
iStock|iStockphoto
Alamy|.com
EPA-EFE|European Pressphoto Agency
Unsplash|.com
Flickr|.com
Wikimedia Commons|Wikimedia
Pixabay|.com
Depositphotos|Imago|Picture Alliance`;
