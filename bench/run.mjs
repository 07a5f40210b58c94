// npm run bench -- NAME ...: one entry to the measurements, a folder each beside this file. speed/budget.mjs and fit/ are run by themselves.

/** @type {Record<string, { about: string, load: () => Promise<{ run: (args: string[]) => Promise<number> }> }>} */
const BENCHES = {
  quality: {
    about:
      "quality DATA_DIR [--sets a,b] [--pooled] [--out FILE]   copies, kinds, stories and confidence against labelled news",
    load: () => import("./quality/run.mjs"),
  },
  cases: {
    about:
      "cases FOLDER... [--wrong] [--damaged]   what editors expect of small invented collections, such as those in bench/cases",
    load: () => import("./cases/run.mjs"),
  },
  pages: {
    about: "pages DATA_DIR   the main text of web pages against text marked by people",
    load: () => import("./pages/run.mjs"),
  },
  speed: {
    about: "speed [--full] [--out FILE]   the table of speed goals, against the peers and one pass over the characters",
    load: () => import("./speed/run.mjs"),
  },
  live: {
    about:
      "live [--articles N]   a live index in a folder: opening, one article more, a burst, a year of news (after npm run build)",
    load: () => import("./speed/live.mjs"),
  },
  hostile: {
    about: "hostile [--full] [--cases a,b]   archives made to be slow, at N and 2N: does the cost stay linear?",
    load: () => import("./speed/hostile.mjs"),
  },
  recall: {
    about: "recall [--full]   of the pairs that verification accepts, how many the candidate search proposes",
    load: () => import("./speed/recall.mjs"),
  },
};

const [name, ...args] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  if (name !== undefined) console.error(`There is no bench called ${JSON.stringify(name)}.`);
  console.error("Usage: npm run bench -- NAME ...");
  for (const known of Object.values(BENCHES)) console.error(`  ${known.about}`);
  process.exitCode = 2;
} else {
  const { run } = await bench.load();
  try {
    process.exitCode = await run(args);
  } catch (error) {
    if (!error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${error.message}\nUsage: npm run bench -- ${bench.about}`);
    process.exitCode = 2;
  }
}
