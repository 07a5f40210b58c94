/** Credits of scripts without capitals, where patterns tell a name by the words around it or in it. */
import type { Span } from "../../types.js";

type PatternForm = "dateline" | "source" | "tail" | "cited" | "attribution";

export interface PatternCredit {
  form: PatternForm;
  /** Nothing but the name itself tells whether it is an outlet's. */
  mustBeKnown: boolean;
  name: Span;
  span: Span;
}

/**
 * Of one language, how the credits of a form are told. One of the named groups takes part, and is the name (`known`: where it is that of a
 * known outlet); the flag `d` tells its place.
 */
export type CreditPatterns = Partial<Record<PatternForm, RegExp>>;

/** All that the patterns find, form by form: labels and signatures anywhere, the rest in the first `headLength` code units. */
export function* patternCredits(text: string, patterns: CreditPatterns, headLength: number): Generator<PatternCredit> {
  const head = text.slice(0, headLength);
  for (const [form, pattern] of Object.entries(patterns) as [PatternForm, RegExp][])
    for (const match of (form === "source" || form === "tail" ? text : head).matchAll(pattern)) {
      const [group, [start, end]] = Object.entries(match.indices!.groups!).find(([, place]) => place !== undefined)!;
      yield {
        form,
        mustBeKnown: group === "known",
        name: { start, end },
        span: {
          start: match.index + match[0].length - match[0].trimStart().length,
          end: match.index + match[0].length,
        },
      };
    }
}
