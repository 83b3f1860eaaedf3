"""What is sealed opens for its owner alone, and never again once the owner is destroyed."""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connections, transaction
from hypothesis import given
from hypothesis import strategies as st

from databases import database, house, own_house
from partywall.errors import PartywallError, Refused, Unreadable

__all__ = ["database", "own_house"]


pytestmark = pytest.mark.usefixtures("own_house")


def test_what_is_sealed_opens(database: str) -> None:
    """Values and files come back as they were, also empty ones and large ones."""
    from partywall.store.vault import blobs, keys

    contents = [b"", b"a value", os.urandom(3_000_000)]
    with transaction.atomic():
        tokens = [keys.seal("p1", content, "product") for content in contents]
        digests = [blobs.put("p1", content) for content in contents]
    assert [keys.unseal("p1", token, "product") for token in tokens] == contents
    assert [blobs.get("p1", digest) for digest in digests] == contents


def test_nothing_is_kept_in_the_clear(database: str) -> None:
    """Neither token nor file nor the file's name tells what was sealed; the same bytes look different each time."""
    from partywall.store.vault import blobs, keys
    from partywall.store.vault.models import Blob

    content = b"The mother lives at 4 Invented Row." * 10
    with transaction.atomic():
        tokens = [keys.seal("p1", content) for _ in range(2)]
        digests = [blobs.put(owner, content) for owner in ("p1", "p2")]
    files = [blobs.path_of(blob.stored) for blob in Blob.objects.all()]
    assert len({*tokens, *(path.read_bytes() for path in files)}) == 4
    for sealed in (*tokens, *(path.read_bytes() for path in files)):
        assert b"Invented" not in sealed
    assert digests[0] == digests[1]
    assert not [path for path in files if digests[0].removeprefix("sha256:") in str(path).replace("/", "")]


def test_the_same_bytes_are_kept_once(database: str) -> None:
    """An owner's file that is put twice is one file; another owner has one of its own."""
    from partywall.store.vault import blobs
    from partywall.store.vault.models import Blob

    with transaction.atomic():
        digests = {blobs.put(owner, b"a file") for owner in ("p1", "p1", "p2")}
    assert (len(digests), Blob.objects.count()) == (1, 2)


def test_a_token_opens_only_where_it_belongs(database: str) -> None:
    """Neither another owner's place nor another place of the same owner takes it."""
    from partywall.store.vault import keys

    with transaction.atomic():
        token = keys.seal("p1", b"a value", "product")
        keys.seal("p2", b"another")
    for owner, what in (("p2", "product"), ("p1", "decision")):
        with pytest.raises(Unreadable):
            keys.unseal(owner, token, what)


@given(st.binary(max_size=60), st.data())
def test_one_changed_byte_opens_nothing(content: bytes, data: st.DataObject) -> None:
    """Whatever byte of what is sealed is changed, taken away or added, it is noticed."""
    house()
    from partywall.store.vault.cipher import seal_with, unseal_with

    key = bytes(32)
    token = b"".join(seal_with(key, content, "p1\0"))
    place = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.integers(1, 255))
    changed = (
        token[:place] + bytes([token[place] ^ other]) + token[place + 1 :],
        token[:place],
        token + bytes([other]),
    )
    for each in changed:
        with pytest.raises(Unreadable):
            unseal_with(key, each, "p1\0")
    assert unseal_with(key, token, "p1\0") == content


def test_a_file_in_anothers_place_is_noticed(database: str) -> None:
    """Files that were exchanged, damaged or taken away do not open, though they are whole ones of the same owner."""
    from partywall.store.vault import blobs
    from partywall.store.vault.models import Blob

    with transaction.atomic():
        first, second = blobs.put("p1", b"first"), blobs.put("p1", b"second")
        foreign = blobs.put("p2", b"first")
    paths = [blobs.path_of(Blob.objects.get(owner=owner, digest=digest).stored)
             for owner, digest in (("p1", first), ("p1", second), ("p2", foreign))]  # fmt: skip
    kept = [path.read_bytes() for path in paths]
    for other in (kept[1], kept[2], kept[0][:-1], kept[0] + b"x", b""):
        paths[0].write_bytes(other)
        with pytest.raises(Unreadable):
            blobs.get("p1", first)
    paths[0].unlink()
    with pytest.raises(Unreadable, match="not there"):
        blobs.get("p1", first)
    with pytest.raises(Unreadable, match="no file of that digest"):
        blobs.get("p2", second)


def test_a_transaction_that_fails_leaves_no_row(database: str) -> None:
    """A file without a row may be left, which the sweep takes away a day later, and not before."""
    from partywall.store.vault import blobs, removal
    from partywall.store.vault.models import Blob, DataKey

    with transaction.atomic():
        kept = blobs.put("p1", b"kept")
    before = set(removal.files())
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        blobs.put("p2", b"lost")
        raise ZeroDivisionError
    assert (Blob.objects.count(), DataKey.objects.count()) == (1, 1)
    (orphan,) = set(removal.files()) - before
    half = orphan.with_name(orphan.name + ".12345678.half")
    half.write_bytes(b"cut off")
    removal.sweep()
    assert orphan.exists() and half.exists()
    removal.sweep(now=time.time() + removal.ORPHANED + 1)
    assert not orphan.exists() and not half.exists()
    assert blobs.get("p1", kept) == b"kept"


def test_what_is_destroyed_is_gone(database: str) -> None:
    """Nothing of a destroyed owner opens, nothing new is sealed for it, and its files are away; others' are not."""
    from partywall.store.vault import blobs, keys, removal
    from partywall.store.vault.models import Blob, DataKey, Removal

    with transaction.atomic():
        token, other = keys.seal("p1", b"a value"), keys.seal("p2", b"other")
        digest = blobs.put("p1", b"a file")
    path = blobs.path_of(Blob.objects.get().stored)
    with transaction.atomic():
        removal.destroy("p1")
        assert path.exists(), "files go only when it is sure that the transaction stands"
    assert not path.exists() and not Removal.objects.exists()
    assert [key.owner for key in DataKey.objects.filter(wrapped=None)] == ["p1"]
    for act in (lambda: keys.unseal("p1", token), lambda: blobs.get("p1", digest), lambda: keys.seal("p1", b"more"),
                lambda: blobs.put("p1", b"more")):  # fmt: skip
        with pytest.raises(Refused, match="destroyed"), transaction.atomic():
            act()
    assert keys.unseal("p2", other) == b"other"


def test_a_destruction_that_fails_destroys_nothing(database: str) -> None:
    """If the act's transaction is taken back, key and files are as they were."""
    from partywall.store.vault import blobs, removal

    with transaction.atomic():
        digest = blobs.put("p1", b"a file")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        removal.destroy("p1")
        raise ZeroDivisionError
    removal.sweep()
    assert blobs.get("p1", digest) == b"a file"


def test_a_crash_before_the_files_went_is_made_good(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next sweep takes away what a killed process could not, and what was put at the same moment."""
    from partywall.store.vault import blobs, removal
    from partywall.store.vault.models import Blob, Removal

    with transaction.atomic():
        blobs.put("p1", b"a file")
    row = Blob.objects.get()
    late = Blob(owner="p1", digest="sha256:late", stored="ab" * 32, size=1)
    path = blobs.path_of(row.stored)
    with monkeypatch.context() as crash:
        crash.setattr(removal, "take_away", lambda: None)
        with transaction.atomic():
            removal.destroy("p1")
    late.save()
    assert path.exists() and Removal.objects.count() == 2
    removal.sweep()
    assert not path.exists() and not Removal.objects.exists() and not Blob.objects.exists()


def test_no_file_goes_while_a_backup_reads(database: str) -> None:
    """Files of a destroyed owner stay, unreadable, until the copy of the house is made."""
    from partywall.store.vault import blobs, removal
    from partywall.store.vault.models import Blob

    with transaction.atomic():
        blobs.put("p1", b"a file")
    path = blobs.path_of(Blob.objects.get().stored)
    with removal.held(exclusive=False) as free:
        assert free
        with transaction.atomic():
            removal.destroy("p1")
        removal.sweep(now=time.time() + 2 * removal.ORPHANED)
        assert path.exists()
    removal.sweep()
    assert not path.exists()


def test_a_destroyed_key_is_nowhere_in_sqlites_files() -> None:
    """No byte of the wrapped keys is left in the database's file or its log, however many there were around them."""
    import databases

    name = databases.fresh("sqlite")
    from partywall.store.vault import keys, removal
    from partywall.store.vault.models import DataKey

    for number in range(400):
        with transaction.atomic():
            keys.seal(f"p{number:03}", b"")
    wrapped = {row.owner: bytes(row.wrapped or b"") for row in DataKey.objects.all()}
    gone = [owner for number, owner in enumerate(sorted(wrapped)) if number % 3 == 0]
    for owner in gone:
        with transaction.atomic():
            removal.destroy(owner)
    raw = b"".join(path.read_bytes() for path in house().glob(f"{name}.sqlite*"))
    assert all(wrapped[owner] in raw for owner in wrapped.keys() - set(gone)), "the search would find them"
    assert not [owner for owner in gone if wrapped[owner][1:17] in raw or wrapped[owner][-16:] in raw]
    databases.drop("sqlite", name)


def test_the_master_key_is_changed(database: str) -> None:
    """All opens as before, and what the old key had wrapped opens with no key that is left."""
    from partywall.store.vault import blobs, cipher, keys, master, removal, rotation
    from partywall.store.vault.models import DataKey

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
        digest = blobs.put("p2", b"a file")
        keys.seal("p3", b"to be destroyed")
    (old,) = master.read_keys(master.place())
    former = bytes(DataKey.objects.get(owner="p3").wrapped or b"")
    with transaction.atomic():
        removal.destroy("p3")
    with transaction.atomic():
        assert rotation.rewrap() == 2
    rotation.drop_old()
    (new,) = master.read_keys(master.place())
    assert new != old
    assert old.secret.hex() not in "".join(p.read_text(errors="ignore") for p in master.place().parent.iterdir())
    assert (keys.unseal("p1", token), blobs.get("p2", digest)) == (b"a value", b"a file")
    cipher.unwrap(old, "p3", former)
    with pytest.raises(Unreadable):
        cipher.unwrap(new, "p3", former)
    with transaction.atomic():
        assert keys.unseal("p4", keys.seal("p4", b"later")) == b"later"


def test_a_change_of_the_master_key_that_is_cut_off_goes_on(database: str) -> None:
    """Wherever it is cut off, all opens, and the next change brings it to its end."""
    from partywall.store.vault import keys, master, rotation

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        rotation.rewrap()
        raise ZeroDivisionError
    assert len(master.read_keys(master.place())) == 2
    assert keys.unseal("p1", token) == b"a value"
    with transaction.atomic():
        keys.seal("p2", b"made in between")
        rotation.rewrap()
    assert len(master.read_keys(master.place())) == 2, "cut off before the old one was taken away"
    assert keys.unseal("p1", token) == b"a value"
    rotation.drop_old()
    assert len(master.read_keys(master.place())) == 1
    assert keys.unseal("p1", token) == b"a value"


def test_keys_may_be_made_while_the_master_key_is_changed(database: str) -> None:
    """No key that is made at the same moment is wrapped with a master key that is gone."""
    from partywall.store.vault import keys, master, rotation

    settings = connections.settings["default"]
    with transaction.atomic():
        keys.seal("p", b"")
    tokens: dict[str, bytes] = {}
    over = threading.Event()

    def make() -> None:
        connections.settings["default"] = settings
        while not over.is_set():
            owner = f"p{len(tokens)}"
            with transaction.atomic():
                token = keys.seal(owner, owner.encode())
                time.sleep(0.002)
            tokens[owner] = token
            keys.unseal(owner, token)
        connections.close_all()

    thread = threading.Thread(target=make)
    thread.start()
    for _ in range(5):
        with transaction.atomic():
            rotation.rewrap()
        rotation.drop_old()
        time.sleep(0.02)
    over.set()
    thread.join()
    assert len(master.read_keys(master.place())) == 1
    assert len(tokens) > 5
    assert all(keys.unseal(owner, token) == owner.encode() for owner, token in tokens.items())


def at_once(*works: Callable[[], object]) -> None:
    """Do all at once, each in a thread with a connection of its own; whatever fails fails here."""
    settings = connections.settings["default"]

    def done(work: Callable[[], object]) -> None:
        connections.settings["default"] = settings
        try:
            work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        for one in [pool.submit(done, work) for work in works]:
            one.result(timeout=60)


def test_a_master_key_may_be_changed_twice_at_once(database: str) -> None:
    """Who takes the old key away leaves the one that another change has just put there."""
    from partywall.store.vault import keys, master, rotation

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
        rotation.rewrap()
    written, tried = threading.Event(), threading.Event()

    def change() -> None:
        with transaction.atomic():
            rotation.rewrap()
            written.set()
            tried.wait(1)  # the other one waits for this transaction: it is not there before

    def drop() -> None:
        written.wait()
        rotation.drop_old()
        tried.set()

    at_once(change, drop)
    assert keys.unseal("p1", token) == b"a value"
    assert len(master.read_keys(master.place())) == 1


def test_a_key_that_is_destroyed_while_the_master_key_is_changed_stays_so(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No change of the master key brings back what is destroyed at the same moment."""
    from partywall.store.vault import keys, removal, rotation

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
    read, destroyed = threading.Event(), threading.Event()

    def wrap(*given: object) -> bytes:
        read.set()
        destroyed.wait(1)  # the destruction waits for this transaction: it is not there before
        return cipher_wrap(*given)  # type: ignore[arg-type]

    cipher_wrap = rotation.wrap
    monkeypatch.setattr(rotation, "wrap", wrap)

    def change() -> None:
        with transaction.atomic():
            rotation.rewrap()
        rotation.drop_old()

    def destroy() -> None:
        read.wait()
        with transaction.atomic():
            removal.destroy("p1")
        destroyed.set()

    at_once(change, destroy)
    with pytest.raises(Refused, match="destroyed"):
        keys.unseal("p1", token)


@pytest.mark.parametrize("damage", ["missing", "open to others", "another house's", "cut off", "one digit", "empty"])
def test_a_wrong_master_key_is_said(
    database: str, damage: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A key that is missing, damaged, another house's or open to others stops everything with one sentence."""
    from partywall.store.vault import keys, master

    with transaction.atomic():
        token = keys.seal("p1", b"a value")
    path = tmp_path / "master"
    text = master.place().read_text()
    text = {"another house's": master.as_lines((master.fresh_key(),)).decode(), "cut off": text[:-10], "empty": "",
            "one digit": text[:-2] + ("0" if text[-2] != "0" else "1") + "\n"}.get(damage, text)  # fmt: skip
    if damage != "missing":
        path.write_text(text)
        path.chmod(0o640 if damage == "open to others" else 0o600)
    monkeypatch.setattr("partywall.store.vault.keys.place", lambda: path)
    with pytest.raises(PartywallError, match=r"master key"):
        keys.unseal("p1", token)
    with pytest.raises(PartywallError, match=r"master key"), transaction.atomic():
        keys.seal("p2", b"a value")
    assert path.exists() == (damage != "missing"), "a lost key is never replaced by a new one in silence"
