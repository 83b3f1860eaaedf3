"""A small world for the checker: an original, what was read from it, a plan, and copies good and bad.

The text has a namesake and a shared surname: both are withheld in one sentence and stay in others.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace

from partywall.model.disclosure import CheckStatus, Plan, Redaction, Verification
from partywall.model.text import Anchor, Digest, Document, MediaType, Part, PartId, PartKind, Span, digest_of
from partywall.verify import verify

LABEL = "[withheld: another person]"
KEPT = "Ms Okoro visited Callum Voss at home on Tuesday. The school was pleased with Callum."
SECRET = "Callum Pellingbrook of 14 Thornycroft Lane was seen shouting at the school gate"
AFTER = "Mrs Voss asked for a copy of the plan."
BODY = f"{KEPT}\n{SECRET}.\n{AFTER}\n"
GOOD = (KEPT, f"{LABEL}.", AFTER)
"""The paragraphs of a good copy."""
DROPPED = "Draft by Winifred Ashdown-Quaye for the strategy meeting about Pellingbrook"


def part(id: str, kind: PartKind, text: str, stays: bool = True) -> Part:
    return Part(PartId(id), kind, text, (Anchor(0, len(text), "all"),), stays)


@dataclass(frozen=True)
class World:
    """An original with what was read from it and what is to be taken out."""

    original: bytes
    document: Document
    plan: Plan

    def check(self, copy: bytes) -> Verification:
        return verify(self.original, self.document, self.plan, copy)


def world(media_type: MediaType, parts: tuple[Part, ...], secrets: Mapping[str, str], original: bytes = b"") -> World:
    """``secrets`` gives the text to take out of each part by the part's id."""
    original = original or f"original of {media_type}".encode()
    digest = digest_of(original)
    document = Document(digest, media_type, parts)
    redactions = tuple(Redaction(span(document, id, secret), LABEL) for id, secret in secrets.items())
    dropped = tuple((digest, each.id) for each in parts if not each.stays)
    return World(original, document, Plan(digest, redactions, dropped))


def span(document: Document, id: str, secret: str) -> Span:
    start = document.part(PartId(id)).text.index(secret)
    return Span(document.digest, PartId(id), start, start + len(secret))


def with_attachment(outer: World, inner: World) -> World:
    document = replace(outer.document, attachments=(inner.document,))
    plan = replace(outer.plan, redactions=(*outer.plan.redactions, *inner.plan.redactions))
    return World(outer.original, document, plan)


def failed(verification: Verification) -> set[str]:
    return {check.name for check in verification.checks if check.status is not CheckStatus.PASSED}


def digest(text: str) -> Digest:
    return digest_of(text.encode())


# DOCX, by hand: what a copy is made of, and nothing that a library adds of its own.

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraph(text: str) -> str:
    layout = '<w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:color w:val="green"/></w:rPr>'
    return f"<w:p>{layout}<w:t>{text}</w:t></w:r></w:p>"


def body(*paragraphs: str) -> str:
    return f"{HEAD}<w:document {W}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>"


def docx_members(paragraphs: tuple[str, ...] = GOOD) -> dict[str, str]:
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": body(*map(paragraph, paragraphs)),
    }


def zipped(members: Mapping[str, str | bytes], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        archive.comment = comment
    return out.getvalue()


def docx_world() -> World:
    parts = (part("body", PartKind.BODY, BODY), part("core", PartKind.PROPERTY, DROPPED, stays=False))
    return world(MediaType.DOCX, parts, {"body": SECRET})
