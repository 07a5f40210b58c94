"""What archive.py makes of what it is given, and what it refuses: node spark/prove.mjs --conditions inputs

That its answers are those of one process is shown by the other conditions of prove.mjs.
"""

import contextlib
import glob
import io
import json
import os
import pathlib
import sys
import tempfile
import unittest

import archive
from pyspark.sql import Row, SparkSession

HERE = pathlib.Path(__file__).parent
WIRECOPY = f"node {HERE.parent / 'dist' / 'cli.js'}"
FERRY = "The ferry to Ellmouth was cancelled on Tuesday after its steering failed in the harbour, and forty passengers spent the night ashore."
WIRE = {"id": "wire", "text": FERRY, "publishedAt": "2024-07-18T08:00:00Z"}
REPRINT = {"id": "reprint", "text": f"{FERRY} Nobody was hurt.", "publishedAt": "2024-07-18T09:00:00Z"}


def session() -> SparkSession:
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", False).config("spark.ui.showConsoleProgress", False)
    spark = builder.config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="wirecopy-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.spark = session()

    def file(self, name: str, content) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else "".join(f"{json.dumps(row)}\n" for row in content).encode())
        return str(path)

    def parquet(self, name: str, *rows: dict) -> str:
        path = str(self.folder / name)
        self.spark.createDataFrame([Row(**row) for row in rows]).write.parquet(path)
        return path

    def lines(self, path: str) -> list:
        return sorted(row["line"] for row in archive.read_articles(self.spark, path, 1).collect())

    def said(self, work) -> list:
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            work()
        return said.getvalue().splitlines()

    def job(self, *options: str, source: str, work: str = "work") -> None:
        given = ["--in", source, "--out", str(self.folder / "out"), "--work", str(self.folder / work), "--parts", "1"]
        if "--wirecopy" not in options:
            given += ["--wirecopy", WIRECOPY]
        sys.argv = ["archive.py", *given, *options]
        session()  # the last job has stopped its own
        archive.main()

    def refusal(self, *options: str, **job: str) -> str:
        said = io.StringIO()
        with self.assertRaises(SystemExit) as refused, contextlib.redirect_stderr(said):
            self.job(*options, **job)
        return f"{said.getvalue()}{refused.exception.code}"

    def answer(self, kind: str) -> list:
        files = glob.glob(f"{self.folder}/out/{kind}/part-*")
        return [json.loads(line) for file in files for line in pathlib.Path(file).read_text().splitlines()]

    def test_a_folder_of_parquet_needs_no_ending(self):
        folder = self.parquet("articles", WIRE, REPRINT)
        ndjson = self.lines(self.file("articles.ndjson", [WIRE, REPRINT]))
        for path in (folder, f"{folder}/", f"{folder}/*.parquet"):
            self.assertEqual([json.loads(line) for line in self.lines(path)], [json.loads(line) for line in ndjson])

    def test_ids_that_are_long_numbers_keep_their_digits_and_names_may_have_points(self):
        path = self.parquet("articles.parquet", {"id": 9007199254740993, "text": FERRY, "meta.desk": "coast", "a`b": 1})
        (line,) = self.lines(path)
        self.assertEqual(json.loads(line), {"id": "9007199254740993", "text": FERRY, "meta.desk": "coast", "a`b": 1})

    def test_files_in_folders_are_read_at_whatever_depth(self):
        top, inner, deeper = ({"id": name, "text": FERRY} for name in ("top", "inner", "deeper"))
        for name, article in (("all/top", top), ("all/2024/inner", inner), ("all/2024/02/deeper", deeper), ("all/_notes/other", WIRE)):
            self.file(f"{name}.ndjson", [article])
        for path, articles in (("all", [top, inner, deeper]), ("all/2024", [inner, deeper]), ("all/20*", [inner, deeper])):
            self.assertCountEqual([json.loads(line) for line in self.lines(str(self.folder / path))], articles)

    def test_parquet_is_read_with_the_columns_of_each_file(self):
        self.parquet("all/2024-01", {"id": 7, "text": FERRY})
        self.parquet("all/2024-02", {"id": "b", "text": FERRY, "source": "Northwire"})
        self.parquet("all/source=007/desk=a%3Ab", {"id": "c", "text": FERRY})
        self.parquet("all/[2024]/source=Ellmouth Post", {"id": "d", "text": FERRY})
        sources = {"7": None, "b": "Northwire", "c": "007", "d": "Ellmouth Post"}
        self.file("all/README.md", b"Notes.\n")
        said = self.said(lambda: self.assertEqual({row["id"]: row.get("source") for row in map(json.loads, self.lines(f"{self.folder}/all"))}, sources))
        self.assertEqual(said, ["note: 1 file beside the Parquet not read. To read them, name them."])

    def test_lines_end_where_those_of_the_command_end(self):
        path = self.file("articles.ndjson", b'\xef\xbb\xbf{"id":\r"a"}\r\n\n{"id":\t"b"}')
        self.assertEqual(sorted(json.loads(line)["id"] for line in self.lines(path) if line.strip()), ["a", "b"])

    def test_lines_that_are_no_articles_are_told_by_their_beginning(self):
        bad = '{"id": "caf\u00e9", "text": "caf\u00e9"}\n'.encode("latin-1") + b'{"id": "bare"}\n'
        good = "".join(f"{json.dumps(row)}\n" for row in (WIRE, REPRINT)).encode()
        said = self.said(lambda: self.job(source=self.file("articles.ndjson", good + bad), work="work with a space"))
        self.assertRegex(said[0], r'^note: 2 lines left out, see problems. One of them: A line \("bare"\) has no text.')
        told = sorted(self.answer("problems"), key=lambda row: row["problem"])
        self.assertEqual([row["line"] for row in told], ['{"id": "bare"}', '{"id": "caf\ufffd", "text": "caf\ufffd"}'])
        self.assertTrue(told[0]["problem"].startswith('A line ("bare") has no text.'))
        self.assertEqual(told[1]["problem"], "A line is not UTF-8. Write one article a line, in UTF-8.")
        self.assertEqual([story["articleIds"] for story in self.answer("stories")], [["wire", "reprint"]])

    def test_fields_that_may_be_meant_are_told(self):
        articles = [{"id": "a", "text": FERRY, "pub_date": "2024-07-18"}, {"id": "b", "text": FERRY, "publishedAt": "03/04/2026", "title": {"de": "F"}}]
        source = self.file("articles.ndjson", articles)
        read = archive.Job(self.spark, WIRECOPY, None, 1).stage("fingerprint", archive.read_articles(self.spark, source, 1), archive.SAVED)
        self.assertEqual(
            self.said(lambda: archive.tell_unread(read)),
            [
                "note: The publishedAt of 1 article is not clear, and not read. "
                'If its figures are day, month and year, give --options "--date-order dmy" (or mdy). Else write dates as ISO 8601.',
                'note: The field "pub_date" of 1 article is not read. If publishedAt is meant, give --options "--map publishedAt=pub_date".',
                'note: The title of 1 article is no string, and not read. If another field has it, give --options "--map title=FIELD".',
            ],
        )

    def test_what_holds_no_article_is_refused(self):
        self.assertIn("There is nothing at", self.refusal(source=str(self.folder / "missing.ndjson")))
        self.assertIn("It has no lines.", self.refusal(source=self.file("empty.ndjson", b"")))
        table = self.refusal(source=self.file("table.csv", b"id,text\na,b\n"))
        self.assertRegex(table, r'A line is not JSON from character 1 on, which is "a"\. .* It begins: "a,b" Give articles as NDJSON')

    def test_ids_that_are_given_twice_are_named_and_the_first_article_may_be_kept(self):
        ids = ["caf\u00e9 ~1 \U0001f600", 'a "\\u0041"']
        twice = [{**article, "id": id_} for article in (REPRINT, WIRE, WIRE) for id_ in ids]
        source = self.file("twice.ndjson", twice)
        refusal = self.refusal(source=source)
        self.assertIn(r'2 ids are given to more than one article, see doubled: "a \"\\u0041\"", "café ~1 😀".', refusal)
        self.assertEqual(self.answer("doubled"), [{"id": id_, "articles": 3} for id_ in reversed(ids)])

        said = self.said(lambda: self.job("--resume", "--keep-first", source=source))
        self.assertIn("The first article of each is kept.", said[-1])
        (story,) = self.answer("stories")
        self.assertEqual([story["articleIds"], story["firstPublishedAt"]], [sorted(ids), "2024-07-18T08:00:00.000Z"])

    def test_what_the_command_refuses_ends_the_job_at_once_and_in_a_sentence(self):
        source = self.file("articles.ndjson", [WIRE])
        self.assertIn("unknown option '--within-dayz'", self.refusal("--options=--within-dayz 3", source=source))
        self.assertIn("unknown option '--dayz'", self.refusal("--options", "--dayz", source=source))
        relative = os.path.join(os.path.relpath(HERE), "archive.py")
        self.assertIn(f"Give {HERE.resolve() / 'archive.py'}.", self.refusal("--wirecopy", f"node {relative}", source=source))
        self.assertIn("No such file", self.refusal("--wirecopy", "/nowhere/wirecopy", source=source))
        self.assertFalse((self.folder / "work").exists())
        self.assertIn("no whole number", self.refusal("--parts=0", source=source))
        self.assertIn("one folder", self.refusal("--work", f"{self.folder}/out/", source=source))

    def test_resuming_takes_up_the_same_job_and_no_other(self):
        source = self.file("articles.ndjson", [WIRE, REPRINT])
        self.job(source=source)
        stories = self.answer("stories")
        written = os.path.getmtime(self.folder / "work" / "keys" / "_SUCCESS")
        for mark in glob.glob(f"{self.folder}/work/finished/*"):
            if os.path.basename(mark).split(".")[0] in ("pairs", "verified", "reports", "round-ups", "stories", "answer"):
                os.remove(mark)
        self.job("--resume", source=source)
        self.assertEqual(self.answer("stories"), stories)
        self.assertEqual(os.path.getmtime(self.folder / "work" / "keys" / "_SUCCESS"), written)

        self.assertIn("holds another job", self.refusal("--resume", "--options=--within-days 3", source=source))
        os.remove(glob.glob(f"{self.folder}/work/keys/part-*")[0])
        self.assertIn("work/keys is not as the job left it", self.refusal("--resume", source=source))
        self.file("articles.ndjson", [WIRE])
        self.assertIn("holds another job", self.refusal("--resume", source=source))


if __name__ == "__main__":
    unittest.main(warnings="ignore")
