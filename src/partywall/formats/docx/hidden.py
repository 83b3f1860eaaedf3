"""The members of a Word file that no copy has: comments, properties, custom data. Read, and set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.errors import Unreadable
from partywall.formats.docx.names import Element, W, local, value
from partywall.formats.docx.styles import built_in
from partywall.formats.office_aside import member_texts, telling
from partywall.formats.packages import Package
from partywall.formats.splice import lines_part
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
    r"true|false|None|Normal(?:\.dotm)?|Microsoft(?: Corporation| Macintosh Word| (?:Office )?Word)?"
    r"|Windows Live"
    # numbers, times, versions and ids; longer numbers may be somebody's
    r"|-?\d{0,5}|\d{4}-\d\d-\d\d(?:T[\d:.Z+-]*)?|\d+(?:\.\d+){1,3}|[0-9A-F]{8}|\{[0-9A-Fa-f-]{36}\}"
    r"|(?=[^-]*[A-Fa-f])[0-9A-Fa-f-]{9,40}|YYYY-MM-DD\S*|#id[A-Z]\w+|urn:(?:schemas-)?microsoft\S+"
    # sources of quotations, placeholders, signatures, embedded objects
    r"|\\?(?:APA|MLA|ISO690|GOST|Chicago)(?:\w*\.\w{3})?|(?:Default|Custom)?Placeholder(?:Autotext)?_-?\w{1,12}"
    r"|Click or tap here to enter text\.|Click here to enter (?:text|a date)\.|Root Entry|CompObj|ObjInfo|Ole10Native"
    r"|/(?:word|_rels|docProps|customXml)/\S*\?ContentType=\S*"
    # drawings: formulas, paths and layout of the old kind, names of steps in diagrams
    r"|(?:prod|sum|if|val|mid|abs|min|max|sqrt|mod)(?: (?:@?-?\d+|[a-z]+[A-Z]\w*|width|height))+"
    r"|#_x0000_\w+|m[@\d,lxe]+"
    r"|Name\d{1,3}|(?:(?:position|margin|width|height|layout-flow|mso|z-index|visibility|left|top|text-align|rotation|v-text)"
    r"[a-z-]*:[\w#%. -]{0,30};?)+"
)
_THEME = re.compile(r"Office\w*|Office (?:Theme|Classic|Word)\w*|[Tt]hema? ?\w{0,6}|Default\w*|[a-z]\w*")


def _nobodys(line: str) -> bool:
    """Whether a program wrote it, or it is the name or id of one of Word's own styles."""
    return bool(_PROGRAM.fullmatch(line) or built_in(line) or built_in(_CAMEL.sub(" ", line)))


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z0-9])")


def members(package: Package, kept: frozenset[str], styles: tuple[str, ...]) -> Iterator[Part]:
    """A part for each member that says anything and is not in ``kept``, and one for names that somebody typed."""
    names = [each for each in (*styles, *package.remarks) if each.strip()]
    for number, (name, data) in enumerate(sorted(package.members.items()), 1):
        if _LAYOUT.fullmatch(name):
            names += _named(package, name)
        elif name not in kept and data:
            kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(name)), PartKind.STRUCTURE)
            lines = _settings(package.xml(name)) if name.endswith("/settings.xml") else _lines(name, data)
            if lines:
                yield lines_part(f"member-{number}", kind, lines)
    if names:
        yield lines_part("names", PartKind.STRUCTURE, list(dict.fromkeys(names)))


def _lines(name: str, data: bytes) -> list[str]:
    return [line for line in telling(member_texts(name, data)) if not _nobodys(line)]


def _named(package: Package, member: str) -> Iterator[str]:
    """Names of themes, colours and styles, but for those that programs give."""
    if member == "word/styles.xml" or member.endswith(("/numbering.xml", "/fonttable.xml")):
        return  # read as what they are, or names of fonts
    try:
        root = package.xml(member)
    except Unreadable:
        # It never comes into a copy, so that it is damaged harms nobody.
        return
    for each in root.iter("*"):
        if local(each) != "lsdException":
            name = value(each) if each.tag == W + "name" else str(each.get("name") or each.get(W + "name") or "")
            if name.strip() and not _nobodys(name) and not _THEME.fullmatch(name):
                yield name


def _settings(root: Element) -> list[str]:
    """Document variables and what a mail merge was made from."""
    lines: list[str] = []
    for variable in root.iter(W + "docVar"):
        lines += (variable.get(W + "name", ""), variable.get(W + "val", ""))
    for merge in root.iter(W + "mailMerge"):
        lines += (each.get(W + "val", "") for each in merge.iter() if isinstance(each.tag, str))
    return [line for line in lines if line.strip() and not _nobodys(line)]
