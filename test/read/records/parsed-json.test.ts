import { describe, expect, test } from "vitest";
import { parsedJson } from "../../../src/read/records/parsed-json.js";
import { readFile } from "../written-files.js";

test("numbers that are none, as Python writes them, are null, outside of strings", () => {
  const text = '[{"a": NaN, "b": "NaN, \\"Infinity\\"", "c": [-Infinity,Infinity]}, 1, NaN]';
  expect(parsedJson(text)).toEqual({ value: [{ a: null, b: 'NaN, "Infinity"', c: [null, null] }, 1, null] });
  expect(parsedJson("NaN")).toEqual({ value: null });
});

describe("a fault is told with its place", () => {
  test.each<[text: string, fault: string]>([
    ["", ": it ends too early"],
    ['{"a": [1, {"b": 2', ": it ends too early"],
    ['{"a": "One', ": it ends too early"],
    ['{"a": 1,}', ' from character 9 on, which is "}" behind a comma'],
    ['[\n  {"a": 1},\n]\n', ' from line 3, character 1 on, which is "]" behind a comma'],
    ['// ours\n{"a": 1}', ' from line 1, character 1 on, which is "//", a comment'],
    ['{"a": 1 /* ours */}', ' from character 9 on, which is "/*", a comment'],
    ["var articles = [];", ' from character 1 on, which is "var"'],
    ["{'a': 1}", ` from character 2 on, which is "'"`],
    ["{a: 1}", ' from character 2 on, which is "a"'],
    ['{"a" 1}', ' from character 6 on, which is "1"'],
    ['{"a": }', ' from character 7 on, which is "}"'],
    ['["a" "b"]', ' from character 6 on, which is "\\""'],
    ["[1}", ' from character 3 on, which is "}"'],
    ["1]", ' from character 2 on, which is "]"'],
    ["[undefined]", ' from character 2 on, which is "undefined"'],
    ["[01, NaNa]", ' from character 2 on, which is "01"'],
    ['["One\ntwo"]', ' from line 1, character 6 on, which is "\\n"'],
    ['["C:\\new\\x"]', ' from character 9 on, which is "\\\\"'],
    ['{"a": 1}\n{"a": 2}', ' from line 2, character 1 on, which is "{"'],
  ])("%j", (text, fault) => {
    expect(parsedJson(text)).toEqual({ fault });
  });
});

test("nested very deep, and with a very long string, it is looked at as well", () => {
  const deep = 200_000;
  expect(parsedJson(`${"[".repeat(deep)}NaN`)).toEqual({ fault: ": it ends too early" });
  expect(parsedJson(`["${"a\\n".repeat(5_000_000)}", NaN,]`)).toEqual({
    fault: ' from character 15000010 on, which is "]" behind a comma',
  });
});

test("files with numbers that are none are read", async () => {
  const lines = ['{"id":"a","text":"One","title":NaN}', '{"id":"b","text":"Two","source":NaN}'];
  const articles = [
    { id: "a", text: "One" },
    { id: "b", text: "Two" },
  ];
  expect(await readFile("x.ndjson", lines.join("\n"))).toEqual({ articles, problems: [] });
  expect(await readFile("x.json", lines.join("\n"))).toEqual({ articles, problems: [] });
  expect(await readFile("x.json", `[${lines.join(",\n")}]`)).toEqual({ articles, problems: [] });
});

test("an array under the name of NDJSON is told once", async () => {
  const { articles, problems } = await readFile(
    "x.ndjson",
    '[{"id":"a","text":"One"},\n{"id":"b","text":"Two"},\n{}]\n',
  );
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([{ line: 1, reason: "not an article" }]);
  expect(problems[0]!.message).toMatch(/line 1 begins an array\. Read the file as JSON: format: "json"/);
  const pretty = await readFile("x.ndjson", '[\n{"id":"a","text":"One"}\n]\n');
  expect(pretty.problems).toHaveLength(1);
});
