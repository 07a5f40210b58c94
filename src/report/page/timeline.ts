/** Who published when: a strip with a lane for each source, and below it every article in words. */
import type { Copy, Report, Story } from "../../types.js";
import { type ChosenCopies, isKnownOrigin } from "../chosen-copies.js";
import { sourcesOfArticles } from "../reports-of-articles.js";
import { counted } from "../shown-numbers.js";
import { tookFrom } from "./copy-block.js";
import { firstUnknown, letterOf } from "./editor-words.js";
import { creditOf, type Standing, standingOf, WITHOUT_SOURCE } from "./facets.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";

/** A longer list is folded. */
const LONG_TIMELINE = 40;
/** Sources with a lane of their own; the others share the last one. */
const MOST_LANES = 12;
const LANE = 20;

export function timeline(story: Story, chosen: ChosenCopies, page: Page): Markup {
  const { reportOf } = chosen;
  const { names, facets, elsewhere } = page;
  const sources = sourcesOfArticles(story);
  const sourceOf = (id: string): number => sources.get(id) ?? -1;
  const standings = standingsOf(story, chosen, elsewhere, names);
  const items = story.articleIds.map((id) => {
    const source = sourceOf(id);
    return html`<li${facets.mark([id], standings.get(id)!)}><span class="when">${names.time(id)}</span><span class="from"><span class="hidden">Source </span>${source < 0 ? "–" : letterOf(source)}</span><strong class="outlet">${names.outlet(id)}</strong><span class="title">${names.linkedTitle(id)}</span><span class="role">${role(id, chosen, page)}</span></li>
`;
  });
  const list = html`<ol class="timeline">
${items}</ol>
`;
  const drawing = strip(story, sourceOf, (id) => isKnownOrigin(id, reportOf.get(id), names), names);
  if (items.length <= LONG_TIMELINE) return html`${drawing}${list}`;
  return html`${drawing}<details class="long"><summary>All ${counted(items.length, "article")}</summary>
${list}</details>
`;
}

/** What each article shares with others is in a text of its own, or of whom it credits, where it took nothing. */
function standingsOf(
  { articleIds }: Story,
  { reportOf, copyTo, derived, shared }: ChosenCopies,
  elsewhere: ReadonlyMap<string, Copy>,
  names: HtmlNames,
): Map<string, Set<Standing>> {
  const own = (id: string): Standing[] =>
    copyTo.has(id) ? [] : [elsewhere.get(id)?.kind ?? standingOf(id, reportOf.get(id), names)];
  const standings = new Map(articleIds.map((id) => [id, new Set(own(id))]));
  for (const { to, kind } of derived) standings.get(to)?.add(kind);
  for (const { from, to, kind } of shared) for (const id of [from, to]) standings.get(id)?.add(kind);
  return standings;
}

/** Dots on a line of time, full for an origin; nothing where there are no two times. */
function strip(
  story: Story,
  sourceOf: (id: string) => number,
  isOrigin: (id: string) => boolean,
  names: HtmlNames,
): Markup {
  const dated = story.articleIds.filter((id) => !Number.isNaN(names.when(id)));
  const times = dated.map((id) => names.when(id));
  const first = times.indexOf(times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
  const last = times.lastIndexOf(times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
  if (first < 0 || times[first] === times[last]) return html``;
  const span = times[last]! - times[first]!;
  const lanes = Math.min(MOST_LANES, Math.max(1, story.sources.length));
  const laneOf = (id: string): number => Math.min(lanes - 1, Math.max(0, sourceOf(id)));
  const dots = new Map<string, { x: number; lane: number; origin: boolean }>();
  for (const [at, id] of dated.entries()) {
    // Half a percent: dots nearer than that cannot be told apart.
    const x = 6 + Math.round(((times[at]! - times[first]!) / span) * 184) / 2;
    const lane = laneOf(id);
    dots.set(`${lane} ${x} ${isOrigin(id)}`, { x, lane, origin: isOrigin(id) });
  }
  const grid = Array.from({ length: lanes }, (_, lane) => {
    const y = lane * LANE + LANE / 2;
    const name = lane === MOST_LANES - 1 && story.sources.length > MOST_LANES ? "…" : letterOf(lane);
    return html`<text x="0" y="${y + 4}" class="letter">${name}</text><line class="lane" x1="6%" x2="98%" y1="${y}" y2="${y}"/>`;
  });
  const marks = [...dots.values()]
    .sort((a, b) => Number(a.origin) - Number(b.origin))
    .map(
      ({ x, lane, origin }) =>
        html`<circle class="dot${origin ? " origin" : ""}" cx="${x}%" cy="${lane * LANE + LANE / 2}" r="5"/>`,
    );
  return html`<div class="strip"><svg role="img" aria-label="When each source was published. The list in order of time says the same in words." width="100%" height="${lanes * LANE}">${grid}${marks}</svg>
<p><span>${names.time(dated[first]!)}</span><span>${names.time(dated[last]!)}</span></p></div>
`;
}

/** What an article is to its story, and what it took: linked to the proof where that is on the page. */
function role(id: string, { reportOf, copyTo }: ChosenCopies, { names, elsewhere, proofs }: Page): Markup {
  const report = reportOf.get(id);
  const inside = copyTo.get(id);
  const copy = inside ?? elsewhere.get(id);
  const place = inside === undefined ? " (in another story)" : undefined;
  const said = copy && tookFrom(copy, reportOf, names, place);
  const proof = copy && proofs.get(copy);
  const taken = said && proof ? html`<a href="#${proof}">${said}</a>` : said;
  // Whoever takes a passage, or takes from another story, has a report of its own here.
  const own = inside === undefined || inside.kind === "excerpt" ? standing(id, report, names) : undefined;
  if (taken === undefined) return own ?? html`${WITHOUT_SOURCE[standingOf(id, report, names)]}`;
  return own === undefined ? taken : html`${own}; ${taken}`;
}

/** What an article is to its report; `undefined` where it is the only one and credits nobody. */
function standing(id: string, report: Report | undefined, names: HtmlNames): Markup | undefined {
  const size = report?.articleIds.length ?? 0;
  if (report?.origin.articleId === id && size > 1) {
    const articles = counted(size, "article");
    return isKnownOrigin(id, report, names)
      ? html`<strong>origin</strong> of a report of ${articles}`
      : html`in a report of ${articles}${firstUnknown("all")}`;
  }
  const credited = creditOf(id, report, names);
  return credited === undefined ? undefined : html`credited to ${named(credited)}`;
}
