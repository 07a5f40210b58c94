"""The Python peers in their fastest documented way: one JSON object on standard output. Times are processor time.

datasketch: MinHash.bulk over 5-word shingles, MinHashLSH filled in an insertion session, then a query for each.
rensa: RMinHash.update over the same shingles, RMinHashLSH insert, then a query for each.
Neither checks what it finds, shows passages, sets house text apart or makes stories.
"""

import json
import statistics
import sys
import time
from importlib.metadata import version

SLOTS = 128
SHINGLE = 5
THRESHOLD = 0.5
BANDS = 32


def shingles_of(text):
    words = text.lower().split()
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def found_share(sources, found):
    held = [(copy, source) for copy, source in sources if copy in found and source in found]
    return sum(source in found[copy] for copy, source in held) / max(1, len(held))


def run_datasketch(articles, sources):
    from datasketch import MinHash, MinHashLSH

    start = time.process_time()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=SLOTS)
    sets = [[s.encode() for s in shingles_of(text)] for _, text in articles]
    sketches = MinHash.bulk(sets, num_perm=SLOTS)
    with index.insertion_session() as session:
        for (name, _), sketch in zip(articles, sketches):
            session.insert(name, sketch)
    found = {name: index.query(sketch) for (name, _), sketch in zip(articles, sketches)}
    spent = time.process_time() - start
    return {
        "version": version("datasketch"),
        "microsecondsPerArticle": spent / len(articles) * 1e6,
        "found": found_share(sources, found),
    }


def run_rensa(articles, sources):
    from rensa import RMinHash, RMinHashLSH

    def sketch_of(strings):
        sketch = RMinHash(num_perm=SLOTS, seed=42)
        sketch.update(strings)
        return sketch

    start = time.process_time()
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=SLOTS, num_bands=BANDS)
    sketches = [sketch_of(list(shingles_of(text))) for _, text in articles]
    for number, sketch in enumerate(sketches):
        index.insert(number, sketch)
    found = {articles[i][0]: {articles[j][0] for j in index.query(s)} for i, s in enumerate(sketches)}
    spent = time.process_time() - start
    return {
        "version": version("rensa"),
        "microsecondsPerArticle": spent / len(articles) * 1e6,
        "found": found_share(sources, found),
        "sketch": {str(size): sketch_time(sketch_of, size) for size in (44, 70, 500)},
    }


def sketch_time(sketch_of, size):
    """Nanoseconds a shingle of one signature, and the root mean square error of the estimate over known pairs."""
    strings = [f"word{i}x word{i + 1}x word{i + 2}x" for i in range(size)]
    times = []
    for _ in range(7):
        start = time.process_time()
        for _ in range(max(1, 200_000 // size)):
            sketch_of(strings)
        times.append((time.process_time() - start) / max(1, 200_000 // size) / size * 1e9)
    errors = []
    for pair in range(200):
        a = [f"{pair} {i}" for i in range(size)]
        b = [f"{pair} {i}" for i in range(size // 3, size + size // 3)]
        truth = (size - size // 3) / (size + size // 3)
        errors.append((sketch_of(a).jaccard(sketch_of(b)) - truth) ** 2)
    return {"nanosecondsPerShingle": statistics.median(times), "rmse": statistics.mean(errors) ** 0.5}


data = json.load(open(sys.argv[1], encoding="utf8"))
results = {}
for name, run in (("datasketch", run_datasketch), ("rensa", run_rensa)):
    try:
        results[name] = run(data["articles"], data["sources"])
    except ImportError:
        continue
json.dump(results, sys.stdout)
