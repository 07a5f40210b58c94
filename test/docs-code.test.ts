/** Every block of JavaScript or TypeScript in the README and the docs runs. What they print is theirs; that nothing throws is checked here. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as evaluate from "../src/evaluate.js";
import * as core from "../src/index.js";
import * as node from "../src/node.js";
import * as stages from "../src/stages.js";
import type { Article } from "../src/types.js";
import { seedArticles } from "./seed-articles.js";

const ROOT = join(import.meta.dirname, "..");
const MODULES: Record<string, object> = {
  wirecopy: core,
  "wirecopy/stages": stages,
  "wirecopy/evaluate": evaluate,
  "wirecopy/node": node,
};

interface Block {
  page: string;
  line: number;
  code: string;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/^```(?:js|ts|javascript|typescript)\n([\s\S]*?)^```/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length,
    code: match[1]!,
  }));
}

const pages = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const blocks = pages.flatMap(blocksOf);

/** Imports to names taken from the sources here, types away; the rest as it stands. */
function runnable(code: string): string {
  const script = `{\n${code}}`.replace(/^import (\{[^}]*\}) from "([^"]+)";$/gm, (_, names: string, from: string) => {
    expect(MODULES, `import from ${from}`).toHaveProperty([from]);
    return `const ${names.replaceAll(" as ", ": ")} = modules[${JSON.stringify(from)}];`;
  });
  return ts.transpileModule(script, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
}

/** A module of its own, with the articles that a block takes for given. */
function typed(code: string): string {
  const given = /\bconst articles\b/.test(code) ? "" : 'declare const articles: import("wirecopy").Article[]; ';
  return `${given}${code}\nexport {};\n`;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), "wirecopy-docs-"));
const home = process.cwd();
beforeAll(() => {
  cpSync("seeds/agency-reprints", join(folder, "articles"), { recursive: true });
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

test("the code is right by its types, as strict as TypeScript can be", () => {
  const files = new Map(blocks.map(({ page, line, code }) => [join(ROOT, `${page}-${line}.ts`), typed(code)]));
  const tsconfig = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile).config;
  const options: ts.CompilerOptions = {
    ...ts.convertCompilerOptionsFromJson(tsconfig.compilerOptions, ROOT).options,
    paths: Object.fromEntries(
      Object.keys(MODULES).map((name) => [name, [join(ROOT, "src", `${name.split("/")[1] ?? "index"}.ts`)]]),
    ),
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists.call(host, path);
  host.readFile = (path) => files.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, target, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? getSourceFile.call(host, path, target, ...rest)
      : ts.createSourceFile(path, code, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const faults = [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) =>
        `${path}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
  expect(faults).toEqual([]);
});

test("the code blocks of the pages are found", () => expect(blocks.length).toBeGreaterThan(10));

describe.each(pages.filter((page) => blocks.some((block) => block.page === page)))("%s", (page) => {
  test.each(blocks.filter((block) => block.page === page))("the code in line $line runs", async ({ code }) => {
    const lines: string[] = [];
    const log = (...values: unknown[]): void => void lines.push(values.map(String).join(" "));
    await new AsyncFunction("modules", "articles", "console", runnable(code))(MODULES, seedArticles(), {
      ...console,
      log,
    });
    if (code.includes("console.log")) expect(lines.join("\n")).not.toMatch(/^$|undefined|\[object/);
  });
});

/** What the block prints that begins with a heading. */
async function printedBelow(heading: string, articles: readonly Article[]): Promise<string[]> {
  const { code } = blocks.find((block) => block.code.includes(`console.log("${heading}`))!;
  const lines: string[] = [];
  await new AsyncFunction("modules", "articles", "console", runnable(code))(MODULES, articles, {
    log: (line: string) => lines.push(line),
  });
  return lines;
}

test("a study names outlets as those that copy each other, and never an article", async () => {
  const articles = seedArticles().map(({ source: _, url: _of, ...article }) => article);
  const ids = new Set(articles.map(({ id }) => `"${id}"`));
  const [, ...flows] = await printedBelow("from,to,articles", articles);
  expect(flows.length).toBeGreaterThan(0);
  expect(flows.filter((flow) => flow.split(",").some((cell) => ids.has(cell)))).toEqual([]);
});

test("the two tables of a study count the same copies", async () => {
  const sumOf = async (heading: string, column: string): Promise<number> => {
    const [header = "", ...rows] = await printedBelow(heading, seedArticles());
    const at = header.split(",").indexOf(column) - header.split(",").length;
    return rows.reduce((sum, row) => sum + Number(row.split(",").at(at)), 0);
  };
  const copies = await sumOf("outlet,articles,copies", "copies");
  expect(copies).toBeGreaterThan(0);
  expect(await sumOf("from,to,articles", "articles")).toBe(copies);
});
