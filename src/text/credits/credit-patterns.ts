/** Credits of scripts without capitals, where patterns tell a name by the words around it or in it. */
import type { Span } from "../../types.js";

type PatternForm = "dateline" | "source" | "tail" | "cited" | "attribution";

export interface PatternCredit {
  form: PatternForm;
  name: Span;
  span: Span;
}

/** Of one language, how the credits of a form are told. One of the named groups takes part, and is the name. */
export type CreditPatterns = Partial<Record<PatternForm, RegExp>>;

/** All that the patterns find, form by form. What is no label stands in the head of the text: further down it is about a detail. */
export function* patternCredits(text: string, patterns: CreditPatterns, headLength: number): Generator<PatternCredit> {
  const head = text.slice(0, headLength);
  for (const [form, pattern] of Object.entries(patterns) as [PatternForm, RegExp][])
    for (const match of (form === "source" || form === "tail" ? text : head).matchAll(pattern)) {
      const name = Object.values(match.groups!).find((group) => group !== undefined)!;
      const start = match.index + match[0].indexOf(name);
      yield {
        form,
        name: { start, end: start + name.length },
        span: {
          start: match.index + match[0].length - match[0].trimStart().length,
          end: match.index + match[0].length,
        },
      };
    }
}
