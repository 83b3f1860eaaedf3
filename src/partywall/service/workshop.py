"""The one place that the service asks to have something read, copied, shown or checked: it is done by workers.

What they answer is checked for what the house relies on: that it is about the bytes that were sent, that every place
lies in its part, that it keeps within the limits. A worker that was taken over can tell a wrong text of the file that
did it, and nothing else.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from itertools import islice
from threading import Lock
from typing import TypeVar

from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import Check, CheckStatus, Plan, Verification
from partywall.model.dots import Dots
from partywall.model.limits import LIMITS, Limits
from partywall.model.look import Look
from partywall.model.notes import Note
from partywall.model.text import Document, MediaType, Part, digest_of
from partywall.model.tools import Converter
from partywall.sandbox import Sandbox
from partywall.sandbox.worker import Acts
from partywall.service.orders import (
    Abilities,
    Annotate,
    Bind,
    Compare,
    Convert,
    Count,
    Draw,
    MakeReady,
    Pages,
    Read,
    Ready,
    Recognise,
    Seal,
    Show,
    Tell,
    Typeset,
    Verify,
    VerifyAlone,
    Write,
)
from partywall.store.conversion import Remembering, find_converter

T = TypeVar("T")
R = TypeVar("R")
STRICT = "PARTYWALL_SANDBOX"
"""The variable of the environment by which an administrator demands every layer, by the value ``strict``."""
ENTRY = "partywall.service.untrusted"
_MIB = 2**20
_WIDEST = 100_000.0
"""Points: no page that is drawn is larger."""
_READS = "reads the file"
_DRAWS = "draws the file"
_CHECKS = "checks the copy"
_UNUSABLE = "The program that {} gave no answer that can be used."


class Workshop:
    """Has files from outside read, copied, shown and checked."""

    def __init__(self, limits: Limits = LIMITS, *, strict: bool = False, world: bool = True) -> None:
        converter = find_converter()
        self._limits, self._converts = limits, converter is not None
        self._converter = Remembering(converter) if converter else None
        questions: Acts = {Convert: _answering(self._converter)} if self._converter else {}
        self.sandbox = Sandbox(ENTRY, questions, strict=strict, world=world, limits=limits)

    def start(self) -> None:
        """Make ready, without waiting for it."""
        self.sandbox.start()

    def abilities(self) -> Abilities:
        """What workers of this machine can do."""
        told: Abilities = self.sandbox.ask(Tell(self._converts), Abilities, seconds=self._time(b""), does="reads files")
        return told

    def read(self, untrusted: bytes, name: str) -> Document:
        """All the text of a file with its places. Raises Unreadable."""
        self._fits(untrusted)
        order = Read(untrusted, name, self._limits, self._converts)
        document: Document = self.sandbox.ask(order, Document, seconds=self._time(untrusted), does=_READS)
        if document.digest != digest_of(untrusted) or not _sound(document, self._limits):
            raise Unreadable(_UNUSABLE.format(_READS))
        return document

    def kind(self, untrusted: bytes, name: str) -> MediaType:
        """What kind of file it is. Raises Unreadable."""
        self._fits(untrusted)
        order = Recognise(untrusted, name, self._limits)
        found: MediaType = self.sandbox.ask(order, MediaType, seconds=self._time(untrusted), does=_READS)
        return found

    def write(self, untrusted: bytes, document: Document, plan: Plan) -> bytes:
        """The copy that a plan asks for. Raises Unreadable, Unsafe, or Refused."""
        order = Write(untrusted, document, plan, self._limits, self._converts)
        time = self._time(untrusted, document)
        copy: bytes = self.sandbox.ask(order, bytes, seconds=time, does="makes the copy")
        return copy

    def look(self, untrusted: bytes, document: Document, pages: Collection[int] = ()) -> Look:
        """How the file looks to a person. Raises Unreadable."""
        order = Show(untrusted, document, tuple(sorted(pages)), self._converts)
        time = self._time(untrusted, document)
        seen: Look = self.sandbox.ask(order, Look, seconds=time, does=_DRAWS)
        inside = {(inner.digest, part.id): len(part.text) for inner in document.walk() for part in inner.parts}
        if any(block.end > inside.get((block.document, block.part), -1) for block in seen.blocks):
            raise Unreadable(_UNUSABLE.format(_DRAWS))
        return seen

    def make_ready(self, untrusted: bytes, kind: MediaType) -> Ready:
        """What the pages of a PDF or a picture are drawn from, and their sizes. Raises Unreadable."""
        self._fits(untrusted)
        order = MakeReady(untrusted, kind, self._limits)
        ready: Ready = self.sandbox.ask(order, Ready, seconds=self._time(untrusted), does=_DRAWS)
        if len(ready.sizes) > self._limits.pages or any(
            not 0 < side < _WIDEST for size in ready.sizes for side in size
        ):
            raise Unreadable(_UNUSABLE.format(_DRAWS))
        return ready

    def draw(self, ready: bytes, kind: MediaType, number: int, turned: float, per_inch: int) -> Dots:
        """A page of what was made ready. Raises Unreadable."""
        order = Draw(ready, kind, number, turned, per_inch, self._limits)
        dots: Dots = self.sandbox.ask(order, Dots, seconds=self._limits.worker_seconds_per_page * 4, does=_DRAWS)
        if not dots.sound:
            raise Unreadable(_UNUSABLE.format(_DRAWS))
        return dots

    def annotate(self, untrusted: bytes, notes: Sequence[Note], at: datetime) -> bytes:
        """A Word file with notes laid on it as comments. Raises Unreadable."""
        self._fits(untrusted)
        order = Annotate(untrusted, tuple(notes), f"{at:%Y-%m-%dT%H:%M:%SZ}", self._limits)
        made: bytes = self.sandbox.ask(
            order, bytes, seconds=2 * self._time(untrusted), does="lays comments on the file"
        )
        return made

    def as_pdf(self, untrusted: bytes, kind: MediaType) -> bytes | None:
        """How an office's file comes out on paper; None where this machine cannot tell. Raises Unreadable."""
        self._fits(untrusted)
        return self._converter(untrusted, kind, MediaType.PDF) if self._converter else None

    def verify(
        self, untrusted: bytes, document: Document, plan: Plan, untrusted_copy: bytes, *, ours: bool = True
    ) -> Verification:
        """All checks on a copy, by a worker of its own. Never raises: no answer is no pass.

        ``ours``: our own writer made it.
        """
        order = Verify(untrusted, document, plan, untrusted_copy, self._limits, ours)
        time = self._time(untrusted, document) + self._time(untrusted_copy)
        return self._checked(order, untrusted_copy, time, len(plan.redactions))

    def verify_alone(self, untrusted_copy: bytes, kind: MediaType, labels: tuple[tuple[str, int], ...]) -> Verification:
        """What can be checked of a copy by itself. Never raises: no answer is no pass."""
        order = VerifyAlone(untrusted_copy, kind, labels, self._limits)
        return self._checked(order, untrusted_copy, self._time(untrusted_copy), 0)

    def seal(self, untrusted_copy: bytes, key: str) -> bytes:
        """A PDF that opens with the key alone. Raises Unreadable."""
        order, time = Seal(untrusted_copy, key), self._time(untrusted_copy)
        sealed: bytes = self.sandbox.ask(order, bytes, seconds=time, does="seals the copy")
        return sealed

    def bind(self, untrusted_copies: tuple[bytes, ...]) -> bytes:
        """One PDF of these. Raises Unreadable or Refused."""
        order, time = Bind(untrusted_copies), self._time(b"".join(untrusted_copies))
        bound: bytes = self.sandbox.ask(order, bytes, seconds=time, does="binds the copies")
        return bound

    def compare(self, untrusted_copies: tuple[bytes, ...], untrusted_whole: bytes, key: str = "") -> Verification:
        """Whether a PDF is what it was made of, by a worker of its own. Never raises: no answer is no pass."""
        order = Compare(untrusted_copies, untrusted_whole, key, self._limits)
        return self._checked(order, untrusted_whole, 2 * self._time(untrusted_whole), 0)

    def pages(self, untrusted_copy: bytes) -> int:
        """How many pages a PDF has. Raises Unreadable."""
        order, time = Count(untrusted_copy), self._time(untrusted_copy)
        found: Pages = self.sandbox.ask(order, Pages, seconds=time, does=_READS)
        return found.count

    def typeset(self, template: str, data: str, at: datetime) -> bytes:
        """A page as a PDF, by a template and JSON. Raises Unreadable or Refused."""
        order, time = Typeset(template, data, int(at.timestamp())), self._time(b"")
        made: bytes = self.sandbox.ask(order, bytes, seconds=time, does="sets the letter")
        return made

    def _checked(
        self, order: Verify | VerifyAlone | Compare, untrusted_copy: bytes, seconds: float, redactions: int
    ) -> Verification:
        """What a worker finds about a copy with so many places withheld; no answer, or none of use, is no pass."""
        copy = digest_of(untrusted_copy)
        try:
            found: Verification = self.sandbox.ask(order, Verification, seconds=seconds, does=_CHECKS)
        except Unreadable as error:
            return Verification(copy, (_not_run(str(error)),))
        usable = found.copy == copy and _told(found, redactions)
        return found if usable else Verification(copy, (_not_run(_UNUSABLE.format(_CHECKS)),))

    def _fits(self, untrusted: bytes) -> None:
        if len(untrusted) > self._limits.file_bytes:
            raise Unreadable(f"The file is larger than {self._limits.file_bytes // _MIB} MiB.")

    def _time(self, untrusted: bytes, document: Document | None = None) -> float:
        """Seconds that a worker may take for it."""
        pages = sum(inner.pages or 0 for inner in document.walk()) if document else 0
        limits, mebibytes = self._limits, len(untrusted) / _MIB
        more = mebibytes * limits.worker_seconds_per_mib + pages * limits.worker_seconds_per_page
        return limits.worker_seconds + more


def _answering(converter: Converter) -> Callable[[Convert], bytes]:
    def convert(order: Convert) -> bytes:
        return converter(order.untrusted, order.kind, order.to)

    return convert


def _not_run(why: str) -> Check:
    return Check("all checks", CheckStatus.COULD_NOT_RUN, why)


def _sound(document: Document, limits: Limits) -> bool:
    """Whether what the house relies on is so, here and in the documents inside."""
    ids = {part.id for part in document.parts}
    return (
        len(ids) == len(document.parts)
        and all(part.id.isprintable() for part in document.parts)
        and all(gap.where.isprintable() and gap.why.isprintable() for gap in document.unread)
        and sum(len(part.text) for part in document.parts) <= 2 * limits.characters
        and all(map(_covered, document.parts))
        and all(_sound(inner, limits) for inner in document.attachments)
    )


def _told(found: Verification, redactions: int) -> bool:
    """Whether what the checks say can be printed as it is, and is about what was withheld: so many places."""
    said = [text for check in found.checks for text in (check.name, check.detail)]
    said += (each.where for each in found.left)
    return all(map(str.isprintable, said)) and all(0 <= each.redaction < redactions for each in found.left)


def _covered(part: Part) -> bool:
    """Whether its anchors are sorted, disjoint and cover all of its text."""
    at = 0
    for anchor in part.anchors:
        if anchor.start != at or anchor.end <= at:
            return False
        at = anchor.end
    return at == len(part.text)


def ahead(do: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """What this does with each, in order, with as many begun as there are cores: workers are waited for together."""
    cores, waiting = os.cpu_count() or 1, iter(items)
    begun: deque[Future[R]] = deque()
    with ThreadPoolExecutor(cores) as pool:
        try:
            for item in islice(waiting, 2 * cores):
                begun.append(pool.submit(do, item))
            while begun:
                yield begun.popleft().result()
                begun.extend(pool.submit(do, item) for item in islice(waiting, 1))
        finally:
            for each in begun:
                each.cancel()


_opened: dict[int, Workshop] = {}
_lock = Lock()


def demanded() -> bool:
    """Whether an administrator demands every layer. Raises Refused where the variable says anything else."""
    value = os.environ.get(STRICT, "")
    if value not in ("", "strict"):
        raise Refused(f"The variable {STRICT} may be strict, or not be set at all.")
    return bool(value)


def workshop() -> Workshop:
    """The workshop of this process, which starts getting ready when it is first asked for."""
    with _lock:
        if os.getpid() not in _opened:
            _opened.clear()  # those of the process that this one is a copy of are not its own
            _opened[os.getpid()] = Workshop(strict=demanded())
        found = _opened[os.getpid()]
    found.start()
    return found


def close_workshop() -> None:
    """End the workers of this process; the next that is asked for is a new one."""
    with _lock:
        found = _opened.pop(os.getpid(), None)
    if found:
        found.sandbox.close()
