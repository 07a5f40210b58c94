/**
 * Two texts to what stayed, went and came, word by word (Myers, 1986, by the library `diff`).
 *
 * A word carries the space behind it, so a change reads as words and not as words with holes. Line breaks, spacing, capitals, typographic quotes
 * and dashes are no change, nor character references, soft hyphens, ligatures and wide letters: an agency text is re-wrapped and re-quoted by every
 * system it passes.
 */
import { diffArrays } from "diff";
import { requireString } from "../../basics/require.js";
import { splitWords } from "../../text/words/split-words.js";
import { folded, tokensOf } from "./diff-tokens.js";

/**
 * A stretch of one or both texts. Joined, the `text` of `same` and `added` parts is the new text to the character; the `fromText` of `same` and
 * the `text` of `removed` parts is the old one.
 */
export type DiffPart =
  | {
      /** It stands in both texts. */
      kind: "same";
      /** As the new text has it. */
      text: string;
      /** As the old text has it: spacing, capitals, quotes, dashes and the spelling of characters may differ. */
      fromText: string;
    }
  | {
      /** Only the old text has it, or only the new one. */
      kind: "removed" | "added";
      /** To the character. */
      text: string;
    };

/** More word changes than this are shown as one text replaced by another: nobody reads such a diff, and its cost grows with the square. */
const MOST_EDITS = 1000;

const WORD = /[\p{L}\p{N}]/u;

/**
 * What changed between two texts, in reading order; in a replacement the removed words come before the added ones. Nothing of
 * either text is lost. Where more than 1,000 words came and went, all that stands between the beginning and the end that the texts have in common is
 * one replacement. Time grows with length × changes.
 */
export function diffPassage(fromText: string, toText: string): DiffPart[] {
  requireString("fromText", fromText);
  requireString("toText", toText);
  const [from, to] = [tokensOf(fromText), tokensOf(toText)];
  const changes = diffArrays(from.map(folded), to.map(folded), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return replaced(from, to);
  const writer = new PartWriter();
  let fromAt = 0;
  let toAt = 0;
  for (const change of changes) {
    if (change.removed) {
      writer.remove(from.slice(fromAt, fromAt + change.count));
      fromAt += change.count;
    } else if (change.added) {
      writer.add(to.slice(toAt, toAt + change.count));
      toAt += change.count;
    } else {
      writer.keep(from.slice(fromAt, fromAt + change.count), to.slice(toAt, toAt + change.count));
      fromAt += change.count;
      toAt += change.count;
    }
  }
  return writer.parts();
}

/** Share of the words of both texts that stayed, 0–1; 1 only where nothing changed, be it a comma. */
export function shareTheSame(parts: readonly DiffPart[]): number {
  let same = 0;
  let changed = 0;
  for (const { kind, text } of parts) {
    const words = splitWords(text).length;
    if (kind === "same") same += 2 * words;
    else changed += words;
  }
  return parts.every(({ kind }) => kind === "same") ? 1 : Math.min(0.99, same / (same + changed || 1));
}

/** The common beginning and end as `same`, everything between as one replacement. */
function replaced(from: string[], to: string[]): DiffPart[] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && folded(from[head]!) === folded(to[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && folded(from[from.length - 1 - tail]!) === folded(to[to.length - 1 - tail]!)) tail++;
  const writer = new PartWriter();
  writer.keep(from.slice(0, head), to.slice(0, head));
  writer.remove(from.slice(head, from.length - tail));
  writer.add(to.slice(head, to.length - tail));
  writer.keep(from.slice(from.length - tail), to.slice(to.length - tail));
  return writer.parts();
}

/** Collects runs; a comma that happens to stand in both texts does not interrupt a change. */
class PartWriter {
  readonly #done: DiffPart[] = [];
  #removed = "";
  #added = "";
  #held: { from: string; to: string } | undefined;
  /** Space that only the old text has behind the last kept word; removed words would stick to that word without it. */
  #gap = "";

  remove(tokens: string[]): void {
    this.#takeHeld();
    if (this.#removed === "" && tokens.length > 0) this.#removed = this.#takeGap();
    this.#removed += tokens.join("");
  }

  add(tokens: string[]): void {
    this.#takeHeld();
    this.#added += tokens.join("");
  }

  keep(from: string[], to: string[]): void {
    if (to.length === 0) return;
    const text = to.join("");
    this.#gap = /\s$/.test(text) ? "" : /\s*$/.exec(from.at(-1)!)![0];
    const insideReplacement = this.#removed !== "" && this.#added !== "";
    if (insideReplacement && !WORD.test(text)) this.#held = { from: from.join(""), to: text };
    else {
      this.#flush();
      this.#pushSame(from.join(""), text);
    }
  }

  parts(): DiffPart[] {
    this.#flush();
    return this.#done;
  }

  /** The space changes hands from the kept word to the removed ones. */
  #takeGap(): string {
    const gap = this.#gap;
    const last = this.#done.at(-1);
    if (last?.kind === "same") last.fromText = last.fromText.slice(0, last.fromText.length - gap.length);
    this.#gap = "";
    return gap;
  }

  #takeHeld(): void {
    if (this.#held === undefined) return;
    this.#removed += this.#held.from;
    this.#added += this.#held.to;
    this.#held = undefined;
  }

  #flush(): void {
    this.#push("removed", this.#removed);
    this.#push("added", this.#added);
    this.#removed = "";
    this.#added = "";
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined) this.#pushSame(held.from, held.to);
  }

  #pushSame(fromText: string, text: string): void {
    const last = this.#done.at(-1);
    if (last?.kind === "same") {
      last.text += text;
      last.fromText += fromText;
    } else this.#done.push({ kind: "same", text, fromText });
  }

  #push(kind: "removed" | "added", text: string): void {
    if (text === "") return;
    const last = this.#done.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.#done.push({ kind, text });
  }
}
