"""What a Word file's styles mean, and neutral names for those that somebody named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from partywall.formats.docx.names import Element, W, is_on, value

_BUILT_IN = re.compile(
    r"normal|heading [1-9]|toc [1-9]|index [1-9]|title|subtitle|caption|header|footer|footnote (?:text|reference)|"
    r"endnote (?:text|reference)|page number|line number|annotation (?:text|reference|subject)|hyperlink|"
    r"followedhyperlink|strong|emphasis|intense emphasis|subtle emphasis|quote|intense quote|subtle reference|"
    r"intense reference|book title|no spacing|list paragraph|toc heading|table of (?:figures|authorities)|toa heading|"
    r"index heading|macro|envelope (?:address|return)|list(?: bullet| number| continue)?(?: [2-5])?|closing|signature|"
    r"message header|salutation|date|note heading|block text|plain text|e-mail signature|balloon text|document map|"
    r"placeholder text|revision|body text(?: indent| first indent)?(?: [23])?|normal (?:\(web\)|indent|table)|"
    r"default paragraph font|no list|table normal|table grid(?: light)?|plain table [1-5]|bibliography|"
    r"(?:grid|list) table [1-7](?: light| colorful| dark)?(?: accent [1-6])?|"
    r"(?:light|medium|dark|colorful) (?:shading|list|grid)(?: [1-3])?(?: accent [1-6])?|"
    r"(?:title|subtitle|quote|intense quote|heading [1-9]|header|footer|body text(?: [23])?|footnote text|"
    r"endnote text|balloon text|plain text|macro text|comment text|comment subject) char|style \d+|unresolved mention|"
    r"comment (?:text|reference|subject)|html (?:preformatted|address|code|cite|"
    r"keyboard|sample|variable|acronym|definition|typewriter|(?:top|bottom) of form)|outline list [1-3]"
)


def built_in(name: str) -> bool:
    """Whether Word itself gave a style this name."""
    return _BUILT_IN.fullmatch(name.lower()) is not None


@dataclass(frozen=True, slots=True)
class StyleNames:
    """The ids and names that the copy uses, by the ids of the original."""

    ids: dict[str, str]
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Styles:
    """What the reader must know of the styles, by their ids in the original."""

    names: StyleNames
    hidden: frozenset[str]
    """Those whose text Word does not show."""
    headings: dict[str, int]
    """Level, from 1."""
    lists: frozenset[str]
    default_paragraph: str
    typed: tuple[str, ...]
    """Names that somebody made up, which may be anybody's name."""


def read_styles(root: Element | None) -> Styles:
    """The styles of ``styles.xml``; None where the file has none."""
    found = {} if root is None else {each.get(W + "styleId", ""): each for each in root.iterfind(W + "style")}
    names = _names(found)
    chains = {key: _chain(key, found) for key in found}
    defaults = [key for key, each in found.items() if _is_default_paragraph(each)]
    return Styles(
        names,
        frozenset(key for key, chain in chains.items() if _first(chain, f"{W}rPr/{W}vanish") is True),
        {key: level for key, chain in chains.items() if (level := _heading(chain))},
        frozenset(key for key, chain in chains.items() if _listed(chain)),
        defaults[0] if defaults else "",
        tuple(_name(each) for each in found.values() if not built_in(_name(each))),
    )


def _name(style: Element) -> str:
    return value(style.find(W + "name"))


def _names(found: dict[str, Element]) -> StyleNames:
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    for number, (key, style) in enumerate(found.items(), 1):
        name = _name(style)
        usual = built_in(name)
        alike = usual and key.lower() == re.sub(r"[^a-z0-9]", "", name.lower()) and key not in names
        ids[key] = key if alike else f"S{number}"
        names[ids[key]] = name if usual else f"Style {number}"
    return StyleNames(ids, names)


def _chain(key: str, found: dict[str, Element]) -> tuple[Element, ...]:
    """A style and those that it is based on, nearest first. A circle ends it."""
    chain: dict[str, Element] = {}
    while key in found and key not in chain:
        chain[key] = found[key]
        key = value(found[key].find(W + "basedOn"))
    return tuple(chain.values())


def _first(chain: tuple[Element, ...], path: str) -> bool | None:
    states = (is_on(style.find(path)) for style in chain)
    return next((state for state in states if state is not None), None)


def _listed(chain: tuple[Element, ...]) -> bool:
    return any(style.find(f"{W}pPr/{W}numPr") is not None for style in chain)


def _is_default_paragraph(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")


def _heading(chain: tuple[Element, ...]) -> int:
    """The level of a heading style; 0 for none. A title counts as the first level."""
    for style in chain:
        match = re.fullmatch(r"(title)|heading ([1-9])", _name(style).lower())
        if match:
            return 1 if match.group(1) else int(match.group(2))
        level = value(style.find(f"{W}pPr/{W}outlineLvl"))
        if level.isdigit():
            return int(level) + 1 if int(level) < 9 else 0
    return 0
