// Two texts from CommonJS: is one a copy, and which words were changed? Run: node examples/find-copies.cjs
const { clusterArticles } = require("wirecopy");
const { diffPassage } = require("wirecopy/stages");

const wire = {
  id: "wire",
  source: "Northwire",
  publishedAt: "2024-07-18T08:00:00Z",
  text: `A container crane collapsed at the port of Malvera on Thursday during a violent squall, injuring seven dockworkers and blocking the
only deep-water berth on the southern coast, port officials said. The harbour master closed the terminal until at least Monday and ordered
the three remaining cranes to be pinned and inspected.`,
};
const copied = {
  id: "copied",
  source: "Bay Tribune",
  publishedAt: "2024-07-18T12:00:00Z",
  text: wire.text.replace("a violent squall, injuring seven", "a squall on Thursday morning, hurting seven"),
};

const texts = new Map([wire, copied].map(({ id, text }) => [id, text]));
for (const copy of clusterArticles([copied, wire]).copies) {
  console.log(`${copy.to} is a copy of ${copy.from}: ${copy.kind}, confidence ${copy.confidence}`);
  for (const { from, to } of copy.passages) {
    const before = texts.get(copy.from).slice(from.start, from.end);
    const after = texts.get(copy.to).slice(to.start, to.end);
    console.log(diffPassage(before, after).map(marked).join(""));
  }
}

function marked({ kind, text }) {
  if (kind === "same") return text;
  // The spaces around stay outside of the brackets.
  return text.replace(/\S.*\S|\S/s, (words) => `[${kind === "added" ? "+" : "-"}${words}]`);
}
