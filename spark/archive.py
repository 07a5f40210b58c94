"""An archive of news to stories, reports and copies on Spark, with the stages of wirecopy as filters.

    spark-submit spark/archive.py --in articles.ndjson --out answer --work work

Spark reads, sorts, counts, joins and shuffles; every decision is made by `wirecopy stage ...`, run by TRANSFORM on the executors
(docs/stages-as-commands.md). Each step is written to the work folder as Parquet, so that nothing is worked out twice: a job that was cut off
goes on behind its last finished step with --resume.
"""

import argparse
import functools
import hashlib
import json
import os
import re
import sys
from multiprocessing.pool import ThreadPool
from typing import Callable, Optional

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

ROW_VERSION = 4  # of the rows of the stages, as in src/archive/rows.ts
SAMPLE = 12  # holders of a key that house text is judged by
HOT = 1000  # holders from which a key is cut into stretches; must be above 64, which `stage candidates` pairs in full
STRETCH_BITS = 12  # places in a stretch of a hot key, as a power of two
ROW = 64  # articles laid beside a sheet, and candidates beside an article, in one row
MOST_ROUNDS = 60  # of connected_components, which needs few
MOST_NOTES = 12  # on what was not read
SOME_IDS = 3  # named in a message
FOOTERS_AT_ONCE = 16  # of Parquet files; each may have to be fetched from afar
NOT_UTF8 = "(not UTF-8) "  # before a line that is not; no JSON begins like this

LONGS = "array<bigint>"
SAVED = f"order string, sample string, shingles {LONGS}, otherKeys {LONGS}, notice bigint, record string, problem string, line string, unread array<string>"
COUNTED = "word string, count bigint"
SHEET = f"sheet bigint, keys {LONGS}"
STRETCHES = f"place bigint, notice boolean, stretches array<{LONGS}>"
KEYED = f"place bigint, matching {LONGS}, telling {LONGS}, needed bigint, record string, periods {LONGS}"
PAIRED = f"kind string, pairs array<{LONGS}>"
VERIFIED = "a bigint, b bigint, apart boolean, kind string, joins boolean, confidence double, itemOf array<bigint>, smallItemOf array<bigint>, copy string"
IN_REPORT = "place bigint, report bigint"
PLACED = "place bigint"
IN_STORY = "place bigint, story bigint"
GROUPED = f"{IN_STORY}, period bigint, report bigint, `group` bigint, carried boolean, language string, first double, last double, withinDays double"
CARRIED = "report bigint, story bigint"
ANSWERED = "place bigint, articles bigint, story string, copy string"


class WorkFolder:
    """What lies between the steps of a job: a folder for each, and below `finished` an empty file for each that is finished.

    The name of that file has how many parts the step wrote and their bytes, so that a folder that lost some is not taken for whole.
    """

    def __init__(self, spark: SparkSession, path: str):
        self.path = path
        self.java = spark.sparkContext._jvm.org.apache.hadoop.fs
        self.system = self.java.Path(path).getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())

    def begin(self, settings: dict, resume: bool) -> None:
        """Forgets which steps were finished, unless the job of these settings is to go on."""
        mark = f"of-{hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()}"
        finished = self.at("finished")
        if resume and self.system.exists(finished) and mark not in self.marks():
            sys.exit(f"error: {self.path} holds another job. Resume with its {', '.join(settings)}, or leave --resume out to begin anew.")
        if not resume:
            self.system.delete(finished, True)
        self.write_mark(mark)

    def is_finished(self, step: str) -> bool:
        marks = [mark for mark in self.marks() if mark.startswith(f"{step}.")]
        if marks and self.mark_of(step) not in marks:
            sys.exit(f"error: {self.path}/{step} is not as the job left it. Leave --resume out to begin anew.")
        return len(marks) > 0

    def finish(self, step: str) -> None:
        self.write_mark(self.mark_of(step))

    def parts_of(self, step: str) -> list:
        if not self.system.exists(self.at(step)):
            return []
        return [entry for entry in self.system.listStatus(self.at(step)) if entry.getPath().getName().startswith("part-")]

    def mark_of(self, step: str) -> str:
        parts = self.parts_of(step)
        return f"{step}.{len(parts)}-{sum(part.getLen() for part in parts)}"

    def marks(self) -> list:
        finished = self.at("finished")
        return [entry.getPath().getName() for entry in self.system.listStatus(finished)] if self.system.exists(finished) else []

    def write_mark(self, name: str) -> None:
        self.system.create(self.at(f"finished/{name}"), True).close()

    def at(self, name: str):
        return self.java.Path(f"{self.path}/{name}")


class Job:
    """Runs stages on the executors and keeps what they give."""

    def __init__(self, spark: SparkSession, wirecopy: str, work: WorkFolder, parts: int):
        self.spark = spark
        self.wirecopy = wirecopy
        self.work = work
        self.parts = parts
        self.counts = ""

    def stage(self, name: str, lines: DataFrame, schema: str, options: str = "") -> DataFrame:
        """The rows a stage makes of the column `line`, as columns."""
        lines.select("line").createOrReplaceTempView("lines")
        command = f"{self.wirecopy} stage {name} {options}{self.counts}".replace("'", "\\'")
        out = self.spark.sql(f"SELECT TRANSFORM(line) USING '{command}' AS (line STRING) FROM lines")
        return out.select(F.from_json("line", schema).alias("row")).select("row.*")

    def try_command(self, options: str) -> None:
        """Runs the command on a line without a row: what it refuses is better known now than after hours."""
        self.stage("fingerprint", self.spark.range(1).select(F.lit("").alias("line")), SAVED, options).collect()

    def keep(self, step: str, rows: Callable[[], DataFrame]) -> DataFrame:
        """What a step gives, from the work folder, where it is written unless the step is finished already."""
        if not self.work.is_finished(step):
            self.write(step, rows())
            self.work.finish(step)
        return self.spark.read.parquet(f"{self.work.path}/{step}")

    def write(self, name: str, rows: DataFrame) -> DataFrame:
        """Writes rows to the work folder and reads them back."""
        self.spark.sparkContext.setJobDescription(name)
        path = f"{self.work.path}/{name}"
        rows.write.mode("overwrite").parquet(path)
        return self.spark.read.parquet(path)

    def use_counts(self, counts: Callable[[], DataFrame]) -> None:
        """Sends the counts of words to every executor, once; the stages read them there."""
        if not self.work.is_finished("counts"):
            self.spark.sparkContext.setJobDescription("counts")
            counts().select("line").coalesce(1).write.mode("overwrite").text(f"{self.work.path}/counts")
            self.work.finish("counts")
        (part,) = self.work.parts_of("counts")
        file = part.getPath().toUri().toString()  # with what stands for a space in an address
        self.spark.sparkContext.addFile(file)
        # TRANSFORM runs a command in the folder where the files of a job are.
        self.counts = f" --counts {os.path.basename(file)}"


def line(*columns) -> F.Column:
    """Columns as a row of a stage; those that are null are left out."""
    return F.to_json(F.struct(F.lit(ROW_VERSION).alias("v"), *columns)).alias("line")


def cluster(
    job: Job,
    articles: DataFrame,
    write: Callable[[str, DataFrame], None],
    options: str = "",
    with_stories: bool = True,
    keep_first: bool = False,
) -> None:
    """`articles` has a column `line`. Writes `stories`, `copies`, `problems` and `doubled`, each a column `line` of JSON.

    Without stories each report is a story of its own. Ids that are given twice end the job, unless the first article of each is to be kept.
    """
    read = job.keep("fingerprints", lambda: job.stage("fingerprint", articles, SAVED, options))
    tell_problems(read)
    tell_unread(read)
    write("problems", problems_in(read).select(F.to_json(F.struct("problem", "line")).alias("line")))
    fingerprinted = with_ids(read.where("problem is null"))
    doubled = job.keep("doubled", lambda: fingerprinted.groupBy("id").agg(F.count("*").alias("articles")).where("articles > 1"))
    write("doubled", lines_of_doubled(doubled))
    tell_doubled(doubled, keep_first)
    saved = job.keep("saved", lambda: numbered(job, first_of_each(fingerprinted, doubled)))
    records = saved.select("place", "record")
    job.use_counts(lambda: count_words(job, saved))

    marked = job.keep("keys", lambda: with_house_text(job, saved, records))
    pairs = job.keep("pairs", lambda: candidate_pairs(job, marked))
    records = marked.select("place", "record")
    verified = job.keep("verified", lambda: verify(job, pairs, records))

    round_ups = job.keep("round-ups", lambda: find_round_ups(job, verified, records))
    reports = job.keep("reports", lambda: group_reports(job, without_items(verified.where("joins"), round_ups), records))
    if with_stories:
        stories = job.keep("stories", lambda: group_stories(job, marked, reports, round_ups, verified.where("apart")))
    else:
        stories = job.keep("stories", lambda: reports_as_stories(records, reports))
    answer = job.keep("answer", lambda: assemble(job, records, reports, stories, verified.where("copy is not null")))
    write("stories", answer.where("story is not null").orderBy(F.desc("articles"), "place").select(F.col("story").alias("line")))
    write("copies", answer.where("copy is not null").select(F.col("copy").alias("line")))


def numbered(job: Job, rows: DataFrame) -> DataFrame:
    """Adds `place`, a number in the order of the articles, and `rank`, one in the order of sampling."""
    hashed = rows.withColumn("hash", F.conv(F.substring("sample", 1, 8), 16, 10).cast("bigint"))
    # Few articles share a hash; only these are sorted by their ids.
    same = hashed.groupBy("hash").agg(F.array_sort(F.collect_list("sample")).alias("samples")).where("size(samples) > 1")
    ties = same.select(F.posexplode("samples").alias("tie", "sample"))
    ranked = hashed.join(F.broadcast(ties), "sample", "left").withColumn(
        "rank", F.col("hash") * F.lit(1 << 20) + F.coalesce("tie", F.lit(0))
    )
    ordered = ranked.repartitionByRange(job.parts, "order").sortWithinPartitions("order")
    # The number of the part and, within it, of the row: ascending with the order, and fixed once it is written.
    return ordered.withColumn("place", F.monotonically_increasing_id()).drop("hash", "tie", "id", "problem", "line", "unread")


def problems_in(read: DataFrame) -> DataFrame:
    """`problem` and `line`, the beginning of the line. The number of the line is that in its part, which helps nobody."""
    damaged = F.col("line").startswith(NOT_UTF8)
    problem = F.regexp_replace("problem", r"^Line \d+", "A line")
    return read.where("problem is not null").select(
        F.when(damaged, "A line is not UTF-8. Write one article a line, in UTF-8.").otherwise(problem).alias("problem"),
        F.when(damaged, F.substring("line", len(NOT_UTF8) + 1, 200)).otherwise(F.col("line")).alias("line"),
    )


def tell_problems(read: DataFrame) -> None:
    """Notes how many lines are no articles; where none is one, the job ends."""
    problems = problems_in(read)
    first = problems.orderBy("line").first()
    why = f"{first['problem']} It begins: {json.dumps(first['line'], ensure_ascii=False)}" if first else "It has no lines."
    if not read.where("problem is null").limit(1).collect():
        sys.exit(f"error: There are no articles in what --in names. {why} Give articles as NDJSON, gzipped or not, or as Parquet.")
    if first:
        note(f"{counted(problems.count(), 'line')} left out, see problems. One of them: {why}")


def tell_unread(read: DataFrame) -> None:
    """Notes on fields that were not read, though by their names they may be meant: without one, a whole archive could be undated."""
    counts = read.select(F.explode("unread").alias("unread")).groupBy("unread").count()
    for unread, count in counts.orderBy(F.desc("count"), "unread").limit(MOST_NOTES).collect():
        field, _, name = unread.partition("=")
        of_articles = f"of {counted(count, 'article')}"
        if name:
            note(f"The field {json.dumps(name)} {of_articles} is not read. If {field} is meant, give --options \"--map {field}={name}\".")
        elif field == "publishedAt":
            figures = "If its figures are day, month and year, give --options \"--date-order dmy\" (or mdy). Else write dates as ISO 8601."
            note(f"The {field} {of_articles} is not clear, and not read. {figures}")
        else:
            wanted = 'no tag such as "en" or "pt-BR"' if field == "language" else "no string"
            note(f"The {field} {of_articles} is {wanted}, and not read. If another field has it, give --options \"--map {field}=FIELD\".")


def note(text: str) -> None:
    print(f"note: {text}", file=sys.stderr)


def counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def with_ids(rows: DataFrame) -> DataFrame:
    """Adds `id`: the id of an article as it stands in a text to sort by."""
    return rows.withColumn("id", F.expr("substring(sample, 1 + locate('/', sample))"))


def lines_of_doubled(doubled: DataFrame) -> DataFrame:
    """Each id with its number of articles, as JSON."""
    # Code units of UTF-16 that are not plain ASCII stand as four digits, as in JSON but for the sign before them.
    id_ = F.regexp_replace(F.regexp_replace("id", r'(["\\])', r"\\$1"), "[ ~]([0-9a-f]{4})", r"\\u$1")
    return doubled.orderBy("id").select(F.format_string('{"id":"%s","articles":%d}', id_, "articles").alias("line"))


def tell_doubled(doubled: DataFrame, keep_first: bool) -> None:
    ids = doubled.count()
    if ids == 0:
        return
    some = [json.loads(row["line"])["id"] for row in lines_of_doubled(doubled).limit(SOME_IDS).collect()]
    named = ", ".join(json.dumps(id_, ensure_ascii=False) for id_ in some).encode("utf-8", "replace").decode()
    are = f"{counted(ids, 'id')} {'is' if ids == 1 else 'are'} given to more than one article, see doubled: {named}{', ...' if ids > len(some) else ''}."
    if not keep_first:
        sys.exit(f"error: {are} Give every article its own id, or keep the first article of each: --resume --keep-first.")
    note(f"{are} The first article of each is kept.")


def first_of_each(rows: DataFrame, doubled: DataFrame) -> DataFrame:
    """Rows with the first alone of those that share an id: the earliest, and of equals the one whose record comes first."""
    if doubled.isEmpty():
        return rows
    number = F.row_number().over(Window.partitionBy("id").orderBy("order", "record"))
    firsts = rows.join(doubled.select("id"), "id", "left_semi").withColumn("number", number).where("number = 1").drop("number")
    return rows.join(doubled.select("id"), "id", "left_anti").unionByName(firsts)


def count_words(job: Job, saved: DataFrame) -> DataFrame:
    """The number of articles, and of each word the articles that hold it, where they are two and more: a column `line`."""
    counted = job.stage("statistics", saved.select(line("record")), COUNTED).groupBy("word").agg(F.sum("count").alias("count"))
    total = saved.agg(F.count("*").alias("articles")).select(line("articles"))
    return total.union(counted.where("count > 1").select(line("word", "count")))


def with_house_text(job: Job, saved: DataFrame, records: DataFrame) -> DataFrame:
    """Articles with their house text marked, and their keys."""
    shingles = saved.select("place", "rank", F.explode("shingles").alias("key"), F.lit(True).alias("asks"))
    others = saved.select("place", "rank", "notice", F.explode("otherKeys").alias("key"))
    posted = shingles.union(others.select("place", "rank", "key", F.coalesce(F.col("key") == F.col("notice"), F.lit(False))))

    # A limit on row_number is applied before the shuffle as well, so that a key held everywhere costs no more than a rare one.
    number = F.row_number().over(Window.partitionBy("key").orderBy("rank"))
    sampled = posted.withColumn("number", number).where(F.col("number") <= SAMPLE)
    by_key = sampled.groupBy("key").agg(
        F.array_sort(F.collect_list(F.struct("rank", "place"))).alias("held"), F.max("asks").alias("asks")
    )
    many = posted.groupBy("key").agg(F.count("*").alias("holders")).where(F.col("holders") > SAMPLE)
    asked = by_key.where("asks and size(held) > 1").join(many, "key", "left")
    holders = F.coalesce("holders", F.size("held")).alias("holders")
    shared = asked.select("key", F.col("held.place").alias("sample"), holders)
    sheets = job.keep("sheets", lambda: sheets_of(shared))

    held = sheets.select("sheet", "holders", F.posexplode("sample").alias("number", "place")).join(records, "place")
    held_samples = held.groupBy("sheet", "holders").agg(
        F.array_sort(F.collect_list(F.struct("number", "record"))).alias("held")
    )
    samples = job.keep("samples", lambda: held_samples.select("sheet", "holders", F.col("held.record").alias("sample")))
    asked = samples.join(sheets.select("sheet", "keys"), "sheet").select(line("sheet", "keys", "sample", "holders"))
    house = job.keep("house", lambda: job.stage("house", asked, SHEET))

    house_keys = house.select("sheet", F.explode("keys").alias("key"))
    asking = saved.where("notice is not null").select("place", F.col("notice").alias("key"))
    notices = sheets.select("sheet", F.explode("keys").alias("key")).join(asking, "key")
    beside = shingles.select("place", "key").join(house_keys, "key").select("sheet", "place")
    beside = beside.union(notices.select("sheet", "place")).distinct()
    beside = salted(beside, "sheet", "place").join(records, "place")
    articles = beside.groupBy("sheet", "salt").agg(F.collect_list(F.struct("place", "record")).alias("articles"))
    rows = (
        articles.join(samples, "sheet")
        .join(house, "sheet", "left")
        .join(notices.groupBy("sheet").agg(F.collect_set("key").alias("notices")), "sheet", "left")
    )
    found = job.stage("stretches", rows.select(line("keys", "notices", "sample", "holders", "articles")), STRETCHES)
    of_article = found.groupBy("place").agg(
        F.max("notice").alias("notice"), F.flatten(F.collect_list("stretches")).alias("stretches")
    )
    stretches = job.keep("stretches", lambda: of_article)
    return job.stage("keys", records.join(stretches, "place", "left").select(line("place", "record", "notice", "stretches")), KEYED)


def sheets_of(shared: DataFrame) -> DataFrame:
    """Keys whose samples are of the same articles and stand for as many, on one sheet; adds `sheet`, its number."""
    sheets = shared.groupBy("sample", "holders").agg(F.collect_list("key").alias("keys"))
    return sheets.withColumn("sheet", F.monotonically_increasing_id())


def salted(rows: DataFrame, group: str, member: str) -> DataFrame:
    """Adds `salt`: a number that deals the members of a large group out to rows of some 64."""
    sizes = rows.groupBy(group).agg(F.ceil(F.count("*") / ROW).alias("deals"))
    return rows.join(sizes, group).withColumn("salt", F.pmod(F.xxhash64(member), "deals")).drop("deals")


def candidate_pairs(job: Job, marked: DataFrame) -> DataFrame:
    """Pairs worth comparing, and whether their wording brought them together."""
    held = [
        marked.select(F.lit(kind).alias("kind"), F.explode(kind).alias("key"), F.array("place", "needed").alias("holder"))
        for kind in ("matching", "telling")
    ]
    held = held[0].union(held[1])
    very_common = held.groupBy("kind", "key").count().where(F.col("count") > HOT).select("kind", "key")
    hot = F.broadcast(job.keep("hot-keys", lambda: very_common))
    holders = F.array_sort(F.collect_list("holder")).alias("holders")

    few = held.join(hot, ["kind", "key"], "left_anti").groupBy("kind", "key").agg(holders).where("size(holders) > 1")
    # A hot key is cut along the order of the articles, so that no task has all of it; each stretch learns where the others begin and end.
    cut = held.join(hot, ["kind", "key"]).withColumn("stretch", F.shiftright(F.col("holder")[0], STRETCH_BITS))
    stretches = job.keep("hot-stretches", lambda: cut.groupBy("kind", "key", "stretch").agg(holders))
    of_key = Window.partitionBy("kind", "key").orderBy("stretch")
    ends = stretches.select(
        "kind",
        "key",
        "stretch",
        F.first(F.col("holders")[0]).over(of_key).alias("first"),
        F.lag(F.element_at("holders", -1)).over(of_key).alias("before"),
    )
    many = stretches.join(ends, ["kind", "key", "stretch"])
    lines = few.select(line("kind", "holders")).union(many.select(line("kind", "holders", "first", "before")))
    found = job.stage("candidates", lines, PAIRED).select("kind", F.explode("pairs").alias("pair"))
    pair = [F.col("pair")[i].alias(name) for i, name in enumerate(("a", "b", "shared", "least"))]
    summed = found.select("kind", *pair).groupBy("kind", "a", "b").agg(F.sum("shared").alias("shared"), F.min("least").alias("least"))
    return summed.where("shared >= least").groupBy("a", "b").agg(F.max(F.col("kind") == "matching").alias("matching"))


def verify(job: Job, pairs: DataFrame, records: DataFrame) -> DataFrame:
    """Candidates compared: copies, and pairs from one template."""
    beside = salted(pairs, "a", "b").join(records.withColumnRenamed("place", "b"), "b")
    rows = beside.groupBy("a", "salt").agg(F.collect_list(F.struct("b", "record", "matching")).alias("candidates"))
    rows = rows.join(records.withColumnRenamed("place", "a"), "a")
    return job.stage("verify", rows.select(line("a", "record", "candidates")), VERIFIED)


def without_items(joining: DataFrame, round_ups: DataFrame) -> DataFrame:
    """Copies but those that are a small item of a round-up."""
    items = joining.select("a", "b", F.explode("smallItemOf").alias("place")).join(round_ups, "place")
    return joining.join(items.select("a", "b").distinct(), ["a", "b"], "left_anti")


def group_reports(job: Job, joining: DataFrame, records: DataFrame) -> DataFrame:
    edges = joining.select("a", "b", "confidence")
    components = connected_components(job, edges.select("a", "b"))
    articles = components.join(records, "place").select("component", line("component", "place", "record"))
    within = edges.join(components.withColumnRenamed("place", "a"), "a")
    lines = articles.union(within.select("component", line("component", "a", "b", "confidence")))
    return job.stage("reports", together(job, lines, "component"), IN_REPORT)


def together(job: Job, lines: DataFrame, group: str) -> DataFrame:
    """All lines of a group in one part, one behind the other."""
    return lines.repartition(job.parts, group).sortWithinPartitions(group)


def connected_components(job: Job, edges: DataFrame) -> DataFrame:
    """Each place that an edge touches, with the least place it is connected to.

    Large-star and small-star by turns (Kiveris et al., 2014): every round hangs neighbours on the least of them, and few rounds are needed
    however long a chain is. Stops when a round changes nothing.
    """
    edges = job.write("edges-0", edges.select(F.greatest("a", "b").alias("u"), F.least("a", "b").alias("v")).distinct())
    before = None
    for number in range(MOST_ROUNDS):
        both = edges.union(edges.select(F.col("v").alias("u"), F.col("u").alias("v")))
        least = both.groupBy("u").agg(F.least(F.min("v"), F.col("u")).alias("root"))
        large = both.join(least, "u").where("v > u").select(F.col("v").alias("u"), F.col("root").alias("v")).distinct()
        roots = large.groupBy("u").agg(F.min("v").alias("root"))
        small = large.join(roots, "u").select(F.col("v").alias("u"), F.col("root").alias("v")).where("u <> v")
        edges = job.write(f"edges-{number % 2 + 1}", small.union(roots.select("u", F.col("root").alias("v"))).distinct())
        after = edges.agg(F.count("*"), F.sum(F.xxhash64("u", "v").cast("decimal(38,0)"))).collect()[0]
        if after == before:
            break
        before = after
    else:
        sys.exit(f"error: the copies are not sorted into components after {MOST_ROUNDS} rounds. Raise MOST_ROUNDS in archive.py.")
    return edges.select(F.col("u").alias("place"), F.col("v").alias("component")).union(edges.select("v", "v")).distinct()


def find_round_ups(job: Job, verified: DataFrame, records: DataFrame) -> DataFrame:
    pages = verified.select("a", "b", F.explode("itemOf").alias("place"))
    both = pages.select("place", F.when(F.col("place") == F.col("a"), F.col("b")).otherwise(F.col("a")).alias("other"))
    firsts = both.groupBy("place").agg(F.min("other").alias("first"), F.count("*").alias("all")).where("all > 1").drop("all")
    rest = salted(both.join(firsts, "place").where("other <> first").select("place", "other"), "place", "other")
    others = rest.join(records.withColumnRenamed("place", "other"), "other")
    others = others.groupBy("place", "salt").agg(F.collect_list("record").alias("others"))
    first = firsts.join(records.select(F.col("place").alias("first"), F.col("record").alias("head")), "first")
    rows = others.join(first.select("place", F.col("head").alias("first")), "place")
    return job.stage("round-ups", rows.select(line("place", "first", "others")), PLACED).distinct()


def group_stories(job: Job, marked: DataFrame, reports: DataFrame, round_ups: DataFrame, apart: DataFrame) -> DataFrame:
    """With `--story-days` a task holds the articles of one period; without, one task holds all."""
    in_report = with_reports(marked.select("place", "record", "periods"), reports)
    told = in_report.groupBy("report").agg(F.min(F.col("periods")[0]).alias("own"), F.min(F.col("periods")[1]).alias("last"))
    looked_at = told.select("report", F.explode_outer(F.sequence("own", "last")).alias("period"))
    articles = in_report.join(looked_at, "report").join(round_ups.withColumn("roundUp", F.lit(True)), "place", "left")
    seen = articles.select("place", "period")
    of_a = seen.withColumnRenamed("place", "a").withColumnRenamed("period", "other")
    both = apart.join(of_a, "a").join(seen.withColumnRenamed("place", "b"), "b").where(F.col("other").eqNullSafe(F.col("period")))
    lines = articles.select("period", line("period", "place", "record", "report", "roundUp"))
    lines = lines.union(both.select("period", line("period", F.array("a", "b").alias("apart"))))
    grouped = job.keep("groups", lambda: job.stage("stories", together(job, lines, "period"), GROUPED))

    of_periods = grouped.where("period is not null")
    rows = of_periods.select("period", line(*(name for name in of_periods.columns if name not in ("place", "story"))))
    carried = job.stage("carry-over", rows.repartition(1).sortWithinPartitions("period"), CARRIED)
    of_reports = in_report.select("place", "report").join(carried, "report").select("place", "story")
    return grouped.where("period is null").select("place", "story").union(of_reports)


def with_reports(articles: DataFrame, reports: DataFrame) -> DataFrame:
    """Adds `report`. An article in no component of copies is its own."""
    return articles.join(reports, "place", "left").withColumn("report", F.coalesce("report", "place"))


def reports_as_stories(records: DataFrame, reports: DataFrame) -> DataFrame:
    return with_reports(records.select("place"), reports).withColumnRenamed("report", "story")


def assemble(job: Job, records: DataFrame, reports: DataFrame, stories: DataFrame, copies: DataFrame) -> DataFrame:
    articles = with_reports(records, reports).join(stories, "place")
    of_story = copies.join(stories, copies.a == stories.place).select("story", line("story", "copy"))
    lines = articles.select("story", line("story", "place", "record", "report")).union(of_story)
    return job.stage("assemble", together(job, lines, "story"), ANSWERED)


def read_articles(spark: SparkSession, path: str, parts: int) -> DataFrame:
    """A column `line`: NDJSON as it is, Parquet row by row; of the files that a folder holds, at whatever depth."""
    paths = files_at(spark, path)
    parquet = [file for file in paths if re.search(r"\.parquet(/|$)", str(file))]
    if parquet:
        if len(parquet) < len(paths):
            note(f"{counted(len(paths) - len(parquet), 'file')} beside the Parquet not read. To read them, name them.")
        lines = functools.reduce(DataFrame.union, (rows_as_lines(rows) for rows in tables_of(spark, parquet)))
    else:
        bytes_of = F.col("value").cast("binary")
        text = F.decode(bytes_of, "UTF-8")  # what is damaged becomes U+FFFD
        marked = F.when(F.encode(text, "UTF-8") == bytes_of, F.col("value")).otherwise(F.concat(F.lit(NOT_UTF8), text))
        # As the command parts lines: a carriage return may stand between the parts of an article.
        lines = spark.read.text(path, lineSep="\n", recursiveFileLookup=True).select(marked.alias("line"))
    return lines.repartition(parts)


def tables_of(spark: SparkSession, paths: list) -> list:
    """Parquet files as tables, each of one schema: Spark would read all with that of the first, and leave out what others have beside it.

    The folders `name=value` that a file lies in are columns.
    """
    parquet = spark.sparkContext._jvm.org.apache.parquet.hadoop
    settings = spark.sparkContext._jsc.hadoopConfiguration()

    def kind_of(path) -> tuple:
        reader = parquet.ParquetFileReader.open(parquet.util.HadoopInputFile.fromPath(path, settings))
        try:
            schema = reader.getFileMetaData().getSchema().toString()
        finally:
            reader.close()
        names, above = [], path.getParent()
        while above.getParent() and "=" in above.getName():
            names.append(above.getName().partition("=")[0])
            above = above.getParent()
        return schema, tuple(names), str(above) if names else None

    groups = {}
    with ThreadPool(FOOTERS_AT_ONCE) as pool:
        for path, kind in zip(paths, pool.map(kind_of, paths)):
            groups.setdefault(kind, []).append(re.sub(r"([\\*?{}\[\]])", r"\\\1", str(path)))  # no wildcards here
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", False)  # "007" is no number
    return [spark.read.options(**{"basePath": base} if base else {}).parquet(*files) for (_, _, base), files in groups.items()]


def rows_as_lines(rows: DataFrame) -> DataFrame:
    return rows.select(F.to_json(F.struct(*[as_json(field) for field in rows.schema])).alias("line"))


def as_json(field) -> F.Column:
    """A column of articles. An id that is a number becomes text: JSON keeps no more than 2^53 of one."""
    column = F.col("`" + field.name.replace("`", "``") + "`")
    is_whole = field.dataType.typeName() == "long" or getattr(field.dataType, "scale", None) == 0
    return column.cast("string").alias(field.name) if field.name == "id" and is_whole else column


def entries_at(spark: SparkSession, path: str):
    """The file system of a path, and what the path names: a file, a folder, or all that fit its wildcards."""
    where = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    system = where.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    found = system.globStatus(where)
    if not found:
        sys.exit(f"error: There is nothing at {path}. Give the file or folder of the articles as --in.")
    return system, list(found)


def files_at(spark: SparkSession, path: str) -> list:
    """The files at a path and in all folders below it, without what an engine notes for itself."""
    system, entries = entries_at(spark, path)
    found = []
    for entry in entries:
        files = system.listFiles(entry.getPath(), True)
        while files.hasNext():
            file = files.next().getPath()
            names = str(file)[len(str(entry.getPath())) :].split("/")
            if not any(name.startswith(".") or (name.startswith("_") and "=" not in name) for name in names):
                found.append(file)
    return found


def size_of(spark: SparkSession, path: str) -> str:
    system, entries = entries_at(spark, path)
    sizes = [system.getContentSummary(entry.getPath()) for entry in entries]
    return f"{sum(size.getFileCount() for size in sizes)} files, {sum(size.getLength() for size in sizes)} bytes"


def number_of_parts(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def main() -> None:
    parser = argparse.ArgumentParser(description="Cluster an archive of news with wirecopy on Spark.")
    parser.add_argument("--in", dest="source", required=True, help="NDJSON (also .gz) or Parquet, a file or a folder, of articles")
    parser.add_argument("--out", required=True, help="folder for stories, copies and problems; what it has of these is replaced")
    parser.add_argument("--work", required=True, help="folder for what lies between, reachable by all executors")
    parser.add_argument("--parquet", action="store_true", help="write the answer as Parquet, a column `line`, instead of NDJSON")
    parser.add_argument("--no-stories", action="store_true", help="stop at reports; with --story-days in --options stories need no task that holds all articles")
    parser.add_argument("--wirecopy", default="wirecopy", help="the command as executors call it (default: wirecopy)")
    parser.add_argument("--options", default="", help='options of clustering, such as "--within-days 30", and --map')
    parser.add_argument("--keep-first", action="store_true", help="of articles with one id keep the first by date, instead of stopping")
    parser.add_argument("--parts", type=number_of_parts, help="parts of a shuffle (default: what Spark is set to)")
    parser.add_argument("--resume", action="store_true", help="go on behind the last finished step of the work folder")
    given = parser.parse_args(with_values(sys.argv[1:]))
    if given.out.rstrip("/") == given.work.rstrip("/"):
        parser.error("--out and --work are one folder. Give two: both have a folder of stories.")
    for word in given.wirecopy.split():
        if os.path.dirname(word) and not os.path.isabs(word) and os.path.exists(word):
            parser.error(f"--wirecopy has {word}, and executors run the command in folders of their own. Give {os.path.abspath(word)}.")
    try:
        run(given)
    except Exception as error:
        said = in_words(str(error))
        if said is None:
            raise
        sys.exit(f"error: {said}")


def with_values(arguments: list) -> list:
    """Arguments with what follows --options as its value, though it looks like an option itself."""
    if "--options" not in arguments[:-1]:
        return arguments
    at = arguments.index("--options")
    return [*arguments[:at], f"--options={arguments[at + 1]}", *arguments[at + 2 :]]


def in_words(report: str) -> Optional[str]:
    """What is wrong, in a sentence, out of Spark's report of a failure; None where that report has to do."""
    stage = re.search(r"Subprocess exited with status (\d+)\. Error: (.*?)\s*\.\n", report, re.S)
    if stage:
        said = re.sub(r"^error: ", "", stage[2])
        return f"the command ended with {stage[1]} on an executor. {said}"
    if "TIMESTAMP(NANOS" in report:
        return "Spark reads no Parquet with times in nanoseconds. Write them in microseconds, with pandas: coerce_timestamps=\"us\"."
    return None


def run(given: argparse.Namespace) -> None:
    spark = SparkSession.builder.appName("wirecopy archive").getOrCreate()
    try:
        run_on(spark, given)
    finally:
        spark.stop()  # before an error is told: what Spark says of its end would bury it


def run_on(spark: SparkSession, given: argparse.Namespace) -> None:
    parts = given.parts or int(spark.conf.get("spark.sql.shuffle.partitions"))
    spark.conf.set("spark.sql.shuffle.partitions", parts)
    spark.conf.set("spark.sql.legacy.codingErrorAction", True)  # Spark 4 would stop at a line that is not UTF-8
    articles = read_articles(spark, given.source, parts)
    work = WorkFolder(spark, given.work)
    job = Job(spark, given.wirecopy, work, parts)
    options = f"{given.options} " if given.options else ""
    job.try_command(options)
    settings = {"--in": given.source, "--options": given.options, "--parts": parts, "--no-stories": given.no_stories}
    work.begin({**settings, "articles": size_of(spark, given.source)}, given.resume)

    def write(name: str, lines: DataFrame) -> None:
        spark.sparkContext.setJobDescription(name)
        writer = lines.write.mode("overwrite")
        if given.parquet:
            writer.parquet(f"{given.out}/{name}")
        else:
            writer.text(f"{given.out}/{name}")

    cluster(job, articles, write, options, not given.no_stories, given.keep_first)


if __name__ == "__main__":
    main()
