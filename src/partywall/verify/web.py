"""A copy of a web page, read as XML by expat, and again as browsers do, by the standard library's HTML parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.parsers.expat import ExpatError, ParserCreate

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen
from partywall.verify.web_list import ENDS, TITLE, holds_text, inside, is_listed, is_void

_DOCTYPE = b"<!DOCTYPE html>\n"
_NO_END = re.compile(rb"<(?!(?:meta|br)\b)\w+[^<>]*/>")


@dataclass(slots=True)
class _Reading:
    """What one engine has seen so far."""

    depth: int
    open: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    aside: list[Seen] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else ""
        if tag not in inside(parent):
            self.faults.append("an element that is not on the list, or not there")
            self.aside.append(Seen("an element's name", PartKind.STRUCTURE, tag))
        for name, value in attributes.items():
            if not is_listed(tag, name, value):
                self.faults.append("an attribute that is not on the list")
                self.aside.append(Seen("an attribute", PartKind.STRUCTURE, f"{name} {value}"))
        if len(self.open) > self.depth:
            raise Unreadable("The copy is nested deeper than the limit.")
        self.open.append(tag)
        if tag in ENDS:
            self.text.append("\n")

    def end(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append("elements that do not end where they should")
        if tag in ENDS:
            self.text.append("\n")

    def characters(self, data: str) -> None:
        here = self.open[-1] if self.open else ""
        if here == "title":
            self.title.append(data)
            return
        self.text.append(data)
        if not holds_text(here) and data.strip():
            self.faults.append("text outside of paragraphs and cells")

    def other(self, data: str) -> None:
        self.faults.append("a comment or an instruction")
        self.aside.append(Seen("a comment", PartKind.COMMENT, data))


def open_page(untrusted: bytes, limits: Limits) -> Opened:
    """Open a copy of a web page; Unreadable if it is not well-formed."""
    if not untrusted.startswith(_DOCTYPE):
        raise Unreadable("The copy is no plain web page: it does not begin as one.")
    strict = _strict(untrusted[len(_DOCTYPE) :], limits)
    if "".join(strict.title) != TITLE:
        strict.faults.append("a title of its own")
        strict.aside.append(Seen("the title", PartKind.PROPERTY, "".join(strict.title)))
    if _NO_END.search(untrusted):
        strict.faults.append("an element without an end")
    browser = _Browser(limits)
    browser.feed(untrusted[len(_DOCTYPE) :].decode("utf-8"))
    browser.close()
    faults = (*strict.faults, *browser.reading.faults)
    return Opened(
        MediaType.HTML, _seen(strict), tuple(strict.aside), tuple(dict.fromkeys(faults)), again=_seen(browser.reading)
    )


def _seen(reading: _Reading) -> tuple[Seen, ...]:
    return (Seen("the page", PartKind.BODY, "".join(reading.text)),)


def _strict(untrusted: bytes, limits: Limits) -> _Reading:
    reading = _Reading(limits.depth)
    parser = ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    parser.CommentHandler = reading.other
    parser.ProcessingInstructionHandler = lambda target, data: reading.other(f"{target} {data}")
    parser.StartCdataSectionHandler = lambda: reading.other("")
    parser.StartDoctypeDeclHandler = lambda name, *_: reading.other(name)
    try:
        parser.Parse(untrusted, True)
    except ExpatError:
        raise Unreadable("The copy is no well-formed web page.") from None
    return reading


class _Browser(HTMLParser):
    """Goes through the page as browsers do, which know no XML."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = _Reading(limits.depth)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.reading.start(tag, {name: value or "" for name, value in attrs})
        if is_void(tag):
            self.reading.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.reading.end(tag)

    def handle_data(self, data: str) -> None:
        self.reading.characters(data)

    def handle_comment(self, data: str) -> None:
        self.reading.other(data)

    def handle_decl(self, decl: str) -> None:
        self.reading.other(decl)

    def handle_pi(self, data: str) -> None:
        self.reading.other(data)

    def unknown_decl(self, data: str) -> None:
        self.reading.other(data)
