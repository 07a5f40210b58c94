/**
 * An article to the outlet that it names as the origin of its text: by a credit in the text, or by the section of the site that its url stands in.
 * Sites keep the reports of agencies in folders of their own: "/reuters/2024/...", "/wires/ap/...", "/aponline/...".
 */
import { requireField, requireIterable, requireString } from "../../basics/require.js";
import type { Article } from "../../types.js";
import { hostOf, ownLabel } from "../outlets/outlet-host.js";
import {
  agencyNames,
  knownOutlet,
  outletKey,
  outletOf,
  partOfName,
  sameOutlet,
  withoutMarks,
} from "../outlets/outlets.js";
import { isAmbiguous } from "./around-names.js";
import { bestOrigin, CREDIT_STRENGTH, type Credit, isOwnerLine } from "./credit.js";
import { findOrigins } from "./find-credits.js";

/** A section says more than a byline and less than a dateline. */
const SECTION_STRENGTH = CREDIT_STRENGTH.picture;
/** A folder for the reports of agencies: in the folder below any agency's name counts, however short. */
const WIRE_FOLDER =
  /^(?:news-?)?(?:wires?|wire-news|agenc(?:y|ies)|ag[eê]ncias?|agences?|agentur(?:en|meldungen)?|agenzi[ae]|press-agenc(?:y|ies)|syndicat(?:ed|ion))$/u;
/** "aponline", "ap-wire": nothing but an agency's section ends so. */
const WIRE_ENDING = /-?(?:online|wire|newswire|newsfeed|feed)$/u;
const MOST_FOLDERS = 12;
/** Behind the call letters in the host of a station: wkdl7.example. */
const CHANNEL = /^\d{0,2}(?:tv|fm|am|news|radio)?$/u;
/** The names of agencies, glued: "/associatedpress/". Not of them: "/brasil/", a section, though the Agência Brasil is known by that word. */
const AGENCY_FOLDERS = new Set(
  agencyNames().map((name) =>
    withoutMarks(name)
      .toLowerCase()
      .replace(/^the |[\s-]+/gu, ""),
  ),
);

/**
 * The outlet that an article names as the origin of its text, as a display name; undefined when it names none. The article's own outlet is passed
 * over where it only signs its page (see `bestOrigin`). Takes plain text: of HTML, whose tags hide credits, give what the page shows (`innerText`).
 * Time grows with the length of the text, and with `known` where that is given.
 *
 * @param known names of outlets beside those of the built-in table, as in `findCredits`
 */
export function creditedOutlet(
  article: Pick<Article, "text" | "url" | "source">,
  known?: Iterable<string>,
): string | undefined {
  requireString("The article's text", Object(article).text);
  for (const field of ["url", "source"] as const) requireField(field, article[field] ?? undefined, "The article");
  if (known !== undefined) requireIterable("known", known, "names of outlets");
  return namedOrigin(article, known).outlet;
}

/** Whom an article names as the origin of its text. */
export interface NamedOrigin {
  /** An outlet. */
  outlet?: string | undefined;
  /**
   * Where it names none, or only in passing, in an owner's copyright line or as the one that signs its own report: those who are its origin if an
   * outlet that tells the story bears the name, the likelier first.
   */
  possible?: readonly string[];
}

/** Whom an article names as its origin, for those who know the other articles. */
export function namedOrigin(article: Pick<Article, "text" | "url" | "source">, known?: Iterable<string>): NamedOrigin {
  const own = outletOf(article);
  const { credits, possible, passing } = findOrigins(article.text, own, known);
  const credit: Credit | undefined = bestOrigin(credits, own);
  const isFirm = credit !== undefined && CREDIT_STRENGTH[credit.form] > SECTION_STRENGTH;
  const outlet = isFirm ? credit.outlet : (sectionAgency(article.url, own) ?? credit?.outlet);
  const isWeak = credit?.outlet === outlet && credit !== undefined && (isOwnerLine(credit) || passing.includes(credit));
  // An agency may sign what a minister told a paper.
  const isSigned = possible.length > 0 && sameOutlet(outlet ?? "", own ?? "");
  return outlet === undefined || isWeak || isSigned ? { outlet, possible } : { outlet };
}

/**
 * Whether an article credits the outlet whose page it is on, by a name that no table knows: Local Twelve, at wkdl.example, signs "(WKDL)", and so does
 * WKDL 7 News.
 */
export function creditsItself({ source, url }: Pick<Article, "source" | "url">, credited: string): boolean {
  if (credited === "" || knownOutlet(credited) !== undefined) return false;
  // Call letters are three at least; two capitals may be anybody's.
  if (/^\p{Lu}{3,6}$/u.test(credited) && partOfName(credited, source ?? "") === "first") return true;
  const host = hostOf(url?.trim() ?? "");
  if (host === undefined || sameOutlet(host, credited)) return host !== undefined;
  const [label, letters] = [ownLabel(host), credited.toLowerCase()];
  return /^\p{Lu}{4}$/u.test(credited) && label.startsWith(letters) && CHANNEL.test(label.slice(letters.length));
}

/** The agency whose section of a site a url stands in; undefined when it stands in none, or in a section named after the site itself. */
export function sectionAgency(url: Article["url"], own?: string): string | undefined {
  const path = /^[a-z]+:\/\/[^/?#]{1,255}\/([^?#]{1,2000})/iu.exec(url?.trim() ?? "")?.[1];
  if (path === undefined) return undefined;
  const ownKey = outletKey(own ?? "");
  const folders = path.toLowerCase().split("/").slice(0, -1).slice(0, MOST_FOLDERS); // the last part is the page
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i]!;
    const isName = AGENCY_FOLDERS.has(folder.replaceAll("-", ""));
    const bare = isName ? folder : folder.replace(WIRE_ENDING, "");
    const isBelow = WIRE_FOLDER.test(folders[i - 1] ?? "");
    const known = knownOutlet(`${isBelow ? "agency " : ""}${bare.replaceAll("-", " ")}`);
    if (known?.kind !== "agency" || known.key === ownKey) continue;
    const plain = bare.length > 2 && !isAmbiguous(bare.toUpperCase()) && (isName || bare.includes("-"));
    if (plain || bare !== folder || isBelow) return known.name;
  }
  return undefined;
}
