// bench cases: of what editors expect of small invented collections, how much holds.
import { parseArgs } from "node:util";
import { loadLibrary } from "../quality/library.mjs";
import { DAMAGES, damaged } from "./damages.mjs";
import { expectationsOf } from "./expectations.mjs";
import { readCases } from "./read-cases.mjs";

/** @param {string[]} args @returns {Promise<number>} the exit code */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lib: { type: "string" }, wrong: { type: "boolean" }, damaged: { type: "boolean" } },
  });
  if (positionals.length === 0) {
    console.error(
      "Give folders of cases, such as those of bench/cases: npm run bench -- cases FOLDER... [--wrong] [--damaged]",
    );
    return 2;
  }
  const library = await loadLibrary(values.lib);
  try {
    for (const folder of positionals) {
      if (values.damaged) measureDamaged(folder, library);
      else measure(folder, library, values.wrong);
    }
  } finally {
    library.close();
  }
  return 0;
}

function measure(folder, library, showWrong) {
  const told = ({ name }, { about, held, told }) => {
    if (!held && showWrong) console.log(`${name}, ${about}: ${told}`);
  };
  console.log(`${folder}: ${summary(tallied(readCases(folder), library, told))}`);
}

/** The same of cases whose texts were damaged: on both sides of each copy, and on one. */
function measureDamaged(folder, library) {
  const cases = readCases(folder);
  for (const [name, damage] of Object.entries(DAMAGES))
    for (const onlyCopies of [false, true]) {
      const texts = cases.map((one) => ({ ...one, articles: damaged(one, damage, onlyCopies) }));
      console.log(`${name}, ${onlyCopies ? "copies" : "all"}: ${summary(tallied(texts, library))}`);
    }
}

/** What is asked -> how many expectations held, of how many. */
function tallied(cases, library, listener) {
  const tallies = new Map();
  for (const one of cases)
    for (const expectation of expectationsOf(one, library)) {
      const tally = tallies.get(expectation.about) ?? { held: 0, all: 0 };
      tally.all++;
      if (expectation.held) tally.held++;
      tallies.set(expectation.about, tally);
      listener?.(one, expectation);
    }
  return tallies;
}

function summary(tallies) {
  const told = [...tallies].map(([about, { held, all }]) => `${about} ${held} of ${all}`);
  const sum = (part) => [...tallies.values()].reduce((all, tally) => all + tally[part], 0);
  return `${sum("held")} of ${sum("all")} hold (${told.join(", ")})`;
}
