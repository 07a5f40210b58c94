/** What other programs call the fields of an article. The usual names of id and text are in `basics/other-names.ts`. */
import type { OptionalField } from "../../basics/optional-fields.js";
import type { FieldWords } from "./field-words.js";

/** Words that the name of a text is made of, such as "Body text" and "main_content"; one of `heads` is among them. */
export const WORDS_OF_TEXT: FieldWords = {
  heads: listed("body text content"),
  beside: listed("article clean full main news page plain post raw story"),
};

/** What media databases in other languages call a text, as plain names. */
export const TEXTS_OF_TABLES = listed(
  "volltext artikeltext inhalt texte contenu texto contenido cuerpo conteudo testo contenuto tekst tresc inhoud",
);

/**
 * What other programs call the fields that an article may lack, without capitals, separators and marks on letters; the likeliest first, and
 * behind the English ones those of media databases in other languages.
 */
export const NAMES_OF_OPTIONAL: Readonly<Record<OptionalField, readonly string[]>> = {
  title: listed(
    "headline heading articletitle subject",
    "titel uberschrift ueberschrift schlagzeile titre titulo titular titolo tytul name",
  ),
  url: listed(
    "link href uri permalink articleurl pageurl weburl sourceurl documentidentifier",
    "webadresse lien enlace",
  ),
  source: listed(
    "outlet publisher publication newspaper medium sitename sourcename site sourcehostname domain hostname",
    "quelle zeitung publikation journal fuente medio periodico fonte jornal testata bron krant zrodlo gazeta",
  ),
  publishedAt: listed(
    "published publisheddate publicationdate publishdate datepublished pubdate publishedon publishtime publishedtime",
    "webpublicationdate date datetime time timestamp",
    "datum erscheinungsdatum erscheinungstag veroffentlicht veroffentlichungsdatum datedepublication fecha",
    "fechadepublicacion data datadepublicacao datadipubblicazione publicatiedatum",
  ),
  language: listed("lang languagecode locale", "sprache langue idioma lingua taal"),
};

/** The words that such names are made of, for those that are not listed: "media_name", "SourceCommonName". */
export const WORDS_OF_OPTIONAL: Readonly<Record<OptionalField, FieldWords>> = {
  title: { heads: listed("title headline heading"), beside: listed("article main news page post story") },
  url: { heads: listed("url link uri"), beside: listed("article canonical full news page post story web") },
  source: {
    heads: listed("source media medium outlet publisher publication newspaper"),
    beside: listed("common domain name news title"),
  },
  publishedAt: {
    heads: listed("date datetime time timestamp published"),
    beside: listed("article at gmt iso on pub publication publish utc"),
  },
  language: { heads: listed("language lang"), beside: listed("article code iso") },
};

/**
 * What holds the field where its value is an object: an outlet has a name, WordPress's titles are `{ rendered: "..." }`, MongoDB's dates `{
 * $date: "..." }`.
 */
export const NAMES_INSIDE: Readonly<Partial<Record<OptionalField, string>>> = {
  source: "name",
  title: "rendered",
  publishedAt: "$date",
};

function listed(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}
