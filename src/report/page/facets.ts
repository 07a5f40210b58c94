/** What a reader can look for: the search field and the three choices, and the marks on the page that they go by. */
import { byCodeUnits } from "../../basics/order.js";
import type { Clustering, CopyKind } from "../../types.js";
import { printable } from "../printable.js";
import { KINDS } from "./editor-words.js";
import { html, type Markup } from "./html.js";
import type { HtmlNames } from "./html-names.js";

/** What an article is to the kinds: a copy of one, or its own. */
export type Standing = CopyKind | "own";

/** Numbers the outlets of the page, and marks what can be found with `data-f`: "o3 k-edited l-en". */
export class Facets {
  readonly #outlets = new Map<string, number>();
  readonly #kinds: Standing[];
  readonly #languages: string[];
  readonly #names: HtmlNames;

  constructor({ stories, copies }: Clustering, names: HtmlNames) {
    this.#names = names;
    const ids = stories.flatMap((story) => story.articleIds);
    const outlets = [...new Set(ids.flatMap((id) => names.outletName(id) ?? []))].sort(byCodeUnits);
    for (const [at, outlet] of outlets.entries()) this.#outlets.set(outlet, at);
    const kinds = new Set(copies.map((copy) => copy.kind));
    this.#kinds = [...KINDS.filter((kind) => kinds.has(kind)), "own"];
    this.#languages = [...new Set(ids.flatMap((id) => names.language(id) ?? []))].sort(byCodeUnits);
  }

  /** The attribute, with the space before it, of something that is about these articles. */
  mark(ids: readonly string[], standings: Iterable<Standing>): Markup {
    const marks = new Set<string>();
    for (const id of ids) {
      const outlet = this.#names.outletName(id);
      if (outlet !== undefined && this.#outlets.has(outlet)) marks.add(`o${this.#outlets.get(outlet)}`);
      const language = this.#names.language(id);
      if (language !== undefined) marks.add(`l-${language}`);
    }
    for (const standing of standings) marks.add(`k-${standing}`);
    return html` data-f="${[...marks].join(" ")}"`;
  }

  /** The form. It shows itself where scripts run: without them it could do nothing. */
  form(): Markup {
    const kinds = this.#kinds.map(
      (kind) => html`<option value="k-${kind}">${kind === "own" ? "own text" : kind}</option>`,
    );
    const outlets = [...this.#outlets].map(([name, at]) => html`<option value="o${at}">${printable(name)}</option>`);
    const languages = this.#languages.map((tag) => html`<option value="l-${tag}">${tag}</option>`);
    return html`<search class="find" id="find" aria-label="Articles" hidden>
<label class="wide">Search <input type="search" autocomplete="off" spellcheck="false" placeholder="title, outlet, words of a passage"></label>
${choice("Outlet", outlets)}${choice("Kind", kinds)}${languages.length > 1 ? choice("Language", languages) : undefined}<button type="button">Show all</button>
<output aria-live="polite"></output>
</search>
`;
  }
}

function choice(name: string, options: readonly Markup[]): Markup {
  return html`<label>${name} <select><option value="">all</option>${options}</select></label>
`;
}
