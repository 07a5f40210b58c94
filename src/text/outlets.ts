/**
 * Names of outlets: as written ("The Associated Press", "www.nytimes.com", «Интерфакса») to a display name and to a key for comparing.
 *
 * The table holds facts only: agencies and the best-known papers, each with the names and hosts it goes by. It normalises; it is no
 * list of whom to trust, and an outlet that is not in it works as well.
 */
import { distance } from "fastest-levenshtein";
import type { Article } from "../types.js";

/** `agency`: sells texts; `paper`: publishes its own; `photo`: sells pictures. */
export type OutletKind = "agency" | "paper" | "photo";

export interface KnownOutlet {
  name: string;
  key: string;
  kind: OutletKind;
}

/** One outlet a line: display name, then other names and hosts. A host also stands for the hosts below it. */
const AGENCIES = `
AP|Associated Press|apnews.com|ap.org|associatedpress.com|美联社|美聯社
Reuters|Reuters News Agency|Рейтер|Рейтерс|Ройтерз|reuters.com|路透社|路透|로이터
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

const PAPERS = `
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
Le Monde|lemonde.fr
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
Der Spiegel|Spiegel|Spiegel Online|Spiegels|Шпигель|spiegel.de
Die Zeit|Zeit Online|zeit.de
Süddeutsche Zeitung|Süddeutschen Zeitung|SZ|sueddeutsche.de
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeinen Zeitung|Frankfurter Allgemeine|FAZ|F.A.Z.|faz.net
Die Welt|welt.de
Bild|Bild-Zeitung|Бильд|bild.de
taz|die tageszeitung|taz.de
Handelsblatt|Handelsblatts|handelsblatt.com
Der Tagesspiegel|Tagesspiegels|tagesspiegel.de
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

const PHOTO_AGENCIES = `
Getty Images|Getty|gettyimages.com
Shutterstock|shutterstock.com
iStock|iStockphoto
Alamy|alamy.com
EPA-EFE|European Pressphoto Agency
Unsplash|unsplash.com
Wikimedia Commons|Wikimedia
Pixabay|pixabay.com
Depositphotos|Imago|Picture Alliance`;

/** Names that begin as much else does are found by the forms around them. */
const COMMON_FIRST_WORD = /^(?:central|china|korean) /iu;

const LONGEST_NAME = 120;
const MOST_REMEMBERED = 4096;
const ARTICLE_WORDS = new Set("the a le la les l el los las il lo gli i der die das o os as".split(" "));
const LEGAL_FORMS = new Set("inc ltd llc plc corp gmbh".split(" "));
/** "Kestrel Online" and "kestrelonline.example" are Kestrel. */
const GLUED_ONLINE = /(?<=.{3})(?:online|онлайн)$/u;
/** Articles that hosts glue to the name ("lefigaro.fr"). "les", "los", "las" are left out: they cannot be told from "le s…". */
const GLUED_ARTICLE = /^(?:the|der|die|das|le|la|el|il)(?=.{4})/u;
/** Cyrillic case endings, so that «Интерфакса» and «Северную ленту» meet their nominatives. */
const CYRILLIC_ENDING =
  /^([а-яѐ-џґ]{3,40}?)(?:иями|иям|иях|ями|ами|ого|его|ому|ему|ыми|ими|ія|ию|ия|ии|ие|іи|ои|еи|ыи|ая|яя|ую|юю|ое|ее|ов|ев|ом|ем|ам|ям|ах|ях|ым|им|ою|ею|оі|єю|[аяоеиіыуюьъє])$/u;
const HOST =
  /^(?:[a-z][a-z+.-]{0,15}:)?(?:\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:xn--[a-z0-9-]{1,30}|\p{L}{2,24}))\.?(?::\d{1,5})?(?:[/?#]|$)/u;
/** Second-level domains under a country: the outlet's label is the third ("ledger.co.uk"). */
const SECOND_LEVEL = new Set("co com org net gov ac edu or ne gob in".split(" "));
/** Hosts of many outlets: the label below is the outlet's. */
const PLATFORMS = new Set("wordpress blogspot substack medium livejournal tumblr github".split(" "));
const TECHNICAL_LABEL = /^(?:www\d?|m|amp|mobile)\./u;

/** Words that make a name an outlet's, in the eight languages; soft ones only in a longer name or behind an article. */
const wordSet = (list: string): Set<string> => new Set(list.split(/\s+/u));
const STRONG =
  /^(?:times|post|news|journal|tribune|gazette|herald|press|newswire|chronicle|courier|ledger|telegraph|inquirer|enquirer|examiner|sentinel|dispatch|broadcasting|newspaper|television|radio|tv|magazine|weekly|daily|reporter|advertiser|diario|diário|noticias|notícias|prensa|gaceta|heraldo|tribuna|correo|televisión|jornal|folha|gazeta|correio|rádio|presse|gazette|dépêche|courrier|télégramme|zeitung|nachrichten|kurier|anzeiger|tagblatt|tageblatt|rundschau|rundfunk|bote|krant|courant|dagblad|nieuws|dziennik|głos|gazetesi|postası|haber|gazzetta|giornale|corriere|notizie|stampa|messaggero|quotidiano|(?:новост|новин|газет|вестник|вісник|вісті|известия|извести|ведомост|правд|курьер|кур.?єр|телеграф|хроник|хронік|дневник|репорт[её]р|телеканал)\p{L}{0,4}|радио|радіо|тв|ньюс|лент[аыеуо]й?|.{3,40}(?:wire|press|zeitung|blatt|kurier|anzeiger|rundschau|ньюс|пресс|информ|інформ|news|times))$/u;
const SOFT = wordSet(
  "star sun mirror globe record standard review mail express voice today network observer monitor register independent bulletin wire echo argus advocate media outlook digest insider week bee eagle republic republican democrat times-union mundo nación mercurio vanguardia canal matin soir monde parisien voix phare allgemeine abend mattino eco secolo voce медиа время обозреватель час",
);
/** Outlet words that name no outlet by themselves. */
const GENERIC = wordSet(
  "the tv тв radio радио радіо news press presse prensa magazine daily weekly newspaper television televisión reporter zeitung nachrichten jornal diario diário новости газета пресса новини la a o il le el der die",
);
const NOT_SUFFIXED = wordSet("cypress empress express compress halifax fairfax outpost");
const INSTITUTION =
  /^(?:polic\p{L}*|ministry|minister\p{L}*|ministère|département|department|bureau|office|university|institute?|institut\p{L}*|court|commission|government|committee|foundation|bank|fund|inc|corp|corporation|company|ltd|llc|council|authority|administration|association|cent(?:er|re)|union|federation|organi[sz]ation|research|survey|data|census|hospital|secretary|conference|club|service|services|square|party|house|agency|company|universi\p{L}*|gobierno|instituto|banco|ayuntamiento|governo|prefeitura|préfecture|gouvernement|banque|insee|polizei|bundes(?:amt|bank|regierung)|bank|regierung|ministero|banca|comune|istat|министерств\p{L}*|мвд|мчс|мид|полици\p{L}*|правительств\p{L}*|университет\p{L}*|банк\p{L}*|росстат\p{L}*|минздрав\p{L}*|управлени\p{L}*|администраци\p{L}*|міністерств\p{L}*|поліці\p{L}*|уряд\p{L}*|дснс|управлінн\p{L}*|адміністраці\p{L}*|держстат\p{L}*|сбу)$/u;
const CAPITAL_ARTICLE = wordSet("le la les el il lo los las");
const PLACES_WITH_ARTICLE = wordSet(
  "paz salvador ángeles angeles haye havre habana plata rioja niña niño pen poste cruz union liga gobierno moncloa casa zarzuela spezia vegas coruña palma rochelle réunion france loire",
);
const byAlias = new Map<string, KnownOutlet>();
fillTable(AGENCIES, "agency");
fillTable(PAPERS, "paper");
fillTable(PHOTO_AGENCIES, "photo");

/** The display name: the usual name of an outlet in the table, otherwise the name as given without quotes and stray spaces. */
export const normaliseOutlet: (name: string) => string = remembered((name) => {
  const known = knownOutlet(name);
  if (known !== undefined) return known.name;
  const host = hostOf(name.trim());
  if (host !== undefined) return host;
  return name
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDFFF]/gu, "") // with the u flag: lone surrogates only
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/^[\s"'“”„«»‘’.,;:/()–—-]+|[\s"“”„«»‘’,;:/()–—-]+$/gu, "")
    .replace(/^the /u, "");
});

/** A key that is equal for the names of one outlet, and only there: "A.P." and "apnews.com"; "harborledger.example" and "The Harbor Ledger". */
export const outletKey: (name: string) => string = remembered((name) => {
  const known = knownOutlet(name);
  if (known !== undefined) return known.key;
  const folded = foldName(name);
  // "guardian.ng" is not The Guardian: a host that the table does not hold may not end as a name that it holds.
  return byAlias.has(folded) ? (hostOf(name.trim()) ?? folded) : folded;
});

/** The table's entry for a name or host. */
export const knownOutlet: (name: string) => KnownOutlet | undefined = remembered((name) => {
  let host = hostOf(name.trim());
  if (host === undefined) return byAlias.get(foldName(name));
  while (host.includes(".")) {
    const known = byAlias.get(host);
    if (known !== undefined) return known;
    host = host.slice(host.indexOf(".") + 1);
  }
  return undefined;
});

/**
 * Whether two names mean one outlet. Outside the table a one-letter slip is forgiven in long names ("Harbour Ledger"), and capitals stand for the
 * name whose initials they are ("NVT", "North Valley Times").
 */
export function sameOutlet(a: string, b: string): boolean {
  const keyA = outletKey(a);
  const keyB = outletKey(b);
  if (keyA === keyB) return keyA !== "";
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) return true;
  // Short names one letter apart are different outlets ("Bay News", "Day News"); so are two entries of the table, and numbers.
  if (Math.min(keyA.length, keyB.length) < 10 || Math.abs(keyA.length - keyB.length) > 1) return false;
  if (byAlias.has(keyA) && byAlias.has(keyB)) return false;
  return keyA.replace(/\D/gu, "") === keyB.replace(/\D/gu, "") && distance(keyA, keyB) === 1;
}

function isInitialsOf(short: string, name: string): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(short) || byAlias.has(foldName(short))) return false;
  const words = name.slice(0, LONGEST_NAME).match(/\p{Lu}[\p{L}\p{N}'’]*/gu) ?? [];
  if (words.length > 1 && ARTICLE_WORDS.has(words[0]!.toLowerCase())) words.shift();
  return words.map((word) => word.slice(0, 1)).join("") === short;
}

/** The outlet of an article: its source, else the host of its url; undefined when neither says. */
export function outletOf(article: Pick<Article, "source" | "url">): string | undefined {
  const named = article.source === undefined ? "" : normaliseOutlet(article.source);
  if (named !== "") return named;
  const host = article.url === undefined ? undefined : hostOf(article.url.trim());
  return host === undefined ? undefined : normaliseOutlet(host);
}

/** All names in the table that are worth a look wherever they stand: those of agencies and picture agencies. */
export function agencyNames(): string[] {
  return `${AGENCIES}${PHOTO_AGENCIES}`
    .split(/[|\n]/u)
    .filter((alias) => alias !== "" && hostOf(alias) === undefined && !COMMON_FIRST_WORD.test(alias));
}

/** All names in the table, hosts left out. */
export function outletNames(): string[] {
  return `${AGENCIES}${PAPERS}${PHOTO_AGENCIES}`.split(/[|\n]/u).filter((alias) => alias !== "");
}

/** Whether a name has an outlet's word in it ("Times", "Kurier", ".com"); its words in lower case. */
export function isOutletLike(lower: readonly string[], withArticle: boolean, inSlot: boolean): boolean {
  if (lower.every((word) => GENERIC.has(word))) return false;
  if (lower.some(isOutletWord)) return !/^journal of/u.test(lower.join(" "));
  if (lower.some((word) => /^[\p{L}\p{N}-]{2,40}(?:\.[\p{L}-]{2,12}){1,2}$/u.test(word))) return true;
  if (lower.some((word) => SOFT.has(word)) && (withArticle || lower.length > 1)) return true;
  return inSlot && lower.length > 1 && CAPITAL_ARTICLE.has(lower[0]!) && !PLACES_WITH_ARTICLE.has(lower[1]!);
}

/** Whether a word in lower case makes a name an outlet's: "times", "hafenkurier", "times-news". */
export const isOutletWord = remembered(
  (word) =>
    !NOT_SUFFIXED.has(word) &&
    (STRONG.test(word) || (word.includes("-") && word.split("-").some((part) => STRONG.test(part)))),
);

const isInstitutionWord = remembered((word) => INSTITUTION.test(word));

/** Whether a name is that of a ministry, a company, a university: they speak for themselves and report nothing. */
export function isInstitution(lower: readonly string[]): boolean {
  return (
    lower.some(isInstitutionWord) && !/(?:news service|(?:press|news|wire) agency|agency press)$/u.test(lower.join(" "))
  );
}

/**
 * The same answers, each found once; forgotten when many, so that no text makes it grow. A name is copied first: a part of a text would keep
 * all of it in memory.
 */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const held = answers.get(name);
    if (held !== undefined || answers.has(name)) return held!;
    const own = name.split("").join("");
    const answer = find(own);
    if (own.length > LONGEST_NAME) return answer;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}

function fillTable(lines: string, kind: OutletKind): void {
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const aliases = line.split("|");
    const entry: KnownOutlet = { name: aliases[0]!, key: hostOf(aliases[0]!) ?? foldName(aliases[0]!), kind };
    for (const alias of aliases) {
      const host = hostOf(alias);
      // A host stands for itself only: "abc.es" must not make every "abc" the Madrid paper.
      const key = host ?? foldName(alias);
      if (!byAlias.has(key)) byAlias.set(key, entry);
    }
  }
}

/** Host of an url or a bare host name in lower case, technical labels dropped; undefined when the text is neither. */
function hostOf(text: string): string | undefined {
  const host = HOST.exec(text.slice(0, 600).toLowerCase())?.[1];
  return host?.replace(TECHNICAL_LABEL, "");
}

/** The part of a host that is the outlet's own name. */
function ownLabel(host: string): string {
  const labels = host.split(".");
  labels.pop();
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1)!)) labels.pop();
  const label = labels.pop()!;
  const below = labels.pop();
  return below !== undefined && PLATFORMS.has(label) ? below : label;
}

/** Lower case, no marks, no articles, no punctuation, no spaces, no Cyrillic case endings. */
function foldName(name: string): string {
  // "LA" is no article here.
  const spelt = name.slice(0, LONGEST_NAME).replace(/^L\.?A\.? (?=Times)/u, "Los Angeles ");
  const lower = spelt.trim().toLowerCase();
  const host = hostOf(lower);
  const plain = (host === undefined ? lower : ownLabel(host)).normalize("NFKD").replace(/\p{M}+/gu, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  if (words.length > 1 && words.at(-2) === "news" && words.at(-1) === "agency") words.splice(-2);
  if (words.length > 1 && ARTICLE_WORDS.has(words[0]!) && !words.every((word) => word.length === 1)) words.shift();
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop();
  let joined = words.map((word) => CYRILLIC_ENDING.exec(word)?.[1] ?? word).join("");
  // Until nothing changes, so that "Lake Press" and "The Lake Press" end alike.
  for (let shorter = ""; shorter !== joined; ) {
    shorter = joined;
    joined = joined.replace(GLUED_ARTICLE, "").replace(GLUED_ONLINE, "");
  }
  return joined;
}
