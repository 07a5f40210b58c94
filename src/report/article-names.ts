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
/** Of a text, from its beginning; empty ones between them count. */
const MOST_LINES = 20;
/** Of a text, with white space and markup before its beginning. */
const READ_FOR_BEGINNING = 5000;

/** What the heading of an article is read from. */
type Headed = Pick<ShownArticle, "title" | "source" | "url" | "text">;

/** The headline, else the first line of the text that is none of `passedOver`, or just the first; `undefined` where there is neither. */
export function headingOf(article: Headed | undefined, passedOver?: ReadonlySet<string>): string | undefined {
  if (article === undefined) return undefined;
  const headline = headlineOf(article).trim();
  if (headline !== "") return headline;
  const lines = beginningOf(article);
  return lines.find((line) => !passedOver?.has(line)) ?? lines[0];
}

/** The lines above texts without headlines that stand above texts of several stories, such as "Share this article": they head no article. */
export function linesOfSeveral(stories: readonly Story[], articleOf: (id: string) => Headed | undefined): Set<string> {
  const storyOf = new Map<string, Story>();
  const several = new Set<string>();
  for (const story of stories)
    for (const article of story.articleIds.map(articleOf)) {
      if (article === undefined || headlineOf(article).trim() !== "") continue;
      for (const line of beginningOf(article))
        if ((storyOf.get(line) ?? story) === story) storyOf.set(line, story);
        else several.add(line);
    }
  return several;
}

/** The first lines of the text, each as far as it is shown. */
function beginningOf({ text }: Headed): string[] {
  const lines = plainText(firstPart(text ?? ""))
    .text.trimStart()
    .split("\n", MOST_LINES);
  return lines.map((line) => line.trim().slice(0, LONGEST_BEGINNING).trimEnd()).filter((line) => line !== "");
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
