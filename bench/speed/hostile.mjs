// npm run bench -- hostile [--full] [--cases a,b]: archives made to be slow, each at N and 2N in a process of its own. Linear cost is a growth of 2.
import { parseArgs } from "node:util";
import { buildLibrary, runScript } from "./child-process.mjs";
import { HOSTILE } from "./hostile-articles.mjs";

const MINUTES = 10;
/** Adding one by one answers for each article what the batch answers once: a tenth of the articles will do. */
const WAYS = { batch: 1, "one by one": 0.1 };

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { full: { type: "boolean", default: false }, cases: { type: "string" } },
  });
  const names = values.cases?.split(",") ?? Object.keys(HOSTILE);
  const unknown = names.find((name) => HOSTILE[name] === undefined);
  if (unknown !== undefined) {
    console.error(`There is no case ${unknown}. Choose among ${Object.keys(HOSTILE).join(", ")}.`);
    return 2;
  }
  const library = await buildLibrary();
  try {
    console.log(
      "Processor time and peak memory at N and 2N. Growth: how often the first fits in the second; linear is 2.0.\n",
    );
    console.log("        2N     time  growth     memory  growth");
    for (const name of names) {
      const { about, unit, quick, full } = HOSTILE[name];
      for (const [way, share] of Object.entries(WAYS)) {
        const size = (values.full ? full : quick) * (unit === "MB" ? 1 : share);
        const [small, large] = [size, 2 * size].map((n) =>
          runScript("measure-hostile.mjs", [library.file, name, way, String(n)], { minutes: MINUTES }),
        );
        console.log(`${line(2 * size, unit, small, large)}  ${name}, ${way}: ${about}`);
      }
    }
  } finally {
    library.close();
  }
  return 0;
}

function line(size, unit, small, large) {
  const what = `${size}${unit === "MB" ? " MB" : ""}`.padStart(10);
  if (small === undefined || large === undefined) return `${what}  more than ${MINUTES} minutes`;
  return [
    what,
    `${(large.milliseconds / 1000).toFixed(1)} s`.padStart(7),
    (large.milliseconds / small.milliseconds).toFixed(1).padStart(6),
    `${large.megabytes.toFixed(0)} MB`.padStart(9),
    (large.megabytes / small.megabytes).toFixed(1).padStart(6),
  ].join("  ");
}
