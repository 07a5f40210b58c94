// What a web page gets: the built core bundled for browsers, small enough and working. Part of `npm run check`.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bytes of the whole core entry, minified and packed with gzip. A third are tables (words and letters by which languages are known, outlets and
 * credits in some forty-five languages), and packing them tighter than gzip does saves little. Keeping the words of an index packed takes 3 KB here, and saves 10 KB of memory an article.
 * The ordinary words of 26 languages without a stemmer take 9 KB: without them hardly a rewrite is found in these languages.
 * The ordinary characters of Chinese and Japanese take .9 KB: without them hardly a rewrite is found there.
 * To say why two articles are in one story, or why not, takes 1.2 KB: without it nobody can tell why two tellings are apart.
 * That cuts of a report neither part a rewrite from it nor speak for it takes .5 KB, sentences for what callers of plain JavaScript hand in .3 KB.
 * That "first reported by the Corwin Lamp" credits an outlet of the collection, though no word of it is an outlet's, takes .2 KB.
 * To tell nouns from names in German takes .6 KB: without it hardly a rewrite is found there.
 * That two accidents told by one template are no event takes .5 KB.
 * To read credits alike however accents, soft hyphens and line ends are stored takes .5 KB: without it an origin is lost in such texts.
 * That a paper whose name begins as a known one is not taken for it, and that the usual wordings of exclusives are read in eight languages, takes
 * 1.3 KB.
 * That credits are followed, texts made from two reports do not join them, passages end with what was taken, and figures and Arabic letters are one
 * however they are set takes .8 KB.
 * That wrapping around briefs makes no copies, titles that are none join nothing, captures of an archive are their outlets', and the fullest article of
 * a day is the origin takes .5 KB.
 * That what wraps articles on one subject is no copying takes .4 KB: in a collection on one event most of what was called a copy was wrapping.
 * That a text which its own outlet prints anew is no house text takes .2 KB: half of such pairs came apart.
 * That `eng` is English, as some news services have it, takes .3 KB.
 * That lines which name author and photographer are no news takes .3 KB: eight events by one author came together.
 * That lines broken to a width are put together, speech goes over several lines, and a title printed again counts once takes .9 KB: of texts set so
 * up to a tenth of the verdicts turned.
 * That short lines around every article are learnt takes .35 KB: a tenth of what an editor expects of stories failed between such lines.
 * That lines which say when a text was published are no news takes .4 KB: between such lines a fifth of what must be apart came together.
 * That two releases carried by one service have two sources, and "Source: press release by X" is X, takes .3 KB.
 * That tags and character references which HTML left in texts and titles are read as a page shows them takes 1.6 KB: among 270 labelled pairs with HTML left
 * in both texts 87 verdicts turned, most of them to false copies, now none. That keys and cells part no paragraphs there is .01 KB of it.
 * That a language is doubted where the text plainly has another, and Greek compared however its accents are set, takes .2 KB: told English on one
 * side, a fifth of the labelled copies were lost.
 * That errors have codes, so that no program has to read their sentences, takes .05 KB.
 * That a sentence which stands above or beside its paragraph once more counts once takes .2 KB: with the first one so in both texts 16 of 270 verdicts
 * turned, now 5.
 * That numbers and times before paragraphs are no figures of the news takes .15 KB: counted alike, 11 to 13 of 270 pairs turned.
 * That quotations, pairs of words and the evidence for a language are read in steps with a name each takes .05 KB: nobody could change them safely.
 * That credits are read in Swedish and Japanese, and the usual ones in Chinese, Dutch and Polish, takes .4 KB: of 38 lines written blind in
 * Swedish, Japanese and Chinese 5 were read, now 29.
 * That two articles which have names in common, and tell nothing alike, are of two events takes .35 KB: among 4,585 leads 4,751 pairs
 * were wrongly in one story, now 2,954.
 * That a story bears no title which says nothing of it ("Print") where another does takes .07 KB.
 * That usual wordings of credits are read in more languages (zufolge, aldus, zdaniem, avslöjar, 披露, によると), and that a report which begins with what
 * somebody told another outlet comes from there where that outlet has it, takes .7 KB: of 55 origins that an editor expected 45 were found, now 53.
 * That the words by which languages are known are laid out in one pass, and few keys sorted by bytes, takes .3 KB: a run over one article spent two
 * fifths of its time there.
 * That house text, candidates and copies are found in less time takes .3 KB.
 * That names and figures are read only of texts worded alike takes .03 KB: stories are told apart in nine tenths of the time.
 * That usual wordings of credits are read in some thirty more languages, and agencies known with and without their word for agency, takes 5.6 KB: of
 * 256 credits written blind in these languages 20 were read, 104 before the lines were looked at, now 170.
 * That cosines are summed on the vector unit takes .55 KB: half of what they took, and they were a third of the time that stories take.
 * That what was told weeks apart needs the same figures to be one story takes .03 KB: of 822 things apart 749 were apart, now 770.
 * That words are compared without the accents of Latin letters, in one spelling of Persian and Hindi, and shown as they are spelled, takes .7 KB: of 143 copies in such languages, one side set
 * without, 116 were found and 70 of 127 kinds right, now 130 and 139 of 142.
 * That stems are asked of the collection, repeated sentences found without copies and a wave of compiling anew is spared takes .12 KB: stories in
 * Chinese take a sixth less time, and a second run of 1,000 articles a quarter less.
 * That what is known of two articles outlasts others that come and go takes .75 KB: a new one among 280 of syndicated news took four times as long.
 * Raise it with a reason.
 */
const BUDGET = 159_400;

/** Minified by esbuild, as a page that imports these names gets it. */
async function bundled(names) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from "wirecopy";`, resolveDir: import.meta.dirname },
    alias: { wirecopy: new URL("../dist/index.js", import.meta.url).pathname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    charset: "utf8",
  });
  return outputFiles[0];
}

function packedSize(contents) {
  return gzipSync(contents, { level: 9 }).length;
}

const { contents, text } = await bundled("*");
const { clusterArticles } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
assert.equal(clusterArticles([{ id: "a", text: "One." }]).stories.length, 1);
const packed = packedSize(contents);
console.log(`core entry for browsers: ${contents.length} bytes minified, ${packed} packed, of ${BUDGET}`);
for (const name of ["clusterArticles", "renderReport"])
  console.log(`  ${name} alone: ${packedSize((await bundled(`{ ${name} }`)).contents)} packed`);
assert.ok(packed <= BUDGET, "the core entry has grown beyond its budget: see test/built-bundle.mjs");
