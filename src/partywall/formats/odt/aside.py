"""What an OpenDocument file holds beside its visible text: names, codes, targets, and the texts of what is hidden."""

from __future__ import annotations

import re
from functools import lru_cache

from partywall.formats.docx.aside import Aside
from partywall.formats.odt.names import Element, attribute, short, short_key
from partywall.model.text import PartKind

_ENDS = frozenset(("text:p", "text:h", "table:table-row", "text:line-break"))
# Attributes that hold layout, or refer to something by a name that is set aside where that thing stands.
_LAYOUT = re.compile(
    r"(?:style|fo|svg|presentation|number|dr3d|smil|anim|chart):|office:value-type|office:boolean|table:style|table:number"
    r"|table:protect|table:end|text:style|text:c$|text:outline|text:level|text:anchor|text:select|text:note-class"
    r"|text:is-|text:restart|text:start|text:continue|text:cond-style|text:class-names|text:use-|text:display-?|text:num"
    r"|text:caption|text:protected|text:index-scope|text:relative|text:copy|text:ignore|text:alpha|text:comma|text:main"
    r"|text:separation|text:change-id|text:reference-format|text:fixed|text:placeholder-type|text:combine|text:capitalize"
    r"|text:sort|text:bibliography-type|draw:(?:style|text-style|z-index|layer|transform|points|type|id$|control|caption-"
    r"|engine|extrusion|path|modifiers|enhanced|corner|start|end|kind|mirror|handle|formula|glue|text-areas|shape-id|line)"
    r"|xlink:(?:type|actuate|show)|form:(?:id|control-implementation|command-type|image|visual|tab|printable|disabled"
    r"|convert|max-length|readonly|method|enctype|apply|allow|escape|ignore|navigation|cycle|order|current-state|state"
    r"|current-selected|selected|property-name|button-type|input-required|data-field$|bound|list-source-type|size|dropdown)"
    r"|script:language|table:(?:is-sub|border|covered|visibility|default-cell)"
)
# Programs write these into every file; they are nobody's.
_PROGRAM = re.compile(
    r"(?i)[\W\d_]*|true|false|(?:graphics?|images?|objects?|frames?|tables?|tabelle|bild\w*|rahmen|text ?box|shapes?"
    r"|control|sect(?:ion)?|bereich|form\w*|grafik|dde|list|index|inhaltsverzeichnis|table of contents|illustration"
    r"|drawing|text"
    r"|figure|abbildung|embed|simple|onload|onrequest|standard|default|section|picture|pages?|row|col|line|rectangle)"
    r"[\s_.:]*\d*|\.?/?(?:Pictures|Object \d+|ObjectReplacements|media)(?:/[\w.]+)?"
    r"|#?_?_?(?:Ref|Toc|Hlk|RefHeading|Numbering)\w*?\d*(?:\|outline)?|id-?\d+|[0-9A-Fa-f-]{8,40}|\d{4}-\d\d-\d\d(?:T[\d:.,]+Z?)?|urn:[\w.:-]+|-?\d[\d.]*(?:cm|mm|in|pt|%)?"
)
_KINDS = {
    "xlink:href": PartKind.LINK,
    "office:title": PartKind.LINK,
    "office:target-frame-name": PartKind.LINK,
    "office:name": PartKind.LINK,
}
_BOOKMARKS = frozenset(
    "text:bookmark text:bookmark-start text:bookmark-end text:reference-mark text:reference-mark-start "
    "text:reference-mark-end".split()
)


def raw_text(element: Element) -> str:
    """All text inside an element, whatever it is for."""
    pieces: list[str] = []
    for event, each in _events(element):
        name = short(each)
        if event == "start":
            if name == "text:s":
                pieces.append(" ")
            elif name == "text:tab":
                pieces.append("\t")
            pieces.append(each.text if each.text and name else "")
        else:
            pieces.append("\n" if name in _ENDS else "")
            pieces.append(each.tail if each.tail and each is not element else "")
    return "".join(pieces)


def _events(element: Element) -> list[tuple[str, Element]]:
    found: list[tuple[str, Element]] = []
    waiting: list[tuple[str, Element]] = [("start", element)]
    while waiting:
        event, each = waiting.pop()
        found.append((event, each))
        if event == "start":
            waiting.append(("end", each))
            waiting += [("start", child) for child in reversed(each)]
    return found


def typed(element: Element) -> list[tuple[str, str]]:
    """The attributes of one element that somebody may have typed: name and value."""
    found = ((str(key), str(value)) for key, value in element.attrib.items())
    return [
        (short_key(key), value) for key, value in found if not (_is_layout(key) or _PROGRAM.fullmatch(value.strip()))
    ]


@lru_cache(maxsize=1024)
def _is_layout(key: str) -> bool:
    return _LAYOUT.match(short_key(key)) is not None


def set_aside(aside: Aside, element: Element, kind: PartKind = PartKind.FIELD) -> None:
    """Sets the typed attributes of one element aside."""
    values = typed(element)
    if values and short(element) in _BOOKMARKS:
        kind = PartKind.BOOKMARK
    for key, value in values:
        aside.add(_KINDS.get(key, kind), value)


def set_all_aside(aside: Aside, element: Element, kind: PartKind) -> None:
    """Sets all of an element aside: the attributes of all that is in it, and its text."""
    for each in element.iter():
        if isinstance(each.tag, str):
            set_aside(aside, each, kind)
    for line in raw_text(element).splitlines():
        aside.add(kind, " ".join(line.split()))


def is_on(element: Element, name: str) -> bool:
    """Whether a switch is on."""
    return attribute(element, name) == "true"
