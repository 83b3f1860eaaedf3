"""What an administrator sees of a house."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import houses
from databases import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_a_house_is_made_and_looked_over(kind: str, tmp_path: Path) -> None:
    """A new house is in order; making it twice changes nothing; nobody else may read anything in it."""
    house = houses.empty(tmp_path / "house", kind)
    for _ in range(2):
        done = house.run("house", "init")
        assert (done.returncode, done.stderr) == (0, "")
    checked = house.run("house", "check", "--files")
    assert checked.returncode == 0, checked.stdout
    assert "STOP" not in checked.stdout
    assert not [path for path in house.folder.rglob("*") if path.stat().st_mode & 0o077]


def test_without_a_house_nothing_is_done(tmp_path: Path) -> None:
    """One sentence says what to do, and no folder is made."""
    house = houses.House(tmp_path / "house")
    for words in (("house", "check"), ("work",), ("house", "backup", str(tmp_path / "b"))):
        done = house.run(*words)
        assert (done.returncode, len(done.stderr.splitlines())) == (4, 1)
        assert "partywall house init" in done.stderr
    assert not [*tmp_path.iterdir()]


def test_an_older_house_is_brought_up_first(tmp_path: Path) -> None:
    """A house whose tables lack a change does not open; init makes it, and then it does."""
    older = houses.House(tmp_path / "house", before="""
import partywall.store.database as place
def some():
    from django.core.management import call_command
    call_command("migrate", "contenttypes", verbosity=0)
place.migrate = some
""")  # fmt: skip
    older.run("house", "init")
    house = houses.House(older.folder)
    done = house.run("house", "check")
    assert done.returncode == 4 and "not of this version" in done.stderr
    assert house.run("house", "init").returncode == 0
    assert house.run("house", "check").returncode == 0


def test_a_database_that_does_not_answer_is_said(tmp_path: Path) -> None:
    """One sentence, no traceback."""
    house = houses.House(tmp_path / "house", f"postgresql://partywall@/nobody?host={tmp_path}")
    done = house.run("house", "init")
    assert done.returncode == 4
    assert done.stderr == (
        "partywall: The house's database does not answer, or is damaged; see [database] in the settings.\n"
    )


def test_a_driver_that_is_not_there_is_said(tmp_path: Path) -> None:
    """PostgreSQL's driver is an extra; whoever names such a database without it reads what to install."""
    without = "import sys\nsys.modules['psycopg'] = sys.modules['psycopg2'] = None"
    done = houses.House(tmp_path / "house", "postgresql://partywall@localhost/name", without).run("house", "init")
    assert (done.returncode, "partywall[postgresql]" in done.stderr) == (4, True)
    assert houses.House(tmp_path / "other", before=without).run("house", "init").returncode == 0


DAMAGE = {
    "others may read a key": ("chmod", "Others may read a file in the folder of the keys"),
    "the master key is gone": ("key", "The master key is not there"),
    "a sealed file is gone": ("gone", "1 of 1 sealed files are"),
    "a sealed file is damaged": ("damaged", "1 of 1 sealed files are damaged"),
    "the database is damaged": ("database", "damaged"),
    "the ledger's key is gone": ("ledger's key", "The ledger's key is gone"),
    "the ledger was changed": ("ledger", "are not those of the checkpoint"),
}
_FILL = """
import sys; from pathlib import Path
from partywall.service.house import open_house
settings = open_house(Path(sys.argv[1]))
from datetime import UTC, datetime
from django.db import transaction
from partywall.ledger.entry import Entry
from partywall.service.house import HouseAct
from partywall.service.ledger import publish_ledger
from partywall.store.ledger import append
from partywall.store.vault import blobs
with transaction.atomic():
    blobs.put("p1", b"a file")
    for _ in range(3): append(Entry(datetime.now(UTC), HouseAct.BACK_UP))
publish_ledger(settings, datetime.now(UTC))
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a house that holds something and in which nothing is off; tests take copies of it."""
    house = houses.House(tmp_path_factory.mktemp("whole") / "house")
    house.run("house", "init")
    made = house.python(_FILL, house.folder)
    assert made.returncode == 0, made.stderr
    assert house.run("house", "check", "--files").returncode == 0
    return house.folder


@pytest.mark.parametrize("case", DAMAGE)
def test_what_is_off_is_said(case: str, whole: Path, tmp_path: Path) -> None:
    """Each damage is one line marked STOP, and the exit code says it too."""
    import sqlite3

    what, sentence = DAMAGE[case]
    house = houses.House(shutil.copytree(whole, tmp_path / "house"))
    (blob,) = (house.folder / "blobs").glob("??/*")
    file = house.folder / "partywall.sqlite"
    if what == "chmod":
        (house.folder / "keys" / "django").chmod(0o644)
    elif what == "key":
        (house.folder / "keys" / "master").unlink()
    elif what == "ledger's key":
        (house.folder / "keys" / "ledger").unlink()
    elif what == "gone":
        blob.unlink()
    elif what == "damaged":
        blob.write_bytes(blob.read_bytes()[:-1])
    elif what == "database":
        with sqlite3.connect(file) as connection:
            (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'auth_permission'").fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
        with file.open("r+b") as opened:
            opened.seek((page - 1) * size + size // 2)
            opened.write(os.urandom(size // 2))
    else:
        with sqlite3.connect(file) as connection:
            connection.execute("DROP TRIGGER partywall_ledger_entryrow_update")
            connection.execute(
                "UPDATE partywall_ledger_entryrow SET content = CAST(replace(content, 'house', 'horse') AS BLOB)"
            )
    done = house.run("house", "check", "--files")
    stops = [line for line in done.stdout.splitlines() if line.startswith("STOP")]
    assert done.returncode == 4, done.stdout + done.stderr
    assert any(sentence in line for line in stops), done.stdout
    if what == "ledger's key":
        assert house.run("ledger", "publish").returncode == 4
        assert not (house.folder / "keys" / "ledger").exists(), "no other key takes its place"


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_clerk_ends_when_it_is_told_to(sign: signal.Signals, whole: Path, tmp_path: Path) -> None:
    """It says how many jobs it did, and ends as a program that did well."""
    house = houses.House(shutil.copytree(whole, tmp_path / "house"))
    environment = {**os.environ, "PARTYWALL_HOME": str(house.folder)}
    words = [sys.executable, "-m", "partywall", "work"]
    clerk = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert clerk.stderr is not None and "a clerk has begun" in clerk.stderr.readline()
    clerk.send_signal(sign)
    out, err = clerk.communicate(timeout=60)
    assert (clerk.returncode, out) == (0, "0 jobs done.\n"), err


def test_the_master_key_is_changed_by_a_command(whole: Path, tmp_path: Path) -> None:
    """All opens as before, an older backup by the old key alone."""
    house = houses.House(shutil.copytree(whole, tmp_path / "house"))
    old, new, backup = tmp_path / "old", tmp_path / "new", tmp_path / "house.backup"
    house.run("house", "backup", backup, "--key-to", old)
    changed = house.run("house", "rotate-keys")
    assert changed.returncode == 0 and "1 data key wrapped anew" in changed.stdout
    house.run("house", "backup", tmp_path / "later.backup", "--key-to", new)
    assert old.read_text() != new.read_text() == (house.folder / "keys" / "master").read_text()
    assert house.run("house", "check", "--files").returncode == 0
    other = houses.House(tmp_path / "other")
    assert "another master key" in other.run("house", "restore", backup, "--key", new).stderr
    assert other.run("house", "restore", backup, "--key", old).returncode == 0
