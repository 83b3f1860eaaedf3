"""The list of what an OpenDocument copy may hold: members, elements, attributes and words of layout.

The list is this room's own, written from the standard and not taken from the writer: where the two disagree, the copy
is not released and somebody looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from xml.etree.ElementTree import Element

from partywall.verify.docx_list import is_font
from partywall.verify.reading import words

MIME = b"application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}svg-compatible:1.0": "svg",
    f"{_OASIS}manifest:1.0": "manifest",
}
_MEMBERS = ("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml")
_MEMBER_NAMES = re.compile("|".join(map(re.escape, (*_MEMBERS, MIME.decode()))))

# Elements that hold or show text, and those of layout. Not here, and so a fault: tracked changes, annotations,
# bookmarks, links, fields, hidden text, pictures, objects, forms, scripts, sections, descriptions of drawings.
_TEXT = words(
    "office:document-content office:body office:text text:p text:h text:span text:s text:tab text:line-break text:list "
    "text:list-item text:list-header text:note text:note-citation text:note-body text:page-number text:page-count "
    "table:table table:table-column table:table-header-rows table:table-row table:table-cell table:covered-table-cell "
    "draw:frame draw:text-box"
)
_LAYOUT = words(
    "office:document-styles office:styles office:automatic-styles office:master-styles style:style style:default-style "
    "style:master-page style:page-layout style:header style:header-left style:header-first style:footer "
    "style:footer-left style:footer-first style:header-style style:footer-style style:header-footer-properties "
    "style:page-layout-properties style:text-properties style:paragraph-properties style:table-properties "
    "style:table-column-properties style:table-row-properties style:table-cell-properties style:graphic-properties "
    "style:tab-stops style:tab-stop text:list-style text:list-level-style-number text:list-level-style-bullet "
    "style:list-level-properties style:list-level-label-alignment text:outline-style text:outline-level-style"
)
_MANIFEST = words("manifest:manifest manifest:file-entry")
_ELEMENTS = _TEXT | _LAYOUT | _MANIFEST
_PLACES = words("text:p text:h text:span text:note-citation text:page-number text:page-count")
"""Elements that may hold characters."""

_ATTRIBUTES = words(
    "office:version text:style-name text:outline-level text:is-list-header text:c text:note-class text:start-value "
    "text:continue-numbering table:style-name table:number-columns-repeated table:number-columns-spanned "
    "table:number-rows-spanned draw:style-name text:anchor-type svg:width svg:height svg:x svg:y style:name "
    "style:next-style-name style:family style:parent-style-name style:list-style-name style:master-page-name "
    "style:page-layout-name "
    # characters
    "fo:font-weight fo:font-style fo:font-size fo:font-family fo:color fo:background-color fo:font-variant "
    "fo:text-transform fo:letter-spacing style:text-underline-style style:text-underline-type "
    "style:text-underline-width style:text-underline-color style:text-line-through-style "
    "style:text-line-through-type style:text-position style:text-outline fo:text-shadow style:font-weight-asian "
    "style:font-weight-complex style:font-size-asian style:font-size-complex style:use-window-font-color fo:language "
    "fo:country "
    # paragraphs and boxes
    "fo:text-align fo:text-align-last fo:text-indent fo:line-height style:line-height-at-least style:line-spacing "
    "fo:break-before fo:break-after fo:keep-with-next fo:keep-together fo:orphans fo:widows style:justify-single-word "
    "style:auto-text-indent style:tab-stop-distance style:join-border style:contextual-spacing style:page-number "
    "style:position style:type style:leader-style fo:margin fo:margin-left fo:margin-right fo:margin-top "
    "fo:margin-bottom fo:padding fo:padding-left fo:padding-right fo:padding-top fo:padding-bottom fo:border "
    "fo:border-left fo:border-right fo:border-top fo:border-bottom style:border-line-width style:shadow "
    "style:writing-mode style:wrap style:run-through style:vertical-pos style:vertical-rel style:horizontal-pos "
    "style:horizontal-rel fo:min-width fo:min-height draw:fill draw:fill-color draw:stroke svg:stroke-color "
    "svg:stroke-width "
    # tables, pages, lists
    "style:width style:rel-width table:align table:border-model style:may-break-between-rows style:column-width "
    "style:rel-column-width style:row-height style:min-row-height style:vertical-align fo:page-width fo:page-height "
    "style:print-orientation style:num-format style:footnote-max-height style:dynamic-spacing text:level "
    "style:num-prefix style:num-suffix style:num-letter-sync text:display-levels text:bullet-char text:space-before "
    "text:min-label-width text:min-label-distance text:list-level-position-and-space-mode text:label-followed-by "
    "text:list-tab-stop-position manifest:full-path manifest:media-type manifest:version"
)
_MARKS = words("style:num-prefix style:num-suffix text:bullet-char")
_MARK = re.compile(r"[^\w\s]{0,3}")
_PIECE = re.compile(
    r"[-+]?\d{0,6}(?:\.\d{1,6})?(?:cm|mm|in|pt|pc|px|em|ex|%|\*)?|#[0-9A-Fa-f]{6}|[a-z]{2}|[A-Z]{2}|[stelm]\d{1,5}|[1aAiI]"
)
_WORDS = words(
    "true false auto none normal bold italic oblique small-caps uppercase lowercase capitalize solid dotted dash "
    "long-dash dot-dash dot-dot-dash wave single double thin thick medium font-color super sub start end left right "
    "center justify top bottom middle automatic always page column avoid transparent hidden groove ridge inset outset "
    "dashed lr-tb rl-tb tb-rl lr rl tb margins collapsing separating portrait landscape char decimal parallel dynamic "
    "biggest run-through foreground background from-top from-left below baseline paragraph paragraph-content "
    "page-content frame frame-content page-start page-start-margin page-end-margin paragraph-start-margin "
    "paragraph-end-margin frame-start-margin frame-end-margin line text as-char inside outside from-inside "
    "label-width-and-position label-alignment listtab space nothing footnote endnote Standard table table-column "
    "table-row table-cell graphic text/xml / content.xml styles.xml"
)


@cache
def _short(name: str) -> str:
    """``prefix:local`` of an element's or attribute's name as the parser gives it."""
    space, _, local = name.lstrip("{").rpartition("}")
    return f"{_SPACES.get(space, '?')}:{local}"


def is_attribute(name: str) -> bool:
    """Whether an attribute of that name, as it stands in the file, may be in a copy."""
    return name in _ATTRIBUTES or name.removeprefix("xmlns:") in _SPACES.values()


@lru_cache(maxsize=4096)
def _is_value(name: str, value: str) -> bool:
    if name in _MARKS:
        return _MARK.fullmatch(value) is not None
    if name == "fo:font-family":
        return is_font(value.strip("'"))
    return value == MIME.decode() or all(piece in _WORDS or _PIECE.fullmatch(piece) for piece in value.split(" "))


def is_layout(key: str, value: str) -> bool:
    """Whether an attribute's value, by its name as the parser gives it, is a number, a colour or a word of ours."""
    return _is_value(_short(key), value)


def is_plumbing(tag: str, name: str, value: str) -> bool:
    """Whether a quoted value belongs to the format, told by the names before it as they stand in the file."""
    return value in _SPACES or (is_attribute(name) and _is_value(name, value))


def without_member_names(text: str) -> str:
    """A text without the names of members that every copy has."""
    return _MEMBER_NAMES.sub(" ", text)


def is_member(name: str) -> bool:
    """Whether a member of that name may be in a copy."""
    return name in _MEMBERS


def called(name: str) -> str:
    """A member's name where it is one that tells nothing; otherwise words for it."""
    return name if is_member(name) else "a member that is not on the list"


def member_faults(contents: Mapping[str, bytes]) -> Iterator[str]:
    """Members that are not on the list, or are missing, or in a wrong place."""
    strange = sum(not is_member(name) for name in contents)
    if strange:
        yield f"{strange} members that are not on the list"
    if next(iter(contents), "") != "mimetype" or contents["mimetype"] != MIME:
        yield "the archive does not begin with the kind of file that it is"


def faults(name: str, tree: Element) -> Iterator[str]:
    """What one member holds that is not on the list."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield f"a comment or instruction in {called(name)}"
            continue
        tag = _short(element.tag)
        if tag not in _ELEMENTS:
            yield f"the element {tag if tag in _SAID else 'of a name that is not on the list'} in {called(name)}"
        if any(_short(key) not in _ATTRIBUTES for key in element.attrib):
            yield f"attributes in {called(name)} that are not on the list"
        if (element.text or "").strip() and tag not in _PLACES:
            yield f"text outside paragraphs in {called(name)}"
        if tag in _NUMBERS and not _NUMBER.fullmatch((element.text or "").strip()):
            yield f"a number that is none in {called(name)}"
        if tag not in _MIXED and any((child.tail or "").strip() for child in element):
            yield f"text between the elements of {called(name)}"


_MIXED = words("text:p text:h text:span")
_NUMBERS = words("text:note-citation text:page-number text:page-count")
_NUMBER = re.compile(r"\d{1,5}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[A-Za-z]")
# An unknown element's own name could be a withheld word; only names of the standard are said.
_SAID = words(
    "text:tracked-changes text:change text:change-start text:change-end office:annotation office:annotation-end "
    "text:bookmark text:bookmark-start text:bookmark-end text:reference-mark text:a text:hidden-text "
    "text:hidden-paragraph text:conditional-text text:section text:table-of-content text:variable-set "
    "text:variable-get text:user-field-get text:user-field-decls text:sequence text:sequence-decls office:forms "
    "office:scripts office:font-face-decls style:font-face draw:image draw:object draw:object-ole draw:control "
    "svg:title svg:desc text:meta text:date text:time text:author-name text:file-name text:title text:subject "
    "text:chapter "
    "text:placeholder text:soft-page-break office:settings office:meta"
)
