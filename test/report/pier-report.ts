/** A small clustering about the closing of a pier, and what holds for every page made of one. */
import { expect } from "vitest";
import { SCRIPT } from "../../src/report/page/script.js";
import { STYLE } from "../../src/report/page/style.js";
import type { Article, Clustering, Copy, Story } from "../../src/types.js";

export const OPTIONS: Clustering["options"] = {
  threshold: 0.5,
  withinDays: null,
  storyDays: null,
  joinOn: ["reprint", "edited", "rewritten"],
  language: "guess",
  sketch: { method: "sampled", shingleSize: 4, sampling: 4, signatureSize: 128, bands: 64, seed: 1 },
};

export const WIRE =
  "The harbour council voted on Monday to close the old ferry pier.\n\nRepairs would cost two million crowns.";
export const EDIT = "The harbour council voted Monday to shut the old ferry pier.\n\nA swimming club protested.";

export const articles: Article[] = [
  {
    id: "w",
    source: "Coast Wire",
    title: "Ferry pier to close",
    text: WIRE,
    url: "https://wire.example/pier?a=1&b=2",
    publishedAt: "2031-05-05T10:00:00Z",
    language: "en",
  },
  {
    id: "e",
    source: "Harbour Post",
    title: "Pier shuts",
    text: EDIT,
    publishedAt: "2031-05-05T14:30:00+02:00",
    language: "en-GB",
  },
  {
    id: "o",
    source: "The Mole",
    title: "Who needs a pier?",
    text: "An opinion of our own.",
    publishedAt: "2031-05-06",
  },
  {
    id: "s",
    url: "https://www.weather.example/today",
    text: "Rain until Friday, says the weather office, and then some more of it.",
  },
];

export const story: Story = {
  id: "w",
  articleIds: ["w", "e", "o"],
  reports: [
    { id: "w", articleIds: ["w", "e"], origin: { articleId: "w", basis: "earliest" } },
    { id: "o", articleIds: ["o"], origin: { credited: "Far Agency", basis: "credit-line" } },
  ],
  independentSources: 2,
  sources: [
    { name: "Coast Wire", basis: "earliest", reportIds: ["w"] },
    { name: "Far Agency", basis: "credit-line", reportIds: ["o"] },
  ],
  title: "",
  keywords: ["pier", "ferry"],
};

export const copy: Copy = {
  from: "w",
  to: "e",
  kind: "edited",
  similarity: 0.4,
  coverage: { from: 0.6, to: 0.7 },
  confidence: 0.934,
  passages: [{ from: { start: 0, end: 64 }, to: { start: 0, end: 60 }, similarity: 0.83 }],
};

export const alone = (id: string): Story => ({
  id,
  articleIds: [id],
  reports: [{ id, articleIds: [id], origin: { articleId: id, basis: "only" } }],
  independentSources: 1,
  sources: [{ name: id, basis: "only", reportIds: [id] }],
  title: "",
  keywords: [],
});

export const clustering: Clustering = { stories: [story, alone("s")], copies: [copy], options: OPTIONS };

/** What a reader sees: markup gone, entities read. */
export function visible(page: string): string {
  return page
    .replace(/<(style|script)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

const TAGS = new Set(
  "html head meta title style body a header footer main nav section h1 h2 h3 p dl dt dd div span strong bdi ul ol li i time details summary blockquote del ins mark label input select option button output svg path circle line text tspan search".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class href id aria-label aria-labelledby aria-hidden rel datetime dir open hidden role data-f data-t data-none type autocomplete spellcheck placeholder value aria-live tabindex width height cx cy r x y x1 x2 y1 y2 d".split(
    " ",
  ),
);

/** Every tag and attribute is one of the report's own, every link is safe, and nothing is loaded. */
export function expectHarmless(page: string): void {
  const body = page.replace(`<style>${STYLE}</style>`, "").replace(`<script>${SCRIPT}</script>`, "");
  for (const tag of body.matchAll(/<(?!!doctype html>)([^>]*)(>?)/g)) {
    expect(tag[2]).toBe(">");
    const parts = /^\/?([a-z0-9]+)((?:\s+[a-z-]+[12]?(?:="[^"<]*")?)*)\/?$/.exec(tag[1]!);
    expect(parts, tag[1]).not.toBeNull();
    expect(TAGS.has(parts![1]!), tag[1]).toBe(true);
    for (const attribute of parts![2]!.matchAll(/([a-z-]+[12]?)(?:="([^"]*)")?/g)) {
      expect(ATTRIBUTES.has(attribute[1]!), tag[1]).toBe(true);
      if (attribute[1] === "href") expect(attribute[2]).toMatch(/^(?:#[a-z]+(?:-\d+)?|https?:\/\/\S+)$/);
    }
    if (parts![1] === "a" && /href="http/.test(tag[1]!)) expect(tag[1]).toContain('rel="noopener noreferrer nofollow"');
  }
  expect(STYLE).not.toMatch(/url\(|@import|</);
  // Half a surrogate pair and control characters cannot stand in a page.
  expect(page).not.toMatch(/\p{Cs}|(?![\t\n\r])\p{Cc}/u);
}
