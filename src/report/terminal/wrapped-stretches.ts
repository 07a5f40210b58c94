/** Stretches of text, each in a style of its own, to lines for the terminal. */
import type colors from "picocolors";
import type { DiffPart } from "../passages/diff-passage.js";
import { displayWidth, printable } from "../printable.js";

export interface TerminalStyle {
  paint: ReturnType<typeof colors.createColors>;
  /** Set changes between marks. */
  marks: boolean;
  width: number;
}

/** A stretch to be written in one style; `shared` stands out from words that differ all around it. */
export interface StyledStretch {
  kind: DiffPart["kind"] | "shared";
  text: string;
}

/** Lines of at most `width` columns where the words allow it. */
export function* wrappedStretches(
  stretches: readonly StyledStretch[],
  indent: string,
  { paint, marks, width }: TerminalStyle,
): Generator<string> {
  const styles = { same: (text: string) => text, removed: paint.red, added: paint.green, shared: paint.cyan };
  let line = indent;
  let run: Pick<Piece, "text" | "kind"> = { text: "", kind: "same" };
  let used = 0;
  const flushed = (): string => line + (run.text === "" ? "" : styles[run.kind](run.text));
  for (const { text, kind, before } of piecesOf(stretches, marks)) {
    const columns = displayWidth(text);
    const full = before === " " && indent.length + used + 1 + columns > width;
    let space = used > 0 && before === " " ? " " : "";
    if (used > 0 && (full || before === "paragraph")) {
      yield flushed();
      if (before === "paragraph") yield "";
      line = indent;
      run = { text: "", kind };
      used = 0;
      space = "";
    }
    if (run.kind === kind) run.text += space + text;
    else {
      line = flushed() + space;
      run = { text, kind };
    }
    used += space.length + columns;
  }
  if (used > 0) yield flushed();
}

/** A word as it is written, with what comes before it. */
interface Piece {
  text: string;
  kind: StyledStretch["kind"];
  before: "" | " " | "paragraph";
}

const MARKS = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"], shared: ["[=", "=]"] } as const;

/** The words to be wrapped. Marks stand on words, so that the space around a change stays outside. */
function piecesOf(stretches: readonly StyledStretch[], marks: boolean): Piece[] {
  const found: Piece[] = [];
  let before: Piece["before"] = "";
  for (const { kind, text } of stretches) {
    const first = found.length;
    for (const word of text.split(/(\s+)/)) {
      if (word.trim() !== "") {
        found.push({ text: printable(word), kind, before });
        before = "";
      } else if (/\n\s*\n/.test(word)) before = "paragraph";
      else if (word !== "" && before === "") before = " ";
    }
    if (!marks || found.length === first) continue;
    found[first]!.text = MARKS[kind][0] + found[first]!.text;
    found.at(-1)!.text += MARKS[kind][1];
  }
  return found;
}
