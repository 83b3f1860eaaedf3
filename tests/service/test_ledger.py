"""The ledger is published, anchored, witnessed, verified and proved, and nothing is signed that did not just grow."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from databases import database
from ledger.ledgers import an_entry, contents, published
from partywall.cli import verify_ledger
from partywall.errors import Refused
from partywall.ledger.checkpoints import from_paper, on_paper, open_checkpoint
from partywall.ledger.entry import written
from partywall.ledger.notes import SigningKey
from partywall.store.settings import Settings
from witnessing import KEY as WITNESS
from witnessing import witness

__all__ = ["database"]

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A house with an anchor."""
    (tmp_path / "anchor").mkdir()
    return Settings(tmp_path / "house", ledger_anchor=str(tmp_path / "anchor"), ledger_origin="ledger.example/house")


def grow(count: int, start: int = 0) -> None:
    from django.db import transaction

    from partywall.store.ledger import append_all

    with transaction.atomic():
        append_all(an_entry(number) for number in range(start, start + count))


def publish(settings: Settings, minutes: int = 0, whole: bool = False) -> None:
    from partywall.service.ledger import publish_ledger

    publish_ledger(settings, NOW + timedelta(minutes=minutes), whole)


def rewrite(kind: str, forged: int, size: int) -> None:
    """What an administrator can do: one entry changed, and entries, tiles and head made anew so that they fit."""
    from django.db import connection, transaction

    from partywall.store.ledger import append_all

    with connection.cursor() as cursor:
        if kind == "postgresql":
            cursor.execute("DROP FUNCTION IF EXISTS partywall_ledger_kept CASCADE")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
        for table in ("entryrow", "tilerow"):
            cursor.execute(f"DELETE FROM partywall_ledger_{table}")
        cursor.execute("UPDATE partywall_ledger_headrow SET size = 0, frontier = %s", [b""])
    with transaction.atomic():
        append_all(an_entry(number if number != forged else 9999) for number in range(size))


def test_what_is_published_is_the_ledger(database: str, settings: Settings) -> None:
    """After each publication the folder holds exactly the files that the published layout asks for."""
    from partywall.service.ledger import ledger_key, published_at, verify_folder

    size = 0
    for count in (0, 3, 252, 1, 300):
        grow(count, size)
        size += count
        publish(settings, size)
        folder = published_at(settings)
        files = published([written(an_entry(number)) for number in range(size)], ledger_key(settings))
        for path, content in files.items():
            assert (folder / path).read_bytes() == content
        assert not (folder / "tile/0/000.p").exists() or size < 256
    found = verify_folder(folder, str(ledger_key(settings).public), sorted(Path(settings.ledger_anchor).iterdir()))
    assert found.faults == ()
    assert found.lines[1] == "5 checkpoints of 0 to 556 entries hold."


def test_each_checkpoint_is_anchored(database: str, settings: Settings) -> None:
    """Each publication that says something new leaves a file of its own in the anchor; no file is written over."""
    names = []
    for count in (5, 0, 7):
        grow(count, 5 if names else 0)
        publish(settings, len(names))
        names.append(sorted(path.name for path in Path(settings.ledger_anchor).iterdir()))
    assert names[0] == names[1]
    assert names[0][0].startswith("000000000000005-20261126T090000Z-")
    assert len(names[2]) == 2


def test_a_house_verifies_itself(database: str, settings: Settings) -> None:
    """The database is compared with head, published checkpoint and anchor, and it is said what was compared."""
    from partywall.service.ledger import verify_house

    grow(300)
    publish(settings)
    grow(5, 300)
    found = verify_house(settings)
    assert found.holds
    assert found.lines == (
        "305 entries of the ledger in the database were hashed again.",
        "5 of them are newer than the last checkpoint.",
        "2 checkpoints of 300 entries hold.",
    )


def test_what_is_published_while_a_house_verifies_itself_is_no_fault(
    database: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkpoint that is just being written speaks of no more entries than are looked at."""
    from partywall.service import ledger

    grow(5)
    publish(settings)
    opened = ledger._opened

    def meanwhile(*given: Any) -> Any:
        grow(5, 5)
        publish(settings, 1)
        return opened(*given)

    monkeypatch.setattr(ledger, "_opened", meanwhile)
    assert ledger.verify_house(settings).faults == ()


def test_a_rewritten_database_is_not_signed(database: str, settings: Settings) -> None:
    """Entries changed, tiles and head made to fit: nothing is signed, and verification says it."""
    from partywall.service.ledger import published_at, verify_house

    grow(300)
    publish(settings)
    rewrite(database, 40, 300)
    grow(20, 300)
    before = (published_at(settings) / "checkpoint").read_bytes()
    with pytest.raises(Refused, match="first 300 entries .* in the house's folder"):
        publish(settings, 1)
    assert (published_at(settings) / "checkpoint").read_bytes() == before
    assert not verify_house(settings).holds


def test_an_administrator_is_caught_by_the_anchor(database: str, settings: Settings) -> None:
    """Who rewrites the database, takes away what was published and has the real key is caught by the anchor alone."""
    from partywall.service.ledger import ledger_key, published_at, verify_folder, verify_house

    grow(300)
    publish(settings)
    kept = next(Path(settings.ledger_anchor).iterdir())
    rewrite(database, 40, 320)
    shutil.rmtree(published_at(settings))
    with pytest.raises(Refused, match="first 300 entries .* in the anchor"):
        publish(settings, 1)
    careless = Settings(settings.folder, ledger_origin=settings.ledger_origin)
    publish(careless, 1)  # the administrator takes the setting away
    assert verify_house(careless).holds
    key = str(ledger_key(settings).public)
    assert verify_folder(published_at(settings), key).holds
    fault = "The first 300 entries are not those of the checkpoint that was made when there were so many."
    assert verify_folder(published_at(settings), key, [kept]).faults == (fault,)
    old, _ = open_checkpoint(kept.read_bytes(), ledger_key(settings).public)
    assert verify_folder(published_at(settings), key, paper=[on_paper(old.size, old.root)]).faults == (fault,)
    words = [str(published_at(settings)), "--key", key]
    assert verify_ledger.main(words) == 0
    assert verify_ledger.main([*words, "--checkpoint", str(kept)]) == 1


def test_a_database_put_back_to_an_earlier_day_is_noticed(database: str, settings: Settings) -> None:
    """A database that has fewer entries than were signed is not signed again."""
    from partywall.service.ledger import verify_house

    grow(300)
    publish(settings)
    rewrite(database, -1, 290)
    with pytest.raises(Refused, match="290 entries .* 300: entries are gone"):
        publish(settings, 1)
    assert "Entries were taken away" in verify_house(settings).faults[0]


def test_a_changed_entry_is_not_published(database: str, settings: Settings) -> None:
    """An entry that no longer hashes to its tile is not written out, and nothing is signed."""
    from partywall.service.ledger import published_at

    grow(300)
    from django.db import connection

    rewrite(database, -1, 300)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE partywall_ledger_entryrow SET content = %s WHERE number = 7", [contents(1, 7007)[0]])
    with pytest.raises(Refused, match="Nothing was signed"):
        publish(settings)
    assert not (published_at(settings) / "checkpoint").exists()


def test_a_published_file_is_never_written_over(database: str, settings: Settings) -> None:
    """A published file that was changed stops the next full publication; one that is missing is written again."""
    from partywall.service.ledger import published_at

    grow(300)
    publish(settings)
    tile = published_at(settings) / "tile/0/000"
    tile.unlink()
    publish(settings, 1, whole=True)
    assert len(tile.read_bytes()) == 8192
    tile.write_bytes(bytes(8192))
    with pytest.raises(Refused, match="tile/0/000 is not what the database holds"):
        publish(settings, 2, whole=True)


def test_keys_are_kept(database: str, settings: Settings) -> None:
    """The key is made once, for its owner alone; with another origin or when others may read it, it is refused."""
    from partywall.service.ledger import ledger_key

    key = ledger_key(settings)
    assert ledger_key(settings) == key
    path = settings.keys / "ledger"
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Refused, match="another origin"):
        ledger_key(Settings(settings.folder, ledger_origin="ledger.example/other"))
    path.chmod(0o640)
    with pytest.raises(Refused, match="can be read by others"):
        ledger_key(settings)


def test_another_key_signs_nothing(database: str, settings: Settings) -> None:
    """A key that was exchanged signs nothing beside checkpoints of the old one."""
    from partywall.service.ledger import ledger_key, verify_house

    grow(3)
    publish(settings)
    (settings.keys / "ledger").write_text(SigningKey(ledger_key(settings).name, bytes(32)).written())
    with pytest.raises(Refused, match="not signed by the key"):
        publish(settings, 1)
    assert len(verify_house(settings).faults) == 2


def test_an_anchor_that_is_gone_is_said(database: str, settings: Settings) -> None:
    """An anchor that cannot be read stops the publication before anything is signed."""
    grow(3)
    Path(settings.ledger_anchor).rmdir()
    from partywall.errors import Unreadable

    with pytest.raises(Unreadable, match="anchor cannot be read"):
        publish(settings)


def test_a_folder_from_outside_is_read_with_care(database: str, settings: Settings) -> None:
    """Files too long, folders in the place of files and bytes behind a tile are told like other faults."""
    from partywall.service.ledger import ledger_key, published_at, verify_folder

    grow(600)
    publish(settings)
    folder, key = published_at(settings), str(ledger_key(settings).public)
    whole = (folder / "tile/0/000").read_bytes()
    (folder / "tile/0/000").write_bytes(whole + b"x")
    (folder / "tile/0/001").unlink()
    (folder / "tile/0/001").mkdir()
    (folder / "tile/1/000.p/2").write_bytes(bytes(65))
    assert verify_folder(folder, key).faults == (
        "The file tile/0/000 of the ledger has 8,193 bytes; the limit is 8,192.",
        "The file tile/0/001 of the ledger is a folder, not a file.",
        "The tile tile/1/000.p/2 is too short or too long.",
    )


def test_an_entry_is_proved(database: str, settings: Settings, tmp_path: Path) -> None:
    """A proof that an entry is in the ledger stands without the ledger; a new entry is published before."""
    from partywall.service.ledger import check_proof, ledger_key, prove_entry

    grow(300)
    publish(settings)
    grow(1, 300)
    (tmp_path / "proof").write_bytes(prove_entry(settings, 299))
    proved = check_proof(tmp_path / "proof", str(ledger_key(settings).public))
    assert (proved.number, proved.entry) == (299, contents(1, 299)[0])
    with pytest.raises(Refused, match="publish it first"):
        prove_entry(settings, 300)


def test_a_proof_of_something_else_than_an_entry_is_refused(settings: Settings, tmp_path: Path) -> None:
    """Whoever holds the key of a ledger may put anything into it; what is no entry is not printed."""
    from partywall.ledger.checkpoints import Checkpoint
    from partywall.ledger.notes import signed
    from partywall.ledger.receipts import written_proof
    from partywall.ledger.tree import leaf_hash
    from partywall.service.ledger import check_proof

    key, odd = SigningKey("ledger.example/house", bytes(32)), b"\xff\x1b[2J"
    note = signed(Checkpoint(key.name, 1, leaf_hash(odd)).text(), key)
    (tmp_path / "proof").write_bytes(written_proof(odd, 0, (), note))
    with pytest.raises(Refused, match="no entry"):
        check_proof(tmp_path / "proof", str(key.public))


def test_a_witness_outside_signs_what_grew(database: str, settings: Settings, tmp_path: Path) -> None:
    """A witness with a copy of the folder signs it, remembers it, and never signs what did not grow out of that."""
    from partywall.service.ledger import (
        ledger_key,
        make_witness_key,
        published_at,
        verify_folder,
        witness_folder,
    )
    from partywall.store.ledger.signing import read_key_file

    grow(300)
    publish(settings)
    log, mine, state = str(ledger_key(settings).public), tmp_path / "mine", tmp_path / "state"
    key = make_witness_key(mine, "auditor.example/w")
    with pytest.raises(Refused, match="never written over"):
        make_witness_key(mine, "auditor.example/w")
    note = witness_folder(published_at(settings), log, mine, state, NOW)
    assert note.by(key) is not None
    (tmp_path / "signed").write_text(str(note))
    grow(10, 300)
    publish(settings, 1)
    witness_folder(published_at(settings), log, mine, state, NOW + timedelta(hours=1))
    found = verify_folder(published_at(settings), log, [tmp_path / "signed", state], witnesses=[str(key)])
    assert found.holds
    seen = "The witness auditor.example/w saw the first 310 entries on 26 November 2026 at 10:00 UTC."
    assert found.lines[-1] == seen
    assert "No checkpoint is signed" in verify_folder(published_at(settings), log, witnesses=[str(key)]).faults[0]
    with pytest.raises(Refused, match="not one of a witness"):
        verify_folder(published_at(settings), log, witnesses=[log])
    ages = read_key_file(mine, "The key").cosign(note.text, 2**63)
    (tmp_path / "signed").write_text(str(note.with_more([ages])))
    told = verify_folder(published_at(settings), log, [tmp_path / "signed"], witnesses=[str(key)])
    assert told.faults == ("The witness auditor.example/w signed with a time that is none.",)
    rewrite(database, 40, 320)
    shutil.rmtree(published_at(settings))
    careless = Settings(settings.folder, ledger_origin=settings.ledger_origin)
    publish(careless)
    with pytest.raises(Refused, match="does not begin with the 310 entries"):
        witness_folder(published_at(settings), log, mine, state, NOW)
    rewrite(database, -1, 200)
    shutil.rmtree(published_at(settings))
    publish(careless)
    with pytest.raises(Refused, match="saw 310 entries; now there are 200"):
        witness_folder(published_at(settings), log, mine, state, NOW)


def test_witnesses_are_asked_over_the_network(database: str, settings: Settings) -> None:
    """A witness that a setting names signs each checkpoint, also one that has seen less or more than we think."""
    from partywall.service.ledger import ledger_key, publish_ledger

    with witness(ledger_key(settings).public) as asked:
        named = f"{asked.address} {WITNESS.public}"
        witnessed = Settings(settings.folder, ledger_origin=settings.ledger_origin, ledger_witnesses=named)
        grow(300)
        assert publish_ledger(witnessed, NOW).note.by(WITNESS.public) is not None
        grow(30, 300)
        done = publish_ledger(witnessed, NOW)
        assert done.note.by(WITNESS.public) is not None and done.lacking == ()
        assert len(asked.asked) == 2
        assert b"a0000" not in b"".join(asked.asked)  # no id of anybody, nothing of an entry
        grow(5, 330)
        publish(Settings(settings.folder, ledger_origin=settings.ledger_origin))  # the witness did not see these
        grow(5, 335)
        assert publish_ledger(witnessed, NOW).note.by(WITNESS.public) is not None
        assert len(asked.asked) == 4  # it was asked from nought, and said what it had seen
        publish_ledger(witnessed, NOW)
        assert len(asked.asked) == 4


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ((500, b""), "answered 500"),
        ((409, b"12\n"), "saw another ledger"),
        ((422, b""), "saw another ledger"),
        ((409, b"99999999\n"), "saw 99,999,999 entries, which is more than there are now"),
        ((200, b"\xff"), "no signature by its key"),
        ((200, b"nothing\n"), "no signature by its key"),
        ((200, str(WITNESS.cosign("else\n", 1)).encode()), "no signature by its key"),
    ],
)
def test_a_bad_witness_changes_nothing(database: str, settings: Settings, answers: tuple[int, bytes], why: str) -> None:
    """What a witness answers is verified; where it gives no signature of ours the checkpoint goes out without."""
    from partywall.service.ledger import ledger_key, publish_ledger, verify_house

    grow(20)
    with witness(ledger_key(settings).public) as asked:
        asked.answers = answers
        named = f"{asked.address} {WITNESS.public}"
        asking = Settings(settings.folder, ledger_witnesses=named, ledger_origin=settings.ledger_origin)
        done = publish_ledger(asking, NOW)
    assert len(done.lacking) == 1 and why in done.lacking[0]
    assert len(done.note.signatures) == 1
    assert verify_house(settings).holds


def test_a_witness_that_is_away_is_named(database: str, settings: Settings) -> None:
    """A witness that cannot be reached is named, and the ledger published all the same."""
    from partywall.service.ledger import publish_ledger

    named = f"http://127.0.0.1:1/ {WITNESS.public}"
    done = publish_ledger(Settings(settings.folder, ledger_witnesses=named), NOW)
    assert done.lacking == ("The witness witness.example/w1 could not be reached.",)


@pytest.mark.parametrize("setting", ["here", "ftp://x y", f"http://x {SigningKey('a', bytes(32)).public}", "http:// k"])
def test_a_setting_that_names_no_witness_is_refused(database: str, setting: str) -> None:
    """A setting without an address, or with a key that is no witness's, is refused."""
    from partywall.store.ledger.witnesses import read_witnesses

    with pytest.raises(Refused):
        read_witnesses(setting)


def test_paper_is_read_back() -> None:
    """What is printed of a checkpoint is read back as it was."""
    assert from_paper(on_paper(12, bytes(32))) == (12, bytes(32))


def test_a_house_publishes_by_itself(database: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clerk publishes the ledger at its start and each hour; what is wrong with it is logged and stops no work."""
    from django.conf import settings as configured

    from partywall.service.ledger import published_at
    from partywall.service.upkeep import tidy

    monkeypatch.setattr(configured, "HOUSE", settings)
    grow(5)
    tidy()
    assert (published_at(settings) / "tile/entries/000.p/5").exists()
    rewrite(database, 2, 5)
    logged = []
    monkeypatch.setattr("partywall.service.upkeep._log.error", lambda words, *what: logged.append(words % what))
    tidy()
    assert len(logged) == 1 and logged[0].endswith("Nothing was signed.")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device", "a name")

    published_at(settings).joinpath("checkpoint").unlink()
    shutil.rmtree(settings.ledger_anchor)
    Path(settings.ledger_anchor).mkdir()
    shutil.rmtree(published_at(settings) / "tile")
    monkeypatch.setattr("partywall.service.upkeep.removal.sweep", full)
    tidy()
    assert logged[1:] == ["upkeep: something in the house's folder cannot be used (No space left on device)"]
    assert (published_at(settings) / "checkpoint").exists()


def test_a_publication_that_was_cut_off_is_made_whole(
    database: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a publication is cut off, what stands there holds, and the next one makes it whole."""
    from partywall.service.ledger import ledger_key, published_at, verify_folder
    from partywall.store.ledger import publishing

    grow(250)
    publish(settings)
    key, size = str(ledger_key(settings).public), 250
    left, cut_off = [0], 0

    def until(write: Callable[..., object]) -> Callable[..., object]:
        def cut(*given: object, **named: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return write(*given, **named)

        return cut

    for name in ("write_once", "write_durable", "rmtree"):
        monkeypatch.setattr(publishing, name, until(getattr(publishing, name)))
    for steps in range(12):
        grow(5, size)
        size += 5
        left[0] = steps
        with suppress(KeyboardInterrupt):
            publish(settings, steps)
        assert verify_folder(published_at(settings), key).faults == ()
        cut_off += left[0] < 0
        left[0] = 100
        publish(settings, steps)
        found = verify_folder(published_at(settings), key, sorted(Path(settings.ledger_anchor).iterdir()))
        assert found.faults == () and f"{size} entries were hashed" in found.lines[0]
    assert cut_off >= 5
