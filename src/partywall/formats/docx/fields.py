"""Fields: what a field shows is text; its code is set aside, but for page numbers, which the copy counts anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.docx.names import Element, W, is_on, value

_PAGES = re.compile(
    r"\s*(PAGE|NUMPAGES|SECTIONPAGES)(?:\s+\\\*\s*(?:Arabic|roman|alphabetic|MERGEFORMAT))*\s*", re.IGNORECASE
)
_FORM = re.compile(r"\s*FORM(?:TEXT|CHECKBOX|DROPDOWN)\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """One field that has begun: still in its code, or already in what it shows."""

    code: str = ""
    shows: bool = False
    form: Element | None = None
    holder: Element | None = None


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of the text."""

    open: list[_Open] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether what comes is code, and so not shown."""
        return any(not each.shows for each in self.open)

    def code(self, text: str) -> None:
        """A piece of the innermost field's code."""
        if self.open:
            self.open[-1].code += text

    def mark(self, char: Element, say: Callable[[str], None], show: Callable[[str], None]) -> None:
        """A field begins, goes over to what it shows, or ends. ``say`` takes its code, ``show`` a form's value."""
        kind = char.get(W + "fldCharType")
        if kind == "begin":
            self.open.append(_Open(form=char.find(W + "ffData")))
        elif self.open and kind == "separate":
            self.open[-1].shows = True
        elif self.open and kind == "end":
            self._close(self.open.pop(), say, show)

    def _close(self, ended: _Open, say: Callable[[str], None], show: Callable[[str], None]) -> None:
        if not _PAGES.fullmatch(ended.code) and not _FORM.fullmatch(ended.code):
            say(ended.code)
        if ended.form is not None and not self.in_code:
            show(_form_value(ended.form))

    def left_open(self, say: Callable[[str], None]) -> bool:
        """The text is over: ``say`` takes the codes of fields that never end. Whether one of them took text with it."""
        took = self.in_code and any(each.code.strip() for each in self.open)
        while self.open:
            say(self.open.pop(0).code)
        return took

    def holder(self, paragraph: Element) -> Element:
        """Where a run goes: into the copy's own page number field, or into the paragraph."""
        if not self.open or self.in_code:
            return paragraph
        match = _PAGES.fullmatch(self.open[-1].code)
        if not match:
            return paragraph
        current = self.open[-1].holder
        if current is None or current.getparent() is not paragraph:
            current = self.open[-1].holder = _page_field(match, paragraph)
        return current

    def simple(self, code: str, paragraph: Element, say: Callable[[str], None]) -> Element:
        """The same for a field in one element."""
        match = _PAGES.fullmatch(code)
        if match:
            return _page_field(match, paragraph)
        say(code)
        return paragraph


def _page_field(match: re.Match[str], paragraph: Element) -> Element:
    return etree.SubElement(paragraph, W + "fldSimple", {W + "instr": match.group(1).upper()})


def _form_value(form: Element) -> str:
    """What a tick box or a list of choices shows; a form's text stands in the field itself."""
    box = form.find(W + "checkBox")
    if box is not None:
        state = is_on(box.find(W + "checked"))
        ticked = is_on(box.find(W + "default")) if state is None else state
        return "\u2612" if ticked else "\u2610"
    choices = form.find(W + "ddList")
    if choices is None:
        return ""
    entries = [value(each) for each in choices.iterfind(W + "listEntry")]
    chosen = value(choices.find(W + "result"), value(choices.find(W + "default"), "0"))
    return entries[int(chosen)] if chosen.isdigit() and int(chosen) < len(entries) else ""
