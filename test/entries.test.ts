/** What an entry exports can be named in full by those who import it alone. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const path = (entry: string): string => fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url));
const entries = ["index", "stages", "evaluate", "node"];
const program = ts.createProgram(entries.map(path), {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
});
const checker = program.getTypeChecker();

test.each(entries)("%s exports every type that its signatures name", (entry) => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(path(entry))!)!;
  const exported = new Set(checker.getExportsOfModule(module).map(original));
  const missing = [...exported].flatMap((symbol) => symbol.declarations ?? []).flatMap(namedTypes);
  expect(missing.filter((symbol) => isOurs(symbol) && !exported.has(symbol)).map(({ name }) => name)).toEqual([]);
});

function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The types that the public part of a declaration names. */
function namedTypes(node: ts.Node): ts.Symbol[] {
  const isPrivate =
    ts.isClassElement(node) &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private ||
      (node.name !== undefined && ts.isPrivateIdentifier(node.name)));
  const isInternal = ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal");
  if (isPrivate || isInternal || ts.isBlock(node) || ts.isExpression(node)) return [];
  const below: ts.Symbol[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...namedTypes(child));
  });
  const symbol = ts.isTypeReferenceNode(node) && checker.getSymbolAtLocation(node.typeName);
  return symbol ? [original(symbol), ...below] : below;
}

function isOurs(symbol: ts.Symbol): boolean {
  const inSource = symbol.declarations?.some((one) => one.getSourceFile().fileName.includes("/src/"));
  return inSource === true && !(symbol.flags & ts.SymbolFlags.TypeParameter);
}
