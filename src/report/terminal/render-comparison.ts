/** Two articles and what one took from the other, to text for the terminal: a verdict in a sentence, then every passage with its changes. */

import colors from "picocolors";
import { isDerived } from "../../basics/derived-kinds.js";
import type { Explanation } from "../../explanation.js";
import type { Article, Copy, DerivedKind, Passage } from "../../types.js";
import { headingOf } from "../article-names.js";
import { wordsHeld } from "../chosen-copies.js";
import { type DiffPart, diffPassage, shareTheSame } from "../passages/diff-passage.js";
import { inOtherWords, isRetold, type SidePart, sharedWords, shareInBoth } from "../passages/shared-words.js";
import { tidyPassage } from "../passages/tidy-passage.js";
import { fitted, printable } from "../printable.js";
import { counted, percent } from "../shown-numbers.js";
import { JUDGED_MEANS, type RenderTextOptions } from "./render-text.js";
import { type StyledStretch, type TerminalStyle, wrappedStretches } from "./wrapped-stretches.js";

export interface Comparison {
  /** The two in the order they were given. */
  articles: readonly [Article, Article];
  /** What they share, and why. */
  explanation: Grounds & Pick<Explanation, "threshold">;
  /** Why neither of the two is called the source of the other, as a sentence. */
  undirected?: string | undefined;
}

/** What `sharedInstead` reads. */
type Grounds = Pick<Explanation, "copy" | "decidedBy" | "rules" | "vetoes" | "signals">;

/** Fewer words in passages are phrases. */
const FEWEST_WORDS = 8;

/** An unchanged stretch of more words is shortened to its beginning and end. */
const LONGEST_SAME = 80;
const SAME_WORDS_SHOWN = 30;

/** Without colours removed words stand in [-...-], added ones in {+...+}, and what two differently worded sentences share in [=...=]. */
export function renderComparison(comparison: Comparison, { color, width }: RenderTextOptions): string {
  const style: TerminalStyle = { paint: colors.createColors(color), marks: !color, width };
  const { articles, explanation } = comparison;
  const { copy } = explanation;
  const sentence = (text: string): string[] => [...wrappedStretches([{ kind: "same", text }], "", style)];
  const lines = sentence(verdict(comparison)).map(style.paint.bold);
  if (copy !== null) {
    const from = articles.find((article) => article.id === copy.from)!;
    const to = articles.find((article) => article.id === copy.to)!;
    for (const note of notes(comparison, copy, from, to)) lines.push(...sentence(note));
    const shown = copy.passages.map((passage) => shownPassage(passage, from.text, to.text));
    const keys = legend(shown, name(from), name(to));
    if (keys.length > 0) lines.push("");
    for (const key of keys) lines.push(...wrappedStretches([key], "", style));
    for (const [i, { note, texts }] of shown.entries()) {
      lines.push("", style.paint.dim(`${i + 1}. ${note}`));
      for (const { indent, stretches } of texts) lines.push(...wrappedStretches(stretches, indent, style));
    }
  }
  return `${lines.join("\n")}\n`;
}

/** What is said of a copy whose direction neither dates nor credits tell. */
export const JUDGED_BY_TEXT = `T${JUDGED_MEANS.slice(1)}.`;

/** The answer in one sentence. */
export function verdict({ articles, explanation, undirected }: Comparison): string {
  const { copy, threshold } = explanation;
  if (copy === null)
    return `No copy: ${name(articles[0])} and ${name(articles[1])} share ${sharedInstead(explanation)}.`;
  const [one, two] = [label(copy.from), label(copy.to)];
  if (!isDerived(copy)) return `No copy: ${one} and ${two} share ${sharedInstead(explanation)}.`;
  const sentences: Record<DerivedKind, string> = {
    reprint: undirected ? `${one} and ${two} print one text` : `${two} is a reprint of ${one}`,
    edited: undirected ? `${one} and ${two} are versions of one text` : `${two} is an edited copy of ${one}`,
    rewritten: undirected ? `${one} and ${two} are one report in different words` : `${two} is ${one}, rewritten`,
    excerpt: undirected
      ? `${one} and ${two} share a passage in otherwise own texts`
      : `${two} takes an excerpt from ${one} into a text of its own`,
  };
  const sentence = sentences[copy.kind as DerivedKind];
  return copy.confidence < threshold
    ? `No sure copy. The likeliest reading: ${sentence}; its confidence of ${copy.confidence.toFixed(2)} is below ${threshold}.`
    : `${sentence}.`;
}

/** What two articles share of which neither is a copy, and what stopped one: behind "they share". */
export function sharedInstead({ copy, decidedBy, rules, vetoes, signals }: Grounds): string {
  const words = signals.find((signal) => signal.name === "passages.words")?.value ?? 0;
  const most = words < FEWEST_WORDS ? "only" : "mostly";
  const inPassages = words < FEWEST_WORDS ? "no passage worth showing" : `${Math.round(words)} words in passages`; // a character is half a word
  const kindShared =
    copy?.kind === "quotes"
      ? `word for word ${most} quotations or the wording of a statement`
      : `${most} wording taken for house text`;
  const shared = copy === null ? inPassages : kindShared;
  const isStopped = (rules[0]?.strength ?? -1) >= 0 && vetoes.some((veto) => veto.name === decidedBy);
  if (isStopped) return `${shared}, but a veto stops it: ${decidedBy}`;
  return words < FEWEST_WORDS ? shared : `${shared}, not enough for a copy`;
}

function notes(comparison: Comparison, copy: Copy, from: Article, to: Article): string[] {
  const passages = counted(copy.passages.length, "passage");
  const shared = `${percent(copy.coverage.to)} of the words of ${name(to)} and ${percent(copy.coverage.from)} of ${name(from)} are in ${passages} they share.`;
  const retold = `What tells the same makes up ${percent(copy.coverage.to)} of ${name(to)} and ${percent(copy.coverage.from)} of ${name(from)}, in ${passages}; about ${percent(wordsHeld(copy))} of the words of ${name(to)} are in both.`;
  const held = copy.passages.some(isRetold) ? retold : shared;
  const share = copy.passages.length > 0 ? held : "What they share is spread too thin to be shown as passages.";
  const sure =
    copy.confidence >= comparison.explanation.threshold || !isDerived(copy)
      ? ` Confidence ${copy.confidence.toFixed(2)}.`
      : "";
  if (!isDerived(copy) || comparison.undirected === undefined) return [share + sure];
  return [share + sure, comparison.undirected];
}

/** A passage as it is printed: one text with its changes, or both texts where one is told in other words. */
interface ShownPassage {
  form: "equal" | "changed" | "retold";
  note: string;
  texts: { indent: string; stretches: StyledStretch[] }[];
}

function shownPassage(passage: Passage, fromText: string, toText: string): ShownPassage {
  const tidy = tidyPassage(passage, fromText, toText);
  const [from, to] = [tidy.from.text, tidy.to.text];
  if (isRetold(passage)) {
    const sides = sharedWords(from, to);
    const stretches = (side: readonly SidePart[]): StyledStretch[] =>
      side.map(({ shared, text }) => ({ kind: shared ? "shared" : "same", text }));
    return {
      form: "retold",
      note: `in other words: ${inOtherWords(shareInBoth(sides))}`,
      texts: [
        { indent: "   < ", stretches: stretches(sides.from) },
        { indent: "   > ", stretches: stretches(sides.to) },
      ],
    };
  }
  const diff = diffPassage(from, to);
  const texts = [{ indent: "   ", stretches: diff.map(shortened) }];
  const share = shareTheSame(diff);
  if (share === 1) return { form: "equal", note: "word for word", texts };
  return { form: "changed", note: `${percent(share)} of the words the same`, texts };
}

function legend(shown: readonly ShownPassage[], from: string, to: string): StyledStretch[] {
  const has = (form: ShownPassage["form"]): boolean => shown.some((passage) => passage.form === form);
  const keys: StyledStretch[] = [];
  if (has("changed"))
    keys.push({ kind: "removed", text: `removed from ${from}` }, { kind: "added", text: `added in ${to}` });
  if (has("retold"))
    keys.push(
      { kind: "same", text: `< ${from}` },
      { kind: "same", text: `> ${to}` },
      { kind: "shared", text: "in both" },
    );
  return keys;
}

/** A long unchanged part by its beginning and end. */
function shortened(part: DiffPart): StyledStretch {
  if (part.kind !== "same") return part;
  const words = part.text.match(/\s*\S+/g) ?? [];
  if (words.length <= LONGEST_SAME) return part;
  const left = words.length - 2 * SAME_WORDS_SHOWN;
  const tail = /\s*$/.exec(part.text)![0];
  const text = `${words.slice(0, SAME_WORDS_SHOWN).join("")} [... ${left} words the same ...]${words.slice(-SAME_WORDS_SHOWN).join("")}${tail}`;
  return { kind: "same", text };
}

function name(article: Article): string {
  const title = article.title ? ` (${fitted(printable(headingOf(article) ?? article.id), 60)})` : "";
  return label(article.id) + title;
}

function label(id: string): string {
  return fitted(printable(id), 80);
}
