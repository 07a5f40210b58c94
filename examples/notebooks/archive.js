// A made-up archive of which everything is known: events told in a language that does not exist, and who took each text from whom.
// The same seed gives the same archive on every machine.

const AGENCIES = ["Northwire", "Globelink"];
const PAPERS = ["Bay Tribune", "Corvane Post", "Ellmouth Echo", "Malvera Star", "Orlen Weekly", "Varn Courier"];
// Which share of its articles a paper takes from whom; what is left it writes itself.
const HABITS = {
  "Bay Tribune": { Northwire: 0.7 },
  "Corvane Post": { Northwire: 0.4, Globelink: 0.3 },
  "Ellmouth Echo": { "Bay Tribune": 0.8 },
  "Malvera Star": { Globelink: 0.8 },
  "Orlen Weekly": { "Malvera Star": 0.5, Northwire: 0.2 },
  "Varn Courier": {},
};
const SYLLABLES =
  "ba cor del eth fin gor hul ist jar kel lom mar nov ost pel quin ral sten tor ulm vek wes yan zil".split(" ");

exports.makeArchive = (events = 60, seed = 1, { changed = 0.05, statements = 0 } = {}) => {
  const random = makeRandom(seed);
  const words = Array.from({ length: 4000 }, () => makeWord(random));
  const articles = [];
  const truth = [];
  for (let event = 0; event < events; event++) {
    // Words and names that belong to this event, whoever tells it.
    const topic = Array.from({ length: 25 }, () => words[pick(random, words.length)]);
    const statement = Array.from({ length: 4 }, () => sentence(random, topic, words)).join(" ");
    const texts = new Map();
    for (const [i, source] of [...AGENCIES, ...PAPERS].entries()) {
      const from = chooseSource(random, HABITS[source] ?? {}, texts);
      const text = from
        ? edit(random, texts.get(from), words, changed * 2 * random())
        : write(random, topic, words, random() < statements ? statement : undefined);
      texts.set(source, text);
      const id = `${event}-${source}`;
      const publishedAt = new Date(Date.UTC(2024, 0, 1 + event, 6 + i)).toISOString();
      articles.push({ id, source, publishedAt, text, language: "en" });
      if (from) truth.push({ from: `${event}-${from}`, to: id });
    }
  }
  return { articles, truth, outlets: [...AGENCIES, ...PAPERS] };
};

function chooseSource(random, habits, texts) {
  let left = random();
  for (const [source, share] of Object.entries(habits)) {
    left -= share;
    if (left < 0) return texts.has(source) ? source : undefined;
  }
  return undefined;
}

function write(random, topic, words, statement) {
  const paragraphs = Array.from({ length: 4 }, () =>
    Array.from({ length: 3 }, () => sentence(random, topic, words)).join(" "),
  );
  return (statement ? [...paragraphs.slice(0, 3), statement] : paragraphs).join("\n\n");
}

// A third of a sentence is about the event.
function sentence(random, topic, words) {
  const chosen = Array.from({ length: 14 }, () =>
    random() < 0.33 ? topic[pick(random, topic.length)] : words[pick(random, words.length)],
  );
  const text = chosen.join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

// Cuts the last paragraph now and then, and changes a share of the words.
function edit(random, text, words, changed) {
  const paragraphs = text.split("\n\n");
  const kept = random() < 0.4 ? paragraphs.slice(0, -1) : paragraphs;
  return kept
    .map((paragraph) =>
      paragraph.replace(/[a-z]+/g, (word) => (random() < changed ? words[pick(random, words.length)] : word)),
    )
    .join("\n\n");
}

function makeWord(random) {
  return Array.from({ length: 2 + pick(random, 2) }, () => SYLLABLES[pick(random, SYLLABLES.length)]).join("");
}

function pick(random, size) {
  return Math.floor(random() * size);
}

// Marsaglia, "Xorshift RNGs", 2003; numbers from 0 to below 1.
function makeRandom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
exports.makeRandom = makeRandom;
