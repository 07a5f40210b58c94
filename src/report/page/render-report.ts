/**
 * A clustering as one web page that can be saved, mailed and printed: no network, the same bytes for the same input. It is whole without its
 * script, which only finds things in it.
 * The parts are in the files beside this one; every value goes through the template tag `html`, which escapes it.
 */
import { version } from "../../../package.json";
import { REPORT_MARK } from "../../basics/report-mark.js";
import { requireArticles, requireClustering } from "../../basics/require.js";
import { DEFAULTS } from "../../options.js";
import type { Clustering, Copy, DeepReadonly, ShownArticle, Story } from "../../types.js";
import { byReports, type ChosenCopies, chosenAcross, countTakers } from "../chosen-copies.js";
import { copiesOfStories } from "../copies-of-stories.js";
import { counted, grouped } from "../shown-numbers.js";
import { copyBlock } from "./copy-block.js";
import { KIND_MEANING, KINDS } from "./editor-words.js";
import { creditOf, Facets, standingOf } from "./facets.js";
import { html, type Markup, raw } from "./html.js";
import { HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";
import { SCRIPT, SCRIPT_HASH, STYLE_HASH } from "./script.js";
import { countsOf, type StoryView, storySection, storyTitle } from "./story-section.js";
import { STYLE } from "./style.js";
import { linkedTaking } from "./timeline.js";

/** Article text on one page, in UTF-16 units: some six megabytes of the page at most; and what of it is in no passage. */
const MOST_TEXT = 3_000_000;
const MOST_OUTSIDE = 200_000;
/** Stories in the list of contents. */
const MOST_CONTENTS = 25;
/** Stories of several articles that are written out. */
const MOST_STORIES = 500;
/** Articles that stand alone in the list at the end. */
const MOST_SINGLES = 3000;
/** Copies between two stories. */
const MOST_ACROSS = 50;

/**
 * One self-contained HTML page. Texts and titles come from `articles`: one without a text is shown by its title and outlet, without proof, and one that is
 * not among them is named by its id.
 * Time is linear in the articles. The texts take about six megabytes at most; the page says how much was left out. Titles, names and copies add to that:
 * with tens of thousands of articles it can be twice as long.
 * Throws `InputError` for what is no clustering and what is no article.
 */
export function renderReport(clustering: DeepReadonly<Clustering>, articles: Iterable<ShownArticle> = []): string {
  return reportPage(clustering, articles, {});
}

/** What is shown with its proof. */
export interface Part {
  /** Copies of the clustering; all where absent. */
  listed?: readonly DeepReadonly<Copy>[] | undefined;
  /** A sentence on what is left out. */
  note?: string | undefined;
}

/** The same page of a part of the copies: what it says of an article holds for all of them. */
export function reportPage(
  clustering: DeepReadonly<Clustering>,
  articles: Iterable<ShownArticle>,
  { listed, note }: Part,
): string {
  requireClustering("The clustering", clustering);
  requireArticles(articles);
  const names = new HtmlNames(articles, clustering);
  const [facets, budget] = [new Facets(names), { left: MOST_TEXT }];
  const { views, singles, across } = arranged(clustering);
  const toList = listed && new Set(listed);
  const isListed = (copy: Copy): boolean => toList?.has(copy) ?? true;
  const chosen = (copies: Copy[]): ChosenCopies => chosenAcross(clustering.stories, copies, names);
  const lent = chosen(across);
  const listedAcross = across.filter(isListed);
  const loans = byReports(toList ? chosen(listedAcross) : lent, listedAcross);
  const parts: Page = {
    names,
    facets,
    budget,
    outside: { left: MOST_OUTSIDE },
    left: { articles: 0, pairs: 0 },
    elsewhere: lent.copyTo,
    isListed,
    proofs: new Map(
      loans.slice(0, MOST_ACROSS).flatMap((alike, at) => alike.map((copy) => [copy, `across-${at + 1}`] as const)),
    ),
    isFirst: true,
  };
  for (const { story, copies } of views.slice(MOST_STORIES)) {
    parts.left.articles += story.articleIds.length;
    parts.left.pairs += copies.filter(isListed).length;
  }
  const written = views.slice(0, MOST_STORIES).map((view) => storySection(view, parts));
  const rest = html`${acrossSection(loans, parts)}
${singlesSection(singles, parts)}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${raw(REPORT_MARK)}
<title>${counted(articleCount(clustering), "article")}, at most ${counted(sourceCount(clustering), "independent source")}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#stories">Skip to the stories</a>
<header>
<p class="brand">wirecopy</p>
<h1>Where these articles come from</h1>
${totals(clustering, views.length, listed)}
${note === undefined ? undefined : html`<p class="none">${note}</p>\n`}${legend()}
</header>
${parts.facets.form(parts.left)}${contents(views, names)}
<main id="stories">
${written}${views.length > written.length ? html`<p class="none">${counted(views.length - written.length, "more story", "more stories")} not shown.</p>` : undefined}
${rest}
${clustering.stories.length === 0 ? html`<p class="none">There are no articles.</p>` : undefined}
</main>
<footer><p>${madeWith(clustering)} Kinds and figures are computed from the texts: read the passages before you publish a claim.</p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

/** What somebody else needs to get the same result. */
function madeWith({ options: { sketch, ...options } }: DeepReadonly<Clustering>): string {
  const usual: Record<string, unknown> = { ...DEFAULTS, ...DEFAULTS.sketch };
  const others = Object.entries({ ...options, ...sketch })
    .map(([name, value]) => [name, JSON.stringify(value)])
    .filter(([name, value]) => value !== JSON.stringify(usual[name!]))
    .map((option) => option.join(" "));
  return `Made with wirecopy ${version}, with ${["the default options", others.join(", ")].filter(Boolean).join(", but ")}.`;
}

interface Arranged {
  /** Stories of several articles with the copies inside them. */
  views: StoryView[];
  /** Stories of one article. */
  singles: Story[];
  /** Copies between two stories. */
  across: Copy[];
}

function arranged({ stories, copies }: Clustering): Arranged {
  const { inside, across } = copiesOfStories(stories, copies);
  const several = stories.filter((story) => story.articleIds.length > 1);
  const views = several.map((story, at) => ({ number: at + 1, story, copies: inside.get(story) ?? [] }));
  return { views, singles: stories.filter((story) => story.articleIds.length === 1), across };
}

function articleCount({ stories }: Clustering): number {
  return stories.reduce((sum, story) => sum + story.articleIds.length, 0);
}

function sourceCount({ stories }: Clustering): number {
  return stories.reduce((sum, story) => sum + story.independentSources, 0);
}

function totals(clustering: Clustering, several: number, listed: Part["listed"]): Markup {
  const { copied, passages } = countTakers(listed ?? clustering.copies);
  const ofKinds = listed === undefined ? "" : " of these kinds";
  const figures: Array<[figure: number, many: string, one?: string]> = [
    [articleCount(clustering), "articles", "article"],
    [clustering.stories.length, "stories", "story"],
    [several, "told by more than one article"],
    [copied, `articles are copies${ofKinds}`, `article is a copy${ofKinds}`],
    [
      clustering.stories.reduce((sum, story) => sum + story.reports.length, 0),
      "reports: one text and all its copies",
      "report: one text and all its copies",
    ],
    [sourceCount(clustering), "independent sources at most, added up over the stories", "independent source at most"],
  ];
  if (passages > 0) figures.splice(4, 0, [passages, "take just a passage", "takes just a passage"]);
  return html`<dl class="totals">
${figures.map(([figure, many, one = many]) => html`<div><dt>${figure === 1 ? one : many}</dt><dd>${grouped(figure)}</dd></div>\n`)}</dl>
`;
}

function legend(): Markup {
  const kinds = KINDS.map(
    (kind) => html`<dt><span class="kind ${kind}">${kind}</span></dt><dd>${KIND_MEANING[kind]}</dd>\n`,
  );
  return html`<details class="legend"><summary>How to read this page</summary>
<p><strong>Independent sources</strong> are the distinct origins of a story: a text and its copies count once, and so do reports that credit
the same outlet, whatever they add to it. The number is an upper bound for the story as it is grouped: a common source that nobody credits stays hidden,
and rewrites in other words, above all short ones, can be missed. Tellings of one event that share little may stand as stories of their own:
then it is too low for the event.</p>
<p>In the passages, words that are <del>struck through</del> are only in the first text, <ins>underlined</ins> ones only in the second.
Where a passage was put into other words, <mark>marked</mark> words are in both.
<span class="around">Slanted words</span> stand around a passage. Passages hold changed words too: the figure above each
is without them. Shares of a text count house text too. Time and credit tell which of two texts is the source. Where they do not
(“?” in the tree, “—” in the way of a text), both may also be from elsewhere. <strong>Confidence</strong> says how often it is right that one
text comes from the other, or both from a third. It says nothing about the kind, nor about which was first.
Times are in UTC; a day without one (a bar in the drawing) stands behind the times of that day.</p>
<dl>
${kinds}</dl>
</details>
`;
}

function contents(views: readonly StoryView[], names: HtmlNames): Markup {
  if (views.length < 2) return html``;
  const items = views
    .slice(0, MOST_CONTENTS)
    .map(
      ({ number, story }) =>
        html`<li><a href="#story-${number}">${storyTitle(story, names)}</a> <span>${countsOf(story)}</span></li>\n`,
    );
  const left = views.length - items.length;
  return html`<nav aria-label="Stories">
<h2>Stories by size</h2>
<ol>
${items}</ol>
${left > 0 ? html`<p class="none">And ${counted(left, "more story", "more stories")} below.</p>` : undefined}
</nav>
`;
}

function acrossSection(across: readonly Copy[][], page: Page): Markup {
  if (across.length === 0) return html``;
  const shown = across.slice(0, MOST_ACROSS);
  page.names.tellApart([...new Set(shown.flatMap(([copy]) => [copy!.from, copy!.to]))]);
  const blocks = shown.map((alike) => copyBlock({ copy: alike[0]!, reportOf: new Map(), pairs: alike.length }, page));
  const left = across.length - blocks.length;
  page.left.pairs += left;
  return html`<section aria-labelledby="across">
<h2 id="across">Shared between stories</h2>
<p>Passages of articles that were put into different stories.</p>
${blocks}${left > 0 ? html`<p class="none">${counted(left, "more pair")} not shown.</p>` : undefined}
</section>
`;
}

function singlesSection(singles: readonly Story[], page: Page): Markup {
  const { names, facets, elsewhere } = page;
  if (singles.length === 0) return html``;
  names.tellApart([]);
  const items = singles.slice(0, MOST_SINGLES).map((story) => {
    const id = story.articleIds[0]!;
    const copy = elsewhere.get(id);
    const credited = creditOf(id, story.reports[0], names);
    return html`<li${facets.mark([id], [copy?.kind ?? standingOf(id, story.reports[0], names)])}>${names.linkedTitle(id)} <span>${names.outlet(id)}, ${names.time(id)}${credited === undefined ? undefined : html`, credited to ${named(credited)}`}${copy && html`; ${linkedTaking(copy, new Map(), page)}`}</span></li>\n`;
  });
  const left = singles.length - items.length;
  page.left.articles += left;
  return html`<section class="singles" aria-labelledby="singles">
<h2 id="singles">${counted(singles.length, "story", "stories, each")} told by one article</h2>
<ul>
${items}</ul>
${left > 0 ? html`<p class="none">And ${grouped(left)} more.</p>` : undefined}
</section>
`;
}
