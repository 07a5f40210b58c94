import { clusterArticles, InputError } from "/dist/index.js";

const texts = document.getElementById("texts");
const answer = document.getElementById("answer");

// A text after the # in the address stands in for the example: a way to send somebody a comparison.
if (location.hash.length > 1) texts.value = decoded(location.hash.slice(1));
document.getElementById("run").addEventListener("click", run);
run();

function run() {
  try {
    show(readTexts(texts.value));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    answer.replaceChildren(element("p", error.message));
  }
}

// "100% sure" is what a hand writes into an address.
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function readTexts(pasted) {
  const parts = pasted.split(/^---+[ \t]*$/m).filter((part) => part.trim());
  return parts.map((part, i) => {
    const [outlet, ...lines] = part.trim().split("\n");
    const text = lines.join("\n").trim();
    return text ? { id: `${i + 1}`, source: outlet.trim(), text } : { id: `${i + 1}`, text: outlet };
  });
}

function show(articles) {
  const { stories, copies } = clusterArticles(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const name = (id) => (byId.get(id).source ? `${byId.get(id).source} (${id})` : `article ${id}`);
  answer.replaceChildren(
    ...stories.flatMap(({ articleIds, independentSources }) => [
      element(
        "h2",
        `${count(articleIds.length, "article")}, at most ${count(independentSources, "independent source")}`,
      ),
      element("p", articleIds.map(name).join(", ")),
      ...copies.filter(({ to }) => articleIds.includes(to)).flatMap((copy) => copyOf(copy, byId, name)),
    ]),
  );
}

function copyOf({ from, to, kind, passages }, byId, name) {
  const quote = element("blockquote");
  const { text } = byId.get(to);
  let end = 0;
  for (const { to: span } of passages) {
    quote.append(text.slice(end, span.start), element("mark", text.slice(span.start, span.end)));
    end = span.end;
  }
  quote.append(text.slice(end));
  return [element("p", `${name(to)} and ${name(from)}: ${kind}. What they share is marked:`), quote];
}

// Text is set as text, never as HTML: what somebody pastes cannot run.
function element(tag, text = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
