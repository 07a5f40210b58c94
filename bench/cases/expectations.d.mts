import type { StoryIndex } from "../../src/index.js";
import type { sameOutlet } from "../../src/stages.js";
import type { Case } from "./read-cases.mjs";

export interface Expectation {
  about:
    | "together"
    | "apart"
    | "one report"
    | "two reports"
    | "copy"
    | "kind"
    | "no copy"
    | "source"
    | "origin"
    | "sources";
  held: boolean;
  /** What was expected of which articles, and what came out. */
  told: string;
}

export interface Library {
  StoryIndex: typeof StoryIndex;
  stages: { sameOutlet: typeof sameOutlet };
}

export function expectationsOf(one: Case, library: Library): Expectation[];
