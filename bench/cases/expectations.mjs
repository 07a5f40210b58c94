// What an editor expects of a case, one expectation at a time, each held or not by what the library says.
import { isDerived } from "../quality/say-pairs.mjs";

export function expectationsOf({ articles, expected }, library) {
  const answer = new Answer(articles, library);
  return [
    ...ofStories(expected, answer),
    ...ofReports(expected, answer),
    ...ofCopies(expected, answer),
    ...ofOrigins(expected, answer, library.stages.sameOutlet),
    ...ofSources(expected, answer),
  ];
}

/** The clustering of a case, to be asked by article, and any two of its articles compared. */
class Answer {
  #index;
  #storyOf = new Map();
  #reportOf = new Map();

  constructor(articles, { StoryIndex }) {
    this.#index = new StoryIndex();
    for (const article of articles) this.#index.add(article);
    for (const story of this.#index.clustering().stories)
      for (const report of story.reports)
        for (const id of report.articleIds) {
          this.#storyOf.set(id, story);
          this.#reportOf.set(id, report);
        }
  }

  story(id) {
    return this.#storyOf.get(id);
  }

  report(id) {
    return this.#reportOf.get(id);
  }

  copy(a, b) {
    return this.#index.compare(a, b);
  }
}

/** Of any two reports: all of their articles in one story, or none. So a report counts once, however often it was printed. */
function* ofStories({ stories, reports, unsure = [] }, answer) {
  const storyOf = labels(stories);
  const unsurePairs = new Set(unsure.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  for (const [one, other] of pairsOf(reports)) {
    const pairs = one.flatMap((a) => other.map((b) => [a, b]));
    if (pairs.some(([a, b]) => unsurePairs.has(`${a} ${b}`))) continue;
    const expected = storyOf.get(one[0]) === storyOf.get(other[0]);
    const wrong = pairs.find(([a, b]) => (answer.story(a) === answer.story(b)) !== expected);
    const about = expected ? "together" : "apart";
    yield { about, held: wrong === undefined, told: (wrong ?? pairs[0]).join(" and ") };
  }
}

function* ofReports({ reports }, answer) {
  const reportOf = labels(reports);
  for (const [a, b] of pairsOf([...reportOf.keys()])) {
    const expected = reportOf.get(a) === reportOf.get(b);
    const held = (answer.report(a) === answer.report(b)) === expected;
    yield { about: expected ? "one report" : "two reports", held, told: `${a} and ${b}` };
  }
}

function* ofCopies({ copies, notCopies }, answer) {
  for (const { a, b, kind, from } of copies) {
    const copy = answer.copy(a, b);
    const kinds = [kind].flat();
    const told = `${a} and ${b}: ${kinds.join(" or ")}, not ${copy?.kind ?? "nothing"}`;
    const derived = kinds.some((one) => isDerived({ kind: one }));
    const held = isDerived(copy) === derived;
    yield { about: derived ? "copy" : "no copy", held, told };
    if (held) yield { about: "kind", held: kinds.includes(copy?.kind), told };
    if (from !== undefined && isDerived(copy))
      yield { about: "source", held: copy.from === from, told: `${a} and ${b}: from ${from}, not ${copy.from}` };
  }
  for (const [a, b] of notCopies) {
    const copy = answer.copy(a, b);
    yield { about: "no copy", held: !isDerived(copy), told: `${a} and ${b}: ${copy?.kind}` };
  }
}

function* ofOrigins({ origins }, answer, sameOutlet) {
  for (const [id, expected] of Object.entries(origins)) {
    const { origin } = answer.report(id);
    // An article that is the origin may sign itself.
    const saysNothingOfCredits = expected.credited === undefined && expected.articleId !== undefined;
    const held =
      expected.articleId === origin.articleId &&
      (saysNothingOfCredits ||
        expected.credited === origin.credited ||
        sameOutlet(expected.credited ?? "", origin.credited ?? ""));
    yield { about: "origin", held, told: `${id}: ${JSON.stringify(expected)}, not ${JSON.stringify(origin)}` };
  }
}

function* ofSources({ independentSources }, answer) {
  for (const [id, expected] of Object.entries(independentSources)) {
    const found = answer.story(id).independentSources;
    yield { about: "sources", held: found === expected, told: `story of ${id}: ${expected}, not ${found}` };
  }
}

/** @returns {Map<string, number>} the place of the group that each id is in */
function labels(groups) {
  return new Map(groups.flatMap((ids, place) => ids.map((id) => [id, place])));
}

function pairsOf(list) {
  return list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other]));
}
