import { execSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json")) as Record<string, unknown>;

test("installing wirecopy installs nothing else", () => {
  for (const field of ["dependencies", "optionalDependencies", "bundledDependencies"]) {
    expect(manifest[field]).toBeUndefined();
  }
  const meta = manifest.peerDependenciesMeta as Record<string, { optional?: boolean }>;
  for (const name of peers()) expect(meta[name]?.optional, `${name} is optional`).toBe(true);
  const scripts = manifest.scripts as Record<string, string>;
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
});

test("every import of a package in src is a pinned development dependency with its notice", () => {
  const notices = read("THIRD_PARTY_NOTICES");
  const development = manifest.devDependencies as Record<string, string>;
  const bundled = bundledPackages();
  expect(bundled).toEqual(expect.arrayContaining(["@mozilla/readability", "csv-parse", "natural"]));
  for (const name of bundled) {
    expect(development[name], `${name} is pinned`).toMatch(/^\d+\.\d+\.\d+$/);
    expect(notices, `notice of ${name}`).toContain(`${name} ${development[name]} `);
  }
  expect(notices).toContain("wordfreq 3.1.1");
  expect(read("src/text/lexicon/background/words.ts")).toContain("CC BY-SA 4.0");
});

test("the notices travel with the package", () => {
  expect(manifest.files).toEqual(expect.arrayContaining(["dist", "THIRD_PARTY_NOTICES"]));
  expect(manifest.license).toBe("MIT");
  expect(read("LICENSE")).toContain("MIT License");
});

describe("a page in the package", () => {
  const [packed] = JSON.parse(
    execSync("npm pack --dry-run --json --ignore-scripts", {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as [{ files: { path: string }[] }];
  const files = packed.files.map(({ path }) => path);

  test.each(files.filter((path) => path.endsWith(".md")))("%s leads to nothing that is left out", (page) => {
    for (const [, link] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link!)) continue;
      const [path = "", heading] = link!.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      expect(files, `${page}: ${link}`).toContain(target);
      if (heading !== undefined) expect(headingsOf(read(target)), `${page}: ${link}`).toContain(heading);
    }
  });

  test("is found where the README leads to", () => {
    expect(files).toEqual(
      expect.arrayContaining(["README.md", "docs/command.md", "examples/README.md", "spark/README.md"]),
    );
    expect(files.filter((path) => /node_modules|^(?:src|test|bench)\//.test(path))).toEqual([]);
  });
});

test("the lock file names no registry, and lists the binaries of every platform, without which npm ci refuses it", () => {
  const lock = read("package-lock.json");
  expect(lock).not.toContain('"resolved"');
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(optional.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test("the core entries are for every platform: natural's index and Node's modules stay out", () => {
  for (const file of sources("src/text")) expect(read(file), file).not.toMatch(/from "(natural"|node:)/);
});

test.runIf(existsSync(join(root, "dist")))("every file that package.json points to is built", () => {
  const targets = [
    ...paths(manifest.exports),
    ...paths(manifest.bin),
    manifest.main,
    manifest.module,
    manifest.types,
  ] as string[];
  expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  for (const entry of ["index", "stages", "evaluate"]) {
    for (const ending of ["js", "cjs"])
      expect(builtText(`${entry}.${ending}`), `${entry}.${ending}`).not.toMatch(
        /["']node:|node_modules\/stopwords-iso/,
      );
  }
  expect(read("dist/cli.js")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

/** The names by which links lead to the headings of a page. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function bundledPackages(): string[] {
  const names = sources("src").flatMap((file) =>
    [...read(file).matchAll(/^(?:import|export) [^;]*?from "([^."][^"]*)";/gm)].map(([, name]) => name!),
  );
  const packages = names.filter((name) => !name.startsWith("node:")).map(packageOf);
  return [...new Set(packages)].filter((name) => !peers().includes(name)).sort();
}

/** Packages that are not bundled: who needs them installs them. */
function peers(): string[] {
  return Object.keys((manifest.peerDependencies ?? {}) as Record<string, string>);
}

/** The name of a package, its scope included, without the path of a file in it. */
function packageOf(path: string): string {
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

function paths(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(paths) : [];
}

/** A built file with every chunk it loads. */
function builtText(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return "";
  seen.add(file);
  const text = read(join("dist", file));
  const chunks = [...text.matchAll(/["']\.\/([\w.-]+\.c?js)["']/g)].map(([, name]) => name!);
  return (
    text +
    chunks
      .filter((chunk) => existsSync(join(root, "dist", chunk)))
      .map((chunk) => builtText(chunk, seen))
      .join("")
  );
}
