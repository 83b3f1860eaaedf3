"""The members of a Word file that no copy has: comments, properties, custom data. Read, and set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.errors import Unreadable
from partywall.formats.docx.allowed import font
from partywall.formats.docx.names import Element, W
from partywall.formats.packages import Package
from partywall.formats.splice import lines_part
from partywall.formats.swept import member_texts, telling
from partywall.model.text import Part, PartKind

_KINDS = (
    (re.compile(r"word/(?:comments\w*|people)\d*\.xml"), PartKind.COMMENT),
    (re.compile(r"docprops/.*|customxml/.*|.*/settings\.xml"), PartKind.PROPERTY),
    (re.compile(r".*/glossary/.*"), PartKind.HIDDEN_TEXT),
    (re.compile(r".*/(?:charts|diagrams|drawings|ink)/.*"), PartKind.TEXT_BOX),
    (re.compile(r".*\.rels"), PartKind.LINK),
)
# Members of layout: of these only what somebody named.
_LAYOUT = re.compile(r".*/(?:theme|themeoverride|fonttable|websettings|styles\w*|numbering|colors|style)\d*\.xml")
# Programs write these into every file; they are nobody's.
_PROGRAM = re.compile(
    r"(?:[\d.:TZ+-]*|true|false|Normal(?:\.dotm)?|Microsoft (?:Office )?Word|[0-9A-Fa-f-]{8,40}|\{[0-9A-Fa-f-]{36}\}"
    r"|Office\w*|Office (?:Theme|Classic|Word|Them)\w*|[Tt]hema? ?\w{0,6}|Default\w*|[a-z]\w*)",
)


def members(package: Package, kept: frozenset[str], styles: tuple[str, ...]) -> Iterator[Part]:
    """A part for each member that says anything and is not in ``kept``, and one for names that somebody typed."""
    names = [each for each in (*styles, *package.remarks) if each.strip()]
    for number, (name, data) in enumerate(sorted(package.members.items()), 1):
        if _LAYOUT.fullmatch(name):
            names += _named(package, name)
        elif name not in kept and data:
            kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(name)), PartKind.STRUCTURE)
            lines = _settings(package.xml(name)) if name.endswith("/settings.xml") else _lines(package, name, data)
            if lines:
                yield lines_part(f"member-{number}", kind, lines)
    if names:
        yield lines_part("names", PartKind.STRUCTURE, list(dict.fromkeys(names)))


def _lines(package: Package, name: str, data: bytes) -> list[str]:
    return [line for line in telling(member_texts(package, name, data)) if not _PROGRAM.fullmatch(line)]


def _named(package: Package, member: str) -> Iterator[str]:
    """Names of themes, colours and fonts, but for those that programs give."""
    if member.endswith(("styles.xml", "numbering.xml")):
        return  # read as what they are
    try:
        root = package.xml(member)
    except Unreadable:
        # It never comes into a copy, so that it is damaged harms nobody.
        return
    for each in root.iter():
        name = str(each.get("name") or each.get(W + "name") or "")
        if name.strip() and not font(name) and not _PROGRAM.fullmatch(name):
            yield name


def _settings(root: Element) -> list[str]:
    """Document variables and what a mail merge was made from."""
    lines: list[str] = []
    for variable in root.iter(W + "docVar"):
        lines += (variable.get(W + "name", ""), variable.get(W + "val", ""))
    for merge in root.iter(W + "mailMerge"):
        lines += (each.get(W + "val", "") for each in merge.iter() if isinstance(each.tag, str))
    return [line for line in lines if line.strip() and not _PROGRAM.fullmatch(line)]
