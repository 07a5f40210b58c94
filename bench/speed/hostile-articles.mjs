// Archives made to be slow: everything repeats, one text is huge, every key is held by as many articles as are still paired. No real text.
import { randomNumbers } from "../random.mjs";
import { SCRIPTS } from "./scripts.mjs";

const VOCABULARY = 30_000;
const FIRST_DAY = Date.UTC(2024, 2, 1);
/** Rows a key may have before only neighbours are paired: the dearest place to be is just below. */
const HOLDERS = 60;

/** Name -> what it is, the sizes of the quick and full runs (N; 2N is measured too), and its articles. */
export const HOSTILE = {
  identical: {
    about: "identical articles of 300 words",
    quick: 2500,
    full: 10_000,
    unit: "article",
    make: (count) => {
      const text = new Words(1).paragraphs(6, 50);
      return Array.from({ length: count }, (_, i) => dated(i, count, text));
    },
  },
  paragraph: {
    about: "one paragraph of 50 words in every article of 250",
    quick: 2500,
    full: 25_000,
    unit: "article",
    make: (count) => {
      const words = new Words(2);
      const shared = words.paragraph(50);
      return Array.from({ length: count }, (_, i) => dated(i, count, `${words.paragraphs(4, 50)}\n\n${shared}`));
    },
  },
  keys: {
    about: `every paragraph in ${HOLDERS} articles, no two articles with the same ones`,
    quick: 500,
    full: 2000,
    unit: "article",
    make: (count) => {
      const words = new Words(3);
      const pool = Array.from({ length: Math.ceil((count * 5) / HOLDERS) }, () => words.paragraph(50));
      return Array.from({ length: count }, (_, i) =>
        dated(i, count, Array.from({ length: 5 }, () => pool[words.below(pool.length)]).join("\n\n")),
      );
    },
  },
  telling: {
    about: "the same names and figures in every article, all other words its own",
    quick: 1000,
    full: 5000,
    unit: "article",
    make: (count) => {
      const words = new Words(4);
      const names = Array.from({ length: 10 }, () => words.name());
      const figures = Array.from({ length: 10 }, () => String(1000 + words.below(9000)));
      const told = () =>
        words.paragraph(30).replaceAll(/\. /g, () => ` ${pick(words, names)} ${pick(words, figures)}. `);
      return Array.from({ length: count }, (_, i) =>
        dated(
          i,
          count,
          Array.from({ length: 5 }, () => `${told()} ${pick(words, names)} ${pick(words, figures)}.`).join("\n\n"),
        ),
      );
    },
  },
  lines: {
    about: "articles of one line",
    quick: 10_000,
    full: 100_000,
    unit: "article",
    make: (count) => {
      const words = new Words(5);
      return Array.from({ length: count }, (_, i) => dated(i, count, words.sentence(9)));
    },
  },
  huge: {
    about: "one article, paragraphs of 50 words, against a tenth of it",
    quick: 2,
    full: 25,
    unit: "MB",
    make: (megabytes) => {
      const words = new Words(6);
      const paragraphs = [];
      for (let size = 0; size < megabytes * 1e6; size += paragraphs.at(-1).length) paragraphs.push(words.paragraph(50));
      const tenth = paragraphs.slice(0, Math.ceil(paragraphs.length / 10));
      return [dated(0, 2, paragraphs.join("\n\n")), dated(1, 2, tenth.join("\n\n"))];
    },
  },
  repeated: {
    about: "one article that is one paragraph again and again, against a tenth of it",
    quick: 1,
    full: 25,
    unit: "MB",
    make: (megabytes) => {
      const paragraph = new Words(7).paragraph(50);
      const times = Math.ceil((megabytes * 1e6) / paragraph.length);
      const text = (count) => Array(count).fill(paragraph).join("\n\n");
      return [dated(0, 2, text(times)), dated(1, 2, text(Math.ceil(times / 10)))];
    },
  },
};

function dated(i, count, text) {
  const time = FIRST_DAY + Math.floor((i / count) * 14 * 86_400) * 1000;
  return { id: `a${i}`, source: `Outlet ${i % 200}`, publishedAt: new Date(time).toISOString(), language: "en", text };
}

function pick(words, list) {
  return list[words.below(list.length)];
}

class Words {
  #random;

  constructor(seed) {
    this.#random = randomNumbers(seed);
  }

  below(most) {
    return Math.floor(this.#random() * most);
  }

  name() {
    const word = SCRIPTS.english.word(2000 + this.below(VOCABULARY - 2000));
    return word[0].toUpperCase() + word.slice(1);
  }

  sentence(length) {
    const words = Array.from({ length }, () => SCRIPTS.english.word(Math.floor(VOCABULARY ** this.#random()) - 1));
    return `${words[0][0].toUpperCase()}${words[0].slice(1)} ${words.slice(1).join(" ")}.`;
  }

  /** Sentences of ten words. */
  paragraph(words) {
    return Array.from({ length: words / 10 }, () => this.sentence(10)).join(" ");
  }

  paragraphs(count, words) {
    return Array.from({ length: count }, () => this.paragraph(words)).join("\n\n");
  }
}
