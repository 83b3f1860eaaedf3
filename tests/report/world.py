"""Documents and screenings made by hand, with a real register and a real policy."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from partywall.decide import Policy, read_policy
from partywall.model.disclosure import (
    Check,
    CheckStatus,
    Decision,
    Evidence,
    EvidenceKind,
    Outcome,
    Passage,
    PassageId,
    Provenance,
    Screening,
    Subject,
    Verification,
)
from partywall.model.look import Block, BlockKind, Look, Picture
from partywall.model.people import Case, CaseId, FactKind, Family, FamilyId, Person, PersonId
from partywall.model.records import Record
from partywall.model.text import Anchor, Box, Document, MediaType, Part, PartId, PartKind, Span, Unread, digest_of
from partywall.register.tables import Tables
from tests import recorded

POLICY: Policy = read_policy(
    b"""
version = "1"
name = "A small policy"
[labels]
other-person = "[withheld: another person]"
[[rule]]
id = "others"
text = "Information about other families is withheld."
when = {}
outcome = "redact"
reason = "other-person"
"""
)
MOTHER = PersonId("P1")
BOY = PersonId("P8")


def register(forename: str = "Jory", surname: str = "Trewin") -> Tables:
    """A mother with her case, and the boy next door under any name."""
    return Tables(
        persons=(
            Person(MOTHER, "Ada", "Marchbank", role="mother", families=(FamilyId("F1"),)),
            Person(BOY, forename, surname, role="boy next door", families=(FamilyId("F2"),)),
        ),
        families=(Family(FamilyId("F1"), "Marchbank"), Family(FamilyId("F2"), "Trewin")),
        cases=(Case(CaseId("C1"), FamilyId("F1")),),
    )


def part(text: str, id: str = "body", kind: PartKind = PartKind.BODY, stays: bool = True) -> Part:
    """A part with one anchor."""
    return Part(PartId(id), kind, text, (Anchor(0, len(text), "here"),) if text else (), stays)


def document(
    *parts: Part, unread: tuple[Unread, ...] = (), pages: int | None = None, inside: tuple[Document, ...] = ()
) -> Document:
    """A document of these parts; its digest is of its text."""
    digest = digest_of("\0".join(part.text for part in parts).encode("utf-8", "surrogatepass"))
    return Document(digest, MediaType.DOCX, parts, unread, inside, pages)


def passage(
    where: Document, start: int, end: int, part: str = "body", cores: Sequence[tuple[int, int]] = ()
) -> Passage:
    """A passage about the boy next door."""
    span = Span(where.digest, PartId(part), start, end)
    return Passage(
        PassageId(f"{where.digest[-6:]}-{part}-{start}-{end}"),
        span,
        tuple(Span(where.digest, PartId(part), *core) for core in cores),
        (Subject(BOY),),
        FactKind.ALLEGATION,
        (Evidence(EvidenceKind.MENTION, "a whole name that only one person has"),),
        0.95,
    )


def screening(
    whole: Document, *passages: Passage, outcomes: Sequence[Outcome] = (), provenances: tuple[Provenance, ...] = ()
) -> Screening:
    """These passages, withheld unless ``outcomes`` says otherwise."""
    decided = [*outcomes, *[Outcome.REDACT] * (len(passages) - len(outcomes))]
    decisions = tuple(
        Decision(passage.id, MOTHER, outcome, "others", "other-person", "policy")
        for passage, outcome in zip(passages, decided, strict=True)
    )
    return Screening(whole, CaseId("C1"), MOTHER, passages, decisions, provenances)


def record(name: str = "minutes, 2025-02-03") -> Record:
    """A record of the family next door."""
    return recorded.record(document(part("what was said about the boy")), (FamilyId("F2"),), name)


def verification(*statuses: CheckStatus) -> Verification:
    """Checks that ended so."""
    return Verification(digest_of(b"copy"), tuple(Check(f"check {n}", status) for n, status in enumerate(statuses)))


def blocks(where: Document, part: str = "body") -> Look:
    """Each line of a part as a paragraph, one that begins with # as a heading."""
    found, start = [], 0
    for line in where.part(PartId(part)).text.split("\n"):
        kind = BlockKind.HEADING if line.startswith("#") else BlockKind.PARAGRAPH
        found.append(Block(where.digest, PartId(part), kind, start, start + len(line), level=line.count("#")))
        start += len(line) + 1
    return Look(blocks=tuple(block for block in found if block.start < block.end))


def page(text: str, number: int, boxes: Sequence[tuple[int, int, Box | None]]) -> Part:
    """A page whose words stand in boxes."""
    anchors = tuple(Anchor(start, end, f"glyph {start}", number, box) for start, end, box in boxes)
    return Part(PartId(f"page:{number}"), PartKind.BODY, text, anchors)


def picture(where: Document, number: int) -> Picture:
    """A page as it looks: one grey dot."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xaa")) + chunk(b"IEND", b"")
    return Picture(where.digest, PartId(f"page:{number}"), number, 600, 800, png)
