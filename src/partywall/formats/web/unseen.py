"""What a web page does not show: hidden elements, attributes, scripts, styles. And how to tell what is hidden.

A style sheet hides what its plain rules surely hide: by element, class, id, and one inside another. What a rule hides
on some screens only, or until a pointer stands on it, counts as seen: it stays, is searched, and the author sees it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

TITLE = "Copy"
"""Of every copy."""
UNSEEN = frozenset(
    "script style head template noscript meta link title object embed applet iframe frame noframes audio video canvas "
    "svg map datalist param source track base dialog".split()
)
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])"
    r"|opacity\s*:\s*0(?![.\d]*[1-9])|content-visibility\s*:\s*hidden",
    re.IGNORECASE,
)
_LINKS = frozenset(
    "href src action background cite srcset poster data formaction longdesc ping usemap codebase".split()
)
_ALTERNATIVES = frozenset("alt title placeholder summary label value aria-label aria-description abbr content".split())
# They say how the page is laid out.
_LAYOUT = re.compile(
    r"style|xmlns.*|align|valign|width|height|border\w*|cell\w+|bgcolor|color|face|size|type|rel|dir|lang|xml:lang|target"
    r"|charset|http-equiv|media|nowrap|start|colspan|rowspan|scope|tabindex|clear|hspace|vspace|role|method|enctype"
)
_DATA = re.compile(r"data:([\w/+.-]*)((?:;[\w=.-]+)*),(.*)", re.IGNORECASE | re.DOTALL)
# What a style sheet can say in free words.
_TOLD = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'|url\(([^()]*)\)")
_SIMPLE = re.compile(r"(?:[\w-]+|\*)?(?:[.#][\w-]+)*")


@dataclass(slots=True)
class Unseen:
    """The texts of a page that no copy has, by where they stood."""

    hidden: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    structure: list[str] = field(default_factory=list)

    def element(self, element: HtmlElement) -> None:
        """Takes what the attributes of one element say."""
        for name, value in element.attrib.items():
            self._attribute(str(name).lower(), str(value))

    def whole(self, element: HtmlElement) -> None:
        """Takes all of an element that is not shown, and all inside it."""
        for each in element.iter():
            if isinstance(each.tag, str):
                self.element(each)
                self._own(each, each.text, element)
            else:
                self.hidden.append(str(each.text or ""))
            if each is not element:
                self._own(each, each.tail, element)

    def _own(self, each: HtmlElement, text: str | None, outer: HtmlElement) -> None:
        if text and text.strip() and not (each.tag == "title" and text == TITLE):
            if each.tag == "style" or outer.tag == "style":
                self.structure += told_by_style(text)
            elif each.tag == "script" or outer.tag == "script":
                self.structure.append(text.strip())
            else:
                self.hidden.append(" ".join(text.split()))

    def _attribute(self, name: str, value: str) -> None:
        if name == "style":
            self.structure += told_by_style(value)
        elif name == "srcdoc":
            self.hidden.append(value)
        elif name in _LINKS:
            self.links.append(self._link(value))
        elif name in _ALTERNATIVES:
            self.alternatives.append(value)
        elif not _LAYOUT.fullmatch(name) and value.lower() != name and re.search(r"[^\W\d_]{2}|\d{5}", value):
            self.structure.append(value)

    def _link(self, value: str) -> str:
        """A target. What it holds itself is read where it is text; a picture is only named."""
        found = _DATA.match(value.strip())
        if not found:
            return value
        kind, how, packed = found.groups()
        if not kind or kind.lower().startswith("text/") or "xml" in kind.lower() or "json" in kind.lower():
            self.hidden.append(_unpacked(packed, ";base64" in how.lower()))
        return f"data:{kind}"


def _unpacked(packed: str, base64_coded: bool) -> str:
    data = re.sub(
        rb"%([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), packed.encode("utf-8", "replace")
    )
    if base64_coded:
        try:
            data = base64.b64decode(b"".join(data.split()) + b"==")
        except binascii.Error:
            return packed
    return data.decode("utf-8", "replace")


def told_by_style(css: str) -> Iterator[str]:
    """Comments, quoted texts and addresses of a style sheet or attribute."""
    bare, comments = _without_comments(css)
    found = (next((group for group in each.groups() if group), "") for each in _TOLD.finditer(bare))
    for text in (*comments, *found):
        if re.search(r"[^\W\d_]{2}", text):
            yield text.strip()


def _without_comments(css: str) -> tuple[str, list[str]]:
    first, *others = css.split("/*")
    parted = [each.partition("*/") for each in others]
    return " ".join((first, *(after for _, _, after in parted))), [comment for comment, _, _ in parted]


@dataclass(frozen=True, slots=True)
class _Compound:
    """``p.note#x``: an element's name, classes and id, each empty where it does not matter."""

    tag: str
    classes: frozenset[str]
    id: str

    @property
    def key(self) -> str:
        """What an element must have in any case, by which rules are looked up."""
        if self.id:
            return f"#{self.id}"
        return f".{min(self.classes)}" if self.classes else self.tag or "*"

    def fits(self, element: HtmlElement) -> bool:
        return (
            self.tag in ("", "*", element.tag)
            and (not self.id or element.get("id") == self.id)
            and self.classes <= set(element.get("class", "").split())
        )


class Hiding:
    """Which elements of a page are hidden, by their own attributes and by its style sheets."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[str, list[list[_Compound]]] = defaultdict(list)
        for sheet in sheets:
            for rule in _hiding_rules(sheet):
                self._rules[rule[-1].key].append(rule)

    def hides(self, element: HtmlElement) -> bool:
        """Whether it is surely not shown."""
        style = element.get("style", "")
        if element.tag in UNSEEN or element.get("hidden") is not None or _HIDES.search(style):
            return True
        if element.tag == "input" and element.get("type", "").lower() in ("hidden", "password"):
            return True
        return self._is_hidden_by_a_sheet(element) and not re.search(r"display\s*:", style)

    def _is_hidden_by_a_sheet(self, element: HtmlElement) -> bool:
        keys = (
            "#" + element.get("id", ""),
            *("." + name for name in element.get("class", "").split()),
            element.tag,
            "*",
        )
        return any(_fits(rule, element) for key in keys for rule in self._rules.get(key, ()))


def _fits(rule: Sequence[_Compound], element: HtmlElement) -> bool:
    *outer, own = rule
    if not own.fits(element):
        return False
    parent = element.getparent()
    while outer and parent is not None:
        if outer[-1].fits(parent):
            outer.pop()
        parent = parent.getparent()
    return not outer


def _hiding_rules(sheet: str) -> Iterator[list[_Compound]]:
    rules = list(_rules(_without_comments(sheet)[0]))
    shows = {selector for selector, said in rules if re.search(r"display\s*:\s*(?!none)\w", said)}
    for selector, said in rules:
        words = selector.split()
        hides = _HIDES.search(said) and selector not in shows
        if words and hides and all(_SIMPLE.fullmatch(word) for word in words):
            yield [_compound(word) for word in words]


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Each selector with what is said for it, but for rules that hold on some screens only."""
    depth = 0
    for piece in sheet.split("}"):
        *before, said = piece.split("{")
        if depth == 0 and len(before) == 1 and "@" not in before[0].rpartition(";")[2]:
            for selector in re.sub("<!--|-->", " ", before[0].rpartition(";")[2]).split(","):
                yield " ".join(selector.split()), said
        depth = max(0, depth + len(before) - 1)


def _compound(word: str) -> _Compound:
    tag = re.match(r"[\w-]*|\*", word)
    classes, ids = re.findall(r"\.([\w-]+)", word), re.findall(r"#([\w-]+)", word)
    return _Compound(tag.group().lower() if tag else "", frozenset(classes), ids[0] if ids else "")
