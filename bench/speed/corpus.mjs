/**
 * A seeded archive of made-up news. Words follow Zipf's law; every outlet prints house text around its articles; events of the 14 days are
 * reported by several outlets in their own words (one event's names and figures, other sentences); three articles in ten are made from
 * another one, at a known degree.
 */
import { randomNumbers } from "../random.mjs";
import { SCRIPTS } from "./scripts.mjs";

const VOCABULARY = 60_000;
const DAYS = 14;
const FIRST_DAY = Date.UTC(2024, 2, 1);
const OUTLETS = 120;
const DERIVED_SHARE = 0.3;
/** Independent articles of one event, at most. */
const MOST_REPORTS = 5;
/** How many articles back a copy's source lies, at most: copies follow their source within days. */
const MOST_BACK = 2000;
/** The name of each degree, how often it is drawn, and the share of words that are put anew. */
const DEGREES = [
  { degree: "verbatim", share: 0.3, words: 0 },
  { degree: "light", share: 0.25, words: 0.03 },
  { degree: "trimmed", share: 0.2, words: 0.01, drop: 0.35, insert: 0.3, swap: 0.3 },
  { degree: "edited", share: 0.1, words: 0.12, drop: 0.15, insert: 0.3, swap: 0.2 },
  { degree: "heavy", share: 0.05, words: 0.35, drop: 0.15, insert: 0.3 },
  { degree: "quotation", share: 0.1, words: 0 },
];

/**
 * @param {number} count articles
 * @param {{ seed?: number, script?: keyof typeof SCRIPTS }} [options]
 * @returns {{ articles: import("../../src/types.js").Article[], eventOf: Map<string, object>, sourceOf: Map<string, string>, degreeOf: Map<string, string> }}
 *   the articles in the order of their dates, of each the event it tells of, and for each derived one the id of its source and the degree (of
 *   `quotation`, only direct speech is shared)
 */
export function makeCorpus(count, { seed = 42, script = "english" } = {}) {
  const articles = [];
  const eventOf = new Map();
  const sourceOf = new Map();
  const degreeOf = new Map();
  for (const { article, event, source, degree } of streamCorpus(count, { seed, script })) {
    articles.push(article);
    eventOf.set(article.id, event);
    if (source === undefined) continue;
    sourceOf.set(article.id, source);
    degreeOf.set(article.id, degree);
  }
  return { articles, eventOf, sourceOf, degreeOf };
}

/** The same, one after another; it holds the last few thousand bodies only. */
export function* streamCorpus(count, { seed = 42, script = "english" } = {}) {
  const random = randomNumbers(seed);
  const writer = new Writer(SCRIPTS[script], random);
  const outlets = Array.from({ length: OUTLETS }, (_, i) => ({
    name: `Outlet ${i}`,
    house: [writer.sentence(14), writer.sentence(26)],
  }));
  const latest = []; // bodies of the last MOST_BACK articles, round and round
  let event = writer.event();
  let reportsLeft = 0;
  for (let i = 0; i < count; i++) {
    const back = Math.min(i, MOST_BACK);
    const isDerived = i > 10 && random() < DERIVED_SHARE;
    const source = i - 1 - Math.floor(random() * back);
    const degree = degreeFor(random());
    if (!isDerived && --reportsLeft < 0) {
      event = writer.event();
      reportsLeft = random() < 0.6 ? 0 : Math.floor(random() * MOST_REPORTS);
    }
    const own = isDerived ? writer.derived(latest[source % MOST_BACK], degree) : writer.report(event);
    const outlet = outlets[Math.floor(OUTLETS * random() * random())];
    latest[i % MOST_BACK] = own;
    const time = FIRST_DAY + Math.floor(((i + random()) / count) * DAYS * 86_400) * 1000;
    yield {
      article: {
        id: `a${i}`,
        title: own.title,
        source: outlet.name,
        publishedAt: new Date(time).toISOString(),
        language: SCRIPTS[script].language,
        text: [...own.paragraphs, ...outlet.house].join("\n\n"),
      },
      event: own.event,
      source: isDerived ? `a${source}` : undefined,
      degree: isDerived ? degree.degree : undefined,
    };
  }
}

function degreeFor(number) {
  let rest = number;
  for (const degree of DEGREES) {
    rest -= degree.share;
    if (rest < 0) return degree;
  }
  return DEGREES[0];
}

class Writer {
  #script;
  #random;
  #words;

  constructor(script, random) {
    this.#script = script;
    this.#random = random;
    this.#words = Array.from({ length: VOCABULARY }, (_, rank) => script.word(rank));
  }

  /** What the reports of one event have in common: names, figures and words of the subject. */
  event() {
    const rare = () => this.#words[2000 + Math.floor(this.#random() * (VOCABULARY - 2000))];
    return {
      subject: Array.from({ length: 14 }, rare),
      names: Array.from({ length: 4 }, () => this.#capital(rare())),
      figures: Array.from({ length: 3 }, () => String(10 + Math.floor(this.#random() * 9000))),
    };
  }

  /** An article of 8 to 15 paragraphs, some 500 words, two of them with direct speech. */
  report(event) {
    const length = 8 + Math.floor(this.#random() * 8);
    const paragraphs = Array.from({ length }, (_, i) => this.#paragraph(event, i === 3 || i === 6));
    return { title: this.sentence(9, event).slice(0, -1), paragraphs, event };
  }

  /** Another article's text at a degree: words put anew, paragraphs dropped, exchanged or put in; or only its quotation kept. */
  derived(source, { degree, words, drop = 0, insert = 0, swap = 0 }) {
    const { event } = source;
    if (degree === "quotation") {
      const fresh = this.report(event);
      const quoted = source.paragraphs[3];
      return quoted === undefined ? fresh : { ...fresh, paragraphs: fresh.paragraphs.with(3, quoted) };
    }
    const kept = source.paragraphs.filter((_, i) => i === 0 || this.#random() >= drop);
    const paragraphs = kept.map((text) => (words === 0 ? text : this.#changed(text, words)));
    if (this.#random() < insert)
      paragraphs.splice(1 + Math.floor(this.#random() * paragraphs.length), 0, this.#paragraph(event, false));
    if (this.#random() < swap && paragraphs.length > 2) {
      const at = 1 + Math.floor(this.#random() * (paragraphs.length - 2));
      [paragraphs[at], paragraphs[at + 1]] = [paragraphs[at + 1], paragraphs[at]];
    }
    return { title: source.title, paragraphs, event };
  }

  sentence(length, event) {
    const words = Array.from({ length }, () => this.#word(event));
    words[0] = this.#capital(words[0]);
    return words.join(this.#script.space) + this.#script.stop;
  }

  #paragraph(event, spoken) {
    const gap = this.#script.space;
    const text = Array.from({ length: 2 + Math.floor(this.#random() * 2) }, () =>
      this.sentence(12 + Math.floor(this.#random() * 14), event),
    ).join(gap);
    if (!spoken) return text;
    const { open, close } = this.#script;
    return `${open}${text.slice(0, -1)}${close}${gap}${event.names[0]}${gap}${this.sentence(3)}`;
  }

  #word(event) {
    const draw = this.#random();
    if (event !== undefined) {
      if (draw < 0.05) return pick(event.subject, draw / 0.05);
      if (draw < 0.08) return pick(event.names, (draw - 0.05) / 0.03);
      if (draw < 0.095) return pick(event.figures, (draw - 0.08) / 0.015);
    }
    return this.#words[Math.floor(VOCABULARY ** this.#random()) - 1];
  }

  #changed(text, share) {
    const { space } = this.#script;
    return (space === "" ? [...text] : text.split(space))
      .map((old) => (this.#random() < share ? this.#word() : old))
      .join(space);
  }

  #capital(word) {
    return this.#script.capitals ? word[0].toUpperCase() + word.slice(1) : word;
  }
}

function pick(list, share) {
  return list[Math.min(list.length - 1, Math.floor(share * list.length))];
}
