// Runs the notebooks and writes their outputs back. Run: node examples/notebooks/run.mjs [NAME.ipynb ...]
// With --check nothing is written: it says which notebooks give another output than the one they hold, and fails if any does.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const check = process.argv.includes("--check");
const jupyter = process.env.JUPYTER ?? "jupyter";

const missing = whatIsMissing();
if (missing.length > 0) {
  console.error(`The notebooks cannot be run here:\n${missing.map((line) => `  ${line}`).join("\n")}`);
  process.exit(1);
}

const kernels = mkdtempSync(join(tmpdir(), "wirecopy-kernel-"));
try {
  writeKernel();
  const wanted = names.length > 0 ? names : readdirSync(here).filter((name) => name.endsWith(".ipynb"));
  for (const name of wanted.sort()) runOne(name);
} finally {
  rmSync(kernels, { recursive: true });
}

function whatIsMissing() {
  const lines = [];
  if (!existsSync(join(here, "../../dist/index.cjs"))) lines.push("the built library. Run: npm run build");
  if (!existsSync(join(here, "node_modules/tslab")))
    lines.push("tslab, the TypeScript kernel, and the plot library. Run: npm install --prefix examples/notebooks");
  if (spawnSync(jupyter, ["nbconvert", "--version"]).status !== 0)
    lines.push(
      `${jupyter} with nbconvert. Run: apt-get install jupyter-nbconvert jupyter-client python3-ipykernel, or pip install nbconvert ipykernel; ` +
        "where it is not on PATH, set JUPYTER to it",
    );
  for (const name of names)
    if (!existsSync(join(here, name))) lines.push(`${name}. Give the names of files beside run.mjs`);
  return lines;
}

function writeKernel() {
  const require = createRequire(join(here, "package.json"));
  const folder = join(kernels, "kernels/tslab");
  const argv = [process.execPath, require.resolve("tslab/bin/tslab"), "kernel", "--config-path={connection_file}"];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "kernel.json"),
    JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }),
  );
}

function runOne(name) {
  const path = join(here, name);
  const before = readFileSync(path, "utf8");
  const { status, stdout, stderr } = spawnSync(
    jupyter,
    ["nbconvert", "--to", "notebook", "--execute", "--stdout", "--ExecutePreprocessor.timeout=120", path],
    { encoding: "utf8", env: { ...process.env, JUPYTER_PATH: kernels }, maxBuffer: 1 << 26 },
  );
  if (status !== 0) {
    console.error(`${name} stopped:\n${stderr}`);
    process.exit(1);
  }
  const after = tidy(JSON.parse(stdout));
  if (!check) writeFileSync(path, after);
  else if (after !== before) process.exitCode = 1;
  console.log(`${name}: ${after === before ? "as it was" : check ? "DIFFERENT" : "new outputs"}`);
}

/** Without times, versions and random ids, so that the same run gives the same file. */
function tidy({ cells }) {
  let run = 0; // the kernel does not number what it runs, nbconvert goes from top to bottom
  const tidied = cells.map(({ cell_type, source, outputs }, i) => ({
    cell_type,
    id: `cell-${i + 1}`,
    metadata: {},
    ...(cell_type === "code" && { execution_count: ++run, outputs: joinStreams(outputs) }),
    source,
  }));
  const metadata = {
    kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
    language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
  };
  return `${JSON.stringify({ cells: tidied, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** How many pieces a text came in depends on the moment. */
function joinStreams(outputs) {
  const joined = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (output.output_type === "stream" && last?.name === output.name) last.text.push(...[output.text].flat());
    else joined.push(output.output_type === "stream" ? { ...output, text: [output.text].flat() } : output);
  }
  for (const output of joined) {
    if (output.output_type === "stream") output.text = output.text.join("").split(/(?<=\n)/);
  }
  return joined;
}
