// bench cases: of what editors expect of small invented collections, how much holds.
import { parseArgs } from "node:util";
import { loadLibrary } from "../quality/library.mjs";
import { expectationsOf } from "./expectations.mjs";
import { readCases } from "./read-cases.mjs";

/** @param {string[]} args @returns {Promise<number>} the exit code */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lib: { type: "string" }, wrong: { type: "boolean" } },
  });
  if (positionals.length === 0) {
    console.error("Give folders of cases, such as those of bench/cases: npm run bench -- cases FOLDER... [--wrong]");
    return 2;
  }
  const library = await loadLibrary(values.lib);
  try {
    for (const folder of positionals) measure(folder, library, values.wrong);
  } finally {
    library.close();
  }
  return 0;
}

function measure(folder, library, showWrong) {
  /** about -> how many held, of how many */
  const tallies = new Map();
  for (const one of readCases(folder))
    for (const { about, held, told } of expectationsOf(one, library)) {
      const tally = tallies.get(about) ?? { held: 0, all: 0 };
      tally.all++;
      if (held) tally.held++;
      else if (showWrong) console.log(`${one.name}, ${about}: ${told}`);
      tallies.set(about, tally);
    }
  const told = [...tallies].map(([about, { held, all }]) => `${about} ${held} of ${all}`);
  const sum = (part) => [...tallies.values()].reduce((all, tally) => all + tally[part], 0);
  console.log(`${folder}: ${sum("held")} of ${sum("all")} hold (${told.join(", ")})`);
}
