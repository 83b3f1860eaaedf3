"""What the house does with its ledger: publish it, verify it, prove that an entry is in it, witness another's.

Whatever imports this has opened the house; ``verify_folder``, ``check_proof`` and ``witness_folder`` need none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.ledger.checkpoints import Checkpoint, from_paper, open_checkpoint
from partywall.ledger.entry import read_entry
from partywall.ledger.notes import Key, KeyKind, Note, SigningKey, read_key
from partywall.ledger.proofs import consistency, inclusion
from partywall.ledger.receipts import Proved, read_proof, written_proof
from partywall.ledger.tiles import CHECKPOINT, TILE, Tile, Tiled
from partywall.ledger.verifying import verify
from partywall.ledger.witness import Declined, Submission, witnessed
from partywall.store.durable import write_durable
from partywall.store.files import read_file
from partywall.store.ledger import publishing, signing
from partywall.store.ledger.sources import InDatabase, InFolder
from partywall.store.ledger.witnesses import read_witnesses
from partywall.store.settings import Settings

_CHECKPOINT_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Verified:
    """What was verified of a ledger, and what is wrong with it."""

    lines: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def publish_ledger(settings: Settings, now: datetime, whole: bool = False) -> publishing.Published:
    """Publish what is new, into the house's folder and the anchor. Raises Refused, and then nothing was signed."""
    anchor = Path(settings.ledger_anchor) if settings.ledger_anchor else None
    witnesses = read_witnesses(settings.ledger_witnesses)
    return publishing.publish(published_at(settings), ledger_key(settings), anchor, now, witnesses, whole)


def published_at(settings: Settings) -> Path:
    """The folder in which the ledger is published."""
    return settings.folder / publishing.FOLDER


def is_begun(settings: Settings) -> bool:
    """Whether the ledger was ever published: its key is there, or a checkpoint in the house's folder or the anchor."""
    anchor = publishing.anchored(Path(settings.ledger_anchor)) if settings.ledger_anchor else []
    return bool(anchor) or (settings.keys / signing.FILE).exists() or (published_at(settings) / CHECKPOINT).exists()


def ledger_key(settings: Settings) -> SigningKey:
    """The key with which the house signs its ledger; made at the first call. Raises Refused if it was lost since."""
    if not (settings.keys / signing.FILE).exists() and is_begun(settings):
        raise Refused("The ledger's key is gone, and the ledger was published with it: put its file back.")
    return signing.signing_key(settings.keys, settings.ledger_origin)


def verify_house(settings: Settings) -> Verified:
    """Verify the ledger in the database against itself, the published checkpoint and all in the anchor."""
    key = ledger_key(settings).public
    published = published_at(settings) / CHECKPOINT
    paths = [published] if published.exists() else []
    anchor = publishing.anchored(Path(settings.ledger_anchor)) if settings.ledger_anchor else []
    found = _opened([*paths, *anchor], key)
    source = InDatabase()
    edge = source.head()  # after the checkpoints: one that is published meanwhile would know of more
    head = Checkpoint(key.name, edge.size, edge.root())
    outcome = verify(source, head, [one for one, _ in found.checkpoints])
    lines = [f"{edge.size:,} entries of the ledger in the database were hashed again."]
    newest = max((one.size for one, _ in found.checkpoints), default=0)
    if newest <= edge.size:
        lines.append(f"{edge.size - newest:,} of them are newer than the last checkpoint.")
    lines.append(_held(outcome.held))
    if not settings.ledger_anchor:
        lines.append("Nothing is kept outside: whoever runs this server could write all of it again. An anchor helps.")
    return Verified(tuple(lines), (*found.faults, *outcome.faults))


def verify_folder(
    folder: Path, key: str, checkpoints: Sequence[Path] = (), paper: Sequence[str] = (), witnesses: Sequence[str] = ()
) -> Verified:
    """Verify a published ledger against its key, older checkpoints, lines from paper and the keys of witnesses."""
    source = InFolder(folder)
    lines: list[str] = []
    if not key:
        key = read_file(folder / publishing.KEY, "The ledger's key in the folder", 4096).decode("ascii", "replace")
        lines.append("The key was taken from the folder, where whoever made the folder chose it: give --key.")
    public, who = read_key(key), [read_key(one) for one in witnesses]
    if any(one.kind is not KeyKind.WITNESS for one in who):
        raise Refused("A key that was given for a witness is not one of a witness.")
    try:
        head, note = open_checkpoint(source.checkpoint(), public)
    except Refused as error:
        return Verified(tuple(lines), (f"The ledger's checkpoint: {error}",))
    found = _opened(checkpoints, public)
    printed = [Checkpoint(head.origin, *from_paper(line)) for line in paper]
    outcome = verify(source, head, [*(one for one, _ in found.checkpoints), *printed])
    lines += [f"{head.size:,} entries were hashed; the key {public} signed what they lead to.", _held(outcome.held)]
    notes = [*found.checkpoints, (head, note)]
    seen = [_seen(one, notes) for one in who]
    lines += [line for line, holds in seen if holds]
    unseen = [line for line, holds in seen if not holds]
    return Verified(tuple(lines), (*found.faults, *unseen, *outcome.faults))


def prove_entry(settings: Settings, number: int) -> bytes:
    """A file that proves that the entry of that number is in the published ledger. Raises Refused."""
    last = publishing.last_published(published_at(settings), ledger_key(settings).public)
    if last is None or not 0 <= number < last[0].size:
        raise Refused("There is no entry of that number in the published ledger; publish it first if it is new.")
    checkpoint, note = last
    source = InDatabase()
    start = number // TILE
    entries = source.entries(Tile(0, start, min(TILE, checkpoint.size - start * TILE)))
    if number % TILE >= len(entries):
        raise Refused("The entry is missing in the database; see: partywall ledger verify")
    entry = entries[number % TILE]
    proof = inclusion(Tiled(source, checkpoint.size).stretch, number, checkpoint.size)
    content = written_proof(entry, number, proof, note)
    read_proof(content, ledger_key(settings).public)  # what proves nothing is not given away
    return content


def check_proof(proof: Path, key: str) -> Proved:
    """What a proof proves. Raises Refused where it proves nothing, or where what it proves is no entry."""
    proved = read_proof(read_file(proof, "The proof", 4 * _CHECKPOINT_BYTES), read_key(key))
    read_entry(proved.entry)
    return proved


def make_witness_key(path: Path, name: str) -> Key:
    """A new key of a witness in a new file; the public half is given."""
    return signing.make_key_file(path, name, KeyKind.WITNESS).public


def witness_folder(folder: Path, log: str, key: Path, state: Path, now: datetime) -> Note:
    """Sign a published ledger's checkpoint as a witness, if it grew out of what was signed last. Raises Refused.

    What was seen last stands in ``state``; it is written before the signature is given away.
    """
    public, mine = read_key(log), signing.read_key_file(key, "The witness's key")
    if mine.kind is not KeyKind.WITNESS:
        raise Refused("The key is not one of a witness; make one: partywall ledger witness-key")
    source = InFolder(folder)
    head, note = open_checkpoint(source.checkpoint(), public)
    seen = _remembered(state, public, mine.public)
    old = seen.size if seen else 0
    if old > head.size:
        raise Refused(f"The witness saw {old:,} entries; now there are {head.size:,}. Nothing was signed.")
    try:
        proof = consistency(Tiled(source, head.size).stretch, old, head.size)
        _, signature = witnessed(
            Submission(old, proof, note), {public.name: [public]}, seen, mine, int(now.timestamp())
        )
    except (Declined, Unreadable) as error:
        raise Refused(f"{error} Nothing was signed.") from None
    whole = note.with_more([signature])
    write_durable(state, str(whole).encode())
    return whole


def _remembered(state: Path, log: Key, mine: Key) -> Checkpoint | None:
    if not state.exists():
        return None
    checkpoint, note = open_checkpoint(read_file(state, "What the witness saw last", _CHECKPOINT_BYTES), log)
    if note.by(mine) is None:
        raise Refused("What the witness saw last is not signed by its own key.")
    return checkpoint


@dataclass(frozen=True, slots=True)
class _Opened:
    checkpoints: tuple[tuple[Checkpoint, Note], ...]
    faults: tuple[str, ...]


def _opened(paths: Iterable[Path], key: Key) -> _Opened:
    """The checkpoints in files, or folders of files, that the key signed; of the others, what is wrong with them."""
    checkpoints, faults = [], []
    for path in (file for place in paths for file in (publishing.anchored(place) if place.is_dir() else [place])):
        try:
            checkpoints.append(open_checkpoint(read_file(path, "A checkpoint", _CHECKPOINT_BYTES), key))
        except (Refused, Unreadable) as error:
            faults.append(f"In {path.name}: {error}")
    return _Opened(tuple(checkpoints), tuple(faults))


def _held(held: tuple[int, ...]) -> str:
    if not held:
        return "No older checkpoint was there to compare with."
    of = f"{held[0]:,}" if held[0] == held[-1] else f"{held[0]:,} to {held[-1]:,}"
    return f"{len(held):,} checkpoint{'s' * (len(held) > 1)} of {of} entries {'hold' if len(held) > 1 else 'holds'}."


def _seen(witness: Key, notes: Iterable[tuple[Checkpoint, Note]]) -> tuple[str, bool]:
    """The newest checkpoint that a witness signed."""
    try:
        signed = [(one, signature) for one, note in notes if (signature := note.by(witness)) is not None]
    except Refused as error:
        return str(error), False
    if not signed:
        return f"No checkpoint is signed by the witness {witness.name}.", False
    newest, signature = max(signed, key=lambda pair: pair[0].size)
    try:
        when = datetime.fromtimestamp(signature.seen, UTC)
    except (ValueError, OverflowError, OSError):
        return f"The witness {witness.name} signed with a time that is none.", False
    return f"The witness {witness.name} saw the first {newest.size:,} entries on {when:%d %B %Y at %H:%M} UTC.", True
