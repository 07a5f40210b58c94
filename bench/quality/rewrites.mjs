// rewrites: articles written from one source as aggregators do it, and independent ones on the same event.
// Each is put into the collection its source stands in, compared, and taken out again.
import { ofText, shareOf } from "./measures.mjs";
import { undated } from "./read-data.mjs";
import { indexOf, isDerived, saying } from "./say-pairs.mjs";
import { sharedWords } from "./shared-words.mjs";

/** Variant -> the kinds that name it right, and how many of twelve must be found. */
const VARIANTS = {
  light: { kinds: ["rewritten", "edited"], goal: 1 },
  wrapped: { kinds: ["reprint", "edited"], goal: 1 },
  digest: { kinds: ["rewritten", "edited"], goal: 1 },
  excerpt: { kinds: ["excerpt"], goal: 11 / 12 },
  heavy: { kinds: ["rewritten", "edited"], goal: 11 / 12 },
};

export function measureRewrites({ library, data, measures, judged }, set) {
  const rows = sayAll(library, data, set);
  for (const { label, copy } of rows) judged.push({ set, label, copy });
  addVariants(measures, set, rows);
  const negatives = rows.filter((row) => row.label === 0);
  const wrong = negatives.filter((row) => isDerived(row.copy)).length;
  measures.add(set, "negatives called copies", wrong, { atMost: 0, note: ofText(wrong, negatives.length) });
  const passages = addPassages(measures, set, rows);
  const derived = rows.filter((row) => row.label === 1);
  addOrigins(measures, set, derived);
  const isRight = ({ label, kind, copy }) =>
    isDerived(copy) === (label === 1) && (VARIANTS[kind]?.kinds.includes(copy?.kind) ?? true);
  const short = (row) => ({ set: row.set, a: row.a, b: row.b, kind: row.kind });
  return {
    wrong: rows.filter((row) => !isRight(row)).map((row) => ({ ...short(row), ...saying(row.copy) })),
    wrongOrigin: derived.filter((row) => isDerived(row.copy) && row.copy.from !== row.a).map(short),
    passages,
  };
}

/** Each pair with what is said of it, with and without dates. */
function sayAll(library, data, set) {
  const derivedOf = new Map(data.articles(set).map((article) => [article.id, article]));
  const pairs = data.pairs(set);
  const rows = [];
  for (const sibling of [...new Set(pairs.map((pair) => pair.set))].sort()) {
    const articles = data.articles(sibling);
    const textOf = new Map(articles.map((article) => [article.id, article.text]));
    const dated = collection(library, articles);
    const bare = collection(library, articles.map(undated));
    for (const pair of pairs) {
      if (pair.set !== sibling) continue;
      const derived = derivedOf.get(pair.b);
      const { copy, found } = dated.compareWith(derived, pair.a);
      const { copy: undatedCopy } = bare.compareWith(undated(derived), pair.a);
      rows.push({ ...pair, copy, undatedCopy, found, derived, source: textOf.get(pair.a) });
    }
  }
  return rows;
}

function addVariants(measures, set, rows) {
  for (const [variant, { kinds, goal }] of Object.entries(VARIANTS)) {
    const own = rows.filter((row) => row.kind === variant);
    const found = own.filter((row) => isDerived(row.copy)).length;
    const named = own.filter((row) => kinds.includes(row.copy?.kind)).length;
    const searched = own.filter((row) => row.found).length;
    measures.add(set, `${variant} found`, shareOf(found, own.length), {
      atLeast: goal,
      note: `${ofText(found, own.length)}, by search ${searched}`,
    });
    measures.add(set, `${variant} named ${kinds.join(" or ")}`, shareOf(named, own.length), {
      note: ofText(named, own.length),
    });
  }
}

/** Of the variants that keep wording: whether the passages are the words that both texts have. */
function addPassages(measures, set, rows) {
  const passages = {};
  for (const variant of ["wrapped", "excerpt"]) {
    const own = rows.filter((row) => row.kind === variant);
    passages[variant] = own.map((row) => ({ b: row.b, ...passageCounts(row) }));
    const sum = (name) => passages[variant].reduce((total, one) => total + one[name], 0);
    measures.add(set, `${variant} passages, precision by word`, shareOf(sum("both"), sum("said")));
    measures.add(set, `${variant} passages, recall by word`, shareOf(sum("both"), sum("shared")));
  }
  return passages;
}

function addOrigins(measures, set, derived) {
  for (const [name, key, goal] of [
    ["origin named", "copy", 0.9],
    ["origin named without dates", "undatedCopy", 0.75],
  ]) {
    const found = derived.filter((row) => isDerived(row[key]));
    const named = found.filter((row) => row[key].from === row.a).length;
    measures.add(set, name, shareOf(named, derived.length), {
      atLeast: goal,
      note: `${ofText(named, derived.length)}, ${found.length} found`,
    });
  }
}

/** A sibling set that takes one article in at a time. */
function collection(library, articles) {
  let index;
  return {
    compareWith(article, other) {
      index ??= indexOf(library, articles);
      const copies = index.add(article);
      const copy = index.compare(other, article.id);
      const found = copies.some((one) => isDerived(one) && (one.from === other || one.to === other));
      index.remove(article.id);
      return { copy, found };
    },
  };
}

/** Words of the derived text in passages, in runs it shares with its source, and in both. */
function passageCounts({ copy, derived, source }) {
  const words = sharedWords(derived.text, source, 5);
  const side = copy?.to === derived.id ? "to" : "from";
  const spans = (copy?.passages ?? []).map((passage) => passage[side]);
  let [said, shared, both] = [0, 0, 0];
  for (const word of words) {
    const inside = spans.some((span) => word.start >= span.start && word.end <= span.end);
    if (inside) said++;
    if (word.shared) shared++;
    if (inside && word.shared) both++;
  }
  return { said, shared, both };
}
