/**
 * What is said in paragraphs that open with a dash: «— Speech, — said she. — More speech.», without the comma in Polish and Portuguese,
 * «—Speech —said she—. More speech.» in Spanish, and questions and answers. Items of a list open so too.
 */
import type { Span } from "../../types.js";

const OPENS = /^(?:[—–]|-[\s\p{Lu}¿¡])/u;
const SENTENCE = /[.!?…]["”»]?$/;
/** Another sentence, or an item of a list in the next line. */
const GOES_ON = /[.!?…]["”»]?\s|\n[—–-]/;

/**
 * The speech in a paragraph that opens with a dash, by its place among all: none in an item of a list. One without an attribution is speech where
 * the paragraph before was, where it asks and an answer follows, or where it is one sentence between others ("– Vi kan hålla vattnet, säger hon."):
 * items of a list come in twos, or below a line without a full stop, and a brief may be one paragraph behind a dash.
 */
export function findDialogue(
  text: string,
  paragraphs: readonly Span[],
  place: number,
  isBehindSpeech: boolean,
): Span[] {
  const { start, end } = paragraphs[place]!;
  const body = text.slice(start, end);
  if (!OPENS.test(body)) return [];
  const spans = turns(body, start);
  const [before, next] = [-1, 1].map((step) => {
    const beside = paragraphs[place + step];
    return beside === undefined ? "" : text.slice(beside.start, beside.end);
  }) as [string, string];
  const isLone = SENTENCE.test(before) && !OPENS.test(before) && !OPENS.test(next) && !GOES_ON.test(body);
  const isSpeech = isBehindSpeech || isLone || (OPENS.test(next) && body.endsWith("?"));
  return spans.length === 0 && isSpeech && SENTENCE.test(body) ? [{ start: start + 1, end }] : spans;
}

/** Speech and attribution take turns at a dash of the kind that the paragraph opens with. */
function turns(body: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 1; // of speech; 0 in an attribution
  let bare = 0; // the last dash of this speech that no punctuation is beside
  const add = (end: number, next: number): void => {
    spans.push({ start: offset + start, end: offset + end });
    start = next;
    bare = 0;
  };
  // No hyphen inside a word: a space or a mark of punctuation is beside it.
  const dash = new RegExp(`([,.!?…])?(?:[^\\S\\r\\n]{1,2}|(?=.[\\s.,:;!?]))${body[0]}(?:([.,:;!?])|\\s)?`, "gu");
  for (const { 0: turn, 1: mark, 2: behind, index } of body.matchAll(dash)) {
    if (index === 0) continue;
    const end = index + turn.length;
    const isPunctuated = mark || behind;
    if (start === 0) {
      if (isPunctuated) start = end;
    }
    // Where speech ends without a mark, its attribution has one: "Speech – said she. – More speech."
    else if (bare > 0 && (mark === "." || behind)) add(bare, end);
    else if (isPunctuated) add(index, 0);
    else bare = index;
  }
  if (spans.length > 0 && start > 0) add(body.length, 0);
  return spans;
}
