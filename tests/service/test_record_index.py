"""Building an index of records, adding to it, and holding a document against it; on real files."""

import json
import os
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import partywall
import simulated
from partywall.errors import ExitCode, Refused, Unreadable
from partywall.model.records import Audience, Source
from partywall.service import documents, index_contents, record_index
from partywall.service.known_records import read_again
from partywall.store import passages
from partywall.store.unread import read_lack

VISIT = "Visit to Ada Marchbank\n\nThe kitchen was warm and Wilf had drawn a lighthouse for his grandmother.\n"
HEADING = "file,family_id,kind,date,author,released_to,keep_until\n"
SCAN = b"%PDF-1.7\n1 0 obj\n<<"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    simulated.town(tmp_path)
    (tmp_path / "records" / "visit.txt").write_text(VISIT)
    listed(tmp_path)
    return tmp_path


def listed(town: Path, *more: str) -> None:
    """The manifest of the town's two records, with more rows."""
    rows = ["minutes.txt,F2,strategy meeting minutes,2025-02-03,P9,,", "visit.txt,F1,home visit note,2025-02-05,P9,P1,"]
    (town / "records" / "records.csv").write_text(HEADING + "\n".join([*rows, *more]))


def indexed(town: Path, **options: Any) -> record_index.Indexed:
    return record_index.index_records(town / "records", town / "town.index", register=town / "register.json", **options)


def held(town: Path, **options: Any) -> dict[str, Source]:
    with passages.open_index(town / "town.index", **options) as opened:
        return {source.id: source for source in opened.sources()}


def counts(done: record_index.Indexed) -> tuple[int, int, int]:
    return done.new, done.replaced, done.unchanged


def test_an_index_keeps_what_the_manifest_says(town: Path) -> None:
    """Of each record: whose it is, what it is, for whom, who wrote it and who was given it."""
    assert counts(indexed(town)) == (2, 0, 0)
    minutes, visit = held(town)["minutes.txt"], held(town)["visit.txt"]
    assert (minutes.families, minutes.kind, minutes.dated) == (("F2",), "strategy meeting minutes", date(2025, 2, 3))
    assert (minutes.author, minutes.audience) == ("P9", Audience.PROFESSIONALS)
    assert (visit.audience, visit.released_to) == (Audience.FAMILY, ("P1",))


def test_a_second_run_writes_only_what_changed(town: Path) -> None:
    """A record whose file or row changed takes its former place; the rest is left."""
    indexed(town)
    assert counts(indexed(town)) == (0, 0, 2)
    (town / "records" / "visit.txt").write_text(VISIT + "They waved.\n")
    assert counts(indexed(town)) == (0, 1, 1)
    (town / "records" / "late.txt").write_text("A late note.\n")
    listed(town, "late.txt,F1,note,2025-03-01,P9,,")
    assert counts(indexed(town)) == (1, 0, 2)
    manifest = town / "records" / "records.csv"
    manifest.write_text(manifest.read_text().replace("late.txt,F1", "late.txt,F2"))
    assert counts(indexed(town)) == (0, 1, 2)
    assert held(town)["late.txt"].families == ("F2",)


def test_what_is_gone_from_the_folder_stays_until_it_is_forgotten(town: Path) -> None:
    """A folder that was not mounted must not empty the index: what is missing is counted, and nothing else."""
    indexed(town)
    (town / "records" / "visit.txt").unlink()
    manifest = town / "records" / "records.csv"
    manifest.write_text(manifest.read_text().split("visit.txt")[0])
    done = indexed(town)
    assert (done.elsewhere, "visit.txt" in held(town)) == (("visit.txt",), True)


@pytest.mark.parametrize("keep_text", [False, True])
def test_a_document_is_decided_alike_against_folder_and_index(town: Path, keep_text: bool) -> None:
    """Whether the records are read now or were indexed before, the same passages are found, with the same words."""
    indexed(town, keep_text=keep_text)
    order = simulated.order(town)
    folder = partywall.screen_document(**order)
    index = partywall.screen_document(**order | {"records": town / "town.index"})
    assert documents.findings(index) == documents.findings(folder)
    assert index.screening.provenances == folder.screening.provenances
    assert [row for row in index.screening.provenances if row.context]
    assert documents.verdict(index) is documents.verdict(folder) is ExitCode.WITHHOLD


def test_words_of_a_record_that_changed_are_not_shown_as_its(town: Path) -> None:
    """The file is read again only as long as it is the one that was indexed; else its words are not to be had."""
    indexed(town)
    source = held(town)["visit.txt"]
    assert (document := read_again(town / "records", source)) and "lighthouse" in document.parts[0].text
    (town / "records" / "visit.txt").write_text(VISIT.replace("lighthouse", "castle"))
    assert read_again(town / "records", source) is None
    (town / "records" / "visit.txt").unlink()
    assert read_again(town / "records", source) is None


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname"])
def test_nothing_outside_the_records_folder_is_read_again(town: Path, name: str) -> None:
    """An id that looks like a path elsewhere opens no file there."""
    (town / "secret.txt").write_text(VISIT)
    indexed(town)
    record_index.add_record(
        town / "town.index", VISIT.encode(), register=town / "register.json", facts={"family_id": "F1"}, id=name,
        name="visit.txt",
    )  # fmt: skip
    assert read_again(town / "records", held(town)[name]) is None


class TestUnreadable:
    """Records that cannot be read."""

    @pytest.fixture(autouse=True)
    def scan(self, town: Path) -> None:
        (town / "records" / "scan.pdf").write_bytes(SCAN)
        listed(town, "scan.pdf,F2,letter,2025-04-01,P9,,")

    def test_one_stops_before_anything_is_written(self, town: Path) -> None:
        """It is named by its line in the manifest, not by its file's name, and there is no index."""
        with pytest.raises(Unreadable, match=r"^The record of records\.csv line 4: ") as stopped:
            indexed(town)
        assert "scan" not in str(stopped.value)
        assert not (town / "town.index").exists()

    def test_one_that_is_skipped_is_kept_in_mind(self, town: Path) -> None:
        """The index has the others, and keeps which record it lacks, whose it is, and why."""
        done = indexed(town, skip_unreadable=True)
        assert counts(done) == (2, 0, 0)
        assert done.unread == read_lack(town / "town.index").unread
        assert [(row.id, row.families) for row in done.unread] == [("scan.pdf", ("F2",))]

    def test_a_screening_says_what_it_could_not_look_at(self, town: Path) -> None:
        """A record near the case that was not read could hold what is copied: a person has to look at it."""
        indexed(town, skip_unreadable=True)
        (town / "plan.txt").write_text("Wilf Marchbank sees his mother every day.\n")
        screened = partywall.screen_document(**simulated.order(town) | {"records": town / "town.index"})
        assert documents.verdict(screened) is ExitCode.REFER
        assert any("1 of the records could not be read" in line for line in documents.describe(screened))
        done = partywall.redact_document(**simulated.order(town) | {"records": town / "town.index"}, out=town / "out")
        assert not done.releasable
        papers = [json.loads((town / "out" / f"{name}.json").read_bytes()) for name in ("findings", "certificate")]
        assert [[gap["where"] for gap in paper["unread"]] for paper in papers] == [["a record near the case"]] * 2
        assert papers[1]["release"]["because"] == [{"what": "UNREAD", "count": 1}]
        assert "a record near the case" in (town / "out" / "report.html").read_text()

    @pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
    def test_a_name_that_is_no_text_cannot_be_an_id(self, town: Path) -> None:
        """A file named on another system is told by its place, and can be taken off the list like any other."""
        (town / "records" / "scan.pdf").unlink()
        listed(town)
        (town / "records" / os.fsdecode(b"Zo\xeb.txt")).write_text("A letter.\n")
        with pytest.raises(Unreadable, match=r"^Record 1 of 3 \(by file name\): the file's name"):
            indexed(town)
        (lacking,) = indexed(town, skip_unreadable=True).unread
        assert partywall.forget_records(town / "town.index", [lacking.id]).unread == 1

    def test_it_is_no_longer_missing_once_it_can_be_read(self, town: Path) -> None:
        """A run that reads the record takes it off the list; a run that leaves it as it was does not."""
        indexed(town, skip_unreadable=True)
        assert len(indexed(town, skip_unreadable=True).unread) == len(read_lack(town / "town.index").unread) == 1
        (town / "records" / "scan.pdf").unlink()
        (town / "records" / "scan.txt").write_text("A letter.\n")
        listed(town, "scan.txt,F2,letter,2025-04-01,P9,,")
        indexed(town)
        assert len(read_lack(town / "town.index").unread) == 1
        record_index.add_record(
            town / "town.index", b"A letter, typed.", register=town / "register.json",
            facts={"family_id": "F2"}, id="scan.pdf", name="scan.txt",
        )  # fmt: skip
        assert read_lack(town / "town.index").unread == ()

    def test_a_record_with_gaps_is_indexed_as_far_as_it_goes(self, town: Path) -> None:
        """A mail whose attachment is encrypted: its text can be traced, and that a part is missing is kept."""
        mail = (
            "From: a@example.org\nTo: b@example.org\nSubject: s\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nThe heron is back.\n'
            '--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\n%PDF-1.7\n--x--\n'
        )
        (town / "records" / "scan.pdf").unlink()
        (town / "records" / "mail.eml").write_text(mail)
        listed(town, "mail.eml,F2,e-mail,2025-04-01,P9,,")
        with pytest.raises(Unreadable, match=r"records\.csv line 4: attachment"):
            indexed(town)
        done = indexed(town, skip_unreadable=True)
        assert (counts(done), len(done.unread)) == ((3, 0, 0), 1)
        assert "mail.eml" in held(town)
        again = indexed(town, skip_unreadable=True)
        assert (counts(again), len(read_lack(town / "town.index").unread)) == ((0, 0, 3), 1)


def test_a_run_that_is_cut_off_is_known_until_it_is_run_again(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that may lack records says so at every screening, and no longer when the run was finished."""

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(passages.IndexWriter, "add", cut_off)
    with pytest.raises(KeyboardInterrupt):
        indexed(town)
    monkeypatch.undo()
    screened = partywall.screen_document(**simulated.order(town) | {"records": town / "town.index"})
    assert screened.missing.unfinished
    assert any("some may be missing" in line for line in documents.describe(screened))
    record_index.add_record(
        town / "town.index", b"x y", register=town / "register.json", facts={"family_id": "F1"}, name="x.txt"
    )
    assert read_lack(town / "town.index").unfinished
    indexed(town)
    assert not read_lack(town / "town.index").unfinished


def test_what_may_no_longer_be_kept_goes_into_no_index(town: Path) -> None:
    """A record whose last day is over is left out, and one whose last day is today is not."""
    (town / "records" / "old.txt").write_text("An old note.\n")
    (town / "records" / "last.txt").write_text("A note on its last day.\n")
    today = date.today()
    listed(town, f"old.txt,F1,note,,P9,,{today - timedelta(1)}", f"last.txt,F1,note,,P9,,{today}")
    done = indexed(town)
    assert (counts(done), done.past) == ((3, 0, 0), 1)
    assert held(town).keys() == {"minutes.txt", "visit.txt", "last.txt"}


def test_a_day_of_records_is_added_from_its_own_folder(town: Path) -> None:
    """Its manifest is read, and the records are known by their paths in it."""
    indexed(town)
    day = town / "today" / "2025-08-27"
    day.mkdir(parents=True)
    (day / "note.txt").write_text("A note.\n")
    (town / "today" / "records.csv").write_text("file,case_id,kind,date,author\n2025-08-27/note.txt,C1,note,,P9\n")
    done = record_index.add_folder(town / "town.index", town / "today", register=town / "register.json")
    assert counts(done) == (1, 0, 0)
    assert held(town)["2025-08-27/note.txt"].families == ("F1",)
    assert len(held(town)) == 3


def test_a_folder_inside_the_first_one_keeps_the_paths_of_that(town: Path) -> None:
    """Then the nightly run over the whole folder finds the records in the index as they are."""
    indexed(town)
    day = town / "records" / "today"
    day.mkdir()
    (day / "note.txt").write_text("A note.\n")
    (day / "records.csv").write_text("file,family_id,kind,date,author\nnote.txt,F1,note,,P9\n")
    record_index.add_folder(town / "town.index", day, register=town / "register.json")
    assert "today/note.txt" in held(town)
    assert counts(indexed(town)) == (0, 0, 3)


class TestOneRecord:
    """One record, by its path or its bytes, with what is known of it."""

    def add(self, town: Path, record: Path | bytes, facts: dict[str, str], **more: str) -> record_index.Indexed:
        return partywall.add_record(town / "town.index", record, register=town / "register.json", facts=facts, **more)

    @pytest.fixture(autouse=True)
    def index(self, town: Path) -> Iterator[None]:
        indexed(town)
        yield

    def test_what_is_said_of_it_is_kept(self, town: Path) -> None:
        """Bytes need a name, whose ending says how to read them, and may have an id of their own."""
        said = {"case_id": "C1", "kind": "police log", "date": "2025-05-01", "released_to": "P1"}
        assert counts(self.add(town, b"A log.", said, id="doc-77", name="log.txt")) == (1, 0, 0)
        source = held(town)["doc-77"]
        assert (source.families, source.audience, source.name) == (
            ("F1",), Audience.PROFESSIONALS, "police log, 2025-05-01",
        )  # fmt: skip
        assert counts(self.add(town, b"A log.", said, id="doc-77", name="log.txt")) == (0, 0, 1)

    def test_without_owner_its_text_says_whose_it_is(self, town: Path) -> None:
        """It is counted to everybody whom it names in full, and that is said with its name."""
        self.add(town, b"Jory Trewin was out.", {"kind": "note"}, id="n", name="n.txt")
        assert (held(town)["n"].families, "taken from its text" in held(town)["n"].name) == (("F2",), True)

    def test_a_file_of_the_records_folder_keeps_its_path(self, town: Path) -> None:
        """It takes the place of the record of that path; another file is known by its name."""
        path = town / "records" / "visit.txt"
        path.write_text(VISIT + "They waved.\n")
        assert counts(self.add(town, path, {"family_id": "F1"})) == (0, 1, 0)
        assert counts(self.add(town, town / "plan.docx", {"family_id": "F1"})) == (1, 0, 0)
        assert "plan.docx" in held(town)

    @pytest.mark.parametrize(
        ("facts", "says"),
        [({"family_id": "F9"}, "family_id: The register has no family"), ({"case_id": "C9"}, "case_id"),
         ({"famly_id": "F1"}, "of no column"), ({"keep_until": "soon"}, "keep_until"),
         ({"keep_until": "2020-01-01"}, "has passed")],
    )  # fmt: skip
    def test_facts_that_do_not_hold_are_refused(self, town: Path, facts: dict[str, str], says: str) -> None:
        """As a row of a manifest would be; and nothing is written."""
        with pytest.raises(Refused, match=says):
            self.add(town, b"A note.", facts, name="n.txt")
        assert len(held(town)) == 2

    def test_one_that_cannot_be_read_is_not_added(self, town: Path) -> None:
        """The caller is told, and the index is as it was."""
        with pytest.raises(Unreadable, match="^The record: "):
            self.add(town, SCAN, {"family_id": "F1"}, name="a.pdf")
        with pytest.raises(Refused, match="needs an id or a name"):
            self.add(town, b"A note.", {"family_id": "F1"})
        assert len(held(town)) == 2


def test_an_index_is_brought_up_to_date_from_its_own_folder_alone(town: Path) -> None:
    """Another folder would seem to have lost every record, so it is refused; and so are two kinds of keeping."""
    indexed(town)
    (town / "others").mkdir()
    with pytest.raises(Refused, match="another folder"):
        record_index.index_records(town / "others", town / "town.index", register=town / "register.json")
    with pytest.raises(Refused, match="keeps no text"):
        indexed(town, keep_text=True)


def test_an_index_and_its_records_lie_apart(town: Path) -> None:
    """An index among the records would be read as records; a folder with anything in it is not taken for an index."""
    register = town / "register.json"
    with pytest.raises(Refused, match="apart"):
        record_index.index_records(town / "records", town / "records" / "index", register=register)
    (town / "full").mkdir()
    (town / "full" / "letter.txt").write_text("x")
    with pytest.raises(Refused, match="not empty"):
        record_index.index_records(town / "records", town / "full", register=register)


def test_a_manifest_that_stops_stops_the_index(town: Path) -> None:
    """Nothing is written while it is not known whose a record is."""
    listed(town, "minutes.txt,F1,note,,,,")
    with pytest.raises(Refused, match=r"records\.csv line 4 file: This record is listed twice"):
        indexed(town)
    assert not (town / "town.index").exists()


def test_a_key_kept_apart_is_asked_for(town: Path) -> None:
    """Without the key nothing can be asked of the index; a key for a folder of records is a mistake."""
    key = town / "secret"
    indexed(town, key=key)
    order = simulated.order(town) | {"records": town / "town.index"}
    with pytest.raises(Unreadable, match="key"):
        partywall.screen_document(**order)
    assert partywall.screen_document(**order, records_key=key).screening.provenances
    with pytest.raises(Refused, match="A key is for an index"):
        partywall.screen_document(**simulated.order(town), records_key=key)


def test_what_an_index_holds_is_told_in_numbers(town: Path) -> None:
    """Kinds, the newest day, how many are for professionals, due and of nobody; no id and no name."""
    (town / "records" / "old.txt").write_text("A note about nobody.\n")
    indexed(town)
    found = index_contents.about(town / "town.index")
    assert (found.records, found.for_professionals, found.nobodys, found.last) == (3, 1, 1, date(2025, 2, 5))
    assert dict(found.kinds) == {"strategy meeting minutes": 1, "home visit note": 1, "": 1}
    assert found.bytes_of_text > 0
    told = "\n".join(index_contents.describe(found))
    assert not [word for word in ("minutes.txt", "F2", "P9", "Trewin") if word in told]
    assert index_contents.check(town / "town.index") == ()


def test_the_progress_counts_each_record(town: Path) -> None:
    """Once while all are tried, and once while they are written."""
    steps: list[tuple[int, int]] = []
    indexed(town, told=lambda done, of: steps.append((done, of)))
    assert steps == [(1, 2), (2, 2), (1, 2), (2, 2)]


def test_findings_hold_no_path_of_a_record(town: Path) -> None:
    """A record is called by its kind and day, since its path may name somebody."""
    indexed(town)
    screened = partywall.screen_document(**simulated.order(town) | {"records": town / "town.index"})
    found = json.loads(documents.findings(screened))
    rows = [copied for row in found["passages"] for copied in row["copied_from"]]
    assert {row["record"] for row in rows} == {"strategy meeting minutes, 2025-02-03"}
