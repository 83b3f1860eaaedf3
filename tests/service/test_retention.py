"""Forgetting records, and the receipt for it."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import partywall
import simulated
from partywall.errors import Refused
from partywall.service import record_index, retention
from partywall.store import passages
from partywall.store.passages import Forgotten, Looked
from partywall.store.unread import read_lack

TOMORROW, TODAY = date.today() + timedelta(1), date.today()


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town whose records are indexed: minutes that may be kept, a note of which today is the last day."""
    simulated.town(tmp_path)
    (tmp_path / "records" / "note.txt").write_text("The heron stood on the chapel roof the whole afternoon.\n")
    (tmp_path / "records" / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "records" / "records.csv").write_text(
        "file,family_id,kind,date,author,keep_until\nminutes.txt,F2,minutes,2025-02-03,P9,\n"
        f"note.txt,F1,note,2020-01-01,P9,{TODAY}\nscan.pdf,F2,letter,2025-04-01,P9,\n"
    )
    record_index.index_records(
        tmp_path / "records", tmp_path / "town.index", register=tmp_path / "register.json", skip_unreadable=True,
        keep_text=True,
    )  # fmt: skip
    return tmp_path


def ids(town: Path) -> set[str]:
    with passages.open_index(town / "town.index") as opened:
        return {source.id for source in opened.sources()}


def the_day_after(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tomorrow(date):
        @classmethod
        def today(cls) -> Any:
            return TOMORROW

    monkeypatch.setattr(retention, "date", Tomorrow)


def test_a_forgotten_record_is_no_longer_found(town: Path) -> None:
    """What was copied from it is found no more, and no word of it stands in any file of the index."""
    order = simulated.order(town) | {"records": town / "town.index"}
    assert partywall.screen_document(**order).screening.provenances
    done = partywall.forget_records(town / "town.index", ["minutes.txt"])
    assert (len(done.forgotten.records), done.unknown) == (1, 0)
    assert ids(town) == {"note.txt"}
    assert not partywall.screen_document(**order).screening.provenances
    assert not [path for path in (town / "town.index").iterdir() if b"minutes.txt" in path.read_bytes()]


def test_what_is_due_is_forgotten_on_the_day_after(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On its last day a record may still be kept; where nothing is due nothing is done, and there is no receipt."""
    assert retention.forget_due(town / "town.index", receipt=town / "receipt.json") is None
    assert not (town / "receipt.json").exists()
    the_day_after(monkeypatch)
    assert retention.forget_due(town / "town.index", receipt=town / "receipt.json") is not None
    assert ids(town) == {"minutes.txt"}


def test_the_receipt_names_nobody_and_proves_each_look(town: Path) -> None:
    """Digests of ids and of the index's files before and after, and the result of each look; no id and no word."""
    receipt = town / "receipt.json"
    partywall.forget_records(town / "town.index", ["note.txt", "nowhere.txt"], receipt=receipt)
    told = json.loads(receipt.read_bytes())
    assert told["forgotten"] is True
    assert told["records"] == [passages.digest_of_id("note.txt")]  # type: ignore[arg-type]
    assert told["not_in_the_index"] == [passages.digest_of_id("nowhere.txt")]  # type: ignore[arg-type]
    assert told["looks"] and all(look["passed"] for look in told["looks"])
    assert not [word for word in ("note", "nowhere", "heron", "F1", "P9") if word in receipt.read_text()]


def test_no_act_without_its_paper(town: Path) -> None:
    """Where the receipt cannot be written, or would take another's place, nothing is forgotten."""
    (town / "receipt.json").write_text("an earlier one")
    for place in (town / "receipt.json", town / "nowhere" / "receipt.json", town / "town.index" / "receipt.json"):
        with pytest.raises(Refused, match="receipt"):
            partywall.forget_records(town / "town.index", ["note.txt"], receipt=place)
    assert "note.txt" in ids(town)
    assert (town / "receipt.json").read_text() == "an earlier one"


def test_what_is_not_proved_is_never_called_done(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If a look finds something left, the act is refused, and the receipt says that it failed."""
    left = Forgotten((), (), (), (Looked("bytes", False, "1 run is left."),))
    monkeypatch.setattr(passages.IndexWriter, "forget", lambda *_: left)
    with pytest.raises(Refused, match=r"not proved that nothing of them is left \(bytes\)"):
        partywall.forget_records(town / "town.index", ["note.txt"], receipt=town / "receipt.json")
    assert json.loads((town / "receipt.json").read_bytes())["forgotten"] is False


def test_a_reader_who_still_has_the_record_is_said(town: Path) -> None:
    """While somebody has the former state open the record is not gone, and forgetting again afterwards proves it."""
    with passages.open_index(town / "town.index") as opened:
        assert opened.size == 2
        with pytest.raises(Refused, match="close whatever has the index open"):
            partywall.forget_records(town / "town.index", ["note.txt"])
    assert partywall.forget_records(town / "town.index", ["note.txt"]).forgotten.done
    assert ids(town) == {"minutes.txt"}


def test_a_record_that_was_never_read_is_forgotten_too(town: Path) -> None:
    """The index then no longer keeps that it lacks it."""
    assert [row.id for row in read_lack(town / "town.index").unread] == ["scan.pdf"]
    done = partywall.forget_records(town / "town.index", ["scan.pdf"])
    assert (done.unread, done.unknown, read_lack(town / "town.index").unread) == (1, 0, ())
    assert not [path for path in (town / "town.index").iterdir() if b"scan.pdf" in path.read_bytes()]
