"""Writes the tables in src/text/lexicon/background from the word frequencies of the Python package wordfreq.

    pip install wordfreq==3.1.1
    python src/text/lexicon/background/make-tables.py words > src/text/lexicon/background/words.ts
    python src/text/lexicon/background/make-tables.py bigrams > src/text/lexicon/background/bigrams.ts
    npx biome check --write src/text/lexicon/background

`words`: the most frequent words of each language, by the share of news-length texts that hold them.
`bigrams`: how much each pair of letters speaks for each language in Latin script, for headlines that hold no frequent word.

wordfreq gives each word's share p of running text, taken over encyclopedia, news, books, web, subtitles and chat. A text of 400 words
holds the word with probability 1 - (1 - p)^400, if words fell independently. That share is rounded here, once, to one of a few
levels, so that no two engines can disagree on it.
"""

import math
import re
import sys
import unicodedata

from wordfreq import get_frequency_dict, iter_wordlist, word_frequency

WORDS_IN_A_TEXT = 400
MOST_WORDS = 300  # of a language with a stemmer
LEAST_SHARE = 0.2  # of texts that hold a word, in any other language
# Languages beside those they share words with: a web page gets them packed, and packed they take a kilobyte less so.
BY_KINSHIP = "ru uk bg mk en nl de sv no da fr ca es pt it ro pl cs sk sl hr lt lv hu fi tr id vi el ar fa ur he hi bn ta ja zh ko".split()
STEMMED_LANGUAGES = "de en es fr it nl no pt ru sv uk".split()
LATER_LANGUAGES = "bn ja ko ta ur zh".split()
# The same in these, of which a shorter table does: it has to fit into a web page.
LEAST_SHARES = {"ja": 0.8, "zh": 0.8, "bn": 0.45, "ko": 0.45, "ta": 0.45, "ur": 0.45}
WORDFREQ_NAME = {"no": "nb", "hr": "sh"}
LATIN = "en es fr de it pt nl pl sv no da tr vi ro cs hu fi id ca hr sk sl lt lv".split()  # of equals the first wins
TWO_DIGITS = 93  # in language-evidence.ts too
LEVELS = [1000]  # in background-words.ts too
while LEVELS[-1] > 20:
    LEVELS.append(int(LEVELS[-1] * 0.9 + 0.5))

# The chat and subtitles in wordfreq put these among the most frequent words; news does not print them.
NOT_NEWS = set("shit fuck fucking ass bitch damn hell lol merde putain foutre mierda puta joder merda porra caralho scheiße cazzo kut shit helvete fan jävla блять хуй kurwa".split())
CONTRACTIONS = set("s t d m ll re ve".split())
GREEK_ACCENTS = str.maketrans("ςάέήίόύώϊϋΐΰ", "σαεηιουωιυιυ")
OPTIONAL_MARKS = re.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")


def folded(entry: str) -> list[str]:
    """The words of one entry in the form in which wirecopy compares words (foldWord and scanWords in src/text)."""
    word = unicodedata.normalize("NFKC", entry).lower().replace("\u2019", "'").replace("\u0451", "\u0435")
    word = re.sub("[\u0622\u0623\u0625\u0671]", "\u0627", word).replace("\u0649", "\u064a")
    word = OPTIONAL_MARKS.sub("", word).translate(GREEK_ACCENTS)
    if len(word) > 3 and word.endswith("'s"):
        return [word[:-2]]
    before, _, behind = word.partition("'")
    if behind and parts_words(before, behind):
        return [before, behind]
    return [word.replace("'", "")]


def parts_words(before: str, behind: str) -> bool:
    """Whether an apostrophe stands between two words (partsWords in src/text/words/scan-words.ts; words are lower case here)."""
    if before == "" or not unicodedata.name(before[-1]).startswith("LATIN") or behind in CONTRACTIONS:
        return False
    if re.fullmatch("[cdjlmnst]|.*qu|all", before):
        return True
    return len(behind) >= 3 if len(before) < 3 else len(before) > 3 and len(behind) > 1


# What wordfreq cuts off Korean words, the most frequent: particles and endings.
KOREAN_ENDINGS = "이 가 은 는 을 를 에 의 도 로 와 과 만 하 한 할 해 했 되 된 지 고 던 들 었 았 으 라 인 일 적 다 어 게 아 기 면".split()


def korean_words() -> dict[str, float]:
    """Beginnings of two syllables, by which Korean words are known here: of a longer word its own, of one syllable with an ending behind it or alone."""
    frequencies = get_frequency_dict("ko")
    endings = sum(frequencies[ending] for ending in KOREAN_ENDINGS)
    shares: dict[str, float] = {}
    for word, frequency in frequencies.items():
        if not all("\uac00" <= letter <= "\ud7a3" for letter in word):
            continue
        if len(word) > 1:
            shares[word[:2]] = shares.get(word[:2], 0.0) + frequency
        elif word not in KOREAN_ENDINGS:
            for ending in KOREAN_ENDINGS:
                beginning = word + ending
                shares[beginning] = shares.get(beginning, 0.0) + frequency * frequencies[ending] / endings / 2
            shares[word] = shares.get(word, 0.0) + frequency / 2
    return shares


def characters(language: str) -> dict[str, float]:
    """Characters of a script without spaces with the chance that a word of running text holds them."""
    shares: dict[str, float] = {}
    for word, frequency in get_frequency_dict(language).items():
        for letter in unicodedata.normalize("NFKC", word).lower():
            if ord(letter) > 0x3000:
                shares[letter] = shares.get(letter, 0.0) + frequency
    return shares


def words_of(language: str) -> dict[str, float]:
    """Letters-only words with their share of running text."""
    if language == "ko":
        return korean_words()
    if language in ("ja", "zh"):
        return characters(language)
    name = WORDFREQ_NAME.get(language, language)
    shares: dict[str, float] = {}
    for rank, entry in enumerate(iter_wordlist(name)):
        words = folded(entry)
        # "dell'acqua" and its like are rare one by one, and "dell" is frequent.
        if rank > 4000 and len(words) == 1:
            continue
        frequency = word_frequency(entry, name)
        for word in words:
            if word not in NOT_NEWS and all(unicodedata.category(letter)[0] in "LM" for letter in word):
                shares[word] = shares.get(word, 0.0) + frequency
    return shares


def table(language: str) -> str:
    frequent = sorted(words_of(language).items(), key=lambda item: (-item[1], item[0]))
    levels: list[list[str]] = [[] for _ in LEVELS]
    for rank, (word, p) in enumerate(frequent):
        share = 1000 * (1 - (1 - p) ** WORDS_IN_A_TEXT)
        least = LEAST_SHARES.get(language, LEAST_SHARE)
        if rank == MOST_WORDS if language in STEMMED_LANGUAGES else share < 1000 * least:
            break
        nearest = min(range(len(LEVELS)), key=lambda i: abs(LEVELS[i] - share))
        levels[nearest].append(word)
    return "|".join(" ".join(sorted(words)) for words in levels).rstrip("|")


def bigrams(words: dict[str, float]) -> list[float]:
    """Share of each pair of letters, word edge included, in the 3,000 most frequent words. Damped, or "the" alone would make English."""
    counts = [1 / 27] * (27 * 27)
    for _, (word, p) in zip(range(3000), sorted(words.items(), key=lambda item: (-item[1], item[0]))):
        places = [0] + [ord(c) - 96 if "a" <= c <= "z" else -1 for c in word] + [0]
        for first, second in zip(places, places[1:]):
            if first >= 0 and second >= 0:
                counts[first * 27 + second] += 1000 * min(p, 3e-4) ** 0.5
    total = sum(counts)
    return [count / total for count in counts]


def print_words() -> None:
    print("/** Words by level, `|` between levels, a space between words. */")
    print("export const WORDS: Readonly<Record<string, string>> = {")
    for tag in BY_KINSHIP:
        print(f'  {tag}: "{table(tag)}",')
    print("};")


def print_bigrams() -> None:
    shares = {tag: bigrams(words_of(tag)) for tag in LATIN}
    means = [sum(shares[tag][i] for tag in LATIN) / len(LATIN) for i in range(27 * 27)]
    print("/**")
    print(" * Logarithm to base 2, between -2 and 2, of how much more frequent a pair of letters is in a language than in all, plus 2: a digit from")
    print(" * 0 to 4 for each pair at `27 * first + second`, where a is 1, z is 26 and the edge of a word is 0, and there for each language that")
    print(f" * `guessLanguage` knows in Latin script, in its order. The digits d and e of two languages stand as one character of code {TWO_DIGITS} + 5d + e.")
    print(" */")
    digits = [[2 + max(-2, min(2, round(math.log2(shares[tag][i] / means[i])))) for tag in LATIN] for i in range(27 * 27)]
    table = "".join(chr(TWO_DIGITS + 5 * d + e) for row in digits for d, e in zip(row[::2], row[1::2]))
    print(f'export const BIGRAMS = "{table}";')


print("// Generated by src/text/lexicon/background/make-tables.py: change that, not this.")
print("// Derived from the word frequencies of wordfreq 3.1.1, (c) 2022 Robyn Speer. This file: CC BY-SA 4.0. See THIRD_PARTY_NOTICES.")
print("")
{"words": print_words, "bigrams": print_bigrams}[sys.argv[1]]()
