/** Which credits of a story's articles count, told by its other articles. */
import { initialsKeys, knownOutlet, outletKey, splitKeys } from "../../text/outlets/outlets.js";
import { type OriginArticle, signsItself } from "./origins.js";

/**
 * The articles of a story with their credits settled. A name with which an outlet signs its own articles is that outlet's in all of them ("WKDL" of
 * Local Twelve, at wkdl.example), and so are its initials, unless an outlet of the table has them. A name that may be an outlet's is a credit where
 * an outlet of that name has an article in the story, or is credited in it, and none otherwise.
 */
export function withCreditsSettled(articles: readonly OriginArticle[]): OriginArticle[] {
  const outletOf = new Map<string, string>();
  const addName = (key: string, outlet: string): void => {
    if (!outletOf.has(key)) outletOf.set(key, outlet);
  };
  for (const { sourceKey, source } of articles) addName(sourceKey, source);
  for (const source of [...outletOf.values()])
    for (const key of initialsKeys(source)) if (knownOutlet(key) === undefined) addName(key, source);
  for (const article of articles) if (signsItself(article)) addName(outletKey(article.credited), article.source);
  const named = new Map(outletOf);
  for (const { credited } of articles) if (!named.has(outletKey(credited))) named.set(outletKey(credited), credited);
  return articles.map((article) => {
    const { creditedKey } = article;
    if (creditedKey === "" || signsItself(article)) return article;
    const key = splitKeys(creditedKey).find((each) => named.has(each));
    if (key === undefined) return { ...article, creditedKey: "" };
    const outlet = named.get(key)!;
    const isWeak = `|${creditedKey}`.endsWith(`|${key}|`) && !outletOf.has(key);
    return { ...article, credited: outlet, creditedKey: outletKey(outlet), isWeak };
  });
}

/**
 * The articles of a report, in which a text made from two reports does not give the credit of the one to the other. Its credit is left out here where
 * it was made from an article of this report, and also from one of the story outside it that is by the credited outlet or credits it too: the credit
 * is for that one.
 */
export function withCreditsInPlace(
  report: readonly OriginArticle[],
  story: ReadonlyMap<string, OriginArticle>,
): OriginArticle[] {
  const ids = new Set(report.map(({ id }) => id));
  return report.map((article) => {
    const { creditedKey, madeFrom } = article;
    if (creditedKey === "" || !madeFrom.some((id) => ids.has(id))) return article;
    const isOfCredited = (id: string): boolean => {
      const source = story.get(id);
      return !ids.has(id) && (source?.creditedKey === creditedKey || source?.sourceKey === creditedKey);
    };
    return madeFrom.some(isOfCredited) ? { ...article, credited: "", creditedKey: "" } : article;
  });
}
