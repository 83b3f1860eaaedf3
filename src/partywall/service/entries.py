"""The ledger for people who watch over it: officers and auditors. It names accounts and products by their ids alone.

Entries stand in the order in which they were written. Nothing is unsealed for them. Whoever is checking a copy is not
told of its product: an entry says where on the copy an earlier checker marked something, and how the author decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from partywall.errors import Refused
from partywall.ledger.entry import Fact, read_entry
from partywall.ledger.notes import KeyKind
from partywall.ledger.tiles import CHECKPOINT
from partywall.model.product import AccountId, ProductId, Role
from partywall.procedure.situation import Refusal
from partywall.service import ledger
from partywall.service.acting import Denied
from partywall.service.house_acts import doer_with
from partywall.service.seen import checked_by
from partywall.store.ledger import publishing
from partywall.store.ledger.models import EntryRow, HeadRow
from partywall.store.ledger.witnesses import read_witnesses
from partywall.store.settings import Settings

READERS = (Role.OFFICER, Role.AUDITOR)
MOST = 10_000
"""Entries that are looked through at once; whoever looks for something rare looks on from there."""
BLIND = Refusal("blind", "While you are checking a copy, you are told nothing else about its document.")
_AT_ONCE = 1_000
_APART = timedelta(hours=1)
"""By so much the time of an entry may differ from its place: a long act is written down at its end."""
VERIFIED_AT_ONCE = 200_000
"""Entries of a ledger that is verified while somebody waits; a longer one is verified on the server."""


@dataclass(frozen=True, slots=True)
class EntryShown:
    """One entry, with its number from 0."""

    number: int
    act: str
    at: datetime
    by: AccountId
    """Empty: the house itself."""
    product: ProductId
    """Empty: it is about none."""
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are looked for; what is empty or None is not asked."""

    since: datetime | None = None
    until: datetime | None = None
    """Not including it."""
    by: str = ""
    act: str = ""
    product: str = ""

    def fits(self, entry: EntryShown) -> bool:
        """Whether all that is asked holds."""
        return (
            (self.since is None or entry.at >= self.since)
            and (self.until is None or entry.at < self.until)
            and self.by in {"", entry.by}
            and self.act in {"", entry.act}
            and self.product in {"", entry.product}
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Entries, the newest first."""

    entries: tuple[EntryShown, ...]
    below: int | None
    """Where to look on: entries before this number. None: there are no more."""


@dataclass(frozen=True, slots=True)
class Witnessed:
    """Who outside has signed the last checkpoint, and when; None: they have not."""

    name: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the ledger stands: how long it is, what of it was signed, and who has seen that."""

    size: int
    signed: int | None
    """How many entries the last checkpoint speaks of. None: nothing was published yet."""
    at: datetime | None
    """When that checkpoint was written."""
    origin: str
    key: str
    anchored: bool
    """Whether checkpoints are kept at a place outside."""
    witnesses: tuple[Witnessed, ...]
    fault: str = ""
    """Why the checkpoint cannot be read, if it cannot: one sentence."""

    @property
    def newer(self) -> int:
        """Entries that no checkpoint speaks of yet."""
        return self.size - (self.signed or 0)


def entries(
    account: AccountId, wanted: Wanted, below: int | None = None, limit: int = 50, *, at: datetime | None = None
) -> Found:
    """The newest entries that are looked for, those before the number ``below``. For officers and auditors."""
    doer_with(account, at or datetime.now(UTC), *READERS)
    checking = _checked(account)
    found: list[EntryShown] = []
    top = _size() if below is None else min(below, _size())
    top = min(top, _first_at(wanted.until + _APART)) if wanted.until else top
    for looked, entry in enumerate(_downwards(top, wanted.product)):
        if wanted.since and entry.at < wanted.since - _APART:
            return Found(tuple(found), None)
        if len(found) == limit or looked == MOST:
            return Found(tuple(found), entry.number + 1)
        if wanted.fits(entry) and entry.product not in checking:
            found.append(entry)
    return Found(tuple(found), None)


def every(wanted: Wanted) -> Iterator[EntryShown]:
    """All entries that are looked for, the newest first, however many. For an export, whose right was looked at."""
    top = _first_at(wanted.until + _APART) if wanted.until else _size()
    for entry in _downwards(top, wanted.product):
        if wanted.since and entry.at < wanted.since - _APART:
            return
        if wanted.fits(entry):
            yield entry


def entry(account: AccountId, number: int, *, at: datetime | None = None) -> EntryShown:
    """The entry of that number. Raises Refused."""
    doer_with(account, at or datetime.now(UTC), *READERS)
    row = EntryRow.objects.filter(number=number).first()
    if row is None:
        raise Refused("There is no entry of that number.")
    found = _entry(row.number, bytes(row.content))
    if found.product in _checked(account):
        raise Denied((BLIND,))
    return found


def standing(account: AccountId, settings: Settings, *, at: datetime | None = None) -> Standing:
    """How the ledger stands. For officers and auditors; nothing is signed or made by looking."""
    doer_with(account, at or datetime.now(UTC), *READERS)
    size, anchored = _size(), bool(settings.ledger_anchor)
    if not ledger.is_begun(settings):
        return Standing(size, None, None, settings.ledger_origin, "", anchored, ())
    path = ledger.published_at(settings) / CHECKPOINT
    try:
        key = ledger.ledger_key(settings).public
        last = publishing.last_published(path.parent, key)
    except Refused as error:
        return Standing(size, None, None, settings.ledger_origin, "", anchored, (), str(error))
    if last is None:
        return Standing(size, None, None, settings.ledger_origin, str(key), anchored, ())
    checkpoint, note = last
    witnesses = [one.key for one in read_witnesses(settings.ledger_witnesses)]
    seen = []
    for witness in witnesses:
        signature = note.by(witness) if witness.kind is KeyKind.WITNESS else None
        seen.append(Witnessed(witness.name, datetime.fromtimestamp(signature.seen, UTC) if signature else None))
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Standing(size, checkpoint.size, written, checkpoint.origin, str(key), anchored, tuple(seen))


def verified(account: AccountId, settings: Settings, *, at: datetime | None = None) -> ledger.Verified:
    """Hash every entry again and compare it with all that was signed. Raises Refused where it would take too long."""
    doer_with(account, at or datetime.now(UTC), *READERS)
    if not ledger.is_begun(settings):
        raise Refused("Nothing was published yet, so there is nothing to compare with. A clerk publishes each hour.")
    if _size() > VERIFIED_AT_ONCE:
        raise Refused("The ledger is too long to verify here. On the server: partywall ledger verify")
    return ledger.verify_house(settings)


def proof(account: AccountId, settings: Settings, number: int, *, at: datetime | None = None) -> bytes:
    """A file that proves that an entry is in the published ledger, and holds it. Raises Refused."""
    entry(account, number, at=at)
    return ledger.prove_entry(settings, number)


def checkpoint(account: AccountId, settings: Settings, *, at: datetime | None = None) -> bytes:
    """The signed checkpoint that was published last. Raises Refused."""
    doer_with(account, at or datetime.now(UTC), *READERS)
    path = ledger.published_at(settings) / CHECKPOINT
    if not path.exists():
        raise Refused("Nothing was published yet.")
    return path.read_bytes()


def verifier() -> bytes:
    """The program of one file that verifies a published ledger with nothing but Python."""
    return (Path(__file__).parents[1] / "cli" / "verify_ledger.py").read_bytes()


def _checked(account: AccountId) -> frozenset[str]:
    """The products of which they are checking a copy."""
    return frozenset(checked_by(account).values_list("product", flat=True))


def _size() -> int:
    return HeadRow.objects.values_list("size", flat=True).get(id=1)


def _downwards(top: int, product: str) -> Iterator[EntryShown]:
    rows = EntryRow.objects.filter(product=product) if product else EntryRow.objects.all()
    while True:
        some = list(rows.filter(number__lt=top).order_by("-number").values_list("number", "content")[:_AT_ONCE])
        if not some:
            return
        for number, content in some:
            yield _entry(number, bytes(content))
        top = some[-1][0]


def _first_at(moment: datetime) -> int:
    """How many entries were written before that moment, give or take what was written at once."""
    low, high = 0, _size()
    while low < high:
        middle = (low + high) // 2
        row = EntryRow.objects.filter(number=middle).first()
        if row is None or _entry(row.number, bytes(row.content)).at >= moment:
            high = middle
        else:
            low = middle + 1
    return low


def _entry(number: int, content: bytes) -> EntryShown:
    read = read_entry(content)
    return EntryShown(number, read.act, read.at, AccountId(read.by), ProductId(read.product), dict(read.facts))
