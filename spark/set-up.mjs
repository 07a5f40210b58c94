// node spark/set-up.mjs: installs PySpark from PyPI into spark/python, which is not part of the project. Spark itself needs Java 17 or 11.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { PYTHON, PYTHON_FOLDER } from "./spark-submit.mjs";

const PYSPARK = "pyspark==3.5.6";

function step(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (status === 0) return;
  console.error(
    `${path.basename(command)} failed${error ? `: ${error.message}` : ""}. Spark is not tried without PySpark.`,
  );
  process.exit(1);
}

step("python3", ["-m", "venv", PYTHON_FOLDER]);
step(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PYSPARK]);
console.log(`${PYSPARK} is in ${PYTHON_FOLDER}`);
