/**
 * The outlets that are known by name: agencies, the best-known papers and picture agencies, one outlet a line: display name, then other
 * names and hosts, a bar between. A host also stands for the hosts below it.
 *
 * Facts only: the table normalises names; it is no list of whom to trust.
 */

/** `agency`: sells texts; `paper`: publishes its own; `photo`: sells pictures. */
export type OutletKind = "agency" | "paper" | "photo";

export const AGENCIES = `
AP|Associated Press|apnews.com|ap.org|associatedpress.com|美联社|美聯社
Reuters|Thomson Reuters|Reuters News Agency|Рейтер|Рейтерс|Ройтерз|reuters.com|路透社|路透|로이터
AFP|Agence France-Presse|Agence France Presse|Agence Francepresse|Agencia France-Presse|АФП|Франс Пресс|afp.com|法新社
TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС|TASS News Agency|tass.ru|tass.com|itar-tass.com|塔斯社
RIA Novosti|RIA|РИА Новости|РИА|Новости РИА|ria.ru|rian.ru
Interfax|Интерфакс|interfax.ru|interfax.com
Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна|interfax.com.ua
Regnum|ИА Regnum|ИА Регнум|regnum.ru
Rosbalt|Росбалт|rosbalt.ru
FAN|ФАН|Федеральное агентство новостей|riafan.ru
Ukrinform|Укринформ|Укрінформ|ukrinform.ua|ukrinform.net
UNIAN|УНИАН|УНІАН|unian.net|unian.ua|unian.info
UNN|УНН|Українські Національні Новини|Украинские Национальные Новости|unn.com.ua|unn.ua
RBC-Ukraine|РБК-Украина|РБК-Україна|rbc.ua
BelTA|БелТА|БЕЛТА|belta.by
Kazinform|Казинформ|inform.kz
dpa|dpa-AFX|dpa-infocom|dpa international|Deutsche Presse-Agentur|Deutschen Presse-Agentur|German Press Agency|ДПА|dpa.com|德新社
epd|Evangelischer Pressedienst|epd.de
KNA|Katholische Nachrichten-Agentur|kna.de
SDA|Keystone-SDA|Schweizerische Depeschenagentur|ATS|Agence télégraphique suisse|Agence Télégraphique Suisse|Agenzia Telegrafica Svizzera
APA|Austria Presse Agentur|apa.at
EFE|Agencia EFE|EFE Agencia|ЭФЭ|efe.com|埃菲社
Europa Press|europapress.es
Télam|telam.com.ar
Notimex|notimex.gob.mx
Prensa Latina|prensa-latina.cu
Lusa|Agência Lusa|lusa.pt
Agência Brasil|agenciabrasil.ebc.com.br
Estadão Conteúdo|Agência Estado
Folhapress|folhapress.com.br
ANSA|Agenzia ANSA|АНСА|ansa.it
Adnkronos|AdnKronos|adnkronos.com
AGI|Agenzia Italia|agi.it
askanews|askanews.it
Belga|belga.be
ANP|anp.nl
PAP|Polska Agencja Prasowa|pap.pl
Xinhua|Xinhua News Agency|Синьхуа|xinhuanet.com|news.cn|新华社|新華社|新华网|新華網
Kyodo|Kyodo News|Киодо|kyodonews.net|共同社
Yonhap|Yonhap News Agency|Ёнхап|yna.co.kr|韩联社|연합뉴스
PTI|Press Trust of India|ptinews.com
ANI|Asian News International|aninews.in
IANS|Indo-Asian News Service|ians.in
Anadolu Agency|Anadolu|Анадолу|aa.com.tr|AA|Anadolu Ajansı
IRNA|irna.ir
MENA|Middle East News Agency
PA Media|PA|Press Association|pressassociation.com
UPI|United Press International|upi.com
AAP|Australian Associated Press|aap.com.au
The Canadian Press|Canadian Press|La Presse Canadienne|thecanadianpress.com
Bloomberg|Bloomberg News|Блумберг|bloomberg.com
Dow Jones|Dow Jones Newswires
CNN|CNN Wire|CNN.com|edition.cnn.com|Си-Эн-Эн
Tribune News Service|TNS|Tribune Content Agency
PR Newswire|PRNewswire|prnewswire.com
Business Wire|BusinessWire|businesswire.com
China News Service|中新网|中新社|中国新闻网|chinanews.com
KCNA|Korean Central News Agency|ЦТАК|kcna.kp
Central News Agency|中央社|cna.com.tw
SID|Sportinformationsdienst
ots|presseportal.de
Demirören|DHA|Demirören Haber Ajansı|dha.com.tr
İHA|İhlas Haber Ajansı|iha.com.tr
NTB|ntb.no
Ritzau|ritzau.dk
ČTK|Česká tisková kancelář|ctk.cz
Agerpres|agerpres.ro
Tanjug|tanjug.rs
Bernama|bernama.com
Antara|antaranews.com
Associated Press of Pakistan|app.com.pk
GlobeNewswire|Globe Newswire|globenewswire.com`;

export const PAPERS = `
The New York Times|NYT|NY Times|New York Times|Нью-Йорк Таймс|nytimes.com
The Washington Post|Washington Post|WaPo|washingtonpost.com
The Wall Street Journal|WSJ|Wall Street Journal|wsj.com
Los Angeles Times|latimes.com
USA Today|usatoday.com
Chicago Tribune|chicagotribune.com
The Boston Globe|bostonglobe.com|boston.com
The Oregonian|oregonian.com|oregonlive.com
The Hollywood Reporter|THR|hollywoodreporter.com
Newsweek|newsweek.com
NPR|National Public Radio|npr.org
NBC News|NBC|nbcnews.com
MSNBC|msnbc.com
ABC News|abcnews.go.com|abcnews.com
CBS News|CBS|cbsnews.com
Fox News|foxnews.com
Politico|politico.com|politico.eu
Axios|axios.com
BuzzFeed News|buzzfeednews.com
Vox|vox.com
ProPublica|propublica.org
The Conversation|theconversation.com
BBC|BBC News|Би-би-си|Бі-бі-сі|BBC News Україна|bbc.co.uk|bbc.com
The Guardian|Guardian|theguardian.com|guardian.co.uk
The Times|The Times of London|thetimes.co.uk
The Daily Telegraph|Daily Telegraph|telegraph.co.uk
Financial Times|FT|ft.com
Daily Mail|dailymail.co.uk
The Sun|thesun.co.uk
The Independent|independent.co.uk
CNBC|cnbc.com
Forbes|forbes.com
The Atlantic|theatlantic.com
Nikkei|Nikkei Asia|nikkei.com
The Kyiv Independent|kyivindependent.com
The Economist|economist.com
Sky News|news.sky.com
Al Jazeera|aljazeera.com|aljazeera.net|Аль-Джазира
The Moscow Times|themoscowtimes.com
Deutsche Welle|DW|Немецкая волна|dw.com
Euronews|euronews.com
Radio Free Europe/Radio Liberty|Radio Free Europe|Radio Liberty|RFE/RL|rferl.org|Радио Свобода|Радіо Свобода|svoboda.org|radiosvoboda.org
Ведомости|Vedomosti|vedomosti.ru
Коммерсантъ|Коммерсант|Kommersant|kommersant.ru
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
RT|RT Russian|rt.com
EADaily|EurAsia Daily|eadaily.com
Апостроф|Апостроф|apostrophe.ua
Українська правда|Украинская правда|Ukrainska Pravda|pravda.com.ua
Суспільне|suspilne.media
Корреспондент|korrespondent.net
El País|elpais.com
Mundo Deportivo|El Mundo Deportivo|mundodeportivo.com
El Mundo|elmundo.es
La Vanguardia|lavanguardia.com
ABC.es|abc.es
Clarín|clarin.com
La Nación|lanacion.com.ar
El Confidencial|elconfidencial.com
elDiario.es|eldiario.es
La Razón|larazon.es
Infobae|infobae.com
Milenio|milenio.com
El Universal|eluniversal.com.mx
Folha de S.Paulo|Folha|Folha de São Paulo|folha.uol.com.br
O Globo|oglobo.globo.com
G1|g1.globo.com
GloboNews|Globo News
O Estado de S. Paulo|Estadão|O Estado de São Paulo|estadao.com.br
UOL|uol.com.br
Público|publico.pt
Expresso|expresso.pt
Observador|observador.pt
Jornal de Notícias|jn.pt
Valor Econômico|valor.globo.com
Le Monde diplomatique|monde-diplomatique.fr
Le Monde|lemonde.fr
Le Canard enchaîné|lecanardenchaine.fr
Le Figaro|lefigaro.fr
Libération|liberation.fr
Le Parisien|leparisien.fr
Les Échos|lesechos.fr
Ouest-France|ouest-france.fr
Mediapart|mediapart.fr
L'Express|lexpress.fr
Le Point|lepoint.fr
L'Équipe|lequipe.fr
franceinfo|France Info|francetvinfo.fr
BFMTV|BFM TV|bfmtv.com
Der Spiegel|Spiegel|Spiegel Online|Шпигель|spiegel.de
Die Zeit|Zeit Online|zeit.de
Süddeutsche Zeitung|SZ|sueddeutsche.de
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine|FAZ|F.A.Z.|faz.net
Die Welt|welt.de
Bild am Sonntag|BamS
Welt am Sonntag|WamS
NZZ am Sonntag
Bild|Bild-Zeitung|Бильд|bild.de
taz|die tageszeitung|taz.de
Handelsblatt|handelsblatt.com
Der Tagesspiegel|tagesspiegel.de
Stern|stern.de
ARD|ard.de
ZDF|zdf.de
Der Standard|derstandard.at
Neue Zürcher Zeitung|NZZ|nzz.ch
Tagesschau|tagesschau.de
Corriere della Sera|Corriere|corriere.it
La Repubblica|Repubblica|repubblica.it
La Stampa|lastampa.it
Il Sole 24 Ore|Sole 24 Ore|ilsole24ore.com
Il Fatto Quotidiano|ilfattoquotidiano.it
Il Giornale|ilgiornale.it
De Volkskrant|Volkskrant|volkskrant.nl
NRC|NRC Handelsblad|nrc.nl
De Telegraaf|Telegraaf|telegraaf.nl
De Standaard|standaard.be
Gazeta Wyborcza|Wyborcza|wyborcza.pl
Rzeczpospolita|rp.pl
Hürriyet|hurriyet.com.tr
Cumhuriyet|cumhuriyet.com.tr
Il Messaggero|ilmessaggero.it`;

export const PHOTO_AGENCIES = `
Getty Images|Getty|gettyimages.com
Shutterstock|shutterstock.com
iStock|iStockphoto
Alamy|alamy.com
EPA-EFE|European Pressphoto Agency
Unsplash|unsplash.com
Wikimedia Commons|Wikimedia
Pixabay|pixabay.com
Depositphotos|Imago|Picture Alliance`;
