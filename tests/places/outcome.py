"""What becomes of one asset: read, copied without the token, verified, and looked at in five ways."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.errors import Unreadable, Unsafe
from partywall.formats import read, write
from partywall.model.disclosure import CheckStatus, Plan, Redaction
from partywall.model.kinds import KINDS
from partywall.model.text import Document, Part, Span
from partywall.model.tools import NO_TOOLS, Tools
from partywall.verify import verify
from places import five
from places.asset import Asset, Fate
from places.extractors import PAINTED, seen, texts

TOKEN = "Quillbrook"
"""Rare, and long enough for character recognition."""
LABEL = "[withheld: another person]"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured of one asset."""

    fate: Fate
    shown: bool
    """Whether reading shows the token to the author."""
    faults: tuple[str, ...] = ()
    """What of the five looks and of the product's own verification speaks against the copy."""
    why: str = ""
    """Why it was refused."""


def outcome(asset: Asset, tools: Tools = NO_TOOLS, pictures: bool = False) -> Outcome:
    """Reads the asset, copies it without the token and looks at the copy; ``pictures``: with character recognition."""
    original, name = asset.make(TOKEN), asset.file.replace("{token}", TOKEN)
    try:
        document = read(original, name, tools=tools)
        if unread := document.all_unread():
            return Outcome(Fate.REFUSED, shows(document, TOKEN), why=unread[0].why)
        plan = planned(document, TOKEN)
        copy = write(original, document, plan, tools=tools)
    except (Unreadable, Unsafe) as error:
        return Outcome(Fate.REFUSED, False, why=str(error))
    kind = KINDS[KINDS[document.media_type].copied_as].ending
    faults = [*_unverified(original, document, plan, copy), *_found(kind, copy), *five.counted(copy)]
    if pictures:
        faults += _recognised(kind, copy)
    return Outcome(Fate.REMOVED, shows(document, TOKEN), tuple(faults))


def _recognised(kind: str, copy: bytes) -> Iterator[str]:
    looks = tuple(seen(kind, copy))
    yield from ("recognition sees it" for text in looks if five.holds(text, TOKEN))
    if (kind == "pdf" or kind in PAINTED) and not "".join(looks).strip():
        yield "recognition sees nothing at all"


def shows(document: Document, token: str) -> bool:
    """Whether the author is shown the token, in this document or one inside it."""
    return any(five.holds(part.text, token) for inner in document.walk() for part in inner.parts)


def planned(document: Document, token: str) -> Plan:
    """The token withheld wherever it stands in what stays, and what nobody has read; all dropped that is to be."""
    found = (
        Redaction(Span(inner.digest, part.id, start, end), LABEL)
        for inner in document.walk()
        for part in inner.parts
        if part.stays
        for start, end in (*places(part, token), *_unread(part))
    )
    dropped = tuple((inner.digest, part.id) for inner in document.walk() for part in inner.parts if not part.stays)
    return Plan(document.digest, tuple(sorted(found, key=lambda redaction: redaction.span)), dropped)


def _unread(part: Part) -> Iterator[tuple[int, int]]:
    """The regions of a scanned page: withheld until a person has looked at them."""
    yield from ((each.start, each.end) for each in part.anchors if each.place.startswith("region "))


def places(part: Part, token: str) -> Iterator[tuple[int, int]]:
    """Where the token stands in a part, however it is split or disguised."""
    row, origin = "", list[int]()
    for at, char in enumerate(part.text):
        plain = five.letters(unicodedata.normalize("NFC", char))
        row += plain
        origin += [at] * len(plain)
    wanted, at = five.letters(token), row.find(five.letters(token))
    while at >= 0:
        end = at + len(wanted)
        yield origin[at], origin[end - 1] + 1
        at = row.find(wanted, end)


def _unverified(original: bytes, document: Document, plan: Plan, copy: bytes) -> Iterator[str]:
    """D among them: the check of listed structures."""
    checks = verify(original, document, plan, copy, ours=True).checks
    if not checks:
        yield "no check was made"
    for check in checks:
        if check.status is not CheckStatus.PASSED:
            yield f"{check.name}: {check.status}: {check.detail}"


def _found(kind: str, copy: bytes) -> Iterator[str]:
    yield from (f"raw: {way}" for way in five.raw(copy, TOKEN))
    if kind == "pdf" and five.through_maps(copy, TOKEN):
        yield "raw: through a map of glyphs"
    for number, text in enumerate(texts(kind, copy), 1):
        if five.holds(text, TOKEN):
            yield f"extractor {number} finds it"
        if not text.strip():
            yield f"extractor {number} finds no text at all"
