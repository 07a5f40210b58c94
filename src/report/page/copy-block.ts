/** One copy and its proof: what it did with its source, and the passages of both. */
import { isDerived } from "../../basics/derived-kinds.js";
import type { Copy, DerivedKind, Report } from "../../types.js";
import { isSourceKnown, outletOfBoth, wordsHeld } from "../chosen-copies.js";
import { isRetold } from "../passages/shared-words.js";
import { counted, percent } from "../shown-numbers.js";
import { firstUnknown, KIND_VERB, OWN_VERB, SHARED } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import { type HtmlNames, named } from "./html-names.js";
import type { Page } from "./page.js";
import { passageBlocks } from "./passage-blocks.js";

/** UTF-16 units of a copy on the page beside its passages. */
const MARKUP = 800;

/** How a text came to an article that copied a copy. */
export interface Way {
  /** From that of what was first here to that of the article. */
  steps: readonly Copy[];
  /** What the article shares with the first; `undefined` where the two were not compared. */
  whole: Copy | undefined;
}

/** A copy and what its part of the page knows of it. */
export interface ShownCopy {
  copy: Copy;
  /** By id of an article, its report; empty where the copy is in no story. */
  reportOf: ReadonlyMap<string, Report>;
  way?: Way | undefined;
  /** Copies between the same two reports, this one among them; 1 where absent. */
  pairs?: number;
}

export function copyBlock(shown: ShownCopy, page: Page): Markup {
  const { copy, reportOf, way, pairs = 1 } = shown;
  const { names, proofs } = page;
  const isKnown = isSourceKnown(copy, reportOf, names);
  const head = (id: string, role: string): Markup =>
    html`${isKnown ? html`${role}: ${names.outlet(id)}` : names.apart(id)}, ${names.time(id)}`;
  const heads = { from: head(copy.from, "Source"), to: head(copy.to, "Copy") };
  page.budget.left -= MARKUP;
  // The first proof of the page stands open, so that a reader sees what is behind the others.
  const open = page.isFirst ? html` open` : undefined;
  page.isFirst = false;
  const id = proofs.get(copy) ?? `copy-${proofs.size + 1}`;
  proofs.set(copy, id);
  const titles = [copy.from, copy.to].map((id) => names.heading(id) ?? "").join(" ");
  const marks = page.facets.mark([copy.from, copy.to], [copy.kind]);
  const said = html`<span class="said">${names.apart(copy.to)} ${tookFrom(copy, reportOf, names)}</span>`;
  const sure = isDerived(copy)
    ? `confidence ${percent(copy.confidence)}`
    : `${percent(copy.confidence)} sure that it is no copy`;
  return html`<details class="copy" id="${id}"${marks} data-t="${titles}"${open}>
<summary><span class="kind ${copy.kind}">${copy.kind}</span> ${said} <span class="sure">${sure}</span></summary>
<div class="proof">
<p class="figures">${shares(copy, names)}</p>
${pairs > 1 ? html`<p class="figures">Text is shared by ${counted(pairs - 1, "more pair")} of articles from the same two reports.</p>\n` : undefined}${way === undefined ? undefined : wayOfText(way, reportOf, names)}<div class="sides" aria-hidden="true"><div>${heads.from}</div><div>${heads.to}</div></div>
${passageBlocks(copy, page, heads)}
</div>
</details>
`;
}

/** What the copy did with its source: "prints the text of the Tribune". */
export function tookFrom(copy: Copy, reportOf: ReadonlyMap<string, Report>, names: HtmlNames): Markup {
  const { kind, from } = copy;
  const outlet = outletOfBoth(copy, reportOf, names.outlets);
  if (outlet !== undefined) return html`goes back to ${named(outlet)}, as does ${names.apart(from)}`;
  const isOwn = names.isOfOne([from, copy.to]);
  const source = isOwn ? html`its own report (${names.without(from)})` : names.apart(from);
  const isUnknown = isDerived(copy) && !isSourceKnown(copy, reportOf, names);
  if (isUnknown && isOwn && kind !== "excerpt")
    return html`is another version of ${source}; it is not known which came first`;
  if (isUnknown) return html`shares ${SHARED[kind as DerivedKind]} with ${source}${firstUnknown("both")}`;
  return html`${(isOwn && OWN_VERB[kind]) || KIND_VERB[kind]} ${source}`;
}

function wayOfText({ steps, whole }: Way, reportOf: ReadonlyMap<string, Report>, names: HtmlNames): Markup {
  const first = names.apart(steps[0]!.from);
  const further = steps.map(
    (step) => html` ${isSourceKnown(step, reportOf, names) ? "→" : "—"} ${names.apart(step.to)}`,
  );
  return html`<p class="figures">The way of the text: ${first}${further}. ${whole && shares(whole, names)}</p>
`;
}

/** How much of each of the two texts the passages hold; sentences that tell the same in other words are no measure of shared words. */
function shares(copy: Copy, names: HtmlNames): Markup {
  const [from, to] = [names.apart(copy.from), names.apart(copy.to)];
  const [ofFrom, ofTo] = [percent(copy.coverage.from), percent(copy.coverage.to)];
  return copy.passages.some(isRetold)
    ? html`What tells the same makes up ${ofTo} of ${to} and ${ofFrom} of ${from}; about ${percent(wordsHeld(copy))} of the words of ${to} are in both.`
    : html`Shared passages hold ${ofTo} of the words of ${to} and ${ofFrom} of those of ${from}.`;
}
