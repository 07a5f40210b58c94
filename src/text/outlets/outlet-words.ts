/** Words that tell whether a name is an outlet's ("Hafenkurier"), or that of a ministry, a company, a university. */

import { remembered } from "../../basics/remembered.js";
import { wordSet } from "../../basics/word-set.js";

/** A name of capitals alone, as agencies and stations have it: AP, WKDL. */
export const INITIALS = /^\p{Lu}{2,6}$/u;

/** Each makes a name an outlet's. */
const STRONG =
  /^(?:post|journal|tribune|gazette|herald|chronicle|courier|ledger|telegraph|inquirer|enquirer|examiner|sentinel|dispatch|broadcasting|newspaper|television|radio|tv|magazine|weekly|daily|reporter|advertiser|diario|diário|noticias|notícias|prensa|revista|gaceta|heraldo|tribuna|correo|televisión|jornal|folha|gazeta|correio|rádio|presse|dépêche|courrier|télégramme|nachrichten|kurir(?:en)?|kurjer(?:is)?|rundfunk|bote|tidning|allehanda|nyheter|вести|krant|courant|nieuws|dziennik|głos|gazetesi|postası|haber|gazzetta|giornale|corriere|notizie|stampa|messaggero|quotidiano|morgenpost|aftenpost|abendpost|noviny|listy|zprávy|deník|denník|správy|ziarul|jurnalul|curierul|monitorul|știri(?:le)?|hírek|napló|újság|vjesnik|glasnik|novosti|vijesti|vesti|dnevnik|novine|uutiset|harian|kabar|warta|diari|notícies|žinios|leht|avīze|ziņas|xornal|koerant|гласник|(?:новост|новин|газет|вестник|вісник|вісті|известия|извести|ведомост|правд|курьер|кур.?єр|телеграф|хроник|хронік|дневник|репорт[её]р|телеканал)\p{L}{0,4}|радио|радіо|радыё|весник|куриер|r[àá]dió?|raadio|radyo|redio|rozhlas|radijas|televizija|televízia|báo|đài|тв|лент[аыеуо]й?|(?:.{3,40})?(?:press|zeitung|kuriers?|anzeigers?|rundschau|tidende|avisen|lehti|sanomat|hírlap|ньюс|news|times)|.{3,40}(?:wire|tidning(?:en)?|bode|blad(?:et)?|blatt(?:e?s)?|posten|päevaleht|пресс|информ|інформ))$/u;
/** Make an outlet's name only in a longer name or behind an article. */
const SOFT = wordSet(
  "star sun mirror globe record standard review mail express voice today network observer monitor register independent bulletin beacon bugle clarion guardian intelligencer messenger recorder reflector spectator statesman transcript vindicator wire echo argus advocate media outlook digest insider week bee eagle republic republican democrat times-union mundo nación mercurio vanguardia canal matin soir monde parisien voix phare allgemeine abend mattino écho eco secolo voce voz медиа время обозреватель час",
);
/** Outlet words that name no outlet by themselves. */
const GENERIC = wordSet(
  "the tv тв radio радио радіо news press presse prensa magazine daily weekly newspaper television televisión reporter zeitung nachrichten jornal diario diário новости газета пресса новини báo đài la a o il le el der die",
);
const NOT_SUFFIXED = wordSet("cypress empress express compress halifax fairfax outpost");
const INSTITUTION =
  /^(?:polic\p{L}*|ministry|minister\p{L}*|ministère|département|department|bureau|office|institut\p{L}*|court|commission|government|committee|foundation|bank|fund|inc|corp|corporation|company|ltd|llc|council|authority|administration|association|cent(?:er|re)|union|federation|organi[sz]ation|research|survey|data|census|hospital|secretary|municipal|polres|bakanlığı|αστυνομία|υπουργείο|conference|club|service|services|square|party|house|agency|universi\p{L}*|gobierno|banco|ayuntamiento|governo|prefeitura|préfecture|gouvernement|banque|insee|polizei|bundes(?:amt|bank|regierung)|regierung|banca|comune|istat|министерств\p{L}*|мвд|мчс|мид|полици\p{L}*|правительств\p{L}*|университет\p{L}*|банк\p{L}*|росстат\p{L}*|мин(?:здрав|транс|фин)\p{L}*|управлени\p{L}*|администраци\p{L}*|міністерств\p{L}*|поліці\p{L}*|уряд\p{L}*|дснс|управлінн\p{L}*|адміністраці\p{L}*|держстат\p{L}*|сбу|وزارة|شرطة|मंत्रालय|पुलिस)$/u;
/**
 * What stands in the place of an outlet and names none: agencies in general, the newsroom, an own report, social networks. By whole words, each with
 * which such a name may be made: "News Desk", "Haber Merkezi", "सोशल मीडिया".
 */
const NOBODY =
  /^(?:staff|newsroom|desk|bureau|web|news|special|social|media|facebook|telegram|ag[eê]n[cz]\p{L}{1,3}|agenturen|r[eé]da[cçkz]\p{L}{2,7}|redes|soci(?:ale|ai)s|haber|merkez.{1,2}|агентства|редакц\p{L}{1,3}|соц(?:сети|мережі)|(?:ال)?وكالات|خاص|مواقع|التواصل|ब्यूरो|संवाद.*|सूत्र|एजेंस.*|न्यूज|डेस्क|सोशल|मीडिया)?$/u;
/** In front of the name of the outlet whose newsroom it is: "Redacción La Tribuna". */
const NEWSROOM_OF = /^(?:[Nn]ewsroom|[Rr][eé]da[cçkz]\p{L}{2,7}|[Рр]едакц\p{L}{1,3})\s(?=\p{Lu})/u;
const CAPITAL_ARTICLE = wordSet("le la les el il lo los las");
const PLACES_WITH_ARTICLE = wordSet(
  "paz salvador ángeles angeles haye havre habana plata rioja niña niño pen poste cruz union liga gobierno moncloa casa zarzuela spezia vegas coruña palma rochelle réunion france loire",
);

/**
 * Whether a name, given as its words in lower case, has an outlet's word in it: "Times", "Kurier", ".com". Some words make one only in a longer
 * name or, `withArticle`, behind one: "the Sun".
 */
export function isOutletLike(words: readonly string[], withArticle: boolean): boolean {
  const lower = words.map((word) => word.replace(/^l['’]/u, ""));
  if (isGeneric(lower)) return false;
  if (lower.some(isOutletWord)) return !/^journal of/u.test(lower.join(" "));
  if (
    lower.some((word) =>
      /^(?:[a-z\d-]{2,40}|[\p{L}\p{N}-]{4,40})(?:\.(?:[a-z-]{2,12}|[^\P{L}\p{sc=Latin}]{2,12})){1,2}$/u.test(word),
    )
  )
    return true;
  if (lower.length > 1 && lower.at(-1) === "boten") return true; // "des Rehfelder Boten"
  return lower.some((word) => SOFT.has(word)) && (withArticle || lower.length > 1);
}

/** Whether a name, given in the same way, begins with an article that makes it an outlet's ("La Ría"), not a place's ("La Paz"). */
export function hasOwnArticle(words: readonly string[]): boolean {
  const [article = "", first = ""] = words;
  return CAPITAL_ARTICLE.has(article) && first !== "" && !PLACES_WITH_ARTICLE.has(first) && !isGeneric(words);
}

function isGeneric(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word));
}

/** Whether a word in lower case makes a name an outlet's: "times", "hafenkurier", "times-news". */
export const isOutletWord = remembered(
  (word) =>
    !NOT_SUFFIXED.has(word) &&
    (STRONG.test(word) || (word.includes("-") && word.split("-").some((part) => STRONG.test(part)))),
);

/** Whether a name as written has such a word in it. */
export function hasOutletWord(name: string): boolean {
  return name.toLowerCase().split(/[\s-]/u).some(isOutletWord);
}

const isInstitutionWord = remembered((word) => INSTITUTION.test(word));

/** Whether a name says only that agencies, a newsroom or the like are behind a text: "Agencies", "Redacción". */
export function namesNobody(name: string): boolean {
  // "News24" is an outlet.
  if (/\p{N}/u.test(name)) return false;
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .every((word) => NOBODY.test(word));
}

/** The outlet of a newsroom: of "Redacción La Tribuna" the paper's name. */
export function withoutNewsroom(name: string): string {
  return name.replace(NEWSROOM_OF, "");
}

/** Whether one name is that of a paper, and another the same with its place: "La Tribuna", "La Tribuna de Puerto Lirio". */
export function isPaperOfPlace(paper: string, name: string): boolean {
  const lower = paper.toLowerCase();
  const behind = name.toLowerCase().split(lower)[1] ?? "";
  return /^\s(?:de|del|di|do|da|du|of)\s/u.test(behind) && (hasOutletWord(paper) || hasOwnArticle(lower.split(" ")));
}

/** Whether a name is that of a ministry, a company, a university: they speak for themselves and report nothing. */
export function isInstitution(lower: readonly string[]): boolean {
  return (
    lower.some(isInstitutionWord) &&
    !/(?:news service|(?:press|news|wire) agency(?: of(?: the)? [^ ]+)?|agency press)$/u.test(lower.join(" "))
  );
}
