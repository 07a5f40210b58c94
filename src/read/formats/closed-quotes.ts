/**
 * A table in which every quotation mark that opens a cell is closed: by a mark before a delimiter or a line end (RFC 4180). One that is closed by none,
 * and would take the rows below into its cell, becomes a letter of that cell, which ends with its line. Where marks inside cells have a backslash
 * before them, they are doubled instead.
 */
import { type TableDialect, unicodeEscape } from "../files/table-dialect.js";

/** A cell of 256 MB is one that nobody closed. */
const LONGEST_CELL = 1 << 28;

/**
 * In UTF-8, without a byte order mark. `onUnclosed` is told the line that a row with such a mark begins on. `isEscaped`: inside quoted cells a
 * backslash stands before quotation marks and backslashes.
 */
export async function* withClosedQuotes(
  bytes: AsyncIterable<Uint8Array>,
  dialect: Pick<TableDialect, "delimiter" | "quote">,
  onUnclosed: (line: number) => void,
  isEscaped = false,
): AsyncGenerator<Uint8Array> {
  const scan = new QuoteScan(dialect, onUnclosed, isEscaped);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  for await (const chunk of bytes) yield encoder.encode(scan.pass(decoder.decode(chunk, { stream: true })));
  yield encoder.encode(scan.pass(decoder.decode()) + scan.end());
}

class QuoteScan {
  readonly #delimiter: string;
  readonly #quote: string;
  readonly #telling: RegExp;
  readonly #escaped: RegExp;
  readonly #onUnclosed: (line: number) => void;
  readonly #isEscaped: boolean;
  /** Where the next letter stands: `closing` is behind a mark that may close the cell, `behind` behind blanks after such a mark. */
  #state: "cell start" | "plain" | "quoted" | "closing" | "behind" = "cell start";
  /** Of a quoted cell what came in the pieces before, from its mark on. */
  #held: string[] = [];
  #heldLength = 0;
  /** Of the next letter, and those that its row and its quoted cell begin on; counted from 1. */
  #line = 1;
  #rowLine = 1;
  #cellLine = 1;
  #isBehindReturn = false;
  #isBehindBackslash = false;

  constructor(
    { delimiter, quote }: Pick<TableDialect, "delimiter" | "quote">,
    onUnclosed: (line: number) => void,
    isEscaped: boolean,
  ) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#telling = new RegExp(`[${quote}\\r\\n${isEscaped ? "\\\\" : ""}${unicodeEscape(delimiter)}]`, "g");
    this.#escaped = new RegExp(`\\\\([${quote}\\\\])`, "g");
    this.#onUnclosed = onUnclosed;
    this.#isEscaped = isEscaped;
  }

  /** Takes the next piece of the table, and gives what is sure by now. */
  pass(piece: string): string {
    let text = piece;
    let start = 0; // of what was not given
    let sure = "";
    for (let at = 0; at < text.length; at++) {
      if (this.#isBehindBackslash) {
        this.#isBehindBackslash = false;
        if (text[at] === this.#quote || text[at] === "\\") continue;
      }
      if (this.#state === "plain" || this.#state === "quoted") at = this.#passOver(text, at);
      const letter = text[at];
      if (letter === undefined) break;
      if (this.#state === "closing" || this.#state === "behind") {
        if (this.#state === "closing" && letter === this.#quote) this.#state = "quoted";
        else if (!this.#endsCell(letter) && (letter === " " || letter === "\t")) this.#state = "behind";
        else if (this.#endsCell(letter) || this.#line === this.#cellLine) {
          sure += this.#closed(text.slice(start, at));
          start = at;
          this.#state = "plain";
        } else {
          const { cell, rest } = this.#literal(text.slice(start));
          sure += cell;
          text = rest;
          start = 0;
          at = -1;
          continue;
        }
      } else if (letter === this.#quote) {
        if (this.#state === "quoted") this.#state = "closing";
        else if (this.#state === "cell start") {
          sure += text.slice(start, at);
          start = at;
          this.#state = "quoted";
          this.#cellLine = this.#line;
        }
      } else if (letter === "\\" && this.#isEscaped && this.#state === "quoted") this.#isBehindBackslash = true;
      else if (this.#state === "cell start") this.#state = "plain";
      if (letter === "\r" || (letter === "\n" && !this.#isBehindReturn)) this.#line++;
      this.#isBehindReturn = letter === "\r";
      if (this.#state === "plain" && this.#endsCell(letter)) {
        this.#state = "cell start";
        if (letter !== this.#delimiter) this.#rowLine = this.#line;
      }
    }
    if (this.#state === "cell start" || this.#state === "plain") return sure + text.slice(start);
    this.#held.push(text.slice(start));
    this.#heldLength += text.length - start;
    if (this.#heldLength <= LONGEST_CELL) return sure;
    const { cell, rest } = this.#literal("");
    return sure + cell + this.pass(rest);
  }

  /** What is left behind the last piece. */
  end(): string {
    let left = "";
    while (this.#state === "quoted") {
      const { cell, rest } = this.#literal("");
      left += cell + this.pass(rest);
    }
    return left + this.#closed("");
  }

  /** The next letter that may mean something: the others need no look each. */
  #passOver(text: string, from: number): number {
    this.#telling.lastIndex = from;
    const at = this.#telling.exec(text)?.index ?? text.length;
    if (at > from) this.#isBehindReturn = false;
    return at;
  }

  /** The quoted cell, of which `more` was not held, as it is passed on. */
  #closed(more: string): string {
    const cell = this.#release() + more;
    if (!this.#isEscaped) return cell;
    return cell.replace(this.#escaped, (_pair, sign) => (sign === this.#quote ? sign + sign : sign));
  }

  #release(): string {
    const held = this.#held.join("");
    this.#held = [];
    this.#heldLength = 0;
    return held;
  }

  /** The quoted cell, of which `more` was not held, up to the end of its line, its marks made letters; and what stands behind it. */
  #literal(more: string): { cell: string; rest: string } {
    this.#onUnclosed(this.#rowLine);
    const text = this.#release() + more;
    let end = 0;
    while (end < text.length && !this.#endsCell(text[end]!)) end++;
    this.#state = "plain";
    this.#line = this.#cellLine;
    this.#isBehindReturn = false;
    this.#isBehindBackslash = false;
    const quote = this.#quote;
    return { cell: quote + text.slice(0, end).replaceAll(quote, quote + quote) + quote, rest: text.slice(end) };
  }

  #endsCell(letter: string): boolean {
    return letter === this.#delimiter || letter === "\n" || letter === "\r";
  }
}
