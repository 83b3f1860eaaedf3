"""What a reader of a web page or of a mail in HTML sees, and what stands in it unseen. Nothing is ever fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.html import HtmlElement

from partywall.errors import Unreadable
from partywall.formats.web.kept import Builder, Element, Laid, laid
from partywall.formats.web.tags import is_crowded
from partywall.formats.web.unseen import Hiding, Unseen
from partywall.model.limits import LIMITS

PICTURE = "[picture left out]"
DEEPEST = 200
"""Elements of a copy inside one another."""
_KEPT = {"menu": "ul", "dir": "ul", "caption": "p", "dt": "p", "dd": "p", "legend": "p", "summary": "p",
         "figcaption": "p", "listing": "pre", "xmp": "pre", "plaintext": "pre"}  # fmt: skip
_KEPT |= {tag: tag for tag in "p h1 h2 h3 h4 h5 h6 pre ul ol li table tr td th blockquote".split()}
_MARKS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em", "u": "u", "ins": "u",
          "s": "s", "strike": "s", "del": "s", "sub": "sub", "sup": "sup"}  # fmt: skip
_APART = frozenset(
    "address article aside body center details dialog div dl fieldset figure footer form header hr html main nav "
    "optgroup section tbody tfoot thead colgroup col".split()
)
_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_TYPED = frozenset(("", "text", "number", "date", "datetime-local", "month", "week", "time", "email", "tel", "search",
                    "url", "submit", "reset", "button"))  # fmt: skip


@dataclass(slots=True)
class Page:
    """One page: the tree that a copy is made of, its text, and what is not shown."""

    body: Element
    laid: Laid
    unseen: Unseen
    lang: str = ""

    @property
    def text(self) -> str:
        """What the page shows; it ends with a line end."""
        return self.laid.text


@dataclass(slots=True)
class _Walk:
    hiding: Hiding
    builder: Builder
    unseen: Unseen = field(default_factory=Unseen)
    marks: list[str] = field(default_factory=list)

    def start(self, element: HtmlElement) -> Element | None:
        """Takes the beginning of an element that is shown."""
        tag = str(element.tag)
        self.unseen.element(element)
        made = None
        if tag in _KEPT:
            made = self.builder.start(_KEPT[tag], _spans(element) if tag in ("td", "th") else ())
        elif tag in _APART:
            self.builder.apart()
        elif tag == "br":
            self.builder.line_break()
        elif tag in _MARKS:
            self.marks.append(_MARKS[tag])
        elif tag in ("img", "image"):
            self.say("" if element.get("width") in ("0", "1", "2") else PICTURE)
        elif tag in ("input", "select", "option", "button"):
            self.say(f" {_filled_in(element)} ")
        self.say(element.text)
        return made

    def end(self, element: HtmlElement, made: Element | None) -> None:
        """Takes its end."""
        tag = str(element.tag)
        if made is not None:
            self.builder.end(made)
        elif tag in _APART or tag in _KEPT:
            self.builder.apart()
        elif tag in _MARKS and self.marks:
            self.marks.pop()
        elif tag in ("select", "option", "button"):
            self.say(" ")

    def say(self, text: str | None) -> None:
        """Takes a text that is shown."""
        if text:
            self.builder.text(text, tuple(sorted(set(self.marks))))


def page(source: str) -> Page:
    """Parses a page. Anything parses as one; raises Unreadable where it is beyond the limits."""
    root = _root(source)
    if root is None:
        body = Element("body")
        return Page(body, laid(body), Unseen())
    sheets = [str(style.text or "") for style in root.iter("style")]
    walk = _Walk(Hiding(sheets), Builder(DEEPEST))
    _walked(root, walk)
    _beside(root, walk)
    body = walk.builder.finished()
    lang = str(root.get("lang") or "")
    return Page(body, laid(body), walk.unseen, lang if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Z]{2})?", lang) else "")


def _root(source: str) -> HtmlElement | None:
    parser = html.HTMLParser(no_network=True, encoding="utf-8", huge_tree=True)
    # Browsers show what stands after the end of a page too, and the parser would put it beside the page.
    whole = _END.sub(" ", source.replace("\0", "\ufffd"))
    if is_crowded(whole, LIMITS.attributes):
        raise Unreadable(f"The page has an element with more than {LIMITS.attributes:,} attributes.")
    try:
        root = html.document_fromstring(whole.encode("utf-8", "replace") or b" ", parser)
    except (etree.ParserError, ValueError):
        return None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable("The page is nested too deeply.")
    return root


def _walked(root: HtmlElement, walk: _Walk) -> None:
    """Goes through the elements as they begin and end: a tree of any depth needs no deeper stack."""
    made: list[Element | None] = []
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    skipped: set[HtmlElement] = set()
    for event, element in steps:
        if event in ("comment", "pi"):
            walk.unseen.hidden.append(str(element.text or "").strip())
            walk.say(element.tail)
        elif event == "start":
            if _left_out(element, walk.hiding):
                skipped.add(element)
                walk.unseen.whole(element)
                steps.skip_subtree()
            else:
                made.append(walk.start(element))
        else:
            if element in skipped:
                skipped.remove(element)
            else:
                walk.end(element, made.pop())
            if element is not root:
                walk.say(element.tail)


def _beside(root: HtmlElement, walk: _Walk) -> None:
    """What stands before and after the page itself."""
    walk.builder.apart()
    for each in (*root.itersiblings(preceding=True), *root.itersiblings()):
        if isinstance(each.tag, str):
            _walked(each, walk)
        else:
            walk.unseen.hidden.append(str(each.text or "").strip())
        walk.say(each.tail)
    walk.say(root.tail)
    declared = root.getroottree().docinfo
    walk.unseen.structure += [
        text for text in (declared.public_id, declared.system_url) if text and "w3" not in text.lower()
    ]


def _left_out(element: HtmlElement, hiding: Hiding) -> bool:
    if element.tag == "option":
        chosen = element.get("selected") is not None
        return not chosen or hiding.hides(element)
    return hiding.hides(element)


def _filled_in(element: HtmlElement) -> str:
    """What a reader sees in a field of a form."""
    kind = str(element.get("type", "")).lower()
    if element.tag != "input":
        return ""
    if kind in ("checkbox", "radio"):
        return "[x]" if element.get("checked") is not None else "[ ]"
    if kind == "image":
        return PICTURE
    return str(element.get("value", "")) if kind in _TYPED else ""


def _spans(element: HtmlElement) -> tuple[tuple[str, int], ...]:
    """How many columns and rows a cell takes."""
    found = ((name, element.get(name, "")) for name in ("colspan", "rowspan"))
    return tuple((name, int(value)) for name, value in found if re.fullmatch(r"[2-9]|[1-9]\d{1,2}", value))
