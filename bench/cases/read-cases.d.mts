import type { Article, CopyKind, Origin } from "../../src/types.js";

/** What seeds/README.md says, and pairs of which two editors may differ whether they are of one story. */
export interface Expected {
  stories: string[][];
  reports: string[][];
  copies: { a: string; b: string; kind: CopyKind | CopyKind[]; from?: string }[];
  notCopies: [string, string][];
  origins: Record<string, Partial<Origin>>;
  independentSources: Record<string, number>;
  unsure?: [string, string][];
}

export interface Case {
  name: string;
  articles: Article[];
  expected: Expected;
}

/** The cases of a folder: itself a case, or a folder of cases, or a folder of such. By name. */
export function readCases(folder: string): Case[];
