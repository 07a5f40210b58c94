// node spark/set-up.mjs: installs PySpark from PyPI into spark/python, which is not part of the project. Spark itself needs Java 11 or 17.
import { installPython } from "../bench/python-environment.mjs";
import { PYTHON_FOLDER } from "./spark-submit.mjs";

const PYSPARK = "pyspark==3.5.6";

installPython(PYTHON_FOLDER, [PYSPARK], "Spark is not tried without PySpark.");
console.log(`${PYSPARK} is in ${PYTHON_FOLDER}`);
