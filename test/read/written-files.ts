/** Files that a test writes, read as readArticles reads them, and the pages and stories that stand in them. */
import { join } from "node:path";
import type { ReadArticle } from "../../src/read/files/file-reader.js";
import type { Problem } from "../../src/read/files/problem.js";
import { readArticles } from "../../src/read/read-articles.js";
import type { ReadOptions } from "../../src/read/read-options.js";
import { temporaryFolder } from "../temporary-folder.js";

export interface Reading {
  articles: ReadArticle[];
  problems: Problem[];
}

export async function reading(path: string, options: ReadOptions = {}): Promise<Reading> {
  const problems: Problem[] = [];
  const articles: ReadArticle[] = [];
  for await (const article of readArticles(path, { onProblem: (problem) => problems.push(problem), ...options }))
    articles.push(article);
  return { articles, problems };
}

export async function readFile(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<Reading> {
  return reading(join(temporaryFolder({ [name]: content }), name), options);
}

export async function readStdin(content: string | Uint8Array, options?: ReadOptions): Promise<Reading> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  return reading("-", { ...options, stdin: stdin() });
}

export const STORY = [
  "The harbour board of Malvera voted on Thursday to close the northern pier for eleven months, after engineers found cracks in 43 of its 120 concrete piles.",
  "Repairs will cost 18.4 million crowns, the board said. Ferries to the outer islands will leave from the old quay, where berths are free until October.",
  "Fishermen said they had heard of the decision from the radio. The board's chair, Ilna Torvek, promised them a meeting before the end of the month.",
];
export const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en-GB"><head><title>Pier closes | Bay</title>${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${body}<footer>Copyright The Bay Tribune. All rights reserved.</footer></body></html>`;
export const linked = (things: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(things)}</script>`;
export const main = (extra = ""): string =>
  `<article><h1>Pier closes</h1>${STORY.map((text) => `<p>${text}</p>`).join("")}${extra}</article>`;
