/** As many articles as a test wants: short reports of their own, every third a reprint of the one before. */
import type { Article } from "../src/types.js";

const PLACES = ["Malvera", "Lower Vost", "Corrin", "Tessaly Bay", "Ondrum", "Harrow Quay", "Pell", "Sarvane"];
const THINGS = ["ferry", "granary", "tram depot", "reservoir", "lighthouse", "cannery", "viaduct", "printing house"];
const DEEDS = ["burned down", "was reopened", "was sold at auction", "lost its roof", "was flooded", "was renamed"];

export function inventedArticle(number: number): Article {
  const told = number % 3 === 2 ? number - 1 : number;
  const place = PLACES[told % 8]!;
  const thing = THINGS[(told * 5 + 3) % 8]!;
  const deed = DEEDS[(told * 7 + 1) % 6]!;
  const day = 1 + (number % 28);
  return {
    id: `article-${number}`,
    source: `Outlet ${number % 5}`,
    title: `The ${thing} of ${place}`,
    text:
      `The ${thing} of ${place} ${deed} on the ${told}th day of the drought, the harbour clerk ${place.slice(0, 3)}ine Orrel said. ` +
      `Some ${told + 17} people had gathered in front of it since ${told % 11} in the morning, and ${told * 3 + 4} of them stayed until the ` +
      `last wagon left for ${PLACES[(told * 3 + 1) % 8]}.\n\nNobody has said what will become of the ${THINGS[(told + 1) % 8]} next to it. ` +
      `The council meets in ${told % 9} days; its ledger number ${told * 31 + 7} lists repairs worth ${told * 113} crowns.`,
    publishedAt: `2024-07-${String(day).padStart(2, "0")}T08:00:00Z`,
  };
}

export function inventedArticles(from: number, to: number): Article[] {
  return Array.from({ length: to - from }, (_, i) => inventedArticle(from + i));
}
