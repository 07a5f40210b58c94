// node bench/speed/set-up-peers.mjs: installs the Python peers from PyPI into bench/peers, which is not part of the project.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { PEERS, PYTHON } from "./peers.mjs";

const VERSIONS = ["datasketch==2.0.0", "rensa==0.5.0"];

function step(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (status === 0) return;
  console.error(
    `${path.basename(command)} failed${error ? `: ${error.message}` : ""}. The bench runs without the Python peers.`,
  );
  process.exit(1);
}

step("python3", ["-m", "venv", PEERS]);
step(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...VERSIONS]);
