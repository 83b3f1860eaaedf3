"""A house that is backed up can be restored, on either kind of database, whole or not at all."""

import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections, transaction

import houses
from databases import KINDS, database, own_house
from partywall.errors import PartywallError, Refused, Unreadable

__all__ = ["database", "own_house"]

OWNER = "p0123456789abcdef0123"
ON_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""For what does not depend on the kind of database that is backed up."""


class Act(StrEnum):
    """Something that was done."""

    DONE = "done"


def fill() -> tuple[bytes, str]:
    """The open house holds a value, a file, a destroyed product, jobs and entries of the ledger."""
    from partywall.ledger.entry import Entry
    from partywall.store.jobs import queue
    from partywall.store.ledger import append
    from partywall.store.vault import blobs, keys, removal

    with transaction.atomic():
        token = keys.seal(OWNER, b"a value")
        digest = blobs.put(OWNER, b"a file")
        blobs.put("p2", b"a file to be destroyed")
        for number in range(3):
            queue.enqueue("read", f"read:{number}", OWNER, {"original": digest})
            append(Entry(datetime.now(UTC), Act.DONE, product=OWNER, facts={"copy": digest, "pages": number}))
    with transaction.atomic():
        removal.destroy("p2")
    return token, digest


@pytest.fixture
def filled(database: str) -> tuple[bytes, str]:
    """How the value and the file are known that the open house holds."""
    return fill()


def back_up(tmp_path: Path) -> tuple[Path, Path]:
    """A backup of the open house, and its key."""
    from partywall.service.backup import back_up

    paths = (tmp_path / "house.backup", tmp_path / "key")
    back_up(*paths)
    return paths


def restored(house: houses.House, backup: Path, key: Path) -> houses.House:
    done = house.run("house", "restore", backup, "--key", key)
    assert done.returncode == 0, done.stderr
    return house


@pytest.mark.parametrize("kind", KINDS)
def test_a_backup_is_restored_on_either_kind(
    filled: tuple[bytes, str], database: str, kind: str, tmp_path: Path
) -> None:
    """All opens in the restored house as in the first, what was destroyed is not there, and work goes on in it."""
    from partywall.store.jobs.models import JobRow
    from partywall.store.ledger.models import EntryRow

    token, digest = filled
    house = restored(houses.empty(tmp_path / "other", kind), *back_up(tmp_path))
    found = house.holds(OWNER, token, digest)
    jobs = [[job.id, job.kind, job.arguments, job.due and job.due.isoformat(), job.share]
            for job in JobRow.objects.order_by("id")]  # fmt: skip
    entries = [bytes(entry.content).hex() for entry in EntryRow.objects.order_by("number")]
    assert found["vendor"] == kind
    assert (found["value"], found["file"], found["later"]) == ("a value", "a file", "put after the restore")
    assert found["destroyed"] == ["p2"]
    assert found["jobs"] == jobs and len(jobs) == 3
    assert found["entries"][:3] == entries[:3] and found["size"] == len(found["entries"])
    assert b"restore-house" in bytes.fromhex(found["entries"][-1])
    assert b"back-up-house" in bytes.fromhex(entries[-1])
    checked = house.run("house", "check", "--files")
    assert checked.returncode == 0, checked.stdout


@ON_SQLITE
def test_a_backup_tells_nothing_without_its_key(filled: tuple[bytes, str], tmp_path: Path) -> None:
    """Neither names of accounts nor ids, and not the master key, stand in the file."""
    from partywall.store.vault import master

    backup, key = back_up(tmp_path)
    content = backup.read_bytes()
    (secret,) = master.read_keys(key)
    assert backup.stat().st_mode & 0o077 == key.stat().st_mode & 0o077 == 0
    for plain in (OWNER.encode(), b"original", secret.secret, secret.secret.hex().encode(), b"a file"):
        assert plain not in content


def test_a_backup_is_taken_while_people_work(filled: tuple[bytes, str], database: str, tmp_path: Path) -> None:
    """What is put and destroyed meanwhile is in it wholly or not at all: the restored house is whole."""
    from partywall.store.vault import blobs, removal
    from partywall.store.vault.models import Blob

    house_settings, over = connections.settings["default"], threading.Event()
    written: list[str] = []

    def write() -> None:
        connections.settings["default"] = house_settings
        while not over.is_set():
            owner = f"q{len(written)}"
            with transaction.atomic():
                blobs.put(owner, owner.encode() * 5000)
            if len(written) % 2:
                with transaction.atomic():
                    removal.destroy(owner)
            written.append(owner)
        connections.close_all()

    thread = threading.Thread(target=write)
    thread.start()
    while len(written) < 10:
        pass
    before = len(written)
    paths = back_up(tmp_path)
    after = len(written)
    over.set()
    thread.join()
    assert after > before, "somebody wrote meanwhile"
    assert Blob.objects.count() > 5
    token, digest = filled
    house = restored(houses.empty(tmp_path / "other", database), *paths)
    assert house.holds(OWNER, token, digest)["value"] == "a value"
    assert house.run("house", "check", "--files").returncode == 0


@ON_SQLITE
def test_a_damaged_file_is_left_out_and_said(filled: tuple[bytes, str], database: str, tmp_path: Path) -> None:
    """A house with one damaged file can still be backed up; the backup says what it lacks, and so does the restore."""
    from partywall.service.backup import back_up
    from partywall.store.vault import blobs
    from partywall.store.vault.models import Blob

    token, digest = filled
    with transaction.atomic():
        other = blobs.put(OWNER, b"another file")
    path = blobs.path_of(Blob.objects.get(digest=other).stored)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    done = back_up(tmp_path / "house.backup", tmp_path / "key")
    assert (done.files, done.lacking) == (1, 1)
    house = houses.empty(tmp_path / "other", "sqlite")
    run = house.run("house", "restore", tmp_path / "house.backup", "--key", tmp_path / "key")
    assert run.returncode == 6 and "lacked 1 sealed file" in run.stdout
    assert house.holds(OWNER, token, digest)["file"] == "a file"
    check = house.run("house", "check")
    assert check.returncode == 4 and "1 of 3 sealed files are not there" in check.stdout


def changed_members(backup: Path) -> tuple[tuple[str, bytes], ...]:
    import tarfile

    with tarfile.open(backup) as tar:
        return tuple((info.name, tar.extractfile(info).read()) for info in tar)  # type: ignore[union-attr]


def packed(path: Path, members: list[tuple[str, bytes]]) -> Path:
    import io
    import tarfile

    with tarfile.open(path, "w") as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return path


@ON_SQLITE
def test_a_damaged_backup_is_refused(filled: tuple[bytes, str], tmp_path: Path) -> None:
    """Whatever byte is changed, either it is noticed or all that is restored is the same; also what is cut off."""
    from partywall.store.archive import Reader
    from partywall.store.vault import master

    backup, key = back_up(tmp_path)
    keys = master.read_keys(key)
    whole, other = backup.read_bytes(), tmp_path / "changed"

    def holds(path: Path) -> list[tuple[str, bytes]]:
        reader = Reader(path, keys)
        return [
            *reader.sealed("keys/"),
            *reader.sealed("tables/"),
            *((name, file.read()) for name, file in reader.blobs()),
        ]

    first, noticed = holds(backup), 0
    places = range(0, len(whole), max(len(whole) // 400, 1))
    for place in places:
        other.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        try:
            assert holds(other) == first
        except PartywallError:
            noticed += 1
    assert noticed > len(places) // 4
    for length in range(0, whole.rindex(b"manifest") + 600, 777):
        other.write_bytes(whole[:length])
        with pytest.raises(Unreadable):
            Reader(other, keys)


@ON_SQLITE
def test_a_backup_that_was_put_together_anew_is_refused(filled: tuple[bytes, str], tmp_path: Path) -> None:
    """A member left out, twice, exchanged, under another name, from another backup, or leading elsewhere is noticed."""
    from partywall.store.archive import Reader
    from partywall.store.vault import master

    backup, key = back_up(tmp_path)
    keys = master.read_keys(key)
    (tmp_path / "second").mkdir()
    foreign = changed_members(back_up(tmp_path / "second")[0])
    members = list(changed_members(backup))
    names = [name for name, _ in members]
    tables = [number for number, name in enumerate(names) if name.startswith("tables/")]
    blob = next(number for number, name in enumerate(names) if name.startswith("blobs/"))
    a, b = tables[0], tables[-1]

    def swapped(content: bool) -> list[tuple[str, bytes]]:
        new = members.copy()
        new[a], new[b] = ((names[a], members[b][1]), (names[b], members[a][1])) if content else (members[b], members[a])
        return new

    Reader(packed(tmp_path / "same", members), keys)  # the way that this test packs is not what is refused
    cases = [
        *([*members[:number], *members[number + 1 :]] for number in (0, a, b, blob, len(members) - 1)),
        [*members[:b], members[a], *members[b:]],
        swapped(content=True),
        swapped(content=False),
        [*members[:blob], (names[blob], members[blob][1] + b"x"), *members[blob + 1 :]],
        [*members[:blob], ("blobs/../../keys/master", b"x"), *members[blob:]],
        [*members[:blob], ("keys/../x", members[1][1]), *members[blob:]],
        [*members, ("keys/later", members[1][1])],
        [*members[:a], foreign[a], *members[a + 1 :]],
        [foreign[0], *members[1:]],
        [*members[:-1], foreign[-1]],
    ]
    for case in cases:
        with pytest.raises(Unreadable):
            Reader(packed(tmp_path / "changed", case), keys)


NOT_EMPTY: dict[str, Callable[[Path], object]] = {
    "a file is there": lambda folder: (folder / "letter.docx").write_text(""),
    "a key is there": lambda folder: ((folder / "keys").mkdir(), (folder / "keys" / "master").write_text("")),
    "another origin": lambda folder: (folder / "partywall.toml").write_text('[ledger]\norigin = "other.example/x"'),
    "another restore was cut off": lambda folder: (folder / "restoring").write_text("sha256:" + "0" * 64),
}


@ON_SQLITE
@pytest.mark.parametrize("case", NOT_EMPTY)
def test_a_house_is_restored_into_an_empty_folder_alone(case: str, filled: tuple[bytes, str], tmp_path: Path) -> None:
    """Nothing that is there is touched."""
    backup, key = back_up(tmp_path)
    folder = tmp_path / "other"
    folder.mkdir()
    NOT_EMPTY[case](folder)
    before = sorted((path, path.is_file() and path.read_bytes()) for path in folder.rglob("*"))
    from partywall.service.backup import restore

    with pytest.raises(Refused):
        restore(folder, backup, key)
    assert sorted((path, path.is_file() and path.read_bytes()) for path in folder.rglob("*")) == before


@ON_SQLITE
def test_a_wrong_key_restores_nothing(filled: tuple[bytes, str], tmp_path: Path) -> None:
    """Neither another house's key nor no key; the folder is as it was."""
    from partywall.service.backup import restore
    from partywall.store.vault import master

    backup, _ = back_up(tmp_path)
    other = tmp_path / "other key"
    master.make_key(other)
    for key in (other, tmp_path / "missing", backup):
        with pytest.raises(PartywallError):
            restore(tmp_path / "other", backup, key)
    assert not (tmp_path / "other").exists()


@ON_SQLITE
def test_a_database_with_tables_is_left_alone(filled: tuple[bytes, str], tmp_path: Path) -> None:
    """A house is restored into an empty database; what the restore had laid into the folder is taken away again."""
    backup, key = back_up(tmp_path)
    house = restored(houses.empty(tmp_path / "other", "postgresql"), backup, key)
    second = houses.House(tmp_path / "second", house.url)
    run = second.run("house", "restore", backup, "--key", key)
    assert run.returncode == 4 and "holds tables already" in run.stderr
    assert not [*second.folder.rglob("*")]
    assert house.holds(OWNER, *filled)["value"] == "a value"


def test_acts_that_a_restore_lost_are_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The anchor knows of acts that an older backup lacks: nothing is published until it is set aside by a person."""
    anchor, other = tmp_path / "anchor", tmp_path / "other anchor"
    anchor.mkdir()
    other.mkdir()
    monkeypatch.setenv("PARTYWALL_LEDGER_ANCHOR", str(anchor))
    house, backup, key = houses.House(tmp_path / "house"), tmp_path / "house.backup", tmp_path / "key"
    steps = (
        "house init",
        "ledger publish",
        f"house backup {backup} --key-to {key}",
        "house rotate-keys",
        "ledger publish",
    )
    for step in steps:
        assert house.run(*step.split()).returncode == 0
    restored = houses.House(tmp_path / "restored")
    run = restored.run("house", "restore", backup, "--key", key)
    assert run.returncode == 6 and "not published" in run.stdout and "anchor" in run.stdout
    assert restored.run("ledger", "publish").returncode == 4
    assert restored.run("house", "check").returncode == 4
    monkeypatch.setenv("PARTYWALL_LEDGER_ANCHOR", str(other))
    assert restored.run("ledger", "publish").returncode == 0
    assert restored.run("house", "check").returncode == 0


KILLED = {
    "the files are there": "import partywall.service.backup as place; name = '_load'",
    "some rows are there": "import partywall.store.database as place; name = 'open_database'; rows = True",
    "all rows are there": "import partywall.store.database as place; name = 'migrate'",
}
_KILL = """
import os, signal
{where}
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if 'rows' in globals():
    real = place.open_database
    def opened(folder):
        real(folder)
        import partywall.store.rows as inner
        count, write = [], inner.write_rows
        def some(*given):
            count.append(write(*given))
            if len(count) == 3: die()
        inner.write_rows = some
    place.open_database = opened
else:
    setattr(place, name, die)
"""


@pytest.mark.parametrize(("when", "kind"), [*zip(KILLED, ("sqlite", "postgresql", "postgresql"), strict=True)])
def test_a_restore_that_was_killed_is_run_again(when: str, kind: str, tmp_path: Path) -> None:
    """Until then the house does not open; afterwards it is whole."""
    import databases

    name = databases.fresh("sqlite")
    token, digest = fill()
    backup, key = back_up(tmp_path)
    house = houses.empty(tmp_path / "other", kind, _KILL.format(where=KILLED[when]))
    assert house.run("house", "restore", backup, "--key", key).returncode == -9
    again = houses.House(house.folder, house.url)
    opened = again.run("house", "check")
    assert opened.returncode == 4 and "cut off" in opened.stderr
    restored(again, backup, key)
    assert again.holds(OWNER, token, digest)["file"] == "a file"
    assert again.run("house", "check", "--files").returncode == 0
    databases.drop("sqlite", name)


_NEWER = """
import django
_setup = django.setup
def setup():
    from django.conf import settings
    settings.MIGRATION_MODULES = {"partywall_vault": "newer_vault"}
    _setup()
django.setup = setup
"""
_MIGRATION = """
from django.db import migrations, models

def mark(apps, editor):
    Blob = apps.get_model("partywall_vault", "Blob")
    for blob in Blob.objects.all():
        blob.weight = blob.size * 2
        blob.save()

class Migration(migrations.Migration):
    dependencies = [("partywall_vault", "0001_initial")]
    operations = [
        migrations.AddField("Blob", "weight", models.IntegerField(default=0)),
        migrations.RunPython(mark),
    ]
"""


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A version whose tables have gone on by one change, and what makes a process be of it."""
    import partywall.store.vault.migrations as ours

    room = tmp_path / "newer" / "newer_vault"
    shutil.copytree(Path(str(ours.__file__)).parent, room, ignore=shutil.ignore_patterns("__pycache__"))
    (room / "0002_weight.py").write_text(_MIGRATION)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "newer"))
    return _NEWER


def test_a_newer_version_restores_an_older_backup(
    filled: tuple[bytes, str], database: str, newer: str, tmp_path: Path
) -> None:
    """Rows are loaded in the form that they had, and then changed as those of any older house are."""
    house = restored(houses.empty(tmp_path / "other", database, newer), *back_up(tmp_path))
    code = (
        "import sys; from pathlib import Path; from partywall.service.house import open_house\n"
        "open_house(Path(sys.argv[1]))\n"
        "from django.db import connection\n"
        "with connection.cursor() as cursor:\n"
        "    cursor.execute('SELECT size, weight FROM partywall_vault_blob'); print(cursor.fetchall())\n"
    )
    done = house.python(newer + code, house.folder)
    assert done.stdout.strip() == f"[({len(b'a file')}, {2 * len(b'a file')})]", done.stderr


def test_an_older_version_refuses_a_newer_house_and_its_backup(newer: str, tmp_path: Path) -> None:
    """It says to use the newer one, and touches nothing."""
    house = houses.empty(tmp_path / "new", "sqlite", newer)
    backup, key = tmp_path / "house.backup", tmp_path / "key"
    assert house.run("house", "init").returncode == 0
    assert house.run("house", "backup", backup, "--key-to", key).returncode == 0
    older = houses.House(house.folder)
    for words in (("house", "init"), ("house", "check"), ("work", "--until-idle")):
        run = older.run(*words)
        assert run.returncode == 4 and "newer version" in run.stderr
    other = houses.empty(tmp_path / "other", "sqlite")
    run = other.run("house", "restore", backup, "--key", key)
    assert run.returncode == 4 and "newer version" in run.stderr
    assert not [*other.folder.rglob("*")]


@ON_SQLITE
def test_a_backup_lies_outside_the_house(database: str, tmp_path: Path) -> None:
    """It would be lost with it; nor is one written over."""
    from partywall.service.backup import back_up

    with pytest.raises(Refused, match="elsewhere"):
        back_up(Path(settings.HOUSE.folder) / "house.backup")
    (tmp_path / "house.backup").write_text("an older one")
    with pytest.raises(Refused, match="there already"):
        back_up(tmp_path / "house.backup", tmp_path / "key")
    assert (tmp_path / "house.backup").read_text() == "an older one"
    with pytest.raises(Refused, match="there already"):
        back_up(tmp_path / "key", tmp_path / "key")
    (tmp_path / "key").unlink()
    assert [path.name for path in tmp_path.iterdir()] == ["house.backup"]


@ON_SQLITE
def test_no_backup_is_made_that_nobody_could_restore(
    own_house: None, filled: tuple[bytes, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Not one that needs a master key which was put there meanwhile, nor one with a name that no restore takes."""
    from partywall.service import backup
    from partywall.service.master_key import change_master_key

    keys = backup._master_keys()
    change_master_key()
    with monkeypatch.context() as before:
        before.setattr(backup, "_master_keys", lambda: keys)
        with pytest.raises(Refused, match="just been changed"):
            backup.back_up(tmp_path / "house.backup")
    odd = Path(settings.HOUSE.keys) / "secret of the provider"
    odd.write_text("x")
    with pytest.raises(Refused, match="among the keys"):
        backup.back_up(tmp_path / "house.backup")
    odd.unlink()
    assert not list(tmp_path.iterdir())
    restored(houses.empty(tmp_path / "other", "sqlite"), *back_up(tmp_path))


@ON_SQLITE
def test_no_backup_is_there_that_the_ledger_does_not_tell(
    filled: tuple[bytes, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """If the entry cannot be appended, there is no file either."""
    from partywall.service import backup

    def refuse(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(backup, "append", refuse)
    with pytest.raises(ZeroDivisionError):
        backup.back_up(tmp_path / "house.backup")
    assert not list(tmp_path.iterdir())
