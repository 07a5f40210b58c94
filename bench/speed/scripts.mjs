// Made-up words in four scripts. A frequent word is short; no word of any real language is meant.

const ROMAN =
  "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo";
const CYRILLIC =
  "ба бе би бо да де ди до ка ке ки ко ла ле ли ло ма ме ми мо на не ни но ра ре ри ро са се си со та те ти то ва ве ви во";
const ARABIC = "با بي بو دا دي دو كا كي كو لا لي لو ما مي مو نا ني نو را ري رو سا سي سو تا تي تو وا وي";
const FIRST_HAN = 0x4e00;
const HAN_SIGNS = 3000;

/** Script name -> how its words look and are joined. */
export const SCRIPTS = {
  english: { language: "en", word: spelling(ROMAN), space: " ", stop: ".", open: "“", close: "”", capitals: true },
  cyrillic: { language: "ru", word: spelling(CYRILLIC), space: " ", stop: ".", open: "«", close: "»", capitals: true },
  arabic: { language: "ar", word: spelling(ARABIC), space: " ", stop: ".", open: "«", close: "»", capitals: false },
  han: { language: "zh", word: hanWord, space: "", stop: "。", open: "“", close: "”", capitals: false },
};

/** The word of a rank, written in the number system whose digits are the syllables: frequent words are short. */
function spelling(list) {
  const syllables = list.split(" ");
  return (rank) => {
    let text = "";
    for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length))
      text += syllables[rest % syllables.length];
    return text;
  };
}

/** One sign for the frequent words, two for the rest. */
function hanWord(rank) {
  const sign = (number) => String.fromCharCode(FIRST_HAN + (number % HAN_SIGNS) * 6);
  return rank < 400 ? sign(rank) : sign(rank * 7 + 401) + sign(Math.floor(rank / 11) + 17);
}
