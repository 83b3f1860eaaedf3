"""The registers that the house took: each sealed in the vault, the newest in force at once.

In use a register is in the memory of a process alone, never in the clear on a disk.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from django.db import transaction

from partywall.errors import Refused, Unreadable
from partywall.ledger import Entry, Fact
from partywall.model.limits import LIMITS
from partywall.model.people import Fault, Register
from partywall.model.product import AccountId, Role
from partywall.model.text import Digest
from partywall.procedure.table import STILL_HERE
from partywall.register import Reading, read_folder, read_json
from partywall.service.house_acts import HouseAct, doer_with
from partywall.service.registers import refuse_unsafe
from partywall.store.ids import new_id
from partywall.store.ledger import append
from partywall.store.products.models import EditionRow, RegisterRow
from partywall.store.snapshot import Snapshot, made_anew, opened_snapshot, snapshot_bytes
from partywall.store.vault import blobs, removal

OWNER = "house"
"""For whom is sealed what belongs to no product."""
SUPERSEDED = timedelta(days=30)
"""So long a register is kept after another took its place."""
_PREPARED = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"
_MIB = 2**20
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, ValueError, RuntimeError,
            OSError, EOFError)  # fmt: skip
"""What the archive's reader raises."""


@dataclass(frozen=True, slots=True)
class RegisterTaken:
    """A register that the house took."""

    digest: Digest
    people: int
    taken: datetime
    """When it was taken from the case system."""
    entered: datetime
    by: AccountId


def take_register(
    account: AccountId, content: bytes, taken: datetime | None = None, *, at: datetime | None = None
) -> RegisterTaken:
    """Put a register in force: CSV tables in a ZIP, a JSON file, or a prepared register. Raises Refused, Unreadable.

    Editions that have not left are screened anew against it by a job.
    """
    from partywall.service.screenings import screen_all_anew

    at = at or datetime.now(UTC)
    taken = taken or at
    if taken > at + timedelta(minutes=5):
        raise Refused("A register cannot have been taken from the case system in the future.")
    doer_with(account, at, Role.OFFICER, Role.ADMINISTRATOR)
    prepared = _prepared(content, at)
    register = opened_snapshot(prepared)
    with transaction.atomic():
        doer_with(account, at, Role.OFFICER, Role.ADMINISTRATOR)
        newest = _newest()
        if newest and newest.taken > taken:
            raise Refused("A newer register than this is in force.")
        owner = new_id("r")
        blob = blobs.put(owner, prepared)
        row = RegisterTaken(register.digest, register.size, taken, at, account)
        entered = RegisterRow.objects.create(
            owner=owner, digest=row.digest, blob=blob, people=row.people, taken=taken, entered=at, by=account
        )
        if newest is None or newest.digest != row.digest:
            screen_all_anew(account, row.digest)
        # How many people there are is told in no entry: of a small place it would tell something.
        append(Entry(at, HouseAct.TAKE_REGISTER, account, "", {"register": row.digest, "taken": taken.astimezone(UTC)}))
        if RegisterRow.objects.exclude(id=entered.id).order_by("-id").first() != newest:
            # All acts wait for one another at the ledger: another may have come first, and be newer.
            raise Refused("Another register was taken at the same moment; look which is in force, and take it again.")
    return row


def register_in_force(at: datetime | None = None) -> RegisterTaken | None:
    """The register that counts now, or that counted at a moment."""
    row = _newest(at)
    if row is None:
        return None
    return RegisterTaken(Digest(row.digest), row.people, row.taken, row.entered, AccountId(row.by))


def opened(digest: Digest) -> Snapshot:
    """A register that the house took. Kept open in this process, the last two of them. Raises Refused, Unreadable."""
    row = RegisterRow.objects.filter(digest=digest).exclude(blob="").order_by("-id").first()
    if row is None:
        raise Refused("There is no such register, or it is kept no longer.")
    return _opened(row.owner, row.blob)


def still_kept(digest: Digest) -> bool:
    """Whether that register can still be opened."""
    return RegisterRow.objects.filter(digest=digest).exclude(blob="").exists()


@lru_cache(maxsize=2)
def _opened(owner: str, blob: str) -> Snapshot:
    return opened_snapshot(blobs.get(owner, Digest(blob)))


def forget_superseded(now: datetime) -> int:
    """Destroy registers on which nothing rests any more: everybody is in each of them. How many they were.

    The one in force stays, each on which an edition rests that may still leave, and what was superseded lately.
    """
    here = [state.value for state in STILL_HERE]
    with transaction.atomic():
        rows = list(RegisterRow.objects.select_for_update().exclude(blob="").order_by("-id"))
        needed = set(EditionRow.objects.filter(state__in=here).values_list("register", flat=True))
        gone, newer = [], {row.digest for row in rows[:1]}
        for row, after in zip(rows[1:], rows, strict=False):
            if row.digest in newer or (row.digest not in needed and after.entered < now - SUPERSEDED):
                gone.append(row)
            newer.add(row.digest)
        for row in gone:
            removal.destroy(row.owner)
            RegisterRow.objects.filter(id=row.id).update(blob="")
            facts: dict[str, Fact] = {"register": row.digest, "taken": row.taken}
            append(Entry(now, HouseAct.FORGET_REGISTER, "", "", facts))
    return len(gone)


def _newest(at: datetime | None = None) -> RegisterRow | None:
    rows = RegisterRow.objects.filter(entered__lte=at) if at else RegisterRow.objects.all()
    return rows.order_by("-id").first()


def given(content: bytes, at: datetime) -> tuple[Register | None, tuple[Fault, ...]]:
    """What was given as a register holds, and what is wrong with it; None where that stops it. Raises Unreadable.

    What was prepared before was checked then.
    """
    if content.startswith(_PREPARED):
        return opened_snapshot(made_anew(content)), ()
    reading = _read(content, at)
    return reading.register, reading.faults


def _prepared(content: bytes, at: datetime) -> bytes:
    """The prepared form of whatever was given. What is prepared already is made anew: its digest could be another's."""
    if content.startswith(_PREPARED):
        return made_anew(content)
    reading = _read(content, at)
    refuse_unsafe(reading)
    assert reading.register is not None
    return snapshot_bytes(reading.register)


def _read(content: bytes, at: datetime) -> Reading:
    if content.startswith(_ZIP):
        return read_folder(_tables(content), at.date())
    return read_json(content, at.date())


def _tables(content: bytes) -> dict[str, bytes]:
    """The CSV tables in a ZIP archive, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [info for info in archive.infolist() if info.filename.lower().endswith(".csv")]
            if sum(info.file_size for info in members) > LIMITS.register_file_bytes:
                raise Unreadable(f"The register's tables hold more than {LIMITS.register_file_bytes // _MIB} MiB.")
            tables = {info.filename.rpartition("/")[2]: archive.read(info) for info in members}
    except _DAMAGED:
        raise Unreadable("The register's archive is damaged, or locked with a password.") from None
    if len(tables) < len(members):
        raise Unreadable("The register's archive holds a table twice.")
    return tables
