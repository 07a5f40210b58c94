// Python packages in an environment of their own, a folder that is no part of the project.
import { spawnSync } from "node:child_process";
import path from "node:path";

/** The interpreter of an environment. */
export function pythonIn(folder) {
  return path.join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
}

/** Makes the environment and installs the packages from PyPI; where a step fails, says so with what follows from it, and ends the process. */
export function installPython(folder, packages, consequence) {
  const step = (command, args) => {
    const { status, error } = spawnSync(command, args, { stdio: "inherit" });
    if (status === 0) return;
    console.error(`${path.basename(command)} failed${error ? `: ${error.message}` : ""}. ${consequence}`);
    process.exit(1);
  };
  step("python3", ["-m", "venv", folder]);
  step(pythonIn(folder), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages]);
}
