/**
 * The notebooks hold what a run gave: each code cell runs again here, against src, and must print what stands below it, and plot as often.
 * Where better decisions move the figures, `node examples/notebooks/run.mjs` renews them, which needs Jupyter.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as evaluate from "../src/evaluate.js";
import * as wirecopy from "../src/index.js";
import * as stages from "../src/stages.js";

interface Cell {
  cell_type: "code" | "markdown";
  source: string[];
  execution_count?: number;
  outputs?: { output_type: string; name?: string; text?: string[]; data?: Record<string, unknown> }[];
}

const folder = join(import.meta.dirname, "../examples/notebooks");
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const drawn: unknown[] = [];
const modules: Record<string, unknown> = {
  wirecopy,
  "wirecopy/evaluate": evaluate,
  "wirecopy/stages": stages,
  "./archive": createRequire(import.meta.url)(join(folder, "archive.js")),
  "./show-plot": { Plot: new Proxy({}, { get: () => () => ({}) }), showPlot: (plot: unknown) => drawn.push(plot) },
};

test("all four notebooks are found", () => expect(names).toHaveLength(4));

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const cells = (JSON.parse(text) as { cells: Cell[] }).cells.filter((cell) => cell.cell_type === "code");
  const outputs = cells.flatMap((cell) => cell.outputs!);

  test("was run from top to bottom, without an error or a warning, and is small", () => {
    expect(cells.map((cell) => cell.execution_count)).toEqual(cells.map((_, i) => i + 1));
    for (const output of outputs) expect([output.output_type, output.name]).toEqual(kindOf(output));
    expect(text.length).toBeLessThan(100_000);
  });

  test("prints what it says it prints, and draws as many plots", () => {
    const code = cells.map((cell) => cell.source.join("")).join("\n");
    const compiled = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    let printed = "";
    const print = (line: unknown, ...more: unknown[]): void => {
      printed += `${[line, ...more].join(" ")}\n`;
    };
    drawn.length = 0;
    new Function("require", "exports", "console", compiled.outputText)(
      (path: string) => modules[path],
      {},
      { log: print },
    );
    const streams = outputs.filter((output) => output.output_type === "stream").flatMap((output) => output.text!);
    expect(lined(printed)).toBe(lined(streams.join("")));
    expect(drawn.length).toBeGreaterThan(0);
    expect(outputs.filter((output) => output.data?.["image/svg+xml"] !== undefined)).toHaveLength(drawn.length);
  });
});

/** What an output may be: a plot, or text on standard output. */
function kindOf({ data }: { data?: object }): [string, string | undefined] {
  return data === undefined ? ["stream", "stdout"] : ["display_data", undefined];
}

/** Without the empty line with which the kernel ends each cell. */
function lined(text: string): string {
  return text.replace(/\n{2,}/g, "\n");
}
