// Ranked search hits to a context for a language model in which no source speaks twice: of the hits that go back to one source, the best
// ranked is kept, and for each of the others it is said why it was dropped. A common source that nobody credits stays hidden: two that are kept
// may still go back to one.
// Run: node examples/diverse-sources.mjs
import { clusterArticles } from "wirecopy";

const WANTED = 3;

// What a search engine or vector store gave for "Why was the northern pier closed?", best first. Invented, like everything here.
const pier = `The harbour board of Malvera voted on Monday to close the northern pier for eleven months after engineers found cracks in 43 of
its 120 concrete piles. The repairs are expected to cost 18.4 million crowns, a third more than the board set aside in its last budget.`;
const hits = [
  {
    id: "tribune",
    source: "The Bay Tribune",
    publishedAt: "2024-03-04T11:30:00Z",
    text: `${pier}\n\nReaders with tickets for the Orlen line can have them changed at the kiosk on Quay Street.`,
  },
  {
    id: "courier",
    source: "Corvane Courier",
    publishedAt: "2024-03-04T12:10:00Z",
    text: `MALVERA (Northwire) - ${pier.replace("voted on Monday to close", "has decided to close")}`,
  },
  { id: "northwire", source: "Northwire", publishedAt: "2024-03-04T09:00:00Z", text: `MALVERA (Northwire) - ${pier}` },
  {
    id: "echo",
    source: "Ellmouth Echo",
    publishedAt: "2024-03-04T15:00:00Z",
    text: `Cracks in 43 piles have cost Malvera its northern pier. What the board did not say on Monday: its own diver warned of them two years
ago, in a letter that a clerk filed under moorings. The Ellmouth Echo has read the letter, which asks three times for a second look.`,
  },
  {
    id: "radio",
    source: "Radio Malvera",
    publishedAt: "2024-03-04T12:00:00Z",
    text: `Fishermen we met at the ice house this morning fear for the season. The vote on the pier came, they say, without a word to them, and
the only deep berth that is left is rented by the day.`,
  },
];

const { stories, copies } = clusterArticles(hits);
const sourceOf = new Map(); // article id → where its text goes back to
for (const { reports, sources } of stories) {
  const articlesOf = new Map(reports.map((report) => [report.id, report.articleIds]));
  for (const source of sources)
    for (const id of source.reportIds.flatMap((id) => articlesOf.get(id))) sourceOf.set(id, source);
}

const kept = new Map(); // source → the hit that speaks for it
for (const hit of hits) {
  const source = sourceOf.get(hit.id);
  const before = kept.get(source);
  if (before === undefined && kept.size < WANTED) {
    kept.set(source, hit);
    console.log(`keep ${hit.id} (source: ${source.name})`);
  } else
    console.log(`drop ${hit.id}: ${before === undefined ? `${WANTED} sources are enough` : why(hit, before, source)}`);
}
console.log(`\n${[...kept.values()].map((hit, i) => `[${i + 1}] ${hit.source}: ${hit.text}`).join("\n\n")}`);

function why(hit, before, source) {
  const copy = copies.find(
    ({ from, to }) => (from === hit.id && to === before.id) || (from === before.id && to === hit.id),
  );
  if (copy === undefined) return `goes back to ${source.name}, as ${before.id} does`;
  return copy.to === hit.id ? `${copy.kind} of ${before.id}` : `${before.id} is a ${copy.kind} of it`;
}
