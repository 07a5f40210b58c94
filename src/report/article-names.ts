/** What to call an article in a report: its outlet and its title. */
import { outletOf } from "../text/outlets/outlets.js";
import { headlineOf } from "../text/outlets/title-outlet.js";
import { plainText } from "../text/plain-text.js";
import type { Article, ShownArticle, Story } from "../types.js";
import { displayWidth, fitted, printable } from "./printable.js";

/** Columns below which the beginning of an outlet's name says nothing. */
const LEAST_OUTLET = 6;

/** Longer first lines of a text are cut, in UTF-16 code units. */
const LONGEST_BEGINNING = 200;
/** Of a text, with white space and markup before its beginning. */
const READ_FOR_BEGINNING = 5000;

/** What the heading of an article is read from. */
type Headed = Pick<ShownArticle, "title" | "source" | "url" | "text">;

/** The headline, else the beginning of the text; `undefined` where there is neither. */
export function headingOf(article: Headed | undefined): string | undefined {
  if (article === undefined) return undefined;
  const { text } = plainText(firstPart(article.text ?? ""));
  const beginning = text.trimStart().slice(0, LONGEST_BEGINNING).split("\n", 1)[0]!;
  return headlineOf(article).trim() || beginning.trimEnd() || undefined;
}

/** Whether the text, where it is given, says nothing beyond the title. */
export function isTitleAlone(article: Pick<Headed, "title" | "text"> | undefined): boolean {
  const text = article?.text?.trim();
  return text === "" || (text !== undefined && text === article?.title?.trim());
}

/** What is read for the beginning. The cut does not go through a misread character ("Ã©"), half of which would count as a sound letter. */
function firstPart(text: string): string {
  return text.length > READ_FOR_BEGINNING ? text.slice(0, READ_FOR_BEGINNING).replace(/[^\0-\x7f]{1,3}$/, "") : text;
}

/**
 * The article whose heading stands for a story that has no title (story/story-title.ts): of the headings that most of its articles share the first;
 * of equals that of the largest report's origin. `heading` gives what is compared.
 */
export function headingBearer(story: Story, heading: (id: string) => string | undefined): string {
  const keyOf = (id: string): string | undefined => heading(id)?.toLowerCase();
  const count = new Map<string, number>();
  for (const id of story.articleIds) {
    const key = keyOf(id);
    if (key !== undefined) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const origin = story.reports[0]?.origin.articleId;
  let best = story.id;
  let most = 0;
  for (const id of origin === undefined ? story.articleIds : [origin, ...story.articleIds]) {
    const carried = count.get(keyOf(id) ?? "") ?? 0;
    if (carried > most) [best, most] = [id, carried];
  }
  return best;
}

/**
 * Printable names of at most `width` columns that tell the articles of one story apart: the outlet, with the id where an outlet has several
 * or none.
 */
export function distinctNames(articles: readonly Article[], width: number): Map<string, string> {
  const perOutlet = new Map<string, number>();
  for (const article of articles) {
    const outlet = outletOf(article);
    if (outlet !== undefined) perOutlet.set(outlet, (perOutlet.get(outlet) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  for (const article of articles) {
    const outlet = printable(outletOf(article) ?? "");
    const id = fitted(printable(article.id), width);
    const room = width - displayWidth(id) - 3;
    if (outlet === "") names.set(article.id, id);
    else if (perOutlet.get(outletOf(article)!) === 1) names.set(article.id, fitted(outlet, width));
    // A cut outlet can be guessed, a cut id cannot.
    else names.set(article.id, room < LEAST_OUTLET ? id : `${fitted(outlet, room)} (${id})`);
  }
  return names;
}
