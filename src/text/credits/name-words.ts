/** The words that stand around the names of outlets or inside them, by what they are there. */
import { wordSet } from "../../basics/word-set.js";

const ARTICLES = "the a an el la los las un una le les l une il lo i gli die der das den dem o os as uma";

/**
 * Articles, prepositions, what says when, and the like: they may stand between a phrase and the name of an outlet, and say nothing of it, as days and
 * months do: "reveló este lunes El País".
 */
export const FUNCTION_WORDS = wordSet(
  `${ARTICLES} no tờ este esta ce its his her à ao aos às au aux do da dos de di del della dell dello dal dall dalla al all alla allo des von vom bei beim zur im in at on to by su sul sulla sull en em na nos nas dans with from в на от для у із від сайт сайта сайте сайті du sur chez uno um article artículo artigo articolo reportage reportaje reportagem report informe reporte exclusiva primero het een è original originale complet complète completa completo intégral par por pelo pela przez door w informations information informaciones información informações informação informazioni informationen recherchen agencji агентства корреспондент корреспонденту корреспонденты корреспондентам журналисту кореспондент кореспонденту журналісту presse prensa stampa imprensa noticias notícias télévision televisión televisão confrères collègues colegas investigation investigación investigação enquête inchiesta журналисты журналісти det je је tom tem az το τον την τη η ο του της στο στην στον ang ng sa dari të am mañana tarde noche pasado hoy ayer neste nesta hoje ontem hier matin soir oggi ieri heute gestern сегодня вчера во сьогодні вчора`,
);

/** Small words inside names: "Folha de S.Paulo", "The Times of Port Ellis". */
export const INSIDE_NAMES = wordSet(
  "of the de la le les du des di del della delle dello dei degli dell do da dos das der die für van l d της του των ya wa za të báo hình",
);

/** Slavic and Baltic papers go on in small letters: "Severní noviny", "Savinjski glasnik". None is a word of English: "the Forbes list". */
export const PAPER_IN_SMALL =
  /^(?:noviny|listy|zprávy|správy|denník|deník|novosti|vijesti|vesti|novine|glasnik|vjesnik|dnevnik|kurira?|glasa?|hronik[ae]|kronik[ae]|kurjeris|radijas|balsas|лист|новине|вести|гласник|дневник|весник)$/u;
/** In front of "list", which is a paper there: "Jutarnji list". */
export const SLAVIC_ADJECTIVE = /\p{Ll}{2}(?:ji|ki|ni|vi)\s$/u;

/** In front of the outlet that somebody spoke to: "dijo a EFE", "sagte der dpa". */
export const PREPOSED = wordSet(
  "tegen aan till til för med pro sur a al à ao aos às au aux all alla allo der dem den del con with to",
);

/** English days and months, which have a capital and name no outlet, and years: "© The Harbor Ledger 2031". */
export const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d(?:-\d{2,4})?)$/u;

/** May stand between a name and its verb: "Reuters earlier reported". */
export const BETWEEN =
  /^(?:first|exclusively|earlier|also|has|had|have|previously|news|later|already|recently|ранее|также|раніше|також|a|ha|hat|hatte|ont|am|zuvor|zuerst|darüber|exklusiv|heute|gestern|je|је|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|című|lap|napilap|értesülései|információi|azt|cikke|tudósítása)$/u;

/** Words that open a sentence with a capital and belong to no name behind them. */
export const OPENERS = wordSet(
  "kako како nach in on at as but and while when if after before since for by from with this that these what how why yet so also earlier later meanwhile however как об это а но и по в на при между як en el según como pero y em mas e selon comme mais az et wie aber und laut come ma secondo tờ",
);

/** "The wire report", "Die Zeitung berichtet": a word that names nobody by itself, however it is written. */
export const POINTERS = wordSet(
  `${ARTICLES} no tờ este esta ce this that our my your its their his her one some any another bài cette эта этот наша наше ця цей`,
);

/** Roles behind a name on a byline: "Harbor Ledger Staff Writer". */
export const ROLES = wordSet(
  "staff writer writers reporter correspondent editor journalist columnist bureau special contributor",
);

/** "Reuters building", "Thomson Reuters", "AP Top 25": the name stands for something else. */
export const NOT_A_SOURCE = wordSet(
  "building tower headquarters office offices shares stock top 25 stylebook exam exams class classes course courses biology calculus group holdings holding corp corporation inc company foundation institute square events plus",
);

const GERMAN = String.raw`(?:nachrichten|presse)?agentur|(?:tages|wochen)?zeitung|(?:\p{L}{3,12})?magazins?|(?:fernseh)?senders?|(?:nachrichten|online)?portals?|boulevardblatt`;
const ROMANCE =
  "agencia|diario|periódico|rotativo|revista|cadena|canal|portal|emisora|agência|jornal|emissora|rádio|diário|agence|quotidien|chaîne|hebdomadaire|agenzia|quotidiano|giornale|testata|emittente|settimanale|agen[țţ]i(?:a|ei)|ziarul(?:ui)?|cotidianul(?:ui)?|publica[țţ]i(?:a|ei)";

/** Says of the name beside it that it is an outlet's: "newspaper", «газета», "Nachrichtenagentur". */
export const MEDIA_NOUN = new RegExp(
  String.raw`^(?:newspapers?|magazine|broadcaster|website|daily|weekly|channel|outlet|paper|tabloid|newswire|wire|(?:информ|интернет|інтернет|інформ)?-?(?:агентств|издани|видання|видани)\p{L}{0,3}|(?:\p{L}{2,12}-)?газет\p{L}{1,2}|журнал(?:а|у|ом|е|і)?|портал(?:а|у|ом|е|і|ы)?|телеканал(?:а|у|ом|е|і)?|канал(?:а|у|ом|е|і)?|\p{L}{2,12}-канал(?:а|у|ом|и|ы)?|радио|радіо|агенці\p{L}{1,2}|таблоид\p{L}{0,2}|диа|blatt|krant|persbureau|dziennik|tidningen|nyhetsbyrån|gazetesinin|avisen|netmediet|uutistoimisto|nyhedsbureau(?:et)?|nyhetsbyrå(?:et)?|mediet|serveru?|deníku?|denníka?|agentur[ay]|agentúr[ay]|týdeníku?|časopisu?|napilap|hírügynökség|hírportál|agencij[ae]|агенциј[ае]|časnik|dnevnik|дневник|вестник(?:ът)?|сайтът|агенция(?:та)?|εφημερίδας?|ιστοσελίδας?|πρακτορείου?|diari|agència|berita|harian|koran|kabar|gazeti|shirika|pahayagang|agentūra|dienraštis|portalas|ajaleh[te]\p{L}{0,2}|gazetës|portali|nhật|báo|tờ|tấn|laikraksts|aģentūra|portāls|gazeta|agjencia|agentziak?|xornal|агенцтва|${GERMAN}|${ROMANCE})$`,
  "u",
);
/** One with its adjective behind it: "le quotidien sportif". */
export const ROMANCE_MEDIA_NOUN = new RegExp(`^(?:journal|${ROMANCE})$`, "u");

/** In front of what only an outlet's name has an article for: "o jornal local O Farol". */
export const OWN_ARTICLE = /^(?:L['’]|(?:[AO]s?|[EI]l|L[aeo]s?) )/u;

/** Says in German that a name is an outlet's; there such words have a capital as names have. */
export const GERMAN_MEDIA_NOUN = new RegExp(`^(?:${GERMAN})$`, "u");

/** "rating agency", «рейтинговое агентство», "cadena hotelera": they sell no news. */
export const OTHER_AGENCY =
  /^(?:so[cs]iale|space|rating|ratings|intelligence|рейтингов\p{L}*|космическ\p{L}*|федеральн\p{L}*|espacial|spatiale|spaziale|(?:h[oô]tel|i[mn]mobil)\p{L}+)$/u;

/** "British", "Deutsche", «российское»: with a noun behind it a description, no name. */
export const NATIONALITY = /^(?:\p{L}+(?:ish|ian|ean|ese|ch|sch\p{L}{0,2}|ск\p{L}{2,3})|us|uk|american|german)$/u;

/** How an agency signs, such as NPA; two capitals may be an editor's initials. */
export const AGENCY_SIGN = /^\p{Lu}{3,5}$/u;

/** Behind an agency that signs, up to the end of the line: the initials of who made the report, and perhaps the time: "PTI KDS NSK", "UNI XC RSA 0931". */
export const INITIALS_BEHIND = /^(?:\s\p{Lu}{2,4}){1,4}(?:\s\d{4})?\s*$/u;
