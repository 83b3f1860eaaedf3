"""What a worker does with what comes from outside: read it, copy it, show it, check the copy.

Imported in workers alone (``sandbox``); the house asks by ``workshop``. Above the readers only this module imports
one, or the checker, and ``store.sight``, which the checker is handed here.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from partywall import formats
from partywall import verify as checker
from partywall.formats.converted import CONVERTED
from partywall.formats.docx.commenting import commented
from partywall.formats.drawing import draw, made_ready
from partywall.formats.pdf.bound import bind_copies
from partywall.model.disclosure import Plan, Redaction, Verification
from partywall.model.dots import Dots
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, Span
from partywall.model.tools import Tools
from partywall.sandbox.trials import TRIALS
from partywall.sandbox.worker import Acts, Ask
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
from partywall.store.recognition import find_languages, find_recogniser
from partywall.store.sealing import sealed_pdf
from partywall.store.sight import find_sight
from partywall.store.typesetting import typeset

_PICTURES = (MediaType.PNG, MediaType.JPEG, MediaType.TIFF)
_FONTS = frozenset((".ttf", ".otf", ".ttc", ".pfb"))
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")


def acts(ask: Ask) -> Acts:
    """What a worker does for each order."""

    def convert(untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        converted: bytes = ask(Convert(untrusted, kind, to), bytes)
        return converted

    def tools(converts: bool) -> Tools:
        return Tools(find_recogniser(), convert if converts else None)

    def read(order: Read) -> Document:
        return formats.read(order.untrusted, order.name, order.limits, tools(order.converts))

    def recognise(order: Recognise) -> MediaType:
        return formats.kind(order.untrusted, order.name, order.limits)

    def write(order: Write) -> bytes:
        found = tools(order.converts)
        return formats.write(order.untrusted, order.document, order.plan, order.limits, found)

    def show(order: Show) -> Look:
        return formats.look(order.untrusted, order.document, order.pages, tools(order.converts))

    looking: Acts = {
        Recognise: recognise,
        Read: read,
        Write: write,
        Show: show,
        MakeReady: _make_ready,
        Draw: _draw,
        Annotate: _annotate,
        Verify: _verify,
        VerifyAlone: _verify_alone,
        Tell: _tell,
    }
    return {**looking, Seal: _seal, Bind: _bind, Compare: _compare, Count: _count, Typeset: _typeset, **TRIALS}


def _make_ready(order: MakeReady) -> Ready:
    return Ready(*made_ready(order.untrusted, order.kind, order.limits))


def _annotate(order: Annotate) -> bytes:
    return commented(order.untrusted, order.notes, order.at, order.limits)


def _draw(order: Draw) -> Dots:
    return draw(order.ready, order.kind, order.number, order.turned, order.per_inch, order.limits)


def _seal(order: Seal) -> bytes:
    return sealed_pdf(order.untrusted_copy, order.key)


def _bind(order: Bind) -> bytes:
    return bind_copies(order.untrusted_copies)


def _compare(order: Compare) -> Verification:
    if order.key:
        return checker.verify_sealed(order.untrusted_copies[0], order.untrusted_whole, order.key)
    return checker.verify_bound(order.untrusted_copies, order.untrusted_whole, order.limits)


def _typeset(order: Typeset) -> bytes:
    return typeset(order.template, order.data, datetime.fromtimestamp(order.seconds, UTC))


def _count(order: Count) -> Pages:
    return Pages(checker.pages_of(order.untrusted_copy))


def _tell(order: Tell) -> Abilities:
    languages = find_languages()
    lacking = {} if order.converts else dict.fromkeys(CONVERTED, "LibreOffice and bubblewrap")
    lacking |= {} if languages else dict.fromkeys(_PICTURES, "character recognition")
    kinds = tuple(kind for kind in formats.FORMATS if kind not in lacking)
    fonts = sum(path.suffix.lower() in _FONTS for folder in _FONT_FOLDERS for path in Path(folder).rglob("*"))
    return Abilities(languages, fonts, kinds, tuple(sorted(lacking.items())))


def _verify(order: Verify) -> Verification:
    sight = find_sight()
    return checker.verify(
        order.untrusted, order.document, order.plan, order.untrusted_copy, order.limits, sight, order.ours
    )


def _verify_alone(order: VerifyAlone) -> Verification:
    return checker.verify_alone(order.untrusted_copy, order.kind, order.labels, order.limits)


def warm() -> None:
    """Loads the recogniser's bindings and does each act once, so that what is made on first use is there."""
    find_recogniser()
    text = b"Home visit on Friday."
    document = formats.read(text, "warm.txt")
    plan = Plan(document.digest, (Redaction(Span(document.digest, document.parts[0].id, 0, 4), "[withheld]"),))
    checker.verify(text, document, plan, formats.write(text, document, plan), see=find_sight())
