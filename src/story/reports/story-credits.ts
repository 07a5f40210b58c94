/** Which credits of a story's articles count, told by its other articles. */
import { initialsKeys, normaliseOutlet, outletKey, splitKeys } from "../../text/outlets/outlets.js";
import type { OriginArticle } from "./origins.js";

/**
 * The articles of a story with their credits settled. A name with which an outlet signs its own articles is that outlet's in all of them ("WKDL" of
 * Local Twelve, at wkdl.example). A name that may be an outlet's is a credit where an outlet of that name, or of these initials, has an article in
 * the story, and none otherwise.
 */
export function withCreditsSettled(articles: readonly OriginArticle[]): OriginArticle[] {
  const outletOf = new Map<string, string>();
  for (const { sourceKey, source } of articles) if (!outletOf.has(sourceKey)) outletOf.set(sourceKey, source);
  for (const source of [...outletOf.values()])
    for (const key of initialsKeys(source)) if (!outletOf.has(key)) outletOf.set(key, source);
  const named = new Map(outletOf);
  for (const { credited, creditedKey } of articles)
    if (credited !== "" && !named.has(creditedKey)) named.set(creditedKey, credited);
  const signers = new Map<string, OriginArticle>();
  for (const article of articles) {
    const name = outletKey(article.credited);
    // Where an outlet of the story bears the name, that one is meant.
    if (signsItself(article) && !outletOf.has(name) && !signers.has(name)) signers.set(name, article);
  }
  return articles.map((article) => {
    const signer = signers.get(article.creditedKey);
    if (signer !== undefined)
      return { ...article, credited: normaliseOutlet(signer.source), creditedKey: signer.sourceKey };
    if (article.credited !== "" || article.creditedKey === "") return article;
    const outlet = named.get(splitKeys(article.creditedKey).find((key) => named.has(key)) ?? "");
    if (outlet === undefined) return { ...article, creditedKey: "" };
    return { ...article, credited: normaliseOutlet(outlet), creditedKey: outletKey(outlet) };
  });
}

function signsItself({ credited, creditedKey, sourceKey }: OriginArticle): boolean {
  return credited !== "" && creditedKey === sourceKey;
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
