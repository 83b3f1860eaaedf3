"""What of a document's layout may stand in a copy: listed attributes with values of known shape.

A style may be called after a client, and a value may be a sentence that somebody typed: only numbers, colours, words of
the standard and fonts that we know have a way in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from partywall.formats.docx.allowed import font
from partywall.formats.odt.names import Element, attribute, named, short, short_key

_TEXT = (
    "fo:font-weight fo:font-style fo:font-size fo:font-family fo:color fo:background-color fo:font-variant "
    "fo:text-transform fo:letter-spacing style:text-underline-style style:text-underline-type "
    "style:text-underline-width style:text-underline-color style:text-line-through-style "
    "style:text-line-through-type style:text-position style:text-outline fo:text-shadow style:font-weight-asian "
    "style:font-weight-complex style:font-size-asian style:font-size-complex style:use-window-font-color fo:language "
    "fo:country"
)
_BOX = (
    "fo:margin fo:margin-left fo:margin-right fo:margin-top fo:margin-bottom fo:padding fo:padding-left "
    "fo:padding-right fo:padding-top fo:padding-bottom fo:border fo:border-left fo:border-right fo:border-top "
    "fo:border-bottom fo:background-color style:border-line-width style:shadow style:writing-mode"
)
_ATTRIBUTES = {
    "style:text-properties": frozenset(_TEXT.split()),
    "style:paragraph-properties": frozenset(
        f"{_BOX} fo:text-align fo:text-align-last fo:text-indent fo:line-height style:line-height-at-least "
        "style:line-spacing fo:break-before fo:break-after fo:keep-with-next fo:keep-together fo:orphans fo:widows "
        "style:justify-single-word style:auto-text-indent style:tab-stop-distance style:join-border "
        "style:contextual-spacing style:page-number".split()
    ),
    "style:tab-stops": frozenset[str](),
    "style:tab-stop": frozenset("style:position style:type style:leader-style".split()),
    "style:table-properties": frozenset(
        f"{_BOX} style:width style:rel-width table:align table:border-model fo:break-before fo:break-after "
        "fo:keep-with-next style:may-break-between-rows".split()
    ),
    "style:table-column-properties": frozenset("style:column-width style:rel-column-width".split()),
    "style:table-row-properties": frozenset("style:row-height style:min-row-height fo:keep-together".split()),
    "style:table-cell-properties": frozenset(f"{_BOX} style:vertical-align".split()),
    "style:graphic-properties": frozenset(
        f"{_BOX} style:wrap style:run-through style:vertical-pos style:vertical-rel style:horizontal-pos "
        "style:horizontal-rel svg:x svg:y fo:min-width fo:min-height draw:fill draw:fill-color draw:stroke "
        "svg:stroke-color svg:stroke-width".split()
    ),
    "style:page-layout-properties": frozenset(
        f"{_BOX} fo:page-width fo:page-height style:print-orientation style:num-format "
        "style:footnote-max-height".split()
    ),
    "style:header-style": frozenset[str](),
    "style:footer-style": frozenset[str](),
    "style:header-footer-properties": frozenset(f"{_BOX} svg:height fo:min-height style:dynamic-spacing".split()),
    "style:list-level-properties": frozenset(
        "text:space-before text:min-label-width text:min-label-distance fo:text-align "
        "text:list-level-position-and-space-mode".split()
    ),
    "style:list-level-label-alignment": frozenset(
        "text:label-followed-by text:list-tab-stop-position fo:text-indent fo:margin-left".split()
    ),
    "text:list-level-style-number": frozenset(
        "text:level style:num-format style:num-prefix style:num-suffix style:num-letter-sync text:display-levels "
        "text:start-value".split()
    ),
    "text:list-level-style-bullet": frozenset(
        "text:level text:bullet-char style:num-prefix style:num-suffix".split()
    ),
    "text:outline-level-style": frozenset(
        "text:level style:num-format style:num-prefix style:num-suffix text:display-levels text:start-value".split()
    ),
}  # fmt: skip
_ATTRIBUTES["text:list-level-style-image"] = frozenset(("text:level",))

_WORDS = frozenset(
    "true false auto none normal bold italic oblique small-caps uppercase lowercase capitalize solid dotted dash "
    "long-dash dot-dash dot-dot-dash wave single double thin thick medium font-color super sub start end left right "
    "center justify top bottom middle automatic always page column avoid transparent hidden groove ridge inset outset "
    "dashed lr-tb rl-tb tb-rl lr rl tb page-start margins collapsing separating portrait landscape char decimal "
    "parallel dynamic biggest run-through foreground background from-top from-left below baseline paragraph "
    "paragraph-content page-content frame frame-content frame-start-margin frame-end-margin paragraph-start-margin "
    "paragraph-end-margin page-start-margin page-end-margin line text as-char inside outside from-inside "
    "label-width-and-position label-alignment listtab space nothing 1 a A i I".split()
)
_TOKEN = re.compile(r"[-+]?\d{0,6}(?:\.\d{1,6})?(?:cm|mm|in|pt|pc|px|em|ex|%|\*)?|#[0-9A-Fa-f]{6}|[a-z]{2}|[A-Z]{2}")
_MARK = re.compile(r"[^\w\s]{0,3}")
_FAMILY = re.compile(r"['\"]?([^'\",;]{1,40})['\"]?")
# Beside a list's number and as its point only signs may stand; a word there was typed by somebody.
_MARKS = frozenset(("style:num-prefix", "style:num-suffix", "text:bullet-char"))
_EMPTY = frozenset(("style:tab-stops", "style:header-style", "style:footer-style"))


def layout_value(value: str) -> bool:
    """Whether a value is made of numbers, colours and words of the standard."""
    return all(token in _WORDS or _TOKEN.fullmatch(token) for token in value.split(" ")) and bool(value)


def _kept(name: str, value: str) -> str:
    if name == "fo:font-family":
        family = _FAMILY.fullmatch(value.strip())
        known = font(family.group(1)) if family else ""
        return f"'{known}'" if known else ""
    if name in _MARKS:
        return value if _MARK.fullmatch(value) else ""
    return value if layout_value(value) else ""


def copied(source: Element, out: Element, fonts: Mapping[str, str]) -> Element | None:
    """Adds to ``out`` what may stand of an element of layout and of those in it; None if nothing may.

    ``fonts``: what the fonts are that the file knows by names of its own.
    """
    name = short(source)
    listed = _ATTRIBUTES.get(name)
    if listed is None:
        return None
    made = etree.SubElement(out, named("text:list-level-style-bullet") if name.endswith("-image") else source.tag)
    for key, value in source.attrib.items():
        known = short_key(str(key))
        kept = _kept(known, str(value)) if known in listed else ""
        # No number at all is said by an empty value.
        if kept or (known == "style:num-format" and known in listed and not value):
            made.set(str(key), kept)
    family = _kept("fo:font-family", fonts.get(attribute(source, "style:font-name"), ""))
    if family and "fo:font-family" in listed and attribute(source, "style:font-name"):
        made.set(named("fo:font-family"), family)
    for child in source:
        copied(child, made, fonts)
    if short(made) == "text:list-level-style-bullet" and not made.get(named("text:bullet-char")):
        made.set(named("text:bullet-char"), "\u2022")
    if not len(made) and (not made.attrib or name in _EMPTY):
        out.remove(made)
        return None
    return made


def typed_marks(source: Element) -> list[str]:
    """What somebody wrote beside the numbers of a list."""
    found = (str(value) for key, value in source.attrib.items() if short_key(str(key)) in _MARKS)
    return [value for value in found if not _MARK.fullmatch(value) and any(char.isalnum() for char in value)]
