/** The articles of the cases in `seeds/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/types.js";

const SEEDS = join(import.meta.dirname, "../seeds");

/** The folders of the cases, in their order. */
export function seedNames(): string[] {
  return readdirSync(SEEDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The articles of one case; without a name those of all, in the order of the folders. */
export function seedArticles(name?: string): Article[] {
  const names = name === undefined ? seedNames() : [name];
  return names
    .flatMap((one) => readFileSync(join(SEEDS, one, "articles.ndjson"), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Article);
}

/** The articles as a page shows them: each between a line on cookies and one on a newsletter. */
export function wrapped(articles: readonly Article[]): Article[] {
  const cookies =
    "We use cookies to make this page better for you. By reading on you agree to our use of cookies and to our privacy rules.";
  const letter = "Sign up for our letter and get the best stories of the day in your inbox every morning.";
  return articles.map((article) => ({ ...article, text: [cookies, article.text, letter].join("\n\n") }));
}

/** The articles as mail and archives hold them: broken into lines of at most so many units, with one line end between paragraphs. */
export function broken(articles: readonly Article[], width: number): Article[] {
  const line = new RegExp(`(.{1,${width}})(?: |\n|$)`, "g");
  return articles.map((article) => ({
    ...article,
    text: article.text.replace(/\n+/g, "\n").replace(line, "$1\n").trim(),
  }));
}

/** The articles as papers print them that set no accents. */
export function unaccented(articles: readonly Article[]): Article[] {
  const without = (text: string): string =>
    text
      .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
      .replace(/[łß]/g, (letter) => (letter === "ł" ? "l" : "ss"));
  return articles.map((article) => {
    const plain = { ...article, text: without(article.text) };
    return article.title ? { ...plain, title: without(article.title) } : plain;
  });
}

/** The articles as content systems store them: paragraphs and links in tags, signs as character references. */
export function asHtml(articles: readonly Article[]): Article[] {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\u2019", "&#8217;");
  return articles.map((article) => {
    const paragraphs = escaped(article.text).replace(
      /(\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}+)/gu,
      '$1<a href="/find?q=$2">$2</a>',
    );
    const html = {
      ...article,
      text: `<div>\n<p>${paragraphs.replaceAll("\n\n", "</p>\n<p>").replaceAll(/(?<!>)\n/g, "<br>")}</p></div>`,
    };
    return article.title ? { ...html, title: escaped(article.title) } : html;
  });
}

/** A round-up, a brief that it printed whole, and an article that it printed a part of. */
export function briefing(): [brief: Article, article: Article, roundUp: Article] {
  const [bees, ferry, , roundUp] = seedArticles("morning-briefing") as [Article, Article, Article, Article];
  const item = roundUp.text.split("\n\n").find((paragraph) => paragraph.startsWith("Beekeepers"))!;
  return [{ ...bees, text: item }, ferry, roundUp];
}
